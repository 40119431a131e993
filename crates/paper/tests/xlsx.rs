//! Workbooks read back: numbers are numbers, dates are dates, and text is never a formula.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

use base::{Date, Lang, Money, Time};
use calamine::{Data, Reader, Xlsx};
use paper::{About, Column, Datum, Sheet, Workbook, xlsx};
use std::io::{Cursor, Read};

fn book() -> Workbook {
    let column = |title: &str, width| Column { title: title.to_owned(), width };
    let text = |text: &str| Datum::Text(text.to_owned());
    Workbook {
        lang: Lang::Da,
        title: "Økonomi".to_owned(),
        municipality: "Korsbæk Kommune".to_owned(),
        date: Date::new(2026, 11, 21).unwrap(),
        sheets: vec![Sheet {
            name: "Økonomi: 2026/drift [alle enheder i hele kommunen]".to_owned(),
            columns: vec![column("Enhed", 30), column("Beløb", 14), column("Antal", 8), column("Dato", 12)],
            rows: vec![
                vec![
                    text("=1+1"),
                    Datum::Money(Money(-123_456)),
                    Datum::Number(7),
                    Datum::Date(Date::new(2026, 9, 30).unwrap()),
                ],
                vec![text("0326"), Datum::Money(Money(5)), Datum::Blank, Datum::Blank],
            ],
            sum: Some(vec![text("I alt"), Datum::Money(Money(-123_451)), Datum::Number(7), Datum::Blank]),
        }],
        about: About {
            source: "Kommunens økonomisystem".to_owned(),
            fetched: Time::parse("2026-10-01T08:05:00Z").unwrap(),
            filter: "Børne- og Ungeudvalget, 2026".to_owned(),
            signs: "Udgifter er plus.".to_owned(),
            definitions: vec![("Overførsler".to_owned(), "Plus er mere at bruge.".to_owned())],
        },
    }
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

#[test]
fn numbers_and_dates_are_real_and_text_is_never_a_formula() {
    let mut read = open(xlsx(&book()).unwrap());
    let tab = "Økonomi  2026 drift  alle enhed".to_owned();
    assert_eq!(read.sheet_names(), [tab.clone(), "Om data".to_owned()]);
    let range = read.worksheet_range(&tab).unwrap();
    assert_eq!(range.get((1, 0)), Some(&Data::String("=1+1".to_owned())));
    assert_eq!(range.get((1, 1)), Some(&Data::Float(-1234.56)));
    assert_eq!(range.get((1, 2)), Some(&Data::Float(7.0)));
    let Some(Data::DateTime(date)) = range.get((1, 3)) else { panic!("a date must be a date") };
    assert!((date.as_f64() - 46_295.0).abs() < f64::EPSILON);
    assert_eq!(range.get((2, 0)), Some(&Data::String("0326".to_owned())));
    assert_eq!(range.get((2, 2)), Some(&Data::Empty));
    assert_eq!(range.get((3, 1)), Some(&Data::Float(-1234.51)));
    assert!(read.worksheet_formula(&tab).unwrap().is_empty());
}

#[test]
fn the_last_sheet_says_what_the_data_are() {
    let mut read = open(xlsx(&book()).unwrap());
    let range = read.worksheet_range("Om data").unwrap();
    let rows: Vec<String> =
        range.rows().map(|r| r.iter().map(ToString::to_string).collect::<Vec<_>>().join(": ")).collect();
    assert_eq!(
        rows,
        [
            "Kilde: Kommunens økonomisystem",
            "Hentet: 1. oktober 2026, 10:05",
            "Udvalgt: Børne- og Ungeudvalget, 2026",
            "Fortegn: Udgifter er plus.",
            "Overførsler: Plus er mere at bruge.",
        ]
    );
}

#[test]
fn the_same_book_gives_the_same_bytes_whenever_it_is_made() {
    let bytes = xlsx(&book()).unwrap();
    assert!(bytes == xlsx(&book()).unwrap());
    let mut core = String::new();
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    parts.by_name("docProps/core.xml").unwrap().read_to_string(&mut core).unwrap();
    assert_eq!(core.matches("2026-11-21T00:00:00Z").count(), 2, "{core}");
}
