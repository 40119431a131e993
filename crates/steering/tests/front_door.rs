//! Ledelsesrum through the front door: voices, agreements, floors, the matrix and the catalogue, on both databases.
#![expect(clippy::unwrap_used, reason = "a helper of a test that cannot go on says where")]

#[path = "front_door/agreements.rs"]
mod agreements;
#[path = "front_door/catalogue.rs"]
mod catalogue;
#[path = "front_door/delegations.rs"]
mod delegations;
#[path = "front_door/evidence.rs"]
mod evidence;
#[path = "front_door/finding.rs"]
mod finding;
#[path = "front_door/hands.rs"]
mod hands;
#[path = "front_door/ladder.rs"]
mod ladder;
#[path = "front_door/letters.rs"]
mod letters;
#[path = "front_door/minutes.rs"]
mod minutes;
#[path = "front_door/no_sums.rs"]
mod no_sums;
#[path = "front_door/over_time.rs"]
mod over_time;
#[path = "front_door/past.rs"]
mod past;
#[path = "front_door/pleas.rs"]
mod pleas;
#[path = "front_door/rooms.rs"]
mod rooms;
#[path = "front_door/rounds.rs"]
mod rounds;
#[path = "front_door/slips.rs"]
mod slips;
#[path = "front_door/supports.rs"]
mod supports;
#[path = "front_door/voices.rs"]
mod voices;
