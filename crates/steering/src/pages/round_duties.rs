//! What open rounds wait for: a unit's answer, and an employee's word about what is used.

use super::choices;
use crate::commands::slips as commands;
use crate::progress::Status;
use crate::round::Round;
use crate::seat::Party;
use crate::seating::Seating;
use crate::store::{delegations, rounds, slips};
use crate::words;
use access::Do;
use base::UnitId;
use std::collections::HashMap;
use web::{Duty, Error, Whose, Work};

/// What waits in open rounds.
pub fn duties(
    work: &mut Work,
    (seating, names): (&Seating, &HashMap<UnitId, String>),
    whose: Whose,
) -> Result<Vec<Duty>, Error> {
    let today = work.today();
    let mut all = Vec::new();
    for round in rounds::rounds(work.tx)?.into_iter().filter(|round| round.deadline >= today) {
        let leave = delegations::of_round(work.tx, round.id, work.actor.person)?;
        for unit in units(work, seating, (&round, &leave), whose) {
            let hint = names.get(&unit).cloned();
            let speaks = seating.seats(unit, "").party_of(work.actor.person) == Some(Party::Unit);
            let behalf = !speaks && leave.contains(&unit);
            let asked = speaks || behalf && choices::has_something(work, round.id, unit, seating)?;
            if asked && seating.has_post(unit) {
                all.extend(answer(work, (&round, unit), hint.clone())?);
            }
            all.extend(slip(work, (&round, unit), hint)?);
        }
    }
    Ok(all)
}

/// The units of a round's area that the reader could be asked about: those led, those worked in, those answered for on
/// behalf, and those with a vacant post under them.
fn units(work: &Work, seating: &Seating, (round, leave): (&Round, &[UnitId]), whose: Whose) -> Vec<UnitId> {
    let held: Vec<UnitId> = work.actor.held.iter().filter_map(|held| held.unit).collect();
    let mine = |unit: &UnitId| {
        held.contains(unit)
            || leave.contains(unit)
            || seating.vacant(*unit) && held.iter().any(|top| seating.places().under(*unit, *top))
    };
    let asked = |unit: &UnitId| match whose {
        Whose::Me => true,
        Whose::Unit(asked) => asked == *unit,
    };
    let mut units: Vec<UnitId> = seating.places().units().filter(|unit| asked(unit) && mine(unit)).collect();
    units.retain(|unit| *unit != round.area && seating.places().under(*unit, round.area));
    units.sort();
    units
}

fn answer(work: &mut Work, (round, unit): (&Round, UnitId), hint: Option<String>) -> Result<Option<Duty>, Error> {
    if choices::status(work, round.id, unit)? != Status::Missing {
        return Ok(None);
    }
    let text = words(work.lang()).duty_round(&*round.name);
    let (due, href) = (Some(round.deadline), format!("/rounds/{}/units/{unit}", round.id));
    Ok(Some(Duty { due, text, hint, href, unit: Some(unit), overdue: false, minutes: None }))
}

fn slip(work: &mut Work, (round, unit): (&Round, UnitId), hint: Option<String>) -> Result<Option<Duty>, Error> {
    if !work.actor.may_on_path(Do::AnswerSlip, &[unit]) {
        return Ok(None);
    }
    let slips = commands::slips_of(work.tx, round, unit).map_err(super::refuse(work.lang()))?;
    if !slips.open(work.today()) || slips::marked(work.tx, (round.id, unit), work.actor.person)? {
        return Ok(None);
    }
    let text = words(work.lang()).duty_slip();
    let (due, href) = (Some(slips.until), format!("/rounds/{}/units/{unit}/slips", round.id));
    Ok(Some(Duty { due, text, hint, href, unit: Some(unit), overdue: false, minutes: Some(3) }))
}
