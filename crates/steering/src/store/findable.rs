//! The words by which agreements are found, and what a list of what was found says of one.

use crate::agreement::AgreementId;
use crate::step::Words;
use base::{Date, UnitId};
use store::{Record, Result, Row, Tx, args};

/// An agreement's own words and those of its instrument.
pub struct Said {
    pub agreement: AgreementId,
    pub unit: UnitId,
    pub instrument: Words,
    /// The agreement in a sentence, its reason, and what the workplace decides.
    pub own: [String; 3],
}

impl Record for Said {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            agreement: row.next()?,
            unit: row.next()?,
            instrument: Words { da: row.next()?, en: row.next()? },
            own: [row.next()?, row.next()?, row.next()?],
        })
    }
}

/// Every agreement.
pub fn all(tx: &mut Tx) -> Result<Vec<Said>> {
    tx.all(
        "SELECT a.id, a.unit, w.name_da, w.name_en, a.wording, a.reason, a.decided_here FROM steering_agreement a
         JOIN steering_wording w ON w.edition = a.edition AND w.instrument = a.instrument",
        args![],
    )
}

/// One agreement.
pub fn one(tx: &mut Tx, id: AgreementId) -> Result<Said> {
    tx.get(
        "SELECT a.id, a.unit, w.name_da, w.name_en, a.wording, a.reason, a.decided_here FROM steering_agreement a
         JOIN steering_wording w ON w.edition = a.edition AND w.instrument = a.instrument WHERE a.id = $1",
        args![id],
    )
}

/// An agreement that is in force, in a list.
pub struct Listed {
    pub instrument: Words,
    pub owner: String,
    pub from: Date,
}

impl Record for Listed {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { instrument: Words { da: row.next()?, en: row.next()? }, owner: row.next()?, from: row.next()? })
    }
}

/// An agreement, if it has come into force.
pub fn in_force(tx: &mut Tx, id: AgreementId) -> Result<Option<Listed>> {
    tx.maybe(
        "SELECT w.name_da, w.name_en, w.owner, a.from_date FROM steering_agreement a
         JOIN steering_wording w ON w.edition = a.edition AND w.instrument = a.instrument
         WHERE a.id = $1 AND a.stage = 'in_force'",
        args![id],
    )
}
