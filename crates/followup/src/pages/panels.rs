//! What follow-up puts on a unit's page and on each person's list.

use super::{functions, only_owned, revealed, seen};
use crate::deviation::{Deviation, State};
use crate::duty::{Waiting, waiting};
use crate::store as saved;
use crate::views::{deviation as deviations, finding as findings};
use crate::{read, words, words_of};
use access::Do;
use base::{Date, UnitId};
use maud::{Markup, html};
use org::LeaderPost;
use std::collections::{HashMap, HashSet};
use ui::Todo;
use web::{Duty, Error, Panel, Whose, Work};

/// *Venter på jer*, what the unit has reported, and what figures reveal to those who may meet it.
pub fn panel(work: &mut Work, unit: UnitId) -> Result<Vec<Panel>, Error> {
    let mut panels = vec![];
    if work.can(Do::SeeDuties, unit)? {
        panels.push(Panel { side: true, order: 0, body: waits(work, unit)? });
    }
    if work.can(Do::SeeDeviations, unit)? {
        if let Some(body) = found(work, unit)? {
            panels.push(Panel { side: true, order: 20, body });
        }
        panels.push(Panel { side: true, order: 30, body: reported(work, unit)? });
    }
    Ok(panels)
}

fn waits(work: &mut Work, unit: UnitId) -> Result<Markup, Error> {
    let here = work.here();
    let w = words(here.lang);
    let all = work.duties(Whose::Unit(unit))?;
    let lines: Vec<Todo> = all
        .into_iter()
        .map(|duty| Todo {
            due: duty.due,
            body: html! { (ui::link(&duty.href, &duty.text)) },
            hint: duty.hint.unwrap_or_default(),
            overdue: duty.overdue,
        })
        .collect();
    Ok(ui::panel(
        &w.panel_waiting(),
        html! {
            @if lines.is_empty() { p { (w.panel_waiting_none()) } } @else { (ui::todo(&here, &lines)) }
            (ui::legend(ui::link(&format!("/units/{unit}/wheel"), w.wheel_link())))
        },
    ))
}

fn reported(work: &mut Work, unit: UnitId) -> Result<Markup, Error> {
    let here = work.here();
    let w = words(here.lang);
    let mine: Vec<Deviation> = seen(work)?.into_iter().filter(|d| d.unit == unit).collect();
    let speaks = super::deviations::speaks_for(work, unit)?;
    let above = super::deviations::line_of(work, unit)?.is_some();
    let body = html! {
        @if mine.is_empty() { p { (w.panel_deviations_none()) } }
        @for one in &mine { (deviations::line(&here, one, None)) }
        @if speaks { (ui::legend(ui::link(&format!("/units/{unit}/deviations/new"), w.report_link()))) }
        @if speaks { (ui::legend(ui::link(&format!("/units/{unit}/help"), w.help_link()))) }
        @if above { (ui::legend(ui::link(&format!("/units/{unit}/grace"), w.lift_link()))) }
    };
    Ok(ui::panel(&w.panel_deviations(), body))
}

fn found(work: &mut Work, unit: UnitId) -> Result<Option<Markup>, Error> {
    let here = work.here();
    let Some(finding) = revealed(work, &[unit])?.into_iter().next() else {
        return Ok(None);
    };
    let own = super::deviations::speaks_for(work, unit)?;
    Ok(Some(findings::panel(&here, &finding, own)))
}

/// What waits for a person or a unit.
pub fn duties(work: &mut Work, whose: Whose) -> Result<Vec<Duty>, Error> {
    match whose {
        Whose::Unit(unit) => {
            let mut all = wheel(work, &[unit])?;
            if let Some(owned) = only_owned(work, unit)? {
                all.retain(|(owner, _)| owned.contains(owner));
            }
            let mut all: Vec<Duty> = all.into_iter().map(|(_, duty)| duty).collect();
            if work.can(Do::SeeDeviations, unit)? {
                all.extend(of_units(work, &HashSet::from([unit]))?);
            }
            Ok(all)
        }
        Whose::Me => mine(work),
    }
}

fn mine(work: &mut Work) -> Result<Vec<Duty>, Error> {
    let led = spoken_for(work)?;
    let units: Vec<UnitId> = led.iter().copied().collect();
    let mut all: Vec<Duty> = wheel(work, &units)?.into_iter().map(|(_, duty)| duty).collect();
    all.extend(of_units(work, &led)?);
    all.extend(of_line(work)?);
    all.extend(of_functions(work)?);
    all.extend(super::help::duties(work)?);
    all.extend(super::given::duties(work)?);
    Ok(all)
}

/// The units that the actor speaks for: those the actor leads, and those under them that nobody nearer leads.
fn spoken_for(work: &mut Work) -> Result<HashSet<UnitId>, Error> {
    let today = work.today();
    let led: HashSet<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    if led.is_empty() {
        return Ok(led);
    }
    let posts = org::leader_posts(work.tx, today)?;
    let tree = org::tree_at(work.tx, today)?;
    let vacant = tree.units().map(|unit| unit.id).filter(|unit| !posts.of(*unit).iter().any(LeaderPost::filled));
    let inherited = vacant.filter(|unit| posts.next_up(&tree, *unit).is_some_and(|post| led.contains(&post.unit)));
    Ok(led.iter().copied().chain(inherited).collect())
}

