//! Rule: the delegation plan: what a leader's post gives the leaders under it leave to do, dated, in words that begin "Du må".

use crate::ladder::{self, Response};
use crate::step::InstrumentId;
use base::{Date, Period, PostId, UnitId};

base::id! { MandateId, "A right in the delegation plan."; }

/// A right that has been given on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// Its id.
    pub id: MandateId,
    /// The leaders of this unit and of every unit under it have it.
    pub unit: UnitId,
    /// The instrument it belongs under; where that is withdrawn, the right is too.
    pub instrument: InstrumentId,
    /// What they may do, to follow "Du må": "ansætte og afskedige inden for lønsummen".
    pub words: String,
    /// What it rests on: a regulation, a decision, a paragraph.
    pub source: String,
    /// From and to.
    pub period: Period,
    /// The post that gave it.
    pub given_by: Option<PostId>,
}

/// The rights of a unit on a day, in the order they were given: given to it or to a unit above. `path` runs from the unit to the root.
pub fn held<'a>(all: &'a [Mandate], path: &[UnitId], date: Date) -> Vec<&'a Mandate> {
    all.iter().filter(|right| path.contains(&right.unit) && right.period.holds(date)).collect()
}

/// The response that keeps a right from a unit on a day.
pub fn kept_back<'a>(right: &Mandate, responses: &'a [Response], date: Date) -> Option<&'a Response> {
    ladder::withdrawn(responses, right.instrument, date)
}
