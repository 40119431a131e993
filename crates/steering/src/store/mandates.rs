//! The delegation plan.

use crate::mandate::{Mandate, MandateId};
use base::{Date, Period};
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Mandate {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            unit: row.next()?,
            instrument: row.next()?,
            words: row.next()?,
            source: row.next()?,
            period: Period { from: row.next()?, to: row.next()? },
            given_by: row.next()?,
        })
    }
}

/// Every right, past and coming too, in the order they were given.
pub fn all(tx: &mut Tx) -> Result<Vec<Mandate>> {
    tx.all(
        "SELECT id, unit, instrument, words, source, from_date, to_date, given_by
         FROM steering_mandate ORDER BY from_date, recorded_at, id",
        args![],
    )
}

/// Writes a right.
pub fn add(tx: &mut Tx, one: &Mandate) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO steering_mandate (id, unit, instrument, words, source, from_date, to_date, given_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            one.id,
            one.unit,
            one.instrument,
            one.words,
            one.source,
            one.period.from,
            one.period.to,
            one.given_by,
            now
        ],
    )?;
    Ok(())
}

/// Ends a right for all who have it, from a day.
pub fn end(tx: &mut Tx, id: MandateId, on: Date) -> Result<()> {
    let ended = tx.run("UPDATE steering_mandate SET to_date = $2 WHERE id = $1 AND to_date IS NULL", args![id, on])?;
    if ended == 1 { Ok(()) } else { Err(Error::Stale) }
}
