//! Saying of a promise to stop asking whether it was kept: in a unit's own talk by its parties, in a round by those it was given to.

use super::{Known, refuse};
use crate::StopPromise;
use crate::calibration::CalibrationId;
use crate::commands::{stops as commands, talks};
use crate::round::{Round, RoundId};
use crate::stop::{Heard, Made, StopId};
use crate::store::rounds;
use access::Do;
use web::{Error, Outcome, Page, Work};

/// What was promised at a round's meeting, to a reader who leads a unit of its area or is a party to the area's agreement.
pub fn heard_by(work: &mut Work, known: &Known, round: &Round) -> Result<Vec<StopPromise>, Error> {
    let places = known.seating.places();
    let leads = work.actor.led().iter().any(|(unit, _)| places.under(*unit, round.area));
    let me = work.actor.person;
    let party = |one: &StopPromise| known.seating.seats(round.area, &one.owner).party_of(me).is_some();
    let mut all = crate::read::stops(work.tx)?;
    all.retain(|one| one.made == Made::Round(round.id) && (leads || party(one)));
    Ok(all)
}

fn said(work: &mut Work, made: Made, stop: StopId) -> Result<(), Error> {
    let heard = work.form().sent("deed").parse().unwrap_or(Heard::Kept);
    let event = commands::hear(work.tx, made, stop, heard).map_err(refuse(work.lang()))?;
    work.commit(event)
}

/// A promise made in a unit's own talk.
pub fn of_calibration(work: &mut Work, id: CalibrationId, stop: StopId) -> Outcome {
    let (_, seats) = talks::calibration(work.tx, id).map_err(refuse(work.lang()))?;
    let speaker = seats.speaker(work.actor.person);
    work.party(Do::SeeCalibration, speaker.is_some())?;
    if speaker.is_none_or(|speaker| speaker.behalf.is_some()) {
        return Err(Error::Forbidden);
    }
    said(work, Made::Calibration(id), stop)?;
    Ok(Page::go(format!("/calibrations/{id}")))
}

/// A promise made at a round's meeting.
pub fn of_round(work: &mut Work, id: RoundId, stop: StopId) -> Outcome {
    let round = rounds::round(work.tx, id)?;
    let known = Known::load(work)?;
    let heard = heard_by(work, &known, &round)?.iter().any(|one| one.id == stop);
    work.party(Do::SeeCalibration, heard)?;
    said(work, Made::Round(id), stop)?;
    Ok(Page::go(format!("/rounds/{id}")))
}
