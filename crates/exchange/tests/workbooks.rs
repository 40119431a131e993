//! Workbooks as people make them, and as attackers do.
#![expect(clippy::unwrap_used, reason = "a test may fall where it stands")]

use exchange::{DateSystem, Format, ReadError, ReadOptions, Table, Why, date_in, number, read_table, style_of};
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Workbook};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;

fn read(bytes: &[u8]) -> Result<Table, ReadError> {
    read_table(bytes, &ReadOptions::default())
}

/// The workbook with one of its files changed.
fn with(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        let found = entry.name().unwrap().to_string();
        out.start_file(&*found, SimpleFileOptions::default()).unwrap();
        out.write_all(if found == name { change(text) } else { text }.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn budget() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Budgetopfølgning pr. 31. marts").unwrap();
    for (column, name) in ["Enhed", "Konto", "Beløb", "Dato", "Årsværk"].into_iter().enumerate() {
        sheet.write(2, u16::try_from(column).unwrap(), name).unwrap();
    }
    let day = ExcelDateTime::from_ymd(2026, 12, 31).unwrap();
    let look = Look::new().set_num_format("dd-mm-yyyy");
    for (row, amount, staff) in [(3u32, 1_234.5, 1.234), (4, -99.25, 2.5)] {
        sheet.write(row, 0, "0326").unwrap();
        sheet.write(row, 1, "5.25.14").unwrap();
        sheet.write(row, 2, amount).unwrap();
        sheet.write_with_format(row, 3, &day, &look).unwrap();
        sheet.write(row, 4, staff).unwrap();
    }
    sheet.write(5, 0, "0327").unwrap();
    sheet.write(5, 1, "5.25.14").unwrap();
    sheet.write(5, 2, "1.234.567,89").unwrap();
    sheet.write(6, 0, "I alt").unwrap();
    sheet.write(6, 2, 1_235_703.14).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_with_titles_typed_and_text_typed_numbers_dates_and_a_total_is_read() {
    let table = read(&budget()).unwrap();
    assert_eq!((table.notes.format, table.header_line, table.notes.titles), (Format::Xlsx, 3, 1));
    assert_eq!(table.rows[0].cells, ["0326", "5.25.14", "1234,5", "2026-12-31", "1.2340"]);
    assert_eq!(table.rows[2].cells, ["0327", "5.25.14", "1.234.567,89", "", ""]);
    assert_eq!(table.rows.iter().map(|r| r.line).collect::<Vec<_>>(), [4, 5, 6]);
    assert_eq!(table.totals().map(|s| s.line).collect::<Vec<_>>(), [7]);
    let decided = style_of(table.texts(2));
    assert_eq!((decided.certain, decided.against), (true, 0));
    let sum: i64 = table.texts(2).map(|t| number(t, decided.style).unwrap().money(1).unwrap().0).sum();
    assert_eq!(sum, 123_570_314);
}

#[test]
fn a_workbook_that_counts_from_1904_says_so_and_gives_the_same_dates() {
    let old = with(&budget(), "xl/workbook.xml", |text| text.replace("<workbookPr", "<workbookPr date1904=\"1\""));
    let table = read(&old).unwrap();
    assert!(table.notes.from_1904);
    // The same stored number is 1,462 days later when days are counted from 1904.
    assert_eq!(table.rows[0].cells[3], "2031-01-01");
    assert_eq!(date_in("44925", DateSystem::From1904).unwrap().to_string(), "2026-12-31");
}

#[test]
fn a_far_cell_costs_one_malformed_row_and_no_memory() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [["a", "b"], ["1", "2"], ["3", "4"]].iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), *cell).unwrap();
        }
    }
    sheet.write(1_048_575, 16_383, "far").unwrap();
    let table = read(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.set_aside.len(), 1);
    assert_eq!(
        (table.set_aside[0].line, table.set_aside[0].why),
        (1_048_576, Why::Fields { found: 16_384, wanted: 2 })
    );
}

#[test]
fn a_million_cells_that_share_one_long_text_are_refused() {
    let mut book = Workbook::new();
    let long = "x".repeat(32_000);
    let sheet = book.add_worksheet();
    for row in 0..8_000 {
        sheet.write(row, 0, &long).unwrap();
    }
    assert_eq!(read(&book.save_to_buffer().unwrap()), Err(ReadError::TooManyCells));
}

#[test]
fn macros_old_workbooks_and_ruins_are_refused() {
    let with_macros = with(&budget(), "xl/styles.xml", |text| text);
    let mut archive = zip::ZipWriter::new_append(Cursor::new(with_macros)).unwrap();
    archive.start_file("xl/vbaProject.bin", SimpleFileOptions::default()).unwrap();
    assert_eq!(read(&archive.finish().unwrap().into_inner()), Err(ReadError::Macros));
    assert_eq!(read(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1]), Err(ReadError::OldOrLocked));
    assert!(matches!(read(b"PK\x03\x04 nothing more"), Err(ReadError::Broken(_))));
    assert_eq!(read(&vec![b'a'; exchange::MAX_BYTES + 1]), Err(ReadError::TooLarge));
}

#[test]
fn a_sheet_is_found_by_name_and_a_missing_one_names_the_others() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Forside").unwrap().write(0, 0, "x").unwrap();
    let data = book.add_worksheet().set_name("Data").unwrap();
    data.write(0, 0, "a").unwrap();
    data.write(1, 0, "b").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let ask = |name: &str| read_table(&bytes, &ReadOptions { sheet: Some(name.to_owned()), ..ReadOptions::default() });
    assert_eq!(ask("data").unwrap().rows.len(), 1);
    assert_eq!(ask("Ark1"), Err(ReadError::NoSheet(vec!["Forside".to_owned(), "Data".to_owned()])));
}
