//! Chance from a fixed seed: the same town each time, on every machine (`SplitMix64`, Steele, Lea and Flood 2014).

/// A stream of numbers that looks random and never is.
#[derive(Debug, Clone)]
pub struct Seed(u64);

impl Seed {
    /// A stream of its own for each purpose, so that one more name does not change the money.
    pub fn new(of: u64) -> Self {
        Self(of)
    }

    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = most.abs_diff(least).saturating_add(1);
        let step = self.draw() % span;
        least.saturating_add(i64::try_from(step).unwrap_or(0))
    }

    /// One of a list; none of an empty one.
    pub fn pick<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let last = i64::try_from(all.len()).unwrap_or(i64::MAX).checked_sub(1).filter(|last| *last >= 0)?;
        let at = usize::try_from(self.between(0, last)).unwrap_or(0);
        all.get(at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        let mut seed = Seed::new(1_234_567);
        assert_eq!(seed.draw(), 6_457_827_717_110_365_317);
        assert_eq!(seed.draw(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn a_number_between_two_reaches_both_and_nothing_else() {
        let mut seed = Seed::new(7);
        let drawn: std::collections::BTreeSet<i64> = (0..200).map(|_| seed.between(-1, 2)).collect();
        assert_eq!(drawn.into_iter().collect::<Vec<_>>(), [-1, 0, 1, 2]);
    }
}
