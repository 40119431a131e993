//! Handlers of forecasts: what a part of the tree expects at a follow-up, and what is known about earlier ones.

pub mod excel;
pub mod give;
pub mod plan;

use crate::follow_up::FollowUp;
use crate::forecast::{Correction, Forecast};
use crate::outlook::{self, Node};
use crate::read::{self, Year};
use crate::store::{self as saved, forecasts as stored};
use crate::views::forecasts::{self as views, Added, Line, Sheet, Voice};
use crate::words;
use access::{Do, Scope};
use base::{Date, PostId, UnitId};
use std::collections::{HashMap, HashSet};
use web::{Cost, Duty, Error, Outcome, Page, Whose, Work};

/// What a unit and those under it expect, follow-up by follow-up.
pub fn show(work: &mut Work, id: UnitId) -> Outcome {
    work.may(Do::SeeBudget, id)?;
    let sheet = sheet(work, id)?;
    let title = words(work.lang()).outlook_of(sheet.name.as_str());
    Ok(Page::show(title, views::page(&work.here(), &sheet)))
}

fn sheet(work: &mut Work, id: UnitId) -> Result<Sheet, Error> {
    let today = work.today();
    let on =
        work.query_as::<Date>("on").or(crate::follow_up::latest(&stored::plans(work.tx)?, today).map(|one| one.on));
    let year = Year::load(work.tx, on.unwrap_or(today).year())?;
    let chosen = year.follow_ups.iter().copied().find(|one| Some(one.on) == on);
    let name = org::unit_at(work.tx, id, today)?.name;
    let scope = work.scope(Do::SeeBudget)?;
    let names = org::post_names(work.tx, today, work.lang())?;
    let circle = year.circle();
    let speaks = speaker(work, &year, id).is_some() && chosen.is_some_and(|one| one.open(today));
    let sees = |unit| scope.holds(unit);
    let begun = year.follow_ups.iter().filter(|one| one.on <= today);
    let history = begun.map(|one| (one.on, outlook::total(&year.node(id, one.on, &sees)))).collect();
    let node = chosen.map(|one| year.node(id, one.on, &sees));
    let at = |on: Date| (year.given(id, on), year.corrected(id, on));
    let (own, added) = chosen.map_or_else(Default::default, |one| at(one.on));
    Ok(Sheet {
        trail: super::trail(&year.tree, id, words(work.lang()).outlook_title()),
        part_of: circle.giver(id).filter(|giver| *giver != id).map(|giver| part_of(&year, &scope, giver)),
        lines: node.as_ref().map(|node| lines(&year, node)).unwrap_or_default(),
        before: node.as_ref().map(outlook::before).unwrap_or_default(),
        total: node.as_ref().map(outlook::total).unwrap_or_default(),
        told: own.into_iter().map(|one| voice(&names, one)).collect(),
        added: added.into_iter().map(|one| correction(&names, one)).collect(),
        trust: if work.can(Do::GiveForecast, id)? { Some(read::trust(work.tx, id)?) } else { None },
        repeats: chosen.is_some_and(|one| own_before(&year, id, one)),
        due: chosen.filter(|_| year.asks(id)).map(|one| one.due(circle.height(id, &year.asked()))),
        years: years(work, year.year)?,
        currency: saved::currency(work.tx)?,
        follow_ups: year.follow_ups.clone(),
        id,
        name,
        chosen,
        history,
        speaks,
    })
}

fn own_before(year: &Year, id: UnitId, at: FollowUp) -> bool {
    year.given(id, at.on).is_empty() && year.before(id, at.on).is_some()
}

/// The years that can be chosen: this one, and those in which somebody has given a forecast.
fn years(work: &mut Work, chosen: i16) -> Result<Vec<i16>, Error> {
    let mut years = stored::years(work.tx)?;
    years.extend([work.today().year(), chosen]);
    years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
    years.dedup();
    Ok(years)
}

fn part_of(year: &Year, scope: &Scope, giver: UnitId) -> (Option<UnitId>, String) {
    let name = year.tree.get(giver).map(|unit| unit.name.clone()).unwrap_or_default();
    (scope.holds(giver).then_some(giver), name)
}

