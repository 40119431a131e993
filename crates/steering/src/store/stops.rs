//! Promises to stop asking for something: those of a voice, and those given to a whole area at a meeting.

use crate::calibration::CalibrationId;
use crate::round::RoundId;
use crate::seat::Party;
use crate::step::{EditionId, InstrumentId};
use crate::stop::{Heard, Made, StopId};
use base::{Date, UnitId};
use store::{Error, Record, Result, Row, Tx, args};

/// A promise as kept.
pub struct Line {
    /// Its id.
    pub id: StopId,
    /// Where it was made.
    pub made: Made,
    /// To whom, about what, and under which edition.
    pub about: (UnitId, InstrumentId, EditionId),
    /// Who promised.
    pub party: Party,
    /// The words.
    pub what: String,
    /// When.
    pub promised: Date,
    /// When it was said to be kept.
    pub kept: Option<Date>,
    /// When it was said not to be.
    pub broken: Option<Date>,
}

impl Record for Line {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, calibration, round) = (row.next()?, row.next::<Option<CalibrationId>>()?, row.next()?);
        let made = match (calibration, round) {
            (Some(calibration), _) => Made::Calibration(calibration),
            (None, Some(round)) => Made::Round(round),
            (None, None) => return Err(Error::Broken("a promise made nowhere".to_owned())),
        };
        let about = (row.next()?, row.next()?, row.next()?);
        let (party, what, promised) = (row.next()?, row.next()?, row.next()?);
        Ok(Self { id, made, about, party, what, promised, kept: row.next()?, broken: row.next()? })
    }
}

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

/// Writes what was promised to a round's area.
pub fn add_to_round(
    tx: &mut Tx,
    round: RoundId,
    (instrument, party): (InstrumentId, Party),
    words: &[String],
) -> Result<()> {
    let today = tx.today();
    for one in words {
        tx.run(
            "INSERT INTO steering_round_stop (id, round, instrument, party, words, promised_on)
             VALUES ($1, $2, $3, $4, $5, $6)",
            args![StopId::fresh(), round, instrument, party, one, today],
        )?;
    }
    Ok(())
}

/// What one side has promised a round's area about an instrument.
pub fn promised(tx: &mut Tx, round: RoundId, (instrument, party): (InstrumentId, Party)) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx.all(
        "SELECT words FROM steering_round_stop WHERE round = $1 AND instrument = $2 AND party = $3 ORDER BY id",
        args![round, instrument, party],
    )?;
    Ok(rows.into_iter().map(|(words,)| words).collect())
}

/// Every promise of every given voice and every meeting, oldest first; the caller drops those that may not be read yet.
pub fn all(tx: &mut Tx) -> Result<Vec<Line>> {
    tx.all(
        "SELECT s.id, s.calibration, CAST(NULL AS UUID), c.unit, c.instrument, c.edition, s.party, s.words,
                s.promised_on AS promised, s.kept_on, s.broken_on
         FROM steering_stop s JOIN steering_calibration c ON c.id = s.calibration
         UNION ALL
         SELECT s.id, CAST(NULL AS UUID), s.round, r.area, s.instrument, r.edition, s.party, s.words,
                s.promised_on AS promised, s.kept_on, s.broken_on
         FROM steering_round_stop s JOIN steering_round r ON r.id = s.round
         ORDER BY promised, 1",
        args![],
    )
}

/// Notes what is said of a promise; saying the same again is refused.
pub fn heard(tx: &mut Tx, id: StopId, made: Made, heard: Heard) -> Result<()> {
    let today = tx.today();
    let (kept, broken) = match heard {
        Heard::Kept => (Some(today), None),
        Heard::Broken => (None, Some(today)),
    };
    let saved = match made {
        Made::Calibration(calibration) => tx.run(
            "UPDATE steering_stop SET kept_on = $3, broken_on = $4 WHERE id = $1 AND calibration = $2
                 AND ((kept_on IS NULL AND $5) OR (broken_on IS NULL AND NOT $5))",
            args![id, calibration, kept, broken, heard == Heard::Kept],
        ),
        Made::Round(round) => tx.run(
            "UPDATE steering_round_stop SET kept_on = $3, broken_on = $4 WHERE id = $1 AND round = $2
                 AND ((kept_on IS NULL AND $5) OR (broken_on IS NULL AND NOT $5))",
            args![id, round, kept, broken, heard == Heard::Kept],
        ),
    };
    if saved? == 1 { Ok(()) } else { Err(Error::Stale) }
}
