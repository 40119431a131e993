//! Writing the catalogue: a draft edition's rows, until it is published and never after.

use crate::edition::{Edition, Heir};
use crate::step::{DomainId, EditionId, Instrument, InstrumentId, Step, StepId, Words};
use base::{Date, Field, Value};
use store::{Error, Result, Tx, args};

/// Finds a domain by code, or adds it.
pub fn domain(tx: &mut Tx, code: &str, place: i64, name: &Words) -> Result<DomainId> {
    let found: Option<(DomainId,)> = tx.maybe("SELECT id FROM steering_domain WHERE code = $1", args![code])?;
    if let Some((id,)) = found {
        return Ok(id);
    }
    let id = DomainId::fresh();
    tx.run(
        "INSERT INTO steering_domain (id, code, place, name_da, name_en) VALUES ($1, $2, $3, $4, $5)",
        args![id, code, place, name.da, name.en],
    )?;
    Ok(id)
}

/// Finds an instrument by code, or adds it.
pub fn instrument(tx: &mut Tx, code: &str) -> Result<InstrumentId> {
    let found: Option<(InstrumentId,)> = tx.maybe("SELECT id FROM steering_instrument WHERE code = $1", args![code])?;
    if let Some((id,)) = found {
        return Ok(id);
    }
    let id = InstrumentId::fresh();
    tx.run("INSERT INTO steering_instrument (id, code) VALUES ($1, $2)", args![id, code])?;
    Ok(id)
}

/// Writes a whole edition with everything in it.
pub fn add(tx: &mut Tx, edition: &Edition) -> Result<()> {
    tx.run(
        "INSERT INTO steering_edition (id, no, published_on, version) VALUES ($1, $2, $3, 1)",
        args![edition.id, edition.number, edition.published],
    )?;
    let steps: Vec<Vec<Value>> = edition
        .instruments
        .iter()
        .flat_map(|instrument| instrument.steps.iter().map(|step| step_row(edition.id, instrument.id, step)))
        .collect();
    tx.bulk("steering_step", STEP, &steps)?;
    let wordings: Vec<Vec<Value>> = edition.instruments.iter().map(|i| wording_row(edition.id, i)).collect();
    tx.bulk("steering_wording", WORDING, &wordings)?;
    let led: Vec<Vec<Value>> = edition.succession.iter().map(|(old, heir)| succession_row(*old, *heir)).collect();
    tx.bulk("steering_succession", &["old_step", "new_step", "kept"], &led)?;
    Ok(())
}

const STEP: &[&str] = &[
    "id",
    "edition",
    "instrument",
    "grade",
    "words_da",
    "words_en",
    "duty_da",
    "duty_en",
    "duty_often",
    "duty_minutes",
];

const WORDING: &[&str] = &[
    "edition",
    "instrument",
    "domain",
    "place",
    "name_da",
    "name_en",
    "purpose_da",
    "purpose_en",
    "owner",
    "law_da",
    "law_en",
    "shown_only",
    "default_step",
];

fn step_row(edition: EditionId, instrument: InstrumentId, step: &Step) -> Vec<Value> {
    let duty = step.duty.as_ref();
    vec![
        step.id.store(),
        edition.store(),
        instrument.store(),
        step.rank.store(),
        step.words.da.store(),
        step.words.en.store(),
        duty.map(|duty| duty.text.da.clone()).store(),
        duty.map(|duty| duty.text.en.clone()).store(),
        duty.map(|duty| duty.often.code()).store(),
        duty.map(|duty| duty.minutes).store(),
    ]
}

fn wording_row(edition: EditionId, instrument: &Instrument) -> Vec<Value> {
    let law = instrument.law.as_ref();
    vec![
        edition.store(),
        instrument.id.store(),
        instrument.domain.store(),
        instrument.place.store(),
        instrument.name.da.store(),
        instrument.name.en.store(),
        instrument.purpose.da.store(),
        instrument.purpose.en.store(),
        instrument.owner.store(),
        law.map(|law| law.da.clone()).store(),
        law.map(|law| law.en.clone()).store(),
        instrument.shown_only.store(),
        instrument.default.store(),
    ]
}

fn succession_row(old: StepId, heir: Heir) -> Vec<Value> {
    vec![old.store(), heir.to.store(), heir.kept.store()]
}

/// Replaces one instrument of a draft: its wording, its steps and where the steps before lead.
pub fn replace(tx: &mut Tx, edition: &Edition, instrument: &Instrument) -> Result<()> {
    for step in &instrument.steps {
        let duty = step.duty.as_ref();
        let known = tx.run(
            "UPDATE steering_step SET grade = $2, words_da = $3, words_en = $4, duty_da = $5, duty_en = $6,
                 duty_often = $7, duty_minutes = $8 WHERE id = $1",
            args![
                step.id,
                step.rank,
                step.words.da,
                step.words.en,
                duty.map(|duty| duty.text.da.clone()),
                duty.map(|duty| duty.text.en.clone()),
                duty.map(|duty| duty.often.code()),
                duty.map(|duty| duty.minutes)
            ],
        )?;
        if known == 0 {
            tx.bulk("steering_step", STEP, &[step_row(edition.id, instrument.id, step)])?;
        }
    }
    reword(tx, edition.id, instrument)?;
    let here: Vec<(StepId,)> = tx.all(
        "SELECT id FROM steering_step WHERE edition = $1 AND instrument = $2 ORDER BY grade",
        args![edition.id, instrument.id],
    )?;
    for (old, heir) in &edition.succession {
        tx.run(
            "UPDATE steering_succession SET new_step = $2, kept = $3 WHERE old_step = $1
             AND new_step IN (SELECT id FROM steering_step WHERE edition = $4 AND instrument = $5)",
            args![old, heir.to, heir.kept, edition.id, instrument.id],
        )?;
    }
    for (gone,) in here.into_iter().filter(|(id,)| instrument.step(*id).is_none()) {
        tx.run("DELETE FROM steering_step WHERE id = $1", args![gone])?;
    }
    Ok(())
}

fn reword(tx: &mut Tx, edition: EditionId, instrument: &Instrument) -> Result<()> {
    let law = instrument.law.as_ref();
    let saved = tx.run(
        "UPDATE steering_wording SET name_da = $3, name_en = $4, purpose_da = $5, purpose_en = $6, owner = $7,
             law_da = $8, law_en = $9, shown_only = $10, default_step = $11
         WHERE edition = $1 AND instrument = $2
           AND edition IN (SELECT id FROM steering_edition WHERE published_on IS NULL)",
        args![
            edition,
            instrument.id,
            instrument.name.da,
            instrument.name.en,
            instrument.purpose.da,
            instrument.purpose.en,
            instrument.owner,
            law.map(|law| law.da.clone()),
            law.map(|law| law.en.clone()),
            instrument.shown_only,
            instrument.default
        ],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Publishes a draft; one that somebody has published meanwhile is stale.
pub fn publish(tx: &mut Tx, edition: EditionId, from: Date) -> Result<()> {
    let saved = tx.run(
        "UPDATE steering_edition SET published_on = $2, version = version + 1 WHERE id = $1 AND published_on IS NULL",
        args![edition, from],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}
