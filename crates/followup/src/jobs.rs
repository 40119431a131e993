//! The weekly letter's jobs: on the week's first working day a chain of small batches, each letter in a transaction of its own.

use crate::digest::{self, Line, Written};
use crate::store::digest as saved;
use base::{Date, PersonId};
use mail::Letter;
use serde_json::json;
use std::panic::{AssertUnwindSafe, catch_unwind};
use store::{By, Error, Event, Job, Tx};
use web::{App, Whose, Work};

/// Begun once a day.
pub const DAILY: &str = "followup.digest";
/// The letters of the next readers.
pub const SOME: &str = "followup.digest_letters";
/// One reader's letter: one that failed among others is tried again alone.
pub const ONE: &str = "followup.digest_letter";
/// What kind of letter it is.
pub const KIND: &str = "digest";
/// So many readers' letters are written before they leave and the next are taken up.
const BATCH: i64 = 10;

/// On the week's first working day the first batch is put in the queue. Run twice it makes letters that are not written twice.
pub fn begin(app: &App, job: &Job) -> Result<(), String> {
    let on: Date = job.data.get("on").and_then(|on| on.as_str()).unwrap_or_default().parse()?;
    if !digest::is_day(on) || app.settings().smtp.is_none() {
        return Ok(());
    }
    next(app, None)
}

fn next(app: &App, after: Option<PersonId>) -> Result<(), String> {
    let data = json!({ "after": after.map(|person| person.to_string()) });
    let enqueued = app.db().write_exempt(move |tx| tx.enqueue(SOME, &data));
    enqueued.map(|_| ()).map_err(|error| error.to_string())
}

/// Writes the letters of the next readers, person by person, and puts the batch after them in the queue behind the letters written: those
/// leave first. One who fails stops nobody, and is tried again alone.
pub fn some(app: &App, job: &Job) -> Result<(), String> {
    let after = job.data.get("after").and_then(|id| id.as_str()).map(str::parse::<PersonId>).transpose()?;
    let readers = app.db().read(|tx| saved::readers(tx, after, BATCH)).map_err(|error| error.to_string())?;
    for (done, person) in (0..).zip(&readers) {
        let person = *person;
        app.db().job_progress(job.id, done, BATCH).map_err(|error| error.to_string())?;
        let written = catch_unwind(AssertUnwindSafe(|| write(app, person)));
        if let Err(why) = written.unwrap_or_else(|_| Err("the letter panicked".to_owned())) {
            eprintln!("error job={} kind={SOME} what={why:?}", job.id);
            let alone = json!({ "person": person.to_string() });
            let enqueued = app.db().write_exempt(move |tx| tx.enqueue(ONE, &alone));
            enqueued.map_err(|error| error.to_string())?;
        }
    }
    match readers.last() {
        Some(last) => next(app, Some(*last)),
        None => Ok(()),
    }
}

/// Writes one reader's letter.
pub fn one(app: &App, job: &Job) -> Result<(), String> {
    write(app, job.data.get("person").and_then(|id| id.as_str()).unwrap_or_default().parse()?)
}

/// Writes a reader's letter, unless nothing waits, they want none, or this week's has been written.
fn write(app: &App, person: PersonId) -> Result<(), String> {
    let written = app.db().read(|tx| {
        if !saved::wanted(tx, person)? || is_written(tx, person)? {
            return Ok(None);
        }
        let lang = access::language(tx, person)?;
        web::on_behalf(app, tx, (person, lang), preview)
    });
    let Some(written) = written.map_err(|error| format!("{error:?}"))? else { return Ok(()) };
    let done = app.db().write(By::job(), move |tx| {
        if is_written(tx, person)? {
            // Nothing to say twice; without an event the transaction leaves nothing.
            return Ok(());
        }
        let Written { subject, body } = written.clone();
        mail::post(tx, &Letter { to: person, kind: KIND, subject, body, file: None })?;
        tx.commit(Event::new("followup.digest_written").about(person.0))
    });
    done.map_err(|error: Error| error.to_string())
}

fn is_written(tx: &mut Tx, person: PersonId) -> Result<bool, Error> {
    let since = digest::monday(tx.today());
    Ok(mail::last_written(tx, person, KIND)?.is_some_and(|at| at.date() >= since))
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
