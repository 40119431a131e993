-- Working days, what counts as late, the municipality's common dates, actions, what committees are told, and weekly letters.

-- A limit counts calendar days or working days; what was set before counts as it did.
ALTER TABLE followup_limit ADD COLUMN counts TEXT NOT NULL DEFAULT 'calendar';
INSERT INTO followup_limit (code, from_date, amount, counts, source) VALUES
    ('grace_days', '2026-01-01', 10, 'working', 'Råderums startværdi: 10 arbejdsdage'),
    ('answer_days', '2026-01-01', 10, 'working', 'Råderums startværdi: 10 arbejdsdage'),
    ('period_days', '1970-01-01', 0, 'working', 'Uden frist efter periodens slutning'),
    ('period_days', '2026-01-01', 5, 'working', 'Råderums startværdi: 5 arbejdsdage efter periodens slutning'),
    ('level_days', '1970-01-01', 0, 'working', 'Samme dag for alle niveauer'),
    ('level_days', '2026-01-01', 2, 'working', 'Råderums startværdi: hvert niveau over enheden har 2 arbejdsdage mere'),
    ('escalate_days', '1970-01-01', 5, 'working', 'Råderums startværdi: så længe efter fristen ser linjen over, at der ikke er svaret'),
    ('telling_days', '1970-01-01', 5, 'working', 'Råderums startværdi: så længe har enheden til at skrive sine ord, før udvalget får det');

ALTER TABLE duty_done ADD COLUMN nothing_new BOOLEAN NOT NULL DEFAULT FALSE;

-- The municipality's common dates. A row never changes: what is edited ends and is followed by another of the same line.
CREATE TABLE common_date (
    id UUID PRIMARY KEY,
    line UUID NOT NULL,
    proposal TEXT,
    text TEXT NOT NULL,
    days TEXT NOT NULL,
    who TEXT NOT NULL,
    area UUID REFERENCES unit (id),
    staff TEXT,
    minutes BIGINT NOT NULL,
    owner TEXT NOT NULL,
    purpose TEXT NOT NULL,
    review_on DATE NOT NULL,
    from_date DATE NOT NULL,
    to_date DATE,
    lang TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX common_date_by_line ON common_date (line);

-- A year wheel to begin from, each with its source. It asks nobody for anything until somebody takes a line of it into use.
CREATE TABLE common_date_proposal (
    code TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    days TEXT NOT NULL,
    who TEXT NOT NULL,
    staff TEXT,
    minutes BIGINT NOT NULL,
    owner TEXT NOT NULL,
    purpose TEXT NOT NULL,
    source TEXT NOT NULL
);
INSERT INTO common_date_proposal (code, text, days, who, staff, minutes, owner, purpose, source) VALUES
    ('carry_over', 'Begrund overførslen mellem årene', '03-01', 'leaders', NULL, 45, 'oekonomi', 'Byrådet skal kunne beslutte, hvad der overføres, og hvorfor.', 'Kommunens principper for overførsel; datoen er Råderums startværdi'),
    ('accounts', 'Afgiv regnskabet til revisionen', '05-01', 'staff', 'oekonomi', 480, 'oekonomi', 'Regnskabet skal revideres, før byrådet godkender det.', 'Kommunestyrelsesloven § 45; datoen bekræftes af kommunens jurist'),
    ('half_year', 'Læg halvårsregnskabet frem til godkendelse', '09-01', 'staff', 'oekonomi', 480, 'oekonomi', 'Byrådet godkender halvårsregnskabet i et møde.', 'Kommunestyrelsesloven § 45 a; datoen bekræftes af kommunens jurist'),
    ('budget_proposal', 'Læg økonomiudvalgets budgetforslag frem', '09-15', 'staff', 'oekonomi', 480, 'oekonomi', 'Byrådet behandler forslaget to gange.', 'Kommunestyrelsesloven § 37; datoen bekræftes af kommunens jurist'),
    ('budget_adoption', 'Klargør budgettet til vedtagelse', '10-15', 'staff', 'oekonomi', 240, 'oekonomi', 'Byrådet vedtager årsbudgettet.', 'Kommunestyrelsesloven § 38; datoen bekræftes af kommunens jurist'),
    ('working_environment', 'Hold den årlige arbejdsmiljødrøftelse', '11-15', 'leaders', NULL, 90, 'hr', 'Leder og medarbejdere aftaler, hvad I vil med arbejdsmiljøet det næste år.', 'Arbejdsmiljølovens regler om årlig drøftelse; datoen er Råderums startværdi'),
    ('workplace_assessment', 'Se, om jeres APV er yngre end tre år', '01-31', 'leaders', NULL, 15, 'hr', 'En arbejdspladsvurdering fornyes mindst hvert tredje år.', 'Arbejdsmiljølovens regler om APV; datoen er Råderums startværdi'),
    ('appraisals', 'Afslut årets MUS og LUS', '06-15', 'leaders', NULL, 30, 'hr', 'Alle har haft en samtale. Her markeres kun, at de er holdt.', 'Kommunal skik; datoen er Råderums startværdi'),
    ('med_discussion', 'Forbered hovedudvalgets årlige drøftelse af politikker og retning', '02-15', 'staff', 'hr', 120, 'hr', 'MED drøfter personalepolitik og retning med ledelsen en gang om året.', 'Kommunens MED-aftale; datoen er Råderums startværdi'),
    ('accessibility', 'Gennemgå tilgængelighedserklæringerne', '12-01', 'staff', 'kommunikation', 120, 'kommunikation', 'Erklæringen skal passe til de sider, borgerne møder.', 'Lov om tilgængelighed af offentlige organers websteder; datoen er Råderums startværdi');

-- A deviation may be about an indicator, and ends with what was learned, which the unit may share.
ALTER TABLE deviation ADD COLUMN indicator TEXT;
ALTER TABLE deviation ADD COLUMN expected TEXT;
ALTER TABLE deviation ADD COLUMN measure TEXT;
ALTER TABLE deviation ADD COLUMN learned TEXT;
ALTER TABLE deviation ADD COLUMN learned_shared BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE deviation_action (
    id UUID PRIMARY KEY,
    deviation UUID NOT NULL REFERENCES deviation (id),
    words TEXT NOT NULL,
    post UUID NOT NULL REFERENCES post (id),
    due DATE NOT NULL,
    done_on DATE,
    came_of_it TEXT,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX deviation_action_by_deviation ON deviation_action (deviation);

CREATE TABLE deviation_action_move (
    id UUID PRIMARY KEY,
    action UUID NOT NULL REFERENCES deviation_action (id),
    from_due DATE NOT NULL,
    to_due DATE NOT NULL,
    reason TEXT NOT NULL,
    on_date DATE NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX deviation_action_move_by_action ON deviation_action_move (action);

-- What the line decides about telling the committee: each decision a row, the newest counts.
CREATE TABLE deviation_telling (
    id UUID PRIMARY KEY,
    deviation UUID NOT NULL REFERENCES deviation (id),
    tell BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    decided_on DATE NOT NULL,
    settles_on DATE NOT NULL,
    by_post UUID REFERENCES post (id),
    words TEXT,
    words_on DATE,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX deviation_telling_by_deviation ON deviation_telling (deviation);

-- Who wants no weekly letter.
CREATE TABLE digest_choice (
    person UUID PRIMARY KEY REFERENCES person (id),
    wanted BOOLEAN NOT NULL,
    chosen_at TIMESTAMPTZ NOT NULL
);
