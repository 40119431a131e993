//! Duties on the annual wheel, computed from the settings in force, and deviations that units report themselves.

mod asked;
mod commands;
mod commands_help;
mod commands_reading;
mod deviation;
mod duty;
mod finding;
mod gather_contacts;
mod gather_given;
mod help;
mod jobs_reading;
mod limit;
mod pages;
mod read;
mod removal;
mod still_asked;
mod store;
mod views;
mod words_of;

#[cfg(test)]
mod deviation_tests;

use web::{Capability, Group};

pub use commands::{Stop, answer, finish, judge, learn, lift, mark, report};
pub use commands_help::{Stopped as HelpStopped, answer_help, ask_help, close_help};
pub use commands_reading::{Halt, begin_reading, decide_removal, note_opened};
pub use deviation::{
    Answer, Deviation, DeviationId, End, Helped, Judgement, Kind, News, NewsId, Offer, Refusal, Report, State, Wish,
};
pub use duty::{Demand, Done, Due, Key, Refusal as DutyRefusal, Standing};
pub use finding::{Figure, Finding, Lift, Reader, Why};
pub use gather_contacts::contacts;
pub use gather_given::asks;
pub use help::{AsWhat, Closing, Contact, HelpId, Reply};
pub use read::{deviations, findings, wheel_of};
pub use removal::Word;
pub use still_asked::{Ask, Stopped};

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
        .get("/units/{id}/help", pages::help::new)
        .post("/units/{id}/help", pages::help::ask)
        .get("/help/{id}", pages::help::show)
        .post("/help/{id}/answer", pages::help::answer)
        .post("/help/{id}/close", pages::help::close)
        .get("/duties/{instrument}/answers", pages::answers::show)
        .get("/duties/{instrument}/removal", pages::answers::proposal)
        .post("/duties/{instrument}/removal", pages::answers::decide)
        .get("/support", pages::given::index)
        .get("/staff-functions/{id}/support", pages::given::show)
        .daily(jobs_reading::KIND, jobs_reading::begin)
        .menu(Group::Rum, "/support", |lang| words(lang).given_menu(), access::Do::SeeGiven)
        .menu(Group::Hverdag, "/followup", label, access::Do::SeeDuties)
        .panel(pages::panels::panel)
        .duties(pages::panels::duties)
        .evidence(pages::evidence::evidence)
        .costs(pages::costs::costs)
}
