//! Kept answers: the same form sent twice gives the first answer, not a second deed.

use crate::error::Result;
use crate::row::{Record, Row};
use crate::{Tx, args};
use base::{Time, Uuid};

/// An answer kept for a form's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The route that was asked.
    pub route: String,
    /// What was sent, hashed under a secret that the database does not hold.
    pub body_hash: Vec<u8>,
    /// The status that was answered.
    pub status: i64,
    /// Where it led.
    pub location: String,
}

impl Record for Kept {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { route: row.next()?, body_hash: row.next()?, status: row.next()?, location: row.next()? })
    }
}

/// The answer kept for a key of this actor.
pub fn kept(tx: &mut Tx, key: Uuid, actor: Uuid) -> Result<Option<Kept>> {
    tx.maybe(
        "SELECT route, body_hash, status, location FROM kept_answer WHERE key = $1 AND actor = $2",
        args![key, actor],
    )
}

/// Keeps an answer, in the transaction of the deed.
pub fn keep(tx: &mut Tx, key: Uuid, actor: Uuid, answer: &Kept) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO kept_answer (key, actor, route, body_hash, status, location, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![key, actor, answer.route, answer.body_hash, answer.status, answer.location, now],
    )?;
    Ok(())
}

/// Forgets answers older than a time; they are kept 48 hours.
pub fn forget_before(tx: &mut Tx, time: Time) -> Result<u64> {
    tx.run("DELETE FROM kept_answer WHERE at < $1", args![time])
}
