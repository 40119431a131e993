//! Where duties come from: the settings in force, as `steering` tells them. Nothing here is ever stored.

use crate::duty::{Demand, Key, Turn};
use base::{Date, Lang, Period, UnitId};
use std::collections::BTreeSet;
use steering::Picture;
use steering::step::{DutyRule, InstrumentId, StepId};
use store::{Result, Tx};

/// What the settings in force ask of units within a closed period.
pub fn of(tx: &mut Tx, units: &[UnitId], period: Period, lang: Lang) -> Result<Vec<Demand>> {
    let asked = steering::duties(tx, units, period)?;
    Ok(asked
        .into_iter()
        .map(|one| Demand {
            key: Key { unit: one.unit, instrument: one.instrument, due: one.date },
            text: one.text.pick(lang).to_owned(),
            instrument: one.name.pick(lang).to_owned(),
            minutes: one.minutes,
            owner: one.owner,
        })
        .collect())
}

/// The step that asks for an occurrence: the one in force on its day.
pub fn step_in_force(tx: &mut Tx, key: Key) -> Result<Option<StepId>> {
    let picture = Picture::above(tx, key.unit, key.due, key.due)?;
    Ok(picture.in_force(key.unit, key.instrument, key.due).map(|now| now.step.id))
}

/// A stretch of days, the last not included.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// First day.
    pub from: Date,
    /// First day after.
    pub to: Date,
}

/// What enters or leaves a unit's wheel within a span, in order of date.
pub fn turns(tx: &mut Tx, unit: UnitId, span: Span, lang: Lang) -> Result<Vec<Turn>> {
    let today = tx.today();
    let picture = Picture::above(tx, unit, today, span.to)?;
    let mut turns = vec![];
    for day in days(&picture, span) {
        for instrument in picture.instruments(day) {
            let before = rule(&picture, unit, instrument.id, day.plus_days(-1));
            let after = rule(&picture, unit, instrument.id, day);
            if before == after {
                continue;
            }
            let turn = |rule: &DutyRule, enters: bool| Turn {
                on: day,
                text: rule.text.pick(lang).to_owned(),
                a_year: rule.often.a_year(),
                owner: instrument.owner.clone(),
                enters,
            };
            turns.extend(before.map(|rule| turn(rule, false)));
            turns.extend(after.map(|rule| turn(rule, true)));
        }
    }
    Ok(turns)
}

fn rule(picture: &Picture, unit: UnitId, instrument: InstrumentId, day: Date) -> Option<&DutyRule> {
    picture.in_force(unit, instrument, day).and_then(|now| now.step.duty.as_ref())
}

/// The days within a span on which a setting or a floor begins or ends.
fn days(picture: &Picture, span: Span) -> BTreeSet<Date> {
    let settings = picture.settings().map(|setting| setting.period);
    let floors = picture.floors.iter().map(|floor| floor.period);
    let ends = settings.chain(floors).flat_map(|period| [Some(period.from), period.to]);
    ends.flatten().filter(|day| span.from < *day && *day < span.to).collect()
}
