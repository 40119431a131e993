//! Rule: what the room is, and what changed in it, with reasons and MED's remarks verbatim.

use super::day;
use crate::data::{Basis, Change, Data, InForce, Med, Room};
use crate::words;
use base::Lang;
use paper::{Block, Cell, Row, Table};

/// Units are named one by one up to this many; beyond it their number is said.
const NAMED: usize = 8;

pub fn blocks(data: &Data, lang: Lang) -> Vec<Block> {
    let w = words(lang);
    let mut blocks = vec![Block::Heading(1, w.room_title())];
    let (talked, untouched): (Vec<&Room>, Vec<&Room>) = data.rooms.iter().partition(|room| room.says_something());
    if data.rooms.is_empty() {
        blocks.push(Block::Notice(w.room_none()));
    }
    if !talked.is_empty() {
        blocks.push(Block::Paragraph(w.room_lead()));
        blocks.push(Block::Table(Table {
            caption: w.room_caption(),
            head: vec![w.room_instrument(), w.room_step(), w.room_where()],
            rows: talked.iter().flat_map(|room| rows(room, lang)).collect(),
        }));
    }
    if !untouched.is_empty() {
        blocks.push(Block::Paragraph(w.room_untouched(w.gaps_title())));
    }
    blocks.push(Block::Heading(2, w.changes_title()));
    if data.changes.is_empty() {
        blocks.push(Block::Paragraph(w.changes_none()));
    }
    blocks.extend(data.changes.iter().flat_map(|change| changed(change, lang)));
    blocks
}

fn rows(room: &Room, lang: Lang) -> Vec<Row> {
    let cells = |step: &InForce| [room.instrument.clone(), step.words.clone(), place(step, lang)].map(Cell::Text);
    room.steps.iter().map(|step| Row { sum: false, cells: cells(step).into() }).collect()
}

fn place(step: &InForce, lang: Lang) -> String {
    let w = words(lang);
    let basis = match (step.law, step.basis) {
        (true, _) => w.room_law(),
        (_, Basis::Common) => w.room_common(),
        (_, Basis::Own) => w.room_own(),
        (_, Basis::Standard) => w.room_standard(),
    };
    match step.units.len() {
        0 => basis,
        n if n <= NAMED => w.room_units(&basis, step.units.join(", ")),
        n => w.room_units(&basis, w.room_many(i64::try_from(n).unwrap_or(i64::MAX))),
    }
}

fn changed(change: &Change, lang: Lang) -> Vec<Block> {
    let w = words(lang);
    let mut facts = vec![];
    if let Some(before) = &change.before {
        facts.push((w.change_before(), before.clone()));
    }
    facts.push((w.change_after(), change.after.clone()));
    facts.push((w.change_from(), day(&change.from, lang)));
    facts.extend(change.over.as_ref().map(|over| (w.change_over(), w.change_over_text(day(over, lang)))));
    facts.push((w.change_reason(), change.reason.clone()));
    for support in &change.supports {
        let said = match &support.done {
            Some(done) => w.support_done(&support.words, &support.giver, day(done, lang)),
            None => w.support_due(&support.words, &support.giver, day(&support.due, lang)),
        };
        facts.push((w.change_support(), said));
    }
    if let Some(review) = &change.review {
        facts.push((w.change_review(), day(review, lang)));
    }
    let mut blocks = vec![Block::Heading(3, w.change_heading(&change.instrument, &change.unit)), Block::Facts(facts)];
    blocks.extend(change.med.as_ref().map(|med| heard(med, lang)));
    blocks
}

/// MED's line, with remarks verbatim.
pub fn heard(med: &Med, lang: Lang) -> Block {
    let w = words(lang);
    match med {
        Med::Discussed { committee, on, remarks } if remarks.trim().is_empty() => {
            Block::Note(w.med_silent(committee, day(on, lang)))
        }
        Med::Discussed { committee, on, remarks } => {
            Block::Quote { words: remarks.clone(), by: w.med_by(committee, day(on, lang)) }
        }
        Med::NotRelevant { reason } => Block::Note(w.med_not_relevant(reason)),
    }
}
