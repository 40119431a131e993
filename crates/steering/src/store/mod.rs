//! Every SQL statement of Ledelsesrum, one file for each thing that is kept.

pub mod agreements;
pub mod calibrations;
pub mod catalogue;
pub mod delegations;
pub mod drafts;
pub mod findable;
pub mod followings;
pub mod mandates;
pub mod notices;
pub mod plans;
pub mod responses;
pub mod rounds;
pub mod seats;
pub mod settings;
pub mod signs;
pub mod slips;
pub mod stops;
pub mod supports;
