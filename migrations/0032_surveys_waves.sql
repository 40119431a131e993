-- Waves of a few questions to leaders: who is asked while a wave is open, boxes of counts instead of answers, and the start of each area.

-- The municipality's own rules, each from a date.
CREATE TABLE survey_rule (
    code TEXT NOT NULL,
    from_date DATE NOT NULL,
    amount BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (code, from_date)
);
INSERT INTO survey_rule (code, from_date, amount, source) VALUES
    ('days_open', '1970-01-01', 14, 'Råderums startværdi'),
    ('remind_days', '1970-01-01', 3, 'Råderums startværdi: påmindelsen kommer tre dage før sidste dag'),
    ('autumn_month', '1970-01-01', 10, 'Råderums startværdi: oktober'),
    ('autumn_day', '1970-01-01', 1, 'Råderums startværdi'),
    ('apart_months', '1970-01-01', 6, 'Råderums startværdi: mindst et halvt år efter første runde'),
    ('least', '1970-01-01', 5, 'Råderums startværdi; kan hæves, aldrig sænkes');

-- A set of questions never changes; a new wording is a new set.
CREATE TABLE survey_question (
    set_no BIGINT NOT NULL,
    place BIGINT NOT NULL,
    code TEXT NOT NULL,
    da TEXT NOT NULL,
    en TEXT NOT NULL,
    PRIMARY KEY (set_no, code)
);
INSERT INTO survey_question (set_no, place, code, da, en) VALUES
    (1, 1, 'room', 'Jeg har det rum til at lede, som opgaven kræver.', 'I have the room to lead that the task requires.'),
    (1, 2, 'time', 'Jeg har tid til at være faglig leder for mine medarbejdere.', 'I have time to lead my employees in their profession.'),
    (1, 3, 'use', 'Det, vi indberetter, bliver brugt til noget, vi kan se.', 'What we report is used for something that we can see.'),
    (1, 4, 'safety', 'Jeg kan sige højt, at noget går galt, uden at det falder tilbage på mig.', 'I can say out loud that something goes wrong without it falling back on me.'),
    (1, 5, 'joy', 'Jeg glæder mig til at gå på arbejde.', 'I look forward to going to work.');

CREATE TABLE survey_wave (
    id UUID PRIMARY KEY,
    area UUID NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL,
    set_no BIGINT NOT NULL,
    opened_on DATE NOT NULL,
    closes_on DATE NOT NULL,
    closed_on DATE,
    invited BIGINT NOT NULL,
    answered BIGINT,
    med_told BIGINT NOT NULL,
    reminded_on DATE,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX survey_wave_by_area ON survey_wave (area, kind);

-- When each area began: the comparison design of a later evaluation. Never changed but for the autumn's wave.
CREATE TABLE survey_start (
    area UUID PRIMARY KEY REFERENCES unit (id),
    round UUID NOT NULL,
    first_round_on DATE NOT NULL,
    baseline UUID REFERENCES survey_wave (id),
    autumn_on DATE NOT NULL,
    autumn UUID REFERENCES survey_wave (id),
    recorded_at TIMESTAMPTZ NOT NULL
);

-- The parts of an area that answers are counted in, made large enough before anybody is asked. After the close only those
-- that may be shown are left.
CREATE TABLE survey_cell (
    wave UUID NOT NULL REFERENCES survey_wave (id),
    unit UUID NOT NULL REFERENCES unit (id),
    above UUID,
    place BIGINT NOT NULL,
    PRIMARY KEY (wave, unit)
);

-- Counts, not answers: every box is there from the first day with nought in it, so that neither order nor time of an answer is
-- kept anywhere.
CREATE TABLE survey_box (
    wave UUID NOT NULL REFERENCES survey_wave (id),
    unit UUID NOT NULL,
    question TEXT NOT NULL,
    value BIGINT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (wave, unit, question, value)
);

-- Who is asked, and who has answered: only while the wave is open; both are emptied when it closes.
CREATE TABLE survey_invited (
    wave UUID NOT NULL REFERENCES survey_wave (id),
    person UUID NOT NULL REFERENCES person (id),
    unit UUID NOT NULL,
    PRIMARY KEY (wave, person)
);
CREATE TABLE survey_answered (
    wave UUID NOT NULL REFERENCES survey_wave (id),
    person UUID NOT NULL REFERENCES person (id),
    PRIMARY KEY (wave, person)
);
