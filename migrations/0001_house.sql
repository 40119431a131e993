-- The house: settings, people, accounts, places and roles, the trail, jobs and idempotency.
CREATE TABLE house (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE person (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    email TEXT,
    erased_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX person_email ON person (email);
CREATE INDEX person_sort ON person (sort_key);

CREATE TABLE place (
    unit UUID NOT NULL,
    parent UUID,
    from_date DATE NOT NULL,
    to_date DATE,
    PRIMARY KEY (unit, from_date)
);
CREATE INDEX place_parent ON place (parent);

CREATE TABLE held_role (
    id UUID PRIMARY KEY,
    person UUID NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    unit UUID,
    post UUID,
    staff_function UUID,
    committee UUID,
    from_date DATE NOT NULL,
    to_date DATE
);
CREATE INDEX held_role_person ON held_role (person);
CREATE INDEX held_role_unit ON held_role (unit);

CREATE TABLE account (
    person UUID PRIMARY KEY REFERENCES person (id),
    login TEXT NOT NULL UNIQUE,
    password TEXT,
    closed_at TIMESTAMPTZ
);

CREATE TABLE first_link (
    token_hash BYTEA PRIMARY KEY,
    person UUID NOT NULL REFERENCES person (id),
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);

CREATE TABLE session (
    token_hash BYTEA PRIMARY KEY,
    person UUID NOT NULL REFERENCES person (id),
    csrf TEXT NOT NULL,
    begun_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX session_person ON session (person);

CREATE TABLE event (
    id UUID PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    what TEXT NOT NULL,
    via TEXT NOT NULL,
    person UUID,
    post UUID,
    unit UUID,
    subject UUID,
    particulars TEXT NOT NULL
);
CREATE INDEX event_at ON event (at);
CREATE INDEX event_unit ON event (unit);
CREATE INDEX event_subject ON event (subject);

CREATE TABLE event_salt (
    event UUID NOT NULL REFERENCES event (id),
    name TEXT NOT NULL,
    salt BYTEA NOT NULL,
    PRIMARY KEY (event, name)
);

CREATE TABLE seal (
    no BIGINT PRIMARY KEY,
    event UUID NOT NULL UNIQUE,
    hash BYTEA NOT NULL
);

CREATE TABLE job (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    run_at TIMESTAMPTZ NOT NULL,
    claimed_until TIMESTAMPTZ,
    attempts BIGINT NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    ended_at TIMESTAMPTZ,
    failure TEXT
);
CREATE INDEX job_run_at ON job (run_at);

CREATE TABLE kept_answer (
    key UUID NOT NULL,
    actor UUID NOT NULL,
    route TEXT NOT NULL,
    body_hash BYTEA NOT NULL,
    status BIGINT NOT NULL,
    location TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (key, actor)
);
CREATE INDEX kept_answer_at ON kept_answer (at);
