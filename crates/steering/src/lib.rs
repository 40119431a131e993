//! Ledelsesrum: domains, instruments, floors, rounds, voices, agreements and the settings in force.

pub mod agreement;
mod asks;
pub mod calibration;
pub mod cause;
mod changes;
mod commands;
mod courses;
pub mod delegation;
pub mod edition;
mod expiry;
mod fail;
mod filter;
pub mod floor;
mod gather_wishes;
mod hits;
mod jobs;
mod jobs_notices;
pub mod ladder;
mod lanes;
pub mod mandate;
mod may;
mod pages;
mod picture;
pub mod plan;
pub mod progress;
mod read;
mod refusals;
pub mod reminder;
mod reopening;
mod risen;
mod rooms;
pub mod round;
pub mod seat;
mod seating;
pub mod setting;
mod sheet;
mod sight;
pub mod slip;
pub mod step;
pub mod stop;
mod store;
pub mod support;
pub mod tightening;
pub mod used;
mod views;

#[cfg(test)]
mod rule_tests;

use web::{Capability, Group};

pub use changes::{Change, Shifted};
pub use commands::agreements::{
    agreement, bring_into_force, draft_common, draft_own, record_med, rewrite, sign, support_given,
};
pub use commands::catalogue::{
    add_floor, check_floor, draft_edition, edit_instrument, publish_edition, publish_starter,
};
pub use commands::choices::{Choices, choose, delegate, take_back};
pub use commands::mandates::{end_mandate, give_mandate};
pub use commands::notices::{endings_due, tell_floor, warn};
pub use commands::preparing::{prepare, remind};
pub use commands::removal::{draft_without_duty, is_draft};
pub use commands::responses::{comment_response, decide_response, end_response};
pub use commands::slips::{answer_slip, close_slips, write_together};
pub use commands::stops::{hear, promise};
pub use commands::supports::{close_support, promises_of};
pub use commands::talks::{
    answer, ask_again, ask_calibration, calibration, give_voice, open_round, take_up, write_voice,
};
pub use expiry::Ending;
pub use fail::Fail;
pub use gather_wishes::{SupportWish, wishes};
pub use pages::evidence::panel as evidence_panel;
pub use pages::refused;
pub use pages::reopenings::ways as ways_to_reopen;
pub use picture::Picture;
pub use read::{all_rounds, changes, common_of, duties, rooms, round, stops};
pub use reopening::{Reopening, ReopeningId};
pub use rooms::{DutyDue, FloorSeen, Room, Standing, room};
pub use seating::{Seating, Staff};
pub use stop::{Heard, Made, StopId, StopPromise};
pub use store::catalogue::{editions, lineage};

ui::words!();

fn label(lang: base::Lang) -> String {
    words(lang).menu()
}

/// The pages of Ledelsesrum, the room on each unit's page, and what waits in it.
pub fn capability() -> Capability {
    let reading = Capability::new("steering")
        .get("/rooms", pages::rooms::matrix)
        .get("/rooms/excel", pages::rooms::excel)
        .get("/rooms/word", pages::rooms::word)
        .get("/rooms/pdf", pages::rooms::pdf)
        .get("/catalogue", pages::catalogue::index)
        .post("/catalogue/starter", pages::catalogue::publish_starter)
        .post("/catalogue/editions", pages::catalogue::begin)
        .get("/catalogue/editions/{edition}", pages::catalogue::edition)
        .post("/catalogue/editions/{edition}/publication", pages::catalogue::publish)
        .get("/catalogue/editions/{edition}/{instrument}", pages::catalogue::edit)
        .post("/catalogue/editions/{edition}/{instrument}", pages::catalogue::save)
        .get("/catalogue/{instrument}", pages::catalogue::instrument)
        .post("/catalogue/{instrument}/floors", pages::floors::add)
        .get("/catalogue/floors/{floor}", pages::floors::show)
        .post("/catalogue/floors/{floor}/seen", pages::floors::seen)
        .post("/catalogue/floors/{floor}/check", pages::catalogue::check);
    over_time(preparing(talks(reading)))
        .menu(Group::Rum, "/rooms", label, access::Do::SeeMatrix)
        .menu(Group::Rum, "/may", |lang| words(lang).may_title(), access::Do::SeeRoom)
        .menu(Group::Rum, "/catalogue", |lang| words(lang).catalogue_title(), access::Do::EditCatalogue)
        .panel(pages::unit::panel)
        .finds(hits::INSTRUMENTS)
        .finds(hits::AGREEMENTS)
        .duties(pages::duties::duties)
        .evidence(pages::evidence::evidence)
}

