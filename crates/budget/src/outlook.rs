//! Rule: what a part of the tree expects at a follow-up: own forecasts, those below, and each level's own correction.

use base::{Money, UnitId};
use std::iter::Sum;
use std::ops::Add;

/// What a unit itself has told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// It has no money of its own, so nobody asks.
    NotAsked,
    /// It is asked and has not told: never nothing.
    Missing,
    /// It has told.
    Told {
        /// The expected result excl. carry-over; plus is overspend.
        excl: Money,
        /// Decided carry-over; none where it is not known or not decided.
        carried: Option<Money>,
    },
}

/// A unit with what it told, what its leader adds to the sum, and those below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The unit.
    pub unit: UnitId,
    /// What it told itself.
    pub own: Own,
    /// What its leader adds; plus is more overspend.
    pub correction: Option<Money>,
    /// Those right below.
    pub below: Vec<Node>,
}

/// A sum with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outlook {
    excl: Money,
    carried: Money,
    /// How many units have told.
    pub told: u32,
    /// How many are asked; those who told included.
    pub asked: u32,
    /// How many of those who told know their decided carry-over.
    pub knowing: u32,
    /// The sum of corrections in it, at every level.
    pub corrected: Money,
    /// How many corrections.
    pub corrections: u32,
}

impl Outlook {
    /// The expected result excl. carry-over of those who told, corrections included; none when nobody has told anything.
    pub fn excl(&self) -> Option<Money> {
        (self.told > 0 || self.corrections > 0).then_some(self.excl)
    }

    /// The same incl. decided carry-over; none when any of those who told lacks a decision.
    pub fn incl(&self) -> Option<Money> {
        self.excl().filter(|_| self.knowing == self.told).map(|excl| excl - self.carried)
    }

    /// Whether everybody who is asked has told.
    pub fn whole(&self) -> bool {
        self.told == self.asked
    }
}

impl Add for Outlook {
    type Output = Outlook;
    fn add(self, other: Outlook) -> Outlook {
        Outlook {
            excl: self.excl + other.excl,
            carried: self.carried + other.carried,
            told: self.told + other.told,
            asked: self.asked + other.asked,
            knowing: self.knowing + other.knowing,
            corrected: self.corrected + other.corrected,
            corrections: self.corrections + other.corrections,
        }
    }
}

impl Sum for Outlook {
    fn sum<I: Iterator<Item = Outlook>>(all: I) -> Outlook {
        all.fold(Outlook::default(), Add::add)
    }
}

/// What a unit told itself, as a sum of one.
pub fn own(node: &Node) -> Outlook {
    match node.own {
        Own::NotAsked => Outlook::default(),
        Own::Missing => Outlook { asked: 1, ..Outlook::default() },
        Own::Told { excl, carried } => Outlook {
            excl,
            carried: carried.unwrap_or_default(),
            told: 1,
            asked: 1,
            knowing: u32::from(carried.is_some()),
            ..Outlook::default()
        },
    }
}

/// A unit and everything under it before its leader's own correction.
pub fn before(node: &Node) -> Outlook {
    own(node) + node.below.iter().map(total).sum()
}

