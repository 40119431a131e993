//! What other capabilities may ask: a unit's core tasks and a committee's goals, at any date.

use crate::goal::Goal;
use crate::sharing::{Ours, nearest};
use crate::store::{self as saved, goals};
use crate::task::{CoreTask, CoreTaskId};
use access::CommitteeId;
use base::{Date, UnitId};
use store::{Result, Tx};

/// A unit's core tasks today: its own, else the nearest above, each with the unit's own translation.
pub fn for_unit(tx: &mut Tx, unit: UnitId) -> Result<Vec<Ours>> {
    let today = tx.today();
    for_unit_at(tx, unit, today)
}

/// A unit's core tasks at a date, in the versions and with the translation of that date.
pub fn for_unit_at(tx: &mut Tx, unit: UnitId, on: Date) -> Result<Vec<Ours>> {
    let mut path = vec![unit];
    path.extend(org::tree_at(tx, on)?.ancestors(unit));
    let shares = saved::shares(tx, on)?;
    let Some((from, ids)) = nearest(&path, &shares) else { return Ok(vec![]) };
    let written = saved::translations_by(tx, unit, on)?;
    let translation = |task: CoreTaskId| {
        let newest = written.iter().find(|one| one.task == task);
        newest.map(|one| one.translation.clone())
    };
    let tasks = all_at(tx, on)?.into_iter().filter(|task| ids.contains(&task.id));
    Ok(tasks.map(|task| Ours { translation: translation(task.id), from, task }).collect())
}

/// Every core task in the version of a date, in Danish order.
pub fn all_at(tx: &mut Tx, on: Date) -> Result<Vec<CoreTask>> {
    let mut versions = saved::all_until(tx, on)?;
    versions.dedup_by_key(|version| version.id);
    Ok(versions)
}

/// One version of a core task, for decisions that point at it; not found when there is none.
pub fn version(tx: &mut Tx, id: CoreTaskId, no: i64) -> Result<CoreTask> {
    let versions = saved::versions(tx, id)?;
    versions.into_iter().find(|version| version.no == no).ok_or(store::Error::NotFound)
}

/// The goals that a committee has on a date, in the order they were adopted; ask each for its `status_at` that date.
pub fn goals(tx: &mut Tx, committee: CommitteeId, on: Date) -> Result<Vec<Goal>> {
    Ok(goals::of_committee(tx, committee)?.into_iter().filter(|goal| goal.holds(on)).collect())
}
