-- Minutes as those who do it estimate them, without names; and clocked time, which is off unless MED has discussed it.

-- Estimates come in lots of at least as many as may be shown; only full lots are. A lot is written anew, in order of size, each
-- time one is added: neither place nor id tells who came last.
CREATE TABLE burden_estimate (
    id UUID PRIMARY KEY,
    role TEXT NOT NULL,
    about TEXT NOT NULL,
    lot BIGINT NOT NULL,
    minutes BIGINT NOT NULL
);
CREATE INDEX burden_estimate_by_about ON burden_estimate (role, about, lot);

CREATE TABLE burden_estimated (
    person UUID NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    about TEXT NOT NULL,
    PRIMARY KEY (person, role, about)
);

CREATE TABLE burden_clocking (
    id UUID PRIMARY KEY,
    on_at TIMESTAMPTZ NOT NULL,
    off_at TIMESTAMPTZ,
    committee TEXT NOT NULL,
    held_on DATE NOT NULL,
    remarks TEXT NOT NULL
);

-- Per duty, role and month, never per person. Each person counts once a month, so times are people.
CREATE TABLE burden_clock (
    role TEXT NOT NULL,
    about TEXT NOT NULL,
    month DATE NOT NULL,
    minutes BIGINT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (role, about, month)
);
CREATE TABLE burden_clocked (
    person UUID NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    about TEXT NOT NULL,
    month DATE NOT NULL,
    PRIMARY KEY (person, role, about, month)
);
