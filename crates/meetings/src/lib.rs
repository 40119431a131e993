//! Dialogmøder: the live meeting of an area, with phones, a wall and somebody who leads it.

use web::Capability;

/// What this room offers the house.
pub fn capability() -> Capability {
    Capability::new("meetings")
}
