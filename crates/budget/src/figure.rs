//! What is known of one kind of figure for one or more units: a sum, or not known and why. Never a zero by silence.

use crate::Kind;
use base::Money;
use std::ops::Add;

/// What is known of one kind for a set of units that have a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figure {
    /// The sum of what is told.
    pub told: Money,
    /// How many units have told it (or whose source says that it lists everything).
    pub units: u32,
    /// How many units have other figures this year, but not this one.
    pub untold: u32,
    /// Asked for but not decided by the council: shown, never counted. Only carry-over uses it.
    pub undecided: Option<Money>,
}

impl Figure {
    /// One unit's told amount.
    pub fn of(amount: Money) -> Self {
        Self { told: amount, units: 1, ..Self::default() }
    }

    /// One unit that has not told it.
    pub fn untold() -> Self {
        Self { untold: 1, ..Self::default() }
    }

    /// The amount, or what is lacking.
    pub fn amount(self, kind: Kind) -> Told {
        let mut lacking = vec![];
        if self.untold > 0 || (self.units == 0 && self.undecided.is_none()) {
            lacking.push(Gap { kind, why: Why::Untold { units: self.untold, of: self.units + self.untold } });
        }
        if let Some(amount) = self.undecided {
            lacking.push(Gap { kind, why: Why::Undecided(amount) });
        }
        if lacking.is_empty() { Told::Known(self.told) } else { Told::Missing(lacking) }
    }
}

impl Add for Figure {
    type Output = Figure;
    fn add(self, other: Figure) -> Figure {
        Figure {
            told: self.told + other.told,
            units: self.units + other.units,
            untold: self.untold + other.untold,
            undecided: match (self.undecided, other.undecided) {
                (Some(a), Some(b)) => Some(a + b),
                (a, b) => a.or(b),
            },
        }
    }
}

/// Which part is lacking, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// The part.
    pub kind: Kind,
    /// The reason.
    pub why: Why,
}

/// Why a part is lacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Nobody has told it: for `units` of the `of` units with a budget (0 of 0 when no unit has any figure).
    Untold {
        /// Units that lack it.
        units: u32,
        /// Units with any figure this year.
        of: u32,
    },
    /// Applied for, not decided by the council; the amount asked for.
    Undecided(Money),
}

/// A known amount, or everything that is lacking before it can be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The amount in minor units.
    Known(Money),
    /// What is lacking, each part once, in the order of kinds.
    Missing(Vec<Gap>),
}

impl Told {
    /// The amount, where it is known.
    pub fn known(&self) -> Option<Money> {
        match self {
            Told::Known(amount) => Some(*amount),
            Told::Missing(_) => None,
        }
    }

    /// What is lacking; empty when the amount is known.
    pub fn missing(&self) -> &[Gap] {
        match self {
            Told::Known(_) => &[],
            Told::Missing(gaps) => gaps,
        }
    }

    /// Both amounts joined; where either is missing, so is the outcome, and it says which.
    pub fn with(&self, other: &Told, join: fn(Money, Money) -> Money) -> Told {
        match (self, other) {
            (Told::Known(a), Told::Known(b)) => Told::Known(join(*a, *b)),
            (a, b) => {
                let mut gaps = [a.missing(), b.missing()].concat();
                gaps.sort();
                gaps.dedup();
                Told::Missing(gaps)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_figure_is_not_zero() {
        let both = Figure::of(Money(500)) + Figure::untold();
        let lacking = Gap { kind: Kind::Forecast, why: Why::Untold { units: 1, of: 2 } };
        assert_eq!(both.amount(Kind::Forecast), Told::Missing(vec![lacking]));
        assert_eq!(Figure::default().amount(Kind::Actual).known(), None);
        assert_eq!(Figure::of(Money::ZERO).amount(Kind::Actual), Told::Known(Money::ZERO));
    }

    #[test]
    fn what_is_applied_for_and_undecided_is_never_counted() {
        let asked = Figure { undecided: Some(Money(70)), ..Figure::default() };
        let both = Figure::of(Money(30)) + asked;
        let gap = Gap { kind: Kind::CarriedIn, why: Why::Undecided(Money(70)) };
        assert_eq!(both.amount(Kind::CarriedIn), Told::Missing(vec![gap]));
        assert_eq!(both.told, Money(30));
    }
}