/// A unit and everything under it, with every level's correction.
pub fn total(node: &Node) -> Outlook {
    let added = node.correction.map_or_else(Outlook::default, |amount| Outlook {
        excl: amount,
        corrected: amount,
        corrections: 1,
        ..Outlook::default()
    });
    before(node) + added
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Uuid;
    use proptest::prelude::*;

    fn node(n: usize, own: Own, correction: Option<i64>) -> Node {
        Node { unit: UnitId(Uuid::from_u128(n as u128)), own, correction: correction.map(Money), below: vec![] }
    }

    fn told(excl: i64, carried: Option<i64>) -> Own {
        Own::Told { excl: Money(excl), carried: carried.map(Money) }
    }

    #[test]
    fn a_chief_adds_and_the_figures_below_stay_as_they_were_given() {
        let below = vec![node(2, told(100, Some(30)), None), node(3, told(-40, Some(0)), Some(5))];
        let chief = Node { below, ..node(1, told(7, Some(0)), Some(-20)) };
        assert_eq!(before(&chief).excl(), Some(Money(72)));
        assert_eq!(total(&chief).excl(), Some(Money(52)));
        assert_eq!(total(&chief).incl(), Some(Money(22)));
        assert_eq!((total(&chief).corrected, total(&chief).corrections), (Money(-15), 2));
        assert_eq!(own(&chief.below[0]).excl(), Some(Money(100)));
    }

    #[test]
    fn who_has_not_told_is_counted_and_is_never_nothing() {
        let below = vec![node(2, told(100, Some(0)), None), node(3, Own::Missing, None)];
        let sum = total(&Node { below, ..node(1, Own::NotAsked, None) });
        assert_eq!((sum.told, sum.asked, sum.whole()), (1, 2, false));
        assert_eq!(total(&node(3, Own::Missing, None)).excl(), None);
        assert_eq!(total(&node(3, told(0, Some(0)), None)).excl(), Some(Money::ZERO));
    }

    #[test]
    fn carry_over_that_is_not_decided_makes_the_result_incl_unknown() {
        let below = vec![node(2, told(100, None), None), node(3, told(50, Some(9)), None)];
        let sum = total(&Node { below, ..node(1, Own::NotAsked, None) });
        assert_eq!((sum.excl(), sum.incl()), (Some(Money(150)), None));
        assert_eq!((sum.knowing, sum.told), (1, 2));
    }

    /// Parents (always earlier), what each told, and each level's correction; amounts up to a thousand million kroner.
    type Town = Vec<(usize, Own, Option<i64>)>;

    fn town() -> impl Strategy<Value = Town> {
        let amount = || -100_000_000_000_i64..100_000_000_000;
        let own = prop_oneof![
            Just(Own::NotAsked),
            Just(Own::Missing),
            (amount(), proptest::option::of(amount())).prop_map(|(excl, carried)| told(excl, carried)),
        ];
        prop::collection::vec((any::<usize>(), own, proptest::option::of(amount())), 1..50)
    }

    /// The tree; `turned` puts the children of every unit in the opposite order.
    fn grown(town: &Town, at: usize, turned: bool) -> Node {
        let (_, own, correction) = town[at];
        let mut below: Vec<Node> =
            (at + 1..town.len()).filter(|n| town[*n].0 % *n == at).map(|n| grown(town, n, turned)).collect();
        if turned {
            below.reverse();
        }
        Node { below, ..node(at, own, correction) }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn a_sum_is_exact_to_the_oere_whatever_the_tree_and_order_and_nothing_is_zero_because_it_is_missing(town in town()) {
            let sum = total(&grown(&town, 0, false));
            prop_assert_eq!(sum, total(&grown(&town, 0, true)));
            let given: Vec<(i128, Option<i128>)> = town.iter().filter_map(|(_, own, _)| match own {
                Own::Told { excl, carried } => Some((i128::from(excl.0), carried.map(|one| i128::from(one.0)))),
                _ => None,
            }).collect();
            let corrections: Vec<i128> = town.iter().filter_map(|(_, _, c)| c.map(i128::from)).collect();
            let corrected: i128 = corrections.iter().sum();
            let excl = given.iter().map(|(excl, _)| excl).sum::<i128>() + corrected;
            let known = !given.is_empty() || !corrections.is_empty();
            prop_assert_eq!(sum.excl().map(|one| i128::from(one.0)), known.then_some(excl));
            let carried: Option<Vec<i128>> = given.iter().map(|(_, carried)| *carried).collect();
            let incl = carried.filter(|_| known).map(|all| excl - all.iter().sum::<i128>());
            prop_assert_eq!(sum.incl().map(|one| i128::from(one.0)), incl);
            let missing = town.iter().filter(|(_, own, _)| *own == Own::Missing).count();
            prop_assert_eq!((sum.asked - sum.told) as usize, missing);
            prop_assert_eq!(sum.whole(), missing == 0);
            prop_assert_eq!(sum.told as usize, given.len());
            prop_assert_eq!(i128::from(sum.corrected.0), corrected);
        }
    }
}
