-- Ledelsesrum: what a voice needs and offers, who is to give the support and when, promises to stop asking, answers on behalf, causes.
ALTER TABLE steering_voice ADD COLUMN support_from TEXT;
ALTER TABLE steering_voice ADD COLUMN support_by DATE;
ALTER TABLE steering_voice ADD COLUMN needs TEXT NOT NULL DEFAULT '';
ALTER TABLE steering_voice ADD COLUMN offers TEXT NOT NULL DEFAULT '';
ALTER TABLE steering_voice ADD COLUMN behalf UUID REFERENCES post (id);

ALTER TABLE steering_reopening ADD COLUMN cause TEXT NOT NULL DEFAULT 'request';

CREATE TABLE steering_stop (
    id UUID PRIMARY KEY,
    calibration UUID NOT NULL REFERENCES steering_calibration (id),
    party TEXT NOT NULL,
    words TEXT NOT NULL,
    promised_on DATE NOT NULL,
    kept_on DATE
);
CREATE INDEX steering_stop_by_calibration ON steering_stop (calibration);

CREATE TABLE steering_delegation (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    round UUID REFERENCES steering_round (id),
    calibration UUID REFERENCES steering_calibration (id),
    post UUID NOT NULL REFERENCES post (id),
    person UUID NOT NULL REFERENCES person (id),
    by_post UUID REFERENCES post (id),
    given_on DATE NOT NULL,
    ended_on DATE
);
CREATE INDEX steering_delegation_by_unit ON steering_delegation (unit);
