//! Dialogmøder through the front door: a whole meeting, blindness on every surface, the door, and what it came to, on both databases.
#![expect(clippy::unwrap_used, reason = "a helper of a test that cannot go on says where")]

#[path = "front_door/beside.rs"]
mod beside;
#[path = "front_door/blind.rs"]
mod blind;
#[path = "front_door/door.rs"]
mod door;
#[path = "front_door/end.rs"]
mod end;
#[path = "front_door/hands.rs"]
mod hands;
#[path = "front_door/promises.rs"]
mod promises;
