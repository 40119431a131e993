-- What came of support that was promised: its receiver's word on whether it helped.

-- A draft's supports are written anew each time it is saved, so nothing points at their rows; only support in force is closed.
CREATE TABLE steering_support_close (
    support UUID PRIMARY KEY,
    agreement UUID NOT NULL REFERENCES steering_agreement (id),
    helped TEXT NOT NULL,
    words TEXT NOT NULL,
    on_date DATE NOT NULL,
    by_post UUID REFERENCES post (id)
);
CREATE INDEX steering_support_close_by_agreement ON steering_support_close (agreement);
