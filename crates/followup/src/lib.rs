//! Duties on the annual wheel, computed from the settings in force, and deviations that units report themselves.

mod asked;
mod commands;
mod deviation;
mod duty;
mod finding;
mod limit;
mod pages;
mod read;
mod store;
mod views;
mod words_of;

#[cfg(test)]
mod deviation_tests;

use web::{Capability, Group};

pub use commands::{Stop, answer, finish, judge, learn, lift, mark, report};
pub use deviation::{
    Answer, Deviation, DeviationId, End, Helped, Judgement, Kind, News, NewsId, Offer, Refusal, Report, State, Wish,
};
pub use duty::{Demand, Done, Due, Key, Refusal as DutyRefusal, Standing};
pub use finding::{Figure, Finding, Lift, Reader, Why};
pub use read::{deviations, findings, wheel_of};

ui::words!();

fn label(lang: base::Lang) -> String {
    words(lang).menu()
}

/// The pages of follow-up, what waits for persons and units, and the panels on a unit's page.
pub fn capability() -> Capability {
    Capability::new("followup")
        .get("/followup", pages::index)
        .get("/units/{id}/wheel", pages::wheel::show)
        .post("/units/{id}/duties/done", pages::wheel::mark)
        .get("/units/{id}/deviations/new", pages::deviations::new)
        .post("/units/{id}/deviations", pages::deviations::report)
        .get("/units/{id}/grace", pages::grace::show)
        .post("/units/{id}/grace", pages::grace::lift)
        .get("/deviations/{id}", pages::deviations::show)
        .post("/deviations/{id}/answer", pages::deviations::answer)
        .post("/deviations/{id}/judgement", pages::deviations::judge)
        .post("/deviations/{id}/news", pages::deviations::tell)
        .post("/deviations/{id}/end", pages::deviations::finish)
        .menu(Group::Hverdag, "/followup", label, access::Do::SeeDuties)
        .panel(pages::panels::panel)
        .duties(pages::panels::duties)
        .evidence(pages::evidence::evidence)
        .costs(pages::costs::costs)
}
