//! One transaction, on whichever database runs; the only thing that speaks SQL.

use crate::error::{Error, Result};
use crate::event::By;
use crate::pg::{self, Statements};
use crate::row::{Record, Row};
use crate::sqlite;
use base::{Date, Time, Value};
use std::any::Any;

/// A transaction: statements in, records out. It knows who acts and when.
pub struct Tx<'a> {
    pub(crate) conn: Conn<'a>,
    pub(crate) by: By,
    pub(crate) now: Time,
    pub(crate) committed: bool,
    pub(crate) conflicted: bool,
    ran: u32,
    known: Vec<Known>,
}

/// Something read earlier in the transaction.
struct Known {
    what: &'static str,
    of: Vec<Value>,
    value: Box<dyn Any>,
}

pub(crate) enum Conn<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(postgres::Transaction<'a>, &'a mut Statements),
}

impl<'a> Tx<'a> {
    pub(crate) fn new(conn: Conn<'a>, by: By, now: Time) -> Self {
        let now = by.at.unwrap_or(now);
        Self { conn, by, now, committed: false, conflicted: false, ran: 0, known: vec![] }
    }

    /// Who acts.
    pub fn by(&self) -> &By {
        &self.by
    }

    /// From here on the transaction is somebody's: the session was read in it.
    pub fn acting(&mut self, by: By) {
        self.now = by.at.unwrap_or(self.now);
        self.by = by;
    }

    /// When this command happens.
    pub fn now(&self) -> Time {
        self.now
    }

    /// Today in Copenhagen.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// How many statements have run so far, without the beginning and the end of the transaction.
    pub fn statements(&self) -> u32 {
        self.ran
    }

    /// Reads something that many ask for, once: as long as the transaction changes nothing, it sees one state of the
    /// database, and what was read before is as good as what would be read now. `what` names the reading, `of` what it is about.
    pub fn once<T: Clone + 'static>(
        &mut self,
        what: &'static str,
        of: &[Value],
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let mut known = self.known.iter().filter(|known| known.what == what && known.of == of);
        if let Some(value) = known.find_map(|known| known.value.downcast_ref::<T>()) {
            return Ok(value.clone());
        }
        let value = read(self)?;
        self.known.push(Known { what, of: of.to_vec(), value: Box::new(value.clone()) });
        Ok(value)
    }

    /// Notes a statement that changes something: what was read before may no longer be so.
    pub(crate) fn changing(&mut self) {
        self.ran = self.ran.saturating_add(1);
        self.known.clear();
    }

    /// Every row.
    pub fn all<T: Record>(&mut self, sql: &'static str, args: &[Value]) -> Result<Vec<T>> {
        self.ran = self.ran.saturating_add(1);
        if returning(sql) {
            self.known.clear();
        }
        let result = match &mut self.conn {
            Conn::Sqlite(connection) => sqlite::all(connection, sql, args, |row| T::read(&mut Row::sqlite(row))),
            Conn::Postgres(tx, statements) => pg::query(tx, statements, sql, args)
                .and_then(|rows| rows.iter().map(|row| T::read(&mut Row::postgres(row))).collect::<Result<Vec<T>>>()),
        };
        self.watched(sql, result)
    }

    /// The first row, if there is one.
    pub fn maybe<T: Record>(&mut self, sql: &'static str, args: &[Value]) -> Result<Option<T>> {
        self.all(sql, args).map(|rows| rows.into_iter().next())
    }

    /// The row that must be there.
    pub fn get<T: Record>(&mut self, sql: &'static str, args: &[Value]) -> Result<T> {
        self.maybe(sql, args)?.ok_or(Error::NotFound)
    }

    /// Runs a change; gives the number of rows it touched.
    pub fn run(&mut self, sql: &'static str, args: &[Value]) -> Result<u64> {
        self.changing();
        let result = match &mut self.conn {
            Conn::Sqlite(connection) => sqlite::run(connection, sql, args),
            Conn::Postgres(tx, statements) => pg::execute(tx, statements, sql, args),
        };
        self.watched(sql, result)
    }

    /// Remembers a collision, so that the transaction is tried again whatever its caller makes of the error.
    pub(crate) fn watched<T>(&mut self, sql: &'static str, result: Result<T>) -> Result<T> {
        if matches!(result, Err(Error::Conflict)) {
            self.conflicted = true;
        }
        result.map_err(|error| match error {
            Error::Broken(what) => Error::Broken(format!("{what} in: {}", shortened(sql))),
            other => other,
        })
    }
}

/// Whether a statement that gives rows changes some.
fn returning(sql: &str) -> bool {
    sql.contains("RETURNING")
}

fn shortened(sql: &str) -> String {
    sql.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(160).collect()
}
