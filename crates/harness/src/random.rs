//! Chance that can be repeated: a seed is printed with every run, and SEED gives the same blows again.

use std::sync::atomic::{AtomicU64, Ordering};

static STATE: AtomicU64 = AtomicU64::new(0);

/// Begins from SEED, or from somewhere new; gives the seed.
pub fn begin() -> u64 {
    let given = std::env::var("SEED").ok().and_then(|text| text.parse().ok());
    let seed = given.unwrap_or_else(|| base::id::timeless().as_u64_pair().0);
    STATE.store(seed, Ordering::Relaxed);
    seed
}

/// A number below `limit` (at least 1), by `SplitMix64`.
pub fn below(limit: u64) -> u64 {
    let mut z = STATE.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed).wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (z ^ (z >> 31)) % limit.max(1)
}

/// A place below `limit` (at least 1).
pub fn index(limit: usize) -> usize {
    usize::try_from(below(limit as u64)).unwrap_or_default()
}
