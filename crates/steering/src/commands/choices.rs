//! What a unit answers to a round: it follows the common agreement, or it wants something else; and who may answer on its behalf.

use crate::calibration::{self, CalibrationId};
use crate::commands::rolls::Gathering;
use crate::commands::talks;
use crate::delegation::{Delegation, DelegationId, Reach};
use crate::fail::Fail;
use crate::round::RoundId;
use crate::seat::{Party, Seats};
use crate::seating::Seating;
use crate::step::InstrumentId;
use crate::store::{delegations, followings};
use base::{PersonId, PostId, UnitId};
use store::{Event, Tx};

/// What a unit chooses about the instruments of a round.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// It follows the common agreement about these.
    pub follow: Vec<InstrumentId>,
    /// It wants something else about these.
    pub own: Vec<InstrumentId>,
}

/// Notes what a unit chooses, all at once; gives the calibrations that it opened.
pub fn choose(
    tx: &mut Tx,
    round: RoundId,
    unit: UnitId,
    choices: &Choices,
) -> Result<(Vec<CalibrationId>, Event), Fail> {
    let (gathering, today) = (Gathering::load(tx, round)?, tx.today());
    let seats = gathering.seating.seats(unit, "");
    let post = seats.seat(Party::Unit).and_then(|seat| seat.post);
    let behalf = on_behalf(tx, (round, unit), &seats)?;
    let gathered = gathering.gathered();
    let known = &gathering.round;
    let area: Vec<UnitId> = gathering.units.iter().copied().chain([known.area]).collect();
    let open = |talk: &&crate::calibration::Calibration| talk.unit == unit;
    let own: Vec<InstrumentId> = gathering.talks.iter().filter(open).map(|talk| talk.instrument).collect();
    let decided: Vec<InstrumentId> = known.instruments.iter().copied().filter(|one| gathered.is_common(*one)).collect();
    for instrument in &choices.follow {
        known.admits_following((unit, *instrument), &area, (&own, &decided), today)?;
        followings::add(tx, round, (unit, *instrument), post)?;
    }
    let mut opened = Vec::new();
    for instrument in &choices.own {
        let (id, _) = talks::ask_calibration(tx, round, (unit, *instrument), Party::Unit, "")?;
        opened.push(id);
    }
    let event = Event::new("steering.unit_chose").unit(unit).about(round.0);
    let event = event.with("follows", choices.follow.len()).with("own", choices.own.len());
    Ok((
        opened,
        match behalf {
            Some(delegation) => event.with("delegation", delegation),
            None => event,
        },
    ))
}

/// The leave by which whoever acts answers for a unit, where the unit's seat is not their own.
fn on_behalf(tx: &mut Tx, (round, unit): (RoundId, UnitId), seats: &Seats) -> Result<Option<DelegationId>, Fail> {
    let (today, person) = (tx.today(), tx.by().person);
    if person.is_none_or(|person| seats.party_of(person) == Some(Party::Unit)) {
        return Ok(None);
    }
    let leave = |one: &Delegation| one.unit == unit && one.reach == Reach::Round(round) && Some(one.person) == person;
    Ok(delegations::standing(tx, today)?.into_iter().find(leave).map(|one| one.id))
}

/// Lets somebody with a post in the unit answer on behalf of the unit's seat.
pub fn delegate(
    tx: &mut Tx,
    unit: UnitId,
    reach: Reach,
    (post, person): (PostId, PersonId),
) -> Result<(DelegationId, Event), Fail> {
    let today = tx.today();
    let seats = Seating::load(tx, today)?.seats(unit, "");
    let by = seats.seat(Party::Unit).and_then(|seat| seat.post);
    let known = delegations::colleagues(tx, unit, today)?;
    if !known.iter().any(|(at, who, _)| *at == post && *who == person) {
        return Err(Fail::Voice(calibration::Refusal::NoSeat));
    }
    // Whoever has a seat of their own has a voice already.
    if seats.party_of(person).is_some() {
        return Err(Fail::Voice(calibration::Refusal::TwoVoices));
    }
    let standing = delegations::standing(tx, today)?;
    if standing.iter().any(|one| one.unit == unit && one.reach == reach && one.person == person) {
        return Err(Fail::UnderWay);
    }
    let one = Delegation { id: DelegationId::fresh(), unit, reach, post, person, by, given: today };
    delegations::add(tx, &one)?;
    let about = match reach {
        Reach::Round(round) => round.0,
        Reach::Calibration(calibration) => calibration.0,
    };
    let event = Event::new("steering.answer_delegated").unit(unit).about(about);
    Ok((one.id, event.with("post", post).with("delegation", one.id)))
}

/// Takes a delegation back; what has been answered stays answered.
pub fn take_back(tx: &mut Tx, id: DelegationId) -> Result<Event, Fail> {
    let one = delegations::get(tx, id)?;
    delegations::end(tx, id)?;
    Ok(Event::new("steering.delegation_ended").unit(one.unit).about(id.0).with("post", one.post))
}
