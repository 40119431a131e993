//! Handlers of the organisation: load, may, change, save, commit, go.

pub mod committees;
pub mod evidence;
pub mod functions;
pub mod posts;
pub mod tree;
pub mod unit;

use crate::words;
use base::{Date, PersonId};
use ui::Form;
use web::{Error, Work};

/// The day that a page speaks of: `?at=2026-01-01`, else today.
fn day(work: &Work) -> Date {
    work.query_as("at").unwrap_or_else(|| work.today())
}

/// The person whom a form names: known by e-mail, or new with the name typed; none with a fault in the form.
fn person(work: &mut Work, form: &mut Form) -> Result<Option<PersonId>, Error> {
    let (email, name) = (form.email("email"), form.optional("name", 120));
    let (Some(email), Some(name)) = (email, name) else { return Ok(None) };
    if let Some(known) = access::find_person_by_email(work.tx, &email)? {
        return Ok(Some(known.id));
    }
    let Some(name) = name else {
        form.wrong("name", words(work.lang()).name_of_new());
        return Ok(None);
    };
    Ok(if form.faulty() { None } else { Some(access::add_person(work.tx, &name, Some(&email))?) })
}

/// From a day until another, read from a form; none with a fault where it would be empty.
fn period(form: &mut Form, wrong: &str) -> Option<base::Period> {
    let (from, to) = (form.date("from"), form.optional_date("to"));
    let period = base::Period::new(from?, to?);
    if period.is_none() {
        form.wrong("to", wrong);
    }
    period
}
