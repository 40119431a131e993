//! Finds the header below title lines and sorts the rows into details, malformed rows and totals.

use crate::read::{HeaderAt, ReadError, Record};
use crate::table::{Format, Notes, Row, SetAside, Table, Why};
use crate::{date, number};
use std::collections::HashMap;

/// How far down a header is looked for.
const DEEPEST_HEADER: usize = 60;
/// How many cells of a row that was set aside are kept for the preview.
const KEPT_CELLS: usize = 64;

/// Makes the table out of the lines.
pub(crate) fn table(records: Vec<Record>, mut notes: Notes, at: HeaderAt) -> Result<Table, ReadError> {
    let (names, header_line) = match at {
        HeaderAt::Line(line) => {
            let found = records.iter().find(|r| r.line == line && r.fields > 0);
            (names_of(found.ok_or(ReadError::NoHeader(line))?), line)
        }
        HeaderAt::None => (numbered(width(&records).ok_or(ReadError::Empty)?), 0),
        HeaderAt::Find => match find(&records).ok_or(ReadError::Empty)? {
            Found::At(record) => (names_of(record), record.line),
            Found::Headless(width) => (numbered(width), 0),
        },
    };
    notes.titles = records.iter().filter(|r| r.line < header_line && r.fields > 0).count();
    let mut table = Table { header: names, header_line, notes, ..Table::default() };
    for record in records.into_iter().filter(|r| r.line > header_line) {
        sort_in(&mut table, record);
    }
    set_totals_aside(&mut table);
    table.set_aside.sort_by_key(|s| s.line);
    Ok(table)
}

fn sort_in(table: &mut Table, mut record: Record) {
    if record.fields == record.cells.len() && record.cells.iter().all(String::is_empty) {
        // A line of nothing but separators holds no data either.
        table.notes.blanks += 1;
        return;
    }
    let wanted = table.header.len();
    // Empty fields beyond the last column carry nothing: a habit of Excel, not a fault of the row.
    if record.fields > wanted && record.fields == record.cells.len() {
        while record.cells.len() > wanted && record.cells.last().is_some_and(String::is_empty) {
            record.cells.pop();
        }
        record.fields = record.cells.len();
    }
    if table.notes.format == Format::Xlsx && record.fields < wanted {
        // A sheet does not say where a row ends: what is not there is empty.
        record.cells.resize(wanted, String::new());
        record.fields = wanted;
    }
    if record.fields == wanted {
        table.rows.push(Row { line: record.line, cells: record.cells });
        return;
    }
    let why = if says_total(&record.cells) == Says::Plainly && record.fields < wanted {
        Why::Total
    } else {
        Why::Fields { found: record.fields, wanted }
    };
    record.cells.truncate(KEPT_CELLS);
    table.set_aside.push(SetAside { line: record.line, cells: record.cells, why });
}

enum Found<'a> {
    At(&'a Record),
    Headless(usize),
}

/// The first row as wide as most rows whose cells are mostly words. When it holds numbers where the rows below hold
/// numbers too, it is no header but data.
fn find(records: &[Record]) -> Option<Found<'_>> {
    let width = width(records)?;
    let wide_enough = |r: &&Record| {
        let filled = r.cells.iter().filter(|c| !c.is_empty()).count();
        filled * 10 >= width * 6 && (filled >= 2 || width == 1) && r.fields <= width.saturating_mul(2)
    };
    let candidate = records.iter().filter(|r| r.fields > 0).take(DEEPEST_HEADER).find(wide_enough);
    let Some(candidate) = candidate else {
        return records.iter().find(|r| r.fields == width).map(Found::At);
    };
    let below: Vec<&Record> = records.iter().filter(|r| r.line > candidate.line && r.fields > 0).take(50).collect();
    let data = candidate.cells.iter().enumerate().any(|(column, cell)| {
        let mut same = below.iter().filter_map(|r| r.cells.get(column)).filter(|c| !c.is_empty()).peekable();
        is_figure(cell) && !is_year(cell) && same.peek().is_some() && same.all(|c| is_figure(c))
    });
    Some(if data { Found::Headless(width) } else { Found::At(candidate) })
}

fn width(records: &[Record]) -> Option<usize> {
    commonest(records.iter().map(|r| r.fields).filter(|w| *w > 0))
}

/// The value that occurs most often; the larger one of two as common.
pub(crate) fn commonest(values: impl Iterator<Item = usize>) -> Option<usize> {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(value, count)| (*count, *value)).map(|(value, _)| value)
}