/// Reporting duties late or due within a month, each with the code of the staff function that asks.
fn wheel(work: &mut Work, units: &[UnitId]) -> Result<Vec<(String, Duty)>, Error> {
    if units.is_empty() {
        return Ok(vec![]);
    }
    let (today, lang) = (work.today(), work.lang());
    let late = saved::limits(work.tx, today)?.late_days;
    let wheel = read::wheel_of(work.tx, units, today.plus_days(-late), today.plus_days(31), lang)?;
    let duty = |one: &Waiting| {
        let (key, demand) = (one.due.demand.key, &one.due.demand);
        let mut hint = vec![demand.instrument.clone(), words_of::minutes(demand.minutes, lang)];
        hint.extend(words_of::earlier(one.earlier, lang));
        let duty = Duty {
            due: Some(key.due),
            text: demand.text.clone(),
            hint: Some(hint.join(" · ")),
            href: format!("/units/{}/wheel", key.unit),
            unit: Some(key.unit),
            overdue: one.due.overdue(today),
            minutes: Some(demand.minutes),
        };
        (demand.owner.clone(), duty)
    };
    Ok(waiting(&wheel, today, 30).iter().map(duty).collect())
}

/// What units owe their own deviations: what they know now, whether help helped, and figures to read first.
fn of_units(work: &mut Work, units: &HashSet<UnitId>) -> Result<Vec<Duty>, Error> {
    let today = work.today();
    let w = words(work.lang());
    let mut all = vec![];
    for d in seen(work)?.iter().filter(|d| units.contains(&d.unit)) {
        if let Some(day) = d.report.more_on.filter(|_| d.end().is_none()) {
            all.push(about(d, day, w.duty_more(), today));
        }
        let offer = d.answer().and_then(|answer| answer.offer.as_ref());
        if let Some(offer) = offer.filter(|offer| d.judgement().is_none() && offer.by <= today) {
            all.push(about(d, offer.by.plus_days(14), w.duty_judge(), today));
        }
    }
    for finding in revealed(work, &units.iter().copied().collect::<Vec<_>>())? {
        let unit = finding.figure.unit;
        let href = format!("/units/{unit}/deviations/new?kind=budget");
        all.push(Duty {
            due: Some(finding.grace_ends),
            text: w.duty_finding(),
            hint: Some(words_of::amount(finding.figure.result, work.lang())),
            href,
            unit: Some(unit),
            overdue: false,
            minutes: None,
        });
    }
    Ok(all)
}

fn about(d: &Deviation, due: Date, text: String, today: Date) -> Duty {
    let href = format!("/deviations/{}", d.id);
    Duty { due: Some(due), text, hint: None, href, unit: Some(d.unit), overdue: due < today, minutes: None }
}

/// Deviations that wait for the actor's answer: the actor is the next post up.
fn of_line(work: &mut Work) -> Result<Vec<Duty>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let open: Vec<Deviation> = seen(work)?.into_iter().filter(|d| d.state == State::Reported).collect();
    if open.is_empty() {
        return Ok(vec![]);
    }
    let led: HashSet<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    let tree = org::tree_at(work.tx, today)?;
    let posts = org::leader_posts(work.tx, today)?;
    let mut all = vec![];
    for d in open {
        if posts.next_up(&tree, d.unit).is_some_and(|line| led.contains(&line.unit) && Some(line.post) != d.by) {
            let due = d.on.plus_days(saved::limits(work.tx, d.on)?.answer_days);
            let name = tree.get(d.unit).map_or("", |unit| unit.name.as_str());
            let duty = about(&d, due, words(lang).duty_answer(name), today);
            all.push(Duty { hint: Some(words(lang).duty_answer_hint()), ..duty });
        }
    }
    Ok(all)
}

/// What staff functions are asked for, and what they have promised.
fn of_functions(work: &mut Work) -> Result<Vec<Duty>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let mine = work.actor.functions();
    if mine.is_empty() {
        return Ok(vec![]);
    }
    let tree = org::tree_at(work.tx, today)?;
    let names: HashMap<_, _> = functions(work)?;
    let mut all = vec![];
    for d in seen(work)?.iter().filter(|d| d.end().is_none()) {
        let unit = tree.get(d.unit).map_or("", |unit| unit.name.as_str());
        let offer = d.answer().and_then(|answer| answer.offer.as_ref());
        if let Some(offer) =
            offer.filter(|o| d.judgement().is_none() && o.giver.is_some_and(|giver| mine.contains(&giver)))
        {
            let hint = offer.giver.and_then(|giver| names.get(&giver).cloned());
            all.push(Duty { hint, ..about(d, offer.by, words(lang).duty_help(unit), today) });
        }
        let asked = d.report.wish.as_ref().and_then(|wish| wish.of).filter(|of| mine.contains(of));
        if asked.is_some() && d.answer().is_none() {
            all.push(about(
                d,
                d.on.plus_days(saved::limits(work.tx, d.on)?.answer_days),
                words(lang).duty_wish(unit),
                today,
            ));
        }
    }
    Ok(all)
}
