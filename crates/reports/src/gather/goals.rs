//! The committee's goals and the core tasks of its units.

use super::Circle;
use crate::data::{Goal, Status, Task};
use access::CommitteeId;
use coretasks::{CoreTask, CoreTaskId};
use std::collections::{HashMap, HashSet};
use store::{Result, Tx};

pub fn goals(tx: &mut Tx, committee: CommitteeId, circle: &Circle) -> Result<Vec<Goal>> {
    let tasks: HashMap<CoreTaskId, CoreTask> =
        coretasks::all_at(tx, circle.date)?.into_iter().map(|task| (task.id, task)).collect();
    let goals = coretasks::goals(tx, committee, circle.date)?;
    let read = |goal: coretasks::Goal| Goal {
        status: goal.status_at(circle.date).map(|status| Status {
            words: status.words.clone(),
            on: status.on.to_string(),
            source: status.source.clone(),
        }),
        task: goal.task.and_then(|task| tasks.get(&task)).map(|task| task.wording.name.clone()),
        wording: goal.wording,
        adopted: goal.adopted.to_string(),
        body: goal.body,
    };
    Ok(goals.into_iter().map(read).collect())
}

/// The core tasks that the committee's uppermost units have, and those that its goals serve.
pub fn tasks(tx: &mut Tx, committee: CommitteeId, circle: &Circle) -> Result<Vec<Task>> {
    let goals = coretasks::goals(tx, committee, circle.date)?;
    let mut wanted: HashSet<CoreTaskId> = goals.iter().filter_map(|goal| goal.task).collect();
    for top in &circle.tops {
        wanted.extend(coretasks::for_unit_at(tx, *top, circle.date)?.into_iter().map(|ours| ours.task.id));
    }
    let tasks = coretasks::all_at(tx, circle.date)?.into_iter().filter(|task| wanted.contains(&task.id));
    Ok(tasks.map(|task| Task { name: task.wording.name, effect: task.wording.effect }).collect())
}
