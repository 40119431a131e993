//! Rule: from a paper's data to its words, in the order a committee reads them.

mod deviations;
mod gaps;
mod goals;
mod money;
mod room;

use crate::data::Data;
use crate::words;
use base::{Date, Lang, Time};
use paper::{Block, Paper};

/// The paper that `data` make. A date that cannot be read is shown as it stands.
pub fn compose(data: &Data) -> Paper {
    let lang = lang(data);
    let w = words(lang);
    let mut blocks = goals::blocks(data, lang);
    blocks.extend(room::blocks(data, lang));
    blocks.extend(money::blocks(data, lang));
    blocks.extend(deviations::blocks(data, lang));
    blocks.extend(gaps::blocks(data, lang));
    blocks.extend(about(data, lang));
    Paper {
        lang,
        municipality: data.municipality.clone(),
        title: w.paper_title(&data.committee),
        subtitle: Some(w.paper_subtitle(day(&data.date, lang))),
        date: Date::parse(&data.date).unwrap_or_else(|| Time(0).date()),
        blocks,
    }
}

pub use deviations::{facts as deviation_facts, kind as deviation_kind, result as said_result};
pub use gaps::said as gap;
pub use money::{amount, currency, result as results, sources};
pub use room::heard as med;

/// The language that a paper is made in.
pub fn lang(data: &Data) -> Lang {
    data.lang.parse().unwrap_or(Lang::Da)
}

/// A stored date in words.
pub fn day(iso: &str, lang: Lang) -> String {
    Date::parse(iso).map_or_else(|| iso.to_owned(), |date| date.long(lang))
}

fn about(data: &Data, lang: Lang) -> Vec<Block> {
    let w = words(lang);
    let read = Time::parse(&data.read_at)
        .map_or_else(|| data.read_at.clone(), |time| format!("{}, {}", time.date().long(lang), time.clock()));
    vec![
        Block::Heading(1, w.about_title()),
        Block::Facts(vec![
            (w.about_seen(), day(&data.date, lang)),
            (w.about_read(), read),
            (w.about_units(), data.units.to_string()),
            (w.about_names(), w.about_posts()),
        ]),
    ]
}
