//! What an import is to the house: who may do it, how a file is checked, and how it is applied.

use crate::{Mapping, Subject};
use base::{Date, Lang};
use exchange::Table;
use serde::Serialize;
use std::collections::BTreeMap;
use store::Tx;

/// One kind of import. A capability writes a `const`/`static` of it and hands it to [`crate::capability`].
#[derive(Clone, Copy)]
pub struct Kind {
    /// What it is about; its code is the path (`/imports/org`) and the command (`import org`).
    pub subject: Subject,
    /// What it is called, for headings and the menu.
    pub label: fn(Lang) -> String,
    /// Who may do it.
    pub does: access::Do,
    /// The event that a confirmed import leaves: `org.imported`.
    pub event: &'static str,
    /// Says what the file would do and changes nothing. The same function serves preview and confirmation.
    pub check: fn(&mut Tx, &Input) -> store::Result<Report>,
    /// Does it, all rows that [`Kind::check`] accepts, in the transaction given; never commits. The report is the one
    /// that the check gives for the same file and the same state.
    pub apply: fn(&mut Tx, &Input) -> store::Result<Report>,
    /// Whether a confirmed import runs as a job, because it may take long.
    pub job: bool,
}

/// What an import works on. Rows with a wrong number of fields and totals are no longer in the tables:
/// `imports` reports those itself.
pub struct Input<'a> {
    /// The details of the file.
    pub table: &'a Table,
    /// What its columns mean; [`crate::Bound::new`] binds the two together.
    pub mapping: &'a Mapping,
    /// A second file with its mapping (people beside the organisation).
    pub people: Option<(&'a Table, &'a Mapping)>,
    /// The day from which the file's state holds, where its rows do not say.
    pub as_of: Date,
    /// The language in which rejected rows give their reasons.
    pub lang: Lang,
}

/// What an import does or did. Serialised, it is exactly the object that `--json` prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, serde::Deserialize)]
pub struct Report {
    /// How many rows the file has.
    pub read: u64,
    /// How many of them are taken.
    pub accepted: u64,
    /// How many things (units, amounts) come into being.
    pub new: u64,
    /// How many become different.
    pub changed: u64,
    /// How many end.
    pub closed: u64,
    /// How many stay as they are.
    pub unchanged: u64,
    /// The rows that are not taken, each with its line and reason, by line.
    pub rejected: Vec<Rejected>,
    /// The sum of the accepted rows for each column of amounts, as `123.45`, expenses plus.
    pub totals: BTreeMap<String, String>,
    /// What the preview shows beyond the numbers: moved, renamed, closed things by name. Not part of the JSON.
    #[serde(skip)]
    pub details: Vec<Detail>,
}

/// One row that is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Rejected {
    /// Its line in the file, counted from 1.
    pub line: u64,
    /// Why, in words for the person who sent the file.
    pub reason: String,
}

/// One line of the preview: a thing that is new, moved, renamed or closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// What happens, in words: *ny*, *flyttet*, *omdøbt*, *lukket*.
    pub what: String,
    /// To whom, in words.
    pub text: String,
}

impl Report {
    /// Whether applying it would change nothing.
    pub fn changes_nothing(&self) -> bool {
        self.new + self.changed + self.closed == 0
    }

    /// Adds a rejected row.
    pub fn reject(&mut self, line: usize, reason: impl Into<String>) {
        self.rejected.push(Rejected { line: u64::try_from(line).unwrap_or(u64::MAX), reason: reason.into() });
    }
}
