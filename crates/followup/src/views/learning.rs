//! What other units have learned and share: never an amount, never whether anybody answered.

use crate::deviation::Deviation;
use crate::views::{Names, name};
use crate::{words, words_of};
use maud::{Markup, html};
use ui::Here;

/// The page of shared learning.
pub fn page(here: &Here, shared: &[Deviation], names: &Names) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::crumbs(here, &[("/followup", w.title())]))
        (ui::page_head(&w.learning_title(), w.learning_lead()))
        @if shared.is_empty() { (ui::empty(&w.learning_none(), w.learning_teach(), None)) }
        @for one in shared { (lesson(here, one, names)) }
    }
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
