//! Økonomi: frames, outcome, forecast and carry-over per unit, with the word that belongs to every difference.
//!
//! Others read it through [`totals`], [`columns()`], [`sources`] and [`say`]; demonstrations write by [`import_rows`].

mod accuracy;
mod circle;
mod columns;
mod commands;
mod deviation;
mod excel;
mod figure;
mod follow_up;
mod forecast;
mod import;
mod import_first;
mod kind;
mod lines;
mod outlook;
mod pages;
mod read;
mod reading;
#[cfg(test)]
mod reading_tests;
mod row;
pub mod say;
mod store;
mod totals;
mod trust;
mod views;

pub use accuracy::{Accuracy, Warning, accuracy};
pub use columns::{Column, Columns, Figures};
pub use commands::{Place, Stop, correct_sum, give_forecast, plan_follow_ups, repeat_forecast};
pub use deviation::{Deviation, Direction};
pub use figure::{Figure, Gap, Told, Why};
pub use follow_up::{Day, Plan};
pub use forecast::{CorrectionId, Expected, ForecastId, Refusal};
pub use import::IMPORT;
pub use kind::Kind;
pub use outlook::Outlook;
pub use read::outlook as expected_of;
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
        .get("/budget/follow-ups", pages::forecasts::plan::show)
        .post("/budget/follow-ups", pages::forecasts::plan::save)
        .get("/units/{id}/forecasts", pages::forecasts::show)
        .get("/units/{id}/forecasts/excel", pages::forecasts::excel::show)
        .get("/units/{id}/forecasts/{on}", pages::forecasts::give::form)
        .clocked("budget/forecast")
        .post("/units/{id}/forecasts/{on}", pages::forecasts::give::give)
        .clocked("budget/forecast")
        .post("/units/{id}/forecasts/{on}/same", pages::forecasts::give::same)
        .clocked("budget/forecast")
        .post("/units/{id}/forecasts/{on}/correction", pages::forecasts::give::correct)
        .get("/units/{id}/budget", pages::show)
        .get("/units/{id}/budget/excel", pages::unit_workbook)
        .menu(Group::Hverdag, "/budget", |lang| words(lang).title(), Do::SeeBudget)
        .panel(pages::panel)
        .evidence(pages::evidence::evidence)
        .duties(pages::forecasts::duties)
        .costs(pages::forecasts::costs)
}
