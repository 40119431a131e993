//! Every SQL statement of imports.

use crate::mapping::Subject;
use crate::run::{Part, Run, RunId};
use base::Time;
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Run {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Run {
            id: row.next()?,
            subject: row.next()?,
            stage: row.next()?,
            as_of: row.next()?,
            person: row.next()?,
            received_at: row.next()?,
            ended_at: row.next()?,
            accept_rejected: u64::try_from(row.next::<i64>()?).unwrap_or(0),
            job: row.next()?,
            report: row.next()?,
            lang: row.next()?,
            version: row.next()?,
        })
    }
}

impl Record for Part {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Part {
            subject: row.next()?,
            name: row.next()?,
            hash: row.next()?,
            mapping: row.next()?,
            content: row.next()?,
        })
    }
}

/// A run of a subject; a run of another subject does not exist here.
pub fn run(tx: &mut Tx, subject: Subject, id: RunId) -> Result<Run> {
    let run = by_id(tx, id)?;
    if run.subject == subject { Ok(run) } else { Err(Error::NotFound) }
}

/// A run by its id.
pub fn by_id(tx: &mut Tx, id: RunId) -> Result<Run> {
    tx.get(
        "SELECT id, subject, stage, as_of, person, received_at, ended_at, accept_rejected, job, report, lang, version
         FROM import_run WHERE id = $1",
        args![id],
    )
}

/// The latest runs of a subject.
pub fn latest(tx: &mut Tx, subject: Subject) -> Result<Vec<Run>> {
    tx.all(
        "SELECT id, subject, stage, as_of, person, received_at, ended_at, accept_rejected, job, report, lang, version
         FROM import_run WHERE subject = $1 ORDER BY received_at DESC, id DESC LIMIT 50",
        args![subject],
    )
}

/// The file names of the latest runs of a subject.
pub fn file_names(tx: &mut Tx, subject: Subject) -> Result<Vec<(RunId, String)>> {
    tx.all(
        "SELECT p.run, p.file_name FROM import_part p JOIN import_run r ON r.id = p.run
         WHERE r.subject = $1 AND p.part = $1 ORDER BY r.received_at DESC, r.id DESC LIMIT 50",
        args![subject],
    )
}

/// The files of a run, its main one first.
pub fn parts(tx: &mut Tx, run: &Run) -> Result<Vec<Part>> {
    let mut parts: Vec<Part> = tx.all(
        "SELECT part, file_name, file_hash, mapping, content FROM import_part WHERE run = $1 ORDER BY part",
        args![run.id],
    )?;
    parts.sort_by_key(|part| part.subject != run.subject);
    Ok(parts)
}

/// When a file with this content was last imported.
pub fn imported_before(tx: &mut Tx, subject: Subject, hash: &str) -> Result<Option<Time>> {
    let found: Option<(Time,)> = tx.maybe(
        "SELECT r.ended_at FROM import_part p JOIN import_run r ON r.id = p.run
         WHERE p.file_hash = $1 AND p.part = $2 AND r.stage = 'done' ORDER BY r.ended_at DESC LIMIT 1",
        args![hash, subject],
    )?;
    Ok(found.map(|(at,)| at))
}

/// Keeps a new run with its files.
pub fn add(tx: &mut Tx, run: &Run, parts: &[Part]) -> Result<()> {
    let accepted = i64::try_from(run.accept_rejected).unwrap_or(i64::MAX);
    tx.run(
        "INSERT INTO import_run (id, subject, stage, as_of, person, received_at, ended_at, accept_rejected, job, report,
                                 lang, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)",
        args![
            run.id, run.subject, run.stage, run.as_of, run.person, run.received_at, run.ended_at, accepted, run.job,
            run.report, run.lang
        ],
    )?;
    for part in parts {
        tx.run(
            "INSERT INTO import_part (run, part, file_name, file_hash, mapping, content)
             VALUES ($1, $2, $3, $4, $5, $6)",
            args![run.id, part.subject, part.name, part.hash, part.mapping, part.content],
        )?;
    }
    Ok(())
}

/// Saves a run read earlier; refuses if somebody saved it since. When it has ended, its files' content goes.
pub fn save(tx: &mut Tx, run: &Run) -> Result<()> {
    let accepted = i64::try_from(run.accept_rejected).unwrap_or(i64::MAX);
    let saved = tx.run(
        "UPDATE import_run SET stage = $3, ended_at = $4, accept_rejected = $5, job = $6, report = $7,
                               version = version + 1
         WHERE id = $1 AND version = $2",
        args![run.id, run.version, run.stage, run.ended_at, accepted, run.job, run.report],
    )?;
    if saved != 1 {
        return Err(Error::Stale);
    }
    if run.ended_at.is_some() {
        tx.run("UPDATE import_part SET content = NULL WHERE run = $1", args![run.id])?;
    }
    Ok(())
}

/// Changes the mapping of one file of a run.
pub fn remap(tx: &mut Tx, run: &Run, part: Subject, mapping: &str) -> Result<()> {
    save(tx, run)?;
    tx.run("UPDATE import_part SET mapping = $3 WHERE run = $1 AND part = $2", args![run.id, part, mapping])?;
    Ok(())
}

/// Saves a mapping for its source, to be found again next month.
pub fn keep_mapping(tx: &mut Tx, subject: Subject, source: &str, mapping: &str) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO import_mapping (subject, source, mapping, saved_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (subject, source) DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at",
        args![subject, source, mapping, now],
    )?;
    Ok(())
}

/// The saved mappings of a subject, the latest first.
pub fn mappings(tx: &mut Tx, subject: Subject) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        tx.all("SELECT mapping FROM import_mapping WHERE subject = $1 ORDER BY saved_at DESC, source", args![subject])?;
    Ok(rows.into_iter().map(|(mapping,)| mapping).collect())
}
