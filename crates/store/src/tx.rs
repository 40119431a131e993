//! One transaction, on whichever database runs; the only thing that speaks SQL.

use crate::error::{Error, Result};
use crate::event::By;
use crate::haystack::Haystack;
use crate::memory::{FLEETING, Memory, Reading, State};
use crate::pg::{self, Statements};
use crate::row::{Record, Row};
use crate::sqlite;
use base::{Date, Time, Value};
use std::sync::Arc;

/// A transaction: statements in, records out. It knows who acts and when.
pub struct Tx<'a> {
    pub(crate) conn: Conn<'a>,
    pub(crate) by: By,
    pub(crate) now: Time,
    pub(crate) committed: bool,
    pub(crate) conflicted: bool,
    ran: u32,
    known: Vec<Reading>,
    /// Readings of earlier transactions, for one that changes nothing, and the state that it sees once it has asked.
    memory: Option<Memory>,
    state: Option<State>,
    /// How many readings that will be remembered are under way.
    remembering: u32,
}

pub(crate) enum Conn<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(postgres::Transaction<'a>, &'a mut Statements),
}

impl<'a> Tx<'a> {
    pub(crate) fn new(conn: Conn<'a>, by: By, now: Time) -> Self {
        let now = by.at.unwrap_or(now);
        let (known, memory, state) = (vec![], None, None);
        Self { conn, by, now, committed: false, conflicted: false, ran: 0, known, memory, state, remembering: 0 }
    }

    /// A transaction that changes nothing, and so may use what others have read.
    pub(crate) fn reading(conn: Conn<'a>, by: By, now: Time, memory: &Memory) -> Self {
        Self { memory: Some(memory.clone()), ..Self::new(conn, by, now) }
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

    /// Reads something that many ask for, once: until something happens there is one state of the database, and what was read
    /// of it before, in this transaction or by another that changed nothing, is as good as what would be read now. `what` names
    /// the reading, `of` what it is about; beside them it may depend on today, and on no table that is [fleeting](FLEETING).
    pub fn once<T: Clone + Send + Sync + 'static>(
        &mut self,
        what: &'static str,
        of: &[Value],
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let today = self.today();
        let known = self.known.iter().find(|known| known.is::<T>(what, of, today));
        if let Some(value) = known.and_then(Reading::value) {
            return Ok(value);
        }
        let remembered = self.remembered::<T>(what, of)?;
        if let Some((reading, value)) = remembered.and_then(|reading| Some((reading.clone(), reading.value()?))) {
            self.known.push(reading);
            return Ok(value);
        }
        self.remembering += 1;
        let value = read(self);
        self.remembering -= 1;
        let value = value?;
        let reading = Reading { what, of: of.to_vec(), today, value: Arc::new(value.clone()) };
        if let (Some(memory), Some(state)) = (&self.memory, self.state) {
            memory.keep(state, reading.clone());
        }
        self.known.push(reading);
        Ok(value)
    }

    /// Every row, as [`all`](Self::all) gives them, read [`once`](Self::once).
    pub fn recall<T: Record + Clone + Send + Sync + 'static>(
        &mut self,
        sql: &'static str,
        args: &[Value],
    ) -> Result<Vec<T>> {
        self.once(sql, args, |tx| tx.all(sql, args))
    }

    /// What another transaction read of the state that this one sees.
    fn remembered<T: 'static>(&mut self, what: &'static str, of: &[Value]) -> Result<Option<Reading>> {
        let Some(memory) = self.memory.clone() else { return Ok(None) };
        let state = if let Some(state) = self.state { state } else { State::of(self)? };
        self.state = Some(state);
        Ok(memory.find::<T>(state, (what, of, self.today())))
    }

    pub(crate) fn remembered_haystack(&self, kind: &'static str, version: i64) -> Option<Arc<Haystack>> {
        self.memory.as_ref()?.haystack(kind, version)
    }

    pub(crate) fn remember_haystack(&self, kind: &'static str, version: i64, haystack: &Arc<Haystack>) {
        if let Some(memory) = &self.memory {
            memory.keep_haystack(kind, version, haystack);
        }
    }

    /// Notes a statement that changes something: what was read before may no longer be so.
    pub(crate) fn changing(&mut self) {
        self.ran = self.ran.saturating_add(1);
        self.known.clear();
    }

    /// Every row.
    pub fn all<T: Record>(&mut self, sql: &'static str, args: &[Value]) -> Result<Vec<T>> {
        self.ran = self.ran.saturating_add(1);
        debug_assert!(self.remembering == 0 || !fleeting(sql), "remembered, but it may change without an event: {sql}");
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

/// Whether a statement reads from a table that changes without an event.
fn fleeting(sql: &str) -> bool {
    let mut words = sql.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    words.any(|word| FLEETING.contains(&word))
}

fn shortened(sql: &str) -> String {
    sql.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(160).collect()
}
