//! Rule: the page Tid brugt på Råderum as a workbook: what is shown, and nothing that is not.

use crate::views::page::{Shown, by};
use crate::{words, words_of};
use base::{Lang, Time};
use paper::{Column, Datum, Sheet, Workbook};

/// What a workbook is about.
pub struct About {
    /// The reader's language.
    pub lang: Lang,
    /// The municipality's name.
    pub municipality: String,
    /// When it is made.
    pub now: Time,
}

/// A sheet for what is asked, for the roles with their ceilings, for the months, and for what was clocked where any of it is shown.
pub fn workbook(about: &About, roles: &[Shown], owner: &dyn Fn(&str) -> String) -> Workbook {
    let w = words(about.lang);
    let sheets = [asked(about.lang, roles, owner), ceilings(about.lang, roles), months(about.lang, roles)];
    let clocked = Some(clocked(about.lang, roles)).filter(|sheet| !sheet.rows.is_empty());
    Workbook {
        lang: about.lang,
        title: w.title(),
        municipality: about.municipality.clone(),
        date: about.now.date(),
        sheets: sheets.into_iter().chain(clocked).collect(),
        about: paper::About {
            source: w.book_source(),
            fetched: about.now,
            filter: w.book_filter(),
            signs: w.book_signs(),
            definitions: vec![(w.a_year(), w.numbers_average()), (w.estimate_by(), w.numbers_estimates())],
        },
    }
}

fn column(title: String, width: u8) -> Column {
    Column { title, width }
}

fn role(shown: &Shown, lang: Lang) -> Datum {
    Datum::Text(words_of::many(shown.role, lang))
}

fn asked(lang: Lang, roles: &[Shown], owner: &dyn Fn(&str) -> String) -> Sheet {
    let w = words(lang);
    let columns = vec![
        column(w.role(), 22),
        column(w.what(), 48),
        column(w.who_asks(), 24),
        column(w.estimate_by(), 48),
        column(w.minutes_a_year(), 16),
    ];
    let rows = roles.iter().flat_map(|shown| shown.asked.iter().map(move |one| (shown, one)));
    let row = |(shown, one): (&Shown, &crate::read::Asked)| {
        vec![
            role(shown, lang),
            Datum::Text(one.cost.what.clone()),
            Datum::Text(owner(&one.cost.owner)),
            Datum::Text(by(one, lang)),
            Datum::Number(one.minutes),
        ]
    };
    Sheet { name: w.what(), columns, rows: rows.map(row).collect(), sum: None }
}

fn ceilings(lang: Lang, roles: &[Shown]) -> Sheet {
    let w = words(lang);
    let columns = vec![
        column(w.role(), 22),
        column(w.minutes_a_year(), 16),
        column(w.ceiling(), 16),
        column(w.decided(), 48),
        column(w.left_under(), 20),
    ];
    let row = |shown: &Shown| {
        let most = shown.ceiling.and_then(|ceiling| ceiling.minutes);
        let decided = shown.ceiling.filter(|_| most.is_some()).map(|ceiling| ceiling.decided.clone());
        vec![
            role(shown, lang),
            Datum::Number(shown.minutes()),
            most.map_or(Datum::Blank, Datum::Number),
            decided.map_or(Datum::Blank, Datum::Text),
            most.map_or(Datum::Blank, |most| Datum::Number(most - shown.minutes())),
        ]
    };
    Sheet { name: w.ceilings_title(), columns, rows: roles.iter().map(row).collect(), sum: None }
}

fn months(lang: Lang, roles: &[Shown]) -> Sheet {
    let w = words(lang);
    let named = base::month_names(lang).into_iter().map(|name| column(name.to_owned(), 12));
    let row = |shown: &Shown| {
        let minutes = shown.by_month().into_iter().map(Datum::Number);
        std::iter::once(role(shown, lang)).chain(minutes).collect()
    };
    let rows = roles.iter().filter(|shown| shown.has_months()).map(row).collect();
    Sheet {
        name: w.book_months(),
        columns: std::iter::once(column(w.role(), 22)).chain(named).collect(),
        rows,
        sum: None,
    }
}

fn clocked(lang: Lang, roles: &[Shown]) -> Sheet {
    let w = words(lang);
    let columns = vec![
        column(w.role(), 22),
        column(w.what(), 48),
        column(w.book_month(), 14),
        column(w.book_mean(), 18),
        column(w.book_people(), 12),
    ];
    let rows = roles.iter().flat_map(|shown| {
        shown.months.iter().map(move |month| {
            vec![
                role(shown, lang),
                Datum::Text(shown.what(&month.about, lang)),
                Datum::Date(month.month),
                Datum::Number(month.minutes / month.times.max(1)),
                Datum::Number(month.times),
            ]
        })
    });
    Sheet { name: w.clocked_title(), columns, rows: rows.collect(), sum: None }
}
