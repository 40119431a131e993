//! Rule: what leaves the annual wheel when a common agreement comes into force, and the hours it frees in a year as a range.

use base::{Date, UnitId};
use steering::Picture;
use steering::setting::Origin;
use steering::step::{InstrumentId, Step, StepId, Words};

/// What a unit is asked for, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The instrument's name.
    pub name: Words,
    /// Code of the staff function that asks.
    pub owner: String,
    /// What is reported no more, or less often.
    pub text: Words,
    /// How many times a year before.
    pub before: i64,
    /// How many times a year after; 0 is gone.
    pub after: i64,
    /// How many of the meeting's units it is so for.
    pub units: i64,
    /// Minutes a year that it frees for all of them together; below zero where more is asked.
    pub minutes: i64,
}

/// Hours in a year as a range: the estimate of whoever owns the duty, a quarter either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// The least.
    pub low: i64,
    /// The most.
    pub high: i64,
}

/// The range of so many minutes; none where nothing is freed.
pub fn hours(minutes: i64) -> Option<Hours> {
    let round = |hours: i64| if hours >= 100 { (hours + 5) / 10 * 10 } else { hours };
    let low = round(minutes * 3 / 4 / 60);
    let high = round((minutes * 5 / 4 + 59) / 60);
    (minutes > 0).then_some(Hours { low, high })
}

fn asks(step: &Step) -> (i64, i64) {
    step.duty.as_ref().map_or((0, 0), |duty| (duty.often.a_year(), duty.often.a_year() * duty.minutes))
}

/// What an agreement in force from a day changed for some units.
pub fn became(picture: &Picture, units: &[UnitId], instrument: InstrumentId, from: Date) -> Vec<Shift> {
    let at = |unit: UnitId, date: Date| picture.in_force(unit, instrument, date).map(|now| now.step.clone());
    let eve = from.plus_days(-1);
    let pairs = units.iter().filter_map(|unit| Some((at(*unit, eve)?, at(*unit, from)?)));
    shifts(picture, instrument, (pairs.collect(), from))
}

/// What an agreement on a step would change for some units; those with an own agreement keep it.
pub fn would(
    picture: &Picture,
    units: &[UnitId],
    instrument: InstrumentId,
    (today, step): (Date, StepId),
) -> Vec<Shift> {
    let Some(wanted) = picture.lineage.carry(step, today) else { return Vec::new() };
    let pair = |unit: &UnitId| {
        let now = picture.in_force(*unit, instrument, today)?;
        let own = matches!(now.origin, Origin::Own(_));
        let law = now.floor.map(|(_, step)| step).filter(|law| law.rank > wanted.rank);
        let then = if own { now.step } else { law.unwrap_or(wanted) };
        Some((now.step.clone(), then.clone()))
    };
    shifts(picture, instrument, (units.iter().filter_map(pair).collect(), today))
}

fn shifts(picture: &Picture, instrument: InstrumentId, (pairs, on): (Vec<(Step, Step)>, Date)) -> Vec<Shift> {
    let Some(known) = picture.lineage.at(on).and_then(|edition| edition.instrument(instrument)) else { return vec![] };
    let mut all: Vec<(StepId, StepId, Shift)> = Vec::new();
    for (old, new) in pairs.iter().filter(|(old, new)| asks(old) != asks(new)) {
        let ((before, was), (after, is)) = (asks(old), asks(new));
        if let Some((.., shift)) = all.iter_mut().find(|(from, to, _)| *from == old.id && *to == new.id) {
            shift.units += 1;
            shift.minutes += was - is;
            continue;
        }
        let duty = old.duty.as_ref().or(new.duty.as_ref());
        let Some(text) = duty.map(|duty| duty.text.clone()) else { continue };
        let (name, owner) = (known.name.clone(), known.owner.clone());
        let shift = Shift { name, owner, text, before, after, units: 1, minutes: was - is };
        all.push((old.id, new.id, shift));
    }
    all.into_iter().map(|(.., shift)| shift).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_a_range_of_a_quarter_either_way_and_large_ones_are_round() {
        assert_eq!(hours(60), Some(Hours { low: 0, high: 2 }));
        assert_eq!(hours(25 * 12 * 120 / 10), Some(Hours { low: 45, high: 75 }));
        assert_eq!(hours(525 * 60), Some(Hours { low: 390, high: 660 }));
        assert_eq!(hours(0), None);
        assert_eq!(hours(-60), None);
    }
}
