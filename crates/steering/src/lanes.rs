//! Rule: a unit's room over time: for each instrument the stretches in which one thing was in force, and what each rested on.

use crate::agreement::AgreementId;
use crate::picture::Picture;
use crate::setting::Origin;
use crate::step::{EditionId, InstrumentId, Words};
use access::Places;
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

/// The picture from one change of the tree to the next: what a unit inherits on a day follows the tree of that day.
#[derive(Debug, Clone)]
pub struct Eras {
    first: Picture,
    later: Vec<(Date, Picture)>,
}

impl Eras {
    /// From a picture and what is known of where a unit and those that were ever above it belonged. Days on which the unit was not there
    /// yet are told by the first tree that has it, and days on which it is no more by the last.
    pub fn of(picture: &Picture, unit: UnitId, belonged: &[Belonged]) -> Self {
        let days: BTreeSet<Date> =
            belonged.iter().flat_map(|one| [Some(one.period.from), one.period.to]).flatten().collect();
        let tree = |day: Date| -> Places {
            belonged.iter().filter(|one| one.period.holds(day)).map(|one| (one.unit, one.parent)).collect()
        };
        let mut eras: Vec<(Date, Places)> = Vec::new();
        for (day, tree) in days.into_iter().map(|day| (day, tree(day))) {
            let same = eras.last().is_some_and(|(_, before)| before.path(unit).eq(tree.path(unit)));
            if tree.path(unit).next().is_some() && !same {
                eras.push((day, tree));
            }
        }
        let mut pictures = eras.into_iter().map(|(day, places)| (day, Picture { places, ..picture.clone() }));
        let first = pictures.next().map_or_else(|| picture.clone(), |(_, first)| first);
        Self { first, later: pictures.collect() }
    }

    /// The picture with the tree of a day.
    pub fn at(&self, date: Date) -> &Picture {
        self.later.iter().rev().find(|(from, _)| *from <= date).map_or(&self.first, |(_, picture)| picture)
    }

    fn all(&self) -> impl Iterator<Item = &Picture> {
        std::iter::once(&self.first).chain(self.later.iter().map(|(_, picture)| picture))
    }

    fn begin(&self) -> impl Iterator<Item = Date> + '_ {
        self.later.iter().map(|(from, _)| *from)
    }
}

/// Where a unit belonged in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Belonged {
    /// The unit.
    pub unit: UnitId,
    /// The unit above.
    pub parent: Option<UnitId>,
    /// In which period.
    pub period: Period,
}

/// The lanes of a unit within a period with an end, in the catalogue's order.
pub fn lanes(eras: &Eras, unit: UnitId, period: Period) -> Vec<Lane> {
    let Some(to) = period.to else { return Vec::new() };
    let last = to.plus_days(-1);
    let known = eras.at(last).instruments(last);
    known
        .iter()
        .map(|one| Lane {
            instrument: one.id,
            name: one.name.clone(),
            owner: one.owner.clone(),
            steps: i64::try_from(one.steps.len()).unwrap_or(1),
            stretches: stretches(eras, unit, one.id, (period.from, to)),
        })
        .collect()
}

/// The days on which something may change, and the last day's morrow.
fn breaks(eras: &Eras, unit: UnitId, instrument: InstrumentId, (from, to): (Date, Date)) -> BTreeSet<Date> {
    let picture = &eras.first;
    let path: BTreeSet<UnitId> =
        std::iter::once(unit).chain(eras.all().flat_map(|era| era.places.path(unit))).collect();
    let settings = path.iter().flat_map(|unit| picture.history(*unit, instrument)).map(|one| one.period);
    let floors = picture.floors.iter().filter(|floor| floor.instrument == instrument).map(|floor| floor.period);
    let ends = settings.chain(floors).flat_map(|period| [Some(period.from), period.to]).flatten();
    let mut days: BTreeSet<Date> =
        ends.chain(picture.lineage.published()).chain(eras.begin()).filter(|day| *day > from && *day < to).collect();
    days.extend([from, to]);
    days
}

fn stretches(eras: &Eras, unit: UnitId, instrument: InstrumentId, span: (Date, Date)) -> Vec<Stretch> {
    let days: Vec<Date> = breaks(eras, unit, instrument, span).into_iter().collect();
    let mut all: Vec<Stretch> = Vec::new();
    for (from, to) in days.iter().zip(days.iter().skip(1)) {
        let Some(next) = stretch(eras.at(*from), unit, instrument, (*from, *to)) else { continue };
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
