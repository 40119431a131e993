//! Units, posts and people over time: the tree on any day, who leads, and what came with which file.

mod hits;
mod import;
mod pages;
mod read;
mod reading;
mod reasons;
mod rules;
mod store;
mod views;

pub use crate::store::life::{add_unit, apply, known, life, save};
pub use crate::store::post::{heads, leader_posts, post, post_for, posts, set_heads, staff_of};
pub use crate::store::sides::{
    Committee, Seat, StaffFunction, add_committee, answer_for, choose_units, chosen_units, committees, join_function,
    seat, seats, staff_function_for, staff_functions, staff_in,
};
pub use crate::store::tenure::{Tenure, alter, appoint, tenure, tenures_of};
pub use crate::store::unit::{keys, keys_of_all, names, tree_at, tree_known, unit_at, unit_by_key, unit_known};
pub use access::add_person as create_person;
pub use import::import_kind;
pub use read::{committee_units, leader_post, leaders, next_post_up, post_name, post_names};
pub use rules::plan::{Change, Known, Plan, Terms, Told, What, plan};
pub use rules::post::{Function, Holder, How, LeaderPost, LeaderPosts, Leadership, Place, Post};
pub use rules::reason::{Reason, Rejected};
pub use rules::roster::TenureId;
pub use rules::said::{Said, Until};
pub use rules::shift::UnitRow;
pub use rules::slice::{Content, Slice, Timeline};
pub use rules::tree::{Tree, UnitAt};

use access::Do;
use web::{Capability, Group};

ui::words!();

/// What the house sees of the organisation.
pub fn capability() -> Capability {
    Capability::new("org")
        .get("/organisation", pages::tree::show)
        .get("/organisation/list", pages::tree::list)
        .get("/units/{id}", pages::unit::show)
        .get("/units/{id}/posts", pages::posts::show)
        .post("/units/{id}/posts", pages::posts::add)
        .post("/units/{id}/heads", pages::posts::count)
        .post("/units/{id}/tenures", pages::posts::appoint)
        .post("/tenures/{id}/end", pages::posts::end)
        .get("/committees", pages::committees::index)
        .post("/committees", pages::committees::add)
        .get("/committees/{id}", pages::committees::show)
        .post("/committees/{id}", pages::committees::save)
        .post("/committees/{id}/seats", pages::committees::seat)
        .get("/staff-functions", pages::functions::index)
        .post("/staff-functions", pages::functions::add)
        .get("/staff-functions/{id}", pages::functions::show)
        .post("/staff-functions/{id}", pages::functions::save)
        .post("/staff-functions/{id}/staff", pages::functions::join)
        .evidence(pages::evidence::evidence)
        .finds(hits::UNITS)
        .finds(hits::POSTS)
        .menu(Group::Kommunen, "/organisation", |lang| words(lang).title(), Do::SeeOrganisation)
}
