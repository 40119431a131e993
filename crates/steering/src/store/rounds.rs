//! Rounds with their instruments, and requests to take an agreement up again.

use crate::calibration::CalibrationId;
use crate::reopening::{Reopening, ReopeningId};
use crate::round::{Round, RoundId};
use crate::step::InstrumentId;
use base::UnitId;
use std::collections::HashMap;
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Round {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            area: row.next()?,
            name: row.next()?,
            edition: row.next()?,
            opened: row.next()?,
            deadline: row.next()?,
            instruments: Vec::new(),
        })
    }
}

/// Every round, newest first.
pub fn rounds(tx: &mut Tx) -> Result<Vec<Round>> {
    tx.once("rounds", args![], read_rounds)
}

fn read_rounds(tx: &mut Tx) -> Result<Vec<Round>> {
    let mut rounds: Vec<Round> = tx.all(
        "SELECT id, area, name, edition, opened_on, deadline FROM steering_round ORDER BY opened_on DESC, id DESC",
        args![],
    )?;
    let parts: Vec<(RoundId, InstrumentId)> =
        tx.all("SELECT round, instrument FROM steering_round_instrument ORDER BY round, place", args![])?;
    let mut of: HashMap<RoundId, Vec<InstrumentId>> = HashMap::new();
    for (round, instrument) in parts {
        of.entry(round).or_default().push(instrument);
    }
    for round in &mut rounds {
        round.instruments = of.remove(&round.id).unwrap_or_default();
    }
    Ok(rounds)
}

/// One round.
pub fn round(tx: &mut Tx, id: RoundId) -> Result<Round> {
    let mut round: Round =
        tx.get("SELECT id, area, name, edition, opened_on, deadline FROM steering_round WHERE id = $1", args![id])?;
    let parts: Vec<(InstrumentId,)> =
        tx.all("SELECT instrument FROM steering_round_instrument WHERE round = $1 ORDER BY place", args![id])?;
    round.instruments = parts.into_iter().map(|(instrument,)| instrument).collect();
    Ok(round)
}

/// Writes a round.
pub fn add(tx: &mut Tx, round: &Round) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO steering_round (id, area, name, edition, opened_on, deadline, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![round.id, round.area, round.name, round.edition, round.opened, round.deadline, now],
    )?;
    for (place, instrument) in (1_i64..).zip(&round.instruments) {
        tx.run(
            "INSERT INTO steering_round_instrument (round, instrument, place) VALUES ($1, $2, $3)",
            args![round.id, instrument, place],
        )?;
    }
    Ok(())
}

impl Record for Reopening {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            unit: row.next()?,
            instrument: row.next()?,
            post: row.next()?,
            person: row.next()?,
            asked: row.next()?,
            cause: row.next()?,
            why: row.next()?,
            calibration: row.next()?,
        })
    }
}

/// Requests for a unit, newest first.
pub fn reopenings(tx: &mut Tx, unit: UnitId) -> Result<Vec<Reopening>> {
    tx.all(
        "SELECT id, unit, instrument, post, person, asked_on, cause, why, calibration FROM steering_reopening
         WHERE unit = $1 ORDER BY asked_on DESC, id DESC",
        args![unit],
    )
}

/// Requests that nobody has taken up yet, oldest first.
pub fn waiting(tx: &mut Tx) -> Result<Vec<Reopening>> {
    tx.recall(
        "SELECT id, unit, instrument, post, person, asked_on, cause, why, calibration FROM steering_reopening
         WHERE calibration IS NULL ORDER BY asked_on, id",
        args![],
    )
}

/// One request.
pub fn reopening(tx: &mut Tx, id: ReopeningId) -> Result<Reopening> {
    tx.get(
        "SELECT id, unit, instrument, post, person, asked_on, cause, why, calibration FROM steering_reopening WHERE id = $1",
        args![id],
    )
}

/// Writes a request.
pub fn ask(tx: &mut Tx, asked: &Reopening) -> Result<()> {
    tx.run(
        "INSERT INTO steering_reopening (id, unit, instrument, post, person, asked_on, why, calibration, cause)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            asked.id,
            asked.unit,
            asked.instrument,
            asked.post,
            asked.person,
            asked.asked,
            asked.why,
            asked.calibration,
            asked.cause
        ],
    )?;
    Ok(())
}

/// The request that a calibration came from.
pub fn behind(tx: &mut Tx, calibration: CalibrationId) -> Result<Option<Reopening>> {
    tx.maybe(
        "SELECT id, unit, instrument, post, person, asked_on, cause, why, calibration FROM steering_reopening
         WHERE calibration = $1 ORDER BY id",
        args![calibration],
    )
}

/// Notes the calibration that a request led to.
pub fn take_up(tx: &mut Tx, id: ReopeningId, calibration: CalibrationId) -> Result<()> {
    let saved = tx.run(
        "UPDATE steering_reopening SET calibration = $2 WHERE id = $1 AND calibration IS NULL",
        args![id, calibration],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}
