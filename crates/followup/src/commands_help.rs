//! Asking for help, answering and closing. The trail learns that something confidential was written, not by whom, about what or to whom.

use crate::help::{Closing, Contact, HelpId, Refusal, Reply, Request};
use crate::store::help as stored;
use base::{Lang, PersonId, UnitId};
use store::{By, Event, Tx};

::store::stops! {
    /// Why a step stopped.
    pub enum Stopped {
        /// A rule refused it.
        Help(Refusal),
    }
}

/// One code for asking, answering and closing, told by nobody: else the log would be the list of who asks for help.
fn confidential(tx: &mut Tx) -> Event {
    let at = tx.by().at;
    tx.acting(By { at, ..By::nobody() });
    Event::new("followup.confidential_written")
}

/// Somebody asks a named person for help for a unit.
pub fn ask_help(
    tx: &mut Tx,
    unit: UnitId,
    by: PersonId,
    contact: &Contact,
    (words, lang): (&str, Lang),
) -> Result<(HelpId, Event), Stopped> {
    let one = Request {
        id: HelpId::fresh(),
        unit,
        by,
        of: contact.person,
        as_what: contact.as_what,
        function: contact.function,
        post: contact.post,
        words: words.to_owned(),
        lang,
        on: tx.today(),
        reply: None,
        closing: None,
        version: 1,
    };
    stored::add(tx, &one)?;
    Ok((one.id, confidential(tx)))
}

/// The asked person answers.
pub fn answer_help(tx: &mut Tx, id: HelpId, by: PersonId, reply: Reply) -> Result<Event, Stopped> {
    let one = stored::get(tx, id, by)?.answered(by, reply)?;
    stored::save(tx, &one)?;
    Ok(confidential(tx))
}

/// The asker says whether it helped.
pub fn close_help(tx: &mut Tx, id: HelpId, by: PersonId, closing: Closing) -> Result<Event, Stopped> {
    let one = stored::get(tx, id, by)?.closed(by, closing)?;
    stored::save(tx, &one)?;
    Ok(confidential(tx))
}
