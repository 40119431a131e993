//! Doing an import: in one transaction the rows, the run, the saved mapping and the event, or nothing of it.

use crate::kind::{Kind, Report};
use crate::load::Loaded;
use crate::run::{Part, Run, Stage};
use crate::store;
use ::store::{Event, Result, Tx};

/// What came of doing an import.
pub(crate) enum Outcome {
    /// It is done.
    Done(Report),
    /// It has another number of rejected rows than was accepted, so nothing was done.
    Refused(Report),
}

/// Does an import that accepts `run.accept_rejected` rejected rows, and leaves its event. Checks first: when the number
/// of rejected rows is not the accepted one, nothing is touched.
pub(crate) fn perform(tx: &mut Tx, kind: &Kind, run: &Run, loaded: &Loaded) -> Result<Outcome> {
    let checked = loaded.check(tx, kind, run.as_of, run.lang)?;
    if u64::try_from(checked.rejected.len()) != Ok(run.accept_rejected) {
        return Ok(Outcome::Refused(checked));
    }
    loaded.apply(tx, kind, run.as_of, run.lang).map(Outcome::Done)
}

/// Keeps what a done import leaves: its mappings for next month, and the event with hash and counts.
pub(crate) fn leave(tx: &mut Tx, kind: &Kind, run: &Run, parts: &[Part], report: &Report) -> Result<()> {
    let mut event = counted(Event::new(kind.event), report).about(run.id.0).with("as_of", run.as_of);
    for part in parts {
        event =
            if part.subject == run.subject { event.with("file", &part.hash) } else { event.with("people", &part.hash) };
    }
    tx.commit(event)
}

/// Saves the mappings under their sources.
pub(crate) fn keep_mappings(tx: &mut Tx, loaded: &Loaded, parts: &[Part]) -> Result<()> {
    for (subject, source) in loaded.sources() {
        if let Some(part) = parts.iter().find(|part| part.subject == subject) {
            store::keep_mapping(tx, subject, &source, &part.mapping)?;
        }
    }
    Ok(())
}

fn counted(event: Event, report: &Report) -> Event {
    event
        .with("read", report.read)
        .with("accepted", report.accepted)
        .with("new", report.new)
        .with("changed", report.changed)
        .with("closed", report.closed)
        .with("unchanged", report.unchanged)
        .with("rejected", report.rejected.len())
}

/// The event of a confirmed import that was not done because it had become another one.
pub(crate) fn refused(run: &Run, report: &Report) -> Event {
    counted(Event::new("import.refused"), report).about(run.id.0)
}

/// The run as it stands after the outcome.
pub(crate) fn ended(run: Run, stage: Stage, report: &Report, tx: &Tx) -> Result<Run> {
    let json = serde_json::to_string(report).map_err(|e| ::store::Error::broken("a report", e))?;
    run.end(stage, json, tx.now()).map_err(|_| ::store::Error::Stale)
}
