//! What the committee is told of a deviation: decided by the line in the open, with the unit's own words.

use crate::deviation::DeviationId;
use crate::telling::Telling;
use crate::words;
use base::{Lang, PostId};
use maud::{Markup, html};
use std::collections::HashMap;
use ui::{Form, Here, Mark};

/// Everything about it on a deviation's page.
pub struct Tellings {
    /// The decisions, oldest first.
    pub all: Vec<Telling>,
    /// What posts are called.
    pub posts: HashMap<PostId, String>,
    /// Whether the reader decides for the line.
    pub decides: bool,
    /// Whether the reader writes for the unit.
    pub writes: bool,
}

/// Its two forms.
pub struct Forms {
    pub decide: Form,
    pub say: Form,
}

impl Forms {
    /// Both blank.
    pub fn blank(lang: Lang) -> Self {
        Self { decide: Form::blank(lang).called("telling"), say: Form::blank(lang).called("say") }
    }

    /// Whether one is sent back with faults.
    pub fn faulty(&self) -> bool {
        self.decide.faulty() || self.say.faulty()
    }
}

/// The panel: what is decided, and what comes next.
pub fn panel(here: &Here, deviation: DeviationId, shown: &Tellings, forms: &Forms) -> Markup {
    let w = words(here.lang);
    ui::panel(
        &w.telling_title(),
        html! {
            @match shown.all.last() {
                None => p { (w.telling_none()) },
                Some(newest) => (decided(here, deviation, (shown, newest), &forms.say)),
            }
            @if shown.decides && shown.all.is_empty() { (deciding(here, deviation, &forms.decide)) }
            @if shown.decides && !shown.all.is_empty() {
                details open[forms.decide.faulty()] { summary { (w.telling_again()) } (deciding(here, deviation, &forms.decide)) }
            }
            @if shown.all.len() > 1 { (before(here, shown)) }
        },
    )
}

fn decided(here: &Here, deviation: DeviationId, (shown, one): (&Tellings, &Telling), say: &Form) -> Markup {
    let (w, lang) = (words(here.lang), here.lang);
    html! {
        p { @if one.tell { (ui::mark(Mark::Talk, &w.telling_yes())) } @else { (ui::mark(Mark::Ok, &w.telling_no())) } }
        p { (one.reason) }
        p.sub { (w.answer_line(one.on.long(lang), by(here, shown, one))) }
        @match &one.words {
            Some(words) => { h3 { (w.telling_words()) } (ui::prose(&words.words, Lang::Da, here)) p.sub { (words.on.long(lang)) } },
            None if one.tell => {
                @if here.today < one.settles { p { (w.telling_settles(one.settles.long(lang))) } }
                @if shown.writes { (saying(here, deviation, say)) }
            },
            None => {},
        }
    }
}

fn by(here: &Here, shown: &Tellings, one: &Telling) -> String {
    one.by.and_then(|post| shown.posts.get(&post).cloned()).unwrap_or_else(|| words(here.lang).by_line())
}

fn deciding(here: &Here, deviation: DeviationId, form: &Form) -> Markup {
    let w = words(here.lang);
    let choices = [("yes", w.telling_yes()), ("no", w.telling_no())];
    let fields = html! {
        (ui::radios(form, "tell", &w.telling_question(), &choices))
        (ui::area(form, "reason", &w.telling_reason(), Some(&w.telling_reason_hint())))
        (ui::secondary(&w.telling_save()))
    };
    html! { (ui::summary(form)) (ui::form(here, &format!("/deviations/{deviation}/telling"), fields)) }
}

fn saying(here: &Here, deviation: DeviationId, form: &Form) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::area(form, "words", &w.telling_own_words(), Some(&w.telling_own_hint())))
        (ui::secondary(&w.telling_say()))
    };
    html! { (ui::summary(form)) (ui::form(here, &format!("/deviations/{deviation}/committee-words"), fields)) }
}

fn before(here: &Here, shown: &Tellings) -> Markup {
    let w = words(here.lang);
    let line = |one: &Telling| {
        let what = if one.tell { w.telling_yes() } else { w.telling_no() };
        html! { (one.on.long(here.lang)) ": " (what) ". " (one.reason) }
    };
    let earlier = shown.all.iter().rev().skip(1).map(line).collect::<Vec<_>>();
    html! { h3 { (w.telling_before()) } (ui::list(&earlier)) }
}
