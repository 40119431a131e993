//! The same columns as a workbook: real numbers, the word of every difference in a column of its own.

pub mod forecasts;

use crate::lines::{Line, sum};
use crate::say::{self, Currency};
use crate::store::Source;
use crate::{Column, Columns, Deviation, Told, words};
use base::{Date, Lang, Time};
use paper::{About, Column as SheetColumn, Datum, Sheet, Workbook};
use std::collections::BTreeMap;

/// What a workbook is about.
pub struct Subject<'a> {
    /// The language of its headings.
    pub lang: Lang,
    /// The municipality's currency.
    pub currency: &'a Currency,
    /// The municipality's name.
    pub municipality: &'a str,
    /// The year.
    pub year: i16,
    /// Which units, in words.
    pub chosen: &'a str,
    /// When it is made.
    pub now: Time,
    /// Where the figures come from.
    pub sources: &'a [Source],
}

/// The workbook: a line for each unit, and their sum.
pub fn workbook(subject: &Subject, lines: &[Line]) -> Workbook {
    let lang = subject.lang;
    let words = words(lang);
    let title = words.title_year(subject.year.to_string());
    let rows = lines.iter().map(|line| row(lang, &label(lang, line), &Columns::of(&line.figures))).collect();
    let total = row(lang, &words.sum(), &Columns::of(&sum(lines)));
    let mut columns = vec![SheetColumn { title: words.unit(), width: 40 }];
    for column in Column::ALL {
        columns.push(SheetColumn { title: say::column(lang, column), width: 18 });
        if column.is_result() {
            columns.push(SheetColumn { title: words.result_word(), width: 16 });
        }
    }
    let sheet = Sheet { name: title.clone(), columns, rows, sum: Some(total) };
    Workbook {
        lang,
        title,
        municipality: subject.municipality.to_owned(),
        date: subject.now.date(),
        sheets: vec![sheet],
        about: about(subject),
    }
}

/// What the line is called: the unit, or that it is what belongs to units that are gone.
pub fn label(lang: Lang, line: &Line) -> String {
    if line.unit.is_some() { line.name.clone() } else { words(lang).gone_units() }
}

/// Where figures come from and when they were fetched, each source once.
pub fn source_words(lang: Lang, sources: &[Source]) -> String {
    let mut dates: BTreeMap<&str, (Date, Date)> = BTreeMap::new();
    for source in sources {
        let (first, last) = dates.entry(&source.source).or_insert((source.fetched_on, source.fetched_on));
        *first = source.fetched_on.min(*first);
        *last = source.fetched_on.max(*last);
    }
    let one = |(source, (first, last)): (&str, (Date, Date))| {
        if first == last {
            words(lang).source_of(source, last.long(lang))
        } else {
            words(lang).source_between(source, first.long(lang), last.long(lang))
        }
    };
    dates.into_iter().map(one).collect::<Vec<_>>().join("; ")
}

fn row(lang: Lang, name: &str, columns: &Columns) -> Vec<Datum> {
    let mut row = vec![Datum::Text(name.to_owned())];
    for column in Column::ALL {
        let told = columns.get(column);
        row.push(datum(lang, told));
        if column.is_result() {
            let word = told.known().map(|amount| say::direction(lang, Deviation(amount).direction()));
            row.push(word.map_or(Datum::Blank, Datum::Text));
        }
    }
    row
}

fn datum(lang: Lang, told: &Told) -> Datum {
    told.known().map_or_else(|| Datum::Text(words(lang).not_told()), Datum::Money)
}

fn about(subject: &Subject) -> About {
    let lang = subject.lang;
    let words = words(lang);
    let files = subject.sources.iter().map(|source| {
        let file = if source.file_name.is_empty() { source.source.clone() } else { source.file_name.clone() };
        (file, words.file_hash(day(lang, source.imported_at.date()), source.file_hash.clone()))
    });
    let defined = Column::ALL.map(|column| (say::column(lang, column), definition(lang, column)));
    About {
        source: source_words(lang, subject.sources),
        fetched: subject.now,
        filter: words.chosen(subject.chosen, subject.year.to_string()),
        signs: words.signs(subject.currency.code()),
        definitions: defined.into_iter().chain(files).collect(),
    }
}

fn day(lang: Lang, date: Date) -> String {
    date.long(lang)
}

fn definition(lang: Lang, column: Column) -> String {
    let words = words(lang);
    match column {
        Column::Original => words.means_original(),
        Column::Corrected => words.means_corrected(),
        Column::AppliedFor => words.means_applied_for(),
        Column::CorrectedWithApplied => words.means_corrected_with_applied(),
        Column::Forecast => words.means_forecast(),
        Column::ResultExcl => words.means_result_excl(),
        Column::CarriedIn => words.means_carried_in(),
        Column::ResultIncl => words.means_result_incl(),
        Column::Actual => words.means_actual(),
    }
}
