//! Every SQL statement of follow-up: marks, limits and what lifts grace; deviations have their own file.

pub mod actions;
pub mod common;
pub mod demands;
pub mod deviations;
pub mod digest;
pub mod figures;
pub mod help;
pub mod reading;
pub mod tellings;

use crate::duty::{Done, Key};
use crate::finding::{Lift, Why};
use crate::limit::{Limits, Row as Limited};
use base::{Date, Money, PostId, Time, UnitId, Uuid};
use std::collections::HashMap;
use steering::step::InstrumentId;
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Key {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { unit: row.next()?, instrument: row.next()?, due: row.next()? })
    }
}

/// A mark with the occurrence it belongs to.
#[derive(Clone)]
pub struct Marked {
    pub key: Key,
    pub done: Done,
}

impl Record for Marked {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { key: Key::read(row)?, done: Done { at: row.next()?, note: row.next()?, nothing_new: row.next()? } })
    }
}

/// Marks an occurrence as done, with the step or the common date that asked for it; refuses when it is marked already.
pub fn mark(tx: &mut Tx, key: Key, step: Uuid, by: Option<PostId>, done: &Done) -> Result<()> {
    let marked = tx.run(
        "INSERT INTO duty_done (unit, instrument, step, due, done_at, by_post, note, nothing_new)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
        args![key.unit, key.instrument, step, key.due, done.at, by, done.note, done.nothing_new],
    )?;
    if marked == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Every unit's marks on occurrences from a date to the day before another.
pub fn marks(tx: &mut Tx, from: Date, to: Date) -> Result<Vec<Marked>> {
    tx.all(
        "SELECT unit, instrument, due, done_at, note, nothing_new FROM duty_done WHERE due >= $1 AND due < $2",
        args![from, to],
    )
}

/// One unit's marks on occurrences from a date to the day before another.
pub fn marks_of(tx: &mut Tx, unit: UnitId, from: Date, to: Date) -> Result<Vec<Marked>> {
    tx.recall(
        "SELECT unit, instrument, due, done_at, note, nothing_new FROM duty_done
         WHERE unit = $1 AND due >= $2 AND due < $3",
        args![unit, from, to],
    )
}

/// What a unit wrote beside each duty the last time it did it.
pub fn last_notes(tx: &mut Tx, unit: UnitId) -> Result<HashMap<InstrumentId, String>> {
    let rows: Vec<(InstrumentId, String)> = tx.all(
        "SELECT instrument, note FROM duty_done
         WHERE unit = $1 AND note IS NOT NULL AND nothing_new = FALSE ORDER BY due",
        args![unit],
    )?;
    Ok(rows.into_iter().collect())
}

impl Record for Limited {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { limit: row.next()?, from: row.next()?, amount: row.next()?, counts: row.next()? })
    }
}

/// The municipality's limits on a date.
pub fn limits(tx: &mut Tx, on: Date) -> Result<Limits> {
    let rows = limit_rows(tx)?;
    limits_in(&rows, on)
}

/// Every limit with the day from which it counts.
pub fn limit_rows(tx: &mut Tx) -> Result<Vec<Limited>> {
    tx.once("limits", args![], |tx| tx.all("SELECT code, from_date, amount, counts FROM followup_limit", args![]))
}

/// The limits of a day among those that were read.
pub fn limits_in(rows: &[Limited], on: Date) -> Result<Limits> {
    Limits::on(rows, on).map_err(|missing| Error::Broken(format!("no limit {} on {on}", missing.code())))
}

/// Which units' grace was lifted for a year, with why and from when.
pub fn lifts(tx: &mut Tx, year: i16) -> Result<Vec<(UnitId, Lift)>> {
    let rows: Vec<(UnitId, Why, Date)> =
        tx.all("SELECT unit, why, on_date FROM grace_lift WHERE year = $1", args![year])?;
    Ok(rows.into_iter().map(|(unit, why, on)| (unit, Lift { why, on })).collect())
}

/// Keeps why a unit's grace yields for a year; refuses when it does already.
pub fn lift(tx: &mut Tx, (unit, year): (UnitId, i16), lift: Lift, reason: &str) -> Result<()> {
    let (now, by) = (tx.now(), tx.by().post);
    let lifted = tx.run(
        "INSERT INTO grace_lift (unit, year, why, reason, on_date, by_post, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        args![unit, year, lift.why, reason, lift.on, by, now],
    )?;
    if lifted == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Every forecast of a year that was read in, replaced ones too, with when; oldest first.
pub fn forecasts(tx: &mut Tx, year: i16) -> Result<Vec<(UnitId, Time, Money)>> {
    tx.all(
        "SELECT t.unit, i.imported_at, t.amount FROM budget_sum t JOIN budget_import i ON i.id = t.import
         WHERE t.year = $1 AND t.kind = 'forecast' ORDER BY i.imported_at, i.id",
        args![year],
    )
}
