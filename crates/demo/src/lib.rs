//! Korsbæk Kommune: two years of a fictional municipality, from a fixed seed, and a page to sign in as its people.

mod accounts;
mod asked;
mod calendar;
mod cases;
mod direction;
mod found;
mod helping;
mod meeting;
mod money;
mod names;
mod notices;
mod onward;
mod outlooks;
mod pages;
mod people;
mod personas;
mod pulse;
mod raise;
mod round_first;
mod round_open;
mod round_prepared;
mod round_second;
mod seed;
pub use seed::Seed;
mod settings;
mod sides;
mod store;
mod story;
mod talks;
mod texts;
mod tree;
mod wheel;

pub use pages::capability;

use ::store::{Db, Error};

ui::words!();

/// The house setting that marks a database as the demonstration; `serve` refuses a database that has it.
pub const MARK: &str = "demo";

/// Builds Korsbæk Kommune in a migrated, empty database; refuses any other.
/// `progress` is told how much is done, of how much, and what is being made.
pub fn build(db: &Db, progress: &mut dyn FnMut(u64, u64, &str)) -> Result<(), Error> {
    raise::raise(db, progress)
}
