//! Letters through the front door: handed in once, tried again, given up, and never unseen.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod front_door {
    mod letters;
    mod postbox;
}