fn names_of(record: &Record) -> Vec<String> {
    let mut names: Vec<String> = record.cells.clone();
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    // Line breaks inside a heading are for the eye only.
    names.iter().map(|n| n.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn numbered(width: usize) -> Vec<String> {
    (1..=width).map(|n| n.to_string()).collect()
}

fn is_figure(cell: &str) -> bool {
    number::looks_like_number(cell) || date::date(cell).is_some()
}

fn is_year(cell: &str) -> bool {
    cell.len() == 4 && cell.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year))
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Says {
    No,
    /// Begins like a total: one if the row is emptier than its neighbours.
    Perhaps,
    /// Is the word itself.
    Plainly,
}

/// Whether the first text of a row is a word for a total, in Danish, Norwegian or English, or SAP's stars.
fn says_total(cells: &[String]) -> Says {
    const WORDS: [&str; 17] = [
        "i alt",
        "ialt",
        "total",
        "totalt",
        "sum",
        "samlet",
        "hovedtotal",
        "totalsum",
        "sum total",
        "grand total",
        "subtotal",
        "delsum",
        "i alt netto",
        "netto i alt",
        "sum i alt",
        "sammenlagt",
        "alt i alt",
    ];
    let Some(first) = cells.iter().find(|c| !c.is_empty()) else { return Says::No };
    if first.chars().all(|c| c == '*') {
        return Says::Plainly;
    }
    let folded = base::fold(first);
    let word = folded.trim_end_matches([':', '.']).trim();
    if WORDS.contains(&word) {
        return Says::Plainly;
    }
    let begins = WORDS.iter().any(|w| word.strip_prefix(w).is_some_and(|rest| rest.starts_with([' ', ':'])));
    if begins || word.ends_with(" i alt") || word.ends_with(" total") { Says::Perhaps } else { Says::No }
}

fn set_totals_aside(table: &mut Table) {
    let filled = |row: &Row| row.cells.iter().filter(|c| !c.is_empty()).count();
    let usual = commonest(table.rows.iter().map(filled)).unwrap_or(0);
    let (details, totals): (Vec<Row>, Vec<Row>) =
        std::mem::take(&mut table.rows).into_iter().partition(|row| match says_total(&row.cells) {
            Says::No => true,
            Says::Perhaps => filled(row) >= usual,
            Says::Plainly => table.header.len() < 2,
        });
    table.rows = details;
    for mut row in totals {
        row.cells.truncate(KEPT_CELLS);
        table.set_aside.push(SetAside { line: row.line, cells: row.cells, why: Why::Total });
    }
}

#[cfg(test)]
mod tests {
    use crate::{HeaderAt, ReadError, ReadOptions, Table, Why, read_table};

    fn read(text: &str) -> Table {
        read_table(text.as_bytes(), &ReadOptions::default()).unwrap()
    }

    #[test]
    fn title_lines_above_the_header_are_passed_over() {
        let table = read("Budgetopfølgning;;\nUdskrevet 1-3-2026;;\n\nEnhed;Konto;Beløb\n100;5.25.14;12\n\n");
        assert_eq!((table.header_line, table.notes.titles, table.notes.blanks), (4, 2, 1));
        assert_eq!(table.header, ["Enhed", "Konto", "Beløb"]);
        assert_eq!(table.rows[0].cells, ["100", "5.25.14", "12"]);
    }

    #[test]
    fn a_narrow_title_and_a_header_of_years_are_told_apart_from_data() {
        let table = read("Budget\nEnhed;2025;2026\nA;1;2\nB;3;4\n");
        assert_eq!((table.header_line, table.rows.len()), (2, 2));
        let headless = read("A;1;2\nB;3;4\nC;5;6\n");
        assert_eq!((headless.header_line, headless.rows.len()), (0, 3));
        assert_eq!(headless.header, ["1", "2", "3"]);
    }

    #[test]
    fn totals_are_set_aside_and_a_school_called_sum_is_not() {
        let table = read(
            "Enhed;Konto;Beløb\n1;a;10\nSum-skolen;a;5\nTotal omsorg;b;3\nTotal drift;;18\nI alt;;18\n*;;18\nI alt;18\n",
        );
        assert_eq!(table.totals().map(|s| s.line).collect::<Vec<_>>(), [5, 6, 7, 8]);
        assert_eq!(table.rows.iter().map(|r| r.line).collect::<Vec<_>>(), [2, 3, 4]);
    }

    #[test]
    fn a_row_with_a_wrong_number_of_fields_is_kept_with_its_line() {
        let table = read("a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;;\n");
        let malformed: Vec<_> = table.malformed().map(|s| (s.line, s.why)).collect();
        assert_eq!(malformed, [(3, Why::Fields { found: 2, wanted: 3 }), (4, Why::Fields { found: 4, wanted: 3 })]);
        assert_eq!(table.rows.len(), 2);
    }

    #[test]
    fn the_header_may_be_told() {
        let read = |at| read_table(b"a;b\nc;d\n1;2\n", &ReadOptions { header: at, ..ReadOptions::default() });
        assert_eq!(read(HeaderAt::Line(2)).unwrap().header, ["c", "d"]);
        assert_eq!(read(HeaderAt::None).unwrap().rows.len(), 3);
        assert_eq!(read(HeaderAt::Line(9)), Err(ReadError::NoHeader(9)));
        assert_eq!(read_table(b"\n\n", &ReadOptions::default()), Err(ReadError::Empty));
    }
}
