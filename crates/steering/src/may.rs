//! Rule: *Det må jeg*: what a leader may decide, gathered from settings, delegation plan and law, and found by a word.

use crate::ladder::Response;
use crate::mandate::{Mandate, held, kept_back};
use crate::rooms::Standing;
use crate::step::{DomainId, InstrumentId};
use base::{Date, UnitId, fold};
use std::collections::BTreeSet;

/// A right as the leader reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Right<'a> {
    /// The right.
    pub right: &'a Mandate,
    /// The response that keeps it back on the day.
    pub kept_back: Option<&'a Response>,
}

/// One instrument of *Det må jeg*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What is in force.
    pub standing: Standing,
    /// Its domain.
    pub domain: DomainId,
    /// The rights that belong under it.
    pub rights: Vec<Right<'a>>,
    /// What the workplace decides itself, in the agreement's words.
    pub decided_here: String,
}

/// The rights of a unit under an instrument on a day.
pub fn rights<'a>(
    all: &'a [Mandate],
    responses: &'a [Response],
    path: &[UnitId],
    instrument: InstrumentId,
    date: Date,
) -> Vec<Right<'a>> {
    let mine = held(all, path, date).into_iter().filter(|right| right.instrument == instrument);
    mine.map(|right| Right { right, kept_back: kept_back(right, responses, date) }).collect()
}

impl Entry<'_> {
    /// Whether every word asked for stands somewhere in the entry, in either language, however it is written.
    pub fn answers(&self, asked: &str) -> bool {
        let one = &self.standing;
        let mut said = vec![&one.name, &one.heading, &one.step.words];
        said.extend(one.step.duty.as_ref().map(|duty| &duty.text));
        said.extend(one.floor.as_ref().map(|floor| &floor.source));
        let mut text: String = said.iter().flat_map(|words| [&*words.da, " ", &*words.en, " "]).collect();
        text.push_str(&self.decided_here);
        for right in &self.rights {
            text.push(' ');
            text.push_str(&right.right.words);
        }
        let text = fold(&text);
        fold(asked).split_whitespace().all(|word| text.contains(word))
    }
}

/// The domains of entries, each once, in the catalogue's order.
pub fn domains<'e>(entries: &'e [Entry]) -> Vec<(DomainId, &'e crate::step::Words)> {
    let mut seen = BTreeSet::new();
    entries.iter().filter(|one| seen.insert(one.domain)).map(|one| (one.domain, &one.standing.heading)).collect()
}
