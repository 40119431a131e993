//! Taking one's seat from Min side, and what waits there about meetings.

use super::refuse;
use crate::commands;
use crate::gather::Hall;
use crate::meeting::{MeetingId, Pace};
use crate::seat::{Kind, Seat};
use crate::store as saved;
use crate::views::seat as views;
use crate::words;
use access::Do;
use steering::Seating;
use web::{Duty, Error, Outcome, Page, Whose, Work};

/// The seat that the reader may take: the one they were in, or one whose post or staff function they are in today.
pub fn mine(work: &mut Work, seats: &[Seat]) -> Result<Option<Seat>, Error> {
    let (me, today) = (work.actor.person, work.today());
    if let Some(own) = seats.iter().find(|seat| seat.person == me) {
        return Ok(Some(own.clone()));
    }
    let seating = Seating::load(work.tx, today)?;
    let functions = seating.functions_of(me);
    let led = work.actor.led();
    let holds = |seat: &&Seat| match seat.kind {
        Kind::Unit | Kind::Line => seat.post.is_some() && led.iter().any(|(_, post)| *post == seat.post),
        Kind::Staff => seat.function.as_deref().is_some_and(|code| functions.contains(&code)),
        Kind::Med => false,
    };
    Ok(seats.iter().find(holds).cloned())
}

fn found(work: &mut Work, id: MeetingId) -> Result<Seat, Error> {
    let seats = saved::seats(work.tx, id)?;
    let own = mine(work, &seats)?;
    work.party(Do::JoinMeeting, own.is_some())?;
    own.ok_or(Error::NotFound)
}

/// The seat, and the button that takes it.
pub fn show(work: &mut Work, id: MeetingId) -> Outcome {
    let (seat, lang) = (found(work, id)?, work.lang());
    let hall = Hall::load(work.tx, id, lang)?;
    Ok(Page::show(words(lang).seat_title(), views::show(&work.here(), &hall, &seat)))
}

/// Takes it with a key of its own, on this phone or machine.
pub fn take(work: &mut Work, id: MeetingId) -> Outcome {
    let (seat, person) = (found(work, id)?, work.actor.person);
    let secret = web::secret()?;
    let hash = web::hashed(&secret);
    let event = commands::give_key(work.tx, (id, seat.id), &hash, Some(person)).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/m/{secret}")))
}

/// Meetings that wait for the reader: to take part in, or to lead.
pub fn duties(work: &mut Work, whose: Whose) -> Result<Vec<Duty>, Error> {
    if whose != Whose::Me {
        return Ok(vec![]);
    }
    let (lang, today) = (work.lang(), work.today());
    let (w, mut all) = (words(lang), vec![]);
    let duty =
        |due, text, hint, href| Duty { due, text, hint: Some(hint), href, unit: None, overdue: false, minutes: None };
    for kept in saved::under_way(work.tx)? {
        let (meeting, round) = (&kept.meeting, steering::round(work.tx, kept.meeting.round)?);
        let seats = saved::seats(work.tx, meeting.id)?;
        let due = if meeting.pace == Pace::Slow { meeting.until } else { None };
        if mine(work, &seats)?.is_some() && !meeting.past(today) {
            all.push(duty(due, w.duty_join(), round.name.clone(), format!("/meetings/{}/seat", meeting.id)));
        }
        if work.can(Do::HoldMeeting, round.area)? && work.actor.led().iter().any(|(unit, _)| *unit == round.area) {
            all.push(duty(due, w.duty_lead(), round.name.clone(), format!("/meetings/{}", meeting.id)));
        }
    }
    let since = work.now().plus(-14 * 24 * 3600);
    for kept in saved::held_with(work.tx, work.actor.person, since)? {
        let round = steering::round(work.tx, kept.meeting.round)?;
        all.push(duty(None, w.duty_read(), round.name, format!("/meetings/{}/end", kept.meeting.id)));
    }
    Ok(all)
}
