//! Who takes part in a round: posts and whether they have answered.

use super::choices::preparation;
use super::preparing::reminders;
use crate::plan::{Plan, Reminded};
use crate::progress::{Participant, Status};
use crate::step::InstrumentId;
use crate::words;
use base::Date;
use maud::{Markup, html};
use std::collections::HashMap;
use ui::Here;

/// One participant in words.
pub struct Line {
    /// What the post, staff function or MED is called.
    pub name: String,
    /// The units it answers for.
    pub units: Vec<String>,
    /// Whether it has answered.
    pub status: Status,
}

/// What the list shows.
pub struct Shown<'a> {
    /// The way here.
    pub crumbs: Markup,
    /// The area's name.
    pub area: &'a str,
    /// The round's last day.
    pub deadline: Date,
    /// Who takes part.
    pub lines: Vec<Line>,
    /// Reminders that were sent.
    pub reminded: &'a [Reminded],
    /// Where the round is prepared, for those who may.
    pub prepare: Option<String>,
}

/// The list.
pub fn show(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let rows: Vec<Vec<Markup>> = shown
        .lines
        .iter()
        .map(|line| vec![html! { (line.name) }, html! { (line.units.join(", ")) }, status(here, line.status)])
        .collect();
    html! {
        (shown.crumbs)
        (ui::page_head(&w.roll_title(), w.roll_lead(shown.area, shown.deadline.long(here.lang))))
        (ui::plain_panel(ui::table(&w.roll_caption(), &[w.roll_post(), w.roll_units(), w.roll_status()], &rows)))
        (ui::panel(&w.reminders_title(), reminders(here, shown.reminded)))
        @if let Some(href) = &shown.prepare { (ui::buttons(ui::secondary_link(href, &w.plan_edit_title()))) }
    }
}

fn status(here: &Here, status: Status) -> Markup {
    let w = words(here.lang);
    match status {
        Status::Answered => ui::mark(ui::Mark::Ok, &w.has_answered()),
        Status::Missing => ui::mark(ui::Mark::Due, &w.roll_missing()),
        Status::Waits => html! { (w.roll_waits()) },
    }
}

/// How many have not answered.
pub fn missing(roll: &[Participant]) -> usize {
    roll.iter().filter(|one| one.status == Status::Missing).count()
}

/// What a round's page says beside its instruments.
pub struct Beside {
    /// How it is prepared.
    pub plan: Plan,
    /// Where the list of participants is, how many are missing and how many there are; for those whom the round concerns.
    pub roll: Option<(String, usize, usize)>,
    /// Where the reader answers for units.
    pub answers: Vec<(String, String)>,
    /// Where the reader answers as an employee.
    pub slips: Vec<(String, String)>,
    /// Where it is prepared, for those who may.
    pub prepare: Option<String>,
    /// Who follows the common agreement, for those who see the area's room.
    pub followers: HashMap<InstrumentId, Vec<String>>,
}

/// Preparation and what the reader is asked, above a round's instruments.
pub fn above(here: &Here, beside: &Beside) -> Markup {
    let w = words(here.lang);
    html! {
        (preparation(here, &beside.plan))
        @if !beside.answers.is_empty() || !beside.slips.is_empty() { (ui::buttons(html! {
            @for (href, unit) in &beside.answers { (ui::go(href, &w.answer_for(unit))) }
            @for (href, unit) in &beside.slips { (ui::go(href, &w.slips_for(unit))) }
        })) }
    }
}

/// Who is with it.
pub fn with(here: &Here, beside: &Beside) -> Markup {
    let w = words(here.lang);
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    html! { @if let Some((href, missing, all)) = &beside.roll {
        (ui::panel(&w.roll_title(), html! {
            p { (w.roll_count(count(*missing), count(*all))) }
            (ui::list(&[
                Some(ui::link(href, w.roll_link())),
                beside.prepare.as_ref().map(|href| ui::link(href, w.plan_edit_title())),
            ].into_iter().flatten().collect::<Vec<_>>()))
        }))
    } }
}

/// Who follows the common agreement about an instrument.
pub fn followers(here: &Here, units: &[String]) -> Markup {
    let w = words(here.lang);
    html! { @if !units.is_empty() { p { strong { (w.followers(count(units))) } " " (units.join(", ")) } } }
}

fn count(units: &[String]) -> i64 {
    i64::try_from(units.len()).unwrap_or(i64::MAX)
}
