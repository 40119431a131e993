//! The workloads, one file each.

pub mod import;
pub mod pages;
mod pages_told;
pub mod paper;
pub mod search;
pub mod signin;
pub mod start;
pub mod writes;
