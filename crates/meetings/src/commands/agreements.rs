//! A common agreement made at the meeting: it is Ledelsesrum's, written, signed, discussed and put in force by its commands.

use crate::fail::Fail;
use crate::meeting::{MeetingId, Refusal, State};
use crate::store as saved;
use ::store::{Event, Tx};
use base::{Date, PersonId};
use steering::agreement::{Agreement, MedLine, Says, Stage, Terms};
use steering::step::InstrumentId;

/// The round's common agreement about an instrument, where there is one.
pub fn common(tx: &mut Tx, id: MeetingId, instrument: InstrumentId) -> Result<Option<Agreement>, Fail> {
    let round = saved::meeting(tx, id)?.meeting.round;
    Ok(steering::common_of(tx, round)?.into_iter().find(|one| one.instrument == instrument))
}

fn shown(tx: &mut Tx, id: MeetingId) -> Result<(), Fail> {
    match saved::meeting(tx, id)?.meeting.state {
        State::Shown(_) => Ok(saved::stir(tx, id)?),
        State::Ended => Err(Refusal::Over.into()),
        _ => Err(Refusal::NotNow.into()),
    }
}

fn made(tx: &mut Tx, id: MeetingId, instrument: InstrumentId) -> Result<Agreement, Fail> {
    shown(tx, id)?;
    common(tx, id, instrument)?.ok_or_else(|| Refusal::NoQuestion.into())
}

/// Writes the agreement; a draft is written anew, and its signatures go.
pub fn write(tx: &mut Tx, id: MeetingId, instrument: InstrumentId, terms: Terms) -> Result<Event, Fail> {
    shown(tx, id)?;
    saved::propose(tx, (id, instrument), &(terms.choice, terms.text.clone()))?;
    match common(tx, id, instrument)? {
        Some(one) if one.stage == Stage::Draft => Ok(steering::rewrite(tx, one.id, terms)?),
        Some(_) => Err(steering::Fail::UnderWay.into()),
        None => {
            let round = saved::meeting(tx, id)?.meeting.round;
            Ok(steering::draft_common(tx, round, instrument, terms)?.1)
        }
    }
}

/// Signs for the party that the person speaks for.
pub fn sign(
    tx: &mut Tx,
    (id, instrument): (MeetingId, InstrumentId),
    person: PersonId,
    (says, words): (Says, &str),
) -> Result<Event, Fail> {
    let one = made(tx, id, instrument)?;
    Ok(steering::sign(tx, one.id, person, says, words)?)
}

/// Notes the MED line.
pub fn discuss(tx: &mut Tx, id: MeetingId, instrument: InstrumentId, line: MedLine) -> Result<Event, Fail> {
    let one = made(tx, id, instrument)?;
    Ok(steering::record_med(tx, one.id, line)?)
}

/// Puts it in force from a day that is not over.
pub fn force(tx: &mut Tx, id: MeetingId, instrument: InstrumentId, from: Date) -> Result<Event, Fail> {
    let one = made(tx, id, instrument)?;
    Ok(steering::bring_into_force(tx, one.id, from)?.1)
}
