-- What can be found by any part of its words: the texts, the words they hold, and every end of every word, so that a part of
-- a word is found where some end of it begins. All of it is written with what it tells of, and can be made anew from that.

CREATE TABLE search_text (
    about UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    unit UUID,
    words TEXT NOT NULL
);
CREATE INDEX search_text_by_kind ON search_text (kind);

CREATE TABLE search_place (
    word TEXT NOT NULL,
    kind TEXT NOT NULL,
    about UUID NOT NULL,
    PRIMARY KEY (word, kind, about)
);

CREATE TABLE search_part (
    part TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (part, word)
);
CREATE INDEX search_part_by_word ON search_part (word);
