//! Sessions: a random secret with the browser, its hash with us; read at every request.

use crate::error::Error;
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
