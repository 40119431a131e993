//! Rounds, own calibrations, voices, and requests to take an agreement up again.

use crate::calibration::{self, Answer, Calibration, CalibrationId, Pen};
use crate::cause::Cause;
use crate::fail::Fail;
use crate::reopening::{Reopening, ReopeningId};
use crate::round::{self, Round, RoundId};
use crate::seat::{Party, Seats, Speaker};
use crate::seating::Seating;
use crate::step::InstrumentId;
use crate::stop;
use crate::store::calibrations::{self, Kept};
use crate::store::{catalogue, delegations, followings, rounds, stops};
use base::{Date, PersonId, PostId, UnitId};
use store::{Event, Tx};

/// Opens a round over an area, today, under the newest edition.
pub fn open_round(
    tx: &mut Tx,
    area: UnitId,
    name: &str,
    instruments: &[InstrumentId],
    deadline: Date,
) -> Result<(RoundId, Event), Fail> {
    let lineage = catalogue::lineage(tx)?;
    let edition = lineage.newest().ok_or(store::Error::NotFound)?;
    let shown: Vec<InstrumentId> = edition.instruments.iter().filter(|i| i.shown_only).map(|i| i.id).collect();
    if instruments.iter().any(|id| edition.instrument(*id).is_none()) {
        return Err(Fail::UnknownStep);
    }
    let round = Round {
        id: RoundId::fresh(),
        area,
        name: name.to_owned(),
        edition: edition.id,
        opened: tx.today(),
        deadline,
        instruments: instruments.to_vec(),
    };
    let round = round.open(&shown)?;
    rounds::add(tx, &round)?;
    let event = Event::new("steering.round_opened").unit(area).about(round.id.0).with("deadline", deadline);
    Ok((round.id, event.with("instruments", instruments.len()).text("name", name)))
}

/// A unit, its line or the staff function opens an own calibration in a round, because it wants something else. `wish` says what, without a step.
pub fn ask_calibration(
    tx: &mut Tx,
    round: RoundId,
    (unit, instrument): (UnitId, InstrumentId),
    by: Party,
    wish: &str,
) -> Result<(CalibrationId, Event), Fail> {
    let today = tx.today();
    let round = rounds::round(tx, round)?;
    let places = access::places(tx, today)?;
    let area: Vec<UnitId> = places.units().filter(|unit| places.under(*unit, round.area)).collect();
    let mine = calibrations::of_unit(tx, unit)?;
    let own: Vec<InstrumentId> = mine
        .iter()
        .filter(|kept| kept.calibration.round == Some(round.id))
        .map(|kept| kept.calibration.instrument)
        .collect();
    round.admits((unit, instrument), &area, &own, today)?;
    followings::remove(tx, round.id, (unit, instrument))?;
    open(tx, (unit, instrument), (Some(round.id), round.edition, round.deadline), by, wish)
}

fn open(
    tx: &mut Tx,
    (unit, instrument): (UnitId, InstrumentId),
    (round, edition, deadline): (Option<RoundId>, crate::step::EditionId, Date),
    by: Party,
    wish: &str,
) -> Result<(CalibrationId, Event), Fail> {
    let open = calibrations::of_unit(tx, unit)?;
    if open.iter().any(|kept| kept.calibration.instrument == instrument && !kept.calibration.settled) {
        return Err(Fail::Round(round::Refusal::AlreadyOpen));
    }
    let calibration = Calibration {
        id: CalibrationId::fresh(),
        unit,
        instrument,
        edition,
        round,
        deadline,
        parties: Vec::new(),
        voices: Vec::new(),
        settled: false,
    };
    let id = calibration.id;
    calibrations::add(tx, &Kept { calibration, opened_by: by, wish: wish.to_owned(), version: 1 })?;
    let event = Event::new("steering.calibration_opened").unit(unit).about(id.0).with("instrument", instrument);
    Ok((id, event.with("deadline", deadline).with("by", by.code()).text("wish", wish)))
}

/// Reads a calibration with the seats of today.
pub fn calibration(tx: &mut Tx, id: CalibrationId) -> Result<(Kept, Seats), Fail> {
    let mut kept = calibrations::get(tx, id)?;
    let today = tx.today();
    let lineage = catalogue::lineage(tx)?;
    let instrument = lineage.get(kept.calibration.edition).and_then(|e| e.instrument(kept.calibration.instrument));
    let owner = instrument.map(|instrument| instrument.owner.clone()).ok_or(store::Error::NotFound)?;
    let standing = delegations::standing(tx, today)?;
    let leave = standing.iter().filter(|one| one.covers(&kept.calibration));
    let leave: Vec<(PersonId, PostId)> = leave.map(|one| (one.person, one.post)).collect();
    let seats = Seating::load(tx, today)?.seats(kept.calibration.unit, &owner).delegated(&leave);
    kept.calibration.parties = seats.parties();
    Ok((kept, seats))
}

