//! Imports from the command line: the same files, mappings, checks and transaction as on the page, confirmed at once.

use crate::kind::{Kind, Rejected, Report};
use crate::load::{File, Loaded, load, open, part};
use crate::mapping::Subject;
use crate::perform::{Outcome, ended, keep_mappings, leave, perform};
use crate::run::{Beginning, Part, Run, RunId, Stage};
use crate::store;
use crate::suggest::suggest;
use ::store::{By, Db, Error, Result, Tx};
use base::{Date, Fault, Lang};
use exchange::ReadOptions;
use std::sync::Arc;

/// What the command line asks for: `raaderum import org|budget FILE …`.
#[derive(Clone, Copy)]
pub struct Command<'a> {
    /// What is imported.
    pub kind: Kind,
    /// The file, with `--mapping` where it was given.
    pub file: File<'a>,
    /// The file of `--people`.
    pub people: Option<File<'a>>,
    /// `--as-of`; today where it was not given.
    pub as_of: Option<Date>,
    /// `--dry-run`: say what it would do and change nothing.
    pub dry_run: bool,
    /// `--accept-rejected`: how many rejected rows are known and left out.
    pub accept_rejected: Option<u64>,
    /// The language of reasons.
    pub lang: Lang,
}

/// What came of it. Every ending has a report, so that `--json` always prints one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// Imported, all of it.
    Done(Report),
    /// A dry run without open questions: nothing has changed.
    WouldDo(Report),
    /// Rejected rows that were not accepted: nothing has changed.
    Rejected(Report),
    /// A file or mapping that cannot be read: nothing has changed. What is wrong, in words.
    Unreadable(Vec<String>),
}

impl Ended {
    /// 0 done, 2 bad input.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Done(_) | Self::WouldDo(_) => 0,
            Self::Rejected(_) | Self::Unreadable(_) => 2,
        }
    }

    /// The report; for an unreadable file one whose rejected line 0 says what is wrong.
    pub fn report(&self) -> Report {
        match self {
            Self::Done(report) | Self::WouldDo(report) | Self::Rejected(report) => report.clone(),
            Self::Unreadable(all) => {
                let rejected = all.iter().map(|reason| Rejected { line: 0, reason: reason.clone() }).collect();
                Report { rejected, ..Report::default() }
            }
        }
    }

    /// The one object of `--json`.
    pub fn json(&self) -> String {
        serde_json::to_string(&self.report()).unwrap_or_default()
    }
}

/// Runs an import as the operator at the command line.
pub fn run(db: &Db, command: &Command) -> Result<Ended> {
    let parts = match db.read(|tx| parts(tx, command))? {
        Ok(parts) => parts,
        Err(fault) => return Ok(unreadable(vec![fault])),
    };
    let loaded = match load(&parts, command.lang) {
        Ok(loaded) => loaded,
        Err(faults) => return Ok(unreadable(faults)),
    };
    let (kind, lang, as_of) = (command.kind, command.lang, command.as_of);
    if command.dry_run {
        let report = db.read(|tx| {
            let as_of = as_of.unwrap_or_else(|| tx.today());
            loaded.check(tx, &kind, as_of, lang)
        })?;
        let accepted = u64::try_from(report.rejected.len()) == Ok(command.accept_rejected.unwrap_or(0));
        return Ok(if accepted { Ended::WouldDo(report) } else { Ended::Rejected(report) });
    }
    let (loaded, parts) = (Arc::new(loaded), Arc::new(parts));
    let (id, accept_rejected) = (RunId::fresh(), command.accept_rejected.unwrap_or(0));
    db.write(By::cli(), move |tx| {
        let as_of = as_of.unwrap_or_else(|| tx.today());
        let told = Beginning { subject: kind.subject, as_of, person: None, lang, now: tx.now() };
        let run = Run { accept_rejected, ..Run::begin(id, told) };
        confirmed(tx, &kind, run, &loaded, &parts)
    })
}

/// The mapping that `--suggest-mapping` writes to start from, or what is wrong with the file.
pub fn suggestion(subject: Subject, file: &File, lang: Lang) -> Result<String, String> {
    let table = open(file.bytes, &ReadOptions::default(), lang).map_err(|fault| fault.words)?;
    Ok(suggest(&table, subject, file.name).to_string())
}

fn parts(tx: &mut Tx, command: &Command) -> Result<std::result::Result<Vec<Part>, Fault>> {
    let files = [Some((command.kind.subject, command.file)), command.people.map(|file| (Subject::People, file))];
    let mut parts = vec![];
    for (subject, file) in files.into_iter().flatten() {
        match part(tx, subject, &file, command.lang)? {
            Ok(part) => parts.push(part),
            Err(fault) => return Ok(Err(fault)),
        }
    }
    Ok(Ok(parts))
}

fn unreadable(faults: Vec<Fault>) -> Ended {
    Ended::Unreadable(faults.into_iter().map(|fault| fault.words).collect())
}

/// The one transaction: without a committed event nothing of it stays.
fn confirmed(tx: &mut Tx, kind: &Kind, run: Run, loaded: &Loaded, parts: &[Part]) -> Result<Ended, Error> {
    match perform(tx, kind, &run, loaded)? {
        Outcome::Refused(report) => Ok(Ended::Rejected(report)),
        Outcome::Done(report) => {
            keep_mappings(tx, loaded, parts)?;
            let run = ended(run, Stage::Done, &report, tx)?;
            let kept: Vec<Part> = parts.iter().map(|part| Part { content: None, ..part.clone() }).collect();
            store::add(tx, &run, &kept)?;
            leave(tx, kind, &run, parts, &report)?;
            Ok(Ended::Done(report))
        }
    }
}
