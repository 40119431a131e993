//! The HTML of Ledelsesrum, one file for each thing that is shown, and the small parts they share.

pub mod agreements;
pub mod calibrations;
pub mod catalogue;
pub mod choices;
pub mod delegations;
pub mod drafts;
pub mod evidence;
pub mod floors;
pub mod history;
pub mod ladder;
pub mod lanes;
pub mod mandates;
pub mod may;
pub mod preparing;
pub mod reopenings;
pub mod rolls;
pub mod rooms;
pub mod rounds;
pub mod slips;
pub mod supports;
pub mod voices;
pub mod writing;

use crate::calibration::Ground;
use crate::step::{DutyRule, Often, Step};
use crate::words;
use base::Lang;
use maud::{Markup, html};
use ui::{Form, Here};

/// When a duty falls due, in words: "31. marts og 30. sept." or "hver uge".
pub fn often(often: &Often, lang: Lang) -> String {
    match often {
        Often::Weekly => words(lang).every_week(),
        Often::Days(days) if days.len() == 12 => words(lang).every_month(),
        Often::Days(days) => {
            let days: Vec<String> = days.iter().filter_map(|day| day.of(2027)).map(|date| date.short(lang)).collect();
            days.join(", ")
        }
    }
}

/// A step's duty in a line, or that there is none.
pub fn duty(duty: Option<&DutyRule>, lang: Lang) -> String {
    let w = words(lang);
    match duty {
        None => w.no_duty(),
        Some(duty) => w.duty_line(duty.text.pick(lang), often(&duty.often, lang), duty.minutes.to_string()),
    }
}

/// The steps as a choice, freest first, those below the law left out.
pub fn steps(form: &Form, steps: &[Step], floor: i64, extra: Option<(String, String)>, lang: Lang) -> Markup {
    let lawful = steps.iter().filter(|step| step.rank >= floor);
    let mut choices: Vec<ui::Choice> = lawful
        .map(|step| ui::Choice {
            value: step.id.to_string(),
            label: step.words.pick(lang).to_owned(),
            hint: duty(step.duty.as_ref(), lang),
        })
        .collect();
    choices.extend(extra.map(|(value, label)| ui::Choice { value, label, hint: String::new() }));
    ui::radios_with(form, "step", &words(lang).step_label(), &choices)
}

/// Core task or law.
pub fn grounds(form: &Form, lang: Lang) -> Markup {
    let w = words(lang);
    let choices = [(Ground::CoreTask.code(), w.ground_core_task()), (Ground::Law.code(), w.ground_law())];
    ui::radios(form, "ground", &w.ground_label(), &choices)
}

/// A text with its term, when there is one.
pub fn said(term: &str, text: &str) -> Markup {
    html! { @if !text.trim().is_empty() { p { strong { (term) } " " (text) } } }
}

/// A form with one button and no fields.
pub fn one_button(here: &Here, action: &str, label: &str) -> Markup {
    ui::form(here, action, ui::button(label))
}
