//! SQLite: one writer thread with group commit, readers with a connection each.

use crate::db::Durability;
use crate::error::{Error, Result};
use base::Value;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, ToSql};
use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A write: runs on the connection, and is told afterwards whether its group was committed.
pub(crate) type Write = Box<dyn FnOnce(&Connection) -> Told + Send>;
/// What a finished write does with the fate of its group.
pub(crate) type Told = Box<dyn FnOnce(Result<()>) + Send>;

/// An open file: its writer and its idle readers.
#[derive(Clone)]
pub(crate) struct Sqlite {
    path: PathBuf,
    writer: Sender<Write>,
    readers: Arc<Mutex<Vec<Connection>>>,
}

/// The oldest SQLite whose WAL is safe to share (the WAL-reset fault was mended in 3.51.3).
const OLDEST: i32 = 3_051_003;
const GROUP: usize = 256;
const GROUP_TIME: Duration = Duration::from_millis(5);
const READERS: usize = 8;

impl Sqlite {
    pub(crate) fn open(path: &Path, durability: Durability) -> Result<Self> {
        if rusqlite::version_number() < OLDEST {
            return Err(Error::Broken(format!("SQLite {} is older than 3.51.3", rusqlite::version())));
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|e| Error::broken(&folder.display().to_string(), e))?;
        }
        let connection = Connection::open(path).map_err(|e| Error::broken(&path.display().to_string(), e))?;
        connection.execute_batch("PRAGMA page_size=8192; PRAGMA journal_mode=WAL;")?;
        connection.execute_batch(match durability {
            Durability::Full => "PRAGMA synchronous=FULL;",
            Durability::Normal => "PRAGMA synchronous=NORMAL;",
            Durability::Off => "PRAGMA synchronous=OFF;",
        })?;
        prepare(&connection)?;
        let (writer, jobs) = channel();
        std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || write_all(&connection, &jobs))
            .map_err(|e| Error::broken("the writer thread", e))?;
        Ok(Self { path: path.to_owned(), writer, readers: Arc::default() })
    }

    /// Hands a write to the writer.
    pub(crate) fn write(&self, job: Write) -> Result<()> {
        self.writer.send(job).map_err(|_| Error::Broken("the writer has stopped".to_owned()))
    }

    /// Moves the log into the file, and syncs the file.
    pub(crate) fn settle(&self) -> Result<()> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).clear();
        let connection = Connection::open(&self.path)?;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        let synced = std::fs::File::open(&self.path).and_then(|file| file.sync_all());
        synced.map_err(|e| Error::broken(&self.path.display().to_string(), e))
    }

    /// Lends a reader.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Connection) -> T) -> Result<T> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = if let Some(connection) = idle { connection } else { self.reader()? };
        connection.execute_batch("BEGIN DEFERRED")?;
        let done = work(&connection);
        connection.execute_batch("ROLLBACK")?;
        let mut idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < READERS {
            idle.push(connection);
        }
        Ok(done)
    }

    fn reader(&self) -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        prepare(&connection)?;
        Ok(connection)
    }
}

fn prepare(connection: &Connection) -> Result<()> {
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(512);
    connection.execute_batch("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;")?;
    Ok(())
}

/// The writer: groups what waits, commits once, then answers everybody.
fn write_all(connection: &Connection, jobs: &Receiver<Write>) {
    while let Ok(first) = jobs.recv() {
        if let Err(error) = connection.execute_batch("BEGIN IMMEDIATE") {
            refuse(first, connection, error);
            continue;
        }
        let begun = Instant::now();
        let mut waiting = vec![];
        let mut next = Some(first);
        while let Some(job) = next {
            waiting.push(job(connection));
            // A full disk may roll back the whole group under us; nobody in it has been promised anything yet.
            if connection.is_autocommit() || waiting.len() >= GROUP || begun.elapsed() > GROUP_TIME {
                break;
            }
            next = jobs.try_recv().ok();
        }
        let fate = commit(connection);
        for told in waiting {
            told(match &fate {
                Ok(()) => Ok(()),
                Err(Error::Full) => Err(Error::Full),
                Err(other) => Err(Error::Broken(other.to_string())),
            });
        }
    }
}

fn commit(connection: &Connection) -> Result<()> {
    if connection.is_autocommit() {
        return Err(Error::Full);
    }
    connection.execute_batch("COMMIT").map_err(|error| {
        if error.sqlite_error().is_some_and(|e| matches!(e.extended_code, 1034 | 1290)) {
            // A failed fsync leaves unknown what is on disk: end, and let recovery read the log.
            std::process::abort();
        }
        let _ = connection.execute_batch("ROLLBACK");
        error.into()
    })
}

fn refuse(job: Write, connection: &Connection, error: rusqlite::Error) {
    // The job has to run to learn how to answer; outside a transaction its savepoint is its own and is undone.
    let told = job(connection);
    let _ = connection.execute_batch("ROLLBACK");
    told(Err(error.into()));
}

struct Param<'a>(&'a Value);

impl ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Value::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Value::Int(n) => ToSqlOutput::from(*n),
            Value::Real(n) => ToSqlOutput::from(*n),
            Value::Bool(b) => ToSqlOutput::from(*b),
            Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Value::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            Value::Uuid(id) => ToSqlOutput::Borrowed(ValueRef::Blob(id.as_bytes())),
            Value::Date(date) => ToSqlOutput::from(date.to_string()),
            Value::Time(time) => ToSqlOutput::from(time.to_string()),
        })
    }
}

/// Values on their way into a statement.
pub(crate) fn bound(values: &[Value]) -> impl Iterator<Item = impl ToSql + '_> {
    values.iter().map(Param)
}

thread_local! {
    static TRANSLATED: RefCell<HashMap<&'static str, Rc<str>>> = RefCell::default();
}

/// `$1` becomes `?1`, once per statement and thread.
fn translated(sql: &'static str) -> Rc<str> {
    TRANSLATED.with_borrow_mut(|known| Rc::clone(known.entry(sql).or_insert_with(|| sql.replace('$', "?").into())))
}

pub(crate) fn all<T>(
    connection: &Connection,
    sql: &'static str,
    args: &[Value],
    read: impl Fn(&rusqlite::Row) -> Result<T>,
) -> Result<Vec<T>> {
    let mut statement = connection.prepare_cached(&translated(sql))?;
    let mut rows = statement.query(rusqlite::params_from_iter(bound(args)))?;
    let mut out = vec![];
    while let Some(row) = rows.next()? {
        out.push(read(row)?);
    }
    Ok(out)
}

pub(crate) fn run(connection: &Connection, sql: &str, args: &[Value]) -> Result<u64> {
    let mut statement = connection.prepare_cached(&sql.replace('$', "?"))?;
    let touched = statement.execute(rusqlite::params_from_iter(bound(args)))?;
    Ok(touched as u64)
}
