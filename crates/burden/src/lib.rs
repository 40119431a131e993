//! Tid brugt på Råderum: the minutes asked of each role, and the ceiling that the municipality sets.

pub mod ceiling;
mod pages;
mod read;
mod store;
mod views;
mod words_of;

use web::{Capability, Group};

pub use crate::store::{Ceiling, set_ceiling};
pub use ceiling::{Demand, Holders, average};
pub use read::{admit, choices, panel, refusal};

ui::words!();

/// The page that everybody may read, the ceilings, and what the house's own forms ask.
pub fn capability() -> Capability {
    Capability::new("burden")
        .get("/time", pages::show)
        .get("/time/ceilings", pages::ceilings::edit)
        .post("/time/ceilings", pages::ceilings::save)
        .menu(Group::Kommunen, "/time", |lang| words(lang).title(), access::Do::SeeTime)
        .costs(read::costs)
}
