//! Rule: why an agreement is taken up outside its round, and what the data themselves suggest.

use crate::step::InstrumentId;
use base::{Date, UnitId};
use std::collections::BTreeMap;

base::codes! {
    "Why an agreement is taken up again.";
    pub enum Cause {
        /// Somebody asks.
        Request = "request",
        /// The unit has a new leader.
        NewLeader = "new_leader",
        /// The unit was merged or moved.
        Merger = "merger",
        /// A large deviation.
        Deviation = "deviation",
        /// An inspection remarked on something.
        Inspection = "inspection",
        /// A law has changed.
        NewLaw = "new_law",
    }
}

/// How long after it happened something is a reason to talk, in days.
pub const FRESH: i64 = 180;
/// How many days may lie between what left a unit and the unit's end for it to be one merger.
const NEAR: i64 = 31;

/// From which unit, to which, and when.
pub type Passage = (UnitId, UnitId, Date);

/// The units that others were merged into, with the day: a unit closed, and at least half of those under it, or of its people, that went
/// on at that time went on in the one unit, which itself need not have moved.
pub fn merged(closed: &[(UnitId, Date)], units: &[Passage], people: &[Passage]) -> BTreeMap<UnitId, Date> {
    let mut all = BTreeMap::new();
    for (gone, ended) in closed {
        for passages in [units, people] {
            let near = |on: Date| on.days_after(*ended).abs() <= NEAR;
            let left: Vec<&Passage> = passages.iter().filter(|(from, _, on)| from == gone && near(*on)).collect();
            let mut counts: BTreeMap<UnitId, usize> = BTreeMap::new();
            for (_, into, _) in &left {
                *counts.entry(*into).or_default() += 1;
            }
            for (into, _) in counts.into_iter().filter(|(_, count)| 2 * count >= left.len()) {
                let since: &mut Date = all.entry(into).or_insert(*ended);
                *since = (*since).max(*ended);
            }
        }
    }
    all
}

/// What is known about a unit that could be a reason to talk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signs {
    /// Since when the leader post has its present holder, where somebody else held it before.
    pub leader_since: Option<Date>,
    /// Since when the unit belongs where it does, where it belonged elsewhere before, or has had another unit merged into it.
    pub moved: Option<Date>,
    /// Floors that rose, by instrument.
    pub floors: Vec<(InstrumentId, Date)>,
    /// The newest calibration of each instrument.
    pub talked: Vec<(InstrumentId, Date)>,
}

/// A reason to talk that nobody has had to think of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub cause: Cause,
    /// When it happened.
    pub since: Date,
    /// The instrument, where it is about one alone.
    pub instrument: Option<InstrumentId>,
}

/// What happened lately and has not been talked about since.
pub fn suggest(signs: &Signs, today: Date) -> Vec<Suggestion> {
    let fresh = |since: &Date| *since <= today && today.days_after(*since) <= FRESH;
    let general = [(Cause::NewLeader, signs.leader_since), (Cause::Merger, signs.moved)];
    let untouched = |since: Date| signs.talked.iter().all(|(_, talked)| *talked < since);
    let of_unit = general.into_iter().filter_map(|(cause, since)| {
        let since = since.filter(fresh).filter(|since| untouched(*since))?;
        Some(Suggestion { cause, since, instrument: None })
    });
    let of_law = signs.floors.iter().filter(|(_, since)| fresh(since)).filter_map(|(instrument, since)| {
        let talked = signs.talked.iter().any(|(known, talked)| known == instrument && talked >= since);
        (!talked).then_some(Suggestion { cause: Cause::NewLaw, since: *since, instrument: Some(*instrument) })
    });
    of_unit.chain(of_law).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: i64) -> Date {
        Date::new(2026, 11, 1).unwrap().plus_days(n)
    }

    #[test]
    fn a_new_leader_is_a_reason_for_half_a_year_and_until_something_has_been_talked_about() {
        let instrument = InstrumentId::fresh();
        let signs = Signs { leader_since: Some(day(0)), ..Signs::default() };
        let causes = |signs: &Signs, today| suggest(signs, today).iter().map(|s| s.cause).collect::<Vec<_>>();
        assert_eq!(causes(&signs, day(10)), [Cause::NewLeader]);
        assert_eq!(causes(&signs, day(181)), []);
        assert_eq!(causes(&signs, day(-1)), []);
        let talked = Signs { talked: vec![(instrument, day(5))], ..signs.clone() };
        assert_eq!(causes(&talked, day(10)), []);
        let before = Signs { talked: vec![(instrument, day(-5))], ..signs };
        assert_eq!(causes(&before, day(10)), [Cause::NewLeader]);
    }

    #[test]
    fn a_unit_is_merged_into_the_one_that_most_of_it_went_on_in() {
        let [gone, moved, stays, other, kept] = std::array::from_fn(|_| UnitId::fresh());
        let closed = [(gone, day(0))];
        let into = |passages: &[Passage]| merged(&closed, passages, &[]).into_iter().collect::<Vec<_>>();
        assert_eq!(into(&[(gone, stays, day(0)), (gone, stays, day(-3)), (gone, other, day(0))]), [(stays, day(0))]);
        assert_eq!(into(&[(gone, stays, day(40)), (kept, moved, day(0))]), []);
        assert_eq!(merged(&closed, &[], &[(gone, stays, day(1))]).get(&stays), Some(&day(0)), "its people tell it too");
        assert_eq!(merged(&[], &[(gone, stays, day(0))], &[]).len(), 0, "a unit that lives on was not merged");
    }

    #[test]
    fn a_risen_floor_is_a_reason_for_its_own_instrument_alone() {
        let (risen, other) = (InstrumentId::fresh(), InstrumentId::fresh());
        let signs = Signs { floors: vec![(risen, day(0))], talked: vec![(other, day(3))], ..Signs::default() };
        let found = suggest(&signs, day(4));
        assert_eq!(found, [Suggestion { cause: Cause::NewLaw, since: day(0), instrument: Some(risen) }]);
        let talked = Signs { talked: vec![(risen, day(2))], ..signs };
        assert_eq!(suggest(&talked, day(4)), []);
    }
}
