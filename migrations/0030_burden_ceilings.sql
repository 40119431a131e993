-- The ceilings that the municipality sets over what Råderum may ask of a role, and what the house's own forms ask.

-- A new ceiling is a new row, so that an old refusal can be explained. No minutes means that the ceiling was lifted.
CREATE TABLE burden_ceiling (
    role TEXT NOT NULL,
    from_date DATE NOT NULL,
    minutes BIGINT,
    decided TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (role, from_date)
);

CREATE TABLE burden_form (
    code TEXT NOT NULL,
    role TEXT NOT NULL,
    from_date DATE NOT NULL,
    times BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (code, role, from_date)
);
INSERT INTO burden_form (code, role, from_date, times, minutes, source) VALUES
    ('voice', 'leader', '1970-01-01', 5, 6, 'Råderums startværdi: højst fem instrumenter om året'),
    ('voice', 'staff', '1970-01-01', 20, 5, 'Råderums startværdi: en runde i fire fagområder'),
    ('deviation', 'leader', '1970-01-01', 1, 15, 'Råderums startværdi: én afvigelse om året'),
    ('baseline', 'leader', '1970-01-01', 2, 3, 'Råderums startværdi: fem spørgsmål før første runde og om efteråret'),
    ('demands', 'employee', '1970-01-01', 1, 10, 'Råderums startværdi: ét blad før en runde'),
    ('remarks', 'med', '1970-01-01', 4, 15, 'Råderums startværdi: fire drøftelser om året');
