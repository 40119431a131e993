//! What a meeting came to: one page for those who were there, and its papers.

use super::seat::mine;
use crate::gather::Hall;
use crate::meeting::{MeetingId, State};
use crate::seat::Kind;
use crate::store as saved;
use crate::views::end as views;
use crate::{compose, jobs, words};
use access::Do;
use base::UnitId;
use paper::Paper;
use web::{Error, House, Outcome, Page, Work};

/// A meeting that is over, for whoever may lead it or had a seat; the units whose room the reader may fetch.
fn over(work: &mut Work, id: MeetingId) -> Result<(Hall, Vec<UnitId>, bool), Error> {
    let round = saved::meeting(work.tx, id)?.meeting.round;
    let (area, lang) = (steering::round(work.tx, round)?.area, work.lang());
    let leads = work.can(Do::HoldMeeting, area)?;
    let seats = saved::seats(work.tx, id)?;
    let own = mine(work, &seats)?;
    if !leads {
        work.party(Do::JoinMeeting, own.is_some())?;
    }
    let hall = Hall::load(work.tx, id, lang)?;
    if hall.meeting.state != State::Ended {
        return Err(Error::NotFound);
    }
    let own = own.filter(|seat| seat.kind == Kind::Unit).and_then(|seat| seat.unit);
    let units = if leads { hall.units() } else { own.into_iter().collect() };
    Ok((hall, units, leads))
}

/// The page.
pub fn show(work: &mut Work, id: MeetingId) -> Outcome {
    let (hall, units, leads) = over(work, id)?;
    Ok(Page::show(words(hall.lang).end_title(), views::show(&work.here(), &hall, &units, leads)))
}

fn file(name: &str, paper: &Paper) -> Outcome {
    let bytes = paper::pdf(paper).map_err(|unmade| Error::Broken(unmade.to_string()))?;
    Ok(Page::file(name, "application/pdf", bytes))
}

/// A unit's room on one page.
pub fn unit(work: &mut Work, id: MeetingId, unit: UnitId) -> Outcome {
    let (hall, units, _) = over(work, id)?;
    if !units.contains(&unit) {
        return Err(Error::NotFound);
    }
    let municipality = House::load(work.tx)?.name;
    let paper = jobs::unit_paper(work.tx, &hall, &municipality, unit)?;
    file(&format!("ledelsesrum-{unit}.pdf"), &paper)
}

/// The minutes for MED.
pub fn med(work: &mut Work, id: MeetingId) -> Outcome {
    let (hall, ..) = over(work, id)?;
    let municipality = House::load(work.tx)?.name;
    file("referat-til-med.pdf", &compose::med(&hall, &municipality))
}

/// What each staff function stops asking for.
pub fn stops(work: &mut Work, id: MeetingId) -> Outcome {
    let (hall, ..) = over(work, id)?;
    let municipality = House::load(work.tx)?.name;
    file("holder-op.pdf", &compose::stops_paper(&hall, &municipality))
}
