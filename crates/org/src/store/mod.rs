//! Every SQL statement of the organisation.

pub mod class;
pub mod findable;
pub mod life;
pub mod post;
pub mod roster;
pub mod sides;
pub mod tenure;
pub mod unit;
