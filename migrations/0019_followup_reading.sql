-- Whether answers to a duty were opened by those who ask for them, never by whom or when; and what its owner decides about a duty nobody reads.

-- The day from which openings are noted: what was due before it says nothing.
CREATE TABLE reading_begun (
    on_date DATE PRIMARY KEY
);

-- A row is there when somebody has opened the answers of that day. It has no person and no time.
CREATE TABLE answers_opened (
    instrument UUID NOT NULL,
    due DATE NOT NULL,
    PRIMARY KEY (instrument, due)
);

CREATE TABLE removal_decision (
    id UUID PRIMARY KEY,
    instrument UUID NOT NULL,
    step UUID NOT NULL,
    goes BOOLEAN NOT NULL,
    words TEXT NOT NULL,
    on_date DATE NOT NULL,
    again_on DATE,
    edition UUID
);
CREATE INDEX removal_decision_by_instrument ON removal_decision (instrument);
