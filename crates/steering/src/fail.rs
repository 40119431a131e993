//! Why a command of this room was not carried out: a rule refuses, or the store breaks.

use crate::{agreement, calibration, edition, ladder, round, slip, support};

/// A refusal of one of the rules, or a breakage.
#[derive(Debug)]
pub enum Fail {
    /// The catalogue refuses.
    Catalogue(edition::Refusal),
    /// The round refuses.
    Round(round::Refusal),
    /// The calibration refuses.
    Voice(calibration::Refusal),
    /// The agreement refuses.
    Agreement(agreement::Refusal),
    /// The slips refuse.
    Slip(slip::Refusal),
    /// The support refuses.
    Support(support::Refusal),
    /// The ladder refuses.
    Ladder(ladder::Refusal),
    /// The step is none of this instrument's.
    UnknownStep,
    /// The starter catalogue has been published before.
    AlreadyStarted,
    /// Something is being agreed about this already.
    UnderWay,
    /// The store's word.
    Store(store::Error),
}

impl std::fmt::Display for Fail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            refusal => write!(f, "{refusal:?}"),
        }
    }
}

impl std::error::Error for Fail {}

macro_rules! from {
    ($($from:ty => $to:ident),+ $(,)?) => { $(
        impl From<$from> for Fail {
            fn from(refusal: $from) -> Self {
                Self::$to(refusal)
            }
        }
    )+ };
}
from! {
    edition::Refusal => Catalogue,
    round::Refusal => Round,
    calibration::Refusal => Voice,
    agreement::Refusal => Agreement,
    slip::Refusal => Slip,
    support::Refusal => Support,
    ladder::Refusal => Ladder,
    store::Error => Store,
}
