//! A difference and its word: nobody should have to guess from a sign whether money is lacking or left.

use base::Money;

base::codes! {
    "Which way money went against its frame.";
    pub enum Direction {
        /// More spent than the frame: merforbrug.
        Overspend = "overspend",
        /// Less spent than the frame: mindreforbrug.
        Underspend = "underspend",
        /// Neither: i balance.
        Balance = "balance",
    }
}

/// A difference from a frame in minor units; plus is overspend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deviation(pub Money);

impl Deviation {
    /// The word that stands with it.
    pub fn direction(self) -> Direction {
        match self.0.0 {
            1.. => Direction::Overspend,
            0 => Direction::Balance,
            _ => Direction::Underspend,
        }
    }

    /// Its size without sign, to stand after the word.
    pub fn size(self) -> Money {
        self.0.abs()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plus_is_overspend_and_minus_is_underspend() {
        assert_eq!(Deviation(Money(1)).direction(), Direction::Overspend);
        assert_eq!(Deviation(Money(-1)).direction(), Direction::Underspend);
        assert_eq!(Deviation(Money(0)).direction(), Direction::Balance);
        assert_eq!(Deviation(Money(-31_000_000)).size(), Money::whole(310_000));
    }
}
