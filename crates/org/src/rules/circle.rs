//! Circles: a unit that would stand under itself on some day.

use crate::rules::slice::Timeline;
use base::{Date, UnitId};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The units that stand in a circle on some day from `since` on.
pub fn circles(lives: &BTreeMap<UnitId, Timeline>, since: Date) -> BTreeSet<UnitId> {
    let mut days: BTreeSet<Date> = BTreeSet::from([since]);
    days.extend(lives.values().flat_map(|life| life.slices().iter().map(|s| s.valid.from)).filter(|d| *d > since));
    let mut found = BTreeSet::new();
    for day in days {
        let above: HashMap<UnitId, UnitId> =
            lives.iter().filter_map(|(id, life)| Some((*id, life.at(day)?.content.parent?))).collect();
        found.extend(circles_in(&above));
    }
    found
}

/// The units that are their own ancestors in one day's tree.
fn circles_in(above: &HashMap<UnitId, UnitId>) -> Vec<UnitId> {
    let mut done: HashSet<UnitId> = HashSet::with_capacity(above.len());
    let mut found = Vec::new();
    for start in above.keys() {
        let mut path: Vec<UnitId> = Vec::new();
        let mut at = Some(*start);
        while let Some(unit) = at.filter(|unit| done.insert(*unit)) {
            path.push(unit);
            at = above.get(&unit).copied();
        }
        // The walk ended at a unit seen before; if that is on this very path, the path closed on itself.
        if let Some(turn) = at.and_then(|unit| path.iter().position(|on| *on == unit)) {
            found.extend(path.into_iter().skip(turn));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_units_in_the_circle_are_named_not_those_hanging_from_it() {
        let [a, b, c, tail] = [UnitId::fresh(), UnitId::fresh(), UnitId::fresh(), UnitId::fresh()];
        let above = HashMap::from([(a, b), (b, c), (c, a), (tail, a)]);
        let found: BTreeSet<_> = circles_in(&above).into_iter().collect();
        assert_eq!(found, BTreeSet::from([a, b, c]));
        assert!(circles_in(&HashMap::from([(a, b), (b, c)])).is_empty());
        assert_eq!(circles_in(&HashMap::from([(a, a)])), [a]);
    }
}
