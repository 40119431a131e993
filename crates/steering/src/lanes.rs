//! Rule: a unit's room over time: for each instrument the stretches in which one thing was in force, and what each rested on.

use crate::agreement::AgreementId;
use crate::picture::Picture;
use crate::setting::Origin;
use crate::step::{EditionId, InstrumentId, Words};
use base::{Date, Period, UnitId};
use std::collections::BTreeSet;

/// A stretch of days in which the same was in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// First day, and the day after the last.
    pub from: Date,
    /// The day after the last.
    pub to: Date,
    /// The step in force.
    pub words: Words,
    /// Its rank; 1 is the freest.
    pub rank: i64,
    /// Where the agreed step comes from.
    pub origin: Origin,
    /// The agreement it rests on; none for the catalogue's default.
    pub agreement: Option<AgreementId>,
    /// The edition that the agreement was made under; for a default the edition of the day.
    pub edition: EditionId,
    /// The day on which the agreement was put in force.
    pub recorded: Option<Date>,
    /// A tightening, with the day on which it ends by itself.
    pub ends: Option<Date>,
    /// What the law demands in the stretch; 1 demands nothing.
    pub floor: i64,
    /// The law, not the agreement, decides the step.
    pub lifted: bool,
}

/// One instrument's lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Which instrument.
    pub instrument: InstrumentId,
    /// Its name in the edition of the last day.
    pub name: Words,
    /// Code of the staff function that owns it.
    pub owner: String,
    /// How many steps there are.
    pub steps: i64,
    /// In order, without gaps.
    pub stretches: Vec<Stretch>,
}

impl Lane {
    /// Anything in it besides the catalogue's default.
    pub fn tells(&self) -> bool {
        self.stretches.iter().any(|one| one.origin != Origin::Default || one.floor > 1)
    }
}

/// The lanes of a unit within a period with an end, in the catalogue's order. What is inherited follows the tree that the picture knows.
pub fn lanes(picture: &Picture, unit: UnitId, period: Period) -> Vec<Lane> {
    let Some(to) = period.to else { return Vec::new() };
    let last = to.plus_days(-1);
    let known = picture.instruments(last);
    known
        .iter()
        .map(|one| Lane {
            instrument: one.id,
            name: one.name.clone(),
            owner: one.owner.clone(),
            steps: i64::try_from(one.steps.len()).unwrap_or(1),
            stretches: stretches(picture, unit, one.id, (period.from, to)),
        })
        .collect()
}

/// The days on which something may change, and the last day's morrow.
fn breaks(picture: &Picture, unit: UnitId, instrument: InstrumentId, (from, to): (Date, Date)) -> BTreeSet<Date> {
    let path: Vec<UnitId> = std::iter::once(unit).chain(picture.places.path(unit)).collect();
    let settings = path.iter().flat_map(|unit| picture.history(*unit, instrument)).map(|one| one.period);
    let floors = picture.floors.iter().filter(|floor| floor.instrument == instrument).map(|floor| floor.period);
    let ends = settings.chain(floors).flat_map(|period| [Some(period.from), period.to]).flatten();
    let mut days: BTreeSet<Date> =
        ends.chain(picture.lineage.published()).filter(|day| *day > from && *day < to).collect();
    days.extend([from, to]);
    days
}

fn stretches(picture: &Picture, unit: UnitId, instrument: InstrumentId, span: (Date, Date)) -> Vec<Stretch> {
    let days: Vec<Date> = breaks(picture, unit, instrument, span).into_iter().collect();
    let mut all: Vec<Stretch> = Vec::new();
    for (from, to) in days.iter().zip(days.iter().skip(1)) {
        let Some(next) = stretch(picture, unit, instrument, (*from, *to)) else { continue };
        match all.last_mut() {
            Some(last) if last.to == next.from && same(last, &next) => last.to = next.to,
            _ => all.push(next),
        }
    }
    all
}

/// Nothing changed but the date.
fn same(one: &Stretch, next: &Stretch) -> bool {
    Stretch { from: next.from, to: next.to, ..one.clone() } == *next
}

fn stretch(picture: &Picture, unit: UnitId, instrument: InstrumentId, (from, to): (Date, Date)) -> Option<Stretch> {
    let now = picture.in_force(unit, instrument, from)?;
    let setting = match now.origin {
        Origin::Own(id) => picture.history(unit, instrument).iter().find(|one| one.id == id),
        Origin::Common(above, id) => picture.history(above, instrument).iter().find(|one| one.id == id),
        Origin::Default => None,
    };
    let edition = picture.lineage.at(from)?.id;
    Some(Stretch {
        from,
        to,
        words: now.step.words.clone(),
        rank: now.step.rank,
        origin: now.origin,
        agreement: setting.map(|one| one.agreement),
        edition: setting.map_or(edition, |one| one.edition),
        recorded: setting.map(|one| one.recorded.date()),
        ends: setting.and_then(|one| one.period.to),
        floor: now.floor.map_or(1, |(_, step)| step.rank),
        lifted: now.lifted(),
    })
}
