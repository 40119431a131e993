//! Puls: waves of questions, answered without names, counted in boxes and shown under suppression.

mod cells;
mod commands;
mod jobs;
mod pages;
mod read;
mod store;
mod sums;
mod views;
mod wave;

use web::{Capability, Group};

pub use commands::{Stop, answer, close, open_autumn, open_baseline, remark};
pub use read::{Part, Start, is_asked, starts, sums, wave};
pub use store::remarks::Remark;
pub use sums::Counts;
pub use wave::{Kind, Wave, WaveId};

ui::words!();

/// The waves, what waits for those who are asked, and what the day begins and ends.
pub fn capability() -> Capability {
    Capability::new("surveys")
        .get("/pulse", pages::index)
        .get("/pulse/{wave}", pages::show)
        .post("/pulse/{wave}", pages::answer)
        .ballot()
        .post("/pulse/{wave}/remarks", pages::remarks::give)
        .clocked("form/remarks")
        .menu(Group::Hverdag, "/pulse", |lang| words(lang).title(), access::Do::SeePulse)
        .duties(pages::duties)
        .daily("surveys.day", jobs::day)
}
