//! For any value: what is printed is read back. For any bytes: an answer, never a fall.

use base::Date;
use exchange::{
    Cell, CsvStyle, DateSystem, Number, NumberStyle, ReadOptions, code, date, date_in, number, open_end, period,
    read_table, serial, style_of, write_csv,
};
use proptest::prelude::*;

fn style() -> impl Strategy<Value = NumberStyle> {
    prop_oneof![Just(NumberStyle::Comma), Just(NumberStyle::Point)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_number_printed_is_read_back(digits in -i64::MAX..=i64::MAX, decimals in 0u8..=18, percent: bool, grouped: bool, style in style()) {
        let given = Number { digits, decimals, percent };
        prop_assert_eq!(number(&given.print(style, grouped), style), Some(given));
    }

    #[test]
    fn a_date_printed_is_read_back_in_each_form(days in -700_000i64..=2_900_000) {
        let given = Date::new(1970, 1, 1).unwrap().plus_days(days);
        prop_assume!(given.year() >= 1);
        let (y, m, d) = (given.year(), given.month(), given.day());
        for text in [given.to_string(), given.danish(), format!("{d:02}.{m:02}.{y:04}"), format!("{y:04}{m:02}{d:02}"), format!("{given} 00:00:00+01")] {
            prop_assert_eq!(date(&text), Some(given), "{}", text);
        }
    }

    #[test]
    fn excels_count_of_days_is_read_back_in_both_systems(days in 10_000i64..=99_999) {
        for (system, zero) in [(DateSystem::From1900, Date::new(1899, 12, 30).unwrap()), (DateSystem::From1904, Date::new(1904, 1, 1).unwrap())] {
            prop_assert_eq!(date_in(&days.to_string(), system), Some(zero.plus_days(days)));
            prop_assert_eq!(serial(days, system), Some(zero.plus_days(days)));
        }
    }

    #[test]
    fn any_bytes_give_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        let _ = read_table(&bytes, &ReadOptions::default());
        let mut zip = b"PK\x03\x04".to_vec();
        zip.extend(&bytes);
        prop_assert!(read_table(&zip, &ReadOptions::default()).is_err());
    }

    #[test]
    fn anything_like_a_csv_file_gives_rows_as_wide_as_its_header(text in "([a-zæ0-9 .,;\"'=%()-]|\t|\r|\n|\r\n|I alt){0,60}") {
        if let Ok(table) = read_table(text.as_bytes(), &ReadOptions::default()) {
            prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.header.len()));
            let lines = 1 + text.replace("\r\n", "\n").matches(['\r', '\n']).count();
            prop_assert!(table.rows.iter().all(|row| row.line > table.header_line && row.line <= lines));
        }
    }

    #[test]
    fn any_cell_gives_an_answer(cell in "\\PC{0,30}") {
        let _ = (number(&cell, NumberStyle::Comma), number(&cell, NumberStyle::Point), date(&cell), period(&cell), open_end(&cell));
        let _ = (code(&cell).is_ok(), style_of(std::iter::once(cell.as_str())));
    }

    #[test]
    fn any_text_written_is_read_back_and_never_a_formula(texts in prop::collection::vec("\\PC{0,20}", 3), danish: bool) {
        let style = if danish { CsvStyle::Da } else { CsvStyle::Iso };
        let row = texts.iter().map(|t| Cell::Text(t.clone())).chain([Cell::Text("x".to_owned())]).collect();
        let bytes = write_csv(&["a", "b", "c", "d"], [row], style);
        let written = String::from_utf8(bytes.clone()).unwrap();
        for cell in written.lines().skip(1).flat_map(|line| line.split([';', ','])) {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t']) || texts.iter().any(|t| t.contains([';', ','])));
        }
        let separator = Some(if danish { ';' } else { ',' });
        let told = ReadOptions { separator, header: exchange::HeaderAt::Line(1), ..ReadOptions::default() };
        let table = read_table(&bytes, &told).unwrap();
        let wanted: Vec<String> = texts.iter().map(|t| t.trim().to_owned()).chain(["x".to_owned()]).collect();
        prop_assert_eq!(&table.rows.iter().map(|r| &r.cells).chain(table.set_aside.iter().map(|s| &s.cells)).next().unwrap()[..], &wanted[..]);
    }
}
