//! Why a backup is not made, not believed or not restored.

use std::fmt;

/// A refusal; nothing has been changed.
#[derive(Debug)]
pub enum Error {
    /// The file is no backup of Råderum.
    Foreign,
    /// The file was one; where it is damaged.
    Damaged(String),
    /// The file was made by a program that knows more than this one: the step or version that is unknown.
    Newer(String),
    /// The database holds something already.
    Occupied,
    /// There is a file of that name already.
    Exists,
    /// The database gave back something else than was put in: the table.
    Unequal(String),
    /// The database refuses.
    Store(store::Error),
    /// The disk refuses.
    Disk(std::io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("this file is no backup of Råderum"),
            Self::Damaged(at) => write!(f, "the backup is damaged ({at}); nothing has been changed"),
            Self::Newer(what) => write!(f, "the backup was made by a newer Råderum ({what}): upgrade first"),
            Self::Occupied => f.write_str(
                "the database holds something already; --replace puts the backup in its place and cannot be undone",
            ),
            Self::Exists => f.write_str("there is a file of that name already; a backup never overwrites one"),
            Self::Unequal(table) => {
                write!(f, "the database gave {table} back otherwise than it was put in; nothing has been changed")
            }
            Self::Store(error) => error.fmt(f),
            Self::Disk(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error)
    }
}

impl From<zip::result::ZipError> for Error {
    fn from(error: zip::result::ZipError) -> Self {
        match error {
            zip::result::ZipError::Io(error) => Self::Disk(error),
            other => Self::Damaged(other.to_string()),
        }
    }
}
