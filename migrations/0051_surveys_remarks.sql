-- What the employees' representatives say of a wave, word for word, with its day and for whom they speak.

CREATE TABLE survey_remark (
    id UUID PRIMARY KEY,
    wave UUID NOT NULL REFERENCES survey_wave (id),
    person UUID NOT NULL REFERENCES person (id),
    unit UUID NOT NULL REFERENCES unit (id),
    said_on DATE NOT NULL,
    words TEXT NOT NULL,
    lang TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX survey_remark_by_wave ON survey_remark (wave, said_on);
