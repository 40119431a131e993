//! Where duties come from: the settings in force, as `steering` tells them, and the municipality's common dates. Nothing here is
//! ever stored.

use crate::common::{Circle, LineId};
use crate::duty::{Demand, Key, Turn};
use crate::limit::{Limits, Row as Limited};
use crate::order::heights;
use crate::store::{self as saved, common};
use access::Places;
use base::{Date, Lang, Period, UnitId, Uuid};
use std::collections::{BTreeSet, HashMap};
use steering::Picture;
use steering::step::{DutyRule, InstrumentId};
use store::{Result, Tx};

/// What settings and common dates ask of units within a closed period.
pub fn of(tx: &mut Tx, units: &[UnitId], period: Period, lang: Lang) -> Result<Vec<Demand>> {
    let today = tx.today();
    let places = access::places(tx, today)?;
    let dates = Dates { rows: saved::limit_rows(tx)?, heights: heights(&places) };
    let mut all = of_settings(tx, (units, period), &dates, lang)?;
    all.extend(of_common(tx, (units, period), &dates, &places)?);
    Ok(all)
}

/// What it takes to know when a unit's own day is.
struct Dates {
    rows: Vec<Limited>,
    heights: HashMap<UnitId, i64>,
}

impl Dates {
    /// The unit's own day for a day named, and the first day it counts as late.
    fn of(&self, unit: UnitId, named: Date) -> Result<(Date, Date)> {
        let limits: Limits = saved::limits_in(&self.rows, named)?;
        let up = self.heights.get(&unit).copied().unwrap_or(0);
        let due = if up == 0 { named } else { limits.level.times(up).last(named) };
        Ok((due, limits.period.last(due).plus_days(1)))
    }
}

fn of_settings(tx: &mut Tx, (units, period): (&[UnitId], Period), dates: &Dates, lang: Lang) -> Result<Vec<Demand>> {
    let asked = steering::duties(tx, units, period)?;
    let demand = |one: steering::DutyDue| {
        let (due_on, late_on) = dates.of(one.unit, one.date)?;
        Ok(Demand {
            key: Key { unit: one.unit, instrument: one.instrument, due: one.date },
            due_on,
            late_on,
            common: false,
            text: one.text.pick(lang).to_owned(),
            instrument: one.name.pick(lang).to_owned(),
            minutes: one.minutes,
            owner: one.owner,
        })
    };
    asked.into_iter().map(demand).collect()
}

fn of_common(tx: &mut Tx, (units, period): (&[UnitId], Period), dates: &Dates, places: &Places) -> Result<Vec<Demand>> {
    let all = common::between(tx, period.from, period.to.unwrap_or(period.from))?;
    if all.is_empty() {
        return Ok(vec![]);
    }
    let circle = circle(tx, places)?;
    let mut demands = vec![];
    for one in &all {
        let days = one.within(period);
        for unit in units.iter().filter(|unit| !days.is_empty() && circle.asks(&one.draft.who, **unit)) {
            for day in &days {
                let (due_on, late_on) = dates.of(*unit, *day)?;
                demands.push(Demand {
                    key: Key { unit: *unit, instrument: InstrumentId(one.line.0), due: *day },
                    due_on,
                    late_on,
                    common: true,
                    text: one.draft.text.clone(),
                    instrument: one.draft.purpose.clone(),
                    minutes: one.draft.minutes,
                    owner: one.draft.owner.clone(),
                });
            }
        }
    }
    Ok(demands)
}

/// Whom common dates may ask today.
pub fn circle(tx: &mut Tx, places: &Places) -> Result<Circle> {
    let today = tx.today();
    let posts = org::leader_posts(tx, today)?;
    let led = places.units().filter(|unit| posts.any(*unit)).map(|unit| (unit, places.path(unit).collect())).collect();
    let functions = org::staff_functions(tx)?;
    let answers = functions.into_iter().filter_map(|function| Some((function.code, function.unit?))).collect();
    Ok(Circle { led, answers })
}

/// What asks for an occurrence: the step in force on its day, or the wording of the common date that stood then.
pub fn asked_by(tx: &mut Tx, key: Key) -> Result<Option<Uuid>> {
    if let Some(common) = common::of_line(tx, LineId(key.instrument.0), key.due)? {
        return Ok(Some(common.id.0));
    }
    let picture = Picture::above(tx, key.unit, key.due, key.due)?;
    Ok(picture.in_force(key.unit, key.instrument, key.due).map(|now| now.step.id.0))
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
