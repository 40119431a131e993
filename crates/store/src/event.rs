//! The trail: every command leaves one event, in the transaction that it tells of.

use crate::error::{Error, Result};
use crate::{Tx, args};
use base::{PersonId, PostId, Time, UnitId, Uuid, id::fresh};
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};

/// Who acts, for which post, and through what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// The person; none for the command line and jobs.
    pub person: Option<PersonId>,
    /// The post that the person acts for, where one is meant.
    pub post: Option<PostId>,
    /// `web`, `cli`, `job`.
    pub via: &'static str,
    /// A chosen time, for demonstrations and for tests; none means now.
    pub at: Option<Time>,
}

impl By {
    /// Nobody in particular.
    pub fn nobody() -> Self {
        Self { person: None, post: None, via: "system", at: None }
    }

    /// The operator at the command line.
    pub fn cli() -> Self {
        Self { via: "cli", ..Self::nobody() }
    }

    /// A background job.
    pub fn job() -> Self {
        Self { via: "job", ..Self::nobody() }
    }

    /// A person through a page.
    pub fn person(person: PersonId) -> Self {
        Self { person: Some(person), via: "web", ..Self::nobody() }
    }

    /// Acting for a post.
    pub fn for_post(self, post: PostId) -> Self {
        Self { post: Some(post), ..self }
    }

    /// At a chosen time.
    pub fn at(self, time: Time) -> Self {
        Self { at: Some(time), ..self }
    }
}

/// What happened: a code, what it is about, and particulars as ids, codes and numbers, never free text.
#[derive(Debug, Clone)]
pub struct Event {
    what: &'static str,
    unit: Option<UnitId>,
    subject: Option<Uuid>,
    particulars: Map<String, Json>,
    texts: Vec<(&'static str, String)>,
}

impl Event {
    /// An event by its code, `room.past_participle`: `steering.agreed`.
    pub fn new(what: &'static str) -> Self {
        Self { what, unit: None, subject: None, particulars: Map::new(), texts: vec![] }
    }

    /// The unit that it concerns.
    pub fn unit(mut self, unit: UnitId) -> Self {
        self.unit = Some(unit);
        self
    }

    /// The thing that it is about.
    pub fn about(mut self, subject: Uuid) -> Self {
        self.subject = Some(subject);
        self
    }

    /// An id, code, number or date.
    pub fn with(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.particulars.insert(name.to_owned(), Json::String(value.to_string()));
        self
    }

    /// A free text, of which only a salted hash enters the trail; the salt stays erasable.
    pub fn text(mut self, name: &'static str, text: &str) -> Self {
        self.texts.push((name, text.to_owned()));
        self
    }
}

/// The hash that stands in the trail for a free text.
pub fn salted(salt: &[u8], text: &str) -> String {
    let digest = Sha256::new().chain_update(salt).chain_update(text.as_bytes()).finalize();
    format!("sha256:{}", hex(&digest))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

impl Tx<'_> {
    /// Writes what happened; without it the transaction is rolled back, and twice is a fault.
    pub fn commit(&mut self, mut event: Event) -> Result<()> {
        if self.committed {
            return Err(Error::Broken(format!("{}: a command leaves one event", event.what)));
        }
        let id = fresh();
        let mut salts = vec![];
        for (name, text) in std::mem::take(&mut event.texts) {
            let mut salt = [0_u8; 16];
            getrandom::fill(&mut salt).map_err(|e| Error::broken("randomness", e))?;
            event.particulars.insert(name.to_owned(), Json::String(salted(&salt, &text)));
            salts.push((name, salt));
        }
        let (by, now) = (self.by.clone(), self.now);
        self.run(
            "INSERT INTO event (id, at, what, via, person, post, unit, subject, particulars)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            args![
                id,
                now,
                event.what,
                by.via,
                by.person,
                by.post,
                event.unit,
                event.subject,
                Json::Object(event.particulars).to_string()
            ],
        )?;
        self.run("INSERT INTO unsealed (event) VALUES ($1)", args![id])?;
        for (name, salt) in salts {
            self.run("INSERT INTO event_salt (event, name, salt) VALUES ($1, $2, $3)", args![id, name, salt.to_vec()])?;
        }
        self.committed = true;
        Ok(())
    }

    /// Whether this command has said what happened.
    pub fn has_committed(&self) -> bool {
        self.committed
    }
}
