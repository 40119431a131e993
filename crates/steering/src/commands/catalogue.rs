//! The catalogue's commands: the starter, drafts of new editions, and floors.

use crate::commands::starter;
use crate::edition::{Edition, Heir};
use crate::fail::Fail;
use crate::floor::{Floor, FloorId};
use crate::hits;
use crate::step::{EditionId, Instrument, StepId};
use crate::store::{catalogue, drafts};
use base::Date;
use std::collections::HashMap;
use store::{Event, Tx};

/// Publishes the starter catalogue as edition 1, in force today, with its floors.
pub fn publish_starter(tx: &mut Tx) -> Result<(EditionId, Event), Fail> {
    if !catalogue::editions(tx)?.is_empty() {
        return Err(Fail::AlreadyStarted);
    }
    let today = tx.today();
    let (draft, floors) = starter::edition(tx)?;
    let edition = draft.publish(None, today)?;
    drafts::add(tx, &edition)?;
    hits::catalogue_changed(tx)?;
    for floor in &floors {
        catalogue::add_floor(tx, floor)?;
    }
    Ok((edition.id, published(&edition, today)))
}

fn published(edition: &Edition, from: Date) -> Event {
    Event::new("steering.edition_published")
        .about(edition.id.0)
        .with("no", edition.number)
        .with("from", from)
        .with("instruments", edition.instruments.len())
}

/// Begins a new edition as a copy of the newest: every step leads to itself.
pub fn draft_edition(tx: &mut Tx) -> Result<(EditionId, Event), Fail> {
    let editions = catalogue::editions(tx)?;
    let newest = editions.last().ok_or(store::Error::NotFound)?;
    if newest.published.is_none() {
        return Err(Fail::UnderWay);
    }
    let draft = next(newest);
    drafts::add(tx, &draft)?;
    Ok((draft.id, Event::new("steering.edition_drafted").about(draft.id.0).with("no", draft.number)))
}

fn next(newest: &Edition) -> Edition {
    let mut succession = HashMap::new();
    let mut instruments = newest.instruments.clone();
    for instrument in &mut instruments {
        for step in &mut instrument.steps {
            let old = std::mem::replace(&mut step.id, StepId::fresh());
            succession.insert(old, Heir { to: step.id, kept: true });
            if instrument.default == old {
                instrument.default = step.id;
            }
        }
    }
    Edition { id: EditionId::fresh(), number: newest.number + 1, published: None, instruments, succession }
}

/// Replaces an instrument of a draft. `removed` names steps of the draft that are gone and where their settings go.
pub fn edit_instrument(
    tx: &mut Tx,
    edition: EditionId,
    instrument: &Instrument,
    removed: &[(StepId, StepId)],
) -> Result<Event, Fail> {
    let editions = catalogue::editions(tx)?;
    let mut draft = editions.into_iter().find(|e| e.id == edition).ok_or(store::Error::NotFound)?.draft()?;
    for heir in draft.succession.values_mut() {
        if let Some((_, to)) = removed.iter().find(|(gone, _)| *gone == heir.to) {
            *heir = Heir { to: *to, kept: false };
        }
    }
    let place = draft.instruments.iter_mut().find(|known| known.id == instrument.id);
    *place.ok_or(store::Error::NotFound)? = instrument.clone();
    drafts::replace(tx, &draft, instrument)?;
    Ok(Event::new("steering.instrument_edited")
        .about(edition.0)
        .with("instrument", instrument.id)
        .with("steps", instrument.steps.len())
        .with("removed", removed.len()))
}

/// Publishes a draft, in force today; from then on it never changes.
pub fn publish_edition(tx: &mut Tx, id: EditionId) -> Result<Event, Fail> {
    let today = tx.today();
    let editions = catalogue::editions(tx)?;
    let draft = editions.iter().find(|edition| edition.id == id).ok_or(store::Error::NotFound)?;
    let before = editions.iter().rev().find(|edition| edition.published.is_some());
    let edition = draft.clone().publish(before, today)?;
    drafts::publish(tx, id, today)?;
    hits::catalogue_changed(tx)?;
    Ok(published(&edition, today))
}

/// The kind of job that tells the units whom a new floor touches.
pub(crate) const FLOOR_JOB: &str = "steering.floor_added";

/// Adds a floor; it lifts units by itself from its first day, and those whom it lifts are told.
pub fn add_floor(tx: &mut Tx, floor: &Floor) -> Result<Event, Fail> {
    let lineage = catalogue::lineage(tx)?;
    let known = lineage.newest().and_then(|edition| edition.of_step(floor.step));
    if known.is_none_or(|(instrument, _)| instrument.id != floor.instrument) {
        return Err(Fail::UnknownStep);
    }
    catalogue::add_floor(tx, floor)?;
    tx.enqueue(FLOOR_JOB, &serde_json::json!({ "floor": floor.id.to_string() }))?;
    Ok(Event::new("steering.floor_added")
        .about(floor.id.0)
        .with("instrument", floor.instrument)
        .with("from", floor.period.from)
        .text("source", &floor.source.da))
}

/// Notes that the municipality's jurist has read the law for a floor.
pub fn check_floor(tx: &mut Tx, id: FloorId) -> Result<Event, Fail> {
    catalogue::check_floor(tx, id)?;
    Ok(Event::new("steering.floor_checked").about(id.0))
}
