//! A unit's room over time: the picture, the same in tables, and the way to it from the unit's page.

use super::{ladder, lanes};
use crate::courses::Stay;
use crate::ladder::{Level, Response, Standing};
use crate::lanes::{Lane, Stretch};
use crate::words;
use base::{Period, UnitId};
use maud::{Markup, html};
use ui::Here;

/// One stretch with what is said of it.
pub struct Line {
    /// The stretch.
    pub stretch: Stretch,
    /// Whose agreement.
    pub whose: String,
    /// Whether it lies where the reader may open it.
    pub open: bool,
    /// The edition it was made under, and the core tasks of that day.
    pub made: String,
    /// Why; empty where nothing was agreed.
    pub why: String,
}

/// The way on the ladder in one matter.
pub struct Climb {
    /// "The ladder" and the matter.
    pub name: String,
    /// The stays, each with the response it rested on.
    pub stays: Vec<(Stay, Option<Response>)>,
}

/// What the page shows.
pub struct Page<'a> {
    /// The way here.
    pub crumbs: Markup,
    /// The unit's name.
    pub unit: &'a str,
    /// From and to.
    pub span: Period,
    /// Lanes with their lines.
    pub lanes: Vec<(Lane, Vec<Line>)>,
    /// The ladder, matter by matter, as far as the reader may see it.
    pub climbs: Vec<Climb>,
    /// The address of the unit.
    pub path: String,
}

/// The page.
pub fn show(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    if page.lanes.is_empty() && page.climbs.is_empty() {
        return html! {
            (page.crumbs)
            (ui::page_head(&w.history_of(page.unit), w.history_lead()))
            (ui::empty(&w.history_none(), w.history_none_text(), Some(ui::secondary_link("/rounds", &w.rounds_title()))))
        };
    }
    let drawn: Vec<Lane> = page.lanes.iter().map(|(lane, _)| lane.clone()).collect();
    html! {
        (page.crumbs)
        (ui::page_head(&w.history_of(page.unit), w.history_lead()))
        (ui::plain_panel(html! {
            (lanes::picture(here, page.span, &drawn, &page.climbs))
            ul.lane-key {
                li { span.swatch.own {} (w.key_own()) }
                li { span.swatch.own.tight {} (w.key_tight()) }
                li { span.swatch.common {} (w.key_common()) }
                li { span.swatch.default {} (w.key_default()) }
                li { span.swatch.floor {} (w.key_law()) }
            }
            (ui::legend(html! { (w.history_legend()) }))
        }))
        @for (lane, lines) in &page.lanes { (ui::plain_panel(table(here, lane, lines))) }
        @for climb in &page.climbs { (ui::plain_panel(stays(here, climb, page.span))) }
        (ui::buttons(ui::secondary_link(&page.path, &w.to_unit())))
    }
}

fn table(here: &Here, lane: &Lane, lines: &[Line]) -> Markup {
    let w = words(here.lang);
    let head = [w.col_from(), w.col_applied(), w.col_whose(), w.col_made(), w.reason_label()];
    let row = |line: &Line| {
        let stretch = &line.stretch;
        let said = html! {
            (stretch.words.pick(here.lang))
            @if stretch.lifted { " " (ui::mark(ui::Mark::Floor, &w.floor_word())) }
            @if let Some(end) = stretch.ends { br; small { (w.ends_on(end.long(here.lang))) } }
        };
        let whose = if let Some(id) = stretch.agreement.filter(|_| line.open) {
            ui::link(&format!("/agreements/{id}"), &line.whose)
        } else {
            html! { (line.whose) }
        };
        vec![html! { (stretch.from.long(here.lang)) }, said, whose, html! { (line.made) }, html! { (line.why) }]
    };
    // The newest first: that is what most look for.
    ui::table(lane.name.pick(here.lang), &head, &lines.iter().rev().map(row).collect::<Vec<_>>())
}

/// The ladder in words: from when to when, on which step, and why.
fn stays(here: &Here, climb: &Climb, span: Period) -> Markup {
    let w = words(here.lang);
    let head = [w.col_from(), w.col_to(), w.col_step(), w.reason_label()];
    let row = |(stay, response): &(Stay, Option<Response>)| {
        let step = w.ladder_step(ladder::figure(stay.level), ladder::name(stay.level, here.lang));
        let to = match stay.level {
            Level::Free if Some(stay.to) == span.to => w.stays_on(),
            _ if Some(stay.to) == span.to => w.stays_past(stay.to.long(here.lang)),
            _ => stay.to.long(here.lang),
        };
        let why = response
            .as_ref()
            .filter(|_| stay.level != Level::Free)
            .map(|one| ui::link(&format!("/responses/{}", one.id), &one.reason));
        vec![
            html! { (stay.from.long(here.lang)) },
            html! { (to) @if stay.falls { br; small { (w.fallen_mark()) } } },
            html! { (step) },
            why.unwrap_or_default(),
        ]
    };
    ui::table(&climb.name, &head, &climb.stays.iter().rev().map(row).collect::<Vec<_>>())
}

/// On a unit's page: where the unit stands, and the way to more.
pub fn panel(here: &Here, unit: UnitId, standing: &[(String, Standing)], (sees, climbs): (bool, bool)) -> Markup {
    let w = words(here.lang);
    let says =
        |(name, now): &(String, Standing)| html! { strong { (name) } ": " (super::ladder::standing_line(here, *now)) };
    let lines: Vec<Markup> = standing.iter().map(says).collect();
    let ways = [
        Some((format!("/units/{unit}/history"), w.history_title())),
        sees.then(|| (format!("/may?unit={unit}"), w.may_title())),
        climbs.then(|| (format!("/units/{unit}/ladder"), w.ladder_title())),
    ];
    let ways: Vec<Markup> = ways.into_iter().flatten().map(|(href, label)| ui::link(&href, label)).collect();
    ui::panel(&w.panel_over_time(), html! { @if !lines.is_empty() { (ui::list(&lines)) } (ui::list(&ways)) })
}
