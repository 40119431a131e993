-- What a committee has agreed to know and to do without, the questions its members ask, and the numbers that hold for both.

-- A line of a committee's information agreement. It ends by itself on until_date, which is not included.
CREATE TABLE reports_line (
    id UUID PRIMARY KEY,
    committee UUID NOT NULL REFERENCES committee (id),
    what TEXT NOT NULL,
    why TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    form TEXT NOT NULL,
    owner UUID NOT NULL REFERENCES staff_function (id),
    minutes BIGINT NOT NULL,
    people BIGINT NOT NULL,
    lang TEXT NOT NULL,
    from_date DATE NOT NULL,
    until_date DATE NOT NULL,
    dropped_on DATE,
    thanks TEXT,
    recorded_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX reports_line_by_committee ON reports_line (committee);

-- A question from a member of a committee. It is answered by a staff function or by a leader's post, never by a person.
CREATE TABLE reports_question (
    id UUID PRIMARY KEY,
    committee UUID NOT NULL REFERENCES committee (id),
    asked_on DATE NOT NULL,
    asked_by UUID REFERENCES person (id),
    words TEXT NOT NULL,
    lang TEXT NOT NULL,
    owner_function UUID REFERENCES staff_function (id),
    owner_post UUID REFERENCES post (id),
    due DATE,
    answered_on DATE,
    answered_by UUID REFERENCES post (id),
    answer TEXT,
    answer_lang TEXT,
    recorded_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX reports_question_by_committee ON reports_question (committee);
CREATE INDEX reports_question_by_asker ON reports_question (asked_by);

-- The municipality's own numbers, each from a date.
CREATE TABLE reports_number (
    code TEXT NOT NULL,
    from_date DATE NOT NULL,
    amount BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (code, from_date)
);
INSERT INTO reports_number (code, from_date, amount, source) VALUES
    ('assign_days', '1970-01-01', 3, 'Råderums startværdi: så længe har administrationen til at vælge, hvem der svarer'),
    ('answer_days', '1970-01-01', 14, 'Råderums startværdi: så længe er der til at svare'),
    ('line_months', '1970-01-01', 24, 'Råderums startværdi: længere gælder en linje ikke, før den aftales igen'),
    ('minutes_figure', '1970-01-01', 20, 'Råderums skøn for et tal, som findes i forvejen'),
    ('minutes_page', '1970-01-01', 120, 'Råderums skøn for et afsnit i papiret'),
    ('minutes_talk', '1970-01-01', 60, 'Råderums skøn for et oplæg på mødet'),
    ('minutes_units', '1970-01-01', 30, 'Råderums skøn for en indberetning, pr. leder'),
    ('minutes_answer', '1970-01-01', 30, 'Råderums skøn for et svar på et spørgsmål');
