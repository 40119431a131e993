//! The wall: one screen at a time, readable from ten metres. It never says who, and before the answers are shown never what.

use super::Doc;
use super::parts::{self, columns, key, proposal, qr, shape, word};
use crate::compose;
use crate::gather::Hall;
use crate::meeting::{Pace, Spot, State};
use crate::spread::{self, Side, Voice};
use crate::words;
use maud::{Markup, html};
use steering::agreement::Stage;
use steering::step::Instrument;
use ui::Here;

/// The wall as the meeting stands. `address` is the house's own, `path` the wall's.
pub fn show(here: &Here, hall: &Hall, address: &str, path: &str) -> Markup {
    let w = words(here.lang);
    let (place, body) = match hall.meeting.state {
        State::Gathering => (String::new(), gathering(hall, address)),
        State::Asking(at) if hall.meeting.pace == Pace::Live => (number(hall, at), asking(hall, at)),
        State::Asking(_) | State::Closed => (String::new(), closed(hall)),
        State::Shown(Spot { at: None, .. }) | State::Ended => (String::new(), overview(hall)),
        State::Shown(Spot { at: Some(at), words: None }) => (number(hall, at), picture(hall, at)),
        State::Shown(Spot { at: Some(at), words: Some(page) }) => (number(hall, at), said(hall, at, page)),
    };
    let follow = format!("{path}/state");
    let top = html! { header.bar {
        strong { (hall.area) } span { (w.wall_title()) @if !place.is_empty() { " · " (place) } }
        span.who { (arrived(hall)) }
    } };
    let doc = Doc {
        title: &w.wall_title(),
        class: "wall",
        follow: Some((&follow, hall.token())),
        phase: hall.token(),
        again: 3,
        top: html! {},
        body: html! { (top) (body) },
    };
    doc.page(here)
}

fn number(hall: &Hall, at: usize) -> String {
    words(hall.lang).number_of(at + 1, hall.asked.len())
}

fn arrived(hall: &Hall) -> String {
    let w = words(hall.lang);
    match hall.meeting.state {
        State::Gathering => w.have_come(hall.present.len()),
        State::Asking(at) | State::Shown(Spot { at: Some(at), .. }) => answered(hall, at),
        _ => String::new(),
    }
}

fn answered(hall: &Hall, at: usize) -> String {
    let (answered, all) = hall.count(at);
    words(hall.lang).have_answered(answered, all)
}

fn gathering(hall: &Hall, address: &str) -> Markup {
    let w = words(hall.lang);
    let href = format!("{address}/m/join/{}", hall.meeting.code);
    let short = address.trim_start_matches("https://").trim_start_matches("http://");
    html! { div.welcome {
        div {
            h1 { (w.welcome()) }
            ol.how { li { (w.how_scan()) } li { (w.how_choose()) } li { (w.how_number()) } }
            p.type { (w.how_type(format!("{short}/m/join"))) " " strong.code { (hall.meeting.code) } }
        }
        div { (qr(&href, &w.qr_title(&*hall.meeting.code))) }
    } }
}

fn head(instrument: &Instrument, hall: &Hall) -> Markup {
    html! { h1 { (instrument.name.pick(hall.lang)) } p.purpose { (instrument.purpose.pick(hall.lang)) } }
}

fn asking(hall: &Hall, at: usize) -> Markup {
    let w = words(hall.lang);
    let Some((question, instrument)) = hall.question(at) else { return html! {} };
    let (answered, all) = hall.count(at);
    html! {
        (head(instrument, hall))
        (columns(&spread::columns(question, &hall.seats, &[]), instrument, hall.lang))
        p.count { strong { (w.have_answered(answered, all)) } " " (w.blind()) }
        progress.answered value=(answered) max=(all.max(1)) aria-label=(w.have_answered(answered, all)) {}
    }
}

fn closed(hall: &Hall) -> Markup {
    let w = words(hall.lang);
    html! { h1 { (w.closed_title()) } p.purpose { (w.closed_text()) } }
}

