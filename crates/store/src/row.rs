//! Rows read column by column, the same from both databases.

use crate::error::{Error, Result};
use base::{Date, Field, Time, Uuid, Value};
use postgres::types::{FromSql, Type};
use rusqlite::types::ValueRef;

/// A row being read; columns come in the order of the SELECT.
pub struct Row<'r> {
    inner: Inner<'r>,
    at: usize,
}

enum Inner<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r postgres::Row),
}

/// A type that one row fills, whichever database it comes from.
pub trait Record: Sized {
    /// Reads the row's columns in order.
    fn read(row: &mut Row) -> Result<Self>;
}

impl<'r> Row<'r> {
    pub(crate) fn sqlite(row: &'r rusqlite::Row<'r>) -> Self {
        Self { inner: Inner::Sqlite(row), at: 0 }
    }

    pub(crate) fn postgres(row: &'r postgres::Row) -> Self {
        Self { inner: Inner::Postgres(row), at: 0 }
    }

    /// The next column.
    #[expect(clippy::should_implement_trait, reason = "a row is no iterator: each column has its own type")]
    pub fn next<T: Field>(&mut self) -> Result<T> {
        let value = self.value()?;
        T::read(value).map_err(|mismatch| Error::broken(&format!("column {}", self.at), mismatch))
    }

    /// The next column as the database gave it.
    pub(crate) fn value(&mut self) -> Result<Value> {
        let at = self.at;
        self.at += 1;
        Ok(match self.inner {
            Inner::Sqlite(row) => sqlite_value(row.get_ref(at)?),
            Inner::Postgres(row) => row.try_get::<_, Any>(at)?.0,
        })
    }

    /// How many columns there are.
    pub(crate) fn width(&self) -> usize {
        match self.inner {
            Inner::Sqlite(row) => row.as_ref().column_count(),
            Inner::Postgres(row) => row.len(),
        }
    }
}

fn sqlite_value(value: ValueRef) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => Value::Int(n),
        ValueRef::Real(n) => Value::Real(n),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    }
}

/// Any column of PostgreSQL, read from its binary form.
struct Any(Value);

type Boxed = Box<dyn std::error::Error + Sync + Send>;

impl<'a> FromSql<'a> for Any {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Boxed> {
        let value = match *ty {
            Type::BOOL => Value::Bool(bool::from_sql(ty, raw)?),
            Type::INT2 => Value::Int(i16::from_sql(ty, raw)?.into()),
            Type::INT4 => Value::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT8 => Value::Int(i64::from_sql(ty, raw)?),
            Type::FLOAT8 => Value::Real(f64::from_sql(ty, raw)?),
            Type::BYTEA => Value::Bytes(raw.to_vec()),
            Type::UUID => Value::Uuid(Uuid::from_slice(raw)?),
            Type::DATE => {
                let days = i32::from_be_bytes(raw.try_into()?);
                Value::Date(epoch_2000().plus_days(days.into()))
            }
            Type::TIMESTAMPTZ => {
                let micros = i64::from_be_bytes(raw.try_into()?);
                Value::Time(Time(micros.div_euclid(1_000_000) + SECONDS_TO_2000))
            }
            _ => Value::Text(String::from_sql(ty, raw)?),
        };
        Ok(Self(value))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Boxed> {
        Ok(Self(Value::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// Seconds from 1970 to 2000, where PostgreSQL begins to count.
pub(crate) const SECONDS_TO_2000: i64 = 946_684_800;

/// 2000-01-01, where PostgreSQL begins to count days.
pub(crate) fn epoch_2000() -> Date {
    Time(SECONDS_TO_2000 + 43_200).date()
}

macro_rules! tuples {
    ($($($name:ident)+;)+) => { $(
        impl<$($name: Field),+> Record for ($($name,)+) {
            fn read(row: &mut Row) -> Result<Self> {
                Ok(($(row.next::<$name>()?,)+))
            }
        }
    )+ };
}
tuples! { A; A B; A B C; A B C D; A B C D E; A B C D E F; A B C D E F G; A B C D E F G H; A B C D E F G H I; }
