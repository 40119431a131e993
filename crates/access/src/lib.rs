//! Who may do what: actors, roles, actions, reach and scope in one readable policy.
//! Policy speaks of units, posts, persons, staff functions and committees, never of a capability's own things.

mod actor;
mod person;
mod place;
pub mod policy;
mod role;

pub use actor::{Actor, Held, Scope};
pub use person::{
    Person, add_person, choose_language, close_hold, find_person_by_email, hold, holds_at, language, learn_language,
    person, rename_person,
};
pub use place::{Places, above, place, places, replace_places};
pub use policy::{Do, Reach, reach};
pub use role::Role;

base::id! {
    FunctionId, "A staff function: økonomi, HR, it …";
    CommitteeId, "A political committee.";
    HoldId, "A role held by a person.";
}