/// Writes a person's draft for the party they speak for. The event tells that, and nothing of what was written.
pub fn write_voice(tx: &mut Tx, id: CalibrationId, person: PersonId, answer: Answer) -> Result<Event, Fail> {
    let (kept, seats) = calibration(tx, id)?;
    let (party, pen) = pen(&seats, person)?;
    let lineage = catalogue::lineage(tx)?;
    let chosen = lineage.get(kept.calibration.edition).and_then(|edition| edition.of_step(answer.step));
    if chosen.is_none_or(|(instrument, _)| instrument.id != kept.calibration.instrument) {
        return Err(Fail::UnknownStep);
    }
    let calibration = kept.calibration.write(party, pen, answer)?;
    save(tx, &calibration, party)?;
    Ok(voiced("steering.voice_drafted", &calibration, party))
}

/// Gives a person's draft: it is final.
pub fn give_voice(tx: &mut Tx, id: CalibrationId, person: PersonId) -> Result<Event, Fail> {
    let (kept, seats) = calibration(tx, id)?;
    let (party, pen) = pen(&seats, person)?;
    let now = tx.now();
    let calibration = kept.calibration.give(party, pen, now)?;
    save(tx, &calibration, party)?;
    let promised = calibration.voice(party).map(|voice| stop::lines(&voice.answer.stops)).unwrap_or_default();
    stops::add(tx, id, party, &promised)?;
    Ok(voiced("steering.voice_given", &calibration, party))
}

/// The party that a person answers for, and from which post.
fn pen(seats: &Seats, person: PersonId) -> Result<(Party, Pen), Fail> {
    let Speaker { party, behalf } = seats.speaker(person).ok_or(calibration::Refusal::NoSeat)?;
    let post = seats.seat(party).and_then(|seat| seat.post);
    Ok((party, Pen { post, person, behalf }))
}

/// Writes and gives in one: what a form with one button does.
pub fn answer(tx: &mut Tx, id: CalibrationId, person: PersonId, answer: Answer) -> Result<Event, Fail> {
    write_voice(tx, id, person, answer)?;
    give_voice(tx, id, person)
}

fn save(tx: &mut Tx, calibration: &Calibration, party: Party) -> Result<(), Fail> {
    let voice = calibration.voice(party).ok_or(calibration::Refusal::Nothing)?;
    Ok(calibrations::save_voice(tx, calibration.id, voice)?)
}

fn voiced(what: &'static str, calibration: &Calibration, party: Party) -> Event {
    Event::new(what).unit(calibration.unit).about(calibration.id.0).with("party", party.code())
}

/// Asks that an agreement be taken up again.
pub fn ask_again(
    tx: &mut Tx,
    (unit, instrument): (UnitId, InstrumentId),
    person: PersonId,
    cause: Cause,
    why: &str,
) -> Result<(ReopeningId, Event), Fail> {
    let waiting = rounds::reopenings(tx, unit)?;
    if waiting.iter().any(|asked| asked.instrument == instrument && asked.calibration.is_none()) {
        return Err(Fail::UnderWay);
    }
    let post = tx.by().post;
    let (id, asked) = (ReopeningId::fresh(), tx.today());
    let why = why.to_owned();
    rounds::ask(
        tx,
        &Reopening { id, unit, instrument, post, person, asked, cause, why: why.clone(), calibration: None },
    )?;
    let event = Event::new("steering.reopening_asked").unit(unit).about(id.0).with("instrument", instrument);
    Ok((id, event.with("cause", cause.code()).text("why", &why)))
}

/// Takes a request up: an own calibration outside any round, blind until the deadline.
pub fn take_up(tx: &mut Tx, id: ReopeningId, by: Party, deadline: Date) -> Result<(CalibrationId, Event), Fail> {
    let asked = rounds::reopening(tx, id)?;
    if deadline < tx.today() {
        return Err(Fail::Round(round::Refusal::DeadlinePast));
    }
    let lineage = catalogue::lineage(tx)?;
    let edition = lineage.newest().ok_or(store::Error::NotFound)?;
    if edition.instrument(asked.instrument).is_none_or(|instrument| instrument.shown_only) {
        return Err(Fail::Round(round::Refusal::ShownOnly));
    }
    let about = (asked.unit, asked.instrument);
    let (calibration, event) = open(tx, about, (None, edition.id, deadline), by, &asked.why)?;
    rounds::take_up(tx, id, calibration)?;
    Ok((calibration, event.with("reopening", id)))
}
