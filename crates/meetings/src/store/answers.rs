//! Answers, MED's words and what is being written on the wall.

use crate::ballot::{Given, Said};
use crate::meeting::MeetingId;
use crate::seat::SeatId;
use ::store::{Record, Result, Row, Tx, args};
use base::Time;
use std::collections::HashMap;
use steering::step::{InstrumentId, StepId};

impl Record for Given {
    fn read(row: &mut Row) -> Result<Self> {
        let (seat, instrument) = (row.next()?, row.next()?);
        let said = Said { step: row.next()?, why: row.next()?, support: row.next()?, stops: row.next()? };
        Ok(Self { seat, instrument, said, once: row.next()?, at: row.next()?, after_seeing: row.next()? })
    }
}

/// The answers of a meeting. Only for rules: pages read them through `ballot::visible`. Their order tells nothing.
pub fn answers(tx: &mut Tx, meeting: MeetingId) -> Result<Vec<Given>> {
    tx.all(
        "SELECT seat, instrument, step, why, support, stops, once, given_at, after_seeing FROM meeting_answer
         WHERE meeting = $1 ORDER BY id",
        args![meeting],
    )
}

/// Keeps an answer. Its id tells nothing of when it was given.
pub fn answer(tx: &mut Tx, meeting: MeetingId, given: &Given) -> Result<()> {
    let id = base::id::timeless();
    tx.run(
        "INSERT INTO meeting_answer
             (id, meeting, seat, instrument, step, why, support, stops, once, given_at, after_seeing)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            id,
            meeting,
            given.seat,
            given.instrument,
            given.said.step,
            given.said.why,
            given.said.support,
            given.said.stops,
            given.once,
            given.at,
            given.after_seeing
        ],
    )?;
    Ok(())
}

/// A remark of MED, word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// From which seat.
    pub seat: SeatId,
    /// About which instrument.
    pub instrument: InstrumentId,
    /// The words.
    pub words: String,
    /// When.
    pub at: Time,
}

impl Record for Remark {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { seat: row.next()?, instrument: row.next()?, words: row.next()?, at: row.next()? })
    }
}

/// MED's remarks at a meeting, oldest first.
pub fn remarks(tx: &mut Tx, meeting: MeetingId) -> Result<Vec<Remark>> {
    tx.all(
        "SELECT seat, instrument, words, said_at FROM meeting_remark WHERE meeting = $1 ORDER BY said_at, id",
        args![meeting],
    )
}

/// Keeps a remark.
pub fn remark(tx: &mut Tx, meeting: MeetingId, said: &Remark) -> Result<()> {
    let id = base::id::fresh();
    tx.run(
        "INSERT INTO meeting_remark (id, meeting, seat, instrument, words, said_at) VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, meeting, said.seat, said.instrument, said.words, said.at],
    )?;
    Ok(())
}

type Proposed = (Option<StepId>, String);

/// What is being written about each instrument.
pub fn proposals(tx: &mut Tx, meeting: MeetingId) -> Result<HashMap<InstrumentId, Proposed>> {
    let rows: Vec<(InstrumentId, Option<StepId>, String)> =
        tx.all("SELECT instrument, step, wording FROM meeting_proposal WHERE meeting = $1", args![meeting])?;
    Ok(rows.into_iter().map(|(instrument, step, words)| (instrument, (step, words))).collect())
}

/// Writes it anew.
pub fn propose(tx: &mut Tx, (meeting, instrument): (MeetingId, InstrumentId), (step, words): &Proposed) -> Result<()> {
    tx.run(
        "INSERT INTO meeting_proposal (meeting, instrument, step, wording, rev) VALUES ($1, $2, $3, $4, 1)
         ON CONFLICT (meeting, instrument) DO UPDATE SET step = excluded.step, wording = excluded.wording,
             rev = meeting_proposal.rev + 1",
        args![meeting, instrument, *step, words.as_str()],
    )?;
    Ok(())
}
