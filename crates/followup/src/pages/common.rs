//! Handlers of the municipality's common dates: those in force, the year wheel to begin from, and the form that shows its minutes first.

use super::{refused, wheel};
use crate::commands::{self, Stop};
use crate::common::{Common, CommonId, Draft, Proposal, Who, days, typed};
use crate::store::{common as stored, demands};
use crate::views::common::{self as views, Asked, Choices, Dates, Target};
use crate::words;
use access::{Do, Role};
use base::UnitId;
use burden::Demand;
use maud::Markup;
use std::collections::HashMap;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// The codes of the staff functions whose dates the actor may edit; none means all of them.
fn mine(work: &mut Work) -> Result<Option<Vec<String>>, Error> {
    if work.actor.may_everywhere(Do::EditDates) {
        return Ok(None);
    }
    let functions = work.actor.functions();
    let all = org::staff_functions(work.tx)?;
    Ok(Some(all.into_iter().filter(|one| functions.contains(&one.id)).map(|one| one.code).collect()))
}

fn may_edit(work: &mut Work, owner: &str) -> Result<(), Error> {
    work.may_somewhere(Do::EditDates)?;
    let mine = mine(work)?;
    if mine.is_none_or(|codes| codes.iter().any(|code| code == owner)) { Ok(()) } else { Err(Error::Forbidden) }
}

fn units(work: &mut Work) -> Result<HashMap<UnitId, String>, Error> {
    let today = work.today();
    Ok(org::tree_at(work.tx, today)?.units().map(|unit| (unit.id, unit.name.clone())).collect())
}

fn home(work: &Work) -> &'static str {
    if work.actor.may_somewhere(Do::SeeDuties) { "/followup" } else { "" }
}

pub fn index(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeDates)?;
    let here = work.here();
    let places = access::places(work.tx, here.today)?;
    let circle = demands::circle(work.tx, &places)?;
    let all = stored::between(work.tx, here.today, here.today.plus_days(1))?;
    let all: Vec<(Common, i64)> =
        all.into_iter().map(|one| (circle.count(&one.draft.who), one)).map(|(n, one)| (one, n)).collect();
    let edits = work.actor.may_somewhere(Do::EditDates);
    let mine = if edits { mine(work)? } else { Some(vec![]) };
    let used = |one: &Proposal| all.iter().any(|(common, _)| common.proposal.as_ref() == Some(&one.code));
    let proposals = if edits { stored::proposals(work.tx)? } else { vec![] };
    let proposals = proposals.into_iter().filter(|one| !used(one)).collect();
    let (owners, units, money) = (wheel::owners(work)?, units(work)?, work.actor.may_somewhere(Do::SeeBudget));
    let dates = Dates { home: home(work), all, proposals, owners, units, mine, edits, money };
    Ok(Page::show(words(here.lang).dates_title(), views::index(&here, &dates)))
}

pub fn new(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::EditDates)?;
    let mut form = Form::blank(work.lang());
    let wanted = work.query("from");
    let proposals = stored::proposals(work.tx)?;
    if let Some(one) = proposals.into_iter().find(|one| wanted.as_ref() == Some(&one.code)) {
        let who = one.staff.map_or(one.who, |code| format!("staff:{code}"));
        let filled =
            [("text", one.text), ("days", typed(&one.days)), ("who", who), ("minutes", one.minutes.to_string())];
        for (field, value) in
            filled.into_iter().chain([("owner", one.owner), ("purpose", one.purpose), ("proposal", one.code)])
        {
            form.set(field, value);
        }
    }
    page(work, &form, Target::New, None)
}

pub fn edit(work: &mut Work, id: CommonId) -> Outcome {
    let one = stored::get(work.tx, id)?;
    may_edit(work, &one.draft.owner)?;
    let mut form = Form::blank(work.lang());
    let d = &one.draft;
    let who = match &d.who {
        Who::Leaders => "leaders".to_owned(),
        Who::Area(unit) => unit.to_string(),
        Who::Staff(code) => format!("staff:{code}"),
    };
    let filled = [("text", d.text.clone()), ("days", typed(&d.days)), ("who", who), ("minutes", d.minutes.to_string())];
    let rest = [("owner", d.owner.clone()), ("purpose", d.purpose.clone()), ("review", d.review.to_string())];
    for (field, value) in filled.into_iter().chain(rest) {
        form.set(field, value);
    }
    page(work, &form, Target::Change(id), None)
}

