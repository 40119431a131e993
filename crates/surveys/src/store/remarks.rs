//! What the employees' representatives say of a wave.

use crate::wave::WaveId;
use ::store::{Record, Result, Row, Tx, args};
use base::{Date, Lang, PersonId, UnitId};

/// A remark, word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Who says it.
    pub person: PersonId,
    /// The unit whose employees they speak for.
    pub unit: UnitId,
    /// When it was said.
    pub on: Date,
    /// The words.
    pub words: String,
    /// The language of the words.
    pub lang: Lang,
}

impl Record for Remark {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { person: row.next()?, unit: row.next()?, on: row.next()?, words: row.next()?, lang: row.next()? })
    }
}

/// What has been said of a wave, oldest first.
pub fn of(tx: &mut Tx, wave: WaveId) -> Result<Vec<Remark>> {
    tx.all(
        "SELECT person, unit, said_on, words, lang FROM survey_remark WHERE wave = $1 ORDER BY said_on, recorded_at, id",
        args![wave],
    )
}

/// Keeps a remark.
pub fn add(tx: &mut Tx, wave: WaveId, remark: &Remark) -> Result<()> {
    let (id, now) = (base::id::fresh(), tx.now());
    tx.run(
        "INSERT INTO survey_remark (id, wave, person, unit, said_on, words, lang, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![id, wave, remark.person, remark.unit, remark.on, remark.words.as_str(), remark.lang, now],
    )?;
    Ok(())
}
