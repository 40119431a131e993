//! Letters to people: written in the transaction that wants them, sent by a job through SMTP, their words gone when sent.

mod send;
mod store;

use ::store::{Result, Tx};
use base::{PersonId, Time};
use web::Capability;

pub use send::{is_mailbox, is_way};

base::id! { LetterId, "A letter to a person." }

/// The kind of job that sends one letter.
pub(crate) const JOB: &str = "mail.send";

/// A letter to somebody, plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom; somebody without an e-mail address gets none.
    pub to: PersonId,
    /// What it is for, as a code: `digest`, `room`. Tells one kind of letter from another. A kind that ends in
    /// `-quiet` is neither listed nor counted: the number of such letters would tell how many have not answered.
    pub kind: &'static str,
    /// One line.
    pub subject: String,
    /// The words, in lines.
    pub body: String,
    /// A file beside it.
    pub file: Option<File>,
}

/// A file in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type, `application/pdf`.
    pub mime: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Posts a letter with the transaction that wants it: rolled back with it, sent soon after it. The caller commits its own event.
pub fn post(tx: &mut Tx, letter: &Letter) -> Result<LetterId> {
    let id = LetterId::fresh();
    store::add(tx, id, letter)?;
    tx.enqueue(JOB, &serde_json::json!({ "letter": id.to_string() }))?;
    Ok(id)
}

/// When somebody was last written a letter of a kind.
pub fn last_written(tx: &mut Tx, to: PersonId, kind: &str) -> Result<Option<Time>> {
    store::last_written(tx, to, kind)
}

/// A letter that has not been sent. Whose it is and what it says is nobody's business but its reader's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsent {
    /// What it is for.
    pub kind: String,
    /// When it was written.
    pub written: Time,
    /// How often it was handed in.
    pub tries: i64,
    /// What the mail server said last.
    pub fault: Option<String>,
    /// Nobody tries any more.
    pub given_up: bool,
    /// Whether its reader has an address.
    pub addressed: bool,
}

/// The letters that have not been sent, newest first.
pub fn unsent(tx: &mut Tx) -> Result<Vec<Unsent>> {
    store::unsent(tx)
}

/// How many letters were sent since a time.
pub fn sent_since(tx: &mut Tx, since: Time) -> Result<i64> {
    store::sent_since(tx, since)
}

/// Offers every unsent letter once more; gives how many. The caller commits its own event.
pub fn try_again(tx: &mut Tx) -> Result<usize> {
    let letters = store::forgive(tx)?;
    for id in &letters {
        tx.enqueue(JOB, &serde_json::json!({ "letter": id.to_string() }))?;
    }
    Ok(letters.len())
}

/// Where a reader says no to more letters of a kind, as a path; none where they must have them.
pub(crate) fn leave(kind: &str) -> Option<&'static str> {
    (kind == "digest").then_some("/letters/mine")
}

/// Sends letters.
pub fn capability() -> Capability {
    Capability::new("mail").job(JOB, send::work).daily("mail.again", send::again)
}
