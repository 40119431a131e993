//! What wall, phones and the leading view have in common: shapes, columns, the QR code, the band of a proposal.

use crate::compose::freed_by;
use crate::gather::Hall;
use crate::spread::{Column, Side};
use crate::words;
use base::Lang;
use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;
use steering::step::Instrument;

/// A side's shape: circle, square, diamond; open where it was given after seeing.
pub fn shape(side: Side, after_seeing: bool) -> Markup {
    let class = if after_seeing { "shape late" } else { "shape" };
    html! { svg class={ (class) " " (class_of(side)) } viewBox="0 0 20 20" aria-hidden="true" focusable="false" {
        @match side {
            Side::Unit => circle cx="10" cy="10" r="8" {},
            Side::Line => rect x="2.5" y="2.5" width="15" height="15" rx="2" {},
            Side::Staff => rect x="3.6" y="3.6" width="12.8" height="12.8" rx="2" transform="rotate(45 10 10)" {},
        }
    } }
}

/// A side's class in the stylesheet.
pub fn class_of(side: Side) -> &'static str {
    match side {
        Side::Unit => "unit",
        Side::Line => "line",
        Side::Staff => "staff",
    }
}

/// A side's word.
pub fn word(side: Side, lang: Lang) -> String {
    let w = words(lang);
    match side {
        Side::Unit => w.side_units(),
        Side::Line => w.side_line(),
        Side::Staff => w.side_staff(),
    }
}

/// What the shapes mean; the last where somebody answered after seeing.
pub fn key(columns: &[Column], lang: Lang) -> Markup {
    let late = columns.iter().flat_map(|column| &column.stands).any(|(_, late)| *late);
    html! { ul.key {
        @for side in [Side::Unit, Side::Line, Side::Staff] { li { (shape(side, false)) " " (word(side, lang)) } }
        @if late { li { (shape(Side::Unit, true)) " " (words(lang).after_seeing()) } }
    } }
}

/// Who stands on a step, in words: "11 enheder, linjen".
pub fn stands(column: &Column, lang: Lang) -> String {
    let w = words(lang);
    let count = |side: Side| column.stands.iter().filter(|(stands, _)| *stands == side).count();
    let mut all = vec![];
    if count(Side::Unit) > 0 {
        all.push(w.stands_units(count(Side::Unit)));
    }
    if count(Side::Line) > 0 {
        all.push(w.stands_line(count(Side::Line)));
    }
    if count(Side::Staff) > 0 {
        all.push(w.stands_staff(count(Side::Staff)));
    }
    if all.is_empty() { w.stands_nobody() } else { all.join(", ") }
}

/// The steps of a question side by side, with whoever stands on them once that is shown.
pub fn columns(columns: &[Column], instrument: &Instrument, lang: Lang) -> Markup {
    let w = words(lang);
    let shown = columns.iter().any(|column| !column.stands.is_empty());
    html! { ol.cols { @for column in columns {
        li.floor[column.unlawful] {
            div.cloud aria-hidden="true" { @for (side, late) in &column.stands { (shape(*side, *late)) } }
            @if shown { p.sr { (stands(column, lang)) } }
            p.step { (instrument.step(column.step).map_or("", |step| step.words.pick(lang))) }
            @if column.unlawful { p.law { (w.below_floor()) } }
        }
    } } }
}

/// A QR code, dark on light, with what it says in words beside it.
pub fn qr(address: &str, title: &str) -> Markup {
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Medium) else { return html! {} };
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    let all = size + 8;
    html! { svg.qr viewBox={ "-4 -4 " (all) " " (all) } role="img" aria-label=(title) {
        rect x="-4" y="-4" width=(all) height=(all) fill="#fff" {}
        path d=(path) fill="#0f2f38" {}
    } }
}

/// What is agreed or proposed about a question, and what it frees: the band under the wall's picture.
pub fn proposal(hall: &Hall, instrument: &Instrument) -> Markup {
    let w = words(hall.lang);
    let common = hall.common(instrument.id);
    let proposed = hall.proposals.get(&instrument.id);
    // What is being typed stands on the wall until it is written down, and after that what was written.
    let text = proposed.map(|(_, text)| text.clone()).filter(|text| !text.is_empty());
    let Some(text) = text.or_else(|| common.map(|one| one.terms.text.clone())) else { return html! {} };
    let label = match common.map(|one| one.stage) {
        Some(steering::agreement::Stage::InForce) => w.label_in_force(),
        Some(steering::agreement::Stage::Decided) => w.label_decided(),
        _ => w.label_proposal(),
    };
    html! { section.proposal aria-label=(label) { p {
        strong { (label) } " " (text)
        @if let Some(freed) = freed_by(&hall.shifts(instrument.id), hall.lang) { " " em { (freed) } }
    } } }
}
