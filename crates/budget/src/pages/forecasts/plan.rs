//! The municipality's follow-ups: when they are, and how far each has come for the units that one sees.

use crate::commands;
use crate::follow_up::{self, Day, Plan};
use crate::outlook::{self, Outlook};
use crate::read::Year;
use crate::store::forecasts as stored;
use crate::views::plan::{self as views, Shown};
use crate::{lines, words};
use access::Do;
use base::Date;
use maud::Markup;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// The follow-ups of the year.
pub fn show(work: &mut Work) -> Outcome {
    let body = page(work, None)?;
    Ok(Page::show(words(work.lang()).plan_title(), body))
}

fn page(work: &mut Work, typed: Option<Form>) -> Result<Markup, Error> {
    work.may_somewhere(Do::SeeBudget)?;
    let (today, lang) = (work.today(), work.lang());
    let scope = work.scope(Do::SeeBudget)?;
    let year = Year::load(work.tx, today.year())?;
    let sees = |unit| scope.holds(unit);
    let circle = year.circle();
    let tops: Vec<_> = lines::tops(&year.tree, &sees).into_iter().filter(|unit| circle.gives(*unit)).collect();
    let sum = |on: Date| tops.iter().map(|top| outlook::total(&year.node(*top, on, &sees))).sum::<Outlook>();
    let rows = year.follow_ups.iter().map(|one| (*one, (one.on <= today).then(|| sum(one.on)))).collect();
    let plans = stored::plans(work.tx)?;
    let may_plan = work.actor.may_everywhere(Do::ImportBudget);
    let filled =
        || follow_up::plan_on(&plans, today).map_or_else(|| Form::blank(lang), |plan| filled(plan, today, lang));
    let name = |unit| year.tree.get(unit).map(|unit| unit.name.clone()).unwrap_or_default();
    let shown = Shown {
        rows,
        tops: tops.iter().take(12).map(|top| (*top, name(*top))).collect(),
        form: may_plan.then(|| typed.unwrap_or_else(filled)),
    };
    Ok(views::page(&work.here(), &shown))
}

fn filled(plan: &Plan, today: Date, lang: base::Lang) -> Form {
    let mut form = Form::blank(lang);
    form.set("from", today);
    form.set("days", plan.days.iter().map(|day| day.shown()).collect::<Vec<_>>().join(", "));
    form.set("first_days", plan.first_days);
    form.set("level_days", plan.level_days);
    form.set("minutes", plan.minutes);
    form
}

fn read(form: &mut Form, today: Date) -> Option<Plan> {
    let (from, days) = (form.date("from"), form.text("days", 1..=200));
    let (first_days, level_days) = (form.number("first_days", 0..=90), form.number("level_days", 0..=30));
    let minutes = form.number("minutes", 1..=600);
    if from.is_some_and(|from| from < today) {
        form.wrong("from", words(form.lang()).plan_from_past());
    }
    let split = |days: &String| days.split([',', ' ', ';']).filter(|day| !day.is_empty()).map(Day::typed).collect();
    let read: Option<Vec<Day>> = days.as_ref().and_then(split);
    if days.is_some() && read.as_ref().is_none_or(|days| days.is_empty() || days.len() > 12) {
        form.wrong("days", words(form.lang()).plan_days_wrong());
    }
    if form.faulty() {
        return None;
    }
    Some(Plan { from: from?, days: read?, first_days: first_days?, level_days: level_days?, minutes: minutes? })
}

/// Sets when follow-ups are from a date on; those that have begun stay.
pub fn save(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::ImportBudget)?;
    work.may_everywhere(Do::ImportBudget)?;
    let (mut form, today) = (work.form(), work.today());
    let mut plan = read(&mut form, today);
    if let Some(refusal) = plan.as_ref().map(|plan| beyond(work, plan)).transpose()?.flatten() {
        form.wrong("minutes", refusal);
        plan = None;
    }
    let Some(plan) = plan else {
        let body = page(work, Some(form))?;
        return Ok(Page::again(words(work.lang()).plan_title(), body));
    };
    let source = words(work.lang()).plan_source();
    let event = commands::plan_follow_ups(work.tx, &plan, &source).map_err(|stop| match stop {
        commands::Stop::Store(error) => error.into(),
        commands::Stop::Refused(_) => Error::NotFound,
    })?;
    work.commit(event)?;
    Ok(Page::go("/budget/follow-ups"))
}

/// Why the plan asks for more of a leader than the municipality lets anybody ask; none where it does not.
fn beyond(work: &mut Work, plan: &Plan) -> Result<Option<String>, Error> {
    let (plans, today) = (stored::plans(work.tx)?, work.today());
    let now = follow_up::plan_on(&plans, today).map_or(0, Plan::a_year);
    let (more, what) = ((plan.a_year() - now).max(0), words(work.lang()).outlook_title());
    burden::refusal(work, &[burden::Demand::of_all(access::Role::Leader, what, more)])
}
