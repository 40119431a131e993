//! What lies behind a unit's figures: its own words, corrections with their reasons, and how earlier forecasts hit.

use super::forecasts::Sheet;
use crate::{Deviation, say, words};
use base::Money;
use maud::{Markup, html};
use ui::Here;

/// The unit's own words, the corrections with their reasons, and what they took the place of.
pub fn words_of(here: &Here, sheet: &Sheet) -> Markup {
    let w = words(here.lang);
    let stamp = |at: base::Time, by: Option<&String>| {
        let by = by.cloned().unwrap_or_else(|| w.outlook_line());
        w.outlook_stamp(at.date().long(here.lang), by)
    };
    let said = |amount: Money| say::deviation(here.lang, &sheet.currency, Deviation(amount));
    ui::panel(
        &w.outlook_words(),
        html! {
            @if sheet.told.is_empty() && sheet.added.is_empty() { p { (w.outlook_words_none()) } }
            @for (at, voice) in sheet.told.iter().enumerate() {
                h3 { @if at > 0 { (w.outlook_earlier()) ": " } (said(voice.given.told.result)) }
                @if let Some(incl) = voice.given.incl() { p.sub { (w.outlook_incl(said(incl))) } }
                @if voice.given.same_as.is_some() { p { (w.outlook_same()) } }
                @if !voice.given.told.words.is_empty() { (ui::prose(&voice.given.told.words, voice.given.told.lang, here)) }
                @if at == 0 && let Some(asked) = voice.given.stand.asked { p.sub { (w.outlook_asked(sheet.currency.amount(here.lang, asked))) } }
                p.sub { (stamp(voice.given.at, voice.by.as_ref())) }
            }
            @for (at, added) in sheet.added.iter().enumerate() {
                h3 { @if at > 0 { (w.outlook_earlier()) ": " }
                    @if added.given.amount == Money::ZERO { (w.outlook_taken_back()) }
                    @else { (w.outlook_added(said(added.given.amount))) } }
                p { (ui::content(&added.given.reason, added.given.lang, here)) }
                p.sub { (stamp(added.given.at, added.by.as_ref())) }
            }
        },
    )
}

/// How forecasts have hit, for the unit and its line: words with their n, no rank, no colour.
pub fn trust(here: &Here, sheet: &Sheet) -> Markup {
    let w = words(here.lang);
    let Some(hits) = &sheet.trust else { return html! {} };
    ui::panel_with(
        &w.trust_title(),
        w.trust_text(),
        html! {
            @if hits.is_empty() { p { (w.trust_none()) } }
            @else {
                ul.plain { @for hit in hits.iter().take(9) { li {
                    (w.trust_line(hit.on.long(here.lang), say::accuracy(here.lang, &sheet.currency, hit.on.year(), &hit.found)))
                } } }
                (ui::legend(html! { (w.trust_n(i64::try_from(hits.len()).unwrap_or(i64::MAX))) " " (w.trust_source()) " " (w.trust_caution()) }))
            }
        },
    )
}
