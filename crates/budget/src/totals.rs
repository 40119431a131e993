//! A year's figures per unit, and their sums over any set of units.

use crate::{Columns, Figure, Figures, Kind};
use base::{Money, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// One unit's sum of one kind, as it is stored. Carry-over comes in two sums: decided and not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitSum {
    /// Whose.
    pub unit: UnitId,
    /// Of what kind.
    pub kind: Kind,
    /// Whether it counts: false only for carry-over that the council has not decided.
    pub decided: bool,
    /// Minor units; expenses plus.
    pub amount: Money,
}

/// A year's figures of some units. A unit without any figure of the year is not in it and lacks nothing; a unit with
/// some figures lacks every kind that it has not told, unless a source says that it lists everything of that kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    by_unit: BTreeMap<UnitId, Figures>,
}

impl Totals {
    /// From the stored sums; `complete` are the kinds of which a source lists every unit that has any.
    pub fn from_sums(sums: &[UnitSum], complete: &BTreeSet<Kind>) -> Self {
        let mut by_unit: BTreeMap<UnitId, Figures> = BTreeMap::new();
        for sum in sums {
            let figures = by_unit.entry(sum.unit).or_default();
            let more = if sum.decided {
                Figure { units: u32::from(figures.get(sum.kind).units == 0), ..Figure::of(sum.amount) }
            } else {
                Figure { undecided: Some(sum.amount), ..Figure::default() }
            };
            figures.set(sum.kind, figures.get(sum.kind) + more);
        }
        for figures in by_unit.values_mut() {
            for kind in Kind::ALL {
                let figure = figures.get(*kind);
                if figure.units == 0 && figure.undecided.is_none() {
                    let silent = if complete.contains(kind) { Figure::of(Money::ZERO) } else { Figure::untold() };
                    figures.set(*kind, silent);
                }
            }
        }
        Self { by_unit }
    }

    /// Only the units that `keep` keeps.
    pub fn only(self, keep: &dyn Fn(UnitId) -> bool) -> Self {
        Self { by_unit: self.by_unit.into_iter().filter(|(unit, _)| keep(*unit)).collect() }
    }

    /// The units that have any figure.
    pub fn units(&self) -> impl Iterator<Item = UnitId> + '_ {
        self.by_unit.keys().copied()
    }

    /// Whether no unit has any figure.
    pub fn is_empty(&self) -> bool {
        self.by_unit.is_empty()
    }

    /// One unit's own figures; none where it has none at all.
    pub fn unit(&self, unit: UnitId) -> Option<Figures> {
        self.by_unit.get(&unit).copied()
    }

    /// The sum over the given units, each counted once, however often it is named.
    pub fn sum(&self, units: &[UnitId]) -> Figures {
        let once: BTreeSet<_> = units.iter().collect();
        once.into_iter().filter_map(|unit| self.by_unit.get(unit)).fold(Figures::default(), |sum, one| sum + *one)
    }

    /// The sum over all units in it.
    pub fn all(&self) -> Figures {
        self.by_unit.values().fold(Figures::default(), |sum, one| sum + *one)
    }
}

/// The follow-up's columns for everything in `totals`.
pub fn columns(totals: &Totals) -> Columns {
    Columns::of(&totals.all())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Told;
    use base::Uuid;
    use proptest::prelude::*;

    fn unit(n: usize) -> UnitId {
        UnitId(Uuid::from_u128(n as u128 + 1))
    }

    fn sum(n: usize, kind: Kind, decided: bool, amount: i64) -> UnitSum {
        UnitSum { unit: unit(n), kind, decided, amount: Money(amount) }
    }

    #[test]
    fn a_unit_without_any_figure_does_not_make_the_sum_unknown() {
        let totals = Totals::from_sums(&[sum(0, Kind::Original, true, 700)], &BTreeSet::new());
        assert_eq!(totals.sum(&[unit(0), unit(1)]).amount(Kind::Original), Told::Known(Money(700)));
        assert_eq!(totals.unit(unit(1)), None);
    }

    #[test]
    fn a_unit_that_lacks_one_kind_makes_that_sum_unknown() {
        let rows =
            [sum(0, Kind::Original, true, 700), sum(0, Kind::Forecast, true, 710), sum(1, Kind::Original, true, 1)];
        let totals = Totals::from_sums(&rows, &BTreeSet::new());
        assert_eq!(totals.all().amount(Kind::Original), Told::Known(Money(701)));
        assert_eq!(totals.all().amount(Kind::Forecast).known(), None);
    }

    #[test]
    fn a_source_that_lists_everything_says_zero_for_those_it_does_not_name() {
        let rows = [sum(0, Kind::Original, true, 700), sum(1, Kind::Supplementary, true, 30)];
        let totals = Totals::from_sums(&rows, &BTreeSet::from([Kind::Supplementary]));
        assert_eq!(totals.unit(unit(0)).unwrap().amount(Kind::Supplementary), Told::Known(Money::ZERO));
        assert_eq!(totals.unit(unit(1)).unwrap().amount(Kind::Original).known(), None);
    }

    #[test]
    fn carry_over_that_is_not_decided_stands_beside_the_sum() {
        let rows = [sum(0, Kind::CarriedIn, true, 40), sum(0, Kind::CarriedIn, false, 60)];
        let figure = Totals::from_sums(&rows, &BTreeSet::new()).all().get(Kind::CarriedIn);
        assert_eq!(figure, Figure { told: Money(40), units: 1, untold: 0, undecided: Some(Money(60)) });
    }

    /// A tree by each unit's parent (always an earlier one), and sums on its units.
    fn town() -> impl Strategy<Value = (Vec<usize>, Vec<(usize, usize, i64)>)> {
        (1_usize..40).prop_flat_map(|size| {
            let parents = (1..size).map(|n| (0..n).boxed()).collect::<Vec<_>>();
            let rows = prop::collection::vec((0..size, 0..Kind::COUNT, -1_000_000_i64..1_000_000), 0..80);
            (parents, rows)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn the_sum_of_a_subtree_is_the_sum_of_its_rows((parents, rows) in town(), top in 0_usize..40) {
            let top = top % (parents.len() + 1);
            let within = |n: usize| {
                let mut at = n;
                while at != top && at > 0 {
                    at = parents[at - 1];
                }
                at == top
            };
            let subtree: Vec<_> = (0..=parents.len()).filter(|n| within(*n)).collect();
            let sums: Vec<_> = rows.iter().map(|(n, kind, amount)| sum(*n, Kind::ALL[*kind], true, *amount)).collect();
            let totals = Totals::from_sums(&sums, &BTreeSet::new());
            let figures = totals.sum(&subtree.iter().map(|n| unit(*n)).collect::<Vec<_>>());
            for kind in Kind::ALL {
                let mine = |n: &usize| rows.iter().filter(|row| row.0 == *n).collect::<Vec<_>>();
                let expected: i64 = subtree.iter().flat_map(&mine).filter(|r| r.1 == kind.place()).map(|r| r.2).sum();
                let lacks = |n: &&usize| !mine(n).is_empty() && mine(n).iter().all(|r| r.1 != kind.place());
                let untold = subtree.iter().filter(lacks).count();
                let figure = figures.get(*kind);
                prop_assert_eq!(figure.told, Money(expected));
                prop_assert_eq!(figure.untold as usize, untold);
            }
        }
    }
}
