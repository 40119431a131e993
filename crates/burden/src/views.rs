//! What Tid brugt på Råderum looks like: what would be added beside what is asked, and the page in a file of its own.

pub mod forms;
pub mod minutes;
pub mod page;

use crate::ceiling::{Demand, Holders, Left, Refusal};
use crate::{words, words_of};
use access::Role;
use base::Lang;
use maud::{Markup, html};
use ui::Notice;

/// What would be added to a role, before it is added: minutes, of whom, what is asked already, the ceiling and what is left.
pub fn added(
    lang: Lang,
    role: Role,
    added: &[&Demand],
    (asked, ceiling): (i64, Option<i64>),
    verdict: &Result<Left, Refusal>,
) -> Markup {
    let w = words(lang);
    let time = |minutes| words_of::minutes(minutes, lang);
    let (each, now) = (words_of::each(role, lang), today(lang, role, asked, ceiling));
    let kind = if verdict.is_err() { Notice::Heed } else { Notice::Info };
    ui::notice(
        kind,
        html! {
            @for demand in added { p { (says(demand, &each, lang)) } }
            p { (now) " "
                @match verdict {
                    Err(refusal) => (w.would_be_over(time(refusal.over()))),
                    Ok(Left(Some(left))) if *left >= 0 => (w.would_be_left(time(*left))),
                    Ok(_) => {},
                }
            }
        },
    )
}

fn today(lang: Lang, role: Role, asked: i64, ceiling: Option<i64>) -> String {
    let (w, each) = (words(lang), words_of::each(role, lang));
    let time = |minutes| words_of::minutes(minutes, lang);
    match ceiling {
        Some(most) => w.asked_and_ceiling(time(asked), &*each, time(most)),
        None => w.asked_no_ceiling(time(asked), &*each),
    }
}

/// Demands of which one will be chosen: what each asks, and whether there is room for it.
pub fn choices(
    lang: Lang,
    role: Role,
    all: &[(&Demand, Result<Left, Refusal>)],
    (asked, ceiling): (i64, Option<i64>),
) -> Markup {
    let (w, each) = (words(lang), words_of::each(role, lang));
    ui::notice(
        Notice::Info,
        html! {
            p { strong { (w.choices_title()) } " " (today(lang, role, asked, ceiling)) }
            ul { @for (demand, verdict) in all { li {
                (says(demand, &each, lang))
                @if let Err(refusal) = verdict { " " (w.would_be_over(words_of::minutes(refusal.over(), lang))) }
            } } }
            p { small { (w.law_goes_before()) } }
        },
    )
}

fn says(demand: &Demand, each: &str, lang: Lang) -> String {
    let w = words(lang);
    let time = words_of::minutes(demand.minutes.abs(), lang);
    let what = demand.what.as_str();
    let year = match demand.of {
        _ if demand.minutes < 0 => return w.takes_away(what, time),
        Holders::All => w.asks_of_all(what, time, each),
        Holders::Some { asked, all } => w.asks_of_some(what, time, each, asked.to_string(), all.to_string()),
    };
    format!("{year} {}", words_of::months(demand.by_month, lang))
}
