//! Handlers of follow-up: the overview here; wheel, deviations, grace and what waits in files of their own.

pub mod actions;
pub mod answers;
pub mod common;
pub mod costs;
pub mod deviations;
pub mod digest;
pub mod evidence;
pub mod given;
pub mod grace;
pub mod help;
pub mod panels;
pub mod reading;
pub mod telling;
pub mod waiting;
pub mod wheel;

use crate::answering::{Answering, answering};
use crate::commands::Stop;
use crate::deviation::{self, Deviation};
use crate::duty::{self, Due, Waiting, together, waiting};
use crate::finding::{Finding, Reader};
use crate::store::{self as saved, deviations as stored};
use crate::views::{self, Names, Overview};
use crate::{action, common as common_rule, read, telling as telling_rule, words, words_of};
use access::{Do, FunctionId, Reach, reach};
use base::{Lang, PostId, UnitId};
use maud::html;
use std::collections::{HashMap, HashSet};
use ui::{Form, Todo};
use web::{Error, Outcome, Page, Work};

/// How many lines of waiting duties one page shows.
const SHOWN: usize = 60;

/// What a stopped command tells the reader.
pub fn refused(stop: Stop, lang: Lang) -> Error {
    match stop {
        Stop::Store(error) => error.into(),
        Stop::Duty(refusal) => Error::refused(match refusal {
            duty::Refusal::NotAsked => words(lang).refused_not_asked(),
            duty::Refusal::AlreadyDone => words(lang).refused_already_done(),
        }),
        Stop::Deviation(refusal) => Error::refused(deviation_refused(refusal, lang)),
        Stop::Action(refusal) => Error::refused(action_refused(refusal, lang)),
        Stop::Telling(refusal) => Error::refused(match refusal {
            telling_rule::Refusal::NothingDecided => words(lang).refused_nothing_decided(),
            telling_rule::Refusal::NotTold => words(lang).refused_not_told(),
            telling_rule::Refusal::AlreadyWritten => words(lang).refused_already_written(),
        }),
        Stop::Common(refusal) => Error::refused(match refusal {
            common_rule::Refusal::Review => words(lang).refused_review(),
            common_rule::Refusal::Ended => words(lang).refused_ended(),
        }),
    }
}

/// A refusal of the rules of actions in words.
pub fn action_refused(refusal: action::Refusal, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        action::Refusal::AlreadyDone => w.refused_already_done(),
        action::Refusal::DayHasPassed => w.refused_day_passed(),
        action::Refusal::SameDay => w.refused_same_day(),
        action::Refusal::Over => w.refused_already_over(),
    }
}

/// A refusal of the deviation rules in words.
pub fn deviation_refused(refusal: deviation::Refusal, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        deviation::Refusal::AlreadyAnswered => w.refused_already_answered(),
        deviation::Refusal::NoHelpOffered => w.refused_no_help(),
        deviation::Refusal::AlreadyJudged => w.refused_already_judged(),
        deviation::Refusal::AlreadyOver => w.refused_already_over(),
        deviation::Refusal::DayHasPassed => w.refused_day_passed(),
        deviation::Refusal::OwnReport => w.refused_own_report(),
        deviation::Refusal::NotAsked => w.refused_not_asked_yet(),
    }
}

/// The staff functions by id, in the reader's language.
pub fn functions(work: &mut Work) -> Result<HashMap<FunctionId, String>, Error> {
    let lang = work.lang();
    let all = org::staff_functions(work.tx)?;
    Ok(all.into_iter().map(|f| (f.id, lang.pick(&f.name_da, &f.name_en).to_owned())).collect())
}

/// The post through which the actor leads a unit, or the nearest above it; the path is the unit and those above.
pub fn acting(work: &Work, path: &[UnitId]) -> Option<(UnitId, Option<PostId>)> {
    let led = work.actor.led();
    path.iter().find_map(|unit| led.iter().find(|(here, _)| here == unit).copied())
}

/// The codes of the staff functions whose duties are all that the actor may see of a unit: none means everything.
pub fn only_owned(work: &mut Work, unit: UnitId) -> Result<Option<HashSet<String>>, Error> {
    let mut rest = work.actor.clone();
    rest.held.retain(|held| reach(held.role, Do::SeeDuties) != Reach::Domain);
    if rest.may(work.tx, Do::SeeDuties, unit)? { Ok(None) } else { owned(work).map(Some) }
}

/// The codes of the actor's own staff functions.
fn owned(work: &mut Work) -> Result<HashSet<String>, Error> {
    let mine = work.actor.functions();
    let all = org::staff_functions(work.tx)?;
    Ok(all.into_iter().filter(|function| mine.contains(&function.id)).map(|function| function.code).collect())
}

pub fn index(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeDuties)?;
    let here = work.here();
    let shown = overview(work)?;
    let mut form = Form::blank(here.lang);
    form.set("unit", shown.chosen.map(|unit| unit.to_string()).unwrap_or_default());
    Ok(Page::show(words(here.lang).title(), views::overview(&here, &shown, &form)))
}

