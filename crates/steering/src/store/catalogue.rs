//! Reading the catalogue: editions with instruments and steps, and the floors outside them.

use crate::edition::{Edition, Heir, Lineage};
use crate::floor::{Floor, FloorId};
use crate::step::{DutyRule, EditionId, Instrument, InstrumentId, Often, Step, StepId, Words};
use base::{Date, Period, Time};
use std::collections::HashMap;
use store::{Error, Record, Result, Row, Tx, args};

struct WordingRow {
    edition: (EditionId, i64, Option<Date>),
    instrument: Instrument,
}

impl Record for WordingRow {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            edition: (row.next()?, row.next()?, row.next()?),
            instrument: Instrument {
                id: row.next()?,
                code: row.next()?,
                domain: row.next()?,
                heading: both(row)?,
                place: row.next()?,
                name: both(row)?,
                purpose: both(row)?,
                owner: row.next()?,
                law: maybe_both(row)?,
                shown_only: row.next()?,
                default: row.next()?,
                steps: Vec::new(),
            },
        })
    }
}

struct StepRow {
    edition: EditionId,
    instrument: InstrumentId,
    step: Step,
    heir_of: Option<StepId>,
    kept: Option<bool>,
}

impl Record for StepRow {
    fn read(row: &mut Row) -> Result<Self> {
        let (edition, instrument) = (row.next()?, row.next()?);
        let (id, rank, words) = (row.next()?, row.next()?, both(row)?);
        let text = maybe_both(row)?;
        let (often, minutes): (Option<String>, Option<i64>) = (row.next()?, row.next()?);
        let often = match often {
            Some(code) => Some(Often::parse(&code).ok_or_else(|| Error::Broken(format!("duty dates {code}")))?),
            None => None,
        };
        let duty = text.zip(often).map(|(text, often)| DutyRule { text, often, minutes: minutes.unwrap_or(0) });
        Ok(Self { edition, instrument, step: Step { id, rank, words, duty }, heir_of: row.next()?, kept: row.next()? })
    }
}

fn both(row: &mut Row) -> Result<Words> {
    Ok(Words { da: row.next()?, en: row.next()? })
}

fn maybe_both(row: &mut Row) -> Result<Option<Words>> {
    let (da, en): (Option<String>, Option<String>) = (row.next()?, row.next()?);
    Ok(da.zip(en).map(|(da, en)| Words { da, en }))
}

/// Every edition, drafts too, in two queries.
pub fn editions(tx: &mut Tx) -> Result<Vec<Edition>> {
    let wordings: Vec<WordingRow> = tx.all(
        "SELECT e.id, e.no, e.published_on, w.instrument, i.code, w.domain, d.name_da, d.name_en, w.place,
                w.name_da, w.name_en, w.purpose_da, w.purpose_en, w.owner, w.law_da, w.law_en, w.shown_only,
                w.default_step
         FROM steering_edition e
         JOIN steering_wording w ON w.edition = e.id
         JOIN steering_instrument i ON i.id = w.instrument
         JOIN steering_domain d ON d.id = w.domain
         ORDER BY e.no, d.place, w.place, i.code",
        args![],
    )?;
    let steps: Vec<StepRow> = tx.all(
        "SELECT s.edition, s.instrument, s.id, s.grade, s.words_da, s.words_en, s.duty_da, s.duty_en, s.duty_often,
                s.duty_minutes, p.old_step, p.kept
         FROM steering_step s LEFT JOIN steering_succession p ON p.new_step = s.id
         ORDER BY s.edition, s.instrument, s.grade, s.id",
        args![],
    )?;
    Ok(assemble(wordings, steps))
}

fn assemble(wordings: Vec<WordingRow>, steps: Vec<StepRow>) -> Vec<Edition> {
    let mut found: HashMap<(EditionId, InstrumentId), Vec<Step>> = HashMap::new();
    let mut led: HashMap<EditionId, HashMap<StepId, Heir>> = HashMap::new();
    for row in steps {
        if let Some((old, kept)) = row.heir_of.zip(row.kept) {
            led.entry(row.edition).or_default().insert(old, Heir { to: row.step.id, kept });
        }
        let steps = found.entry((row.edition, row.instrument)).or_default();
        if steps.last().is_none_or(|last| last.id != row.step.id) {
            steps.push(row.step);
        }
    }
    let mut editions: Vec<Edition> = Vec::new();
    for WordingRow { edition: (id, number, published), mut instrument } in wordings {
        instrument.steps = found.remove(&(id, instrument.id)).unwrap_or_default();
        match editions.iter_mut().find(|edition| edition.id == id) {
            Some(edition) => edition.instruments.push(instrument),
            None => editions.push(Edition {
                id,
                number,
                published,
                instruments: vec![instrument],
                succession: led.remove(&id).unwrap_or_default(),
            }),
        }
    }
    editions
}

/// All published editions.
pub fn lineage(tx: &mut Tx) -> Result<Lineage> {
    tx.once("lineage", args![], |tx| editions(tx).map(Lineage::new))
}

impl Record for Floor {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            instrument: row.next()?,
            step: row.next()?,
            period: Period { from: row.next()?, to: row.next()? },
            source: both(row)?,
            source_date: row.next()?,
            checked: row.next()?,
        })
    }
}

/// Every floor, past and coming too.
pub fn floors(tx: &mut Tx) -> Result<Vec<Floor>> {
    tx.once("floors", args![], |tx| {
        tx.all(
            "SELECT id, instrument, step, from_date, to_date, source_da, source_en, source_date, checked
             FROM steering_floor ORDER BY from_date, id",
            args![],
        )
    })
}

/// Adds a floor.
pub fn add_floor(tx: &mut Tx, floor: &Floor) -> Result<()> {
    let now: Time = tx.now();
    tx.run(
        "INSERT INTO steering_floor
             (id, instrument, step, from_date, to_date, source_da, source_en, source_date, checked, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            floor.id,
            floor.instrument,
            floor.step,
            floor.period.from,
            floor.period.to,
            floor.source.da,
            floor.source.en,
            floor.source_date,
            floor.checked,
            now
        ],
    )?;
    Ok(())
}

/// Notes that the municipality's jurist has read the law for a floor.
pub fn check_floor(tx: &mut Tx, id: FloorId) -> Result<()> {
    let touched = tx.run("UPDATE steering_floor SET checked = TRUE WHERE id = $1 AND NOT checked", args![id])?;
    if touched == 1 { Ok(()) } else { Err(Error::Stale) }
}
