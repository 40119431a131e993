//! A unit's page: its head, what every room shows of it, and beside that who leads, how many, and its history.

use crate::rules::post::Leadership;
use crate::rules::slice::Timeline;
use crate::rules::tree::{Tree, UnitAt};
use crate::views::{holders, led, unit_name};
use crate::words;
use base::{Date, UnitId};
use maud::{Markup, html};
use std::collections::HashMap;
use ui::Here;
use web::Panel;

/// A unit on a day with its surroundings.
pub struct Seen {
    /// The unit.
    pub unit: UnitAt,
    /// Everything around it.
    pub tree: Tree,
    /// Who leads it.
    pub led: Leadership,
    /// Whether it has a leader post of its own.
    pub has_post: bool,
    /// How many its leader leads, in heads; none where it has no leader post or nobody has told.
    pub span: Option<u32>,
    /// Between what the middle half of its level's leaders lie.
    pub usual: Option<(u32, u32)>,
    /// How many work in each unit beside its leaders.
    pub heads: HashMap<UnitId, u32>,
    /// The day.
    pub date: Date,
    /// Whether the reader may edit posts.
    pub may_edit: bool,
}

/// The page of a unit that is there on the day.
pub fn page(here: &Here, seen: &Seen, panels: Vec<Panel>, life: &Timeline, names: &HashMap<UnitId, String>) -> Markup {
    let (side, main): (Vec<Panel>, Vec<Panel>) = panels.into_iter().partition(|panel| panel.side);
    html! {
        (crumbs(here, seen))
        (ui::page_head(&seen.unit.name, lead(here, seen)))
        @if seen.date != here.today { (other_day(here, seen.unit.id, seen.date)) }
        (ui::columns(
            html! { @for panel in &main { (panel.body) } (below(here, seen)) },
            html! { @for panel in &side { (panel.body) } (about(here, seen)) (history(here, life, names)) },
        ))
    }
}

/// The page of a unit that is not there on the day: its history, and the way to today.
pub fn closed(here: &Here, name: &str, life: &Timeline, names: &HashMap<UnitId, String>, date: Date) -> Markup {
    html! {
        (ui::crumbs(here, &[("/organisation".to_owned(), words(here.lang).title()), (String::new(), name.to_owned())]))
        (ui::page_head(name, words(here.lang).not_there(date.long(here.lang))))
        (history(here, life, names))
    }
}

fn crumbs(here: &Here, seen: &Seen) -> Markup {
    let up = seen.tree.ancestors(seen.unit.id);
    let mut trail = vec![("/organisation".to_owned(), words(here.lang).title())];
    trail.extend(up.into_iter().rev().map(|unit| (format!("/units/{unit}"), unit_name(&seen.tree, unit))));
    trail.push((String::new(), seen.unit.name.clone()));
    ui::crumbs(here, &trail)
}

fn lead(here: &Here, seen: &Seen) -> String {
    let words = words(here.lang);
    let under = seen.tree.subtree(seen.unit.id);
    let heads: u64 = under.iter().filter_map(|unit| seen.heads.get(unit)).map(|n| u64::from(*n)).sum();
    let mut said: Vec<String> = vec![];
    if !seen.unit.kind.is_empty() {
        said.push(format!("{}.", seen.unit.kind));
    }
    if heads > 0 {
        said.push(words.employees(heads));
    }
    let led = led(&seen.led, &seen.tree, here.lang);
    if !led.is_empty() {
        said.push(format!("{}.", capital(&led)));
    }
    said.join(" ")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn other_day(here: &Here, unit: UnitId, date: Date) -> Markup {
    let words = words(here.lang);
    ui::notice(
        ui::Notice::Info,
        html! { p {
            (words.as_it_was(date.long(here.lang))) " " (ui::link(&format!("/units/{unit}"), words.see_today()))
        } },
    )
}

fn below(here: &Here, seen: &Seen) -> Markup {
    let words = words(here.lang);
    let children = seen.tree.children(seen.unit.id);
    let query = if seen.date == here.today { String::new() } else { format!("?at={}", seen.date) };
    let lines: Vec<Markup> = children
        .iter()
        .map(|child| ui::link(&format!("/units/{child}{query}"), unit_name(&seen.tree, *child)))
        .collect();
    html! { @if !lines.is_empty() { (ui::panel(&words.units_below(), ui::list(&lines))) } }
}

fn about(here: &Here, seen: &Seen) -> Markup {
    let words = words(here.lang);
    let leader = match (seen.led.own.is_empty(), led(&seen.led, &seen.tree, here.lang)) {
        (false, _) => holders(&seen.led.own, here.lang),
        (true, said) if said.is_empty() => words.no_leader(),
        (true, said) => capital(&said),
    };
    let unsaid = |text: &str| if text.is_empty() { here.words().not_stated() } else { text.to_owned() };
    let facts = [
        (words.kind(), html! { (unsaid(&seen.unit.kind)) }),
        (words.level(), html! { (unsaid(&seen.unit.level)) }),
        (words.leader(), html! { (leader) }),
        (words.span(), html! { (span(here, seen)) }),
    ];
    ui::panel(
        &words.about_unit(),
        html! {
            (ui::facts(&facts))
        (usual(here, seen))
            @if seen.may_edit { p.legend { (ui::link(&format!("/units/{}/posts", seen.unit.id), words.edit_posts())) } }
        },
    )
}

fn span(here: &Here, seen: &Seen) -> String {
    let words = words(here.lang);
    match seen.span {
        Some(span) => words.span_alone(span),
        None if seen.has_post => words.span_unknown(),
        None => words.span_none(),
    }
}

/// What is usual at the level: a background to talk from, never a grade.
fn usual(here: &Here, seen: &Seen) -> Markup {
    let level = seen.unit.level.as_str();
    let said = |(low, high): (u32, u32)| words(here.lang).span_usual(level, low.to_string(), high.to_string());
    html! { @if let Some(usual) = seen.usual.filter(|_| seen.span.is_some()) { (ui::legend(html! { (said(usual)) })) } }
}

fn history(here: &Here, life: &Timeline, names: &HashMap<UnitId, String>) -> Markup {
    let words = words(here.lang);
    let above = |unit: UnitId| words.under(names.get(&unit).cloned().unwrap_or_default());
    let mut lines: Vec<Markup> = vec![];
    let mut last_end = None;
    for slice in life.slices() {
        let place = slice.content.parent.map_or_else(|| words.as_root(), above);
        lines.push(html! {
            time datetime=(slice.valid.from) { (slice.valid.from.danish()) } " " (slice.content.name) ", " (place)
        });
        last_end = slice.valid.to;
    }
    if let Some(end) = last_end {
        lines.push(html! { time datetime=(end) { (end.danish()) } " " (words.what_closed()) });
    }
    ui::panel(&words.history(), ui::list(&lines))
}