/// Rounds as they are prepared and answered: participants, a unit's page, what its people say without names, and who answers on whose behalf.
fn preparing(capability: Capability) -> Capability {
    capability
        .get("/rounds/{round}/preparation", pages::preparing::edit)
        .post("/rounds/{round}/preparation", pages::preparing::save)
        .get("/rounds/{round}/participants", pages::rolls::show)
        .get("/rounds/{round}/participants/excel", pages::rolls::excel)
        .get("/rounds/{round}/units/{unit}", pages::choices::show)
        .post("/rounds/{round}/units/{unit}/choices", pages::choices::choose)
        .get("/rounds/{round}/units/{unit}/slips", pages::slips::show)
        .post("/rounds/{round}/units/{unit}/slips", pages::slips::answer)
        .ballot()
        .post("/rounds/{round}/units/{unit}/slips/closing", pages::slips::close)
        .post("/rounds/{round}/units/{unit}/slips/together", pages::slips::together)
        .get("/rounds/{round}/units/{unit}/delegation", pages::delegations::round)
        .post("/rounds/{round}/units/{unit}/delegation", pages::delegations::give_round)
        .get("/calibrations/{calibration}/delegation", pages::delegations::calibration)
        .post("/calibrations/{calibration}/delegation", pages::delegations::give_calibration)
        .post("/delegations/{delegation}/end", pages::delegations::end)
        .post("/calibrations/{calibration}/stops/{stop}", pages::stops::of_calibration)
        .post("/rounds/{round}/stops/{stop}", pages::stops::of_round)
        .daily(jobs::REMIND, jobs::remind)
}

fn over_time(capability: Capability) -> Capability {
    capability
        .get("/may", pages::may::show)
        .get("/units/{id}/history", pages::history::show)
        .get("/units/{id}/ladder", pages::ladder::show)
        .get("/units/{id}/responses/new", pages::ladder::new)
        .post("/units/{id}/responses", pages::ladder::decide)
        .get("/responses/{response}", pages::ladder::response)
        .post("/responses/{response}/ending", pages::ladder::end)
        .post("/responses/{response}/comment", pages::ladder::comment)
        .get("/units/{id}/mandates", pages::mandates::show)
        .post("/units/{id}/mandates", pages::mandates::add)
        .post("/mandates/{mandate}/end", pages::mandates::end)
        .daily(jobs_notices::ENDINGS, jobs_notices::endings)
        .job(commands::catalogue::FLOOR_JOB, jobs_notices::floor)
}

fn talks(capability: Capability) -> Capability {
    capability
        .get("/rounds", pages::rounds::index)
        .post("/rounds", pages::rounds::open)
        .get("/rounds/new", pages::rounds::new)
        .get("/rounds/{round}", pages::rounds::show)
        .get("/rounds/{round}/ask", pages::rounds::ask)
        .get("/rounds/{round}/common/{instrument}", pages::drafts::new_common)
        .post("/rounds/{round}/common/{instrument}", pages::drafts::draft_common)
        .get("/units/{unit}/calibrations/new", pages::calibrations::new)
        .post("/units/{unit}/calibrations", pages::calibrations::open)
        .get("/calibrations/{calibration}", pages::calibrations::show)
        .clocked("form/voice")
        .post("/calibrations/{calibration}/voice", pages::calibrations::voice)
        .clocked_by(pages::calibrations::about)
        .get("/calibrations/{calibration}/agreement/new", pages::drafts::new_own)
        .post("/calibrations/{calibration}/agreement", pages::drafts::draft_own)
        .get("/agreements/{agreement}", pages::agreements::show)
        .clocked("form/remarks")
        .get("/agreements/{agreement}/edit", pages::drafts::edit)
        .post("/agreements/{agreement}/terms", pages::drafts::rewrite)
        .post("/agreements/{agreement}/signatures", pages::agreements::sign)
        .post("/agreements/{agreement}/med", pages::agreements::med)
        .clocked("form/remarks")
        .post("/agreements/{agreement}/force", pages::agreements::force)
        .post("/agreements/{agreement}/supports/{support}", pages::agreements::support)
        .get("/agreements/{agreement}/supports/{support}", pages::supports::show)
        .post("/agreements/{agreement}/supports/{support}/close", pages::supports::close)
        .get("/units/{unit}/reopenings/new", pages::reopenings::new)
        .post("/units/{unit}/reopenings", pages::reopenings::ask)
        .get("/reopenings/{reopening}", pages::reopenings::show)
        .post("/reopenings/{reopening}/calibration", pages::reopenings::take_up)
}
