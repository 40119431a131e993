-- The delegation plan: what a leader's post gives the leaders under it leave to do.

CREATE TABLE steering_mandate (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    instrument UUID NOT NULL REFERENCES steering_instrument (id),
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    from_date DATE NOT NULL,
    to_date DATE,
    given_by UUID REFERENCES post (id),
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX steering_mandate_by_unit ON steering_mandate (unit);
