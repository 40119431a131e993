//! A support from promise to *Hjalp det?*, and how it stands in a line.

use crate::agreement::Support;
use crate::support::{Close, Helped};
use crate::words;
use base::Lang;
use maud::{Markup, html};
use ui::{Form, Here, Mark};

/// What a support's page shows.
pub struct Shown<'a> {
    /// The address of the support.
    pub path: String,
    /// The address of its agreement.
    pub agreement: String,
    /// The unit's name.
    pub unit: &'a str,
    /// The instrument's name.
    pub instrument: &'a str,
    /// Who gives it.
    pub giver: String,
    /// Who receives it.
    pub receiver: String,
    /// The support.
    pub support: &'a Support,
    /// What its receiver said.
    pub close: Option<&'a Close>,
    /// The reader is told that it is late.
    pub late: bool,
    /// The reader says whether it helped.
    pub may_close: bool,
    /// The reader notes that it is given.
    pub may_give: bool,
}

/// The page.
pub fn show(here: &Here, crumbs: &Markup, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let support = shown.support;
    let given = html! {
        @if let Some(day) = support.done { (ui::mark(Mark::Ok, &w.support_done(day.long(here.lang)))) }
        @else { (w.support_not_given()) @if shown.late { " " (ui::mark(Mark::Due, &w.support_late())) } }
    };
    html! {
        (crumbs)
        (ui::page_head(&w.support_page(), w.support_page_lead()))
        (ui::panel(&support.text, html! {
            (ui::facts(&[
                (w.support_from(), html! { (shown.giver) }),
                (w.support_to(), html! { (shown.receiver) }),
                (w.support_by(), html! { (support.due.long(here.lang)) }),
                (w.support_given(), given),
                (w.support_of(), html! { (ui::link(&shown.agreement, shown.instrument)) ", " (shown.unit) }),
            ]))
            @if shown.may_give { (super::one_button(here, &shown.path, &w.support_done_button())) }
        }))
        (helped_panel(here, shown, form))
    }
}

fn helped_panel(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    ui::panel_with(
        &w.helped_title(),
        w.helped_readers(),
        html! { @match shown.close {
            Some(close) => (said(here, close)),
            None if shown.may_close => (closing(here, shown, form)),
            None => p { (w.helped_awaited(&*shown.receiver)) },
        } },
    )
}

/// What a receiver said: the word, its words, its day.
pub fn said(here: &Here, close: &Close) -> Markup {
    html! {
        p { strong { (helped(close.helped, here.lang)) } }
        @if !close.words.is_empty() { p { (close.words) } }
        p.sub { (words(here.lang).helped_on(close.on.long(here.lang))) }
    }
}

fn closing(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let choices: Vec<(&str, String)> = Helped::ALL
        .iter()
        // What was given is not closed as never given.
        .filter(|helped| shown.support.done.is_none() || **helped != Helped::NotGiven)
        .map(|one| (one.code(), helped(*one, here.lang)))
        .collect();
    let fields = html! {
        (ui::radios(form, "helped", &w.helped_title(), &choices))
        (ui::area(form, "words", &w.helped_words(), Some(&w.helped_words_hint())))
    };
    ui::form(
        here,
        &format!("{}/close", shown.path),
        html! { (ui::summary(form)) (fields) (ui::button(&w.helped_button())) },
    )
}

/// Whether support helped, in words.
pub fn helped(helped: Helped, lang: Lang) -> String {
    let w = words(lang);
    match helped {
        Helped::Yes => w.helped_yes(),
        Helped::Partly => w.helped_partly(),
        Helped::No => w.helped_no(),
        Helped::NotGiven => w.helped_not_given(),
    }
}
