//! An import on its way: received, previewed, then confirmed or given up; a change consumes it or refuses.

use crate::mapping::Subject;
use base::{Date, Lang, PersonId, Time};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use store::JobId;

base::id! { RunId, "One import of one file, with the people file beside it where there is one."; }

base::codes! {
    "How an import stands.";
    pub enum Stage {
        /// Received; its mapping may be changed and its preview read. Nothing has happened yet.
        Open = "open",
        /// Confirmed; a job will do it.
        Waiting = "waiting",
        /// Done, all of it.
        Done = "done",
        /// Confirmed, but when it was to be done it was no longer what had been confirmed. Nothing has happened.
        Refused = "refused",
        /// Given up. Nothing has happened.
        Cancelled = "cancelled",
    }
}

/// One import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its identity.
    pub id: RunId,
    /// What it is about.
    pub subject: Subject,
    /// How it stands.
    pub stage: Stage,
    /// From which day the file's state holds.
    pub as_of: Date,
    /// Who sent the file; none for the command line.
    pub person: Option<PersonId>,
    /// When it came.
    pub received_at: Time,
    /// When it was done or given up.
    pub ended_at: Option<Time>,
    /// How many rejected rows were accepted with it.
    pub accept_rejected: u64,
    /// The job that does it.
    pub job: Option<JobId>,
    /// What it did, as the JSON of [`crate::Report`].
    pub report: Option<String>,
    /// The language in which its reasons are worded.
    pub lang: Lang,
    /// For saving it once.
    pub version: i64,
}

/// A file of an import with its mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the file holds: the run's subject, or people.
    pub subject: Subject,
    /// Its name, for showing.
    pub name: String,
    /// Its SHA-256 in hexadecimal digits.
    pub hash: String,
    /// Its mapping as TOML.
    pub mapping: String,
    /// Its bytes; none once the import has ended.
    pub content: Option<Vec<u8>>,
}

/// Why an import cannot be changed: it has ended or is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotOpen;

/// What is told of an import when it begins.
#[derive(Debug, Clone, Copy)]
pub struct Beginning {
    /// What it is about.
    pub subject: Subject,
    /// From which day the file's state holds.
    pub as_of: Date,
    /// Who sends the file; none for the command line.
    pub person: Option<PersonId>,
    /// The language of its reasons.
    pub lang: Lang,
    /// When.
    pub now: Time,
}

impl Run {
    /// A new import, open.
    pub fn begin(id: RunId, told: Beginning) -> Self {
        Self {
            id,
            subject: told.subject,
            stage: Stage::Open,
            as_of: told.as_of,
            person: told.person,
            received_at: told.now,
            ended_at: None,
            accept_rejected: 0,
            job: None,
            report: None,
            lang: told.lang,
            version: 1,
        }
    }

    /// Confirmed with this many rejected rows, to be done by a job.
    pub fn confirm(self, accept_rejected: u64) -> Result<Run, NotOpen> {
        let open = self.open()?;
        Ok(Run { stage: Stage::Waiting, accept_rejected, ..open })
    }

    /// Given up.
    pub fn cancel(self, now: Time) -> Result<Run, NotOpen> {
        let open = self.open()?;
        Ok(Run { stage: Stage::Cancelled, ended_at: Some(now), ..open })
    }

    /// Done, or refused because it is no longer what was confirmed.
    pub fn end(self, stage: Stage, report: String, now: Time) -> Result<Run, NotOpen> {
        if matches!(self.stage, Stage::Open | Stage::Waiting) {
            Ok(Run { stage, report: Some(report), ended_at: Some(now), ..self })
        } else {
            Err(NotOpen)
        }
    }

    /// Itself, while it may still be changed.
    pub fn open(self) -> Result<Run, NotOpen> {
        if self.stage == Stage::Open { Ok(self) } else { Err(NotOpen) }
    }
}

/// SHA-256 of a file in hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open() -> Run {
        let as_of = Date::new(2026, 1, 1).unwrap();
        let told = Beginning { subject: Subject::Org, as_of, person: None, lang: Lang::Da, now: Time(0) };
        Run::begin(RunId::fresh(), told)
    }

    #[test]
    fn an_import_is_done_or_given_up_once() {
        let waiting = open().confirm(3).unwrap();
        assert_eq!((waiting.stage, waiting.accept_rejected), (Stage::Waiting, 3));
        assert_eq!(waiting.clone().confirm(3), Err(NotOpen));
        assert_eq!(waiting.clone().cancel(Time(1)), Err(NotOpen));
        let done = waiting.end(Stage::Done, String::new(), Time(1)).unwrap();
        assert_eq!(done.clone().end(Stage::Done, String::new(), Time(2)), Err(NotOpen));
        assert_eq!(open().cancel(Time(1)).unwrap().end(Stage::Done, String::new(), Time(2)), Err(NotOpen));
    }

    #[test]
    fn the_hash_of_a_file_is_its_sha_256() {
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
