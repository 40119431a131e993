//! A confirmed import as a job: read, check and write in one transaction; repeated after a restart, it does nothing twice.

use crate::kind::Kind;
use crate::load::{Loaded, load};
use crate::perform::{Outcome, ended, keep_mappings, leave, perform, refused};
use crate::run::{Part, Run, RunId, Stage};
use crate::{registry, store};
use ::store::{By, Error, Job, Tx};
use std::sync::Arc;
use web::App;

/// The kind of job.
pub(crate) const JOB: &str = "import";
/// Steps of the job: read, checked and being written, done.
pub(crate) const STEPS: i64 = 3;

/// Runs the import of a job. Whatever happens, the rows are all there with their event, or none is.
pub(crate) fn work(app: &App, job: &Job) -> Result<(), String> {
    let db = app.db();
    let id: RunId = job.data.get("run").and_then(|v| v.as_str()).unwrap_or_default().parse()?;
    let (run, parts) = db.read(|tx| found(tx, id)).map_err(|error| error.to_string())?;
    if run.stage != Stage::Waiting {
        return Ok(());
    }
    let kind = registry::kind(run.subject).ok_or_else(|| format!("nobody imports {}", run.subject.code()))?;
    let progress = |done| db.job_progress(job.id, done, STEPS).map_err(|error| error.to_string());
    progress(0)?;
    let loaded =
        load(&parts, run.lang).map_err(|faults| faults.into_iter().map(|f| f.words).collect::<Vec<_>>().join(" "))?;
    progress(1)?;
    let by = By { via: "job", ..run.person.map_or_else(By::job, By::person) };
    let (loaded, parts) = (Arc::new(loaded), Arc::new(parts));
    let done = db.write(by, move |tx| -> Result<(), Error> { once(tx, &kind, id, &loaded, &parts) });
    match done {
        // Another worker was quicker; it did the whole of it.
        Ok(()) | Err(Error::Stale) => progress(STEPS),
        Err(error) => Err(error.to_string()),
    }
}

fn found(tx: &mut Tx, id: RunId) -> Result<(Run, Vec<Part>), Error> {
    let run = store::by_id(tx, id)?;
    let parts = store::parts(tx, &run)?;
    Ok((run, parts))
}

/// The one transaction. A run that is no longer waiting is left alone.
fn once(tx: &mut Tx, kind: &Kind, id: RunId, loaded: &Loaded, parts: &[Part]) -> Result<(), Error> {
    let run = store::by_id(tx, id)?;
    if run.stage != Stage::Waiting {
        return Err(Error::Stale);
    }
    match perform(tx, kind, &run, loaded)? {
        Outcome::Done(report) => {
            keep_mappings(tx, loaded, parts)?;
            let run = ended(run, Stage::Done, &report, tx)?;
            store::save(tx, &run)?;
            leave(tx, kind, &run, parts, &report)
        }
        Outcome::Refused(report) => {
            let event = refused(&run, &report);
            let run = ended(run, Stage::Refused, &report, tx)?;
            store::save(tx, &run)?;
            tx.commit(event)
        }
    }
}
