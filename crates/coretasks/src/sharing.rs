//! Which core tasks are a unit's: its own, or else those of the nearest unit above that has any.

use crate::task::{CoreTask, CoreTaskId, Translation};
use base::UnitId;
use std::collections::HashSet;

/// A core task as it stands for one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ours {
    /// The core task in the version of the date.
    pub task: CoreTask,
    /// The unit that shares it: the unit itself, or the one above that it is common to.
    pub from: UnitId,
    /// What the unit itself has written that it means here.
    pub translation: Option<Translation>,
}

/// The core tasks of a unit; `path` is the unit and then each unit above it, nearest first. Also says whose they are.
pub fn nearest(path: &[UnitId], shares: &[(CoreTaskId, UnitId)]) -> Option<(UnitId, HashSet<CoreTaskId>)> {
    path.iter().find_map(|unit| {
        let tasks: HashSet<CoreTaskId> =
            shares.iter().filter(|(_, sharing)| sharing == unit).map(|(task, _)| *task).collect();
        if tasks.is_empty() { None } else { Some((*unit, tasks)) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_has_its_own_core_tasks_and_else_the_nearest_above() {
        let [house, area, town] = [UnitId::fresh(), UnitId::fresh(), UnitId::fresh()];
        let [learning, life, growth] = [CoreTaskId::fresh(), CoreTaskId::fresh(), CoreTaskId::fresh()];
        let shares = [(learning, area), (life, area), (growth, town)];
        let (from, tasks) = nearest(&[house, area, town], &shares).unwrap();
        assert_eq!((from, tasks), (area, HashSet::from([learning, life])));
        let own = [(growth, house), (learning, area)];
        assert_eq!(nearest(&[house, area, town], &own), Some((house, HashSet::from([growth]))));
        assert_eq!(nearest(&[house], &shares), None);
    }
}
