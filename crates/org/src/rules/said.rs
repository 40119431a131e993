//! What a file says and what it leaves unsaid: a column that is not there changes nothing.

use base::Date;

/// What a row says about a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said<T> {
    /// The file has no such column: what is known stays.
    Nothing,
    /// The file says this.
    Says(T),
}

impl<T> Said<T> {
    /// What is said, or else what is known.
    pub fn or(self, known: impl FnOnce() -> T) -> T {
        match self {
            Said::Nothing => known(),
            Said::Says(value) => value,
        }
    }
}

/// What a row says about an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// The file has no column for it: a known end stays.
    Unsaid,
    /// It goes on: the cell is empty, `infinity` or the year 9999.
    Open,
    /// The first day on which it no longer holds.
    On(Date),
}
