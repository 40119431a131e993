//! Which units follow the common agreement of a round.

use crate::round::RoundId;
use crate::step::InstrumentId;
use base::{PostId, UnitId};
use std::collections::HashSet;
use store::{Result, Tx, args};

/// What is followed in a round.
pub fn of_round(tx: &mut Tx, round: RoundId) -> Result<HashSet<(UnitId, InstrumentId)>> {
    let rows: Vec<(UnitId, InstrumentId)> =
        tx.all("SELECT unit, instrument FROM steering_following WHERE round = $1 ORDER BY unit", args![round])?;
    Ok(rows.into_iter().collect())
}

/// Notes that a unit follows; once is enough.
pub fn add(
    tx: &mut Tx,
    round: RoundId,
    (unit, instrument): (UnitId, InstrumentId),
    post: Option<PostId>,
) -> Result<()> {
    let today = tx.today();
    tx.run(
        "INSERT INTO steering_following (round, unit, instrument, post, since) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (round, unit, instrument) DO NOTHING",
        args![round, unit, instrument, post, today],
    )?;
    Ok(())
}

/// A unit that opens an own calibration no longer follows.
pub fn remove(tx: &mut Tx, round: RoundId, (unit, instrument): (UnitId, InstrumentId)) -> Result<()> {
    tx.run(
        "DELETE FROM steering_following WHERE round = $1 AND unit = $2 AND instrument = $3",
        args![round, unit, instrument],
    )?;
    Ok(())
}
