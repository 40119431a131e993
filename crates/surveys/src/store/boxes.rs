//! The boxes that answers are counted in. There is no row of an answer anywhere, so none can be found, dated or put in order.

use crate::cells::Cell;
use crate::wave::WaveId;
use ::store::{Error, Result, Tx, args};
use base::{PersonId, UnitId, Value};

/// A cell as stored, in its order.
pub type Stored = (UnitId, Option<UnitId>);

/// How many put a cell's question at a value.
pub type Counted = (UnitId, String, i64, i64);

/// The five answers there are.
pub const VALUES: std::ops::RangeInclusive<i64> = 1..=5;

/// Writes the cells of a wave with an empty box for each question and value.
pub fn set_out(tx: &mut Tx, wave: WaveId, cells: &[Cell], questions: &[String]) -> Result<()> {
    let mut boxes: Vec<Vec<Value>> = vec![];
    for (place, cell) in (1_i64..).zip(cells) {
        let above = cell.above.and_then(|above| cells.get(above)).map(|above| above.unit);
        tx.run(
            "INSERT INTO survey_cell (wave, unit, above, place) VALUES ($1, $2, $3, $4)",
            args![wave, cell.unit, above, place],
        )?;
        for question in questions {
            boxes.extend(VALUES.map(|value| args![wave, cell.unit, question.as_str(), value, 0_i64].to_vec()));
        }
    }
    tx.bulk("survey_box", &["wave", "unit", "question", "value", "n"], &boxes)?;
    Ok(())
}

/// Marks that somebody has answered; false when they had.
pub fn mark(tx: &mut Tx, wave: WaveId, person: PersonId) -> Result<bool> {
    let marked = tx.run(
        "INSERT INTO survey_answered (wave, person) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        args![wave, person],
    )?;
    Ok(marked == 1)
}

/// Counts one answer to one question.
pub fn count(tx: &mut Tx, wave: WaveId, cell: UnitId, (question, value): (&str, i64)) -> Result<()> {
    let counted = tx.run(
        "UPDATE survey_box SET n = n + 1 WHERE wave = $1 AND unit = $2 AND question = $3 AND value = $4",
        args![wave, cell, question, value],
    )?;
    if counted == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// The cells of a wave, each after the one above it.
pub fn cells(tx: &mut Tx, wave: WaveId) -> Result<Vec<Stored>> {
    tx.all("SELECT unit, above FROM survey_cell WHERE wave = $1 ORDER BY place", args![wave])
}

/// Every box of a wave.
pub fn all(tx: &mut Tx, wave: WaveId) -> Result<Vec<Counted>> {
    tx.all(
        "SELECT unit, question, value, n FROM survey_box WHERE wave = $1 ORDER BY unit, question, value",
        args![wave],
    )
}

/// Adds one cell's counts to another's, or forgets them; the cell is gone afterwards.
pub fn fold(tx: &mut Tx, wave: WaveId, cell: UnitId, into: Option<UnitId>) -> Result<()> {
    if let Some(into) = into {
        tx.run(
            "UPDATE survey_box SET n = n + (SELECT f.n FROM survey_box f WHERE f.wave = $1 AND f.unit = $2
                 AND f.question = survey_box.question AND f.value = survey_box.value)
             WHERE wave = $1 AND unit = $3",
            args![wave, cell, into],
        )?;
    }
    tx.run("DELETE FROM survey_box WHERE wave = $1 AND unit = $2", args![wave, cell])?;
    tx.run("DELETE FROM survey_cell WHERE wave = $1 AND unit = $2", args![wave, cell])?;
    Ok(())
}

/// Says that a cell now stands under another.
pub fn hang(tx: &mut Tx, wave: WaveId, cell: UnitId, above: Option<UnitId>) -> Result<()> {
    tx.run("UPDATE survey_cell SET above = $3 WHERE wave = $1 AND unit = $2", args![wave, cell, above])?;
    Ok(())
}

/// Forgets who was asked and who answered.
pub fn forget_who(tx: &mut Tx, wave: WaveId) -> Result<()> {
    tx.run("DELETE FROM survey_invited WHERE wave = $1", args![wave])?;
    tx.run("DELETE FROM survey_answered WHERE wave = $1", args![wave])?;
    Ok(())
}
