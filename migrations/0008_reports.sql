-- Papers for the committees, frozen: their data, the bytes made from them, and the hashes of both.

CREATE TABLE paper (
    id UUID PRIMARY KEY,
    committee UUID NOT NULL REFERENCES committee (id),
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    on_date DATE NOT NULL,
    year BIGINT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    made_by UUID REFERENCES person (id),
    data_text TEXT NOT NULL,
    data_hash TEXT NOT NULL,
    pdf BYTEA NOT NULL,
    pdf_hash TEXT NOT NULL,
    xlsx BYTEA NOT NULL,
    xlsx_hash TEXT NOT NULL
);
CREATE INDEX paper_by_committee ON paper (committee, on_date);
CREATE INDEX paper_by_maker ON paper (made_by);
