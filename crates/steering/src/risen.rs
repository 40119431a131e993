//! Rule: what a new legal floor does to each unit on its first day: whose step rises, and who is as tight already.

use crate::floor::Floor;
use crate::picture::Picture;
use crate::setting::step_in_force;
use crate::step::Step;
use base::UnitId;

/// A unit that a floor touches.
#[derive(Debug, Clone, Copy)]
pub struct Touched<'a> {
    /// Which.
    pub unit: UnitId,
    /// The step in force on the floor's first day as if the floor were not.
    pub before: &'a Step,
    /// The step in force with it.
    pub after: &'a Step,
}

impl Touched<'_> {
    /// The law takes the unit to a tighter step.
    pub fn rises(&self) -> bool {
        self.after.rank > self.before.rank
    }
}

/// What a floor does to units on its first day, in their order. The picture must know the settings of that day.
pub fn touched<'a>(picture: &'a Picture, floor: &Floor, units: &[UnitId]) -> Vec<Touched<'a>> {
    let others: Vec<Floor> = picture.floors.iter().filter(|known| known.id != floor.id).cloned().collect();
    let without = Picture { floors: others, ..picture.clone() };
    let date = floor.period.from;
    let demanded = picture.lineage.carry(floor.step, date);
    units
        .iter()
        .filter_map(|unit| {
            let rank = without.in_force(*unit, floor.instrument, date)?.step.id;
            let before = picture.lineage.at(date)?.instrument(floor.instrument)?.step(rank)?;
            Some(Touched { unit: *unit, before, after: step_in_force(before, demanded) })
        })
        .collect()
}
