//! A town to test in, on both databases, and a visitor who reads pages strictly.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on must fail")]

mod clock;
mod databases;
mod many;
mod seen;
mod strict;
mod town;
mod visitor;

pub use databases::{Cloned, on_copies, on_each_empty, on_postgres, on_sqlite};
pub use many::agreed;
pub use seen::Seen;
pub use strict::faults;
pub use town::{SINCE, TODAY, Town, app};
pub use visitor::Visitor;

/// Tests that read as sentences, each on SQLite and on PostgreSQL; the only way to get a town.
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* fn $name:ident($town:ident) $body:block)+) => { $(
        mod $name {
            #[allow(unused_imports, reason = "a test may need nothing from around it")]
            use super::*;

            #[allow(
                clippy::unwrap_used,
                clippy::expect_used,
                clippy::panic,
                clippy::indexing_slicing,
                clippy::too_many_lines,
                reason = "a test that cannot go on must fail, and one story is one test"
            )]
            fn check($town: &$crate::Town) $body

            $(#[$meta])*
            #[test]
            fn sqlite() {
                $crate::on_sqlite(check);
            }

            $(#[$meta])*
            #[test]
            fn postgres() {
                $crate::on_postgres(check);
            }
        }
    )+ };
}
