//! Rule: the minutes a year that steps ask for, and how many more a new edition or an agreement would ask of leaders.

use crate::edition::Edition;
use crate::picture::Picture;
use crate::setting::Origin;
use crate::step::{Instrument, InstrumentId, Step, StepId};
use base::{Date, UnitId};
use std::collections::HashSet;

/// Minutes a year that a step asks for.
pub fn asks(step: &Step) -> i64 {
    step.duty.as_ref().map_or(0, |duty| duty.minutes.saturating_mul(duty.often.a_year()))
}

/// The instruments whose new steps ask for more than any step of theirs could before, with how many minutes a year more.
/// Without an edition before, every default step is new.
pub fn grown<'a>(draft: &'a Edition, before: Option<&Edition>) -> Vec<(&'a Instrument, i64)> {
    let kept: HashSet<StepId> = draft.succession.values().map(|heir| heir.to).collect();
    let most = |steps: &mut dyn Iterator<Item = &Step>| steps.map(asks).max().unwrap_or(0);
    let grown = draft.instruments.iter().map(|one| {
        let Some(before) = before else { return (one, one.step(one.default).map_or(0, asks)) };
        let new = most(&mut one.steps.iter().filter(|step| !kept.contains(&step.id)));
        let old = before.instrument(one.id).map_or(0, |old| most(&mut old.steps.iter()));
        (one, new - old)
    });
    grown.filter(|(_, minutes)| *minutes > 0).collect()
}

/// What an agreement for a unit would ask of the leaders who would live by it, beside what is asked of them now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growth {
    /// How many of the leaders given would be asked for more or less.
    pub concerned: i64,
    /// Minutes a year more of all of them together; minus is less.
    pub minutes: i64,
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
    let Some(agreed) = agreed else { return Growth { concerned: 0, minutes: 0 } };
    let mut growth = Growth { concerned: 0, minutes: 0 };
    for one in led.iter().copied().filter(|one| picture.places.under(*one, unit)) {
        let Some(now) = picture.in_force(one, instrument, from) else { continue };
        let lives_by_it = match now.origin {
            Origin::Default => true,
            Origin::Own(_) => one == unit,
            Origin::Common(above, _) => picture.places.under(unit, above),
        };
        let floor = now.floor.map(|(_, step)| step);
        let more = asks(crate::setting::step_in_force(agreed, floor)) - asks(now.step);
        if lives_by_it && more != 0 {
            growth.concerned += 1;
            growth.minutes += more;
        }
    }
    growth
}
