//! Promises to stop asking for something.

use crate::calibration::CalibrationId;
use crate::seat::Party;
use crate::step::{EditionId, InstrumentId};
use crate::stop::StopId;
use base::{Date, UnitId};
use store::{Error, Result, Tx, args};

/// A promise with what its calibration is about: (id, calibration, unit, instrument, edition, party, words, promised, kept).
pub type Row = (StopId, CalibrationId, UnitId, InstrumentId, EditionId, Party, String, Date, Option<Date>);

/// Writes what a voice promised when it was given.
pub fn add(tx: &mut Tx, calibration: CalibrationId, party: Party, words: &[String]) -> Result<()> {
    let today = tx.today();
    for one in words {
        tx.run(
            "INSERT INTO steering_stop (id, calibration, party, words, promised_on) VALUES ($1, $2, $3, $4, $5)",
            args![StopId::fresh(), calibration, party, one, today],
        )?;
    }
    Ok(())
}

/// Every promise of every given voice, oldest first; the caller drops those that may not be read yet.
pub fn all(tx: &mut Tx) -> Result<Vec<Row>> {
    tx.all(
        "SELECT s.id, s.calibration, c.unit, c.instrument, c.edition, s.party, s.words, s.promised_on, s.kept_on
         FROM steering_stop s JOIN steering_calibration c ON c.id = s.calibration ORDER BY s.promised_on, s.id",
        args![],
    )
}

/// Notes that it has stopped.
pub fn kept(tx: &mut Tx, id: StopId, calibration: CalibrationId) -> Result<()> {
    let today = tx.today();
    let saved = tx.run(
        "UPDATE steering_stop SET kept_on = $3 WHERE id = $1 AND calibration = $2 AND kept_on IS NULL",
        args![id, calibration, today],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}
