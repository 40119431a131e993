//! Why a command of this room was not carried out: a rule refuses, Ledelsesrum refuses, or the store breaks.

use crate::meeting::Refusal;

/// A refusal, or a breakage.
#[derive(Debug)]
pub enum Fail {
    /// The meeting refuses.
    Meeting(Refusal),
    /// Ledelsesrum refuses.
    Steering(steering::Fail),
    /// The store's word.
    Store(store::Error),
}

impl std::fmt::Display for Fail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Meeting(refusal) => write!(f, "{refusal:?}"),
            Self::Steering(fail) => fail.fmt(f),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Fail {}

impl From<Refusal> for Fail {
    fn from(refusal: Refusal) -> Self {
        Self::Meeting(refusal)
    }
}

impl From<steering::Fail> for Fail {
    fn from(fail: steering::Fail) -> Self {
        Self::Steering(fail)
    }
}

impl From<store::Error> for Fail {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}
