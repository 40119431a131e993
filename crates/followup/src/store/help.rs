//! Every SQL statement about requests for help. Each is asked for with the person who reads: there is no list of them all.

use crate::help::{Closing, HelpId, Reply, Request};
use base::{Date, PersonId};
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Request {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, unit, by, of) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let (as_what, function, post) = (row.next()?, row.next()?, row.next()?);
        let (words, lang, on) = (row.next()?, row.next()?, row.next()?);
        let (answered, answer, comes): (Option<Date>, Option<String>, _) = (row.next()?, row.next()?, row.next()?);
        let reply = answered.zip(answer).map(|(on, words)| Reply { on, words, comes });
        let (closed, helped, said): (Option<Date>, Option<_>, _) = (row.next()?, row.next()?, row.next()?);
        let closing = closed.zip(helped).map(|(on, helped)| Closing { on, helped, words: said });
        Ok(Self { id, unit, by, of, as_what, function, post, words, lang, on, reply, closing, version: row.next()? })
    }
}

/// A request, if this person is one of its two.
pub fn get(tx: &mut Tx, id: HelpId, reader: PersonId) -> Result<Request> {
    tx.get(
        "SELECT id, unit, asked_by, asked_of, as_what, of_function, of_post, words, lang, asked_on, answered_on, answer,
                comes_on, closed_on, helped, helped_words, version
         FROM help_request WHERE id = $1 AND (asked_by = $2 OR asked_of = $2)",
        args![id, reader],
    )
}

/// The requests that this person is one of the two of, newest first.
pub fn of(tx: &mut Tx, reader: PersonId) -> Result<Vec<Request>> {
    tx.all(
        "SELECT id, unit, asked_by, asked_of, as_what, of_function, of_post, words, lang, asked_on, answered_on, answer,
                comes_on, closed_on, helped, helped_words, version
         FROM help_request WHERE asked_by = $1 OR asked_of = $1 ORDER BY asked_on DESC, id DESC",
        args![reader],
    )
}

/// Adds a request.
pub fn add(tx: &mut Tx, one: &Request) -> Result<()> {
    tx.run(
        "INSERT INTO help_request
             (id, unit, asked_by, asked_of, as_what, of_function, of_post, words, lang, asked_on, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)",
        args![one.id, one.unit, one.by, one.of, one.as_what, one.function, one.post, one.words, one.lang, one.on],
    )?;
    Ok(())
}

/// Saves what was said since; refuses if somebody saved it since it was read.
pub fn save(tx: &mut Tx, one: &Request) -> Result<()> {
    let (reply, closing) = (one.reply.as_ref(), one.closing.as_ref());
    let saved = tx.run(
        "UPDATE help_request SET answered_on = $3, answer = $4, comes_on = $5, closed_on = $6, helped = $7,
                helped_words = $8, version = version + 1
         WHERE id = $1 AND version = $2",
        args![
            one.id,
            one.version,
            reply.map(|reply| reply.on),
            reply.map(|reply| reply.words.clone()),
            reply.and_then(|reply| reply.comes),
            closing.map(|closing| closing.on),
            closing.map(|closing| closing.helped),
            closing.and_then(|closing| closing.words.clone())
        ],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}
