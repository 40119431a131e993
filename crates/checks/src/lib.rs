//! Reading our own source, for the tests that hold the house style: tidy, arrows, SQL on both databases.

pub mod rust;
pub mod sql;
pub mod texts;
pub mod tree;
