//! Puls through the front door: who is asked, what is kept, and what may be shown.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod front_door {
    mod asking;
    mod autumn;
    mod remarks;
    mod showing;
    mod town;
}
