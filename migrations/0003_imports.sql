-- Imports: mappings saved per source, and every file received with what became of it. Content goes when an import ends.

CREATE TABLE import_mapping (
    subject TEXT NOT NULL,
    source TEXT NOT NULL,
    mapping TEXT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (subject, source)
);

CREATE TABLE import_run (
    id UUID PRIMARY KEY,
    subject TEXT NOT NULL,
    stage TEXT NOT NULL,
    as_of DATE NOT NULL,
    person UUID,
    received_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    accept_rejected BIGINT NOT NULL,
    job UUID,
    report TEXT,
    lang TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX import_run_received ON import_run (subject, received_at);

CREATE TABLE import_part (
    run UUID NOT NULL REFERENCES import_run (id),
    part TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    mapping TEXT NOT NULL,
    content BYTEA,
    PRIMARY KEY (run, part)
);
CREATE INDEX import_part_hash ON import_part (file_hash);
