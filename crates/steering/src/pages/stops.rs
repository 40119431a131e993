//! Saying of a promise to stop asking whether it was kept: in a unit's own talk by its parties, in a round by those it was given to.

use super::{Known, refuse};
use crate::StopPromise;
use crate::calibration::CalibrationId;
use crate::commands::{stops as commands, talks};
use crate::round::{Round, RoundId};
use crate::stop::{Heard, Made, StopId};
use crate::store::rounds;
use crate::views::rounds::Told;
use access::Do;
use base::PersonId;
use web::{Error, Outcome, Page, Work};

/// What was promised at a round's meeting, to a reader who leads a unit of its area or is a party to the area's agreement.
fn heard_by(work: &mut Work, known: &Known, round: &Round) -> Result<Vec<StopPromise>, Error> {
    let places = known.seating.places();
    let leads = work.actor.led().iter().any(|(unit, _)| places.under(*unit, round.area));
    let me = work.actor.person;
    let party = |one: &StopPromise| known.seating.seats(round.area, &one.owner).party_of(me).is_some();
    let mut all = crate::read::stops(work.tx)?;
    all.retain(|one| one.made == Made::Round(round.id) && (leads || party(one)));
    Ok(all)
}

/// The promises of a round's meeting that a reader hears of, and which of them their own side gave.
pub fn told(work: &mut Work, known: &Known, round: &Round) -> Result<Told, Error> {
    let all = heard_by(work, known, round)?;
    let mine = all.iter().filter(|one| promised_it(known, round, one, work.actor.person)).map(|one| one.id);
    Ok(Told { mine: mine.collect(), all })
}

/// Whether somebody speaks for those who gave the promise: they do not say of themselves whether it was kept.
fn promised_it(known: &Known, round: &Round, one: &StopPromise, person: PersonId) -> bool {
    known.seating.seats(round.area, &one.owner).party_of(person) == Some(one.party)
}

fn said(work: &mut Work, made: Made, stop: StopId) -> Result<(), Error> {
    let heard: Heard = work.form().sent("deed").parse().map_err(|_| Error::Bad("deed".to_owned()))?;
    let event = commands::hear(work.tx, made, stop, heard).map_err(refuse(work.lang()))?;
    work.commit(event)
}

/// A promise made in a unit's own talk.
pub fn of_calibration(work: &mut Work, id: CalibrationId, stop: StopId) -> Outcome {
    let (_, seats) = talks::calibration(work.tx, id).map_err(refuse(work.lang()))?;
    let speaker = seats.speaker(work.actor.person);
    work.party(Do::SeeCalibration, speaker.is_some())?;
    let promised = crate::read::stops(work.tx)?.into_iter().find(|one| one.id == stop).map(|one| one.party);
    if speaker.is_none_or(|speaker| speaker.behalf.is_some() || Some(speaker.party) == promised) {
        return Err(Error::Forbidden);
    }
    said(work, Made::Calibration(id), stop)?;
    Ok(Page::go(format!("/calibrations/{id}")))
}

/// A promise made at a round's meeting.
pub fn of_round(work: &mut Work, id: RoundId, stop: StopId) -> Outcome {
    let round = rounds::round(work.tx, id)?;
    let known = Known::load(work)?;
    let told = heard_by(work, &known, &round)?.into_iter().find(|one| one.id == stop);
    work.party(Do::SeeCalibration, told.is_some())?;
    if told.is_some_and(|one| promised_it(&known, &round, &one, work.actor.person)) {
        return Err(Error::Forbidden);
    }
    said(work, Made::Round(id), stop)?;
    Ok(Page::go(format!("/rounds/{id}")))
}
