-- Events that have happened but do not stand in the chain yet: found without walking through those that do. With the chain's
-- last number it counts what has happened, for those who remember what they read until something more has.

CREATE TABLE unsealed (
    event UUID PRIMARY KEY
);
INSERT INTO unsealed (event) SELECT e.id FROM event e WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.event = e.id);
