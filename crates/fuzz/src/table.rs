//! CSV: every row has its line and the header's width, and what was read comes back when it is written.

use crate::choice;
use exchange::{
    Cell, CsvStyle, Encoding, Format, HeaderAt, NumberStyle, ReadOptions, Table, number, read_table, style_of,
    write_csv,
};

/// Reads a file as the first byte says: everything found, or some of it told.
pub fn csv(bytes: &[u8]) {
    let (how, file) = choice(bytes);
    let Ok(table) = read_table(file, &options(how)) else { return };
    // Each byte ends at most one line, whatever the encoding.
    whole(&table, file.len() + 1);
    if table.notes.format == Format::Csv {
        comes_back(&table, if how & 64 == 0 { CsvStyle::Da } else { CsvStyle::Iso });
    }
}

fn options(how: u8) -> ReadOptions {
    ReadOptions {
        separator: [None, Some(';'), Some('\t'), Some(',')].get(usize::from(how & 3)).copied().flatten(),
        encoding: [None, Some(Encoding::Utf8), Some(Encoding::Cp1252), Some(Encoding::Utf16)]
            .get(usize::from((how >> 2) & 3))
            .copied()
            .flatten(),
        header: [HeaderAt::Find, HeaderAt::None, HeaderAt::Line(1), HeaderAt::Line(2)]
            .get(usize::from((how >> 4) & 3))
            .copied()
            .unwrap_or_default(),
        sheet: None,
    }
}

/// What holds of every table, whatever it was read from; `lines` is the most lines that the file can have.
pub(crate) fn whole(table: &Table, lines: usize) {
    let width = table.header.len();
    assert!(table.rows.iter().all(|row| row.cells.len() == width), "a row is not as wide as the header");
    assert!(table.header_line <= lines, "the header stands below the end");
    let rows: Vec<usize> = table.rows.iter().map(|row| row.line).collect();
    let aside: Vec<usize> = table.set_aside.iter().map(|row| row.line).collect();
    for kept in [&rows, &aside] {
        assert!(kept.iter().all(|line| (table.header_line + 1..=lines).contains(line)), "a line that is not there");
        assert!(kept.is_sorted_by(|one, next| one < next), "lines out of order, or one that stands twice");
    }
    assert!(table.set_aside.iter().all(|row| row.cells.len() <= 64), "more kept than the preview shows");
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    for cell in cells().chain(&table.header) {
        assert_eq!(cell.trim(), cell, "a cell is not trimmed");
    }
    for column in 0..width {
        let decision = style_of(table.texts(column));
        let amounts = table.texts(column).filter_map(|text| number(text, decision.style)?.money(1000));
        let _sum: base::Money = amounts.sum();
        let other = if decision.style == NumberStyle::Comma { NumberStyle::Point } else { NumberStyle::Comma };
        let against = table.texts(column);
        let against = against.filter(|t| number(t, decision.style).is_none() && number(t, other).is_some()).count();
        assert_eq!(decision.against, against, "cells that speak against the style are miscounted");
    }
}

/// Our own file of the same header and rows gives the same rows.
fn comes_back(table: &Table, style: CsvStyle) {
    let header: Vec<&str> = table.header.iter().map(String::as_str).collect();
    if header.iter().all(|name| name.is_empty()) {
        return;
    }
    let rows = table.rows.iter().map(|row| row.cells.iter().cloned().map(Cell::Text).collect());
    let separator = Some(if style == CsvStyle::Da { ';' } else { ',' });
    let options = ReadOptions { separator, encoding: Some(Encoding::Utf8), header: HeaderAt::Line(1), sheet: None };
    let again = match read_table(&write_csv(&header, rows, style), &options) {
        Ok(again) => again,
        Err(why) => panic!("our own file cannot be read: {why}"),
    };
    assert_eq!(again.header, table.header, "the header came back otherwise");
    let texts = |table: &Table| table.rows.iter().map(|row| row.cells.clone()).collect::<Vec<_>>();
    // Which rows are totals depends on their neighbours, so only files without them come back row for row.
    if table.totals().count() + again.totals().count() == 0 {
        assert_eq!(texts(&again), texts(table), "the rows came back otherwise");
    }
}
