//! Rule: *Det må jeg*: what a leader may decide, gathered from settings, delegation plan and law, and found by a word.

use crate::ladder::Response;
use crate::mandate::{Mandate, held, kept_back};
use crate::rooms::Standing;
use crate::step::{DomainId, InstrumentId};
use base::{Date, PostId, UnitId, finds};
use std::collections::BTreeSet;

/// A right as the leader reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Right<'a> {
    /// The right.
    pub mandate: &'a Mandate,
    /// The response that keeps it back on the day.
    pub kept_back: Option<&'a Response>,
    /// What the post that gave it is called; empty where none did.
    pub giver: &'a str,
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
    (instrument, date): (InstrumentId, Date),
    named: impl Fn(PostId) -> &'a str,
) -> Vec<Right<'a>> {
    let mine = held(all, path, date).into_iter().filter(|right| right.instrument == instrument);
    let giver = |right: &Mandate| right.given_by.map_or("", &named);
    mine.map(|right| Right { mandate: right, kept_back: kept_back(right, responses, date), giver: giver(right) })
        .collect()
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
            for said in [&*right.mandate.words, &*right.mandate.source, right.giver] {
                text.push(' ');
                text.push_str(said);
            }
        }
        finds(asked, &[&text])
    }
}

/// The domains of entries, each once, in the catalogue's order.
pub fn domains<'e>(entries: &'e [Entry]) -> Vec<(DomainId, &'e crate::step::Words)> {
    let mut seen = BTreeSet::new();
    entries.iter().filter(|one| seen.insert(one.domain)).map(|one| (one.domain, &one.standing.heading)).collect()
}
