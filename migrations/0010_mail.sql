-- Letters that wait to be sent. A letter's words go when it has been sent; that it was sent stays.
CREATE TABLE letter (
    id UUID PRIMARY KEY,
    person UUID NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    file_name TEXT,
    file_type TEXT,
    file BYTEA,
    written_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ
);
CREATE INDEX letter_by_person ON letter (person, kind, written_at);
