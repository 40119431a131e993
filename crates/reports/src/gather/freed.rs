//! What was freed in the committee's units within a year, and to what: duties that left, and what workplaces now decide.

use super::Circle;
use crate::freed::{Hours, Turn, freed};
use crate::store::rooms;
use base::{Date, UnitId};
use steering::Picture;
use steering::step::InstrumentId;
use store::{Result, Tx};

/// What was freed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Freed {
    /// Hours a year that duties took and no longer take.
    pub less: Option<Hours>,
    /// Hours a year that new duties take.
    pub more: Option<Hours>,
    /// In how many units duties left.
    pub units: usize,
    /// What workplaces now decide themselves: unit, instrument, words.
    pub decided_here: Vec<(String, String, String)>,
}

/// Compares the room on the circle's date with a year before.
pub fn read(tx: &mut Tx, circle: &Circle) -> Result<Freed> {
    let picture = Picture::load(tx, circle.date, circle.date)?;
    let before = circle.date.plus_months(-12);
    let instruments: Vec<InstrumentId> = picture.instruments(circle.date).iter().map(|one| one.id).collect();
    let mut turns = vec![];
    let mut units = 0;
    for unit in &circle.units {
        let own = instruments.iter().map(|instrument| Turn {
            before: minutes(&picture, *unit, *instrument, before),
            now: minutes(&picture, *unit, *instrument, circle.date),
        });
        let own: Vec<Turn> = own.collect();
        units += usize::from(own.iter().any(|turn| turn.now < turn.before));
        turns.extend(own);
    }
    let (less, more) = freed(&turns);
    Ok(Freed { less, more, units, decided_here: decided_here(tx, circle, &picture, before)? })
}

fn minutes(picture: &Picture, unit: UnitId, instrument: InstrumentId, on: Date) -> i64 {
    let now = picture.in_force(unit, instrument, on);
    now.and_then(|now| now.step.duty.as_ref()).map_or(0, |duty| duty.minutes.saturating_mul(duty.often.a_year()))
}

/// The words of agreements that hold on the date and began within the year.
fn decided_here(tx: &mut Tx, circle: &Circle, picture: &Picture, after: Date) -> Result<Vec<(String, String, String)>> {
    let said = rooms::decided_here(tx, after, circle.date)?;
    let name = |instrument: InstrumentId| {
        let known = picture.instruments(circle.date).iter().find(|one| one.id == instrument);
        known.map(|one| one.name.pick(circle.lang).to_owned()).unwrap_or_default()
    };
    let ours = said.into_iter().filter(|(unit, ..)| super::room::concerns(circle, *unit));
    Ok(ours.map(|(unit, instrument, words)| (circle.name(unit), name(instrument), words)).collect())
}
