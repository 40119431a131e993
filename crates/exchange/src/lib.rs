//! Reads and writes the files of the world around: CSV, xlsx, encodings, Danish numbers and dates; pure.
//!
//! [`read_table`] takes any file the municipality has and gives a [`Table`] of texts with line numbers. What the texts
//! mean is decided column by column by the caller: [`style_of`] and [`number`], [`date`], [`period`], [`code`].

mod code;
mod csv;
mod date;
mod encoding;
mod header;
mod number;
mod print;
mod read;
mod table;
mod unfold;
mod xlsx;
mod zip_guard;

pub use code::{CodeFault, code};
pub use date::{AccountingPeriod, DateSystem, date, date_in, open_end, period, serial};
pub use encoding::Encoding;
pub use number::{Decision, Number, NumberStyle, is_blank, number, style_of};
pub use print::{Cell, CsvStyle, write_csv};
pub use read::{HeaderAt, ReadError, ReadOptions, read_table};
pub use table::{Format, Notes, Row, SetAside, Table, Why};
pub use zip_guard::{MAX_BYTES, MAX_CELLS, MAX_ENTRIES, MAX_INFLATED, MAX_LINES, MAX_RATIO};
