//! The SQL of letters.

use crate::{File, Letter, LetterId};
use base::{PersonId, Time};
use store::{Record, Result, Row, Tx, args};

/// A letter as it waits, with its reader's address.
pub(crate) struct Waiting {
    pub(crate) email: Option<String>,
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) file: Option<File>,
}

impl Record for Waiting {
    fn read(row: &mut Row) -> Result<Self> {
        let (email, subject, body) = (row.next()?, row.next()?, row.next()?);
        let (name, mime): (Option<String>, Option<String>) = (row.next()?, row.next()?);
        let bytes: Option<Vec<u8>> = row.next()?;
        let file = name.zip(mime).zip(bytes).map(|((name, mime), bytes)| File { name, mime, bytes });
        Ok(Self { email, subject, body, file })
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
        "SELECT p.email, l.subject, l.body, l.file_name, l.file_type, l.file
         FROM letter l JOIN person p ON p.id = l.person WHERE l.id = $1 AND l.sent_at IS NULL",
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
