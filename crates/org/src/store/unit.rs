//! Units as they were on a day, each in one statement.

use crate::rules::tree::{Tree, UnitAt};
use base::{Date, Time, UnitId};
use std::collections::HashMap;
use std::sync::Arc;
use store::{Record, Result, Row, Tx, args};

impl Record for UnitAt {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { id: row.next()?, name: row.next()?, kind: row.next()?, level: row.next()?, parent: row.next()? })
    }
}

/// The organisation on a day, as known now.
pub fn tree_at(tx: &mut Tx, date: Date) -> Result<Tree> {
    tx.once("tree", args![date], |tx| {
        let units: Vec<UnitAt> = tx.all(
            "SELECT unit, name, kind, level, parent FROM unit_slice
             WHERE superseded_at IS NULL AND from_date <= $1 AND (to_date IS NULL OR to_date > $1)",
            args![date],
        )?;
        Ok(Tree::of(units))
    })
}

/// The organisation on a day, as it was known at an earlier time: what a decision made then was made under.
pub fn tree_known(tx: &mut Tx, date: Date, known: Time) -> Result<Tree> {
    let units: Vec<UnitAt> = tx.all(
        "SELECT unit, name, kind, level, parent FROM unit_slice
         WHERE recorded_at <= $2 AND (superseded_at IS NULL OR superseded_at > $2)
           AND from_date <= $1 AND (to_date IS NULL OR to_date > $1)",
        args![date, known],
    )?;
    Ok(Tree::of(units))
}

/// A unit on a day; not found when it was not there.
pub fn unit_at(tx: &mut Tx, id: UnitId, date: Date) -> Result<UnitAt> {
    tx.get(
        "SELECT unit, name, kind, level, parent FROM unit_slice
         WHERE unit = $1 AND superseded_at IS NULL AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)",
        args![id, date],
    )
}

/// What a unit was called on a day as known at an earlier time, for decisions that point back.
pub fn unit_known(tx: &mut Tx, id: UnitId, date: Date, known: Time) -> Result<UnitAt> {
    tx.get(
        "SELECT unit, name, kind, level, parent FROM unit_slice
         WHERE unit = $1 AND recorded_at <= $3 AND (superseded_at IS NULL OR superseded_at > $3)
           AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)",
        args![id, date, known],
    )
}

/// The latest name of every unit that ever was, for history and for files about units that have closed.
pub fn names(tx: &mut Tx) -> Result<Arc<HashMap<UnitId, String>>> {
    tx.once("names", args![], |tx| {
        let rows: Vec<(UnitId, String)> =
            tx.all("SELECT unit, name FROM unit_slice WHERE superseded_at IS NULL ORDER BY from_date", args![])?;
        Ok(Arc::new(rows.into_iter().collect()))
    })
}

/// The unit that a source calls by a number.
pub fn unit_by_key(tx: &mut Tx, source: &str, key: &str) -> Result<Option<UnitId>> {
    let found: Option<(UnitId,)> =
        tx.maybe("SELECT unit FROM unit_key WHERE source = $1 AND key = $2", args![source, key])?;
    Ok(found.map(|(unit,)| unit))
}

/// Every number of a source with its unit.
pub fn keys(tx: &mut Tx, source: &str) -> Result<HashMap<String, UnitId>> {
    let rows: Vec<(String, UnitId)> = tx.all("SELECT key, unit FROM unit_key WHERE source = $1", args![source])?;
    Ok(rows.into_iter().collect())
}

/// Every number of every source with its unit: a number that two sources share stands once for each.
pub fn keys_of_all(tx: &mut Tx) -> Result<Vec<(String, String, UnitId)>> {
    tx.all("SELECT source, key, unit FROM unit_key ORDER BY source, key", args![])
}
