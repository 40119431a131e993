//! Settings in force, and the texts of the agreements they rest on.

use crate::lanes::Belonged;
use crate::setting::Setting;
use base::{Date, Period, UnitId};
use store::{Record, Result, Row, Tx, args};

impl Record for Setting {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            unit: row.next()?,
            instrument: row.next()?,
            choice: row.next()?,
            edition: row.next()?,
            period: Period { from: row.next()?, to: row.next()? },
            recorded: row.next()?,
            agreement: row.next()?,
        })
    }
}

/// Every setting begun by a date, in all of the municipality.
pub fn begun(tx: &mut Tx, date: Date) -> Result<Vec<Setting>> {
    tx.all(
        "SELECT id, unit, instrument, step, edition, from_date, to_date, recorded_at, agreement
         FROM steering_setting WHERE from_date <= $1 ORDER BY from_date, recorded_at, id",
        args![date],
    )
}

/// Every setting begun by a date for a unit and those above it.
pub fn begun_above(tx: &mut Tx, unit: UnitId, date: Date) -> Result<Vec<Setting>> {
    tx.recall(
        "WITH RECURSIVE up (unit, parent, depth) AS (
             SELECT unit, parent, CAST(0 AS BIGINT) FROM place
             WHERE unit = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)
             UNION ALL
             SELECT p.unit, p.parent, up.depth + 1 FROM place p JOIN up ON p.unit = up.parent
             WHERE p.from_date <= $2 AND (p.to_date IS NULL OR p.to_date > $2) AND up.depth < 64)
         SELECT s.id, s.unit, s.instrument, s.step, s.edition, s.from_date, s.to_date, s.recorded_at, s.agreement
         FROM steering_setting s JOIN up ON up.unit = s.unit
         WHERE s.from_date <= $2 ORDER BY s.from_date, s.recorded_at, s.id",
        args![unit, date],
    )
}

/// Every setting begun by a date for a unit and those that were ever above it, whatever the tree is today.
pub fn begun_ever_above(tx: &mut Tx, unit: UnitId, date: Date) -> Result<Vec<Setting>> {
    tx.all(
        "WITH RECURSIVE up (unit) AS (
             SELECT unit FROM place WHERE unit = $1
             UNION
             SELECT p.parent FROM place p JOIN up ON p.unit = up.unit WHERE p.parent IS NOT NULL)
         SELECT s.id, s.unit, s.instrument, s.step, s.edition, s.from_date, s.to_date, s.recorded_at, s.agreement
         FROM steering_setting s JOIN up ON up.unit = s.unit
         WHERE s.from_date <= $2 ORDER BY s.from_date, s.recorded_at, s.id",
        args![unit, date],
    )
}

/// Where a unit and those that were ever above it belonged, and when.
pub fn belonged(tx: &mut Tx, unit: UnitId) -> Result<Vec<Belonged>> {
    let rows: Vec<(UnitId, Option<UnitId>, Date, Option<Date>)> = tx.all(
        "WITH RECURSIVE up (unit) AS (
             SELECT unit FROM place WHERE unit = $1
             UNION
             SELECT p.parent FROM place p JOIN up ON p.unit = up.unit WHERE p.parent IS NOT NULL)
         SELECT p.unit, p.parent, p.from_date, p.to_date FROM place p JOIN up ON up.unit = p.unit
         ORDER BY p.from_date, p.unit",
        args![unit],
    )?;
    let read = |(unit, parent, from, to)| Belonged { unit, parent, period: Period { from, to } };
    Ok(rows.into_iter().map(read).collect())
}

/// Writes a setting; it is never changed afterwards.
pub fn add(tx: &mut Tx, setting: &Setting) -> Result<()> {
    tx.run(
        "INSERT INTO steering_setting (id, unit, instrument, edition, step, from_date, to_date, agreement, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            setting.id,
            setting.unit,
            setting.instrument,
            setting.edition,
            setting.choice,
            setting.period.from,
            setting.period.to,
            setting.agreement,
            setting.recorded
        ],
    )?;
    Ok(())
}
