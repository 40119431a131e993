-- Secret addresses of calendars, of which only a hash is kept, and what each has told its reader, so that a change is told as one.

CREATE TABLE calendar_address (
    id UUID PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    person UUID NOT NULL REFERENCES person (id),
    unit UUID REFERENCES unit (id),
    made_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX calendar_address_by_person ON calendar_address (person);

CREATE TABLE calendar_entry (
    address UUID NOT NULL REFERENCES calendar_address (id),
    uid TEXT NOT NULL,
    unit UUID NOT NULL REFERENCES unit (id),
    named_day DATE NOT NULL,
    due_day DATE NOT NULL,
    summary TEXT NOT NULL,
    done BOOLEAN NOT NULL,
    revision BIGINT NOT NULL,
    cancelled BOOLEAN NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (address, uid)
);
