//! The budget room through its front door, on both databases.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may stop the test")]

#[path = "front_door/figures.rs"]
mod figures;
#[path = "front_door/forecasts.rs"]
mod forecasts;
#[path = "front_door/hits.rs"]
mod hits;
#[path = "front_door/imports.rs"]
mod imports;
