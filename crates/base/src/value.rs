//! What goes into and comes out of a database column, whichever database it is.

use crate::{Date, Time};
use uuid::Uuid;

/// One column's content. Ids are [`Value::Uuid`], dates civil, times whole seconds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// `BIGINT`.
    Int(i64),
    /// `DOUBLE PRECISION`.
    Real(f64),
    /// `BOOLEAN`.
    Bool(bool),
    /// `TEXT`.
    Text(String),
    /// `BYTEA`.
    Bytes(Vec<u8>),
    /// `UUID`; a 16-byte blob in SQLite.
    Uuid(Uuid),
    /// `DATE`; ISO text in SQLite.
    Date(Date),
    /// `TIMESTAMPTZ`; ISO text in whole seconds, UTC, in SQLite.
    Time(Time),
}

/// A column held something else than the code expected: a fault of ours, never of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// The Rust type that was asked for.
    pub wanted: &'static str,
    /// What was found, shortened.
    pub found: String,
}

impl Mismatch {
    /// Says what was wanted and what was found instead.
    pub fn new(wanted: &'static str, found: &Value) -> Self {
        Self { wanted, found: format!("{found:?}").chars().take(60).collect() }
    }
}

impl std::fmt::Display for Mismatch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "wanted {}, found {}", self.wanted, self.found)
    }
}

impl std::error::Error for Mismatch {}

/// A type that can stand in a column.
pub trait Field: Sized {
    /// What is stored.
    fn store(&self) -> Value;
    /// Reads what was stored.
    fn read(value: Value) -> Result<Self, Mismatch>;
}

macro_rules! field {
    ($type:ty, $self:ident => $store:expr, $($pattern:pat => $read:expr),+) => {
        impl Field for $type {
            fn store(&self) -> Value {
                let $self = self;
                $store
            }
            fn read(value: Value) -> Result<Self, Mismatch> {
                match value {
                    $($pattern => $read,)+
                    other => Err(Mismatch::new(stringify!($type), &other)),
                }
            }
        }
    };
}

field!(i64, n => Value::Int(*n), Value::Int(n) => Ok(n));
field!(f64, n => Value::Real(*n), Value::Real(n) => Ok(n), Value::Int(n) => Ok(real(n)));
field!(bool, b => Value::Bool(*b), Value::Bool(b) => Ok(b), Value::Int(n) => Ok(n != 0));
field!(String, s => Value::Text(s.clone()), Value::Text(s) => Ok(s));
field!(Vec<u8>, b => Value::Bytes(b.clone()), Value::Bytes(b) => Ok(b));
field!(Uuid, u => Value::Uuid(*u), Value::Uuid(u) => Ok(u),
    Value::Bytes(b) => Uuid::from_slice(&b).map_err(|_| Mismatch::new("Uuid", &Value::Bytes(b))));
field!(Date, d => Value::Date(*d), Value::Date(d) => Ok(d),
    Value::Text(s) => Date::parse(&s).ok_or_else(|| Mismatch::new("Date", &Value::Text(s))));
field!(Time, t => Value::Time(*t), Value::Time(t) => Ok(t),
    Value::Text(s) => Time::parse(&s).ok_or_else(|| Mismatch::new("Time", &Value::Text(s))));

macro_rules! number {
    ($($type:ty)+) => { $(
        impl Field for $type {
            fn store(&self) -> Value { Value::Int(i64::from(*self)) }
            fn read(value: Value) -> Result<Self, Mismatch> {
                let n = i64::read(value)?;
                <$type>::try_from(n).map_err(|_| Mismatch::new(stringify!($type), &Value::Int(n)))
            }
        }
    )+ };
}
number!(i32 u32 i16 u16 u8);

impl<T: Field> Field for Option<T> {
    fn store(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::store)
    }
    fn read(value: Value) -> Result<Self, Mismatch> {
        if value == Value::Null { Ok(None) } else { T::read(value).map(Some) }
    }
}

impl Field for &str {
    fn store(&self) -> Value {
        Value::Text((*self).to_owned())
    }
    fn read(value: Value) -> Result<Self, Mismatch> {
        Err(Mismatch::new("an owned String", &value))
    }
}

impl<T: Field> Field for &T {
    fn store(&self) -> Value {
        (*self).store()
    }
    fn read(value: Value) -> Result<Self, Mismatch> {
        Err(Mismatch::new("an owned value", &value))
    }
}

#[expect(clippy::cast_precision_loss, reason = "SQLite hands whole reals back as integers")]
fn real(n: i64) -> f64 {
    n as f64
}
