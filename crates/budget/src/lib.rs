//! Økonomi: frames, outcome, forecast and carry-over per unit, with the word that belongs to every difference.
//!
//! Others read it through [`totals`], [`columns()`], [`sources`] and [`say`]; demonstrations write by [`import_rows`].

mod accuracy;
mod columns;
mod deviation;
mod excel;
mod figure;
mod import;
mod import_first;
mod kind;
mod lines;
mod pages;
mod reading;
#[cfg(test)]
mod reading_tests;
mod row;
pub mod say;
mod store;
mod totals;
mod views;

pub use accuracy::{Accuracy, Warning, accuracy};
pub use columns::{Column, Columns, Figures};
pub use deviation::{Deviation, Direction};
pub use figure::{Figure, Gap, Told, Why};
pub use import::IMPORT;
pub use kind::Kind;
pub use row::{Change, Decision, RowKey, Rows, SliceKey};
pub use store::staging::{Import, Slice, import_rows};
pub use store::{ImportId, Source, accounts, all_totals, currency, set_currency, sources, totals, years};
pub use totals::{Totals, UnitSum, columns};

use access::Do;
use web::{Capability, Group};

ui::words!();

/// Økonomi as the house sees it.
pub fn capability() -> Capability {
    Capability::new("budget")
        .get("/budget", pages::index)
        .get("/budget/excel", pages::workbook)
        .post("/budget/carry-over", pages::decide)
        .post("/budget/currency", pages::currency)
        .get("/units/{id}/budget", pages::show)
        .get("/units/{id}/budget/excel", pages::unit_workbook)
        .menu(Group::Hverdag, "/budget", |lang| words(lang).title(), Do::SeeBudget)
        .panel(pages::panel)
        .evidence(pages::evidence::evidence)
}
