//! Rule: the minutes a year that steps ask for, and how many more a new edition, an agreement or a law would ask of leaders.

use crate::edition::Edition;
use crate::picture::Picture;
use crate::risen::Touched;
use crate::setting::Origin;
use crate::step::{Instrument, InstrumentId, Often, Step, StepId};
use base::{Date, UnitId};
use std::collections::HashSet;

/// Minutes a year that a step asks for.
pub fn asks(step: &Step) -> i64 {
    step.duty.as_ref().map_or(0, |duty| duty.minutes.saturating_mul(duty.often.a_year()))
}

/// The months of a step's duty, one for each time; none where it comes every week, or where nothing is asked.
fn days(step: &Step) -> Vec<i8> {
    match step.duty.as_ref().map(|duty| &duty.often) {
        Some(Often::Days(days)) => days.iter().map(|day| day.month).collect(),
        Some(Often::Weekly) | None => vec![],
    }
}

/// Minutes that a step asks for in each month, January first.
fn by_month(step: &Step) -> [i64; 12] {
    burden::months(asks(step), &days(step))
}

/// The instruments whose new steps ask for more than any step of theirs could before, with how many minutes a year more,
/// and in each month. Without an edition before, every default step is new.
pub fn grown<'a>(draft: &'a Edition, before: Option<&Edition>) -> Vec<(&'a Instrument, i64, [i64; 12])> {
    let kept: HashSet<StepId> = draft.succession.values().map(|heir| heir.to).collect();
    let grown = draft.instruments.iter().filter_map(|one| {
        let (new, old) = match before {
            None => (one.step(one.default), 0),
            Some(before) => (
                one.steps.iter().filter(|step| !kept.contains(&step.id)).max_by_key(|step| asks(step)),
                before.instrument(one.id).into_iter().flat_map(|old| old.steps.iter().map(asks)).max().unwrap_or(0),
            ),
        };
        let minutes = asks(new?) - old;
        Some((one, minutes, burden::months(minutes, &days(new?))))
    });
    grown.filter(|(_, minutes, _)| *minutes > 0).collect()
}

/// What an agreement for a unit, or a law, would ask of the leaders who would live by it, beside what is asked of them now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Growth {
    /// How many of the leaders given would be asked for more or less.
    pub concerned: i64,
    /// Minutes a year more of all of them together; minus is less.
    pub minutes: i64,
    /// The same in each month, January first.
    pub months: [i64; 12],
}

impl Growth {
    /// One more leader goes from one step to another; nothing where both ask for the same.
    fn count(&mut self, now: &Step, then: &Step) {
        let months = by_month(then).into_iter().zip(by_month(now)).map(|(then, now)| then - now);
        let more = asks(then) - asks(now);
        if more != 0 {
            self.concerned += 1;
            self.minutes += more;
            for (sum, month) in self.months.iter_mut().zip(months) {
                *sum += month;
            }
        }
    }

    /// Minutes a year of each whom it concerns, and in each month; the months sum to the year.
    pub fn each(&self) -> (i64, [i64; 12]) {
        let mut so_far = 0;
        let months = self.months.map(|month| {
            let before = burden::average(so_far, self.concerned);
            so_far += month;
            burden::average(so_far, self.concerned) - before
        });
        (burden::average(self.minutes, self.concerned), months)
    }
}

/// What a new legal floor would ask of the leaders of the units that it touches.
pub fn demanded(touched: &[Touched]) -> Growth {
    let mut growth = Growth::default();
    for one in touched {
        growth.count(one.before, one.after);
    }
    growth
}

/// Works it out for the units with a leader, on the first day of the agreement. `choice` none follows the common agreement.
pub fn growth(
    picture: &Picture,
    (unit, instrument): (UnitId, InstrumentId),
    choice: Option<StepId>,
    led: &[UnitId],
    from: Date,
) -> Growth {
    let agreed = match choice {
        Some(step) => picture.lineage.carry(step, from),
        None => picture.common(unit, instrument, from).map(|now| now.step),
    };
    let mut growth = Growth::default();
    let Some(agreed) = agreed else { return growth };
    for one in led.iter().copied().filter(|one| picture.places.under(*one, unit)) {
        let Some(now) = picture.in_force(one, instrument, from) else { continue };
        let lives_by_it = match now.origin {
            Origin::Default => true,
            Origin::Own(_) => one == unit,
            Origin::Common(above, _) => picture.places.under(unit, above),
        };
        let floor = now.floor.map(|(_, step)| step);
        if lives_by_it {
            growth.count(now.step, crate::setting::step_in_force(agreed, floor));
        }
    }
    growth
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::step::{DutyRule, Words};

    fn step(rank: i64, often: Option<&str>, minutes: i64) -> Step {
        let often = often.and_then(Often::parse);
        let duty = often.map(|often| DutyRule { text: Words::new("Send", "Send"), often, minutes });
        Step { id: StepId::fresh(), rank, words: Words::new("Trin", "Step"), duty }
    }

    #[test]
    fn a_law_asks_of_those_it_lifts_in_the_months_of_its_step_and_less_what_they_do_today() {
        let (freest, spring, both) = (step(1, None, 0), step(2, Some("03-31"), 60), step(3, Some("03-31 09-30"), 60));
        let touched = |before, after| Touched { unit: UnitId::fresh(), before, after };
        let growth = demanded(&[touched(&freest, &both), touched(&spring, &both), touched(&both, &both)]);
        assert_eq!((growth.concerned, growth.minutes), (2, 180));
        assert_eq!(growth.months, [0, 0, 60, 0, 0, 0, 0, 0, 120, 0, 0, 0]);
        assert_eq!(growth.each(), (90, [0, 0, 30, 0, 0, 0, 0, 0, 60, 0, 0, 0]));
    }

    #[test]
    fn a_duty_of_every_week_is_spread_over_the_year() {
        assert_eq!(by_month(&step(4, Some("weekly"), 30)), [130; 12]);
    }
}
