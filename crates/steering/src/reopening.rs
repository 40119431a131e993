//! Rule: anyone concerned may ask that an agreement be taken up again; the line opens it, and the request stands until then.

use crate::calibration::CalibrationId;
use crate::cause::Cause;
use crate::step::InstrumentId;
use base::{Date, PersonId, PostId, UnitId};

base::id! { ReopeningId, "A request to take an agreement up again (tag aftalen op igen)."; }

/// A request to take an agreement up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopening {
    /// Its id.
    pub id: ReopeningId,
    /// For which unit.
    pub unit: UnitId,
    /// About which instrument.
    pub instrument: InstrumentId,
    /// The post it was asked from, where there was one.
    pub post: Option<PostId>,
    /// Who asked.
    pub person: PersonId,
    /// When.
    pub asked: Date,
    /// What brought it about.
    pub cause: Cause,
    /// Why.
    pub why: String,
    /// The calibration it led to.
    pub calibration: Option<CalibrationId>,
}
