//! What a meeting came to, on one page.

use crate::compose::{self, Stops};
use crate::gather::Hall;
use crate::words;
use base::UnitId;
use maud::{Markup, html};
use paper::Block;
use steering::agreement::Stage;
use ui::{Here, Mark, Notice};

/// The page; `units` are those whose room the reader may fetch.
pub fn show(here: &Here, hall: &Hall, units: &[UnitId], leads: bool) -> Markup {
    let w = words(here.lang);
    let round = (format!("/rounds/{}", hall.round.id), hall.round.name.clone());
    let day = compose::held_on(hall).long(here.lang);
    html! {
        (ui::crumbs(here, &[("/rounds".to_owned(), w.rounds_crumb()), round, (String::new(), w.end_title())]))
        (ui::page_head(&w.end_title(), w.end_lead(&*hall.area, day)))
        @if hall.meeting.revealed.is_none() { (ui::notice(Notice::Heed, html! { p { (w.end_unseen()) } })) }
        @else {
            @if let Some(freed) = compose::freed(hall) { (ui::notice(Notice::Done, html! { p { strong { (freed) } " " (w.hours_note()) } })) }
            (ui::columns(html! { (agreed(here, hall, leads)) (gone(hall)) (stops(hall)) }, html! { (papers(hall, units)) (med(hall)) }))
        }
    }
}

fn agreed(here: &Here, hall: &Hall, leads: bool) -> Markup {
    let w = words(here.lang);
    let lines: Vec<ui::Setting> = hall
        .asked
        .iter()
        .map(|(question, instrument)| {
            let name = instrument.name.pick(here.lang);
            let common = hall.common(question.instrument);
            let held = common.is_some_and(|one| one.stage == Stage::InForce);
            let step = common.and_then(|one| one.terms.choice).and_then(|step| instrument.step(step));
            let linked = common.filter(|_| held && leads);
            ui::Setting {
                name: html! { @match linked {
                    Some(one) => (ui::link(&format!("/agreements/{}", one.id), name)),
                    None => (name),
                } },
                words: step.map_or_else(|| w.not_agreed(), |step| step.words.pick(here.lang).to_owned()),
                marks: html! { @if held { (ui::mark(Mark::Ok, &w.stand_in_force())) } },
                small: html! { @if let Some(one) = common { (one.terms.text) " " (compose::stage(hall, one)) "." } },
            }
        })
        .collect();
    ui::panel_with(&w.agreed_title(), w.agreed_text(), ui::settings(&lines))
}

fn gone(hall: &Hall) -> Markup {
    let w = words(hall.lang);
    let lines: Vec<Markup> = hall
        .gone()
        .iter()
        .flat_map(|(one, shifts)| compose::left(hall, one, shifts))
        .map(|line| html! { (line) })
        .collect();
    ui::panel_with(
        &w.gone_title(),
        w.gone_text(),
        html! { @if lines.is_empty() { p { (w.gone_none()) } } @else { (ui::list(&lines)) } },
    )
}

fn stops(hall: &Hall) -> Markup {
    let w = words(hall.lang);
    let all: Vec<Stops> = compose::stops(hall);
    ui::panel_with(
        &w.stops_title(),
        w.stops_text(),
        html! {
            @if all.is_empty() { p { (w.stops_none()) } }
            @for one in &all {
                h3 { (one.who) }
                (ui::list(&one.promises.iter().chain(&one.gone).map(|line| html! { (line) }).collect::<Vec<_>>()))
            }
        },
    )
}

fn papers(hall: &Hall, units: &[UnitId]) -> Markup {
    let w = words(hall.lang);
    let base = format!("/meetings/{}", hall.meeting.id);
    let rooms: Vec<Markup> =
        units.iter().map(|unit| ui::link(&format!("{base}/units/{unit}/pdf"), w.pdf_of(hall.unit(*unit)))).collect();
    ui::panel_with(
        &w.papers_title(),
        w.papers_text(),
        html! {
            (ui::list(&[
                ui::link(&format!("{base}/stops/pdf"), w.pdf_of(w.stops_title())),
                ui::link(&format!("{base}/med/pdf"), w.pdf_of(w.med_paper_title())),
            ]))
            @if !rooms.is_empty() { h3 { (w.rooms_title()) } (ui::list(&rooms)) }
        },
    )
}

fn med(hall: &Hall) -> Markup {
    let w = words(hall.lang);
    let quotes = compose::quotes(hall);
    ui::panel(
        &w.med_words(),
        html! {
            @if quotes.is_empty() { p { (w.med_no_words()) } }
            @for quote in &quotes { @if let Block::Quote { words, by } = quote {
                figure.quote { blockquote { p { (words) } } figcaption { (by) } }
            } }
        },
    )
}
