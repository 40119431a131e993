//! Rule: what leaves the annual wheel when a common agreement comes into force, and the hours it frees in a year as a range.

use base::{Date, UnitId};
use std::collections::HashSet;
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
    /// The units that it is so for.
    pub units: Vec<UnitId>,
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

/// How many units some shifts are counted for, each once.
pub fn counted<'a>(shifts: impl IntoIterator<Item = &'a Shift>) -> usize {
    shifts.into_iter().flat_map(|shift| &shift.units).collect::<HashSet<_>>().len()
}

/// The units that an area's agreement is about, among some: every one but those with an agreement of their own or under another one.
/// Whether their leader was at the meeting makes no difference.
fn covered(picture: &Picture, area: UnitId, (unit, origin): (UnitId, &Origin)) -> bool {
    match origin {
        Origin::Default => true,
        Origin::Own(_) => unit == area,
        Origin::Common(above, _) => picture.places.under(area, *above),
    }
}

/// What an area's agreement in force from a day changed for the units that live by it.
pub fn became(
    picture: &Picture,
    (area, units): (UnitId, &[UnitId]),
    instrument: InstrumentId,
    from: Date,
) -> Vec<Shift> {
    let eve = from.plus_days(-1);
    let pair = |unit: &UnitId| {
        let before = picture.in_force(*unit, instrument, eve)?.step.clone();
        let now = picture.in_force(*unit, instrument, from)?;
        covered(picture, area, (*unit, &now.origin)).then(|| (*unit, before, now.step.clone()))
    };
    shifts(picture, instrument, (units.iter().filter_map(pair).collect(), from))
}

/// What an agreement on a step would change for an area's units; those with an own agreement keep it.
pub fn would(
    picture: &Picture,
    (area, units): (UnitId, &[UnitId]),
    instrument: InstrumentId,
    (today, step): (Date, StepId),
) -> Vec<Shift> {
    let Some(wanted) = picture.lineage.carry(step, today) else { return Vec::new() };
    let pair = |unit: &UnitId| {
        let now = picture.in_force(*unit, instrument, today)?;
        let law = now.floor.map(|(_, step)| step).filter(|law| law.rank > wanted.rank);
        let then = law.unwrap_or(wanted);
        covered(picture, area, (*unit, &now.origin)).then(|| (*unit, now.step.clone(), then.clone()))
    };
    shifts(picture, instrument, (units.iter().filter_map(pair).collect(), today))
}

fn shifts(picture: &Picture, instrument: InstrumentId, (all, on): (Vec<(UnitId, Step, Step)>, Date)) -> Vec<Shift> {
    let Some(known) = picture.lineage.at(on).and_then(|edition| edition.instrument(instrument)) else { return vec![] };
    let mut found: Vec<(StepId, StepId, Shift)> = Vec::new();
    for (unit, old, new) in all.iter().filter(|(_, old, new)| asks(old) != asks(new)) {
        let ((before, was), (after, is)) = (asks(old), asks(new));
        if let Some((.., shift)) = found.iter_mut().find(|(from, to, _)| *from == old.id && *to == new.id) {
            shift.units.push(*unit);
            shift.minutes += was - is;
            continue;
        }
        let duty = old.duty.as_ref().or(new.duty.as_ref());
        let Some(text) = duty.map(|duty| duty.text.clone()) else { continue };
        let (name, owner) = (known.name.clone(), known.owner.clone());
        let shift = Shift { name, owner, text, before, after, units: vec![*unit], minutes: was - is };
        found.push((old.id, new.id, shift));
    }
    found.into_iter().map(|(.., shift)| shift).collect()
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
