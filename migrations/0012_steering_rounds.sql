-- Ledelsesrum: how a round is prepared and remembered, who follows the common agreement, and what the workplace says without names.
CREATE TABLE steering_plan (
    round UUID PRIMARY KEY REFERENCES steering_round (id),
    material TEXT NOT NULL,
    links TEXT NOT NULL,
    ask_until DATE NOT NULL,
    remind_days TEXT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE steering_reminder (
    id UUID PRIMARY KEY,
    round UUID NOT NULL REFERENCES steering_round (id),
    days BIGINT NOT NULL,
    sent_on DATE NOT NULL,
    posts BIGINT NOT NULL,
    letters BIGINT NOT NULL
);
CREATE UNIQUE INDEX steering_reminder_by_round ON steering_reminder (round, days);

CREATE TABLE steering_following (
    round UUID NOT NULL REFERENCES steering_round (id),
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    post UUID REFERENCES post (id),
    since DATE NOT NULL,
    PRIMARY KEY (round, unit, instrument)
);

-- Answers without names: counted as they come, so that no row is anybody's. No time, no order.
CREATE TABLE steering_slip (
    round UUID NOT NULL REFERENCES steering_round (id),
    unit UUID NOT NULL REFERENCES unit (id),
    answered BIGINT NOT NULL,
    closed_on DATE,
    PRIMARY KEY (round, unit)
);

CREATE TABLE steering_slip_count (
    round UUID NOT NULL REFERENCES steering_round (id),
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    used BIGINT NOT NULL,
    unfounded BIGINT NOT NULL,
    PRIMARY KEY (round, unit, instrument)
);

CREATE TABLE steering_slip_word (
    id UUID PRIMARY KEY,
    round UUID NOT NULL REFERENCES steering_round (id),
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    words TEXT NOT NULL
);
CREATE INDEX steering_slip_word_by_unit ON steering_slip_word (round, unit);

CREATE TABLE steering_slip_mark (
    round UUID NOT NULL REFERENCES steering_round (id),
    unit UUID NOT NULL REFERENCES unit (id),
    person UUID NOT NULL REFERENCES person (id),
    PRIMARY KEY (round, unit, person)
);

CREATE TABLE steering_slip_together (
    round UUID NOT NULL REFERENCES steering_round (id),
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    used BOOLEAN NOT NULL,
    unfounded BOOLEAN NOT NULL,
    words TEXT NOT NULL,
    held_on DATE NOT NULL,
    PRIMARY KEY (round, unit, instrument)
);
