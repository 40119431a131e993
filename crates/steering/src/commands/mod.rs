//! What can be done in this room: each command saves and gives the event that its caller commits.

pub mod agreements;
pub mod catalogue;
pub mod choices;
pub mod mandates;
pub mod notices;
pub mod preparing;
pub mod removal;
pub mod responses;
pub mod rolls;
pub mod slips;
pub mod starter;
pub mod stops;
pub mod supports;
pub mod talks;
