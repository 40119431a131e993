-- Money: what was imported, its rows, and which import holds for each source, year and kind.

CREATE TABLE budget_import (
    id UUID PRIMARY KEY,
    source TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    fetched_on DATE NOT NULL,
    imported_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX budget_import_by_source ON budget_import (source);

-- Rows are staged in chunks under their import; nobody reads them before a slice points at the import.
-- Rows of imports that have been replaced stay: earlier forecasts are what accuracy is measured by.
CREATE TABLE budget_row (
    import UUID NOT NULL REFERENCES budget_import (id),
    no BIGINT NOT NULL,
    unit UUID NOT NULL REFERENCES unit (id),
    account TEXT NOT NULL,
    year BIGINT NOT NULL,
    month BIGINT,
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL,
    decided_on DATE,
    decided_by TEXT,
    PRIMARY KEY (import, no)
);
CREATE INDEX budget_row_by_unit ON budget_row (unit, year);

-- The rows summed per unit and kind, so that a page reads some thousand rows and not the ledger.
CREATE TABLE budget_sum (
    import UUID NOT NULL REFERENCES budget_import (id),
    unit UUID NOT NULL REFERENCES unit (id),
    year BIGINT NOT NULL,
    kind TEXT NOT NULL,
    decided BOOLEAN NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (import, unit, year, kind, decided)
);
CREATE INDEX budget_sum_by_year ON budget_sum (year);
CREATE INDEX budget_sum_by_unit ON budget_sum (unit, year);

-- complete: the source lists every unit that has any amount of the kind, so a unit that it does not name has none.
CREATE TABLE budget_slice (
    source TEXT NOT NULL,
    year BIGINT NOT NULL,
    kind TEXT NOT NULL,
    import UUID NOT NULL REFERENCES budget_import (id),
    complete BOOLEAN NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (source, year, kind)
);
CREATE INDEX budget_slice_by_year ON budget_slice (year);

CREATE TABLE budget_account (
    source TEXT NOT NULL,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (source, account)
);