fn agreement_line(hall: &Hall) -> String {
    let w = words(hall.lang);
    let (all, apart) = (hall.asked.len(), hall.apart().len());
    match (all - apart, apart) {
        (_, 0) => w.agree_all(all),
        (0, _) => w.agree_none(),
        (agreed, _) => w.agree_some(w_number(agreed, hall), w_number(all, hall)),
    }
}

/// Small numbers as words, as one would say them.
fn w_number(number: usize, hall: &Hall) -> String {
    let w = words(hall.lang);
    match number {
        1 => w.number_one(),
        2 => w.number_two(),
        3 => w.number_three(),
        4 => w.number_four(),
        5 => w.number_five(),
        more => more.to_string(),
    }
}

fn overview(hall: &Hall) -> Markup {
    let w = words(hall.lang);
    html! {
        h1 { (agreement_line(hall)) }
        ol.agenda { @for (at, (question, instrument)) in hall.asked.iter().enumerate() { li {
            span.name { (instrument.name.pick(hall.lang)) }
            @match (hall.common(question.instrument), hall.agreed(at)) {
                (Some(one), _) if one.stage == Stage::InForce =>
                    span.held { "✓ " (one.terms.text) },
                (_, Some(step)) => span.same { (w.same(step.words.pick(hall.lang))) },
                (_, None) => span.talk { "⇄ " (w.here_we_talk()) },
            }
        } } }
        @if let Some(freed) = compose::freed(hall) { p.count { strong { (freed) } } }
    }
}

fn picture(hall: &Hall, at: usize) -> Markup {
    let Some((_, instrument)) = hall.question(at) else { return html! {} };
    let all = hall.columns(at);
    html! {
        (head(instrument, hall))
        (columns(&all, instrument, hall.lang))
        div.under { (key(&all, hall.lang)) p { strong { (agreement_line(hall)) } @if hall.agreed(at).is_none() { " " strong { (words(hall.lang).here_we_talk()) "." } } } }
        (proposal(hall, instrument))
    }
}

fn said(hall: &Hall, at: usize, page: usize) -> Markup {
    let w = words(hall.lang);
    let Some((question, instrument)) = hall.question(at) else { return html! {} };
    let voices = hall.voices(at);
    let pages = spread::pages(&voices);
    let (sides, band) = (spread::page(&voices, page), proposal(hall, instrument));
    let step = |rank: i64| instrument.steps.iter().find(|step| step.rank == rank);
    let letters = |rank| step(rank).map_or(0, |step| step.words.pick(hall.lang).chars().count());
    let size = spread::size(&sides, !band.0.is_empty(), letters);
    html! {
        h1.small { (instrument.name.pick(hall.lang)) @if pages > 1 { span.page { " " (w.page_of(page % pages + 1, pages)) } } }
        div class={ "voices size-" (size) } { @for (side, all) in [Side::Unit, Side::Line, Side::Staff].into_iter().zip(sides) {
            section class=(parts::class_of(side)) {
                h2 { (shape(side, false)) " " @if side == Side::Staff { (hall.function(&question.owner)) } @else { (word(side, hall.lang)) } }
                @if all.is_empty() { p.none { (w.no_words()) } }
                @for voice in all { (voice_of(voice, instrument, hall)) }
            }
        } }
        (band)
    }
}

/// Somebody's words under the step they stand on, without who.
fn voice_of(voice: &Voice, instrument: &Instrument, hall: &Hall) -> Markup {
    let w = words(hall.lang);
    let step = instrument.steps.iter().find(|step| step.rank == voice.rank);
    html! { blockquote {
        p.step { (step.map_or("", |step| step.words.pick(hall.lang))) @if voice.after_seeing { " (" (w.after_seeing()) ")" } }
        @if !voice.why.is_empty() { p { "“" (voice.why) "”" } }
        @if !voice.support.is_empty() { p.more { (w.voice_support(&*voice.support)) } }
        @if !voice.stops.is_empty() { p.more { (w.voice_stops(&*voice.stops)) } }
    } }
}
