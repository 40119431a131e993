//! Every SQL statement about actions.

use crate::action::{Action, ActionId, Came, Move};
use crate::deviation::DeviationId;
use base::Date;
use std::collections::HashMap;
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Action {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, deviation, words) = (row.next()?, row.next()?, row.next()?);
        let (post, due) = (row.next()?, row.next()?);
        let (on, came): (Option<Date>, _) = (row.next()?, row.next()?);
        let done = on.map(|on| Came { on, words: came });
        Ok(Self { id, deviation, words, post, due, moves: vec![], done, version: row.next()? })
    }
}

struct Moved {
    action: ActionId,
    moved: Move,
}

impl Record for Moved {
    fn read(row: &mut Row) -> Result<Self> {
        let action = row.next()?;
        Ok(Self { action, moved: Move { from: row.next()?, to: row.next()?, reason: row.next()?, on: row.next()? } })
    }
}

/// Adds an action.
pub fn insert(tx: &mut Tx, action: &Action) -> Result<()> {
    let now = tx.now();
    let Action { id, deviation, words, post, due, version, .. } = action;
    tx.run(
        "INSERT INTO deviation_action (id, deviation, words, post, due, version, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![*id, *deviation, words.as_str(), *post, *due, *version, now],
    )?;
    Ok(())
}

/// Saves an action's day and whether it is done; refuses if somebody saved it since.
pub fn save(tx: &mut Tx, action: &Action) -> Result<()> {
    let done = action.done.as_ref();
    let saved = tx.run(
        "UPDATE deviation_action SET due = $3, done_on = $4, came_of_it = $5, version = version + 1
         WHERE id = $1 AND version = $2",
        args![action.id, action.version, action.due, done.map(|d| d.on), done.and_then(|d| d.words.clone())],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Keeps that an action was moved.
pub fn moved(tx: &mut Tx, action: ActionId, moved: &Move) -> Result<()> {
    let (id, now) = (ActionId::fresh(), tx.now());
    tx.run(
        "INSERT INTO deviation_action_move (id, action, from_due, to_due, reason, on_date, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![id, action, moved.from, moved.to, moved.reason.as_str(), moved.on, now],
    )?;
    Ok(())
}

/// An action.
pub fn get(tx: &mut Tx, id: ActionId) -> Result<Action> {
    tx.get(
        "SELECT id, deviation, words, post, due, done_on, came_of_it, version FROM deviation_action WHERE id = $1",
        args![id],
    )
}

/// A deviation's actions with the days they have had, soonest first.
pub fn of(tx: &mut Tx, deviation: DeviationId) -> Result<Vec<Action>> {
    let mut all: Vec<Action> = tx.all(
        "SELECT id, deviation, words, post, due, done_on, came_of_it, version FROM deviation_action
         WHERE deviation = $1 ORDER BY due, id",
        args![deviation],
    )?;
    let moves: Vec<Moved> = tx.all(
        "SELECT m.action, m.from_due, m.to_due, m.reason, m.on_date
         FROM deviation_action_move m JOIN deviation_action a ON a.id = m.action
         WHERE a.deviation = $1 ORDER BY m.on_date, m.id",
        args![deviation],
    )?;
    let mut by_action: HashMap<ActionId, Vec<Move>> = HashMap::new();
    for one in moves {
        by_action.entry(one.action).or_default().push(one.moved);
    }
    for action in &mut all {
        action.moves = by_action.remove(&action.id).unwrap_or_default();
    }
    Ok(all)
}

/// Every action that is not done, of deviations that are not over.
pub fn open(tx: &mut Tx) -> Result<Vec<Action>> {
    tx.all(
        "SELECT a.id, a.deviation, a.words, a.post, a.due, a.done_on, a.came_of_it, a.version
         FROM deviation_action a JOIN deviation d ON d.id = a.deviation
         WHERE a.done_on IS NULL AND d.ended_on IS NULL ORDER BY a.due, a.id",
        args![],
    )
}
