//! What organisation means, over values alone: slices, trees, import plans, posts and spans.

pub mod circle;
pub mod desk;
pub mod duty;
pub mod identity;
pub mod known;
pub mod plan;
pub mod post;
pub mod reason;
pub mod roster;
pub mod said;
pub mod shift;
pub mod slice;
pub mod span;
pub mod tree;

#[cfg(test)]
mod desk_test;
#[cfg(test)]
mod plan_test;
