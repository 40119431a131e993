//! Sessions: a random secret with the browser, its hash with us; read at every request.

use crate::error::Error;
use crate::house::House;
use access::{Actor, Held};
use base::{PersonId, Time};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use store::{Record, Row, Tx, args};

/// A live session.
#[derive(Debug, Clone)]
pub struct Session {
    /// Whose it is.
    pub person: PersonId,
    /// The token that its forms carry.
    pub csrf: String,
    /// When it was last used, to the minute.
    pub seen_at: Time,
}

impl Record for Session {
    fn read(row: &mut Row) -> store::Result<Self> {
        Ok(Self { person: row.next()?, csrf: row.next()?, seen_at: row.next()? })
    }
}

/// Seconds without use after which a session ends.
const IDLE: i64 = 30 * 60;
/// Seconds after which it ends however much it is used.
const LONGEST: i64 = 8 * 60 * 60;
/// Use is noted this often, seconds.
const NOTED: i64 = 60;

/// A fresh secret of 256 bits, in hexadecimal.
pub fn secret() -> Result<String, Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|e| Error::Broken(format!("randomness: {e}")))?;
    Ok(bytes.iter().fold(String::with_capacity(64), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    }))
}

/// What is kept of a secret.
pub fn hashed(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Begins a session; the secret goes to the browser and is kept nowhere else.
pub fn begin_session(tx: &mut Tx, person: PersonId) -> Result<String, Error> {
    let (token, csrf, now) = (secret()?, secret()?, tx.now());
    tx.run(
        "INSERT INTO session (token_hash, person, csrf, begun_at, seen_at) VALUES ($1, $2, $3, $4, $4)",
        args![hashed(&token), person, csrf, now],
    )?;
    Ok(token)
}

/// The live session of a secret.
pub fn find(tx: &mut Tx, token: &str) -> store::Result<Option<Session>> {
    let now = tx.now();
    tx.maybe(
        "SELECT s.person, s.csrf, s.seen_at FROM session s JOIN account a ON a.person = s.person
         WHERE s.token_hash = $1 AND s.seen_at > $2 AND s.begun_at > $3 AND a.closed_at IS NULL",
        args![hashed(token), now.plus(-IDLE), now.plus(-LONGEST)],
    )
}

/// One row for each role of whoever comes with a secret, and all that a page needs to know of them.
struct Came {
    session: Session,
    name: String,
    house: House,
    held: Option<Held>,
}

impl Record for Came {
    fn read(row: &mut Row) -> store::Result<Self> {
        let session = Session::read(row)?;
        let name = row.next()?;
        let house = House::of(row.next()?, row.next()?, row.next()?);
        let role: Option<access::Role> = row.next()?;
        let held = Held {
            role: role.unwrap_or(access::Role::Employee),
            unit: row.next()?,
            post: row.next()?,
            function: row.next()?,
            committee: row.next()?,
        };
        Ok(Self { session, name, house, held: role.map(|_| held) })
    }
}

/// Who comes with a secret, with the roles of today, and the house they come to, all in one statement: every page begins with it.
pub(crate) fn come(tx: &mut Tx, token: &str) -> store::Result<Option<(Session, Actor, House)>> {
    let (now, today) = (tx.now(), tx.today());
    let rows: Vec<Came> = tx.all(
        "SELECT s.person, s.csrf, s.seen_at, p.name,
                (SELECT value FROM house WHERE name = 'municipality'), (SELECT value FROM house WHERE name = 'colour'),
                (SELECT value FROM house WHERE name = 'second_colour'),
                h.role, h.unit, h.post, h.staff_function, h.committee
         FROM session s JOIN account a ON a.person = s.person JOIN person p ON p.id = s.person
         LEFT JOIN held_role h ON h.person = s.person AND h.from_date <= $4 AND (h.to_date IS NULL OR h.to_date > $4)
         WHERE s.token_hash = $1 AND s.seen_at > $2 AND s.begun_at > $3 AND a.closed_at IS NULL
         ORDER BY h.id",
        args![hashed(token), now.plus(-IDLE), now.plus(-LONGEST), today],
    )?;
    let mut came = None;
    for Came { session, name, house, held } in rows {
        let person = session.person;
        let (_, actor, _): &mut (Session, Actor, House) =
            came.get_or_insert_with(|| (session, Actor { person, name, held: vec![] }, house));
        actor.held.extend(held);
    }
    Ok(came)
}

/// Whether it is time to note that a session is used.
pub(crate) fn stale(session: &Session, now: Time) -> bool {
    session.seen_at.plus(NOTED) <= now
}

/// Notes that a session is used.
pub(crate) fn touch(tx: &mut Tx, token: &str) -> store::Result<()> {
    let now = tx.now();
    tx.run("UPDATE session SET seen_at = $2 WHERE token_hash = $1", args![hashed(token), now])?;
    Ok(())
}

/// Ends a session.
pub fn end_session(tx: &mut Tx, token: &str) -> store::Result<()> {
    tx.run("DELETE FROM session WHERE token_hash = $1", args![hashed(token)])?;
    Ok(())
}

/// Forgets sessions that have had their longest time.
pub(crate) fn forget(tx: &mut Tx) -> store::Result<()> {
    let now = tx.now();
    tx.run("DELETE FROM session WHERE begun_at <= $1", args![now.plus(-LONGEST)])?;
    Ok(())
}
