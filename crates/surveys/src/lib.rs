//! Puls: waves of questions, answered without names and shown under suppression.

use web::Capability;

/// What this room offers the house.
pub fn capability() -> Capability {
    Capability::new("surveys")
}
