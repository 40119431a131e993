//! The lines of a budget table: units with what lies under them, and what belongs to no unit of today.

use crate::{Figures, Totals};
use base::UnitId;
use org::Tree;
use std::collections::HashSet;

/// One line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The unit; none for what belongs to units that are not there any more.
    pub unit: Option<UnitId>,
    /// Its name that day; empty where there is no unit.
    pub name: String,
    /// Whether the figures are the unit's own only, not those under it.
    pub own: bool,
    /// The sum.
    pub figures: Figures,
}

/// The units whose parent is not among them: where a reader's view begins.
pub fn tops(tree: &Tree, sees: &dyn Fn(UnitId) -> bool) -> Vec<UnitId> {
    let begins = |unit: &UnitId| sees(*unit) && !tree.parent(*unit).is_some_and(sees);
    tree.listed().into_iter().map(|(_, unit)| unit).filter(begins).collect()
}

/// A unit and everything under it that the reader sees.
pub fn within(tree: &Tree, unit: UnitId, sees: &dyn Fn(UnitId) -> bool) -> Vec<UnitId> {
    tree.subtree(unit).into_iter().filter(|unit| sees(*unit)).collect()
}

/// One line for each of these units with everything under it; units without any figure are left out.
pub fn lines(tree: &Tree, totals: &Totals, units: &[UnitId], sees: &dyn Fn(UnitId) -> bool) -> Vec<Line> {
    let line = |unit: &UnitId| {
        let all = within(tree, *unit, sees);
        let told = all.iter().any(|unit| totals.unit(*unit).is_some());
        told.then(|| Line { unit: Some(*unit), name: name(tree, *unit), own: false, figures: totals.sum(&all) })
    };
    units.iter().filter_map(line).collect()
}

/// A unit's own line first, then one for each unit directly under it.
pub fn opened(tree: &Tree, totals: &Totals, unit: UnitId, sees: &dyn Fn(UnitId) -> bool) -> Vec<Line> {
    let below: Vec<UnitId> = tree.children(unit).iter().copied().filter(|child| sees(*child)).collect();
    let own = totals.unit(unit).map(|figures| Line { unit: Some(unit), name: name(tree, unit), own: true, figures });
    own.into_iter().chain(lines(tree, totals, &below, sees)).collect()
}

/// Every unit with figures of its own, in the order of the tree.
pub fn each(tree: &Tree, totals: &Totals, sees: &dyn Fn(UnitId) -> bool) -> Vec<Line> {
    let line = |(_, unit): (usize, UnitId)| {
        let figures = totals.unit(unit).filter(|_| sees(unit))?;
        Some(Line { unit: Some(unit), name: name(tree, unit), own: true, figures })
    };
    tree.listed().into_iter().filter_map(line).collect()
}

/// What belongs to units that are not in today's tree, so that a sum never loses money to a reorganisation.
pub fn gone(tree: &Tree, totals: &Totals) -> Option<Line> {
    let here: HashSet<UnitId> = tree.units().map(|unit| unit.id).collect();
    let away: Vec<UnitId> = totals.units().filter(|unit| !here.contains(unit)).collect();
    (!away.is_empty()).then(|| Line { unit: None, name: String::new(), own: true, figures: totals.sum(&away) })
}

/// The sum of the lines.
pub fn sum(lines: &[Line]) -> Figures {
    lines.iter().fold(Figures::default(), |sum, line| sum + line.figures)
}

fn name(tree: &Tree, unit: UnitId) -> String {
    tree.get(unit).map(|unit| unit.name.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, Told, UnitSum};
    use base::{Money, Uuid};
    use org::UnitAt;
    use std::collections::BTreeSet;

    fn id(n: u128) -> UnitId {
        UnitId(Uuid::from_u128(n))
    }

    /// 1 over 2 and 3; 3 over 4. Figures on 1, 2 and 4, and on 9, which is gone.
    fn town() -> (Tree, Totals) {
        let unit = |n: u128, parent: Option<u128>| UnitAt {
            id: id(n),
            name: format!("Enhed {n}"),
            kind: String::new(),
            level: String::new(),
            parent: parent.map(id),
        };
        let tree = Tree::of([unit(1, None), unit(2, Some(1)), unit(3, Some(1)), unit(4, Some(3))]);
        let sum = |n, amount| UnitSum { unit: id(n), kind: Kind::Original, decided: true, amount: Money(amount) };
        (tree, Totals::from_sums(&[sum(1, 1), sum(2, 20), sum(4, 400), sum(9, 9_000)], &BTreeSet::new()))
    }

    fn original(lines: &[Line]) -> Vec<Option<Money>> {
        lines.iter().map(|line| line.figures.amount(Kind::Original).known()).collect()
    }

    #[test]
    fn an_opened_unit_shows_its_own_and_each_below_and_they_add_up() {
        let (tree, totals) = town();
        let all = opened(&tree, &totals, id(1), &|_| true);
        assert_eq!(original(&all), [Some(Money(1)), Some(Money(20)), Some(Money(400))]);
        assert_eq!(sum(&all).amount(Kind::Original), Told::Known(Money(421)));
        assert_eq!(original(&lines(&tree, &totals, &[id(1)], &|_| true)), [Some(Money(421))]);
    }

    #[test]
    fn what_a_reader_may_not_see_is_in_no_sum() {
        let (tree, totals) = town();
        let sees = |unit: UnitId| unit == id(2) || unit == id(3);
        assert_eq!(tops(&tree, &sees), [id(2), id(3)]);
        assert_eq!(original(&lines(&tree, &totals, &tops(&tree, &sees), &sees)), [Some(Money(20))]);
        assert_eq!(original(&each(&tree, &totals, &sees)), [Some(Money(20))]);
    }

    #[test]
    fn money_of_units_that_are_gone_is_still_counted() {
        let (tree, totals) = town();
        let gone = gone(&tree, &totals).unwrap();
        assert_eq!(original(&[gone]), [Some(Money(9_000))]);
    }
}
