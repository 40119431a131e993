-- Core tasks in versions, which units share them, each unit's own translation, and the committees' goals with status.

CREATE TABLE core_task (
    id UUID PRIMARY KEY,
    no BIGINT NOT NULL,
    sort_key TEXT NOT NULL
);

CREATE TABLE core_task_version (
    core_task UUID NOT NULL REFERENCES core_task (id),
    no BIGINT NOT NULL,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    effect TEXT NOT NULL,
    lang TEXT NOT NULL,
    since DATE NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (core_task, no)
);

CREATE TABLE core_task_unit (
    core_task UUID NOT NULL REFERENCES core_task (id),
    unit UUID NOT NULL REFERENCES unit (id),
    since DATE NOT NULL,
    until DATE,
    PRIMARY KEY (core_task, unit, since)
);
CREATE INDEX core_task_unit_by_unit ON core_task_unit (unit);

CREATE TABLE core_task_translation (
    core_task UUID NOT NULL REFERENCES core_task (id),
    unit UUID NOT NULL REFERENCES unit (id),
    no BIGINT NOT NULL,
    of_version BIGINT NOT NULL,
    here TEXT NOT NULL,
    seen TEXT NOT NULL,
    lang TEXT NOT NULL,
    written_on DATE NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (core_task, unit, no)
);
CREATE INDEX core_task_translation_by_unit ON core_task_translation (unit);

CREATE TABLE goal (
    id UUID PRIMARY KEY,
    committee UUID NOT NULL REFERENCES committee (id),
    core_task UUID REFERENCES core_task (id),
    wording TEXT NOT NULL,
    lang TEXT NOT NULL,
    adopted DATE NOT NULL,
    body TEXT NOT NULL,
    ended DATE,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX goal_by_committee ON goal (committee);
CREATE INDEX goal_by_core_task ON goal (core_task);

CREATE TABLE goal_status (
    id UUID PRIMARY KEY,
    goal UUID NOT NULL REFERENCES goal (id),
    on_date DATE NOT NULL,
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    lang TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX goal_status_by_goal ON goal_status (goal);
