//! Letting a colleague answer: who may already, and whom to choose.

use crate::words;
use base::Date;
use maud::{Markup, html};
use ui::{Form, Here};

/// A delegation that stands.
pub struct Standing {
    /// Post and name.
    pub name: String,
    /// Since when.
    pub given: Date,
    /// For all of a round.
    pub all: bool,
    /// Where it is taken back.
    pub end: String,
}

/// What the page shows.
pub struct Shown<'a> {
    /// The address of the page.
    pub path: &'a str,
    /// Where the answer is given.
    pub back: &'a str,
    /// The way here.
    pub crumbs: Markup,
    /// What is delegated.
    pub about: &'a str,
    /// The unit's name.
    pub unit: &'a str,
    /// Delegations of the unit.
    pub standing: Vec<Standing>,
    /// Who could answer, by post and person.
    pub choices: Vec<(String, String)>,
}

/// The page.
pub fn show(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    html! {
        (shown.crumbs)
        (ui::page_head(&w.delegate_title(), w.delegate_lead(shown.about, shown.unit)))
        @if !shown.standing.is_empty() { (ui::panel(&w.delegate_standing(), ui::list(&shown.standing.iter().map(|one| html! {
            (one.name) " " small { @if one.all { (w.delegate_all()) } @else { (w.delegate_one()) } ", " (w.delegate_since(one.given.long(here.lang))) }
            (super::one_button(here, &one.end, &w.delegate_end()))
        }).collect::<Vec<_>>()))) }
        @if shown.choices.is_empty() { (ui::empty(&w.delegate_nobody(), w.delegate_nobody_text(), None)) } @else {
            @let fields = ui::select(form, "to", &w.delegate_to(), &shown.choices);
            (ui::plain_panel(ui::form(here, shown.path, html! { (ui::summary(form)) (fields) (ui::button(&w.delegate_button())) })))
        }
        (ui::buttons(ui::secondary_link(shown.back, &w.delegate_back())))
    }
}
