//! Keys of phones and walls, of which only hashes are kept, and those who wait at the door.

use crate::meeting::MeetingId;
use crate::seat::SeatId;
use ::store::{Record, Result, Row, Tx, args};
use base::{PersonId, Time};
use std::collections::HashSet;

/// A key: it opens one seat, or the wall where it has none.
#[derive(Debug, Clone)]
pub struct Key {
    /// The meeting.
    pub meeting: MeetingId,
    /// The seat; none for the wall.
    pub seat: Option<SeatId>,
    /// Who took it while signed in; none for a phone that was let in by its number.
    pub person: Option<PersonId>,
    /// The number that the phone shows at the door.
    pub number: Option<i64>,
    /// When it was made.
    pub made: Time,
    /// When it was let in.
    pub let_in: Option<Time>,
}

impl Record for Key {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            meeting: row.next()?,
            seat: row.next()?,
            person: row.next()?,
            number: row.next()?,
            made: row.next()?,
            let_in: row.next()?,
        })
    }
}

/// A phone at the door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knock {
    /// Its number.
    pub number: i64,
    /// The seat it asks for.
    pub seat: SeatId,
}

impl Record for Knock {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { number: row.next()?, seat: row.next()? })
    }
}

/// Keeps a key that opens at once.
pub fn mint(tx: &mut Tx, hash: &[u8], to: (MeetingId, Option<SeatId>), person: Option<PersonId>) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO meeting_key (hash, meeting, seat, person, made_at, let_in_at) VALUES ($1, $2, $3, $4, $5, $5)",
        args![hash.to_vec(), to.0, to.1, person, now],
    )?;
    Ok(())
}

/// Keeps a key that waits at the door.
pub fn knock(tx: &mut Tx, hash: &[u8], (meeting, seat): (MeetingId, SeatId), number: i64) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO meeting_key (hash, meeting, seat, no, made_at) VALUES ($1, $2, $3, $4, $5)",
        args![hash.to_vec(), meeting, seat, number, now],
    )?;
    Ok(())
}

/// Those at the door, in the order of their numbers.
pub fn knocks(tx: &mut Tx, meeting: MeetingId) -> Result<Vec<Knock>> {
    tx.all(
        "SELECT no, seat FROM meeting_key WHERE meeting = $1 AND let_in_at IS NULL AND no IS NOT NULL
           AND seat IS NOT NULL ORDER BY no",
        args![meeting],
    )
}

/// Lets in the phone with a number.
pub fn admit(tx: &mut Tx, meeting: MeetingId, number: i64) -> Result<bool> {
    let now = tx.now();
    let let_in = tx.run(
        "UPDATE meeting_key SET let_in_at = $3, used_at = $3 WHERE meeting = $1 AND no = $2 AND let_in_at IS NULL",
        args![meeting, number, now],
    )?;
    Ok(let_in == 1)
}

/// Turns away the phone with a number.
pub fn turn_away(tx: &mut Tx, meeting: MeetingId, number: i64) -> Result<bool> {
    let gone =
        tx.run("DELETE FROM meeting_key WHERE meeting = $1 AND no = $2 AND let_in_at IS NULL", args![meeting, number])?;
    Ok(gone == 1)
}

/// The key with a hash.
pub fn key(tx: &mut Tx, hash: &[u8]) -> Result<Option<Key>> {
    tx.maybe(
        "SELECT meeting, seat, person, no, made_at, let_in_at FROM meeting_key WHERE hash = $1",
        args![hash.to_vec()],
    )
}

/// Notes that a key has been used: its seat is in the room.
pub fn used(tx: &mut Tx, hash: &[u8]) -> Result<()> {
    let now = tx.now();
    tx.run("UPDATE meeting_key SET used_at = $2 WHERE hash = $1 AND used_at IS NULL", args![hash.to_vec(), now])?;
    Ok(())
}

/// The seats of a meeting that somebody has come to.
pub fn present(tx: &mut Tx, meeting: MeetingId) -> Result<HashSet<SeatId>> {
    let rows: Vec<(SeatId,)> = tx.all(
        "SELECT DISTINCT seat FROM meeting_key
         WHERE meeting = $1 AND seat IS NOT NULL AND let_in_at IS NOT NULL AND used_at IS NOT NULL",
        args![meeting],
    )?;
    Ok(rows.into_iter().map(|(seat,)| seat).collect())
}

/// Locks every door of a meeting that is over.
pub fn locks(tx: &mut Tx, meeting: MeetingId) -> Result<()> {
    tx.run("DELETE FROM meeting_key WHERE meeting = $1", args![meeting])?;
    Ok(())
}

/// Forgets the keys of meetings that began before a time and were never ended.
pub fn forget(tx: &mut Tx, before: Time) -> Result<u64> {
    tx.run(
        "DELETE FROM meeting_key WHERE meeting IN
             (SELECT id FROM meeting WHERE pace = 'live' AND begun_at < $1)",
        args![before],
    )
}
