//! Follow-up through the front door: duties, deviations, and what candour must never cost.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may stop the test")]

mod front_door {
    mod again;
    mod candour;
    mod deviations;
    mod digest;
    mod duties;
    mod help;
    mod needs;
    mod onward;
    mod reading;
    mod town;
    mod year;
}
