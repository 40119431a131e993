//! A mapping to start from, guessed from the headers in Danish, Norwegian and English.

use crate::mapping::{Amount, AmountKind, Field, Mapping, Subject};
use crate::synonyms::synonyms;
use exchange::{HeaderAt, Table, number};
use std::collections::HashSet;

/// Guesses a mapping. The source's name (a file name will do) also speaks: `budsjett_2016` in it gives year and kind
/// to a column that only says `beloep`. What cannot be guessed is left out, and [`Mapping::lacks`] says so.
pub fn suggest(table: &Table, subject: Subject, source: &str) -> Mapping {
    let mut mapping = Mapping::blank(source, subject);
    if table.header_line == 0 {
        mapping.file.header = HeaderAt::None;
    }
    let headers: Vec<String> = table.header.iter().map(|h| plain(h)).collect();
    let mut taken = HashSet::new();
    if subject == Subject::Budget {
        mapping.amounts = amounts(table, &headers, source);
        taken.extend(mapping.amounts.iter().flat_map(|a| a.column.clone()));
    }
    for field in Field::known(subject).iter().filter(|field| **field != Field::Amount) {
        // The words of a field stand in order of trust, so the first word that any free header has wins.
        let found = synonyms(subject, *field).find_map(|word| {
            let at = headers.iter().position(|header| header == word)?;
            table.header.get(at).filter(|header| !taken.contains(*header))
        });
        if let Some(header) = found {
            taken.insert(header.clone());
            mapping.columns.insert(*field, vec![header.clone()]);
        }
    }
    mapping.repeated = subject == Subject::Org && repeats(table, &mapping);
    mapping
}

/// Lower case, with `_`, `-`, `.` and `/` as blanks: `Gyldig_fra` and `gyldig fra` are one.
fn plain(header: &str) -> String {
    let spaced = base::fold(header).replace(['_', '-', '.', '/', ':'], " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The columns of amounts: those whose header names a kind or says "amount", and whose cells are numbers.
fn amounts(table: &Table, headers: &[String], source: &str) -> Vec<Amount> {
    const PLAIN: [&str; 10] =
        ["beløb", "beloep", "belob", "beløp", "amount", "sum", "kr", "beløb kr", "beløb i kr", "beløb dkk"];
    let source = plain(source);
    let mut amounts = vec![];
    for (at, header) in headers.iter().enumerate() {
        let year = year_in(header);
        let kind = kind_in(header);
        let says_amount = kind.is_some() || PLAIN.contains(&header.as_str()) || header.parse::<i16>().ok() == year;
        if !says_amount || (kind.is_none() && year.is_none() && !PLAIN.contains(&header.as_str())) {
            continue;
        }
        let column = table.header.get(at).cloned().unwrap_or_default();
        if numbers(table, at) {
            let (year, kind) = (year.or_else(|| year_in(&source)), kind.or_else(|| kind_in(&source)));
            amounts.push(Amount { column: vec![column], year, month: None, kind });
        }
    }
    amounts
}

fn numbers(table: &Table, column: usize) -> bool {
    let style = exchange::style_of(table.texts(column)).style;
    let mut filled = table.texts(column).filter(|text| !exchange::is_blank(text)).peekable();
    filled.peek().is_some() && filled.filter(|text| number(text, style).is_none()).count() * 10 <= table.rows.len()
}

fn year_in(text: &str) -> Option<i16> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .find_map(|part| part.parse().ok().filter(|year| (1990..=2100).contains(year)))
}

/// Longer words stand first: *forventet forbrug* is a forecast although *forbrug* is actual. A corrected budget is no
/// kind of its own but a sum of kinds, so its column is left for the user to decide about.
fn kind_in(text: &str) -> Option<AmountKind> {
    const WORDS: [(&str, Option<AmountKind>); 25] = [
        ("forventet resultat", None),
        ("korrigeret", None),
        ("revidert", None),
        ("forventet", Some(AmountKind::Forecast)),
        ("prognose", Some(AmountKind::Forecast)),
        ("forecast", Some(AmountKind::Forecast)),
        ("bevillingsansøgning", Some(AmountKind::AppliedFor)),
        ("ansøgt", Some(AmountKind::AppliedFor)),
        ("applied", Some(AmountKind::AppliedFor)),
        ("tillægsbevilling", Some(AmountKind::Supplementary)),
        ("tilleggsbevilling", Some(AmountKind::Supplementary)),
        ("omplacering", Some(AmountKind::Supplementary)),
        ("supplementary", Some(AmountKind::Supplementary)),
        ("overførsel", Some(AmountKind::CarriedIn)),
        ("overførsler", Some(AmountKind::CarriedIn)),
        ("overført", Some(AmountKind::CarriedIn)),
        ("carried", Some(AmountKind::CarriedIn)),
        ("regnskab", Some(AmountKind::Actual)),
        ("regnskap", Some(AmountKind::Actual)),
        ("rekneskap", Some(AmountKind::Actual)),
        ("forbrug", Some(AmountKind::Actual)),
        ("actual", Some(AmountKind::Actual)),
        ("budget", Some(AmountKind::Original)),
        ("budsjett", Some(AmountKind::Original)),
        ("original", Some(AmountKind::Original)),
    ];
    WORDS.iter().find(|(word, _)| text.contains(word)).and_then(|(_, kind)| *kind)
}

/// Whether keys stand on several lines, always with the same name: a list of accounts read as an organisation.
fn repeats(table: &Table, mapping: &Mapping) -> bool {
    let column = |field| mapping.columns.get(&field).and_then(|names| table.column(names.first()?));
    let (Some(id), Some(name)) = (column(Field::Id), column(Field::Name)) else { return false };
    let pairs: HashSet<(&str, &str)> = table.texts(id).zip(table.texts(name)).collect();
    let keys: HashSet<&str> = table.texts(id).collect();
    keys.len() < table.rows.len() && pairs.len() == keys.len()
}
