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
use crate::meeting::{MeetingId, State};
use crate::refusals::words_for;
use crate::store as saved;
use access::Do;
use base::{Lang, UnitId};
use maud::{Markup, html};
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
    let (lang, asked) = (work.lang(), work.query_as::<UnitId>("unit"));
    let mut hall = Hall::load(work.tx, id, lang)?;
    hall.spoken = asked.filter(|unit| hall.speakable().contains(unit));
    Ok(hall)
}

/// Back to the view that drives the meeting, with the unit spoken of still beside it.
pub fn back(work: &Work, id: MeetingId) -> Outcome {
    let spoken = work.query_as::<UnitId>("unit").map_or_else(String::new, |unit| format!("?unit={unit}"));
    Ok(Page::go(format!("/meetings/{id}{spoken}")))
}

/// What is known about the unit spoken of, beside the talk: for whoever leads and may see the unit, and on no other screen.
pub fn beside(work: &mut Work, hall: &Hall) -> Result<Markup, Error> {
    let Some(unit) = hall.spoken.filter(|_| matches!(hall.meeting.state, State::Shown(_))) else { return Ok(html! {}) };
    let sees = work.can(Do::SeeRoom, unit)? && work.can(Do::SeeDeviations, unit)?;
    if sees { steering::evidence_panel(work, unit) } else { Ok(html! {}) }
}

/// The state that a page follows, as plain text.
pub fn told(token: String) -> Outcome {
    Ok(Page::file("state.txt", "text/plain; charset=utf-8", token.into_bytes()))
}

/// A whole document of its own.
pub fn bare(document: Markup, status: u16) -> Outcome {
    Ok(Page::Bare { document, status, refresh: None })
}
