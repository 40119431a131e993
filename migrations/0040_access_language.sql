-- The language in which a person last chose to read, which is the language of letters to them.

CREATE TABLE person_language (
    person UUID PRIMARY KEY REFERENCES person (id),
    lang TEXT NOT NULL
);
