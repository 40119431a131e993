//! The catalogue for reading: domains with their instruments, one instrument, and its floors.

use super::calibrations::step_list;
use crate::edition::Edition;
use crate::floor::Floor;
use crate::step::{Instrument, Step};
use crate::words;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// What an editor of the catalogue finds on its front page.
pub struct Edit<'a> {
    /// The edition being written.
    pub draft: Option<&'a Edition>,
    /// The reader may edit.
    pub allowed: bool,
    /// What the starter catalogue would ask for, where there is none yet.
    pub weighed: Markup,
}

/// The catalogue, or what an empty one is for; `rooms` is where the first crumb leads.
pub fn index(here: &Here, rooms: &str, edition: Option<&Edition>, edit: &Edit) -> Markup {
    let (w, Edit { draft, allowed, weighed }) = (words(here.lang), edit);
    html! {
        (ui::crumbs(here, &[(rooms, w.menu()), ("", w.catalogue_title())]))
        (ui::page_head(&w.catalogue_title(), w.catalogue_lead()))
        @match edition {
            None => {
                (ui::empty(&w.catalogue_none(), w.catalogue_none_text(),
                    allowed.then(|| super::one_button(here, "/catalogue/starter", &w.catalogue_start()))))
                (weighed)
            }
            Some(edition) => {
                @if let Some(date) = edition.published { p { (w.edition_since(edition.number.to_string(), date.long(here.lang))) } }
                (edit_buttons(here, *draft, *allowed))
                @for (heading, instruments) in headings(edition, here) { (domain(here, heading, &instruments)) }
            }
        }
    }
}

fn edit_buttons(here: &Here, draft: Option<&Edition>, may_edit: bool) -> Markup {
    let w = words(here.lang);
    html! { @if may_edit {
        @match draft {
            Some(draft) => (ui::buttons(ui::go(&format!("/catalogue/editions/{}", draft.id), &w.edition_draft_open()))),
            None => (super::one_button(here, "/catalogue/editions", &w.edition_draft_new())),
        }
    } }
}

/// Instruments under their headings, in the catalogue's order.
pub fn headings<'a>(edition: &'a Edition, here: &Here) -> Vec<(&'a str, Vec<&'a Instrument>)> {
    let mut all: Vec<(&str, Vec<&Instrument>)> = Vec::new();
    for instrument in &edition.instruments {
        let heading = instrument.heading.pick(here.lang);
        match all.last_mut() {
            Some((last, under)) if *last == heading => under.push(instrument),
            _ => all.push((heading, vec![instrument])),
        }
    }
    all
}

fn domain(here: &Here, heading: &str, instruments: &[&Instrument]) -> Markup {
    let w = words(here.lang);
    let lines: Vec<Markup> = instruments
        .iter()
        .map(|one| {
            html! {
                (ui::link(&format!("/catalogue/{}", one.id), one.name.pick(here.lang)))
                @if one.shown_only { " " (ui::mark(ui::Mark::Floor, &w.shown_only_mark())) }
                br; small { (one.purpose.pick(here.lang)) }
            }
        })
        .collect();
    ui::panel(heading, ui::list(&lines))
}

/// One instrument with its floors; the administrator adds floors and notes that the jurist has looked.
/// `weighed` says what the floor in the form would ask for, before it is added.
pub fn instrument(
    here: &Here,
    (one, owner): (&Instrument, &str),
    floors: &[(&Floor, Option<&Step>)],
    (form, weighed): (Option<&Form>, Option<&Markup>),
) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::crumbs(here, &[("/catalogue".to_owned(), w.catalogue_title()), (String::new(), one.name.pick(here.lang).to_owned())]))
        (ui::page_head(one.name.pick(here.lang), one.purpose.pick(here.lang)))
        @if one.shown_only { (ui::notice(ui::Notice::Info, html! { (w.shown_only()) })) }
        (ui::panel_with(&w.steps_title(), w.steps_lead(), html! {
            (step_list(here, one, true))
            (ui::legend(html! { (w.owner_line(owner)) }))
        }))
        @if one.law.is_some() || !floors.is_empty() || form.is_some() { (law(here, one, floors, (form, weighed))) }
    }
}

fn law(
    here: &Here,
    one: &Instrument,
    floors: &[(&Floor, Option<&Step>)],
    (form, weighed): (Option<&Form>, Option<&Markup>),
) -> Markup {
    let w = words(here.lang);
    ui::panel(
        &w.law_title(),
        html! {
            @if let Some(law) = &one.law { p { (law.pick(here.lang)) " " (ui::mark(ui::Mark::Due, &w.jurist())) } }
            @for (floor, step) in floors {
                p {
                    (ui::mark(ui::Mark::Floor, &w.floor_word())) " "
                    strong { (step.map_or("", |step| step.words.pick(here.lang))) } br;
                    (w.floor_line(floor.source.pick(here.lang), floor.source_date.long(here.lang))) " "
                    (w.floor_from(floor.period.from.long(here.lang)))
                    @if let Some(to) = floor.period.to { " " (w.floor_to(to.long(here.lang))) }
                    @if !floor.checked { " " (w.jurist()) }
                    " " (ui::link(&format!("/catalogue/floors/{}", floor.id), w.law_whom()))
                }
                @if form.is_some() && !floor.checked {
                    (super::one_button(here, &format!("/catalogue/floors/{}/check", floor.id), &w.floor_check_button()))
                }
            }
            @if let Some(form) = form { (floor_form(here, one, (form, weighed))) }
        },
    )
}

fn floor_form(here: &Here, one: &Instrument, (form, weighed): (&Form, Option<&Markup>)) -> Markup {
    let w = words(here.lang);
    let steps: Vec<(String, String)> =
        one.steps.iter().map(|step| (step.id.to_string(), step.words.pick(here.lang).to_owned())).collect();
    let fields = html! {
        (ui::select(form, "step", &w.floor_step(), &steps))
        (ui::field(form, "source_da", &w.floor_source_da(), Kind::Text, Some(&w.floor_source_hint())))
        (ui::field(form, "source_en", &w.floor_source_en(), Kind::Text, None))
        (ui::field(form, "source_date", &w.floor_source_date(), Kind::Date, None))
        (ui::field(form, "from", &w.from_label(), Kind::Date, None))
    };
    html! {
        h3 #add { (w.floor_add()) }
        @if let Some(weighed) = weighed {
            (weighed) (ui::notice(ui::Notice::Heed, html! { p { (w.floor_weighed()) } }))
        }
        (ui::form(here, &format!("/catalogue/{}/floors", one.id), html! {
            (ui::summary(form)) (fields)
            @if weighed.is_some() { input type="hidden" name="seen" value=(form.sent("seen")); }
            (ui::button(&w.floor_add()))
         }))
    }
}
