-- The one reminder of a round to employees who have not answered: when it was sent, and nothing of to how many.

CREATE TABLE steering_slip_reminder (
    round UUID PRIMARY KEY REFERENCES steering_round (id),
    sent_on DATE NOT NULL
);
