//! Time asked, through the front door: the ceiling, what is asked, and what is refused.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may stop the test")]

mod front_door {
    mod ceilings;
    mod clocking;
    mod forms;
    mod minutes;
    mod town;
}
