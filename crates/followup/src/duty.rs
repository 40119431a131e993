//! Reporting duties: computed from the settings in force, so that a loosened setting takes its duties with it.

use base::{Date, Time, UnitId};
use std::collections::HashMap;
use steering::step::InstrumentId;

/// One occurrence of a duty. It is computed anew each time; only the mark that it is done is ever stored under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Whose duty it is.
    pub unit: UnitId,
    /// The instrument that asks for it; for a common date its line, under the same kind of id.
    pub instrument: InstrumentId,
    /// The day that the setting or the common date names.
    pub due: Date,
}

/// What a setting in force asks a unit for within a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The occurrence.
    pub key: Key,
    /// The unit's own day: the day named, and for units above others some days more.
    pub due_on: Date,
    /// The first day it counts as late.
    pub late_on: Date,
    /// Whether it is a common date; else a setting asks for it.
    pub common: bool,
    /// What is to be reported, in the reader's language.
    pub text: String,
    /// What the instrument is called, in the reader's language.
    pub instrument: String,
    /// Estimated minutes each time.
    pub minutes: i64,
    /// Code of the staff function that asks.
    pub owner: String,
}

/// The mark that an occurrence is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// When it was marked.
    pub at: Time,
    /// What the unit wrote beside it.
    pub note: Option<String>,
    /// The unit had nothing new to say.
    pub nothing_new: bool,
}

/// An occurrence with its mark, if it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What is asked for and when.
    pub demand: Demand,
    /// The mark that it is done.
    pub done: Option<Done>,
}

/// A duty that enters the wheel or leaves it, since another step is in force from a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The first day that it is on the wheel, or off it.
    pub on: Date,
    /// What is or was to be reported.
    pub text: String,
    /// How many times a year.
    pub a_year: i64,
    /// Code of the staff function that asks.
    pub owner: String,
    /// It enters; else it leaves.
    pub enters: bool,
}

/// How an occurrence stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Done on that day.
    Done(Date),
    /// Its day passed this many days ago, and the days after it too.
    Overdue(i64),
    /// Its day has passed; it counts as late from this day.
    Grace(Date),
    /// Its day is today.
    Today,
    /// It is due in this many days.
    Ahead(i64),
}

/// Why an occurrence could not be marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No setting in force asks for it, perhaps since it was loosened.
    NotAsked,
    /// It is marked already.
    AlreadyDone,
}

impl Due {
    /// How it stands on a day.
    pub fn standing(&self, today: Date) -> Standing {
        let days = self.demand.due_on.days_after(today);
        match &self.done {
            Some(done) => Standing::Done(done.at.date()),
            None if days < 0 && today < self.demand.late_on => Standing::Grace(self.demand.late_on),
            None if days < 0 => Standing::Overdue(-days),
            None if days == 0 => Standing::Today,
            None => Standing::Ahead(days),
        }
    }

    /// Whether it is late.
    pub fn overdue(&self, today: Date) -> bool {
        matches!(self.standing(today), Standing::Overdue(_))
    }
}

/// Joins what is asked with what is done, in the order of their days. A mark whose demand is gone leads nowhere.
pub fn wheel(demands: Vec<Demand>, done: &HashMap<Key, Done>) -> Vec<Due> {
    let mut wheel: Vec<Due> = demands
        .into_iter()
        .map(|demand| {
            let mark = done.get(&demand.key).cloned();
            Due { demand, done: mark }
        })
        .collect();
    wheel.sort_by(|a, b| {
        (a.demand.due_on, &a.demand.instrument, a.demand.key).cmp(&(
            b.demand.due_on,
            &b.demand.instrument,
            b.demand.key,
        ))
    });
    wheel
}

/// An occurrence that waits, and how many before it nobody marked either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting<'a> {
    /// The occurrence.
    pub due: &'a Due,
    /// Occurrences of the same duty before it that passed unmarked.
    pub earlier: usize,
}

/// What waits: of each duty whose day has passed the newest occurrence, unless it is marked, and what is due today or
/// within so many days. The next report takes the place of the one before it, so nobody is asked for both. `wheel` is in
/// the order of days.
pub fn waiting(wheel: &[Due], today: Date, within_days: i64) -> Vec<Waiting<'_>> {
    let mut late: HashMap<(UnitId, InstrumentId), Waiting> = HashMap::new();
    let mut ahead = vec![];
    for due in wheel {
        let duty = (due.demand.key.unit, due.demand.key.instrument);
        match due.standing(today) {
            Standing::Overdue(_) | Standing::Grace(_) => {
                let earlier = late.get(&duty).map_or(0, |before| before.earlier + 1);
                late.insert(duty, Waiting { due, earlier });
            }
            Standing::Today => ahead.push(Waiting { due, earlier: 0 }),
            Standing::Ahead(days) if days <= within_days => ahead.push(Waiting { due, earlier: 0 }),
            Standing::Done(_) if due.demand.due_on < today => {
                late.remove(&duty);
            }
            Standing::Ahead(_) | Standing::Done(_) => {}
        }
    }
    let mut all: Vec<Waiting> = late.into_values().chain(ahead).collect();
    all.sort_by_key(|one| one.due.demand.due_on);
    all
}

/// What waits, put together where one report is due from several units the same day: the first of each, and how many
/// units in all. What is late stands alone, since somebody must be asked about it.
pub fn together<'a>(all: &[Waiting<'a>], today: Date) -> Vec<(Waiting<'a>, usize)> {
    let mut groups: Vec<(Waiting, usize)> = vec![];
    let mut places: HashMap<(Date, InstrumentId, &str), usize> = HashMap::new();
    for one in all {
        let (key, text) = (one.due.demand.key, one.due.demand.text.as_str());
        let place = *places.entry((one.due.demand.due_on, key.instrument, text)).or_insert(groups.len());
        match groups.get_mut(place).filter(|_| !one.due.overdue(today)) {
            Some((_, units)) => *units += 1,
            None => groups.push((one.clone(), 1)),
        }
    }
    groups
}

/// The wheel month by month, each with its first day; months with nothing are left out.
pub fn by_month(wheel: &[Due]) -> Vec<(Date, Vec<&Due>)> {
    let mut months: Vec<(Date, Vec<&Due>)> = vec![];
    for due in wheel {
        let month = due.demand.due_on.first_of_month();
        match months.last_mut() {
            Some((begun, list)) if *begun == month => list.push(due),
            _ => months.push((month, vec![due])),
        }
    }
    months
}

/// The minutes that a wheel asks for.
pub fn minutes(wheel: &[Due]) -> i64 {
    wheel.iter().map(|due| due.demand.minutes).sum()
}

/// Finds the occurrence that someone wants to mark, among what is asked now.
pub fn to_mark(wheel: &[Due], key: Key) -> Result<&Due, Refusal> {
    let due = wheel.iter().find(|due| due.demand.key == key).ok_or(Refusal::NotAsked)?;
    if due.done.is_some() { Err(Refusal::AlreadyDone) } else { Ok(due) }
}
