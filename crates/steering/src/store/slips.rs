//! Answers without names. Counts hold no person, no time and no order; marks and words are laid anew in an order of their own each time
//! one is added, so that where a row lies in the file tells nothing of who came when.

use crate::round::RoundId;
use crate::slip::{Slips, Tally, Tick, Together};
use crate::step::InstrumentId;
use base::{Date, PersonId, UnitId, Uuid};
use std::collections::HashSet;
use store::{Result, Tx, args};

/// The slips of a unit in a round, where any have come or they have been closed.
pub fn find(tx: &mut Tx, (round, unit): (RoundId, UnitId), until: Date) -> Result<Slips> {
    let head: Option<(i64, Option<Date>)> =
        tx.maybe("SELECT answered, closed_on FROM steering_slip WHERE round = $1 AND unit = $2", args![round, unit])?;
    let Some((answered, closed)) = head else { return Ok(Slips::none(until)) };
    let counts: Vec<(InstrumentId, i64, i64)> = tx.all(
        "SELECT instrument, used, unfounded FROM steering_slip_count WHERE round = $1 AND unit = $2 ORDER BY instrument",
        args![round, unit],
    )?;
    let words = words(tx, (round, unit))?;
    let said =
        |one: InstrumentId| words.iter().filter(move |(_, about, _)| *about == one).map(|(_, _, said)| said.clone());
    let tally =
        |(instrument, used, unfounded)| Tally { instrument, used, unfounded, words: said(instrument).collect() };
    let answered = usize::try_from(answered).unwrap_or(0);
    Ok(Slips { until, closed, answered, tallies: counts.into_iter().map(tally).collect() })
}

fn words(tx: &mut Tx, (round, unit): (RoundId, UnitId)) -> Result<Vec<(Uuid, InstrumentId, String)>> {
    tx.all(
        "SELECT id, instrument, words FROM steering_slip_word WHERE round = $1 AND unit = $2 ORDER BY id",
        args![round, unit],
    )
}

/// Whether a person has answered.
pub fn marked(tx: &mut Tx, (round, unit): (RoundId, UnitId), person: PersonId) -> Result<bool> {
    let found: Option<(PersonId,)> = tx.maybe(
        "SELECT person FROM steering_slip_mark WHERE round = $1 AND unit = $2 AND person = $3",
        args![round, unit, person],
    )?;
    Ok(found.is_some())
}

/// Everybody in a unit who has answered.
pub fn marks(tx: &mut Tx, (round, unit): (RoundId, UnitId)) -> Result<HashSet<PersonId>> {
    let found: Vec<(PersonId,)> =
        tx.all("SELECT person FROM steering_slip_mark WHERE round = $1 AND unit = $2", args![round, unit])?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// Takes one slip: counts it, keeps its words without an owner, and marks that the person has answered.
pub fn take(tx: &mut Tx, (round, unit): (RoundId, UnitId), person: PersonId, ticks: &[Tick]) -> Result<()> {
    tx.run(
        "INSERT INTO steering_slip (round, unit, answered) VALUES ($1, $2, 1)
         ON CONFLICT (round, unit) DO UPDATE SET answered = steering_slip.answered + 1",
        args![round, unit],
    )?;
    for tick in ticks {
        tx.run(
            "INSERT INTO steering_slip_count (round, unit, instrument, used, unfounded) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (round, unit, instrument) DO UPDATE SET used = steering_slip_count.used + excluded.used,
                 unfounded = steering_slip_count.unfounded + excluded.unfounded",
            args![round, unit, tick.instrument, i64::from(tick.used), i64::from(tick.unfounded)],
        )?;
    }
    lay_marks(tx, (round, unit), person)?;
    lay_words(tx, (round, unit), ticks)
}

fn lay_marks(tx: &mut Tx, (round, unit): (RoundId, UnitId), person: PersonId) -> Result<()> {
    let marks: Vec<(PersonId,)> =
        tx.all("SELECT person FROM steering_slip_mark WHERE round = $1 AND unit = $2", args![round, unit])?;
    let mut persons: Vec<PersonId> = marks.into_iter().map(|(person,)| person).chain([person]).collect();
    persons.sort();
    tx.run("DELETE FROM steering_slip_mark WHERE round = $1 AND unit = $2", args![round, unit])?;
    for person in persons {
        tx.run("INSERT INTO steering_slip_mark (round, unit, person) VALUES ($1, $2, $3)", args![round, unit, person])?;
    }
    Ok(())
}

fn lay_words(tx: &mut Tx, (round, unit): (RoundId, UnitId), ticks: &[Tick]) -> Result<()> {
    let said = ticks.iter().filter(|tick| !tick.words.trim().is_empty());
    let fresh = said.map(|tick| (base::id::timeless(), tick.instrument, tick.words.clone()));
    let mut all: Vec<(Uuid, InstrumentId, String)> = words(tx, (round, unit))?.into_iter().chain(fresh).collect();
    all.sort_by_key(|(id, ..)| *id);
    tx.run("DELETE FROM steering_slip_word WHERE round = $1 AND unit = $2", args![round, unit])?;
    for (id, instrument, words) in all {
        tx.run(
            "INSERT INTO steering_slip_word (id, round, unit, instrument, words) VALUES ($1, $2, $3, $4, $5)",
            args![id, round, unit, instrument, words],
        )?;
    }
    Ok(())
}

/// Closes the slips of a unit.
pub fn close(tx: &mut Tx, (round, unit): (RoundId, UnitId), on: Date) -> Result<()> {
    tx.run(
        "INSERT INTO steering_slip (round, unit, answered, closed_on) VALUES ($1, $2, 0, $3)
         ON CONFLICT (round, unit) DO UPDATE SET closed_on = excluded.closed_on
         WHERE steering_slip.closed_on IS NULL",
        args![round, unit, on],
    )?;
    Ok(())
}

/// What a meeting said together, where it has been written down.
pub fn together(tx: &mut Tx, (round, unit): (RoundId, UnitId)) -> Result<Option<Together>> {
    let rows: Vec<(InstrumentId, bool, bool, String, Date)> = tx.all(
        "SELECT instrument, used, unfounded, words, held_on FROM steering_slip_together
         WHERE round = $1 AND unit = $2 ORDER BY instrument",
        args![round, unit],
    )?;
    let held = rows.iter().map(|(.., held)| *held).max();
    let tick = |(instrument, used, unfounded, words, _)| Tick { instrument, used, unfounded, words };
    Ok(held.map(|held| Together { held, ticks: rows.into_iter().map(tick).collect() }))
}

/// Writes down what a meeting said together, in place of what stood there.
pub fn write_together(tx: &mut Tx, (round, unit): (RoundId, UnitId), together: &Together) -> Result<()> {
    tx.run("DELETE FROM steering_slip_together WHERE round = $1 AND unit = $2", args![round, unit])?;
    for tick in &together.ticks {
        tx.run(
            "INSERT INTO steering_slip_together (round, unit, instrument, used, unfounded, words, held_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            args![round, unit, tick.instrument, tick.used, tick.unfounded, tick.words, together.held],
        )?;
    }
    Ok(())
}
