-- Ledelsesrum: catalogue editions, floors, rounds, calibrations with their voices, agreements, signatures, MED lines and settings in force.

CREATE TABLE steering_edition (
    id UUID PRIMARY KEY,
    no BIGINT NOT NULL,
    published_on DATE,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX steering_edition_by_no ON steering_edition (no);

CREATE TABLE steering_domain (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL,
    place BIGINT NOT NULL,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL
);
CREATE UNIQUE INDEX steering_domain_by_code ON steering_domain (code);

CREATE TABLE steering_instrument (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL
);
CREATE UNIQUE INDEX steering_instrument_by_code ON steering_instrument (code);

CREATE TABLE steering_step (
    id UUID PRIMARY KEY,
    edition UUID NOT NULL REFERENCES steering_edition (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    grade BIGINT NOT NULL,
    words_da TEXT NOT NULL,
    words_en TEXT NOT NULL,
    duty_da TEXT,
    duty_en TEXT,
    duty_often TEXT,
    duty_minutes BIGINT
);
CREATE INDEX steering_step_by_edition ON steering_step (edition, instrument, grade);

CREATE TABLE steering_wording (
    edition UUID NOT NULL REFERENCES steering_edition (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    domain UUID NOT NULL REFERENCES steering_domain (id),
    place BIGINT NOT NULL,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    purpose_da TEXT NOT NULL,
    purpose_en TEXT NOT NULL,
    owner TEXT NOT NULL,
    law_da TEXT,
    law_en TEXT,
    shown_only BOOLEAN NOT NULL,
    default_step UUID NOT NULL REFERENCES steering_step (id),
    PRIMARY KEY (edition, instrument)
);

CREATE TABLE steering_succession (
    old_step UUID NOT NULL REFERENCES steering_step (id),
    new_step UUID NOT NULL REFERENCES steering_step (id),
    kept BOOLEAN NOT NULL,
    PRIMARY KEY (old_step, new_step)
);
CREATE INDEX steering_succession_by_new ON steering_succession (new_step);

CREATE TABLE steering_floor (
    id UUID PRIMARY KEY,
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    step UUID NOT NULL REFERENCES steering_step (id),
    from_date DATE NOT NULL,
    to_date DATE,
    source_da TEXT NOT NULL,
    source_en TEXT NOT NULL,
    source_date DATE NOT NULL,
    checked BOOLEAN NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX steering_floor_by_instrument ON steering_floor (instrument, from_date);

CREATE TABLE steering_round (
    id UUID PRIMARY KEY,
    area UUID NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    edition UUID NOT NULL REFERENCES steering_edition (id),
    opened_on DATE NOT NULL,
    deadline DATE NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX steering_round_by_area ON steering_round (area);

CREATE TABLE steering_round_instrument (
    round UUID NOT NULL REFERENCES steering_round (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    place BIGINT NOT NULL,
    PRIMARY KEY (round, instrument)
);

CREATE TABLE steering_calibration (
    id UUID PRIMARY KEY,
    round UUID REFERENCES steering_round (id),
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    edition UUID NOT NULL REFERENCES steering_edition (id),
    opened_on DATE NOT NULL,
    deadline DATE NOT NULL,
    opened_by TEXT NOT NULL,
    wish TEXT NOT NULL,
    settled BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX steering_calibration_by_unit ON steering_calibration (unit, instrument);
CREATE INDEX steering_calibration_by_round ON steering_calibration (round);

CREATE TABLE steering_voice (
    id UUID PRIMARY KEY,
    calibration UUID NOT NULL REFERENCES steering_calibration (id),
    party TEXT NOT NULL,
    post UUID REFERENCES post (id),
    person UUID NOT NULL REFERENCES person (id),
    step UUID NOT NULL REFERENCES steering_step (id),
    ground TEXT NOT NULL,
    why TEXT NOT NULL,
    support TEXT NOT NULL,
    governance TEXT NOT NULL,
    stops TEXT NOT NULL,
    own_choice TEXT NOT NULL,
    backing TEXT NOT NULL,
    given_at TIMESTAMPTZ,
    after_seeing BOOLEAN NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX steering_voice_by_party ON steering_voice (calibration, party);

CREATE TABLE steering_agreement (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    edition UUID NOT NULL REFERENCES steering_edition (id),
    round UUID REFERENCES steering_round (id),
    calibration UUID REFERENCES steering_calibration (id),
    step UUID REFERENCES steering_step (id),
    wording TEXT NOT NULL,
    reason TEXT NOT NULL,
    ground TEXT NOT NULL,
    review_on DATE,
    end_criterion TEXT NOT NULL,
    decided_here TEXT NOT NULL,
    from_date DATE NOT NULL,
    stage TEXT NOT NULL,
    own_wish BOOLEAN NOT NULL,
    med_committee TEXT,
    med_on DATE,
    med_remarks TEXT,
    med_not_relevant TEXT,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX steering_agreement_by_unit ON steering_agreement (unit, instrument);
CREATE INDEX steering_agreement_by_round ON steering_agreement (round);
CREATE INDEX steering_agreement_by_calibration ON steering_agreement (calibration);

CREATE TABLE steering_support (
    id UUID PRIMARY KEY,
    agreement UUID NOT NULL REFERENCES steering_agreement (id),
    promise TEXT NOT NULL,
    giver TEXT NOT NULL,
    due DATE NOT NULL,
    done_on DATE
);
CREATE INDEX steering_support_by_agreement ON steering_support (agreement);

CREATE TABLE steering_signature (
    agreement UUID NOT NULL REFERENCES steering_agreement (id),
    party TEXT NOT NULL,
    post UUID REFERENCES post (id),
    person UUID NOT NULL REFERENCES person (id),
    says TEXT NOT NULL,
    words TEXT NOT NULL,
    signed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (agreement, party)
);

CREATE TABLE steering_setting (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    edition UUID NOT NULL REFERENCES steering_edition (id),
    step UUID REFERENCES steering_step (id),
    from_date DATE NOT NULL,
    to_date DATE,
    agreement UUID NOT NULL REFERENCES steering_agreement (id),
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX steering_setting_by_unit ON steering_setting (unit, instrument, from_date);

CREATE TABLE steering_reopening (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    post UUID REFERENCES post (id),
    person UUID NOT NULL REFERENCES person (id),
    asked_on DATE NOT NULL,
    why TEXT NOT NULL,
    calibration UUID REFERENCES steering_calibration (id)
);
CREATE INDEX steering_reopening_by_unit ON steering_reopening (unit, instrument);