/// The unit's own first, then each right below with everything under it.
fn lines(year: &Year, node: &Node) -> Vec<Line> {
    let name = |unit: UnitId| year.tree.get(unit).map(|unit| unit.name.clone()).unwrap_or_default();
    let own = (node.own != outlook::Own::NotAsked).then(|| Line {
        unit: node.unit,
        name: name(node.unit),
        own: true,
        sum: outlook::own(node),
    });
    let below = node.below.iter().map(|one| Line {
        unit: one.unit,
        name: name(one.unit),
        own: false,
        sum: outlook::total(one),
    });
    let worth = |line: &Line| line.sum.asked > 0 || line.sum.corrections > 0;
    own.into_iter().chain(below.filter(worth)).collect()
}

fn named(names: &HashMap<PostId, String>, post: Option<PostId>) -> Option<String> {
    post.and_then(|post| names.get(&post).cloned())
}

fn voice(names: &HashMap<PostId, String>, one: &Forecast) -> Voice {
    Voice { by: named(names, one.by), given: one.clone() }
}

fn correction(names: &HashMap<PostId, String>, one: &Correction) -> Added {
    Added { by: named(names, one.by), given: one.clone() }
}

/// The post through which the actor speaks for a unit: its leader's, or the next up where that is vacant.
fn speaker(work: &Work, year: &Year, unit: UnitId) -> Option<PostId> {
    let circle = year.circle();
    let post = circle.speaker(unit).filter(|_| circle.gives(unit))?;
    work.actor.led().into_iter().any(|(led, _)| led == post.unit).then_some(post.post)
}

/// What waits: a forecast for each unit that one speaks for, the lowest units first.
pub fn duties(work: &mut Work, whose: Whose) -> Result<Vec<Duty>, Error> {
    let today = work.today();
    let idle = matches!(whose, Whose::Me) && work.actor.led().is_empty();
    let found = crate::follow_up::latest(&stored::plans(work.tx)?, today).filter(|one| one.open(today) && !idle);
    let Some(follow_up) = found else { return Ok(vec![]) };
    if let Whose::Unit(unit) = whose
        && !work.can(Do::GiveForecast, unit)?
    {
        return Ok(vec![]);
    }
    let year = Year::load(work.tx, follow_up.on.year())?;
    let asked = year.asked();
    let waits = |unit: &UnitId| year.given(*unit, follow_up.on).is_empty();
    let mine: Vec<UnitId> = match whose {
        Whose::Unit(unit) => asked.get(&unit).copied().filter(waits).into_iter().collect(),
        Whose::Me => {
            asked.iter().copied().filter(|unit| waits(unit) && speaker(work, &year, *unit).is_some()).collect()
        }
    };
    Ok(mine.into_iter().map(|unit| duty(work, &year, &asked, (follow_up, unit))).collect())
}

fn duty(work: &Work, year: &Year, asked: &HashSet<UnitId>, (at, unit): (FollowUp, UnitId)) -> Duty {
    let (lang, today) = (work.lang(), work.today());
    let w = words(lang);
    let circle = year.circle();
    let due = at.due(circle.height(unit, asked));
    let sum = outlook::before(&year.node(unit, at.on, &|_| true));
    let below = (sum.asked > 1).then(|| views::told(lang, &sum));
    let name = year.tree.get(unit).map(|unit| unit.name.clone());
    let hint: Vec<String> = name.into_iter().chain([w.plan_minutes(at.minutes)]).chain(below).collect();
    Duty {
        due: Some(due),
        text: w.give_duty(at.on.long(lang)),
        hint: Some(hint.join(" · ")),
        href: format!("/units/{unit}/forecasts/{}", at.on),
        unit: Some(unit),
        overdue: due < today,
        minutes: Some(at.minutes),
    }
}

/// What a year's forecasts ask of a leader.
pub fn costs(work: &mut Work) -> Result<Vec<Cost>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let plans = stored::plans(work.tx)?;
    let Some(plan) = crate::follow_up::plan_on(&plans, today) else { return Ok(vec![]) };
    let way = if work.actor.may_somewhere(Do::SeeBudget) { "/budget/follow-ups" } else { "" };
    Ok(vec![Cost {
        each: plan.minutes,
        months: plan.days.iter().map(|day| day.month).collect(),
        owner: "oekonomi".to_owned(),
        href: way.to_owned(),
        ..Cost::new(access::Role::Leader, "budget/forecast", words(lang).outlook_title(), plan.a_year())
    }])
}
