//! Jobs: rows that a worker claims, so that any node may run them and none is lost or run twice at once.

use crate::error::{Error, Result};
use crate::row::{Record, Row};
use crate::{Db, Tx, args};
use base::{Date, Time};
use serde_json::Value as Json;

base::id! { JobId, "A job." }

/// A job that this worker has claimed.
#[derive(Debug, Clone)]
pub struct Job {
    /// Its identity.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// What to work on.
    pub data: Json,
    /// How many times it has been claimed, this one included.
    pub attempts: i64,
}

/// How a job stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobState {
    /// Steps done.
    pub done: i64,
    /// Steps in all; 0 while unknown.
    pub total: i64,
    /// When it ended.
    pub ended_at: Option<Time>,
    /// Why it failed last, in words for the administrator.
    pub failure: Option<String>,
}

impl Record for Job {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, kind, data) = (row.next()?, row.next()?, row.next::<String>()?);
        let data = serde_json::from_str(&data).map_err(|e| Error::broken("a job's data", e))?;
        Ok(Self { id, kind, data, attempts: row.next()? })
    }
}

impl Record for JobState {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { done: row.next()?, total: row.next()?, ended_at: row.next()?, failure: row.next()? })
    }
}

/// A claim lasts this many seconds unless progress renews it.
const CLAIM: i64 = 60;
/// After this many attempts a failing job is left for people.
const ATTEMPTS: i64 = 5;

impl Tx<'_> {
    /// Puts a job in the queue, in the transaction that caused it.
    pub fn enqueue(&mut self, kind: &str, data: &Json) -> Result<JobId> {
        let (id, now) = (JobId::fresh(), self.now);
        self.run(
            "INSERT INTO job (id, kind, data, run_at, attempts, done, total) VALUES ($1, $2, $3, $4, 0, 0, 0)",
            args![id, kind, data.to_string(), now],
        )?;
        Ok(id)
    }

    /// How a job stands.
    pub fn job(&mut self, id: JobId) -> Result<JobState> {
        self.get("SELECT done, total, ended_at, failure FROM job WHERE id = $1", args![id])
    }
}

/// The kinds of daily jobs that have been begun on a day or later.
pub fn begun_on(tx: &mut Tx, day: Date) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx.all("SELECT kind FROM schedule WHERE last_on >= $1", args![day])?;
    Ok(rows.into_iter().map(|(kind,)| kind).collect())
}

/// Begins a daily kind of job on a day; false when somebody else has.
pub fn begin_on(tx: &mut Tx, kind: &str, day: Date) -> Result<bool> {
    let begun = tx.run(
        "INSERT INTO schedule (kind, last_on) VALUES ($1, $2)
         ON CONFLICT (kind) DO UPDATE SET last_on = excluded.last_on WHERE schedule.last_on < excluded.last_on",
        args![kind, day],
    )?;
    Ok(begun == 1)
}

impl Db {
    /// Claims the next job that is due, if there is one.
    pub fn claim_job(&self) -> Result<Option<Job>> {
        self.write_exempt(|tx| {
            let now = tx.now();
            let jobs: Vec<Job> = tx.all(
                "UPDATE job SET claimed_until = $2, attempts = attempts + 1
                 WHERE id IN (SELECT id FROM job WHERE ended_at IS NULL AND run_at <= $1
                                AND (claimed_until IS NULL OR claimed_until < $1) ORDER BY run_at, id LIMIT 1)
                   AND (claimed_until IS NULL OR claimed_until < $1)
                 RETURNING id, kind, data, attempts",
                args![now, now.plus(CLAIM)],
            )?;
            Ok(jobs.into_iter().next())
        })
    }

    /// Says how far a job has come, and keeps the claim.
    pub fn job_progress(&self, id: JobId, done: i64, total: i64) -> Result<()> {
        self.write_exempt(move |tx| {
            let until = tx.now().plus(CLAIM);
            tx.run(
                "UPDATE job SET done = $2, total = $3, claimed_until = $4 WHERE id = $1",
                args![id, done, total, until],
            )?;
            Ok(())
        })
    }

    /// A job's end: done, or failed and to be tried again after a growing pause, at last left for people.
    pub fn end_job(&self, job: &Job, result: Result<(), String>) -> Result<()> {
        let (id, attempts) = (job.id, job.attempts);
        self.write_exempt(move |tx| {
            let now = tx.now();
            let (ended, failure) = match &result {
                Ok(()) => (Some(now), None),
                Err(why) => ((attempts >= ATTEMPTS).then_some(now), Some(why.clone())),
            };
            let again = now.plus(10 * attempts * attempts);
            tx.run(
                "UPDATE job SET ended_at = $2, failure = $3, claimed_until = NULL, run_at = $4 WHERE id = $1",
                args![id, ended, failure, again],
            )?;
            Ok(())
        })
    }
}
