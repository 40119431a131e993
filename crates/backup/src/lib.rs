//! Backup and restore: one file, the same from both databases and for both, checked whole before anything is touched.
//!
//! The file is an ordinary ZIP: `manifest.json`, and a table a file under `tables/`, a row a line of JSON. Its
//! comment is the SHA-256 of all that stands before it, so that any damage shows; each table has a hash of its content
//! that does not depend on the order of its rows, so that what was restored can be held against what was backed up.

mod archive;
mod error;
mod line;
mod make;
mod manifest;
mod restore;
mod sum;

pub use archive::check;
pub use error::Error;
pub use make::make;
pub use manifest::{Manifest, TableKept};
pub use restore::restore;

/// Tables that stay where they are: who is signed in, and the answers kept for two days against a form sent twice.
const LEFT: [&str; 2] = ["session", "kept_answer"];

/// Told now and then: rows done, rows in all.
pub type Progress = fn(u64, u64);

/// How many rows lie between two tellings.
const OFTEN: u64 = 10_000;
