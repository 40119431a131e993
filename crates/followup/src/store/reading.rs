//! Every SQL statement about answers to duties, whether they were opened, and what owners decided.

use crate::removal::Decision;
use base::{Date, Time, UnitId};
use steering::step::InstrumentId;
use store::{Record, Result, Row, Tx, args};

/// An answer that a unit has sent: its mark with the words beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The unit.
    pub unit: UnitId,
    /// The day it was due.
    pub due: Date,
    /// When it was sent.
    pub at: Time,
    /// What the unit wrote.
    pub note: Option<String>,
}

impl Record for Sent {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { unit: row.next()?, due: row.next()?, at: row.next()?, note: row.next()? })
    }
}

/// The answers to an instrument's duties that were due from a day on, newest first.
pub fn sent(tx: &mut Tx, instrument: InstrumentId, from: Date) -> Result<Vec<Sent>> {
    tx.all(
        "SELECT unit, due, done_at, note FROM duty_done WHERE instrument = $1 AND due >= $2 ORDER BY due DESC, done_at, unit",
        args![instrument, from],
    )
}

/// The days of an instrument's duties whose answers somebody has opened.
pub fn opened(tx: &mut Tx, instrument: InstrumentId) -> Result<Vec<Date>> {
    let all: Vec<(Date,)> = tx.all("SELECT due FROM answers_opened WHERE instrument = $1", args![instrument])?;
    Ok(all.into_iter().map(|(due,)| due).collect())
}

/// Notes that somebody has opened the answers of a day; false when that was noted before.
pub fn open(tx: &mut Tx, instrument: InstrumentId, due: Date) -> Result<bool> {
    let noted = tx.run(
        "INSERT INTO answers_opened (instrument, due) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        args![instrument, due],
    )?;
    Ok(noted == 1)
}

/// The day from which openings are noted; none before the first.
pub fn since(tx: &mut Tx) -> Result<Option<Date>> {
    let found: Option<(Date,)> = tx.maybe("SELECT on_date FROM reading_begun ORDER BY on_date", args![])?;
    Ok(found.map(|(on,)| on))
}

/// Begins to note openings from a day on.
pub fn begin(tx: &mut Tx, on: Date) -> Result<()> {
    tx.run("INSERT INTO reading_begun (on_date) VALUES ($1) ON CONFLICT DO NOTHING", args![on])?;
    Ok(())
}

impl Record for Decision {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, instrument, step) = (row.next()?, row.next()?, row.next()?);
        let (goes, words, on, again) = (row.next()?, row.next()?, row.next()?, row.next()?);
        Ok(Self { id, instrument, step, goes, words, on, again, edition: row.next()? })
    }
}

/// What owners have decided, newest first.
pub fn decisions(tx: &mut Tx) -> Result<Vec<Decision>> {
    tx.all(
        "SELECT id, instrument, step, goes, words, on_date, again_on, edition FROM removal_decision
         ORDER BY on_date DESC, id DESC",
        args![],
    )
}

/// Keeps what an owner decided.
pub fn decide(tx: &mut Tx, one: &Decision) -> Result<()> {
    tx.run(
        "INSERT INTO removal_decision (id, instrument, step, goes, words, on_date, again_on, edition)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![one.id, one.instrument, one.step, one.goes, one.words, one.on, one.again, one.edition],
    )?;
    Ok(())
}
