//! Workbooks, cell by cell: never as a rectangle, which a single far cell would make explode.

use crate::read::{ReadError, ReadOptions, Record};
use crate::table::{Format, Notes};
use crate::zip_guard::{MAX_CELLS, MAX_INFLATED};
use crate::{Encoding, NumberStyle, number, zip_guard};
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::catch_unwind;

/// Columns beyond this one are counted but not kept; the row is then malformed.
pub(crate) const KEPT_COLUMNS: usize = 1_024;

/// One cell: text, or a number with a fraction, whose marks depend on its column.
enum Found {
    Text(String),
    Fraction(f64),
}

/// The rows of the sheet that was asked for, or the first visible one.
pub(crate) fn records(bytes: &[u8], options: &ReadOptions) -> Result<(Vec<Record>, Notes), ReadError> {
    zip_guard::inspect(bytes)?;
    // The reader is not ours: where it falls over a file, that is a file which cannot be read.
    catch_unwind(|| opened(bytes, options)).unwrap_or_else(|_| Err(ReadError::Broken("the reader fell".to_owned())))
}

fn opened(bytes: &[u8], options: &ReadOptions) -> Result<(Vec<Record>, Notes), ReadError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let sheet = choose(&book, options.sheet.as_deref())?;
    let from_1904 = book.has_1904_epoch();
    let rows = rows(&mut book, &sheet)?;
    let styles = styles(&rows);
    let mut dense = 0usize;
    let mut records = Vec::with_capacity(rows.len());
    for (row, Line { fields, cells }) in rows {
        let kept = fields.min(KEPT_COLUMNS);
        dense += kept;
        if dense > MAX_CELLS {
            return Err(ReadError::TooManyCells);
        }
        let mut texts = vec![String::new(); kept];
        for (column, found) in cells {
            if let Some(text) = texts.get_mut(usize::from(column)) {
                *text = match found {
                    Found::Text(text) => text,
                    Found::Fraction(value) => fraction(value, styles.get(&column).copied()),
                };
            }
        }
        records.push(Record { line: row + 1, cells: texts, fields });
    }
    let notes =
        Notes { format: Format::Xlsx, encoding: Encoding::Utf8, sheet: Some(sheet), from_1904, ..Notes::default() };
    Ok((records, notes))
}

fn broken(error: &XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::OldOrLocked,
        other => ReadError::Broken(other.to_string().chars().take(200).collect()),
    }
}

fn choose(book: &Xlsx<Cursor<&[u8]>>, wanted: Option<&str>) -> Result<String, ReadError> {
    let sheets: Vec<_> = book.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet).collect();
    let found = match wanted {
        Some(name) => sheets.iter().find(|s| base::fold(&s.name) == base::fold(name)),
        None => sheets.iter().find(|s| s.visible == SheetVisible::Visible),
    };
    found.map(|s| s.name.clone()).ok_or_else(|| ReadError::NoSheet(sheets.iter().map(|s| s.name.clone()).collect()))
}

/// One row as it is found: how far it reaches, and its cells in the order of the file, of which the last one counts.
#[derive(Default)]
struct Line {
    fields: usize,
    cells: Vec<(u16, Found)>,
}

type Rows = BTreeMap<usize, Line>;

fn rows(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Rows, ReadError> {
    let mut rows = Rows::new();
    let (mut cells, mut letters) = (0usize, 0u64);
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|e| broken(&e))?;
    while let Some(cell) = reader.next_cell().map_err(|e| broken(&e))? {
        cells += 1;
        let Some(found) = read(cell.get_value()) else { continue };
        // One shared text may be pointed at by a million cells, so what comes out is counted as well.
        if let Found::Text(text) = &found {
            letters += u64::try_from(text.len()).unwrap_or(u64::MAX);
        }
        if cells > MAX_CELLS || letters > MAX_INFLATED {
            return Err(ReadError::TooManyCells);
        }
        let (row, column) = cell.get_position();
        let place = |n: u32| usize::try_from(n).unwrap_or(usize::MAX - 1);
        let line = rows.entry(place(row)).or_default();
        line.fields = line.fields.max(place(column) + 1);
        if let Some(column) = u16::try_from(column).ok().filter(|column| usize::from(*column) < KEPT_COLUMNS) {
            line.cells.push((column, found));
        }
    }
    Ok(rows)
}

fn read(value: &DataRef<'_>) -> Option<Found> {
    let text = match value {
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(f) if f.fract() == 0.0 && f.abs() < 1e15 => format!("{f:.0}"),
        DataRef::Float(f) => return Some(Found::Fraction(*f)),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(when) => moment(when),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    };
    if text.is_empty() { None } else { Some(Found::Text(text)) }
}

/// A date as `2026-12-31`, with the time of day when it has one.
fn moment(when: &ExcelDateTime) -> String {
    if when.is_duration() {
        return when.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
    if hour + minute + second == 0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}

/// For each column with fractions, the style of the numbers that stand there as text, so that a column keeps one style.
fn styles(rows: &Rows) -> BTreeMap<u16, NumberStyle> {
    let mut texts: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for (column, found) in rows.values().flat_map(|line| &line.cells) {
        if let Found::Text(text) = found
            && text.contains(['.', ','])
            && number::looks_like_number(text)
        {
            texts.entry(*column).or_default().push(text);
        }
    }
    texts.into_iter().map(|(column, cells)| (column, number::style_of(cells.into_iter()).style)).collect()
}

/// A typed number in fifteen digits, as Excel shows it. Three decimals get a fourth: `1.234` would be ambiguous.
fn fraction(value: f64, style: Option<NumberStyle>) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    let mut text = rounded.to_string();
    if text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) {
        text.push('0');
    }
    if style == Some(NumberStyle::Comma) { text.replace('.', ",") } else { text }
}
