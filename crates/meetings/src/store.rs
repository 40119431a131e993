//! The SQL of meetings: the meeting and its seats here; keys, answers and words in files of their own.

mod answers;
mod keys;

pub use answers::{Remark, answer, answers, proposals, propose, remark, remarks};
pub use keys::{Key, Knock, admit, forget, key, knock, knocks, locks, mint, present, turn_away, used};

use crate::meeting::{Meeting, MeetingId, Spot, State};
use crate::seat::{Seat, SeatId};
use ::store::{Error, Record, Result, Row, Tx, args};
use base::{Date, PersonId, UnitId};
use steering::round::RoundId;

/// A meeting as kept.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The meeting.
    pub meeting: Meeting,
    /// For optimistic saving; it moves with every turn of the meeting.
    pub version: i64,
}

base::codes! {
    "The stored word for where a meeting has come to.";
    enum Stage {
        Gathering = "gathering",
        Asking = "asking",
        Closed = "closed",
        Shown = "shown",
        Ended = "ended",
    }
}

fn state(stage: Stage, place: Option<i64>, page: Option<i64>) -> State {
    let at = |number: i64| usize::try_from(number).unwrap_or(0);
    match stage {
        Stage::Gathering => State::Gathering,
        Stage::Asking => State::Asking(place.map_or(0, at)),
        Stage::Closed => State::Closed,
        Stage::Shown => State::Shown(Spot { at: place.map(at), words: page.map(at) }),
        Stage::Ended => State::Ended,
    }
}

fn stored(state: State) -> (Stage, Option<i64>, Option<i64>) {
    let number = |at: usize| i64::try_from(at).unwrap_or(0);
    match state {
        State::Gathering => (Stage::Gathering, None, None),
        State::Asking(at) => (Stage::Asking, Some(number(at)), None),
        State::Closed => (Stage::Closed, None, None),
        State::Shown(spot) => (Stage::Shown, spot.at.map(number), spot.words.map(number)),
        State::Ended => (Stage::Ended, None, None),
    }
}

impl Record for Kept {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, round, pace, until, code) = (row.next()?, row.next()?, row.next()?, row.next()?, row.next()?);
        let state = state(row.next()?, row.next()?, row.next()?);
        let (opened, begun, revealed, ended) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let meeting = Meeting { id, round, pace, until, code, state, opened, begun, revealed, ended };
        Ok(Self { meeting, version: row.next()? })
    }
}

/// A meeting.
pub fn meeting(tx: &mut Tx, id: MeetingId) -> Result<Kept> {
    tx.get(
        "SELECT id, round, pace, until_date, code, stage, place, page, opened_at, begun_at, revealed_at, ended_at, version
         FROM meeting WHERE id = $1",
        args![id],
    )
}

/// The meeting that a code is for.
pub fn by_code(tx: &mut Tx, code: &str) -> Result<Kept> {
    tx.get(
        "SELECT id, round, pace, until_date, code, stage, place, page, opened_at, begun_at, revealed_at, ended_at, version
         FROM meeting WHERE code = $1",
        args![code],
    )
}

/// The meetings about a round, newest first.
pub fn of_round(tx: &mut Tx, round: RoundId) -> Result<Vec<Kept>> {
    tx.all(
        "SELECT id, round, pace, until_date, code, stage, place, page, opened_at, begun_at, revealed_at, ended_at, version
         FROM meeting WHERE round = $1 ORDER BY opened_at DESC, id DESC",
        args![round],
    )
}

/// Meetings that are not over.
pub fn under_way(tx: &mut Tx) -> Result<Vec<Kept>> {
    tx.all(
        "SELECT id, round, pace, until_date, code, stage, place, page, opened_at, begun_at, revealed_at, ended_at, version
         FROM meeting WHERE stage <> 'ended' ORDER BY opened_at, id",
        args![],
    )
}

/// Meetings that ended on a day or later and have a seat that a person was in.
pub fn held_with(tx: &mut Tx, person: PersonId, since: base::Time) -> Result<Vec<Kept>> {
    tx.all(
        "SELECT m.id, m.round, m.pace, m.until_date, m.code, m.stage, m.place, m.page, m.opened_at, m.begun_at,
                m.revealed_at, m.ended_at, m.version
         FROM meeting m WHERE m.ended_at >= $2 AND m.revealed_at IS NOT NULL
           AND m.id IN (SELECT meeting FROM meeting_seat WHERE person = $1)
         ORDER BY m.ended_at DESC, m.id",
        args![person, since],
    )
}

