//! Handlers of the meeting, one file for each who looks at it, and what they share.

pub mod agree;
pub mod door;
pub mod end;
pub mod lead;
pub mod open;
pub mod phone;
pub mod seat;
pub mod wall;

use crate::fail::Fail;
use crate::gather::Hall;
use crate::meeting::MeetingId;
use crate::refusals::words_for;
use crate::store as saved;
use access::Do;
use base::Lang;
use web::{Error, Outcome, Page, Work};

/// A refusal becomes words; a breakage stays one.
pub fn refuse(lang: Lang) -> impl Fn(Fail) -> Error {
    move |fail| match fail {
        Fail::Meeting(refusal) => Error::refused(words_for(refusal, lang)),
        Fail::Steering(fail) => steering::refused(fail, lang),
        Fail::Store(error) => error.into(),
    }
}

/// Refuses unless the actor may lead the meeting; to everybody else it does not exist.
pub fn must_lead(work: &mut Work, id: MeetingId) -> Result<(), Error> {
    let round = saved::meeting(work.tx, id)?.meeting.round;
    let area = steering::round(work.tx, round)?.area;
    if work.can(Do::HoldMeeting, area)? { Ok(()) } else { Err(Error::NotFound) }
}

/// The meeting for whoever leads it.
pub fn led(work: &mut Work, id: MeetingId) -> Result<Hall, Error> {
    must_lead(work, id)?;
    let lang = work.lang();
    Ok(Hall::load(work.tx, id, lang)?)
}

/// The state that a page follows, as plain text.
pub fn told(token: String) -> Outcome {
    Ok(Page::file("state.txt", "text/plain; charset=utf-8", token.into_bytes()))
}

/// A whole document of its own.
pub fn bare(document: maud::Markup, status: u16) -> Outcome {
    Ok(Page::Bare { document, status, refresh: None })
}
