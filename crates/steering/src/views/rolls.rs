//! Who takes part in a round: posts and whether they have answered.

use super::choices::preparation;
use super::preparing::reminders;
use crate::plan::{Plan, Reminded};
use crate::progress::{Participant, Status};
use crate::round::Round;
use crate::step::InstrumentId;
use crate::words;
use base::{Date, Time};
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
    /// When employees were reminded.
    pub slips_reminded: Option<Date>,
    /// Where the round is prepared, for those who may.
    pub prepare: Option<String>,
    /// The list as a workbook.
    pub file: String,
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
        (ui::plain_panel(html! {
            (ui::table(&w.roll_caption(), &[w.roll_post(), w.roll_units(), w.roll_status()], &rows))
            (ui::buttons(ui::secondary_link(&shown.file, &here.words().download_excel())))
        }))
        (ui::panel(&w.reminders_title(), html! {
            (reminders(here, shown.reminded))
            @if let Some(on) = shown.slips_reminded { p { (w.slips_reminded(on.long(here.lang))) } }
        }))
        @if let Some(href) = &shown.prepare { (ui::buttons(ui::secondary_link(href, &w.plan_edit_title()))) }
    }
}

/// A line as the workbook has it: the words of the page.
pub fn cells(here: &Here, line: &Line) -> Vec<paper::Datum> {
    let texts = [line.name.clone(), line.units.join(", "), status_word(here, line.status)];
    texts.into_iter().map(paper::Datum::Text).collect()
}

/// What the workbook says of itself.
pub fn about(here: &Here, round: &Round, fetched: Time) -> paper::About {
    let w = words(here.lang);
    paper::About {
        source: w.roll_source(),
        fetched,
        filter: format!("{} · {}", round.name, w.deadline_on(round.deadline.long(here.lang))),
        signs: w.excel_signs(),
        definitions: vec![(w.roll_missing(), w.roll_means_missing()), (w.roll_waits(), w.roll_means_waits())],
    }
}

fn status_word(here: &Here, status: Status) -> String {
    let w = words(here.lang);
    match status {
        Status::Answered => w.has_answered(),
        Status::Missing => w.roll_missing(),
        Status::Waits => w.roll_waits(),
    }
}

fn status(here: &Here, status: Status) -> Markup {
    let word = status_word(here, status);
    match status {
        Status::Answered => ui::mark(ui::Mark::Ok, &word),
        Status::Missing => ui::mark(ui::Mark::Due, &word),
        Status::Waits => html! { (word) },
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
