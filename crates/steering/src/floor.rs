//! Rule: legal floors, dated rows outside the editions, each with its law and the date the law was looked up.

use crate::edition::Lineage;
use crate::step::{InstrumentId, Step, StepId, Words};
use base::{Date, Period};

base::id! { FloorId, "A legal floor."; }

/// The law demands at least this step within the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Floor {
    /// Its id.
    pub id: FloorId,
    /// Which instrument.
    pub instrument: InstrumentId,
    /// The freest step that the law allows.
    pub step: StepId,
    /// From and to, as the law says.
    pub period: Period,
    /// Law, number and paragraph.
    pub source: Words,
    /// The date of the law text that is cited.
    pub source_date: Date,
    /// The municipality's jurist has confirmed it; until then it is marked so.
    pub checked: bool,
}

/// The floor that decides at a date: the tightest of those in force, with its step in that date's edition.
pub fn floor_at<'a>(
    floors: &'a [Floor],
    instrument: InstrumentId,
    date: Date,
    lineage: &'a Lineage,
) -> Option<(&'a Floor, &'a Step)> {
    let here = floors.iter().filter(|floor| floor.instrument == instrument && floor.period.holds(date));
    here.filter_map(|floor| lineage.carry(floor.step, date).map(|step| (floor, step))).max_by_key(|(_, step)| step.rank)
}
