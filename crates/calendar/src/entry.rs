//! What has been published and what is to be: an entry is changed or cancelled, and never silently gone.

use base::{Date, Time, UnitId};
use std::collections::{BTreeMap, HashMap};

/// An entry as its readers know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is known by, for ever.
    pub uid: String,
    /// Whose duty it is.
    pub unit: UnitId,
    /// The day that the setting or the common date names.
    pub named: Date,
    /// The unit's own day.
    pub day: Date,
    /// What it is called.
    pub summary: String,
    /// It was done when it was last looked at.
    pub done: bool,
    /// How many times it has changed.
    pub sequence: i64,
    /// It is not asked for any more.
    pub cancelled: bool,
    /// When it became as it is.
    pub changed_at: Time,
}

/// What a calendar is to hold now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What it is known by.
    pub uid: String,
    /// Whose duty it is.
    pub unit: UnitId,
    /// The day that the setting or the common date names.
    pub named: Date,
    /// The unit's own day.
    pub day: Date,
    /// What it is called.
    pub summary: String,
    /// Whether it is done.
    pub done: bool,
}

/// The named days that were asked about, both included, and today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Today.
    pub today: Date,
}

impl Span {
    /// From a month back to a year ahead.
    pub fn around(today: Date) -> Self {
        Self { from: today.plus_months(-1), to: today.plus_months(12), today }
    }

    fn asks(&self, named: Date) -> bool {
        self.from <= named && named <= self.to
    }
}

/// The entries after those before, in the order of their days: what is the same is kept as it stood, what has changed counts one up,
/// and so does what comes back; what is not asked for any more is cancelled. An entry is forgotten when its day is past the span, and
/// one that was done stays when its day has passed.
pub fn publish(before: &[Entry], wanted: &[Wanted], span: Span, now: Time) -> Vec<Entry> {
    let known: HashMap<&str, &Entry> = before.iter().map(|entry| (entry.uid.as_str(), entry)).collect();
    let wanted: BTreeMap<&str, &Wanted> = wanted.iter().map(|one| (one.uid.as_str(), one)).collect();
    let asked = wanted.values().map(|one| asked(known.get(one.uid.as_str()).copied(), one, now));
    let gone = before.iter().filter(|entry| !wanted.contains_key(entry.uid.as_str()));
    let mut after: Vec<Entry> = asked.chain(gone.filter_map(|entry| unasked(entry, span, now))).collect();
    after.sort_by(|a, b| (a.day, &a.uid).cmp(&(b.day, &b.uid)));
    after
}

fn asked(known: Option<&Entry>, one: &Wanted, now: Time) -> Entry {
    let same = |entry: &&Entry| !entry.cancelled && entry.day == one.day && entry.summary == one.summary;
    let (sequence, changed_at) = match known {
        None => (0, now),
        Some(entry) if same(&entry) => (entry.sequence, entry.changed_at),
        Some(entry) => (entry.sequence + 1, now),
    };
    Entry {
        uid: one.uid.clone(),
        unit: one.unit,
        named: one.named,
        day: one.day,
        summary: one.summary.clone(),
        done: one.done,
        sequence,
        cancelled: false,
        changed_at,
    }
}

fn unasked(entry: &Entry, span: Span, now: Time) -> Option<Entry> {
    if entry.day < span.from {
        return None;
    }
    let over = entry.done && entry.day < span.today;
    if entry.cancelled || over || !span.asks(entry.named) {
        return Some(entry.clone());
    }
    Some(Entry { sequence: entry.sequence + 1, cancelled: true, changed_at: now, ..entry.clone() })
}
