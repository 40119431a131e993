//! Rule: which rows a committee's follow-up has: as deep into the tree as a page can bear, and always the whole sum.

use base::UnitId;
use std::collections::HashSet;

/// More rows than this, and the paper stays a level higher; the workbook has every unit.
pub const MOST_ROWS: usize = 40;

/// A row: some units' figures together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The unit that names it.
    pub unit: UnitId,
    /// Whether it is the unit's own figures only, because those below have rows of their own.
    pub own: bool,
    /// Whose figures are in it.
    pub units: Vec<UnitId>,
}

/// The rows for `tops`, the committee's uppermost units, over the units that have figures (`told`).
/// `children` gives the units right below one. Every unit in `told` under the tops is in exactly one row.
pub fn groups(tops: &[UnitId], told: &HashSet<UnitId>, children: &dyn Fn(UnitId) -> Vec<UnitId>) -> Vec<Group> {
    let whole = |unit: UnitId| Group { unit, own: false, units: below(unit, told, children) };
    let mut rows: Vec<Group> = tops.iter().map(|top| whole(*top)).filter(|group| !group.units.is_empty()).collect();
    loop {
        let deeper: Vec<Group> = rows.iter().flat_map(|group| expanded(group, told, children, &whole)).collect();
        if deeper == rows || deeper.len() > MOST_ROWS {
            return rows;
        }
        rows = deeper;
    }
}

/// The units with figures at and below a unit.
fn below(unit: UnitId, told: &HashSet<UnitId>, children: &dyn Fn(UnitId) -> Vec<UnitId>) -> Vec<UnitId> {
    let mut all = vec![];
    let mut waiting = vec![unit];
    while let Some(next) = waiting.pop() {
        if told.contains(&next) {
            all.push(next);
        }
        waiting.extend(children(next));
    }
    all
}

fn expanded(
    group: &Group,
    told: &HashSet<UnitId>,
    children: &dyn Fn(UnitId) -> Vec<UnitId>,
    whole: &dyn Fn(UnitId) -> Group,
) -> Vec<Group> {
    let unit = group.unit;
    let under: Vec<Group> = children(unit).into_iter().map(whole).filter(|group| !group.units.is_empty()).collect();
    if group.own || under.is_empty() {
        return vec![group.clone()];
    }
    let own = told.contains(&unit).then(|| Group { unit, own: true, units: vec![unit] });
    own.into_iter().chain(under).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Uuid;

    fn unit(n: u128) -> UnitId {
        UnitId(Uuid::from_u128(n))
    }

    /// Unit 1 over 10, 11 and 12; 10 over `below` units from 100.
    fn children(below: u128) -> impl Fn(UnitId) -> Vec<UnitId> {
        move |of| match of.0.as_u128() {
            1 => vec![unit(10), unit(11), unit(12)],
            10 => (100..100 + below).map(unit).collect(),
            _ => vec![],
        }
    }

    fn names(groups: &[Group]) -> Vec<(u128, bool, usize)> {
        groups.iter().map(|group| (group.unit.0.as_u128(), group.own, group.units.len())).collect()
    }

    #[test]
    fn rows_go_as_deep_as_there_are_figures_and_a_units_own_accounts_stand_apart() {
        let told: HashSet<UnitId> = [1, 11, 100, 101].into_iter().map(unit).collect();
        let rows = groups(&[unit(1)], &told, &children(2));
        assert_eq!(names(&rows), [(1, true, 1), (100, false, 1), (101, false, 1), (11, false, 1)]);
    }

    #[test]
    fn rows_stay_a_level_higher_when_they_would_be_too_many_and_lose_no_unit() {
        let told: HashSet<UnitId> = (100..150).chain([11]).map(unit).collect();
        let rows = groups(&[unit(1)], &told, &children(50));
        assert_eq!(names(&rows), [(10, false, 50), (11, false, 1)]);
    }
}
