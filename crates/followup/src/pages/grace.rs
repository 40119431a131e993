//! Handlers of lifting a unit's grace period: for what weighs more than telling the unit first.

use super::refused;
use crate::commands;
use crate::finding::{Lift, Why};
use crate::views::finding as views;
use crate::words;
use access::Do;
use base::UnitId;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// Only the line above a unit lifts its grace period, never the unit's own leader.
fn must_lead_above(work: &mut Work, unit: UnitId) -> Result<(), Error> {
    work.may(Do::AnswerDeviation, unit)?;
    let today = work.today();
    let path = access::above(work.tx, unit, today)?;
    let above = super::acting(work, path.get(1..).unwrap_or_default());
    above.map(|_| ()).ok_or(Error::Forbidden)
}

pub fn show(work: &mut Work, unit: UnitId) -> Outcome {
    must_lead_above(work, unit)?;
    let form = Form::blank(work.lang());
    page(work, unit, &form)
}

fn page(work: &mut Work, unit: UnitId, form: &Form) -> Outcome {
    let here = work.here();
    let name = org::unit_at(work.tx, unit, here.today)?.name;
    let body = views::lifting(&here, form, unit, &name);
    let title = words(here.lang).lift_title();
    Ok(if form.faulty() { Page::again(title, body) } else { Page::show(title, body) })
}

pub fn lift(work: &mut Work, unit: UnitId) -> Outcome {
    must_lead_above(work, unit)?;
    let (lang, today) = (work.lang(), work.today());
    let mut form = work.form();
    let (why, reason) = (form.choice::<Why>("why"), form.text("reason", 1..=2000));
    let (Some(why), Some(reason)) = (why, reason) else { return page(work, unit, &form) };
    let lift = Lift { why, on: today };
    let event = commands::lift(work.tx, unit, today.year(), lift, &reason).map_err(|stop| refused(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/units/{unit}")))
}
