//! What a later evaluation reads: when each area began, and the sums of each wave over the parts that may be shown.

use crate::store::{self as saved, Began, boxes};
use crate::sums::Counts;
use crate::wave::{Wave, WaveId};
use ::store::{Result, Tx};
use base::{Date, PersonId, UnitId};
use std::collections::BTreeMap;

/// When an area began, as it was kept then: the comparison design.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The area.
    pub area: UnitId,
    /// The day its first round opened.
    pub first_round: Date,
    /// The area around it that had begun before, and when: it is then no area that had not begun, and is not compared as one.
    pub after: Option<(UnitId, Date)>,
    /// The wave before it; none where the round was over before anybody could be asked.
    pub baseline: Option<Wave>,
    /// The day from which the same is asked again.
    pub autumn_on: Date,
    /// The wave of the autumn, once it has opened.
    pub autumn: Option<Wave>,
}

/// A part of an area that may be shown, with the sums of its answers and of no other part's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The unit at its top.
    pub unit: UnitId,
    /// The part that it lies in.
    pub above: Option<UnitId>,
    /// How the answers fell, by question code.
    pub counts: BTreeMap<String, Counts>,
}

/// When each area began.
pub fn starts(tx: &mut Tx) -> Result<Vec<Start>> {
    let waves = saved::waves(tx)?;
    let find = |id: Option<WaveId>| waves.iter().find(|wave| Some(wave.id) == id).cloned();
    let all = saved::starts(tx)?;
    let mut starts = vec![];
    for began in &all {
        let around = access::above(tx, began.area, began.first_round)?;
        starts.push(Start {
            area: began.area,
            first_round: began.first_round,
            after: begun_around(&all, began, &around),
            baseline: find(began.baseline),
            autumn_on: began.autumn_on,
            autumn: find(began.autumn),
        });
    }
    Ok(starts)
}

/// The first of the areas around an area that had begun before it did, with the day; they lay so on the day it began.
fn begun_around(all: &[Began], began: &Began, around: &[UnitId]) -> Option<(UnitId, Date)> {
    let earlier = |other: &&Began| other.first_round < began.first_round && around.contains(&other.area);
    all.iter().filter(earlier).map(|other| (other.area, other.first_round)).min_by_key(|(_, on)| *on)
}

/// The parts of a closed wave, each with at least as many answers as may be shown; none while it is open. Any sums of them are
/// safe, since every part is large enough and no two hold the same answer.
pub fn sums(tx: &mut Tx, wave: WaveId) -> Result<Vec<Part>> {
    if saved::wave(tx, wave)?.closed.is_none() {
        return Ok(vec![]);
    }
    let counted = boxes::all(tx, wave)?;
    let cells = boxes::cells(tx, wave)?;
    let part = |(unit, above): (UnitId, Option<UnitId>)| {
        let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
        for (_, question, value, n) in counted.iter().filter(|(cell, ..)| *cell == unit) {
            counts.entry(question.clone()).or_default().add(*value, *n);
        }
        Part { unit, above, counts }
    };
    Ok(cells.into_iter().map(part).collect())
}

/// One wave.
pub fn wave(tx: &mut Tx, id: WaveId) -> Result<Wave> {
    saved::wave(tx, id)
}

/// Whether somebody is asked in a wave that is not counted yet.
pub fn is_asked(tx: &mut Tx, wave: WaveId, person: PersonId) -> Result<bool> {
    Ok(saved::cell_of(tx, wave, person)?.is_some())
}
