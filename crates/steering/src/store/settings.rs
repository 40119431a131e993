//! Settings in force, and the texts of the agreements they rest on.

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
    tx.all(
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
