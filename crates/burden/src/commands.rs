//! What can be done about minutes: each command saves and gives the event that its caller commits.

use crate::clock::Clocking;
use crate::store::{self as saved, FormMinutes, minutes};
use ::store::{Event, Result, Tx};
use access::Role;
use base::PersonId;

/// Somebody says how many minutes things take; what they have said before stands. The event tells neither what nor how many.
pub fn give_minutes(tx: &mut Tx, person: PersonId, all: &[(Role, String, i64)]) -> Result<Event> {
    for (role, about, said) in all {
        minutes::give(tx, person, (*role, about), *said)?;
    }
    Ok(Event::new("burden.minutes_given"))
}

/// Somebody has said what one of the house's own forms takes; it holds from today.
pub fn set_form(tx: &mut Tx, form: &FormMinutes) -> Result<Event> {
    let today = tx.today();
    saved::set_form(tx, form, today)?;
    let event = Event::new("burden.form_minutes_set").with("form", &form.code).with("role", form.role.code());
    let event = event.with("times", form.times).with("minutes", form.minutes).with("from", today);
    let event = if let Some(on) = form.said_on { event.with("said_on", on) } else { event };
    Ok(event.text("source", &form.source))
}

/// Clocking begins, with the MED line that lets it.
pub fn turn_on(tx: &mut Tx, line: &Clocking) -> Result<Event> {
    let id = base::id::fresh();
    minutes::turn_on(tx, id, line)?;
    let event = Event::new("burden.clock_turned_on").about(id).with("discussed_on", line.on);
    Ok(event.text("committee", &line.committee).text("remarks", &line.remarks))
}

/// Clocking ends, and what was counted is gone.
pub fn turn_off(tx: &mut Tx) -> Result<Event> {
    minutes::turn_off(tx)?;
    Ok(Event::new("burden.clock_turned_off"))
}
