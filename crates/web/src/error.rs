//! The two kinds of error at the edge: refusals worded for people, breakage logged once.

use crate::Page;

/// What a handler answers.
pub type Outcome = Result<Page, Error>;

/// Why a page is not what was asked for.
#[derive(Debug)]
pub enum Error {
    /// It does not exist, or not for this person.
    NotFound,
    /// The person may see it but not do this.
    Forbidden,
    /// Nobody is signed in.
    SignIn,
    /// A rule refuses, in words for the reader.
    Refused(String),
    /// Somebody saved it since it was read.
    Stale,
    /// The same key was sent with another content.
    Reused,
    /// The request cannot be read: what is wrong with it.
    Bad(String),
    /// Too many tries; in how many seconds to come again.
    TooMany(u32),
    /// The disk is full.
    Full,
    /// Too many did the same at once; nothing was written, and the same may be sent again.
    Busy,
    /// Ours or the database's fault, with its context for the log.
    Broken(String),
}

impl Error {
    /// A rule's refusal, in words.
    pub fn refused(words: impl Into<String>) -> Self {
        Self::Refused(words.into())
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound => Self::NotFound,
            store::Error::Stale | store::Error::Duplicate => Self::Stale,
            store::Error::Full => Self::Full,
            store::Error::Conflict => Self::Busy,
            broken @ store::Error::Broken(_) => Self::Broken(broken.to_string()),
        }
    }
}
