//! Changes: an address is made or closed, and what a calendar has told is remembered.

use crate::address::{Address, AddressId};
use crate::entry::Entry;
use crate::store as saved;
use base::{PersonId, UnitId};
use std::collections::HashSet;
use store::{Event, Tx};
use web::Error;

/// Makes an address for a person: for a unit, or for the units that the person leads. Gives its secret, which is kept nowhere.
pub fn make(tx: &mut Tx, person: PersonId, unit: Option<UnitId>) -> Result<(String, Event), Error> {
    let secret = web::secret()?;
    let address = Address { id: AddressId::fresh(), person, unit, made_at: tx.now() };
    saved::add(tx, &address, &secret)?;
    Ok((secret, about(Event::new("calendar.address_made"), &address)))
}

/// Closes an address for good.
pub fn close(tx: &mut Tx, address: &Address) -> Result<Event, Error> {
    saved::remove(tx, address.id)?;
    Ok(about(Event::new("calendar.address_closed"), address))
}

fn about(event: Event, address: &Address) -> Event {
    let event = event.about(address.id.0);
    match address.unit {
        Some(unit) => event.unit(unit),
        None => event,
    }
}

/// Remembers what a calendar has told, unless another reading has come first or the address is closed by now: the next reading
/// tells it then.
pub fn remember(tx: &mut Tx, address: &Address, (before, after): (&[Entry], &[Entry])) -> store::Result<()> {
    if saved::find(tx, address.id)?.is_none() || saved::entries(tx, address.id)? != before {
        return Ok(());
    }
    let known: HashSet<&str> = before.iter().map(|entry| entry.uid.as_str()).collect();
    let kept: HashSet<&str> = after.iter().map(|entry| entry.uid.as_str()).collect();
    let changed: Vec<&Entry> = after.iter().filter(|entry| !before.contains(entry)).collect();
    for entry in &changed {
        saved::keep(tx, address.id, entry)?;
    }
    for uid in known.difference(&kept) {
        saved::forget(tx, address.id, uid)?;
    }
    let new = changed.iter().filter(|entry| !known.contains(entry.uid.as_str())).count();
    let cancelled = changed.iter().filter(|entry| entry.cancelled).count();
    let event = Event::new("calendar.published").with("entries", after.len()).with("new", new);
    tx.commit(about(event.with("changed", changed.len() - new).with("cancelled", cancelled), address))
}
