//! The delegation plan of a unit, and the form that gives a right on.

use crate::words;
use base::Date;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// A right of the plan.
pub struct Line {
    /// What they may do.
    pub words: String,
    /// The instrument it belongs under.
    pub about: String,
    /// What it rests on.
    pub source: String,
    /// Since when.
    pub from: Date,
    /// The post that gave it.
    pub given_by: String,
    /// The unit whose leaders, and those under them, have it.
    pub unit: String,
    /// Where it is ended, for whoever gave it.
    pub end: Option<String>,
}

/// What the page shows.
pub struct Page<'a> {
    /// The way here.
    pub crumbs: Markup,
    /// The unit's name.
    pub unit: &'a str,
    /// The rights in force.
    pub lines: Vec<Line>,
    /// Instruments to choose among.
    pub instruments: Vec<(String, String)>,
    /// The page's address.
    pub path: String,
    /// The reader gives rights on.
    pub gives: bool,
}

/// The page.
pub fn show(here: &Here, page: &Page, form: &Form) -> Markup {
    let w = words(here.lang);
    let head = [w.mandate_right(), w.instrument_label(), w.mandate_source(), w.mandate_given(), w.mandate_for()];
    let row = |line: &Line| {
        vec![
            html! {
                (w.may_do(&*line.words))
                @if let Some(end) = &line.end { (super::one_button(here, end, &w.mandate_end())) }
            },
            html! { (line.about) },
            html! { (line.source) },
            html! { (line.given_by) br; small { (w.floor_from(line.from.long(here.lang))) } },
            html! { (line.unit) },
        ]
    };
    html! {
        (page.crumbs)
        (ui::page_head(&w.mandate_of(page.unit), w.mandate_lead()))
        @if page.lines.is_empty() { (ui::empty(&w.mandate_none(), w.mandate_none_text(), None)) } @else {
            (ui::plain_panel(ui::table(&w.mandate_caption(page.unit), &head, &page.lines.iter().map(row).collect::<Vec<_>>())))
        }
        @if page.gives { (ui::panel_with(&w.mandate_add(), w.mandate_add_lead(), html! {
            @let fields = html! {
                (ui::area(form, "words", &w.mandate_words(), Some(&w.mandate_words_hint())))
                (ui::select(form, "instrument", &w.instrument_label(), &page.instruments))
                (ui::field(form, "source", &w.mandate_source(), Kind::Text, Some(&w.mandate_source_hint())))
                (ui::field(form, "from", &w.from_label(), Kind::Date, None))
            };
            (ui::form(here, &page.path, html! { (ui::summary(form)) (fields) (ui::button(&w.mandate_button())) }))
        })) }
    }
}
