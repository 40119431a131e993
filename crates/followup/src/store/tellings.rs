//! Every SQL statement about what committees are told.

use crate::deviation::DeviationId;
use crate::telling::{Telling, Words};
use base::Date;
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Telling {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, deviation, tell, reason) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let (on, settles, by) = (row.next()?, row.next()?, row.next()?);
        let (words, day): (Option<String>, Option<Date>) = (row.next()?, row.next()?);
        let words = words.zip(day).map(|(words, on)| Words { words, on });
        Ok(Self { id, deviation, tell, reason, on, settles, by, words })
    }
}

/// Keeps a decision.
pub fn insert(tx: &mut Tx, one: &Telling) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO deviation_telling (id, deviation, tell, reason, decided_on, settles_on, by_post, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![one.id, one.deviation, one.tell, one.reason.as_str(), one.on, one.settles, one.by, now],
    )?;
    Ok(())
}

/// Keeps the unit's own words, once.
pub fn say(tx: &mut Tx, one: &Telling) -> Result<()> {
    let words = one.words.as_ref();
    let said = tx.run(
        "UPDATE deviation_telling SET words = $2, words_on = $3 WHERE id = $1 AND words IS NULL",
        args![one.id, words.map(|words| words.words.clone()), words.map(|words| words.on)],
    )?;
    if said == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The decisions about a deviation, oldest first.
pub fn of(tx: &mut Tx, deviation: DeviationId) -> Result<Vec<Telling>> {
    tx.all(
        "SELECT id, deviation, tell, reason, decided_on, settles_on, by_post, words, words_on
         FROM deviation_telling WHERE deviation = $1 ORDER BY decided_on, id",
        args![deviation],
    )
}

/// Every decision made by a date, oldest first.
pub fn by(tx: &mut Tx, date: Date) -> Result<Vec<Telling>> {
    tx.all(
        "SELECT id, deviation, tell, reason, decided_on, settles_on, by_post, words, words_on
         FROM deviation_telling WHERE decided_on <= $1 ORDER BY decided_on, id",
        args![date],
    )
}
