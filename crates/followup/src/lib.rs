//! Duties on the annual wheel, computed from the settings in force, and deviations that units report themselves.

mod action;
mod answering;
mod asked;
mod commands;
mod commands_help;
mod commands_reading;
mod common;
mod deviation;
mod digest;
mod duty;
mod finding;
mod gather_contacts;
mod gather_given;
mod help;
mod jobs;
mod jobs_reading;
mod limit;
mod news;
mod order;
mod pages;
mod read;
mod removal;
mod ring;
mod still_asked;
mod store;
mod telling;
mod views;
mod words_of;

#[cfg(test)]
mod candour_tests;
#[cfg(test)]
mod deviation_tests;
#[cfg(test)]
mod duty_tests;

use web::{Capability, Group};

pub use action::{Action, ActionId};
pub use commands::{
    Said, Stop, act, act_done, act_moved, add_common, answer, change_common, choose_digest, decide_telling, end_common,
    finish, judge, learn, lift, mark, nothing_new, report, say_to_committee,
};
pub use commands_help::{Stopped as HelpStopped, answer_help, ask_help, close_help};
pub use commands_reading::{Halt, begin_reading, decide_removal, note_opened};
pub use common::{Common, CommonId, Draft, LineId, Who, days};
pub use deviation::{
    Answer, Deviation, DeviationId, End, Helped, Indicator, Judgement, Kind, NewsId, Offer, Refusal, Report, State,
    Wish,
};
pub use duty::{Demand, Done, Due, Key, Refusal as DutyRefusal, Standing};
pub use finding::{Figure, Finding, Lift, Reader, Why};
pub use gather_contacts::contacts;
pub use gather_given::asks;
pub use help::{AsWhat, Closing, Contact, HelpId, Reply};
pub use news::News;
pub use read::{common_dates, deviations, findings, told, wheel_of, wheel_seen};
pub use removal::Word;
pub use still_asked::{Ask, Stopped};
pub use telling::Telling;

ui::words!();

fn label(lang: base::Lang) -> String {
    words(lang).menu()
}

/// The pages of follow-up, what waits for persons and units, the weekly letter, and the panels on a unit's page.
pub fn capability() -> Capability {
    deviating(Capability::new("followup"))
        .get("/followup", pages::index)
        .get("/units/{id}/wheel", pages::wheel::show)
        .clocked("duty")
        .get("/units/{id}/wheel/pdf", pages::wheel::poster)
        .post("/units/{id}/duties/done", pages::wheel::mark)
        .clocked_by(pages::wheel::about)
        .get("/followup/dates", pages::common::index)
        .post("/followup/dates", pages::common::add)
        .get("/followup/dates/new", pages::common::new)
        .get("/followup/dates/{date}", pages::common::edit)
        .post("/followup/dates/{date}", pages::common::change)
        .post("/followup/dates/{date}/end", pages::common::end)
        .get("/letters/mine", pages::digest::show)
        .post("/letters/mine", pages::digest::choose)
        .daily(jobs_reading::KIND, jobs_reading::begin)
        .menu(Group::Rum, "/support", |lang| words(lang).given_menu(), access::Do::SeeGiven)
        .menu(Group::Hverdag, "/followup", label, access::Do::SeeDuties)
        .panel(pages::panels::panel)
        .duties(pages::panels::duties)
        .evidence(pages::evidence::evidence)
        .pleas(pages::help::pleas)
        .costs(pages::costs::costs)
        .daily(jobs::DAILY, jobs::begin)
        .job(jobs::SOME, jobs::some)
        .job(jobs::ONE, jobs::one)
}

fn deviating(capability: Capability) -> Capability {
    capability
        .get("/units/{id}/deviations/new", pages::deviations::new)
        .clocked("form/deviation")
        .post("/units/{id}/deviations", pages::deviations::report)
        .clocked("form/deviation")
        .get("/units/{id}/grace", pages::grace::show)
        .post("/units/{id}/grace", pages::grace::lift)
        .get("/deviations/{id}", pages::deviations::show)
        .post("/deviations/{id}/answer", pages::deviations::answer)
        .post("/deviations/{id}/judgement", pages::deviations::judge)
        .post("/deviations/{id}/news", pages::deviations::tell)
        .post("/deviations/{id}/nothing-new", pages::deviations::nothing_new)
        .post("/deviations/{id}/end", pages::deviations::finish)
        .post("/deviations/{id}/actions", pages::actions::add)
        .post("/actions/{id}/done", pages::actions::finish)
        .post("/actions/{id}/day", pages::actions::postpone)
        .post("/deviations/{id}/telling", pages::telling::decide)
        .post("/deviations/{id}/committee-words", pages::telling::say)
        .get("/followup/learning", pages::deviations::learning)
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
}
