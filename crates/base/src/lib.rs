//! Ids, time, dates, periods, money, languages and faults: pure values that every other crate speaks in.

mod code;
mod date;
mod fault;
mod holiday;
pub mod id;
mod lang;
mod money;
mod period;
mod search;
mod sort;
mod value;

pub use date::{Date, Time, month_names};
pub use fault::Fault;
pub use holiday::{Holiday, easter, holiday};
pub use id::{PersonId, PostId, UnitId};
pub use lang::Lang;
pub use money::Money;
pub use period::Period;
pub use search::{finds, folded};
pub use sort::{fold, sort_key};
pub use value::{Field, Mismatch, Value};

#[doc(hidden)]
pub use uuid::Uuid;
