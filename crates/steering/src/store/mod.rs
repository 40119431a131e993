//! Every SQL statement of Ledelsesrum, one file for each thing that is kept.

pub mod agreements;
pub mod calibrations;
pub mod catalogue;
pub mod drafts;
pub mod rounds;
pub mod seats;
pub mod settings;
