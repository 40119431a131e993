-- Nothing new about a deviation on the day that its unit had named, in one click; and how long until the unit is asked again.

ALTER TABLE deviation_news ADD COLUMN nothing_new BOOLEAN NOT NULL DEFAULT FALSE;

INSERT INTO followup_limit (code, from_date, amount, counts, source) VALUES
    ('again_days', '1970-01-01', 20, 'working', 'Råderums startværdi: så længe efter »Intet nyt« spørges enheden igen');
