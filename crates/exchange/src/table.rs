//! What a file holds once read: a header, rows of texts with their line numbers, and what was set aside and why.

use crate::Encoding;

/// One sheet or CSV file. Every cell is text, trimmed; codes keep their leading zeros.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The names of the columns, trimmed. A file without a header has `1`, `2`, `3` …
    pub header: Vec<String>,
    /// The header's line, counted from 1; 0 when the file has none.
    pub header_line: usize,
    /// The detail rows, each with exactly as many cells as the header.
    pub rows: Vec<Row>,
    /// Rows that are not details: a wrong number of fields, or a total. Never dropped silently.
    pub set_aside: Vec<SetAside>,
    /// How the file was read, for the preview.
    pub notes: Notes,
}

/// A detail row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Where it stands: the line of the file (the sheet's row number in xlsx), counted from 1.
    pub line: usize,
    /// One text for each column of the header.
    pub cells: Vec<String>,
}

/// A row that is not a detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Where it stands, counted from 1.
    pub line: usize,
    /// What it holds, as found (at most 64 cells).
    pub cells: Vec<String>,
    /// Why it is no detail.
    pub why: Why,
}

/// Why a row is no detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has another number of fields than the header: malformed.
    Fields {
        /// How many it has.
        found: usize,
        /// How many the header has.
        wanted: usize,
    },
    /// It reads like a total (`I alt`, `Sum`, `*`). Whoever knows the amounts checks that it adds up.
    Total,
}

/// Which kind of file it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Text with separators.
    #[default]
    Csv,
    /// A sheet of an Excel workbook.
    Xlsx,
}

/// How the file was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    /// Text or workbook.
    pub format: Format,
    /// How the bytes became letters; UTF-8 for a workbook.
    pub encoding: Encoding,
    /// The separator found or told; none for a workbook.
    pub separator: Option<char>,
    /// The sheet that was read; none for text.
    pub sheet: Option<String>,
    /// Whether the workbook counts its days from 1904.
    pub from_1904: bool,
    /// Title lines above the header that were passed over.
    pub titles: usize,
    /// Blank lines below the header that were passed over.
    pub blanks: usize,
}

impl Table {
    /// The place of a column by its name; case, accents and surrounding blanks aside.
    pub fn column(&self, name: &str) -> Option<usize> {
        let wanted = base::fold(name);
        self.header.iter().position(|h| base::fold(h) == wanted)
    }

    /// The texts of one column, from top to bottom.
    pub fn texts(&self, column: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| row.get(column))
    }

    /// The rows with a wrong number of fields.
    pub fn malformed(&self) -> impl Iterator<Item = &SetAside> {
        self.set_aside.iter().filter(|s| matches!(s.why, Why::Fields { .. }))
    }

    /// The rows that read like totals.
    pub fn totals(&self) -> impl Iterator<Item = &SetAside> {
        self.set_aside.iter().filter(|s| s.why == Why::Total)
    }
}

impl Row {
    /// The text in a column; empty when there is no such column.
    pub fn get(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}
