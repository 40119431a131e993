//! Tid brugt på Råderum: the minutes asked of each role, and the ceiling that the municipality sets.

mod book;
pub mod ceiling;
mod clock;
mod commands;
mod estimate;
mod jobs;
mod pages;
mod read;
mod store;
mod views;
mod words_of;

use web::{Capability, Group};

pub use crate::store::{Ceiling, set_ceiling};
pub use ceiling::{Demand, Holders, average};
pub use clock::Clocking;
pub use commands::{give_minutes, set_form, turn_off, turn_on};
pub use estimate::months;
pub use read::{admit, choices, panel, refusal};
pub use store::FormMinutes;

ui::words!();

/// The page that everybody may read, the ceilings, what the house's own forms ask, and the clock.
pub fn capability() -> Capability {
    Capability::new("burden")
        .get("/time", pages::show)
        .get("/time/excel", pages::workbook)
        .get("/time/ceilings", pages::ceilings::edit)
        .post("/time/ceilings", pages::ceilings::save)
        .get("/time/minutes", pages::minutes::ask)
        .post("/time/minutes", pages::minutes::give)
        .ballot()
        .get("/time/forms", pages::forms::index)
        .get("/time/forms/{form}/{role}", pages::forms::edit)
        .post("/time/forms/{form}/{role}", pages::forms::save)
        .get("/time/clock", pages::clocking::show)
        .post("/time/clock", pages::clocking::turn_on)
        .post("/time/clock/off", pages::clocking::turn_off)
        .menu(Group::Kommunen, "/time", |lang| words(lang).title(), access::Do::SeeTime)
        .costs(read::costs)
        .clock(web::Clock { goes: read::goes, count: read::count })
        .daily("burden.day", jobs::day)
}
