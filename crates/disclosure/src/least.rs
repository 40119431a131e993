//! The fewest people that a shown figure may be about.

/// The fewest people that a shown figure may be about: five, configurable upwards and never down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Least(usize);

impl Least {
    /// The smallest there is.
    pub const FIVE: Self = Self(5);

    /// A higher limit; anything under five is five.
    pub fn of(people: usize) -> Self {
        Self(people.max(Self::FIVE.0))
    }

    /// How many people it takes.
    pub fn people(self) -> usize {
        self.0
    }

    /// Whether a figure about so many people may be shown alone. None and too few look the same to a reader.
    pub fn admits(self, people: usize) -> bool {
        people >= self.0
    }

    /// Whether so many may be set apart by subtraction: nobody, or enough.
    pub fn parts(self, people: usize) -> bool {
        people == 0 || self.admits(people)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_people_are_never_shown_and_the_limit_is_never_lowered() {
        assert!(!Least::FIVE.admits(4));
        assert!(Least::FIVE.admits(5));
        assert_eq!(Least::of(3), Least::FIVE);
        assert!(!Least::of(8).admits(7));
        assert!(Least::FIVE.parts(0) && !Least::FIVE.parts(1) && !Least::FIVE.parts(4) && Least::FIVE.parts(5));
    }
}
