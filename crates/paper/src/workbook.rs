//! A workbook as plain values: real numbers and dates, and where they come from.

use base::{Date, Lang, Money, Time};

/// A workbook: its sheets, and last a sheet that says what the data are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// The language of the sheet about the data.
    pub lang: Lang,
    /// The title, a property of the file.
    pub title: String,
    /// Whose figures they are, a property of the file.
    pub municipality: String,
    /// The date of creation, fixed so that the same data give the same bytes.
    pub date: Date,
    /// The sheets, at least one.
    pub sheets: Vec<Sheet>,
    /// What the data are.
    pub about: About,
}

/// One sheet: a head that stays in sight, a filter, and rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The name on the tab; shortened to 31 signs, without those that Excel refuses.
    pub name: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with as many values as there are columns.
    pub rows: Vec<Vec<Datum>>,
    /// A last row of sums, outside the filter.
    pub sum: Option<Vec<Datum>>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its width in signs, 4–80.
    pub width: u8,
}

/// A value of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum {
    /// Text; never a formula, whatever it begins with.
    Text(String),
    /// An amount, written in whole units with two decimals.
    Money(Money),
    /// A whole number.
    Number(i64),
    /// A date.
    Date(Date),
    /// Nothing.
    Blank,
}

/// What a reader must know to use the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Where the figures come from.
    pub source: String,
    /// When they were fetched.
    pub fetched: Time,
    /// What was chosen: committee, units, year.
    pub filter: String,
    /// What plus and minus mean.
    pub signs: String,
    /// Words of the columns, and what they mean.
    pub definitions: Vec<(String, String)>,
}
