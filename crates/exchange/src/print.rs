//! CSV out: the Danish way that Excel opens by itself, and the plain way for machines. Text can never become a formula.

use crate::{Number, NumberStyle};
use base::{Date, Money};

/// For whom the file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CsvStyle {
    /// Danish Excel: byte order mark, `;`, comma before decimals, CRLF, `31-12-2026`.
    Da,
    /// Machines: UTF-8, `,`, point before decimals, CRLF (RFC 4180), `2026-12-31`.
    Iso,
}

/// What would say something about the file if it stood first in it: a separator, a ZIP, a byte order.
const MARKS: [&str; 3] = ["sep=", "PK", "\u{feff}"];

/// One cell on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words and codes; neutralised when a spreadsheet could take them for a formula.
    Text(String),
    /// A number; a negative one stays a number.
    Number(Number),
    /// An amount, always with two decimals.
    Money(Money),
    /// A date.
    Date(Date),
    /// Nothing.
    Empty,
}

/// Writes a header and rows.
pub fn write_csv(header: &[&str], rows: impl IntoIterator<Item = Vec<Cell>>, style: CsvStyle) -> Vec<u8> {
    let mut out = String::from(if style == CsvStyle::Da { "\u{feff}" } else { "" });
    line(&mut out, header.iter().map(|name| quoted(&neutral(name), style)), style);
    for row in rows {
        line(&mut out, row.iter().map(|cell| print(cell, style)), style);
    }
    out.into_bytes()
}

fn line(out: &mut String, cells: impl Iterator<Item = String>, style: CsvStyle) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(separator(style));
        }
        out.push_str(&cell);
    }
    out.push_str("\r\n");
}

fn separator(style: CsvStyle) -> char {
    match style {
        CsvStyle::Da => ';',
        CsvStyle::Iso => ',',
    }
}

fn print(cell: &Cell, style: CsvStyle) -> String {
    let marks = match style {
        CsvStyle::Da => NumberStyle::Comma,
        CsvStyle::Iso => NumberStyle::Point,
    };
    match cell {
        Cell::Text(text) => quoted(&neutral(text), style),
        Cell::Number(number) => quoted(&number.print(marks, false), style),
        Cell::Money(money) => Number { digits: money.0, decimals: 2, percent: false }.print(marks, false),
        Cell::Date(date) => match style {
            CsvStyle::Da => date.danish(),
            CsvStyle::Iso => date.to_string(),
        },
        Cell::Empty => String::new(),
    }
}

/// A spreadsheet runs a text that begins like a formula; an apostrophe before it makes it text again.
fn neutral(text: &str) -> String {
    // Readers drop the space around a text: an apostrophe behind it must not be taken for ours.
    let trimmed = text.trim_start();
    let text = if trimmed.starts_with('\'') { trimmed } else { text };
    if dangerous(text.trim_start_matches('\'')) { format!("'{text}") } else { text.to_owned() }
}

fn dangerous(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// Whether a cell carries the apostrophe that [`write_csv`] put on it.
pub(crate) fn was_neutralised(text: &str) -> bool {
    text.strip_prefix('\'').is_some_and(|rest| dangerous(rest.trim_start_matches('\'')))
}

fn quoted(text: &str, style: CsvStyle) -> String {
    let needs = text.contains(['"', '\r', '\n', '\t', ';', ','])
        || text.contains(separator(style))
        || text.starts_with(' ')
        || text.ends_with(' ')
        || MARKS.iter().any(|mark| text.starts_with(mark));
    if needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ReadOptions, read_table};

    fn cells() -> Vec<Cell> {
        vec![
            Cell::Text("=HYPERLINK(\"x\")".to_owned()),
            Cell::Text("-5 grader".to_owned()),
            Cell::Text("Hus; have".to_owned()),
            Cell::Money(Money(-123_456)),
            Cell::Date(Date::new(2026, 12, 31).unwrap()),
            Cell::Empty,
        ]
    }

    #[test]
    fn danish_excel_gets_its_own_way_and_machines_theirs() {
        let header = ["a", "b", "c", "d", "e", "f"];
        let da = String::from_utf8(write_csv(&header, [cells()], CsvStyle::Da)).unwrap();
        assert_eq!(
            da,
            "\u{feff}a;b;c;d;e;f\r\n\"'=HYPERLINK(\"\"x\"\")\";'-5 grader;\"Hus; have\";-1234,56;31-12-2026;\r\n"
        );
        let iso = String::from_utf8(write_csv(&header, [cells()], CsvStyle::Iso)).unwrap();
        assert_eq!(iso, "a,b,c,d,e,f\r\n\"'=HYPERLINK(\"\"x\"\")\",'-5 grader,\"Hus; have\",-1234.56,2026-12-31,\r\n");
    }

    #[test]
    fn what_is_written_is_read_back_without_the_apostrophe() {
        let table =
            read_table(&write_csv(&["a", "b", "c", "d", "e", "f"], [cells()], CsvStyle::Da), &ReadOptions::default());
        let cells = table.unwrap().rows.remove(0).cells;
        assert_eq!(cells, ["=HYPERLINK(\"x\")", "-5 grader", "Hus; have", "-1234,56", "31-12-2026", ""]);
    }

    #[test]
    fn a_heading_is_never_taken_for_a_mark_of_the_file() {
        for name in ["sep=|", "PK\u{3}\u{4}", "\u{feff}x"] {
            let file = write_csv(&[name, "b"], [vec![Cell::Text("1|2".to_owned()), Cell::Empty]], CsvStyle::Iso);
            let options =
                ReadOptions { separator: Some(','), header: crate::HeaderAt::Line(1), ..ReadOptions::default() };
            assert_eq!(read_table(&file, &options).unwrap().header, [name, "b"]);
        }
    }
}
