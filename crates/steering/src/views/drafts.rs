//! A draft edition: what can be edited until it is published.

use super::catalogue::headings;
use crate::edition::Edition;
use crate::step::Instrument;
use crate::words;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// The draft with its instruments; `weighed` says what its new steps may ask for.
pub fn edition(here: &Here, draft: &Edition, weighed: &Markup) -> Markup {
    let w = words(here.lang);
    let number = draft.number.to_string();
    html! {
        (ui::crumbs(here, &[("/catalogue".to_owned(), w.catalogue_title()), (String::new(), w.edition_name(&*number))]))
        (ui::page_head(&w.edition_name(&*number), w.edition_lead()))
        @for (heading, instruments) in headings(draft, here) {
            (ui::panel(heading, ui::list(&instruments.iter().map(|one| {
                ui::link(&format!("/catalogue/editions/{}/{}", draft.id, one.id), one.name.pick(here.lang))
            }).collect::<Vec<_>>())))
        }
        (ui::panel_with(&w.publish_title(), w.publish_lead(), html! {
            (weighed)
            (super::one_button(here, &format!("/catalogue/editions/{}/publication", draft.id), &w.publish_button()))
        }))
    }
}

/// Room for one more step than there are.
pub fn rows(instrument: &Instrument) -> usize {
    instrument.steps.len() + 1
}

/// The form of one instrument.
pub fn instrument(here: &Here, draft: &Edition, one: &Instrument, form: &Form) -> Markup {
    let w = words(here.lang);
    let action = format!("/catalogue/editions/{}/{}", draft.id, one.id);
    let defaults: Vec<(String, String)> =
        one.steps.iter().map(|step| (step.rank.to_string(), step.words.pick(here.lang).to_owned())).collect();
    let fields = html! {
        (ui::field(form, "name_da", &w.name_da(), Kind::Text, None))
        (ui::field(form, "name_en", &w.name_en(), Kind::Text, None))
        (ui::area(form, "purpose_da", &w.purpose_da(), None))
        (ui::area(form, "purpose_en", &w.purpose_en(), None))
        (ui::field(form, "law_da", &w.law_da(), Kind::Text, None))
        (ui::field(form, "law_en", &w.law_en(), Kind::Text, None))
        (ui::select(form, "default", &w.default_label(), &defaults))
        @for n in 1..=rows(one) { (step(here, one, form, n)) }
    };
    html! {
        (ui::crumbs(here, &[
            ("/catalogue".to_owned(), w.catalogue_title()),
            (format!("/catalogue/editions/{}", draft.id), w.edition_name(draft.number.to_string())),
            (String::new(), one.name.pick(here.lang).to_owned()),
        ]))
        (ui::page_head(one.name.pick(here.lang), w.edit_lead()))
        (ui::plain_panel(ui::form(here, &action, html! {
            (ui::summary(form)) (fields) (ui::button(&here.words().save()))
        })))
    }
}

fn step(here: &Here, one: &Instrument, form: &Form, n: usize) -> Markup {
    let w = words(here.lang);
    let heirs: Vec<(String, String)> = std::iter::once((String::new(), w.step_keep()))
        .chain(one.steps.iter().map(|step| (step.rank.to_string(), w.step_remove_to(step.words.pick(here.lang)))))
        .collect();
    let name = |part: &str| format!("{part}_{n}");
    html! { fieldset {
        legend { @if n > one.steps.len() { (w.step_new()) } @else { (w.step_n(n.to_string())) } }
        (ui::field(form, &name("words_da"), &w.words_da(), Kind::Text, None))
        (ui::field(form, &name("words_en"), &w.words_en(), Kind::Text, None))
        (ui::field(form, &name("duty_da"), &w.duty_da(), Kind::Text, Some(&w.duty_hint())))
        (ui::field(form, &name("duty_en"), &w.duty_en(), Kind::Text, None))
        (ui::field(form, &name("often"), &w.often_label(), Kind::Text, Some(&w.often_hint())))
        (ui::field(form, &name("minutes"), &w.minutes_label(), Kind::Number, None))
        @if n <= one.steps.len() { (ui::select(form, &name("gone"), &w.step_gone(), &heirs)) }
    } }
}
