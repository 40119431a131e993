//! "Tag aftalen op igen": choosing the agreement, asking, and a request that waits.

use crate::cause::Cause;
use crate::rooms::Standing;
use crate::step::Instrument;
use crate::words;
use base::UnitId;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// Which agreement a cause is about.
pub fn choose(here: &Here, crumbs: &Markup, unit: (&str, UnitId), cause: Cause, all: &[Standing]) -> Markup {
    let w = words(here.lang);
    let (agreed, rest): (Vec<&Standing>, Vec<&Standing>) = all.iter().partition(|one| one.agreement.is_some());
    let link = |one: &&Standing| {
        let href = format!("/units/{}/reopenings/new?instrument={}&cause={}", unit.1, one.instrument, cause.code());
        html! { (ui::link(&href, one.name.pick(here.lang))) " " small { (one.step.words.pick(here.lang)) } }
    };
    let links = |list: &[&Standing]| ui::list(&list.iter().map(link).collect::<Vec<_>>());
    html! {
        (crumbs)
        (ui::page_head(&w.again_choose(), w.again_choose_lead(unit.0)))
        (ui::plain_panel(html! {
            p { strong { (w.cause_because(super::voices::cause(cause, here.lang))) } }
            @if !agreed.is_empty() { (links(&agreed)) }
            @if !rest.is_empty() { details open[agreed.is_empty()] { summary { (w.panel_rest()) } (links(&rest)) } }
        }))
    }
}

/// Asking that an agreement be taken up again, or taking such a request up with a date.
pub fn reopen(here: &Here, crumbs: &Markup, action: &str, about: (&str, &Instrument), form: &Form) -> Markup {
    let w = words(here.lang);
    let (unit, instrument) = about;
    let causes: Vec<(&str, String)> =
        Cause::ALL.iter().map(|cause| (cause.code(), super::voices::cause(*cause, here.lang))).collect();
    let fields = html! {
        (ui::radios(form, "cause", &w.cause_label(), &causes))
        (ui::area(form, "why", &w.reopen_why(), Some(&w.reopen_hint())))
    };
    html! {
        (crumbs)
        (ui::page_head(&w.reopen_title(instrument.name.pick(here.lang)), w.reopen_lead(unit)))
        (ui::plain_panel(ui::form(here, action, html! { (ui::summary(form)) (fields) (ui::button(&w.reopen_button())) })))
    }
}

/// A request that waits, for those whom it concerns.
pub fn request(
    here: &Here,
    crumbs: &Markup,
    action: &str,
    about: (&str, &Instrument, (Cause, &str)),
    form: Option<&Form>,
) -> Markup {
    let w = words(here.lang);
    let (unit, instrument, (cause, why)) = about;
    html! {
        (crumbs)
        (ui::page_head(&w.request_title(instrument.name.pick(here.lang)), w.request_lead(unit)))
        (ui::plain_panel(html! {
            p { strong { (w.cause_because(super::voices::cause(cause, here.lang))) } }
            p { (why) }
            @if let Some(form) = form {
                @let fields = ui::field(form, "deadline", &w.deadline_label(), Kind::Date, Some(&w.deadline_hint()));
                (ui::form(here, action, html! { (ui::summary(form)) (fields) (ui::button(&w.take_up_button())) }))
            }
        }))
    }
}
