-- Dialogue meetings: the seats of an area, the keys of phones and walls (only their hashes), blind answers, proposals and MED's words.

CREATE TABLE meeting (
    id UUID PRIMARY KEY,
    round UUID NOT NULL REFERENCES steering_round (id),
    pace TEXT NOT NULL,
    until_date DATE,
    code TEXT NOT NULL,
    stage TEXT NOT NULL,
    place BIGINT,
    page BIGINT,
    opened_at TIMESTAMPTZ NOT NULL,
    begun_at TIMESTAMPTZ,
    revealed_at TIMESTAMPTZ,
    ended_at TIMESTAMPTZ,
    version BIGINT NOT NULL
);
CREATE INDEX meeting_by_round ON meeting (round);
CREATE UNIQUE INDEX meeting_by_code ON meeting (code);

CREATE TABLE meeting_seat (
    id UUID PRIMARY KEY,
    meeting UUID NOT NULL REFERENCES meeting (id),
    kind TEXT NOT NULL,
    unit UUID REFERENCES unit (id),
    post UUID REFERENCES post (id),
    staff TEXT,
    person UUID NOT NULL REFERENCES person (id),
    place BIGINT NOT NULL,
    written_at TIMESTAMPTZ
);
CREATE INDEX meeting_seat_by_meeting ON meeting_seat (meeting, place);
CREATE INDEX meeting_seat_by_person ON meeting_seat (person);

CREATE TABLE meeting_key (
    hash BYTEA PRIMARY KEY,
    meeting UUID NOT NULL REFERENCES meeting (id),
    seat UUID REFERENCES meeting_seat (id),
    person UUID REFERENCES person (id),
    no BIGINT,
    made_at TIMESTAMPTZ NOT NULL,
    let_in_at TIMESTAMPTZ,
    used_at TIMESTAMPTZ
);
CREATE INDEX meeting_key_by_meeting ON meeting_key (meeting);

CREATE TABLE meeting_answer (
    id UUID PRIMARY KEY,
    meeting UUID NOT NULL REFERENCES meeting (id),
    seat UUID NOT NULL REFERENCES meeting_seat (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    step UUID NOT NULL REFERENCES steering_step (id),
    why TEXT NOT NULL,
    support TEXT NOT NULL,
    stops TEXT NOT NULL,
    once UUID NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    after_seeing BOOLEAN NOT NULL
);
CREATE INDEX meeting_answer_by_meeting ON meeting_answer (meeting);
CREATE UNIQUE INDEX meeting_answer_final ON meeting_answer (seat, instrument);
CREATE UNIQUE INDEX meeting_answer_once ON meeting_answer (once);

CREATE TABLE meeting_remark (
    id UUID PRIMARY KEY,
    meeting UUID NOT NULL REFERENCES meeting (id),
    seat UUID NOT NULL REFERENCES meeting_seat (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    words TEXT NOT NULL,
    said_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX meeting_remark_by_meeting ON meeting_remark (meeting);

CREATE TABLE meeting_proposal (
    meeting UUID NOT NULL REFERENCES meeting (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    step UUID REFERENCES steering_step (id),
    wording TEXT NOT NULL,
    rev BIGINT NOT NULL,
    PRIMARY KEY (meeting, instrument)
);
