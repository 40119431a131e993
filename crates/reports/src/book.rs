//! Rule: the same data as a workbook, with every unit on a row of its own.

use crate::compose::{self, day, lang};
use crate::data::{Amounts, Data};
use crate::words;
use base::{Date, Lang, Money, Time};
use budget::{Column as Kind, say};
use paper::{About, Column, Datum, Sheet, Workbook};

/// The workbook that `data` make.
pub fn book(data: &Data) -> Workbook {
    let lang = lang(data);
    Workbook {
        lang,
        title: words(lang).paper_title(&data.committee),
        municipality: data.municipality.clone(),
        date: Date::parse(&data.date).unwrap_or_else(|| Time(0).date()),
        sheets: vec![units(data, lang), years(data, lang), goals(data, lang), deviations(data, lang)],
        about: about(data, lang),
    }
}

fn column(title: String, width: u8) -> Column {
    Column { title, width }
}

fn amount_columns(first: String, width: u8, lang: Lang) -> Vec<Column> {
    let amounts = Kind::ALL.iter().map(|kind| column(say::column(lang, *kind), 18));
    std::iter::once(column(first, width)).chain(amounts).collect()
}

fn amounts(of: &Amounts) -> impl Iterator<Item = Datum> + '_ {
    of.cells.iter().map(|cell| cell.map_or(Datum::Blank, |minor| Datum::Money(Money(minor))))
}

fn units(data: &Data, lang: Lang) -> Sheet {
    let w = words(lang);
    let row = |name: String, of: &Amounts| std::iter::once(Datum::Text(name)).chain(amounts(of)).collect();
    Sheet {
        name: w.sheet_units(),
        columns: amount_columns(w.money_unit(), 36, lang),
        rows: data.budget.units.iter().map(|of| row(of.name.clone(), of)).collect(),
        sum: data.budget.sum.as_ref().map(|of| row(w.money_sum(), of)),
    }
}

fn years(data: &Data, lang: Lang) -> Sheet {
    let w = words(lang);
    let year =
        |(year, of): &(i16, Amounts)| std::iter::once(Datum::Text(year.to_string())).chain(amounts(of)).collect();
    Sheet {
        name: w.sheet_years(),
        columns: amount_columns(w.years_year(), 8, lang),
        rows: data.budget.years.iter().map(year).collect(),
        sum: None,
    }
}

fn goals(data: &Data, lang: Lang) -> Sheet {
    let w = words(lang);
    let columns = [
        (w.sheet_goal(), 50),
        (w.sheet_adopted(), 14),
        (w.sheet_status(), 50),
        (w.sheet_status_on(), 14),
        (w.sheet_source(), 40),
    ];
    let rows = data.goals.iter().map(|goal| {
        let status = goal.status.as_ref();
        let said = |text: Option<&String>| text.map_or(Datum::Blank, |text| Datum::Text(text.clone()));
        vec![
            Datum::Text(goal.wording.clone()),
            date(&goal.adopted),
            said(status.map(|status| &status.words)),
            status.map_or(Datum::Blank, |status| date(&status.on)),
            said(status.map(|status| &status.source)),
        ]
    });
    let columns = columns.into_iter().map(|(title, width)| column(title, width)).collect();
    Sheet { name: w.sheet_goals(), columns, rows: rows.collect(), sum: None }
}

fn deviations(data: &Data, lang: Lang) -> Sheet {
    let w = words(lang);
    let columns = [
        (w.money_unit(), 36),
        (w.deviation_on(), 14),
        (w.sheet_kind(), 16),
        (w.deviation_amount(), 18),
        (w.deviation_reading(), 60),
        (w.deviation_plan(), 60),
        (w.sheet_answered(), 60),
    ];
    let rows = data.deviations.iter().map(|one| {
        vec![
            Datum::Text(one.unit.clone()),
            date(&one.on),
            Datum::Text(compose::deviation_kind(&one.kind, lang)),
            one.amount.map_or(Datum::Blank, |minor| Datum::Money(Money(minor))),
            Datum::Text(one.reading.clone()),
            Datum::Text(one.plan.clone()),
            one.answer.as_ref().map_or(Datum::Blank, |(_, _, said)| Datum::Text(said.clone())),
        ]
    });
    let columns = columns.into_iter().map(|(title, width)| column(title, width)).collect();
    Sheet { name: w.sheet_deviations(), columns, rows: rows.collect(), sum: None }
}

fn date(iso: &str) -> Datum {
    Date::parse(iso).map_or_else(|| Datum::Text(iso.to_owned()), Datum::Date)
}

fn about(data: &Data, lang: Lang) -> About {
    let w = words(lang);
    let currency = compose::currency(&data.budget);
    About {
        source: w.book_source(&data.municipality, compose::sources(&data.budget, lang)),
        fetched: Time::parse(&data.read_at).unwrap_or(Time(0)),
        filter: w.book_filter(&data.committee, day(&data.date, lang)),
        signs: w.money_signs(),
        definitions: vec![
            (w.book_amounts(), w.book_amounts_text(currency.unit(lang))),
            (say::column(lang, Kind::Corrected), w.book_corrected()),
            (say::column(lang, Kind::ResultExcl), w.book_excl()),
            (say::column(lang, Kind::ResultIncl), w.book_incl()),
        ],
    }
}
