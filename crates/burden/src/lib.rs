//! Tid brugt på Råderum: the minutes asked of each role, and the ceiling that the municipality sets.

use web::Capability;

/// What this room offers the house.
pub fn capability() -> Capability {
    Capability::new("burden")
}