/// Writes a new meeting with its seats.
pub fn add(tx: &mut Tx, meeting: &Meeting, seats: &[Seat]) -> Result<()> {
    let (stage, place, page) = stored(meeting.state);
    tx.run(
        "INSERT INTO meeting (id, round, pace, until_date, code, stage, place, page, opened_at, begun_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)",
        args![
            meeting.id,
            meeting.round,
            meeting.pace,
            meeting.until,
            meeting.code,
            stage,
            place,
            page,
            meeting.opened,
            meeting.begun
        ],
    )?;
    for (place, seat) in (1_i64..).zip(seats) {
        tx.run(
            "INSERT INTO meeting_seat (id, meeting, kind, unit, post, staff, person, place)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            args![seat.id, meeting.id, seat.kind, seat.unit, seat.post, seat.function.as_deref(), seat.person, place],
        )?;
    }
    Ok(())
}

/// Saves a meeting's turn; refuses if somebody turned it since it was read.
pub fn save(tx: &mut Tx, meeting: &Meeting, version: i64) -> Result<()> {
    let (stage, place, page) = stored(meeting.state);
    let saved = tx.run(
        "UPDATE meeting SET stage = $3, place = $4, page = $5, begun_at = $6, revealed_at = $7, ended_at = $8,
             version = version + 1 WHERE id = $1 AND version = $2",
        args![meeting.id, version, stage, place, page, meeting.begun, meeting.revealed, meeting.ended],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Notes that something of a meeting is new, so that those who follow it read it again.
pub fn stir(tx: &mut Tx, id: MeetingId) -> Result<()> {
    tx.run("UPDATE meeting SET version = version + 1 WHERE id = $1", args![id])?;
    Ok(())
}

impl Record for Seat {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            kind: row.next()?,
            unit: row.next()?,
            post: row.next()?,
            function: row.next()?,
            person: row.next()?,
        })
    }
}

/// The seats of a meeting, in their order.
pub fn seats(tx: &mut Tx, id: MeetingId) -> Result<Vec<Seat>> {
    tx.all("SELECT id, kind, unit, post, staff, person FROM meeting_seat WHERE meeting = $1 ORDER BY place", args![id])
}

/// Seats whose person has not been written to yet.
pub fn unwritten(tx: &mut Tx, id: MeetingId) -> Result<Vec<Seat>> {
    tx.all(
        "SELECT id, kind, unit, post, staff, person FROM meeting_seat
         WHERE meeting = $1 AND written_at IS NULL ORDER BY place",
        args![id],
    )
}

/// Notes that a seat's person has been written to.
pub fn written(tx: &mut Tx, id: SeatId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.run("UPDATE meeting_seat SET written_at = $2 WHERE id = $1 AND written_at IS NULL", args![id, now])? == 1)
}

/// Members of MED on a day with the unit they speak in, in the order of their names.
pub fn members_of_med(tx: &mut Tx, date: Date) -> Result<Vec<(PersonId, UnitId)>> {
    tx.all(
        "SELECT h.person, h.unit FROM held_role h JOIN person p ON p.id = h.person
         WHERE h.role = 'med' AND h.unit IS NOT NULL AND h.from_date <= $1 AND (h.to_date IS NULL OR h.to_date > $1)
         ORDER BY p.sort_key, h.id",
        args![date],
    )
}

/// What tells a wall and whoever leads whether anything is new: the meeting's version, its answers and what is being written.
pub fn pulse(tx: &mut Tx, id: MeetingId) -> Result<(i64, i64, i64)> {
    tx.get(
        "SELECT m.version, CAST((SELECT COUNT(*) FROM meeting_answer a WHERE a.meeting = m.id) AS BIGINT),
                CAST((SELECT COALESCE(SUM(p.rev), 0) FROM meeting_proposal p WHERE p.meeting = m.id) AS BIGINT)
         FROM meeting m WHERE m.id = $1",
        args![id],
    )
}

/// What tells a phone: where the meeting has come to, and how much of its own has arrived.
pub fn beat(tx: &mut Tx, id: MeetingId, seat: SeatId) -> Result<(String, i64, i64)> {
    let (stage, place, version, own): (Stage, Option<i64>, i64, i64) = tx.get(
        "SELECT m.stage, m.place, m.version,
                CAST((SELECT COUNT(*) FROM meeting_answer a WHERE a.seat = $2) AS BIGINT)
         FROM meeting m WHERE m.id = $1",
        args![id, seat],
    )?;
    // While answers are given only the phone's own concern it; when they are shown every turn does.
    let turn = if stage == Stage::Shown { version } else { place.unwrap_or(-1) };
    Ok((stage.code().to_owned(), turn, own))
}
