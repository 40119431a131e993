-- The ladder of responses with its ends, what both parties have been told of in time, and whom a new legal floor was told to.

CREATE TABLE steering_response (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID REFERENCES steering_instrument (id),
    domain UUID REFERENCES steering_domain (id),
    level TEXT NOT NULL,
    prompt TEXT NOT NULL,
    reason TEXT NOT NULL,
    from_date DATE NOT NULL,
    review_on DATE NOT NULL,
    end_criterion TEXT NOT NULL,
    support TEXT NOT NULL,
    giver TEXT NOT NULL,
    shares TEXT NOT NULL,
    words TEXT NOT NULL,
    med_committee TEXT,
    med_on DATE,
    med_remarks TEXT,
    med_not_relevant TEXT,
    decided_by UUID REFERENCES post (id),
    recorded_at TIMESTAMPTZ NOT NULL,
    ended_on DATE,
    ended_why TEXT,
    comment TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX steering_response_by_unit ON steering_response (unit, from_date);

CREATE TABLE steering_warning (
    subject UUID NOT NULL,
    unit UUID NOT NULL REFERENCES unit (id),
    ends_on DATE NOT NULL,
    days BIGINT NOT NULL,
    told_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (subject, ends_on, days)
);

CREATE TABLE steering_floor_told (
    floor UUID NOT NULL REFERENCES steering_floor (id),
    unit UUID NOT NULL REFERENCES unit (id),
    told_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ,
    PRIMARY KEY (floor, unit)
);
CREATE INDEX steering_floor_told_by_unit ON steering_floor_told (unit);
