//! Answers of employees without names, and what a meeting said together.

use crate::commands::preparing;
use crate::fail::Fail;
use crate::round::{self, Round, RoundId};
use crate::slip::{Slips, Tick, Together};
use crate::store::{rounds, slips};
use base::{PersonId, UnitId};
use store::{By, Event, Tx};

/// The slips of a unit in a round.
pub fn slips_of(tx: &mut Tx, round: &Round, unit: UnitId) -> Result<Slips, Fail> {
    let until = preparing::plan(tx, round)?.ask_until;
    Ok(slips::find(tx, (round.id, unit), until)?)
}

/// Takes one employee's slip. The event says that something was answered somewhere in the round; not by whom, where, or what.
pub fn answer_slip(tx: &mut Tx, id: RoundId, unit: UnitId, person: PersonId, ticks: &[Tick]) -> Result<Event, Fail> {
    let round = within(tx, id, unit)?;
    if ticks.iter().any(|tick| !round.instruments.contains(&tick.instrument)) {
        return Err(Fail::Round(round::Refusal::NotInRound));
    }
    let (before, today) = (slips_of(tx, &round, unit)?, tx.today());
    let answered = slips::marked(tx, (id, unit), person)?;
    before.take(ticks, answered, today)?;
    slips::take(tx, (id, unit), person, ticks)?;
    // The trail holds who did what and when; for this it holds that it was done.
    tx.acting(By { via: "web", ..By::nobody() });
    Ok(Event::new("steering.slip_taken"))
}

fn within(tx: &mut Tx, id: RoundId, unit: UnitId) -> Result<Round, Fail> {
    let (round, today) = (rounds::round(tx, id)?, tx.today());
    let places = access::places(tx, today)?;
    if places.under(unit, round.area) { Ok(round) } else { Err(Fail::Round(round::Refusal::OutsideArea)) }
}

/// Closes the slips of a unit before their day; for good.
pub fn close_slips(tx: &mut Tx, id: RoundId, unit: UnitId) -> Result<Event, Fail> {
    let (round, today) = (within(tx, id, unit)?, tx.today());
    slips_of(tx, &round, unit)?.close(today)?;
    slips::close(tx, (id, unit), today)?;
    Ok(Event::new("steering.slips_closed").unit(unit).about(id.0))
}

/// Writes down what a meeting at the workplace said together.
pub fn write_together(tx: &mut Tx, id: RoundId, unit: UnitId, together: &Together) -> Result<Event, Fail> {
    let (round, today) = (within(tx, id, unit)?, tx.today());
    if today > round.deadline {
        return Err(Fail::Round(round::Refusal::Over));
    }
    slips::write_together(tx, (id, unit), together)?;
    let event = Event::new("steering.meeting_noted").unit(unit).about(id.0).with("held_on", together.held);
    let words = together.ticks.iter().map(|tick| tick.words.as_str()).collect::<Vec<_>>().join("\n");
    Ok(event.text("words", &words))
}
