-- The day on which somebody said how many minutes one of the house's own forms takes; none for what Råderum began with.

ALTER TABLE burden_form ADD COLUMN said_on DATE;
