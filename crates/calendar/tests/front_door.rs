//! Calendars, through the front door: who gets one, what it holds, what changes in it, and when it is no more.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop the test"
)]

mod front_door {
    mod feed;
    mod rights;
    mod town;
}
