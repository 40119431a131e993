-- Ledelsesrum: promises to stop asking that are given to a whole area, at a meeting about a round; and promises that were not kept.
ALTER TABLE steering_stop ADD COLUMN broken_on DATE;

CREATE TABLE steering_round_stop (
    id UUID PRIMARY KEY,
    round UUID NOT NULL REFERENCES steering_round (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    party TEXT NOT NULL,
    words TEXT NOT NULL,
    promised_on DATE NOT NULL,
    kept_on DATE,
    broken_on DATE
);
CREATE INDEX steering_round_stop_by_round ON steering_round_stop (round);
