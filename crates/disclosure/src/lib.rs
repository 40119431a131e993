//! What may be published of counts and sums from people's answers; pure, a library of its own.
//!
//! A figure may be shown when it is about enough people ([`Least`]) and when nothing about fewer can be worked out from all
//! that is shown together, now ([`release`]) or before ([`release_after`]). What is hidden depends on counts alone, never on
//! what anybody answered.

mod least;
mod over_time;
mod tree;

#[cfg(test)]
mod brute;

pub use least::Least;
pub use over_time::{is_safe_after, release_after};
pub use tree::{Node, atoms, covered, is_safe, nearest, release};
