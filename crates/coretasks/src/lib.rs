//! Core tasks: what the municipality is for, as effects that units share; and the goals that committees adopted.

mod commands;
mod goal;
mod hits;
mod pages;
mod read;
mod sharing;
mod store;
mod task;
mod views;

use web::{Capability, Group};

pub use commands::{Stop, add, adopt, end, reword, share, state, translate, unshare};
pub use goal::{Goal, GoalId, Refusal as GoalRefusal, Status, StatusId};
pub use read::{all_at, for_unit, for_unit_at, goals, version};
pub use sharing::Ours;
pub use task::{CoreTask, CoreTaskId, Here, Refusal, Translation, Wording};

ui::words!();

fn label(lang: base::Lang) -> String {
    words(lang).menu()
}

/// The pages of core tasks and goals, and *Det er vi her for* on each unit's page.
pub fn capability() -> Capability {
    Capability::new("coretasks")
        .get("/coretasks", pages::index)
        .post("/coretasks", pages::add)
        .get("/coretasks/new", pages::new)
        .get("/coretasks/{id}", pages::show)
        .get("/coretasks/{id}/edit", pages::edit)
        .post("/coretasks/{id}/versions", pages::reword)
        .post("/coretasks/{id}/units", pages::share)
        .post("/coretasks/{id}/units/{unit}/end", pages::unshare)
        .get("/coretasks/{id}/units/{unit}/translation", pages::translation::write)
        .post("/coretasks/{id}/units/{unit}/translation", pages::translation::save)
        .get("/goals", pages::goals::index)
        .post("/goals", pages::goals::adopt)
        .get("/goals/new", pages::goals::new)
        .get("/goals/{id}", pages::goals::show)
        .post("/goals/{id}/statuses", pages::goals::state)
        .post("/goals/{id}/end", pages::goals::end)
        .menu(Group::Retning, "/coretasks", label, access::Do::SeeCoreTasks)
        .panel(pages::translation::panel)
        .finds(hits::CORE_TASKS)
}
