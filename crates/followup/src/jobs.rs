//! The weekly letter's jobs: the week's first working day puts one job in the queue for each reader, and each writes one letter.

use crate::digest::{self, Line, Written};
use crate::store::digest as saved;
use base::{Date, PersonId};
use mail::Letter;
use serde_json::json;
use store::{By, Error, Event, Job};
use web::{App, Whose, Work};

/// Begun once a day.
pub const DAILY: &str = "followup.digest";
/// One reader's letter.
pub const ONE: &str = "followup.digest_letter";
/// What kind of letter it is.
pub const KIND: &str = "digest";

/// On the week's first working day, one job for each who may have something waiting. Run twice it makes jobs that write nothing.
pub fn begin(app: &App, job: &Job) -> Result<(), String> {
    let on: Date = job.data.get("on").and_then(|on| on.as_str()).unwrap_or_default().parse()?;
    if !digest::is_day(on) || app.settings().smtp.is_none() {
        return Ok(());
    }
    let readers = app.db().read(saved::readers).map_err(|error| error.to_string())?;
    let enqueued = app.db().write_exempt(move |tx| {
        for person in &readers {
            tx.enqueue(ONE, &json!({ "person": person.to_string() }))?;
        }
        Ok::<_, Error>(())
    });
    enqueued.map_err(|error| error.to_string())
}

/// Writes one reader's letter, unless nothing waits, they want none, or this week's has been written.
pub fn one(app: &App, job: &Job) -> Result<(), String> {
    let person: PersonId = job.data.get("person").and_then(|id| id.as_str()).unwrap_or_default().parse()?;
    let written = app.db().read(|tx| {
        if !saved::wanted(tx, person)? {
            return Ok(None);
        }
        let lang = access::language(tx, person)?;
        web::on_behalf(app, tx, (person, lang), preview)
    });
    let Some(written) = written.map_err(|error| format!("{error:?}"))? else { return Ok(()) };
    let done = app.db().write(By::job(), move |tx| {
        let since = digest::monday(tx.today());
        if mail::last_written(tx, person, KIND)?.is_some_and(|at| at.date() >= since) {
            // Nothing to say twice; without an event the transaction leaves nothing.
            return Ok(());
        }
        let Written { subject, body } = written.clone();
        mail::post(tx, &Letter { to: person, kind: KIND, subject, body, file: None })?;
        tx.commit(Event::new("followup.digest_written").about(person.0))
    });
    done.map_err(|error: Error| error.to_string())
}

/// What the actor's letter would say today.
pub fn preview(work: &mut Work) -> Result<Option<Written>, web::Error> {
    let (today, lang) = (work.today(), work.lang());
    let duties = work.duties(Whose::Me)?;
    if duties.is_empty() {
        return Ok(None);
    }
    let tree = org::tree_at(work.tx, today)?;
    let name = |duty: &web::Duty| duty.unit.and_then(|unit| tree.get(unit)).map(|unit| unit.name.clone());
    let lines: Vec<Line> = duties
        .iter()
        .map(|duty| Line {
            due: duty.due,
            text: duty.text.clone(),
            unit: name(duty).unwrap_or_default(),
            late: duty.overdue,
            href: duty.href.clone(),
        })
        .collect();
    Ok(digest::letter(&lines, &work.app().settings().address, today, lang))
}
