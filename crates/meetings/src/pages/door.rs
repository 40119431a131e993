//! The door: a phone finds the meeting by its code, chooses a post that nobody has, and is let in by its number.

use super::{bare, refuse};
use crate::commands;
use crate::door;
use crate::gather::Hall;
use crate::meeting::{Pace, State};
use crate::seat::SeatId;
use crate::store as saved;
use crate::views::door as views;
use web::{Outcome, Page, Work};

/// Typing the code.
pub fn find(work: &mut Work) -> Outcome {
    match work.query("code") {
        Some(code) => Ok(Page::go(format!("/m/join/{}", door::typed(&code)))),
        None => bare(views::find(&work.here(), false), 200),
    }
}

/// The meeting that a code is for, as long as it goes on in a room.
fn hall(work: &mut Work, code: &str) -> Result<Option<Hall>, web::Error> {
    let lang = work.lang();
    let found = match saved::by_code(work.tx, &door::typed(code)) {
        Err(store::Error::NotFound) => return Ok(None),
        found => found?.meeting,
    };
    let goes_on = found.pace == Pace::Live && found.state != State::Ended && found.opens(found.opened, work.now());
    if goes_on { Ok(Some(Hall::load(work.tx, found.id, lang)?)) } else { Ok(None) }
}

/// The posts that nobody has taken.
pub fn show(work: &mut Work) -> Outcome {
    let code: String = work.path("code")?;
    match hall(work, &code)? {
        Some(hall) => bare(views::choose(&work.here(), &hall), 200),
        None => bare(views::find(&work.here(), true), 404),
    }
}

/// Asks for one.
pub fn knock(work: &mut Work) -> Outcome {
    let code: String = work.path("code")?;
    let Some(hall) = hall(work, &code)? else { return bare(views::find(&work.here(), true), 404) };
    let chosen: Option<SeatId> = work.form().sent("seat").parse().ok();
    let Some(seat) = chosen else { return bare(views::choose(&work.here(), &hall), 422) };
    let secret = web::secret()?;
    let event = commands::knock(work.tx, hall.meeting.id, seat, &web::hashed(&secret)).map_err(refuse(hall.lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/m/{secret}")))
}
