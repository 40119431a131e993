//! Leading a meeting: letting people in, the questions, the wall, the end.

use super::{back, bare, led, must_lead, refuse, told};
use crate::commands;
use crate::fail::Fail;
use crate::gather;
use crate::jobs;
use crate::meeting::{MeetingId, Spot, State};
use crate::store as saved;
use crate::views::lead as views;
use ::store::{Event, Tx};
use web::{Outcome, Page, Work};

/// The view that drives a meeting; a meeting that is over shows what it came to.
pub fn show(work: &mut Work, id: MeetingId) -> Outcome {
    let hall = led(work, id)?;
    if hall.meeting.state == State::Ended {
        return Ok(Page::go(format!("/meetings/{id}/end")));
    }
    let (forms, beside) = (super::agree::blank(work, &hall), super::beside(work, &hall)?);
    bare(views::show(&work.here(), &hall, &forms, &beside), 200)
}

/// Whether anything is new.
pub fn state(work: &mut Work, id: MeetingId) -> Outcome {
    must_lead(work, id)?;
    told(gather::token(saved::pulse(work.tx, id)?))
}

/// What somebody who leads does: one deed, then back to the view.
fn deed(work: &mut Work, id: MeetingId, what: impl FnOnce(&mut Tx) -> Result<Event, Fail>) -> Outcome {
    must_lead(work, id)?;
    let event = what(work.tx).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    back(work, id)
}

/// Opens the wall in this window, with a key of its own.
pub fn wall(work: &mut Work, id: MeetingId) -> Outcome {
    let secret = web::secret()?;
    let hash = web::hashed(&secret);
    deed(work, id, |tx| commands::wall(tx, id, &hash))?;
    Ok(Page::go(format!("/wall/{secret}")))
}

/// Sends everybody the link to their own seat.
pub fn links(work: &mut Work, id: MeetingId) -> Outcome {
    let hall = led(work, id)?;
    let (lang, address) = (work.lang(), work.app().settings().address.clone());
    deed(work, id, |tx| jobs::write_links(tx, &hall, &address, lang))
}

/// Answers the door.
pub fn door(work: &mut Work, id: MeetingId) -> Outcome {
    let form = work.form();
    let number = form.sent("number").parse().unwrap_or_default();
    let let_in = form.sent("deed") == "in";
    deed(work, id, |tx| commands::answer_door(tx, id, number, let_in))
}

/// Asks the first question.
pub fn begin(work: &mut Work, id: MeetingId) -> Outcome {
    deed(work, id, |tx| commands::begin(tx, id))
}

/// Puts the next question.
pub fn next(work: &mut Work, id: MeetingId) -> Outcome {
    deed(work, id, |tx| commands::next(tx, id))
}

/// Ends the time to answer.
pub fn close(work: &mut Work, id: MeetingId) -> Outcome {
    deed(work, id, |tx| commands::close(tx, id))
}

/// Shows every answer.
pub fn reveal(work: &mut Work, id: MeetingId) -> Outcome {
    deed(work, id, |tx| commands::reveal(tx, id))
}

/// Turns the wall.
pub fn look(work: &mut Work, id: MeetingId) -> Outcome {
    let form = work.form();
    let spot = Spot { at: form.sent("at").parse().ok(), words: form.sent("words").parse().ok() };
    deed(work, id, |tx| commands::look(tx, id, spot))
}

/// Ends the meeting.
pub fn end(work: &mut Work, id: MeetingId) -> Outcome {
    deed(work, id, |tx| commands::end(tx, id))?;
    Ok(Page::go(format!("/meetings/{id}/end")))
}
