//! What follow-up puts on a unit's page and on each person's list.

use super::{only_owned, revealed, seen, waiting, with_answering};
use crate::deviation::Deviation;
use crate::duty::{self, Waiting};
use crate::store as saved;
use crate::views::{deviation as deviations, finding as findings};
use crate::{read, words, words_of};
use access::Do;
use base::{Date, UnitId};
use maud::{Markup, html};
use org::LeaderPost;
use std::collections::HashSet;
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
    let mine = with_answering(work, mine)?;
    let speaks = super::deviations::speaks_for(work, unit)?;
    let above = super::deviations::line_of(work, unit)?.is_some();
    let body = html! {
        @if mine.is_empty() { p { (w.panel_deviations_none()) } }
        @for (one, how) in &mine { (deviations::line(&here, one, None, *how)) }
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
    all.extend(waiting::of_line(work)?);
    all.extend(waiting::of_functions(work)?);
    all.extend(waiting::of_posts(work, &led)?);
    all.extend(super::help::duties(work)?);
    all.extend(super::given::duties(work)?);
    Ok(all)
}

/// The units that the actor speaks for: those the actor leads, and those under them that nobody nearer leads.
pub fn spoken_for(work: &mut Work) -> Result<HashSet<UnitId>, Error> {
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
    let line = |one: &Waiting| {
        let (key, demand) = (one.due.demand.key, &one.due.demand);
        let mut hint = vec![demand.instrument.clone(), words_of::minutes(demand.minutes, lang)];
        hint.extend(words_of::earlier(one.earlier, lang));
        let given = Duty {
            due: Some(demand.due_on),
            text: demand.text.clone(),
            hint: Some(hint.join(" · ")),
            href: format!("/units/{}/wheel", key.unit),
            unit: Some(key.unit),
            overdue: one.due.overdue(today),
            minutes: Some(demand.minutes),
        };
        (demand.owner.clone(), given)
    };
    Ok(duty::waiting(&wheel, today, 30).iter().map(line).collect())
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

pub fn about(d: &Deviation, due: Date, text: String, today: Date) -> Duty {
    let href = format!("/deviations/{}", d.id);
    Duty { due: Some(due), text, hint: None, href, unit: Some(d.unit), overdue: due < today, minutes: None }
}
