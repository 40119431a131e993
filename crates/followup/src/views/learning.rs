//! What other units have learned and share: never an amount, never whether anybody answered. Searched by any part of its words.

use crate::deviation::Deviation;
use crate::views::{Names, name};
use crate::{words, words_of};
use base::Lang;
use base::finds;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// Where the page is.
const HOME: &str = "/followup/learning";

/// What the page shows.
pub struct Page {
    /// What was found.
    pub shared: Vec<Deviation>,
    /// The units' names.
    pub names: Names,
    /// What was searched for.
    pub wanted: String,
    /// Whether anybody has shared anything.
    pub any: bool,
}

/// Whether a lesson is found by what is searched for: in exactly the words that the page shows of it.
pub fn found(one: &Deviation, wanted: &str, names: &Names, lang: Lang) -> bool {
    let Some(end) = one.end() else { return false };
    let kind = words_of::kind_title(one.report.kind, lang);
    finds(wanted, &[&kind, name(names, one.unit), end.learned.as_deref().unwrap_or_default(), &end.words])
}

/// The page of shared learning.
pub fn page(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    let all = || ui::secondary_link(HOME, &w.learning_all());
    html! {
        (ui::crumbs(here, &[("/followup", w.title())]))
        (ui::page_head(&w.learning_title(), w.learning_lead()))
        @if page.any { (search(here, page)) }
        @if !page.any { (ui::empty(&w.learning_none(), w.learning_teach(), None)) }
        @else if page.shared.is_empty() { (ui::empty(&w.learning_unfound(page.wanted.trim()), w.learning_unfound_teach(), Some(all()))) }
        @else if !page.wanted.trim().is_empty() {
            p role="status" { (w.learning_found(page.shared.len())) " " (ui::link(HOME, w.learning_all())) }
        }
        @for one in &page.shared { (lesson(here, one, &page.names)) }
    }
}

fn search(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    let mut form = Form::blank(here.lang);
    form.set("q", page.wanted.trim());
    html! { search { form.form.filter method="get" action=(HOME) {
        (ui::field(&form, "q", &w.learning_search(), Kind::Search, Some(&w.learning_search_hint())))
        (ui::button(&w.learning_search_button()))
    } } }
}

fn lesson(here: &Here, one: &Deviation, names: &Names) -> Markup {
    let w = words(here.lang);
    html! { @if let Some(end) = one.end() {
        (ui::panel_with(
            &words_of::kind_title(one.report.kind, here.lang),
            html! { (name(names, one.unit)) ", " (w.ended_on(end.on.long(here.lang))) },
            html! {
                @if let Some(learned) = &end.learned { (ui::prose(learned, one.report.lang, here)) }
                p.sub { (w.learning_came()) " " (end.words) }
            },
        ))
    } }
}
