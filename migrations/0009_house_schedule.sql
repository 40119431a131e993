-- What is begun once a day.
CREATE TABLE schedule (
    kind TEXT PRIMARY KEY,
    last_on DATE NOT NULL
);
