//! What can go wrong at the door, in the few kinds that callers treat differently.

use std::fmt;

/// A refusal or a breakage of the store.
#[derive(Debug)]
pub enum Error {
    /// A row that must exist does not.
    NotFound,
    /// Somebody saved the same thing since it was read.
    Stale,
    /// A unique value is taken.
    Duplicate,
    /// Two transactions collided; the store has tried again as often as it may.
    Conflict,
    /// The disk, or the database's share of it, is full.
    Full,
    /// Anything else: a fault of ours or of the database, with its context.
    Broken(String),
}

/// The store's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// A breakage with its context.
    pub fn broken(context: &str, cause: impl fmt::Display) -> Self {
        Self::Broken(format!("{context}: {cause}"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("no such row"),
            Self::Stale => f.write_str("saved by somebody else since it was read"),
            Self::Duplicate => f.write_str("a value that must be unique is taken"),
            Self::Conflict => f.write_str("too many collisions with other transactions"),
            Self::Full => f.write_str("the disk is full"),
            Self::Broken(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for Error {}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{ConstraintViolation, DatabaseBusy, DiskFull};
        match error.sqlite_error().map(|e| (e.code, e.extended_code)) {
            Some((DiskFull, _)) => Self::Full,
            Some((DatabaseBusy, _)) => Self::Conflict,
            // SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE
            Some((ConstraintViolation, 1555 | 2067)) => Self::Duplicate,
            _ => Self::Broken(error.to_string()),
        }
    }
}

impl From<postgres::Error> for Error {
    fn from(error: postgres::Error) -> Self {
        use postgres::error::SqlState;
        match error.code() {
            Some(code) if *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED => {
                Self::Conflict
            }
            Some(code) if *code == SqlState::UNIQUE_VIOLATION => Self::Duplicate,
            Some(code) if *code == SqlState::DISK_FULL => Self::Full,
            _ => Self::Broken(error.as_db_error().map_or_else(|| error.to_string(), |e| e.message().to_owned())),
        }
    }
}

impl From<base::Mismatch> for Error {
    fn from(error: base::Mismatch) -> Self {
        Self::broken("a column", error)
    }
}
