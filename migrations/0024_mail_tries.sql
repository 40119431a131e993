-- How often a letter was handed in, and what the mail server said: nothing unsent goes unseen.
ALTER TABLE letter ADD COLUMN tries BIGINT NOT NULL DEFAULT 0;
ALTER TABLE letter ADD COLUMN fault TEXT;
ALTER TABLE letter ADD COLUMN given_up_at TIMESTAMPTZ;
