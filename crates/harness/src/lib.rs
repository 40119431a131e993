//! What whoever strikes or measures the program from outside has in common: a house of its own with its server, and forms.

pub mod client;
pub mod house;
