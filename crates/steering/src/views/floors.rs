//! A legal floor: the law, its source, and the units it touches.

use crate::floor::Floor;
use crate::step::Words;
use crate::words;
use maud::{Markup, html};
use ui::Here;

/// A unit that it touches.
pub struct Line {
    /// Its address.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What would be in force without it.
    pub before: Words,
    /// What is in force with it.
    pub after: Words,
    /// Where the reader says, for the unit, that it has been seen.
    pub seen: Option<String>,
}

/// What the page shows.
pub struct Page<'a> {
    /// Where Ledelsesrum leads.
    pub rooms: &'static str,
    /// The instrument's name.
    pub name: &'a str,
    /// Its address.
    pub instrument: String,
    /// The step that the law demands at least.
    pub demanded: Option<Words>,
    /// Units whose step rises.
    pub rising: Vec<Line>,
    /// Units that are as tight already.
    pub staying: Vec<Line>,
    /// The reader may see units at all.
    pub sees: bool,
    /// The floor.
    pub floor: &'a Floor,
}

/// The page.
pub fn show(here: &Here, page: &Page) -> Markup {
    let (w, floor) = (words(here.lang), page.floor);
    let trail = [
        (page.rooms.to_owned(), w.menu()),
        (page.instrument.clone(), page.name.to_owned()),
        (String::new(), w.floor_word()),
    ];
    let ahead = floor.period.from > here.today;
    let from = floor.period.from.long(here.lang);
    let lead = if ahead { w.law_lead_ahead(from) } else { w.law_lead(from) };
    let facts = [
        (w.floor_step(), html! { (page.demanded.as_ref().map_or("", |step| step.pick(here.lang))) }),
        (
            w.law_title(),
            html! { (w.floor_line(floor.source.pick(here.lang), floor.source_date.long(here.lang)))
            @if !floor.checked { " " (w.jurist()) } },
        ),
        (w.from_label(), html! { (floor.period.from.long(here.lang)) }),
    ];
    html! {
        (ui::crumbs(here, &trail))
        (ui::page_head(&w.law_of(page.name), lead))
        (ui::plain_panel(ui::facts(&facts)))
        @if page.sees {
            (ui::panel_with(&w.law_rising(), w.law_rising_lead(), rising(here, page)))
            @if !page.staying.is_empty() { (ui::panel_with(&w.law_staying(), w.law_staying_lead(), html! {
                details { summary { (w.law_show()) } (ui::list(&page.staying.iter().map(|one| html! {
                    (ui::link(&one.href, &one.name)) ": " (one.before.pick(here.lang))
                }).collect::<Vec<_>>())) }
            })) }
        } @else { p { (w.law_hidden()) } }
    }
}

fn rising(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    if page.rising.is_empty() {
        return html! { p { (w.law_none()) } };
    }
    let row = |one: &Line| {
        let button = one.seen.as_ref().map(|path| super::one_button(here, path, &w.law_seen()));
        vec![
            html! { (ui::link(&one.href, &one.name)) @if let Some(button) = button { (button) } },
            html! { (one.before.pick(here.lang)) },
            html! { (one.after.pick(here.lang)) },
        ]
    };
    let rows: Vec<Vec<Markup>> = page.rising.iter().map(row).collect();
    ui::table(&w.law_rising(), &[w.unit_label(), w.law_before(), w.law_after()], &rows)
}
