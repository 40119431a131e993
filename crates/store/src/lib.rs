//! One door to two databases: SQLite and PostgreSQL behind one SQL text, with the trail, jobs and idempotency
//! that are written together with what they tell of.

mod bulk;
mod clock;
mod db;
mod error;
mod event;
mod haystack;
pub mod house;
mod job;
mod kept;
mod memory;
mod migrate;
mod pg;
mod row;
mod seal;
mod search;
mod sqlite;
mod stop;
mod tx;
mod url;
mod whole;

pub use clock::Clock;
pub use db::{Db, Durability};
pub use error::{Error, Result};
pub use event::{By, Event, salted};
pub use job::{Job, JobId, JobState, begin_on, begun_on};
pub use kept::{Kept, forget_before, keep, kept};
pub use memory::FLEETING;
pub use migrate::{MIGRATIONS, Migration, Pending};
pub use row::{Record, Row};
pub use seal::{Checkpoint, Finding, Trouble, checkpoint};
pub use search::{Asked, Found, Text};
pub use tx::Tx;
pub use url::Url;
pub use whole::{Kind, Table};

/// Arguments of a statement: `args![id, name, date]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { &[$($crate::base_field(&$value)),*] };
}

#[doc(hidden)]
pub fn base_field<T: base::Field>(value: &T) -> base::Value {
    value.store()
}
