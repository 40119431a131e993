//! Preparing a round: material, links, until when employees are asked, and when it reminds.

use super::refuse;
use super::slips::crumbs;
use crate::commands::preparing as commands;
use crate::plan::{Plan, all_links};
use crate::reminder;
use crate::round::{Round, RoundId};
use crate::store::{plans, rounds};
use crate::views::preparing as views;
use crate::words;
use access::Do;
use ui::Form;
use web::{Error, Outcome, Page, Work};

fn load(work: &mut Work, id: RoundId) -> Result<(Round, Plan), Error> {
    let round = rounds::round(work.tx, id)?;
    work.may(Do::OpenRound, round.area)?;
    let plan = commands::plan(work.tx, &round).map_err(refuse(work.lang()))?;
    Ok((round, plan))
}

fn page(work: &mut Work, round: &Round, form: &Form) -> Result<maud::Markup, Error> {
    let (here, told) = (work.here(), plans::reminders(work.tx, round.id)?);
    let crumbs = crumbs(&here, round, &words(here.lang).plan_edit_title());
    Ok(views::edit(&here, &crumbs, &format!("/rounds/{}/preparation", round.id), (round.deadline, &told), form))
}

/// The form.
pub fn edit(work: &mut Work, id: RoundId) -> Outcome {
    let (round, plan) = load(work, id)?;
    let mut form = Form::blank(work.lang());
    form.set("material", &plan.material);
    form.set("links", &plan.links);
    form.set("ask_until", plan.ask_until);
    form.set("remind_days", reminder::days_text(&plan.days));
    let body = page(work, &round, &form)?;
    Ok(Page::show(words(work.lang()).plan_edit_title(), body))
}

fn read(form: &mut Form, version: i64) -> Option<Plan> {
    let w = words(form.lang());
    let (material, links) = (form.text("material", 0..=8000), form.text("links", 0..=2000));
    let (ask_until, days) = (form.date("ask_until"), reminder::read_days(form.sent("remind_days")));
    if days.is_none() {
        form.wrong("remind_days", w.plan_days_odd());
    }
    if links.as_ref().is_some_and(|links| !all_links(links)) {
        form.wrong("links", w.plan_links_odd());
        return None;
    }
    Some(Plan { material: material?, links: links?, ask_until: ask_until?, days: days?, version })
}

/// Saves it.
pub fn save(work: &mut Work, id: RoundId) -> Outcome {
    let (round, before) = load(work, id)?;
    let (mut form, lang) = (work.form(), work.lang());
    let Some(plan) = read(&mut form, before.version) else {
        let body = page(work, &round, &form)?;
        return Ok(Page::again(words(lang).plan_edit_title(), body));
    };
    let event = commands::prepare(work.tx, id, &plan).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/rounds/{id}")))
}
