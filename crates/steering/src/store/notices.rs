//! What has been told: endings, each once a telling, and new floors, each once a unit.

use crate::agreement::AgreementId;
use crate::floor::FloorId;
use base::{Date, UnitId, Uuid};
use std::collections::HashMap;
use store::{Result, Tx, args};

/// A telling of an ending: what ends, on which day, so many days before.
pub type Told = (Uuid, Date, i64);

/// Every ending told of since a day.
pub fn warned(tx: &mut Tx, since: Date) -> Result<Vec<Told>> {
    tx.all("SELECT subject, ends_on, days FROM steering_warning WHERE ends_on >= $1", args![since])
}

/// Notes that both parties have been told.
pub fn warn(tx: &mut Tx, (subject, on, days): Told, unit: UnitId) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO steering_warning (subject, unit, ends_on, days, told_at) VALUES ($1, $2, $3, $4, $5)",
        args![subject, unit, on, days, now],
    )?;
    Ok(())
}

/// The review dates of agreements in force.
pub fn reviews(tx: &mut Tx) -> Result<HashMap<AgreementId, Date>> {
    let rows: Vec<(AgreementId, Date)> = tx.recall(
        "SELECT id, review_on FROM steering_agreement WHERE stage = 'in_force' AND review_on IS NOT NULL ORDER BY id",
        args![],
    )?;
    Ok(rows.into_iter().collect())
}

/// The units that a floor has been told to.
pub fn told(tx: &mut Tx, floor: FloorId) -> Result<Vec<UnitId>> {
    let rows: Vec<(UnitId,)> =
        tx.all("SELECT unit FROM steering_floor_told WHERE floor = $1 ORDER BY unit", args![floor])?;
    Ok(rows.into_iter().map(|(unit,)| unit).collect())
}

/// Notes that a unit has been told of a floor.
pub fn tell(tx: &mut Tx, floor: FloorId, unit: UnitId) -> Result<()> {
    let now = tx.now();
    tx.run("INSERT INTO steering_floor_told (floor, unit, told_at) VALUES ($1, $2, $3)", args![floor, unit, now])?;
    Ok(())
}

/// Floors that units have been told of and have not said they have seen.
pub fn unseen(tx: &mut Tx) -> Result<Vec<(FloorId, UnitId)>> {
    tx.recall("SELECT floor, unit FROM steering_floor_told WHERE seen_at IS NULL ORDER BY unit, floor", args![])
}

/// Notes that a unit has seen what a floor does to it.
pub fn seen(tx: &mut Tx, floor: FloorId, unit: UnitId) -> Result<()> {
    let now = tx.now();
    let saved = tx.run(
        "UPDATE steering_floor_told SET seen_at = $3 WHERE floor = $1 AND unit = $2 AND seen_at IS NULL",
        args![floor, unit, now],
    )?;
    if saved == 1 { Ok(()) } else { Err(store::Error::Stale) }
}
