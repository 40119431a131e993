//! A hash of many lines that does not depend on their order: the sum of the lines' SHA-256 modulo 2^256.
//!
//! Two databases hand rows out in their own order, and sorting a large table for a backup would cost more than the
//! backup. It is meant against accidents, not against an attacker: the trail's seals are there for that.

use crate::line;
use sha2::{Digest, Sha256};

/// The sum so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sum([u64; 4]);

impl Sum {
    /// Adds a line.
    pub(crate) fn add(&mut self, line: &[u8]) {
        let digest = Sha256::digest(line);
        let mut carry = false;
        for (place, bytes) in self.0.iter_mut().zip(digest.chunks_exact(8)) {
            let word = u64::from_le_bytes(bytes.try_into().unwrap_or_default());
            let (sum, over) = place.overflowing_add(word);
            let (sum, again) = sum.overflowing_add(u64::from(carry));
            (*place, carry) = (sum, over || again);
        }
    }

    /// In hexadecimal.
    pub(crate) fn hex(self) -> String {
        line::hex(&self.0.map(u64::to_be_bytes).concat())
    }
}

#[cfg(test)]
mod tests {
    use super::Sum;
    use proptest::prelude::*;

    fn of(lines: &[Vec<u8>]) -> Sum {
        let mut sum = Sum::default();
        for line in lines {
            sum.add(line);
        }
        sum
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn the_order_of_lines_does_not_count_and_every_line_does(
            lines in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..8), 1..12), at in any::<prop::sample::Index>(),
        ) {
            let mut turned = lines.clone();
            turned.reverse();
            prop_assert_eq!(of(&lines), of(&turned));
            let mut less = lines.clone();
            let twice = less.remove(at.index(lines.len()));
            prop_assert_ne!(of(&lines), of(&less), "a line is gone");
            let mut more = lines.clone();
            more.push(twice);
            prop_assert_ne!(of(&lines), of(&more), "a line stands twice");
        }
    }
}
