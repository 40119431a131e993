//! The wall: read-only, by a secret of its own.

use super::{bare, told};
use crate::gather::{self, Hall};
use crate::meeting::MeetingId;
use crate::store as saved;
use crate::views::{phone, wall as views};
use web::{Error, Outcome, Work};

fn found(work: &mut Work, secret: &str) -> Result<Option<MeetingId>, Error> {
    let Some(key) = saved::key(work.tx, &web::hashed(secret))?.filter(|key| key.seat.is_none()) else {
        return Ok(None);
    };
    let meeting = saved::meeting(work.tx, key.meeting)?.meeting;
    Ok(meeting.opens(key.made, work.now()).then_some(meeting.id))
}

/// What everybody in the room sees.
pub fn show(work: &mut Work) -> Outcome {
    let secret: String = work.path("secret")?;
    let Some(id) = found(work, &secret)? else { return bare(phone::closed(&work.here()), 404) };
    let lang = work.lang();
    let hall = Hall::load(work.tx, id, lang)?;
    let address = work.app().settings().address.clone();
    bare(views::show(&work.here(), &hall, &address, &format!("/wall/{secret}")), 200)
}

/// Whether anything is new.
pub fn state(work: &mut Work) -> Outcome {
    let secret: String = work.path("secret")?;
    match found(work, &secret)? {
        None => told("closed".to_owned()),
        Some(id) => told(gather::token(saved::pulse(work.tx, id)?)),
    }
}
