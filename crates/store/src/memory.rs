//! What many pages ask for, remembered from one transaction to the next for as long as nothing happens.
//!
//! Every command leaves one event, so a transaction that sees as many events as another sees the same rows, but for the
//! few tables that are written without an event. The events are counted in each transaction's own view of the database:
//! what one process writes, or another, is seen by the next reading, and nothing stale is shown.

use crate::args;
use crate::error::Result;
use crate::haystack::Haystack;
use crate::tx::Tx;
use base::{Date, Uuid, Value};
use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The tables that change without an event; nothing that is remembered may be read from them.
pub const FLEETING: [&str; 9] =
    ["job", "kept_answer", "letter", "meeting_key", "migration", "schedule", "seal", "session", "unsealed"];

/// So many readings of one name are remembered, about different things or days; the one asked for longest ago goes first.
/// A tree of every day of a year is thus never held at once, whoever asks for it.
const ALIKE: usize = 8;

/// A state of the database: how many events it holds, and which is the latest by its id. With one history the number says it
/// all; the id tells a database apart that was put back from a backup while it was served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct State {
    events: i64,
    latest: Option<Uuid>,
}

impl State {
    /// The state that a transaction sees.
    pub(crate) fn of(tx: &mut Tx) -> Result<Self> {
        let (sealed, unsealed, latest): (Option<i64>, i64, Option<Uuid>) = tx.get(
            "SELECT (SELECT MAX(no) FROM seal), (SELECT COUNT(*) FROM unsealed),
                    (SELECT id FROM event ORDER BY id DESC LIMIT 1)",
            args![],
        )?;
        Ok(Self { events: sealed.unwrap_or(0) + unsealed, latest })
    }

    /// Whether this is another state than one that is remembered, and not an earlier one.
    fn replaces(self, remembered: Option<Self>) -> bool {
        remembered.is_none_or(|remembered| self != remembered && self.events >= remembered.events)
    }
}

/// Something that was read: its name, what it is about, the day on which it was asked for, and what it gave.
#[derive(Clone)]
pub(crate) struct Reading {
    pub(crate) what: &'static str,
    pub(crate) of: Vec<Value>,
    pub(crate) today: Date,
    pub(crate) value: Arc<dyn Any + Send + Sync>,
}

impl Reading {
    /// Whether it is this reading, and gave a `T`.
    pub(crate) fn is<T: 'static>(&self, what: &str, of: &[Value], today: Date) -> bool {
        self.what == what && self.today == today && self.of == of && self.value.is::<T>()
    }

    /// What it gave.
    pub(crate) fn value<T: Clone + 'static>(&self) -> Option<T> {
        self.value.downcast_ref::<T>().cloned()
    }
}

/// One municipality's memory, shared by all who read its database in this process.
#[derive(Clone, Default)]
pub(crate) struct Memory(Arc<Mutex<Remembered>>);

#[derive(Default)]
struct Remembered {
    state: Option<State>,
    /// The one asked for last stands last.
    readings: Vec<Reading>,
    /// Texts by kind, each with the number of changes that it has seen: what happens elsewhere does not touch them.
    haystacks: HashMap<&'static str, (i64, Arc<Haystack>)>,
}

impl Memory {
    /// A reading of a state, if it is remembered. What it gave is cloned by the caller, when nobody waits for the lock.
    pub(crate) fn find<T: 'static>(&self, state: State, (what, of, today): (&str, &[Value], Date)) -> Option<Reading> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let there = if all.state == Some(state) { &mut all.readings } else { return None };
        let place = there.iter().position(|reading| reading.is::<T>(what, of, today))?;
        let reading = there.remove(place);
        there.push(reading.clone());
        Some(reading)
    }

    /// Remembers a reading of a state; those of earlier states are forgotten, and one of an earlier state is not kept.
    pub(crate) fn keep(&self, state: State, reading: Reading) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.replaces(all.state) {
            (all.state, all.readings) = (Some(state), vec![]);
        }
        if all.state != Some(state) {
            return;
        }
        let alike = || all.readings.iter().filter(|other| other.what == reading.what);
        let oldest = all.readings.iter().position(|other| other.what == reading.what);
        if let Some(oldest) = oldest.filter(|_| alike().count() >= ALIKE) {
            all.readings.remove(oldest);
        }
        all.readings.push(reading);
    }

    /// The texts of a kind, if they are remembered as they are.
    pub(crate) fn haystack(&self, kind: &'static str, version: i64) -> Option<Arc<Haystack>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.haystacks.get(kind).filter(|(known, _)| *known == version).map(|(_, haystack)| haystack.clone())
    }

    /// Remembers the texts of a kind instead of those before.
    pub(crate) fn keep_haystack(&self, kind: &'static str, version: i64, haystack: &Arc<Haystack>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.haystacks.insert(kind, (version, haystack.clone()));
    }
}
