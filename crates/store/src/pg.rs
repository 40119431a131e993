//! PostgreSQL: a small lazy pool; serializable writes, repeatable reads.

use crate::error::{Error, Result};
use crate::row::{SECONDS_TO_2000, epoch_2000};
use base::Value;
use postgres::types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked};
use postgres::{Client, NoTls, Statement, Transaction};
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Statements prepared on one connection.
pub(crate) type Statements = HashMap<&'static str, Statement>;

/// A connection with what was prepared on it.
pub(crate) struct Connection {
    pub(crate) client: Client,
    pub(crate) statements: Statements,
}

/// A pool of at most four connections, opened when first needed.
#[derive(Clone)]
pub(crate) struct Pool {
    url: Arc<str>,
    state: Arc<(Mutex<State>, Condvar)>,
}

#[derive(Default)]
struct State {
    idle: Vec<Connection>,
    open: usize,
}

const MOST: usize = 4;

impl Pool {
    pub(crate) fn new(url: &str) -> Self {
        Self { url: url.into(), state: Arc::default() }
    }

    /// Lends a connection; a connection that broke is not taken back.
    pub(crate) fn lend<T>(&self, work: impl FnOnce(&mut Connection) -> T) -> Result<T> {
        let mut connection = self.take()?;
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&mut connection)));
        let (lock, freed) = &*self.state;
        let mut state = lock.lock().unwrap_or_else(PoisonError::into_inner);
        if done.is_ok() && !connection.client.is_closed() {
            state.idle.push(connection);
        } else {
            state.open -= 1;
        }
        freed.notify_one();
        drop(state);
        done.map_err(|_| Error::Broken("a command panicked".to_owned()))
    }

    fn take(&self) -> Result<Connection> {
        let (lock, freed) = &*self.state;
        let mut state = lock.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            while let Some(connection) = state.idle.pop() {
                if !connection.client.is_closed() {
                    return Ok(connection);
                }
                state.open -= 1;
            }
            if state.open < MOST {
                state.open += 1;
                drop(state);
                return connect(&self.url).map(|client| Connection { client, statements: Statements::new() }).map_err(
                    |error| {
                        lock.lock().unwrap_or_else(PoisonError::into_inner).open -= 1;
                        freed.notify_one();
                        Error::broken("connecting to PostgreSQL", explained(error))
                    },
                );
            }
            state = freed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// A server that is not there is told within seconds, and one that has gone silent within half a minute.
fn connect(url: &str) -> Result<Client, postgres::Error> {
    let mut config: postgres::Config = url.parse()?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(5));
    }
    config.tcp_user_timeout(Duration::from_secs(30)).keepalives_idle(Duration::from_secs(30));
    config.connect(NoTls)
}

/// A value on its way into PostgreSQL, in binary, whatever integer width the column has.
#[derive(Debug)]
pub(crate) struct Param<'a>(pub(crate) &'a Value);

type Boxed = Box<dyn std::error::Error + Sync + Send>;

impl ToSql for Param<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Boxed> {
        match self.0 {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(n) => match *ty {
                Type::INT2 => i16::try_from(*n)?.to_sql(ty, out),
                Type::INT4 => i32::try_from(*n)?.to_sql(ty, out),
                Type::INT8 => n.to_sql(ty, out),
                _ => Err(format!("an integer for a column of type {ty}").into()),
            },
            Value::Real(n) => n.to_sql(ty, out),
            Value::Bool(b) if *ty == Type::BOOL => b.to_sql(ty, out),
            Value::Bool(_) => Err(format!("a boolean for a column of type {ty}").into()),
            Value::Text(text) => text.as_str().to_sql(ty, out),
            Value::Bytes(bytes) => bytes.as_slice().to_sql(ty, out),
            Value::Uuid(id) if *ty == Type::UUID => {
                out.extend_from_slice(id.as_bytes());
                Ok(IsNull::No)
            }
            Value::Date(date) if *ty == Type::DATE => {
                let days = i32::try_from(date.days_after(epoch_2000()))?;
                out.extend_from_slice(&days.to_be_bytes());
                Ok(IsNull::No)
            }
            Value::Time(time) if *ty == Type::TIMESTAMPTZ => {
                let micros = (time.0 - SECONDS_TO_2000).saturating_mul(1_000_000);
                out.extend_from_slice(&micros.to_be_bytes());
                Ok(IsNull::No)
            }
            other => Err(format!("{other:?} for a column of type {ty}").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn prepared(tx: &mut Transaction, statements: &mut Statements, sql: &'static str) -> Result<Statement> {
    if let Some(statement) = statements.get(sql) {
        return Ok(statement.clone());
    }
    let statement = tx.prepare(sql)?;
    statements.insert(sql, statement.clone());
    Ok(statement)
}

pub(crate) fn query(
    tx: &mut Transaction,
    statements: &mut Statements,
    sql: &'static str,
    args: &[Value],
) -> Result<Vec<postgres::Row>> {
    let statement = prepared(tx, statements, sql)?;
    let params: Vec<Param> = args.iter().map(Param).collect();
    let refs: Vec<&(dyn ToSql + Sync)> = params.iter().map(|p| p as _).collect();
    tx.query(&statement, &refs).map_err(explained)
}

pub(crate) fn execute(
    tx: &mut Transaction,
    statements: &mut Statements,
    sql: &'static str,
    args: &[Value],
) -> Result<u64> {
    let statement = prepared(tx, statements, sql)?;
    let params: Vec<Param> = args.iter().map(Param).collect();
    let refs: Vec<&(dyn ToSql + Sync)> = params.iter().map(|p| p as _).collect();
    tx.execute(&statement, &refs).map_err(explained)
}

/// Conversion errors hide their cause one level down.
fn explained(error: postgres::Error) -> Error {
    use std::error::Error as _;
    let cause = error.source().map(ToString::to_string);
    match (Error::from(error), cause) {
        (Error::Broken(what), Some(cause)) if what != cause => Error::Broken(format!("{what}: {cause}")),
        (error, _) => error,
    }
}
