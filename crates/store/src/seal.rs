//! Seals: a numbered hash chain over the events, so that none can be altered, removed, reordered or cut off unnoticed.

use crate::error::Result;
use crate::event::hex;
use crate::row::{Record, Row};
use crate::{Db, Tx, args};
use base::{Time, Uuid};
use sha2::{Digest, Sha256};

/// The head of the chain at some time, to be kept outside the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The last seal's number.
    pub no: i64,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

impl std::fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.no, self.hash)
    }
}

impl std::str::FromStr for Checkpoint {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let (no, hash) = text.trim().split_once(':').ok_or("a checkpoint is written NUMBER:HASH")?;
        let no = no.parse().map_err(|_| "a checkpoint begins with a number".to_owned())?;
        Ok(Self { no, hash: hash.to_owned() })
    }
}

/// What is wrong with the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The event or its seal does not give the hash it had.
    Altered,
    /// The sealed event is gone.
    Removed,
    /// A number is missing in the chain.
    Gap,
    /// The chain ends before the checkpoint.
    Truncated,
    /// The chain is whole in itself but is not the one the checkpoint was taken of.
    Rewritten,
}

/// One thing wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The seal's number.
    pub no: i64,
    /// The event, where it is known.
    pub event: Option<Uuid>,
    /// What is wrong.
    pub trouble: Trouble,
}

struct Sealed {
    no: i64,
    event: Uuid,
    hash: Vec<u8>,
    content: Option<Content>,
}

struct Content {
    id: Uuid,
    at: Time,
    what: String,
    via: String,
    person: Option<Uuid>,
    post: Option<Uuid>,
    unit: Option<Uuid>,
    subject: Option<Uuid>,
    particulars: String,
}

impl Record for Content {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            at: row.next()?,
            what: row.next()?,
            via: row.next()?,
            person: row.next()?,
            post: row.next()?,
            unit: row.next()?,
            subject: row.next()?,
            particulars: row.next()?,
        })
    }
}

impl Record for Sealed {
    fn read(row: &mut Row) -> Result<Self> {
        let (no, event, hash) = (row.next()?, row.next()?, row.next()?);
        let there = row.next::<Option<Uuid>>()?.is_some();
        let content = if there { Some(Content::read(row)?) } else { None };
        Ok(Self { no, event, hash, content })
    }
}

impl Content {
    fn hash(&self, before: &[u8]) -> Vec<u8> {
        let mut digest = Sha256::new();
        let mut part = |bytes: &[u8]| {
            digest.update((bytes.len() as u64).to_be_bytes());
            digest.update(bytes);
        };
        part(before);
        part(self.id.as_bytes());
        part(&self.at.0.to_be_bytes());
        part(self.what.as_bytes());
        part(self.via.as_bytes());
        for id in [self.person, self.post, self.unit, self.subject] {
            part(id.as_ref().map_or(&[], |id| id.as_bytes().as_slice()));
        }
        part(self.particulars.as_bytes());
        digest.finalize().to_vec()
    }
}

const PAGE: i64 = 1000;

impl Db {
    /// Seals what has happened since last time; gives how many events it sealed.
    pub fn seal(&self) -> Result<usize> {
        let mut all = 0;
        loop {
            let sealed = self.write_exempt(seal_some)?;
            all += sealed;
            if sealed < usize::try_from(PAGE).unwrap_or(usize::MAX) {
                return Ok(all);
            }
        }
    }

    /// The head of the chain, none while nothing is sealed.
    pub fn checkpoint(&self) -> Result<Option<Checkpoint>> {
        self.read(checkpoint)
    }

    /// Walks the whole chain; empty when every sealed event is there, unaltered and in order,
    /// and, given an earlier checkpoint, when the chain still runs through it. Also gives how many were walked.
    pub fn verify_trail(&self, earlier: Option<&Checkpoint>) -> Result<(i64, Vec<Finding>)> {
        self.read(|tx| verify(tx, earlier))
    }
}

/// The head of the chain as a transaction sees it.
pub fn checkpoint(tx: &mut Tx) -> Result<Option<Checkpoint>> {
    Ok(head(tx)?.map(|(no, hash)| Checkpoint { no, hash: hex(&hash) }))
}

fn head(tx: &mut Tx) -> Result<Option<(i64, Vec<u8>)>> {
    tx.maybe("SELECT no, hash FROM seal ORDER BY no DESC LIMIT 1", args![])
}

fn seal_some(tx: &mut Tx) -> Result<usize> {
    let (mut no, mut hash) = head(tx)?.unwrap_or((0, vec![]));
    let unsealed: Vec<Content> = tx.all(
        "SELECT e.id, e.at, e.what, e.via, e.person, e.post, e.unit, e.subject, e.particulars
         FROM unsealed u JOIN event e ON e.id = u.event ORDER BY e.id LIMIT $1",
        args![PAGE],
    )?;
    for content in &unsealed {
        no += 1;
        hash = content.hash(&hash);
        tx.run("INSERT INTO seal (no, event, hash) VALUES ($1, $2, $3)", args![no, content.id, hash])?;
        tx.run("DELETE FROM unsealed WHERE event = $1", args![content.id])?;
    }
    Ok(unsealed.len())
}

fn verify(tx: &mut Tx, earlier: Option<&Checkpoint>) -> Result<(i64, Vec<Finding>)> {
    let (mut last, mut before, mut findings) = (0, vec![], vec![]);
    let mut passed = earlier.is_none_or(|checkpoint| checkpoint.no == 0);
    loop {
        let page: Vec<Sealed> = tx.all(
            "SELECT s.no, s.event, s.hash, e.id, e.id, e.at, e.what, e.via, e.person, e.post, e.unit, e.subject,
                    e.particulars
             FROM seal s LEFT JOIN event e ON e.id = s.event WHERE s.no > $1 ORDER BY s.no LIMIT $2",
            args![last, PAGE],
        )?;
        if page.is_empty() {
            break;
        }
        for sealed in page {
            let mut found = |trouble| findings.push(Finding { no: sealed.no, event: Some(sealed.event), trouble });
            if sealed.no != last + 1 {
                found(Trouble::Gap);
            }
            match &sealed.content {
                None => found(Trouble::Removed),
                Some(content) if content.hash(&before) != sealed.hash => found(Trouble::Altered),
                Some(_) => {}
            }
            if let Some(checkpoint) = earlier.filter(|checkpoint| checkpoint.no == sealed.no) {
                passed = true;
                if checkpoint.hash != hex(&sealed.hash) {
                    found(Trouble::Rewritten);
                }
            }
            (last, before) = (sealed.no, sealed.hash);
        }
    }
    if let Some(checkpoint) = earlier.filter(|_| !passed) {
        findings.push(Finding { no: checkpoint.no, event: None, trouble: Trouble::Truncated });
    }
    Ok((last, findings))
}

impl From<Trouble> for &'static str {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Altered => "altered",
            Trouble::Removed => "removed",
            Trouble::Gap => "gap",
            Trouble::Truncated => "truncated",
            Trouble::Rewritten => "rewritten",
        }
    }
}
