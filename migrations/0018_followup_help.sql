-- A unit's own requests for help: between the one who asks and the one who is asked, and nobody else.

CREATE TABLE help_request (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    asked_by UUID NOT NULL REFERENCES person (id),
    asked_of UUID NOT NULL REFERENCES person (id),
    as_what TEXT NOT NULL,
    of_function UUID REFERENCES staff_function (id),
    of_post UUID REFERENCES post (id),
    words TEXT NOT NULL,
    lang TEXT NOT NULL,
    asked_on DATE NOT NULL,
    answered_on DATE,
    answer TEXT,
    comes_on DATE,
    closed_on DATE,
    helped TEXT,
    helped_words TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX help_request_by_asker ON help_request (asked_by);
CREATE INDEX help_request_by_asked ON help_request (asked_of);
