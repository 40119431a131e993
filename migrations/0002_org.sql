-- Units, posts and people over time, with staff functions, committees and the words for types and levels.

CREATE TABLE unit (
    id UUID PRIMARY KEY,
    recorded_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE unit_slice (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    parent UUID REFERENCES unit (id),
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    from_date DATE NOT NULL,
    to_date DATE,
    recorded_at TIMESTAMPTZ NOT NULL,
    superseded_at TIMESTAMPTZ
);
CREATE INDEX unit_slice_by_unit ON unit_slice (unit);
CREATE INDEX unit_slice_by_parent ON unit_slice (parent);

CREATE TABLE unit_key (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    unit UUID NOT NULL REFERENCES unit (id),
    PRIMARY KEY (source, key)
);
CREATE INDEX unit_key_by_unit ON unit_key (unit);

CREATE TABLE person_key (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    person UUID NOT NULL REFERENCES person (id),
    PRIMARY KEY (source, key)
);
CREATE INDEX person_key_by_person ON person_key (person);

CREATE TABLE post (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    function TEXT NOT NULL,
    no BIGINT NOT NULL,
    title TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX post_by_unit ON post (unit, function, no);

CREATE TABLE tenure (
    id UUID PRIMARY KEY,
    post UUID NOT NULL REFERENCES post (id),
    person UUID NOT NULL REFERENCES person (id),
    how TEXT NOT NULL,
    hold UUID NOT NULL REFERENCES held_role (id),
    from_date DATE NOT NULL,
    to_date DATE,
    recorded_at TIMESTAMPTZ NOT NULL,
    superseded_at TIMESTAMPTZ
);
CREATE INDEX tenure_by_post ON tenure (post);
CREATE INDEX tenure_by_person ON tenure (person);

CREATE TABLE head_count (
    unit UUID NOT NULL REFERENCES unit (id),
    from_date DATE NOT NULL,
    heads BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (unit, from_date)
);

CREATE TABLE staff_function (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    unit UUID REFERENCES unit (id),
    version BIGINT NOT NULL
);

CREATE TABLE committee (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX committee_sort ON committee (sort_key);

CREATE TABLE committee_unit (
    committee UUID NOT NULL REFERENCES committee (id),
    unit UUID NOT NULL REFERENCES unit (id),
    PRIMARY KEY (committee, unit)
);
CREATE INDEX committee_unit_by_unit ON committee_unit (unit);

-- Words for unit types, unit levels and leaders that a new municipality begins with.
-- They are class names of OS2mo (github.com/OS2mo/os2mo, Mozilla Public License 2.0); files bring their own beside them.
CREATE TABLE org_class (
    facet TEXT NOT NULL,
    code TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (facet, code)
);
INSERT INTO org_class (facet, code, sort_key, source) VALUES
    ('unit_type', 'Afdeling', 'afdeling', 'OS2mo'),
    ('unit_type', 'Direktørområde', 'direkt|romr}de', 'OS2mo'),
    ('unit_type', 'Fagligt center', 'fagligt center', 'OS2mo'),
    ('unit_type', 'Institution', 'institution', 'OS2mo'),
    ('unit_type', 'Institutionsafsnit', 'institutionsafsnit', 'OS2mo'),
    ('unit_level', 'N1', 'n1', 'OS2mo'),
    ('unit_level', 'N2', 'n2', 'OS2mo'),
    ('unit_level', 'N3', 'n3', 'OS2mo'),
    ('unit_level', 'N4', 'n4', 'OS2mo'),
    ('unit_level', 'N5', 'n5', 'OS2mo'),
    ('unit_level', 'N6', 'n6', 'OS2mo'),
    ('unit_level', 'N7', 'n7', 'OS2mo'),
    ('unit_level', 'N8', 'n8', 'OS2mo'),
    ('leader_type', 'Beredskabschef', 'beredskabschef', 'OS2mo'),
    ('leader_type', 'Centerchef', 'centerchef', 'OS2mo'),
    ('leader_type', 'Direktør', 'direkt|r', 'OS2mo'),
    ('leader_type', 'Distriktsleder', 'distriktsleder', 'OS2mo'),
    ('leader_type', 'Institutionsleder', 'institutionsleder', 'OS2mo'),
    ('leader_type', 'Områdeleder', 'omr}deleder', 'OS2mo'),
    ('leader_type', 'Sekretariatschef', 'sekretariatschef', 'OS2mo');
