//! What the committee's paper reads of agreements in force: never a voice, never a disagreement.

use base::{Date, UnitId};
use steering::agreement::AgreementId;
use steering::seat::Party;
use steering::step::{InstrumentId, StepId};
use store::{Record, Result, Row, Tx, args};

/// An agreement that came into force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    pub id: AgreementId,
    pub unit: UnitId,
    pub instrument: InstrumentId,
    pub step: Option<StepId>,
    pub wording: String,
    pub reason: String,
    pub review: Option<Date>,
    pub from: Date,
    pub to: Option<Date>,
    pub med_committee: Option<String>,
    pub med_on: Option<Date>,
    pub med_remarks: Option<String>,
    pub med_not_relevant: Option<String>,
}

impl Record for Agreed {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            unit: row.next()?,
            instrument: row.next()?,
            step: row.next()?,
            wording: row.next()?,
            reason: row.next()?,
            review: row.next()?,
            from: row.next()?,
            to: row.next()?,
            med_committee: row.next()?,
            med_on: row.next()?,
            med_remarks: row.next()?,
            med_not_relevant: row.next()?,
        })
    }
}

/// Agreements that came into force after one date and by another, newest first.
pub fn agreed(tx: &mut Tx, after: Date, by: Date) -> Result<Vec<Agreed>> {
    tx.all(
        "SELECT a.id, a.unit, a.instrument, a.step, a.wording, a.reason, a.review_on, s.from_date, s.to_date,
                a.med_committee, a.med_on, a.med_remarks, a.med_not_relevant
         FROM steering_setting s JOIN steering_agreement a ON a.id = s.agreement
         WHERE s.from_date > $1 AND s.from_date <= $2
         ORDER BY s.from_date DESC, s.recorded_at DESC, s.id",
        args![after, by],
    )
}

/// Support promised in an agreement: what, by whom, by when, and when it was given.
pub type Promised = (AgreementId, String, Party, Date, Option<Date>);

/// The support promised in agreements that came into force in the same time.
pub fn promised(tx: &mut Tx, after: Date, by: Date) -> Result<Vec<Promised>> {
    tx.all(
        "SELECT p.agreement, p.promise, p.giver, p.due, p.done_on
         FROM steering_support p JOIN steering_setting s ON s.agreement = p.agreement
         WHERE s.from_date > $1 AND s.from_date <= $2 ORDER BY p.due, p.id",
        args![after, by],
    )
}

/// Rounds that run on a date: their area and deadline.
pub fn open_rounds(tx: &mut Tx, on: Date) -> Result<Vec<(UnitId, Date)>> {
    tx.all(
        "SELECT area, deadline FROM steering_round WHERE opened_on <= $1 AND deadline >= $1 ORDER BY deadline, id",
        args![on],
    )
}

/// What workplaces decide themselves by agreements that hold on a date and began after another: unit, instrument, words.
pub fn decided_here(tx: &mut Tx, after: Date, on: Date) -> Result<Vec<(UnitId, InstrumentId, String)>> {
    tx.all(
        "SELECT a.unit, a.instrument, a.decided_here
         FROM steering_setting s JOIN steering_agreement a ON a.id = s.agreement
         WHERE s.from_date > $1 AND s.from_date <= $2 AND (s.to_date IS NULL OR s.to_date > $2) AND a.decided_here <> ''
         ORDER BY s.from_date DESC, s.id",
        args![after, on],
    )
}