fn page(work: &mut Work, form: &Form, target: Target, asked: Option<&(&Asked, Markup)>) -> Outcome {
    let here = work.here();
    let mine = mine(work)?;
    let owners = wheel::owners(work)?;
    let tree = org::tree_at(work.tx, here.today)?;
    let name = |(depth, unit): (usize, UnitId)| Some((unit, format!("{}{}", "· ".repeat(depth), tree.get(unit)?.name)));
    let areas = tree.listed().into_iter().filter(|(depth, _)| *depth > 0 && *depth < 3).filter_map(name).collect();
    let choices = Choices { home: home(work), owners, mine, areas };
    let body = views::form(&here, form, (target, &choices), asked);
    let title = words(here.lang).dates_new();
    Ok(if form.faulty() { Page::again(title, body) } else { Page::show(title, body) })
}

/// Reads the form, all its faults at once.
fn draft(work: &mut Work, form: &mut Form) -> Result<Option<Draft>, Error> {
    let (lang, today) = (work.lang(), work.today());
    let w = words(lang);
    let (text, purpose) = (form.text("text", 1..=200), form.text("purpose", 1..=500));
    let days = days(form.sent("days"));
    if days.is_none() {
        form.wrong("days", w.dates_days_wrong());
    }
    let who = form.choice::<String>("who");
    let (minutes, owner, review) =
        (form.number("minutes", 0..=6000), form.choice::<String>("owner"), form.date("review"));
    let Some((text, purpose)) = text.zip(purpose) else { return Ok(None) };
    let (Some(days), Some(who), Some(minutes), Some(owner), Some(review)) = (days, who, minutes, owner, review) else {
        return Ok(None);
    };
    let who = match who.strip_prefix("staff:") {
        Some(code) => Who::Staff(code.to_owned()),
        None => who.parse().map_or(Who::Leaders, Who::Area),
    };
    may_edit(work, &owner)?;
    let draft = Draft { text, days, who, minutes, owner, purpose, review, lang };
    if draft.check(today).is_err() {
        form.wrong("review", w.refused_review());
        return Ok(None);
    }
    Ok(Some(draft))
}

/// What the ceiling is held against: the draft, less what the wording before it asks.
fn demand(work: &mut Work, draft: &Draft, target: Target) -> Result<Demand, Error> {
    let today = work.today();
    let before = match target {
        Target::New => 0,
        Target::Change(id) => stored::get(work.tx, id)?.draft.a_year(),
    };
    let places = access::places(work.tx, today)?;
    let circle = demands::circle(work.tx, &places)?;
    let leaders = i64::try_from(circle.led.len()).unwrap_or(i64::MAX);
    let of = (circle.count(&draft.who), leaders.max(1));
    Ok(Demand::of_some(Role::Leader, draft.text.clone(), draft.a_year() - before, of))
}

/// What the draft asks for, shown before anybody is asked.
fn asked(work: &mut Work, draft: &Draft) -> Result<Asked, Error> {
    let today = work.today();
    let places = access::places(work.tx, today)?;
    let units = demands::circle(work.tx, &places)?.count(&draft.who);
    Ok(Asked { units, each: draft.a_year(), minutes: draft.a_year().saturating_mul(units) })
}

pub fn add(work: &mut Work) -> Outcome {
    save(work, Target::New)
}

pub fn change(work: &mut Work, id: CommonId) -> Outcome {
    let owner = stored::get(work.tx, id)?.draft.owner;
    may_edit(work, &owner)?;
    save(work, Target::Change(id))
}

fn save(work: &mut Work, target: Target) -> Outcome {
    work.may_somewhere(Do::EditDates)?;
    let lang = work.lang();
    let mut form = work.form();
    let Some(draft) = draft(work, &mut form)? else { return page(work, &form, target, None) };
    let asked = asked(work, &draft)?;
    let demand = demand(work, &draft, target)?;
    if let Some(words) = burden::refusal(work, std::slice::from_ref(&demand))? {
        form.wrong("minutes", words);
    }
    if form.sent("seen") != asked.seen() || form.faulty() {
        let beside = burden::panel(work, &[demand])?;
        return page(work, &form, target, Some(&(&asked, beside)));
    }
    let proposal = Some(form.sent("proposal").to_owned()).filter(|code| !code.is_empty());
    let saved = match target {
        Target::New => commands::add_common(work.tx, draft, proposal).map(|(_, event)| event),
        Target::Change(id) => commands::change_common(work.tx, id, draft),
    };
    work.commit(saved.map_err(|stop: Stop| refused(stop, lang))?)?;
    Ok(Page::go("/followup/dates"))
}

pub fn end(work: &mut Work, id: CommonId) -> Outcome {
    let owner = stored::get(work.tx, id)?.draft.owner;
    may_edit(work, &owner)?;
    let lang = work.lang();
    let event = commands::end_common(work.tx, id).map_err(|stop| refused(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go("/followup/dates"))
}
