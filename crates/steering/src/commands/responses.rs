//! The ladder's commands: a response decided, commented by the unit, ended before its day.

use crate::fail::Fail;
use crate::ladder::{self, About, Response, ResponseId};
use crate::store::{catalogue, responses};
use store::{Event, Tx};

/// Decides a response, where the ladder allows it from where the unit stands in the same matter.
pub fn decide_response(tx: &mut Tx, response: Response) -> Result<(ResponseId, Event), Fail> {
    let today = tx.today();
    let known = responses::of_unit(tx, response.unit)?;
    let standing = ladder::standing(&known, response.about, response.from.max(today));
    response.check(standing.level, today)?;
    let lineage = catalogue::lineage(tx)?;
    let edition = lineage.newest().ok_or(store::Error::NotFound)?;
    let there = edition.instruments.iter().any(|one| match response.about {
        About::Instrument(id) => one.id == id,
        About::Domain(id) => one.domain == id,
    });
    if !there {
        return Err(store::Error::NotFound.into());
    }
    let response = Response { recorded: tx.now(), ..response };
    responses::add(tx, &response)?;
    let event = told("steering.response_decided", &response).with("level", response.level.code());
    let event =
        event.with("prompt", response.prompt.code()).with("from", response.from).with("review", response.review);
    Ok((response.id, event.text("reason", &response.reason).text("words", &response.words)))
}

fn told(what: &'static str, response: &Response) -> Event {
    let event = Event::new(what).unit(response.unit).about(response.id.0);
    match response.about {
        About::Instrument(id) => event.with("instrument", id),
        About::Domain(id) => event.with("domain", id),
    }
}

/// Ends a response before its day: what was withdrawn is given back.
pub fn end_response(tx: &mut Tx, id: ResponseId, why: &str) -> Result<Event, Fail> {
    let (response, version) = responses::get(tx, id)?;
    let ended = response.end(why, tx.today())?;
    responses::save(tx, &ended, version)?;
    Ok(told("steering.response_ended", &ended).with("level", ended.level.code()).text("why", why))
}

/// The unit's comment, which stands with the response.
pub fn comment_response(tx: &mut Tx, id: ResponseId, comment: &str) -> Result<Event, Fail> {
    let (response, version) = responses::get(tx, id)?;
    let commented = Response { comment: comment.to_owned(), ..response };
    responses::save(tx, &commented, version)?;
    Ok(told("steering.response_commented", &commented).text("comment", comment))
}
