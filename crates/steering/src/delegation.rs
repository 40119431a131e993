//! Rule: a leader may let somebody of the unit answer on behalf of the post, for one calibration or a whole round, until it is taken back.

use crate::calibration::{Calibration, CalibrationId};
use crate::round::RoundId;
use base::{Date, PersonId, PostId, UnitId};

base::id! { DelegationId, "A leave to answer on behalf of a leader post."; }

/// What a delegation is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All of the unit's calibrations in a round.
    Round(RoundId),
    /// One calibration.
    Calibration(CalibrationId),
}

/// A leave to answer; in all of a round also to say that the unit follows the common agreement. It never holds a signature: an agreement is signed by the post itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// Its id.
    pub id: DelegationId,
    /// For which unit.
    pub unit: UnitId,
    /// For what.
    pub reach: Reach,
    /// The post that may answer.
    pub post: PostId,
    /// Who is in it; somebody who leaves the post does not take the leave along.
    pub person: PersonId,
    /// The post it answers for.
    pub by: Option<PostId>,
    /// Since when.
    pub given: Date,
}

impl Delegation {
    /// Whether it is about a calibration.
    pub fn covers(&self, calibration: &Calibration) -> bool {
        self.unit == calibration.unit
            && match self.reach {
                Reach::Round(round) => calibration.round == Some(round),
                Reach::Calibration(id) => calibration.id == id,
            }
    }
}
