-- Marks that duties are done, deviations that units report, what lifts grace, and the limits of follow-up as data.

-- A duty itself is nowhere: it is computed from the settings in force. Only the mark that it is done is kept, with
-- the step that asked for it.
CREATE TABLE duty_done (
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID NOT NULL,
    step UUID NOT NULL,
    due DATE NOT NULL,
    done_at TIMESTAMPTZ NOT NULL,
    by_post UUID REFERENCES post (id),
    note TEXT,
    PRIMARY KEY (unit, instrument, due)
);

CREATE TABLE deviation (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    reported_on DATE NOT NULL,
    by_post UUID REFERENCES post (id),
    kind TEXT NOT NULL,
    amount BIGINT,
    reading TEXT NOT NULL,
    plan TEXT NOT NULL,
    wish TEXT,
    wish_of UUID REFERENCES staff_function (id),
    more_on DATE,
    lang TEXT NOT NULL,
    answered_on DATE,
    answered_by UUID REFERENCES post (id),
    answer TEXT,
    offer TEXT,
    offer_giver UUID REFERENCES staff_function (id),
    offer_by DATE,
    judged_on DATE,
    helped TEXT,
    helped_words TEXT,
    ended_on DATE,
    end_words TEXT,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX deviation_by_unit ON deviation (unit);
CREATE INDEX deviation_by_date ON deviation (reported_on);

CREATE TABLE deviation_news (
    id UUID PRIMARY KEY,
    deviation UUID NOT NULL REFERENCES deviation (id),
    on_date DATE NOT NULL,
    words TEXT NOT NULL,
    amount BIGINT,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX deviation_news_by_deviation ON deviation_news (deviation);

CREATE TABLE grace_lift (
    unit UUID NOT NULL REFERENCES unit (id),
    year BIGINT NOT NULL,
    why TEXT NOT NULL,
    reason TEXT NOT NULL,
    on_date DATE NOT NULL,
    by_post UUID REFERENCES post (id),
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (unit, year)
);

-- The municipality's own limits, each from a date. A new limit is a new row, so that old answers can be explained.
CREATE TABLE followup_limit (
    code TEXT NOT NULL,
    from_date DATE NOT NULL,
    amount BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (code, from_date)
);
INSERT INTO followup_limit (code, from_date, amount, source) VALUES
    ('deviation_permille', '1970-01-01', 10, 'Råderums startværdi: 1 pct. af det korrigerede budget'),
    ('grace_days', '1970-01-01', 14, 'Råderums startværdi'),
    ('answer_days', '1970-01-01', 14, 'Råderums startværdi'),
    ('late_days', '1970-01-01', 180, 'Råderums startværdi: så længe vises en opgave, der ikke er markeret som gjort');
