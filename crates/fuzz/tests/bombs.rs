//! Files made to bring the house down: each is answered within seconds and a bounded memory, and nobody else waits.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "bombs/front_door.rs"]
mod front_door;
#[path = "bombs/make.rs"]
mod make;
#[path = "bombs/reading.rs"]
mod reading;
