//! The delegation plan's commands: a right given to the leaders under a post, and ended for all who have it.

use crate::fail::Fail;
use crate::mandate::{Mandate, MandateId};
use crate::store::{catalogue, mandates};
use store::{Event, Tx};

/// Gives a right to the leaders of a unit and under it.
pub fn give_mandate(tx: &mut Tx, right: &Mandate) -> Result<(MandateId, Event), Fail> {
    let lineage = catalogue::lineage(tx)?;
    if lineage.newest().and_then(|edition| edition.instrument(right.instrument)).is_none() {
        return Err(store::Error::NotFound.into());
    }
    mandates::add(tx, right)?;
    let event = Event::new("steering.mandate_given").unit(right.unit).about(right.id.0);
    let event = event.with("instrument", right.instrument).with("from", right.period.from);
    Ok((right.id, event.text("words", &right.words).text("source", &right.source)))
}

/// Ends a right for everybody who has it, from today. One unit alone loses it only by a response with an end.
pub fn end_mandate(tx: &mut Tx, right: &Mandate) -> Result<Event, Fail> {
    let today = tx.today();
    mandates::end(tx, right.id, today)?;
    let event = Event::new("steering.mandate_ended").unit(right.unit).about(right.id.0);
    Ok(event.with("instrument", right.instrument).with("on", today))
}
