//! The organisation by the front door, and real organisations through the importer, on both databases.
#![expect(clippy::unwrap_used, reason = "a test may fall where it stands")]

#[path = "front_door/pages.rs"]
mod pages;
#[path = "front_door/real.rs"]
mod real;
