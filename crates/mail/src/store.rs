//! The SQL of letters.

use crate::{File, Letter, LetterId, Unsent};
use base::{PersonId, Time};
use store::{Record, Result, Row, Tx, args};

/// A letter as it waits, with its reader's address.
pub(crate) struct Waiting {
    pub(crate) email: Option<String>,
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) file: Option<File>,
    /// Where its reader says no to more of the kind, as a path.
    pub(crate) leave: Option<String>,
}

impl Record for Waiting {
    fn read(row: &mut Row) -> Result<Self> {
        let (email, subject, body) = (row.next()?, row.next()?, row.next()?);
        let (name, mime): (Option<String>, Option<String>) = (row.next()?, row.next()?);
        let bytes: Option<Vec<u8>> = row.next()?;
        let file = name.zip(mime).zip(bytes).map(|((name, mime), bytes)| File { name, mime, bytes });
        Ok(Self { email, subject, body, file, leave: crate::leave(&row.next::<String>()?).map(str::to_owned) })
    }
}

pub(crate) fn add(tx: &mut Tx, id: LetterId, letter: &Letter) -> Result<()> {
    let now = tx.now();
    let file = letter.file.as_ref();
    let (name, mime) = (file.map(|file| file.name.as_str()), file.map(|file| file.mime.as_str()));
    let bytes = file.map(|file| file.bytes.clone());
    let Letter { to, kind, subject, body, .. } = letter;
    tx.run(
        "INSERT INTO letter (id, person, kind, subject, body, file_name, file_type, file, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![id, *to, *kind, subject.as_str(), body.as_str(), name, mime, bytes, now],
    )?;
    Ok(())
}

pub(crate) fn waiting(tx: &mut Tx, id: LetterId) -> Result<Option<Waiting>> {
    tx.maybe(
        "SELECT p.email, l.subject, l.body, l.file_name, l.file_type, l.file, l.kind
         FROM letter l JOIN person p ON p.id = l.person
         WHERE l.id = $1 AND l.sent_at IS NULL AND l.given_up_at IS NULL",
        args![id],
    )
}

/// Notes that it was sent, and forgets its words.
pub(crate) fn sent(tx: &mut Tx, id: LetterId) -> Result<()> {
    let now = tx.now();
    tx.run(
        "UPDATE letter SET sent_at = $2, subject = '', body = '', file_name = NULL, file_type = NULL, file = NULL
         WHERE id = $1",
        args![id, now],
    )?;
    Ok(())
}

pub(crate) fn last_written(tx: &mut Tx, to: PersonId, kind: &str) -> Result<Option<Time>> {
    let rows: Vec<(Time,)> = tx.all(
        "SELECT written_at FROM letter WHERE person = $1 AND kind = $2 ORDER BY written_at DESC LIMIT 1",
        args![to, kind],
    )?;
    Ok(rows.into_iter().next().map(|(at,)| at))
}

/// Notes that a letter was not taken, and whether it is given up.
pub(crate) fn failed(tx: &mut Tx, id: LetterId, why: &str, forever: bool) -> Result<()> {
    let now = tx.now();
    let given_up = forever.then_some(now);
    let why: String = why.chars().take(500).collect();
    tx.run(
        "UPDATE letter SET tries = tries + 1, fault = $2, given_up_at = $3 WHERE id = $1",
        args![id, why, given_up],
    )?;
    Ok(())
}

/// Unsent letters written since a time that no job is trying, to somebody with an address.
pub(crate) fn to_try_again(tx: &mut Tx, since: Time) -> Result<Vec<LetterId>> {
    let trying: Vec<(String,)> =
        tx.all("SELECT data FROM job WHERE kind = 'mail.send' AND ended_at IS NULL", args![])?;
    let rows: Vec<(LetterId,)> = tx.all(
        "SELECT l.id FROM letter l JOIN person p ON p.id = l.person
         WHERE l.sent_at IS NULL AND l.given_up_at IS NULL AND l.written_at >= $1 AND p.email IS NOT NULL
         ORDER BY l.written_at, l.id",
        args![since],
    )?;
    let tried = |id: &LetterId| trying.iter().any(|(data,)| data.contains(&id.to_string()));
    Ok(rows.into_iter().map(|(id,)| id).filter(|id| !tried(id)).collect())
}

/// Letters that the server will not take are offered once more.
pub(crate) fn forgive(tx: &mut Tx) -> Result<Vec<LetterId>> {
    let rows: Vec<(LetterId,)> = tx.all(
        "SELECT l.id FROM letter l JOIN person p ON p.id = l.person WHERE l.sent_at IS NULL AND p.email IS NOT NULL
         ORDER BY l.written_at, l.id",
        args![],
    )?;
    tx.run("UPDATE letter SET given_up_at = NULL, fault = NULL WHERE sent_at IS NULL", args![])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

impl Record for Unsent {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            kind: row.next()?,
            written: row.next()?,
            tries: row.next()?,
            fault: row.next()?,
            given_up: row.next()?,
            addressed: row.next()?,
        })
    }
}

pub(crate) fn unsent(tx: &mut Tx) -> Result<Vec<Unsent>> {
    tx.all(
        "SELECT l.kind, l.written_at, l.tries, l.fault, l.given_up_at IS NOT NULL, p.email IS NOT NULL
         FROM letter l JOIN person p ON p.id = l.person
         WHERE l.sent_at IS NULL AND l.kind NOT LIKE '%-quiet' ORDER BY l.written_at DESC, l.id",
        args![],
    )
}

pub(crate) fn sent_since(tx: &mut Tx, since: Time) -> Result<i64> {
    let (count,): (i64,) =
        tx.get("SELECT COUNT(*) FROM letter WHERE sent_at >= $1 AND kind NOT LIKE '%-quiet'", args![since])?;
    Ok(count)
}
