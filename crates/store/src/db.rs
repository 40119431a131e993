//! The door itself: opens a database, lends transactions, tries again after collisions.

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::event::By;
use crate::memory::Memory;
use crate::pg::Pool;
use crate::sqlite::Sqlite;
use crate::tx::{Conn, Tx};
use crate::url::Url;
use postgres::IsolationLevel;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::sync_channel;
use std::time::Duration;

/// One municipality's database.
#[derive(Clone)]
pub struct Db {
    pub(crate) kind: Kind,
    clock: Clock,
    memory: Memory,
}

#[derive(Clone)]
pub(crate) enum Kind {
    Sqlite(Sqlite),
    Postgres(Pool),
}

/// Whether an acknowledged write survives a power cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Synced to disk before it is acknowledged.
    Full,
    /// Synced now and then: whole after a power cut, but not with the last writes. The harness's control.
    Normal,
    /// Only for tests that do not test durability.
    Off,
}

/// A write that collides is tried so often: dozens who press the same button at the same moment all get through.
const TRIES: u32 = 12;
/// Beyond this try nobody waits longer before the next: a quarter of a second at most.
const LONGEST_WAIT: u32 = 8;

impl Db {
    /// Opens a database; PostgreSQL connects when first used.
    pub fn open(url: &Url, clock: Clock, durability: Durability) -> Result<Self> {
        let kind = match url {
            Url::Sqlite(path) => Kind::Sqlite(Sqlite::open(path, durability)?),
            Url::Postgres(url) => Kind::Postgres(Pool::new(url)),
        };
        Ok(Self { kind, clock, memory: Memory::default() })
    }

    /// The same database by another clock.
    pub fn at(&self, clock: Clock) -> Self {
        Self { clock, ..self.clone() }
    }

    /// The clock that this database's commands are dated by.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// Reads in one consistent view of the database; nothing can be changed.
    pub fn read<T, E: From<Error>>(&self, work: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        self.read_as(By::nobody(), work)
    }

    /// Reads on behalf of somebody.
    pub fn read_as<T, E: From<Error>>(&self, by: By, work: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        let now = self.clock.now();
        match &self.kind {
            Kind::Sqlite(file) => {
                file.read(|connection| work(&mut Tx::reading(Conn::Sqlite(connection), by, now, &self.memory)))?
            }
            Kind::Postgres(pool) => pool.lend(|connection| {
                let tx = connection.client.build_transaction().isolation_level(IsolationLevel::RepeatableRead);
                let tx = tx.read_only(true).start().map_err(Error::from)?;
                work(&mut Tx::reading(Conn::Postgres(tx, &mut connection.statements), by, now, &self.memory))
            })?,
        }
    }

    /// Writes: all of it, once, if `work` commits an event; otherwise nothing. `work` may run again after a collision.
    pub fn write<T, E>(&self, by: By, work: impl FnMut(&mut Tx) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.change(by, false, work)
    }

    /// Writes what needs no event: sessions, job claims, kept answers, seals, letters. Only the
    /// [fleeting](crate::FLEETING) tables may be written so; the list may only shrink.
    pub fn write_exempt<T, E>(&self, work: impl FnMut(&mut Tx) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.change(By::nobody(), true, work)
    }

    /// Writes everything into the file itself and syncs it, before it is moved; PostgreSQL needs nothing of the kind.
    pub fn settle(&self) -> Result<()> {
        match &self.kind {
            Kind::Sqlite(file) => file.settle(),
            Kind::Postgres(_) => Ok(()),
        }
    }

    fn change<T, E>(
        &self,
        by: By,
        exempt: bool,
        mut work: impl FnMut(&mut Tx) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let now = self.clock.now();
        match &self.kind {
            Kind::Sqlite(file) => write_sqlite(file, now, by, exempt, work),
            Kind::Postgres(pool) => {
                for tried in 0..TRIES {
                    if let Some(done) = pool.lend(|c| try_postgres(c, now, by.clone(), exempt, &mut work))? {
                        return done;
                    }
                    step_aside(tried);
                }
                Err(Error::Conflict.into())
            }
        }
    }
}

fn write_sqlite<T, E>(
    file: &Sqlite,
    now: base::Time,
    by: By,
    exempt: bool,
    mut work: impl FnMut(&mut Tx) -> Result<T, E> + Send + 'static,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let (answer, answered) = sync_channel::<Result<T, E>>(1);
    file.write(Box::new(move |connection| {
        let done = in_savepoint(connection, || {
            let mut tx = Tx::new(Conn::Sqlite(connection), by, now);
            let done = work(&mut tx);
            let keep = done.is_ok() && (exempt || tx.committed);
            (done, keep)
        });
        Box::new(move |fate| {
            let _ = answer.send(match (done, fate) {
                (Ok(value), Ok(())) => Ok(value),
                (Ok(_), Err(lost)) => Err(lost.into()),
                (Err(refused), _) => Err(refused),
            });
        })
    }))?;
    answered.recv().map_err(|_| Error::Broken("the writer has stopped".to_owned()))?
}

fn in_savepoint<T, E: From<Error>>(
    connection: &rusqlite::Connection,
    work: impl FnOnce() -> (Result<T, E>, bool),
) -> Result<T, E> {
    connection.execute_batch("SAVEPOINT command").map_err(Error::from)?;
    let (done, keep) = catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| (Err(Error::Broken("a command panicked".to_owned()).into()), false));
    if connection.is_autocommit() {
        return done.and(Err(Error::Full.into()));
    }
    let end = if keep { "RELEASE command" } else { "ROLLBACK TO command; RELEASE command" };
    connection.execute_batch(end).map_err(Error::from)?;
    done
}

/// Waits a little after a collision, each for another while, so that those who collided do not meet again at once.
fn step_aside(tried: u32) {
    let mut chance = [0_u8];
    // Without chance everybody waits equally long, which is no worse than not waiting.
    let _ = getrandom::fill(&mut chance);
    std::thread::sleep(Duration::from_micros(u64::from(chance[0]) << (tried.min(LONGEST_WAIT) + 2)));
}

/// None when the transaction collided and should be tried again.
fn try_postgres<T, E: From<Error>>(
    connection: &mut crate::pg::Connection,
    now: base::Time,
    by: By,
    exempt: bool,
    work: &mut impl FnMut(&mut Tx) -> Result<T, E>,
) -> Option<Result<T, E>> {
    let started = connection.client.build_transaction().isolation_level(IsolationLevel::Serializable).start();
    let inner = match started {
        Ok(inner) => inner,
        Err(error) => return Some(Err(Error::from(error).into())),
    };
    let mut tx = Tx::new(Conn::Postgres(inner, &mut connection.statements), by, now);
    let done = work(&mut tx);
    let (keep, collided) = (done.is_ok() && (exempt || tx.committed), tx.conflicted);
    let Conn::Postgres(inner, _) = tx.conn else { return Some(done) };
    if collided {
        return None;
    }
    let ended = if keep { inner.commit() } else { inner.rollback() };
    match ended.map_err(Error::from) {
        Ok(()) => Some(done),
        Err(Error::Conflict) => None,
        Err(error) => Some(done.and_then(|_| Err(error.into()))),
    }
}
