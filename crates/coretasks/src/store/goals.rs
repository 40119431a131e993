//! Every SQL statement about committees' goals and their statuses.

use crate::goal::{Goal, GoalId, Status};
use crate::task::CoreTaskId;
use access::CommitteeId;
use base::Date;
use std::collections::HashMap;
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Goal {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            committee: row.next()?,
            task: row.next()?,
            wording: row.next()?,
            lang: row.next()?,
            adopted: row.next()?,
            body: row.next()?,
            ended: row.next()?,
            statuses: vec![],
        })
    }
}

/// A statement with its goal.
struct Stated {
    goal: GoalId,
    status: Status,
}

impl Record for Stated {
    fn read(row: &mut Row) -> Result<Self> {
        let goal = row.next()?;
        let (id, on, words, source, lang) = (row.next()?, row.next()?, row.next()?, row.next()?, row.next()?);
        Ok(Self { goal, status: Status { id, on, words, source, lang } })
    }
}

/// Adds an adopted goal.
pub fn insert(tx: &mut Tx, goal: &Goal) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO goal (id, committee, core_task, wording, lang, adopted, body, ended, version, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)",
        args![goal.id, goal.committee, goal.task, goal.wording, goal.lang, goal.adopted, goal.body, goal.ended, now],
    )?;
    Ok(())
}

/// Adds a statement about a goal.
pub fn state(tx: &mut Tx, goal: GoalId, status: &Status) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO goal_status (id, goal, on_date, words, source, lang, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![status.id, goal, status.on, status.words, status.source, status.lang, now],
    )?;
    Ok(())
}

/// Ends a goal; refuses if someone ended it meanwhile.
pub fn end(tx: &mut Tx, goal: GoalId, on: Date) -> Result<()> {
    let saved =
        tx.run("UPDATE goal SET ended = $2, version = version + 1 WHERE id = $1 AND ended IS NULL", args![goal, on])?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// One goal with its statements.
pub fn get(tx: &mut Tx, id: GoalId) -> Result<Goal> {
    let goal: Goal = tx.get(
        "SELECT id, committee, core_task, wording, lang, adopted, body, ended FROM goal WHERE id = $1",
        args![id],
    )?;
    let stated = tx.all(
        "SELECT goal, id, on_date, words, source, lang FROM goal_status WHERE goal = $1 ORDER BY on_date, id",
        args![id],
    )?;
    joined(vec![goal], stated).into_iter().next().ok_or(Error::NotFound)
}

/// Every goal, in the order they were adopted.
pub fn all(tx: &mut Tx) -> Result<Vec<Goal>> {
    let goals = tx.all(
        "SELECT id, committee, core_task, wording, lang, adopted, body, ended FROM goal ORDER BY adopted, id",
        args![],
    )?;
    let stated =
        tx.all("SELECT goal, id, on_date, words, source, lang FROM goal_status ORDER BY on_date, id", args![])?;
    Ok(joined(goals, stated))
}

/// Every goal of a committee, in the order they were adopted.
pub fn of_committee(tx: &mut Tx, committee: CommitteeId) -> Result<Vec<Goal>> {
    let goals = tx.all(
        "SELECT id, committee, core_task, wording, lang, adopted, body, ended FROM goal
         WHERE committee = $1 ORDER BY adopted, id",
        args![committee],
    )?;
    let stated = tx.all(
        "SELECT s.goal, s.id, s.on_date, s.words, s.source, s.lang
         FROM goal_status s JOIN goal g ON g.id = s.goal WHERE g.committee = $1 ORDER BY s.on_date, s.id",
        args![committee],
    )?;
    Ok(joined(goals, stated))
}

/// Every goal that serves a core task, in the order they were adopted.
pub fn of_task(tx: &mut Tx, task: CoreTaskId) -> Result<Vec<Goal>> {
    let goals = tx.all(
        "SELECT id, committee, core_task, wording, lang, adopted, body, ended FROM goal
         WHERE core_task = $1 ORDER BY adopted, id",
        args![task],
    )?;
    let stated = tx.all(
        "SELECT s.goal, s.id, s.on_date, s.words, s.source, s.lang
         FROM goal_status s JOIN goal g ON g.id = s.goal WHERE g.core_task = $1 ORDER BY s.on_date, s.id",
        args![task],
    )?;
    Ok(joined(goals, stated))
}

fn joined(goals: Vec<Goal>, stated: Vec<Stated>) -> Vec<Goal> {
    let mut by_goal: HashMap<GoalId, Vec<Status>> = HashMap::new();
    for one in stated {
        by_goal.entry(one.goal).or_default().push(one.status);
    }
    let with = |goal: Goal| Goal { statuses: by_goal.remove(&goal.id).unwrap_or_default(), ..goal };
    goals.into_iter().map(with).collect()
}
