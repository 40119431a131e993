//! The one way in: from the bytes of a file to a table.

use crate::header;
use crate::table::{Format, Notes, Table};
use crate::{Encoding, csv, encoding, xlsx, zip_guard};

/// What the reader of a file already knows about it; [`ReadOptions::default`] finds everything out by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadOptions {
    /// The separator, when it is known: `;`, `,`, a tab or `|`.
    pub separator: Option<char>,
    /// The encoding, when it is known.
    pub encoding: Option<Encoding>,
    /// Where the header stands.
    pub header: HeaderAt,
    /// The sheet of a workbook; the first visible one when not told.
    pub sheet: Option<String>,
}

/// Where the names of the columns stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HeaderAt {
    /// The first row that looks like a header, below any title lines.
    #[default]
    Find,
    /// This line, counted from 1.
    Line(usize),
    /// Nowhere; the columns are called `1`, `2`, `3` …
    None,
}

/// Why a file could not be read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`zip_guard::MAX_BYTES`].
    TooLarge,
    /// It is a workbook that unfolds to more than the limits allow.
    Bomb,
    /// It has more than [`zip_guard::MAX_CELLS`] cells or, as text, more than [`zip_guard::MAX_LINES`] lines.
    TooManyCells,
    /// It is a workbook with macros, which are never opened.
    Macros,
    /// It is an old workbook (`.xls`) or one locked with a password.
    OldOrLocked,
    /// It is a workbook that cannot be read; what the reader said.
    Broken(String),
    /// The sheet that was asked for is not there; the names of those that are.
    NoSheet(Vec<String>),
    /// The header was to stand on this line, and the file has no such line.
    NoHeader(usize),
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => write!(f, "the file is empty"),
            Self::TooLarge => write!(f, "the file is larger than 25 MB"),
            Self::Bomb => write!(f, "the workbook unfolds to more than the limits allow"),
            Self::TooManyCells => write!(f, "the file has more than 5,000,000 cells or 1,048,576 lines"),
            Self::Macros => write!(f, "the workbook has macros"),
            Self::OldOrLocked => write!(f, "the workbook is of the old kind or locked with a password"),
            Self::Broken(said) => write!(f, "the workbook cannot be read: {said}"),
            Self::NoSheet(names) => write!(f, "no such sheet; there are: {}", names.join(", ")),
            Self::NoHeader(line) => write!(f, "there is no line {line} for the header"),
        }
    }
}

impl std::error::Error for ReadError {}

/// A line of the file before its meaning is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    /// Counted from 1.
    pub line: usize,
    /// The cells, trimmed.
    pub cells: Vec<String>,
    /// How many fields the line really has, also when `cells` was cut short.
    pub fields: usize,
}

/// Reads a CSV file or workbook. What it is, is told by its first bytes and never by its name.
pub fn read_table(bytes: &[u8], options: &ReadOptions) -> Result<Table, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.len() > zip_guard::MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ReadError::OldOrLocked);
    }
    let (records, notes) =
        if bytes.starts_with(b"PK\x03\x04") { xlsx::records(bytes, options)? } else { text(bytes, options)? };
    header::table(records, notes, options.header)
}

fn text(bytes: &[u8], options: &ReadOptions) -> Result<(Vec<Record>, Notes), ReadError> {
    let (text, found) = encoding::decode(bytes, options.encoding);
    let (text, told) = csv::told_separator(&text);
    let separator = options.separator.or(told).unwrap_or_else(|| csv::sniff(text));
    let first_line = if told.is_some() { 2 } else { 1 };
    let records = csv::records(text, separator, first_line)?;
    let notes = Notes { format: Format::Csv, encoding: found, separator: Some(separator), ..Notes::default() };
    Ok((records, notes))
}
