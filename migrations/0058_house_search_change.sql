-- What can be found is held in memory and looked through there: the ends of words are kept no longer. Every change of a kind's
-- texts is counted, in one of many places taken by chance so that two who change texts at once seldom meet.

DROP TABLE search_part;
DROP TABLE search_place;

CREATE TABLE search_change (
    kind TEXT NOT NULL,
    place BIGINT NOT NULL,
    no BIGINT NOT NULL,
    PRIMARY KEY (kind, place)
);
