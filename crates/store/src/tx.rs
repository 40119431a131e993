//! One transaction, on whichever database runs; the only thing that speaks SQL.

use crate::error::{Error, Result};
use crate::event::By;
use crate::pg::{self, Statements};
use crate::row::{Record, Row};
use crate::sqlite;
use base::{Date, Time, Value};

/// A transaction: statements in, records out. It knows who acts and when.
pub struct Tx<'a> {
    pub(crate) conn: Conn<'a>,
    pub(crate) by: By,
    pub(crate) now: Time,
    pub(crate) committed: bool,
    pub(crate) conflicted: bool,
}

pub(crate) enum Conn<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(postgres::Transaction<'a>, &'a mut Statements),
}

impl<'a> Tx<'a> {
    pub(crate) fn new(conn: Conn<'a>, by: By, now: Time) -> Self {
        let now = by.at.unwrap_or(now);
        Self { conn, by, now, committed: false, conflicted: false }
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

    /// Every row.
    pub fn all<T: Record>(&mut self, sql: &'static str, args: &[Value]) -> Result<Vec<T>> {
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

fn shortened(sql: &str) -> String {
    sql.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(160).collect()
}
