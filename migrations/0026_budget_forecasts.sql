-- Forecasts that units give at the municipality's follow-ups, the corrections that each level adds, and the dates as data.

-- When follow-ups are, from a date. Days are month-day, parted by spaces. A lowest unit has first_days to answer, and
-- each level above it level_days more.
CREATE TABLE budget_plan (
    from_date DATE PRIMARY KEY,
    days TEXT NOT NULL,
    first_days BIGINT NOT NULL,
    level_days BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    source TEXT NOT NULL
);
INSERT INTO budget_plan (from_date, days, first_days, level_days, minutes, source) VALUES
    ('1970-01-01', '03-31 05-31 09-30', 7, 3, 20, 'Råderums startværdi: tre opfølgninger om året');

-- A forecast is written once. A later one of the same unit and follow-up is a new row with the next number.
-- frame, carried and asked are the budget as it stood when the forecast was given; NULL is not known, never nothing.
CREATE TABLE budget_forecast (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    on_date DATE NOT NULL,
    no BIGINT NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    by_post UUID REFERENCES post (id),
    result BIGINT NOT NULL,
    frame BIGINT,
    carried BIGINT,
    asked BIGINT,
    words TEXT NOT NULL,
    lang TEXT NOT NULL,
    same_as UUID REFERENCES budget_forecast (id),
    UNIQUE (unit, on_date, no)
);
CREATE INDEX budget_forecast_by_date ON budget_forecast (on_date);

-- What a level adds to the sum of those under it. Theirs stay as they gave them.
CREATE TABLE budget_correction (
    id UUID PRIMARY KEY,
    unit UUID NOT NULL REFERENCES unit (id),
    on_date DATE NOT NULL,
    no BIGINT NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    by_post UUID REFERENCES post (id),
    amount BIGINT NOT NULL,
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    UNIQUE (unit, on_date, no)
);
CREATE INDEX budget_correction_by_date ON budget_correction (on_date);
