//! Reporting duties: computed from the settings in force, so that a loosened setting takes its duties with it.

use base::{Date, Time, UnitId};
use std::collections::HashMap;
use steering::step::InstrumentId;

/// One occurrence of a duty. It is computed anew each time; only the mark that it is done is ever stored under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Whose duty it is.
    pub unit: UnitId,
    /// The instrument that asks for it.
    pub instrument: InstrumentId,
    /// The day it is due.
    pub due: Date,
}

/// What a setting in force asks a unit for within a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The occurrence.
    pub key: Key,
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
    /// Its day passed this many days ago.
    Overdue(i64),
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
        let days = self.demand.key.due.days_after(today);
        match &self.done {
            Some(done) => Standing::Done(done.at.date()),
            None if days < 0 => Standing::Overdue(-days),
            None if days == 0 => Standing::Today,
            None => Standing::Ahead(days),
        }
    }

    /// Whether its day has passed without a mark.
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
        (a.demand.key.due, &a.demand.instrument, a.demand.key).cmp(&(
            b.demand.key.due,
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
            Standing::Overdue(_) => {
                let earlier = late.get(&duty).map_or(0, |before| before.earlier + 1);
                late.insert(duty, Waiting { due, earlier });
            }
            Standing::Today => ahead.push(Waiting { due, earlier: 0 }),
            Standing::Ahead(days) if days <= within_days => ahead.push(Waiting { due, earlier: 0 }),
            Standing::Done(_) if due.demand.key.due < today => {
                late.remove(&duty);
            }
            Standing::Ahead(_) | Standing::Done(_) => {}
        }
    }
    let mut all: Vec<Waiting> = late.into_values().chain(ahead).collect();
    all.sort_by_key(|one| one.due.demand.key.due);
    all
}

/// What waits, put together where one report is due from several units the same day: the first of each, and how many
/// units in all. What is late stands alone, since somebody must be asked about it.
pub fn together<'a>(all: &[Waiting<'a>], today: Date) -> Vec<(Waiting<'a>, usize)> {
    let mut groups: Vec<(Waiting, usize)> = vec![];
    let mut places: HashMap<(Date, InstrumentId, &str), usize> = HashMap::new();
    for one in all {
        let (key, text) = (one.due.demand.key, one.due.demand.text.as_str());
        let place = *places.entry((key.due, key.instrument, text)).or_insert(groups.len());
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
        let month = due.demand.key.due.first_of_month();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: i8, day: i8) -> Date {
        Date::new(2026, month, day).unwrap()
    }

    fn demand(due: Date) -> Demand {
        let key = Key { unit: UnitId::fresh(), instrument: InstrumentId::fresh(), due };
        Demand {
            key,
            text: "Send prognose".into(),
            instrument: "Budgetopfølgning".into(),
            minutes: 45,
            owner: "oekonomi".into(),
        }
    }

    #[test]
    fn a_duty_is_overdue_the_day_after_its_day_and_not_before() {
        let wheel = wheel(vec![demand(day(4, 30))], &HashMap::new());
        assert_eq!(wheel[0].standing(day(4, 29)), Standing::Ahead(1));
        assert_eq!(wheel[0].standing(day(4, 30)), Standing::Today);
        assert_eq!(wheel[0].standing(day(5, 2)), Standing::Overdue(2));
    }

    #[test]
    fn a_mark_belongs_to_one_occurrence_and_never_grows_late() {
        let (first, second) = (demand(day(4, 30)), demand(day(8, 31)));
        let mark = Done { at: Time::noon(day(4, 20)), note: None };
        let wheel = wheel(vec![second, first.clone()], &HashMap::from([(first.key, mark)]));
        assert_eq!(wheel[0].standing(day(12, 1)), Standing::Done(day(4, 20)));
        assert!(wheel[1].overdue(day(12, 1)));
    }

    #[test]
    fn what_is_no_longer_asked_is_gone_with_its_mark() {
        let gone = demand(day(4, 30));
        let mark = Done { at: Time::noon(day(4, 20)), note: None };
        assert_eq!(wheel(vec![], &HashMap::from([(gone.key, mark)])), vec![]);
        assert_eq!(to_mark(&[], gone.key), Err(Refusal::NotAsked));
    }

    #[test]
    fn an_occurrence_is_marked_once() {
        let asked = demand(day(4, 30));
        let open = wheel(vec![asked.clone()], &HashMap::new());
        assert_eq!(to_mark(&open, asked.key).unwrap().demand, asked);
        let mark = Done { at: Time::noon(day(4, 20)), note: None };
        let marked = wheel(vec![asked.clone()], &HashMap::from([(asked.key, mark)]));
        assert_eq!(to_mark(&marked, asked.key), Err(Refusal::AlreadyDone));
    }

    #[test]
    fn waiting_holds_what_is_late_and_what_is_near() {
        let wheel = wheel(vec![demand(day(3, 1)), demand(day(5, 1)), demand(day(9, 1))], &HashMap::new());
        let dates: Vec<Date> = waiting(&wheel, day(4, 20), 30).iter().map(|one| one.due.demand.key.due).collect();
        assert_eq!(dates, [day(3, 1), day(5, 1)]);
    }

    #[test]
    fn the_next_report_takes_the_place_of_the_one_before_it() {
        let first = demand(day(1, 31));
        let again = |due: Date| Demand { key: Key { due, ..first.key }, ..first.clone() };
        let asked = || vec![first.clone(), again(day(2, 28)), again(day(3, 31))];
        let none = wheel(asked(), &HashMap::new());
        let late: Vec<(Date, usize)> =
            waiting(&none, day(4, 2), 30).iter().map(|one| (one.due.demand.key.due, one.earlier)).collect();
        assert_eq!(late, [(day(3, 31), 2)]);
        let mark = Done { at: Time::noon(day(4, 1)), note: None };
        let newest = wheel(asked(), &HashMap::from([(again(day(3, 31)).key, mark)]));
        assert_eq!(waiting(&newest, day(4, 2), 30), vec![]);
    }

    #[test]
    fn one_report_from_several_units_is_one_line_until_it_is_late() {
        let first = demand(day(5, 1));
        let of = |unit: UnitId| Demand { key: Key { unit, ..first.key }, ..first.clone() };
        let wheel = wheel(vec![of(UnitId::fresh()), of(UnitId::fresh()), demand(day(5, 1))], &HashMap::new());
        let lines = |today: Date| -> Vec<usize> {
            together(&waiting(&wheel, today, 30), today).iter().map(|(_, units)| *units).collect()
        };
        let mut near = lines(day(4, 20));
        near.sort_unstable();
        assert_eq!(near, [1, 2]);
        assert_eq!(lines(day(5, 2)), [1, 1, 1]);
    }

    #[test]
    fn the_wheel_turns_month_by_month_and_counts_its_minutes() {
        let wheel = wheel(vec![demand(day(9, 1)), demand(day(5, 2)), demand(day(5, 1))], &HashMap::new());
        let months: Vec<(Date, usize)> = by_month(&wheel).iter().map(|(month, list)| (*month, list.len())).collect();
        assert_eq!(months, [(day(5, 1), 2), (day(9, 1), 1)]);
        assert_eq!(minutes(&wheel), 135);
    }
}
