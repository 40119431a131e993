//! The page of forecasts as a workbook: what it adds up, and each unit below with its own words. Unknown is blank, never 0.

use crate::forecast::{Correction, Forecast};
use crate::outlook::Outlook;
use crate::views::forecasts::Sheet as Shown;
use crate::{Deviation, say, words};
use base::{Date, Lang, Money, Time};
use paper::{About, Column, Datum, Sheet, Workbook};

/// One unit with what it gave at the follow-up; what it has not given is none.
pub struct Each {
    /// Its name.
    pub name: String,
    /// Its forecast that holds.
    pub given: Option<Forecast>,
    /// Its leader's correction that holds.
    pub added: Option<Correction>,
}

/// What a workbook is made from.
pub struct Subject<'a> {
    /// The language of its headings.
    pub lang: Lang,
    /// The municipality's name.
    pub municipality: &'a str,
    /// When it is made.
    pub now: Time,
    /// The follow-up.
    pub on: Date,
    /// What the page shows.
    pub shown: &'a Shown,
    /// The unit and everybody under it whom the reader sees.
    pub each: &'a [Each],
}

/// The workbook.
pub fn workbook(subject: &Subject) -> Workbook {
    let (lang, w) = (subject.lang, words(subject.lang));
    Workbook {
        lang,
        title: w.outlook_of(subject.shown.name.as_str()),
        municipality: subject.municipality.to_owned(),
        date: subject.now.date(),
        sheets: vec![sums(subject), each(subject)],
        about: About {
            source: w.outlook_source(subject.on.long(lang)),
            fetched: subject.now,
            filter: format!("{}, {}", subject.shown.name, w.outlook_seen_from(subject.on.long(lang))),
            signs: w.outlook_signs(subject.shown.currency.code()),
            definitions: vec![
                (w.excel_blank(), w.excel_blank_means()),
                (w.excel_correction(), w.excel_correction_means()),
            ],
        },
    }
}

fn sums(subject: &Subject) -> Sheet {
    let (lang, w, shown) = (subject.lang, words(subject.lang), subject.shown);
    let mut rows: Vec<Vec<Datum>> = vec![];
    for line in &shown.lines {
        let name = if line.own { w.outlook_own(line.name.as_str()) } else { line.name.clone() };
        let why = shown.told.first().filter(|_| line.own).map(|told| why(lang, &told.given));
        rows.push(sum(lang, name, &line.sum, why.unwrap_or(Datum::Blank)));
    }
    if let Some(added) = shown.added.first().filter(|added| added.given.amount != Money::ZERO) {
        rows.push(sum(lang, w.outlook_sum(), &shown.before, Datum::Blank));
        rows.push(correction(lang, added.by.clone(), &added.given));
    }
    let total = sum(lang, w.sum(), &shown.total, Datum::Blank);
    let columns = vec![
        column(w.unit(), 40),
        column(w.excel_told(), 12),
        column(w.excel_asked(), 12),
        column(w.excl(), 20),
        column(w.result_word(), 20),
        column(w.incl(), 20),
        column(w.result_word(), 20),
        column(w.excel_corrections(), 24),
        column(w.excel_why(), 70),
    ];
    Sheet { name: w.outlook_title(), columns, rows, sum: Some(total) }
}

fn sum(lang: Lang, name: String, sum: &Outlook, why: Datum) -> Vec<Datum> {
    let mut row = vec![Datum::Text(name), Datum::Number(sum.told.into()), Datum::Number(sum.asked.into())];
    row.extend(result(lang, sum.excl()));
    row.extend(result(lang, sum.incl()));
    row.push(amount((sum.corrections > 0).then_some(sum.corrected)));
    row.push(why);
    row
}

fn correction(lang: Lang, by: Option<String>, added: &Correction) -> Vec<Datum> {
    let w = words(lang);
    let name = w.outlook_correction(by.unwrap_or_else(|| w.outlook_line()));
    let mut row = vec![Datum::Text(name), Datum::Blank, Datum::Blank];
    row.extend([Datum::Money(added.amount), Datum::Blank, Datum::Money(added.amount), Datum::Blank]);
    row.extend([Datum::Money(added.amount), Datum::Text(added.reason.clone())]);
    row
}

fn each(subject: &Subject) -> Sheet {
    let (lang, w) = (subject.lang, words(subject.lang));
    let row = |one: &Each| {
        let mut row = vec![Datum::Text(one.name.clone())];
        row.extend(result(lang, one.given.as_ref().map(|given| given.told.result)));
        row.extend(result(lang, one.given.as_ref().and_then(Forecast::incl)));
        row.push(one.given.as_ref().map_or(Datum::Blank, |given| why(lang, given)));
        row.push(amount(one.added.as_ref().map(|added| added.amount)));
        row.push(one.added.as_ref().map_or(Datum::Blank, |added| Datum::Text(added.reason.clone())));
        row
    };
    let columns = vec![
        column(w.unit(), 40),
        column(w.excl(), 20),
        column(w.result_word(), 20),
        column(w.incl(), 20),
        column(w.result_word(), 20),
        column(w.excel_why(), 70),
        column(w.excel_correction(), 20),
        column(w.excel_correction_why(), 50),
    ];
    Sheet { name: w.excel_each(), columns, rows: subject.each.iter().map(row).collect(), sum: None }
}

/// The unit's own words; *nothing new* stands before those it repeats.
fn why(lang: Lang, given: &Forecast) -> Datum {
    let same = given.same_as.map(|_| words(lang).outlook_same());
    let said = (!given.told.words.is_empty()).then(|| given.told.words.clone());
    let all: Vec<String> = same.into_iter().chain(said).collect();
    if all.is_empty() { Datum::Blank } else { Datum::Text(all.join(" ")) }
}

fn result(lang: Lang, told: Option<Money>) -> [Datum; 2] {
    let word = |amount: Money| Datum::Text(say::direction(lang, Deviation(amount).direction()));
    [amount(told), told.map_or(Datum::Blank, word)]
}

fn amount(told: Option<Money>) -> Datum {
    told.map_or(Datum::Blank, Datum::Money)
}

fn column(title: String, width: u8) -> Column {
    Column { title, width }
}