fn overview(work: &mut Work) -> Result<Overview, Error> {
    let (today, lang) = (work.today(), work.lang());
    let tree = org::tree_at(work.tx, today)?;
    let scope = work.scope(Do::SeeDuties)?;
    let names: Names = tree.units().map(|unit| (unit.id, unit.name.clone())).collect();
    let mine: Vec<(usize, UnitId)> = tree.listed().into_iter().filter(|(_, unit)| scope.holds(*unit)).collect();
    let least = mine.iter().map(|(depth, _)| *depth).min().unwrap_or(0);
    let mut filter = vec![(String::new(), words(lang).filter_all())];
    filter.extend(mine.iter().map(|(depth, unit)| {
        (unit.to_string(), format!("{}{}", "· ".repeat(depth - least), views::name(&names, *unit)))
    }));
    let chosen = work.query_as::<UnitId>("unit").filter(|unit| scope.holds(*unit));
    let within: HashSet<UnitId> =
        chosen.map_or_else(|| names.keys().copied().collect(), |unit| tree.subtree(unit).into_iter().collect());
    let units: Vec<UnitId> = mine.iter().map(|(_, unit)| *unit).filter(|unit| within.contains(unit)).collect();
    let wheel = wheel(work, &units)?;
    let waiting = together(&waiting(&wheel, today, 30), today);
    let all: Vec<Deviation> = seen(work)?.into_iter().filter(|d| within.contains(&d.unit)).collect();
    let (open, closed) = with_answering(work, all)?.into_iter().partition(|(d, _)| d.end().is_none());
    let leads = !work.actor.led().is_empty();
    let findings = revealed(work, &within.iter().copied().collect::<Vec<_>>())?;
    let more = waiting.len().saturating_sub(SHOWN);
    let waiting = waiting.iter().take(SHOWN).map(|(one, units)| todo(one, *units, &names, work)).collect();
    let sees = (work.actor.may_somewhere(Do::SeeDuties), work.actor.may_somewhere(Do::SeeDeviations));
    Ok(Overview { names, filter, chosen, waiting, more, open, closed, findings, leads, sees })
}

fn wheel(work: &mut Work, units: &[UnitId]) -> Result<Vec<Due>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let late = saved::limits(work.tx, today)?.late_days;
    let days = (today.plus_days(-late), today.plus_days(31));
    Ok(read::wheel_seen(work.tx, &work.actor, units, days, lang)?)
}

fn todo(one: &Waiting, units: usize, names: &Names, work: &Work) -> Todo {
    let (demand, lang) = (&one.due.demand, work.lang());
    let (w, minutes) = (words(lang), words_of::minutes(demand.minutes, lang));
    let alone = units == 1;
    let href = format!("/units/{}/wheel", demand.key.unit);
    let who = if alone { views::name(names, demand.key.unit).to_owned() } else { w.units_count(units) };
    let mut hint = vec![who, demand.instrument.clone(), if alone { minutes } else { w.minutes_each(minutes) }];
    hint.extend(words_of::earlier(one.earlier, lang));
    let body = html! { @if alone { (ui::link(&href, &demand.text)) } @else { (demand.text) } };
    Todo { due: Some(demand.due_on), body, hint: hint.join(" · "), overdue: one.due.overdue(work.today()) }
}

/// The deviations of the last year that the actor may see: the own line's, and those that ask the actor for help.
pub fn seen(work: &mut Work) -> Result<Vec<Deviation>, Error> {
    let today = work.today();
    let scope = work.scope(Do::SeeDeviations)?;
    let functions = work.actor.functions();
    let all = stored::between(work.tx, today.plus_months(-12), today)?;
    let concerned = |d: &Deviation| functions.iter().any(|function| d.concerns(*function));
    let actor = &work.actor;
    Ok(all.into_iter().filter(|d| scope.holds(d.unit) || actor.may_as_party(Do::SeeDeviations, concerned(d))).collect())
}

/// Deviations with how each stands with its answer today.
pub fn with_answering(work: &mut Work, all: Vec<Deviation>) -> Result<Vec<(Deviation, Answering)>, Error> {
    let today = work.today();
    let rows = saved::limit_rows(work.tx)?;
    let how = |d: Deviation| {
        let limits = saved::limits_in(&rows, d.on)?;
        let how = answering(&d, &limits, today);
        Ok((d, how))
    };
    all.into_iter().map(how).collect()
}

/// What figures reveal of some units that the actor may meet now: of units the actor leads at once, of others after
/// grace.
pub fn revealed(work: &mut Work, within: &[UnitId]) -> Result<Vec<Finding>, Error> {
    let today = work.today();
    let scope = work.scope(Do::SeeDeviations)?;
    if scope.nowhere() {
        return Ok(vec![]);
    }
    let units: Vec<UnitId> = within.iter().copied().filter(|unit| scope.holds(*unit)).collect();
    let led: Vec<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    let reader = |unit: &UnitId| if led.contains(unit) { Reader::Unit } else { Reader::Other };
    let found = read::findings(work.tx, &units, today)?;
    Ok(found.into_iter().filter(|finding| finding.shown_to(reader(&finding.figure.unit), today)).collect())
}
