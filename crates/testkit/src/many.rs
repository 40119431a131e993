//! What a town of thousands is made with, straight into its tables.

use crate::SINCE;
use base::{UnitId, Uuid, id};
use steering::step::Instrument;
use store::{Tx, args};

/// A unit's own agreement about an instrument at its tightest step, in force from today: for towns too large to agree one by one.
pub fn agreed(tx: &mut Tx, unit: UnitId, instrument: &Instrument) -> store::Result<()> {
    let Some(step) = instrument.steps.last() else { return Ok(()) };
    let (agreement, now, today) = (id::fresh(), tx.now(), tx.today());
    let (edition,): (Uuid,) = tx.get("SELECT id FROM steering_edition WHERE no = 1", args![])?;
    tx.run(
        "INSERT INTO steering_agreement
             (id, unit, instrument, edition, step, wording, reason, ground, end_criterion, decided_here, from_date, stage,
              own_wish, version, recorded_at)
         VALUES ($1, $2, $3, $4, $5, '', 'Det passer her', 'core_task', '', 'Vi vælger selv', $6, 'in_force', FALSE, 1, $7)",
        args![agreement, unit, instrument.id, edition, step.id, SINCE, now],
    )?;
    tx.run(
        "INSERT INTO steering_setting (id, unit, instrument, edition, step, from_date, agreement, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![id::fresh(), unit, instrument.id, edition, step.id, today, agreement, now],
    )?;
    Ok(())
}
