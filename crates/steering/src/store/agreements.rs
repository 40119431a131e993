//! Agreements with support, signatures and MED line.

use crate::agreement::{Agreement, AgreementId, MedLine, Says, Signature, Support, SupportId, Terms};
use crate::calibration::CalibrationId;
use crate::seat::Party;
use base::{Date, UnitId};
use std::collections::HashMap;
use store::{Error, Record, Result, Row, Tx, args};

/// An agreement as kept: the parties are worked out from today's posts.
#[derive(Debug, Clone)]
pub struct Kept {
    /// With support and signatures; parties, decider and hearing are not known here.
    pub agreement: Agreement,
    /// The unit itself asked for it (eget ønske).
    pub own_wish: bool,
    /// For optimistic saving.
    pub version: i64,
}

impl Record for Kept {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, unit, instrument, edition) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let (round, calibration) = (row.next()?, row.next()?);
        let terms = Terms {
            choice: row.next()?,
            text: row.next()?,
            reason: row.next()?,
            ground: row.next()?,
            review: row.next()?,
            end_criterion: row.next()?,
            decided_here: row.next()?,
            from: row.next()?,
            supports: Vec::new(),
        };
        let (stage, own_wish) = (row.next()?, row.next()?);
        let (committee, on): (Option<String>, Option<Date>) = (row.next()?, row.next()?);
        let (remarks, not_relevant): (Option<String>, Option<String>) = (row.next()?, row.next()?);
        let discussed = committee.zip(on).map(|(committee, on)| MedLine::Discussed {
            committee,
            on,
            remarks: remarks.unwrap_or_default(),
        });
        let med = discussed.or(not_relevant.map(|reason| MedLine::NotRelevant { reason }));
        let version = row.next()?;
        let agreement = Agreement {
            id,
            unit,
            instrument,
            edition,
            round,
            calibration,
            terms,
            stage,
            parties: Vec::new(),
            decider: Party::Line,
            signatures: Vec::new(),
            unit_heard: false,
            med,
        };
        Ok(Self { agreement, own_wish, version })
    }
}

type SupportRow = (AgreementId, SupportId, String, Party, Date, Option<Date>);

#[derive(Clone)]
struct SignatureRow(AgreementId, Signature);

impl Record for SignatureRow {
    fn read(row: &mut Row) -> Result<Self> {
        let agreement = row.next()?;
        let (party, post, person) = (row.next()?, row.next()?, row.next()?);
        let (says, words, at) = (row.next::<Says>()?, row.next()?, row.next()?);
        Ok(Self(agreement, Signature { party, post, person, says, words, at }))
    }
}

fn complete(mut kept: Vec<Kept>, supports: Vec<SupportRow>, signatures: Vec<SignatureRow>) -> Vec<Kept> {
    let mut given: HashMap<AgreementId, Vec<Support>> = HashMap::new();
    for (agreement, id, text, giver, due, done) in supports {
        given.entry(agreement).or_default().push(Support { id, text, giver, due, done });
    }
    let mut signed: HashMap<AgreementId, Vec<Signature>> = HashMap::new();
    for SignatureRow(agreement, signature) in signatures {
        signed.entry(agreement).or_default().push(signature);
    }
    for one in &mut kept {
        one.agreement.terms.supports = given.remove(&one.agreement.id).unwrap_or_default();
        one.agreement.signatures = signed.remove(&one.agreement.id).unwrap_or_default();
    }
    kept
}

/// One agreement.
pub fn get(tx: &mut Tx, id: AgreementId) -> Result<Kept> {
    let kept: Kept = tx.get(
        "SELECT id, unit, instrument, edition, round, calibration, step, wording, reason, ground, review_on,
                end_criterion, decided_here, from_date, stage, own_wish, med_committee, med_on, med_remarks,
                med_not_relevant, version
         FROM steering_agreement WHERE id = $1",
        args![id],
    )?;
    let supports = tx.all(
        "SELECT agreement, id, promise, giver, due, done_on FROM steering_support WHERE agreement = $1 ORDER BY due, id",
        args![id],
    )?;
    let signatures = tx.all(
        "SELECT agreement, party, post, person, says, words, signed_at FROM steering_signature
         WHERE agreement = $1 ORDER BY signed_at, party",
        args![id],
    )?;
    complete(vec![kept], supports, signatures).into_iter().next().ok_or(Error::NotFound)
}

/// Every agreement, oldest first, in three queries: the caller keeps those it asked about.
pub fn all(tx: &mut Tx) -> Result<Vec<Kept>> {
    let kept = tx.all(
        "SELECT id, unit, instrument, edition, round, calibration, step, wording, reason, ground, review_on,
                end_criterion, decided_here, from_date, stage, own_wish, med_committee, med_on, med_remarks,
                med_not_relevant, version
         FROM steering_agreement ORDER BY from_date, recorded_at, id",
        args![],
    )?;
    let supports = tx
        .recall("SELECT agreement, id, promise, giver, due, done_on FROM steering_support ORDER BY due, id", args![])?;
    let signatures = tx.all(
        "SELECT agreement, party, post, person, says, words, signed_at FROM steering_signature
         ORDER BY signed_at, party",
        args![],
    )?;
    Ok(complete(kept, supports, signatures))
}

/// Agreements of a unit and those above it on a day, oldest first, in three queries.
pub fn above(tx: &mut Tx, unit: UnitId, date: Date) -> Result<Vec<Kept>> {
    let kept = tx.recall(
        "WITH RECURSIVE up (unit, parent, depth) AS (
             SELECT unit, parent, CAST(0 AS BIGINT) FROM place
             WHERE unit = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)
             UNION ALL
             SELECT p.unit, p.parent, up.depth + 1 FROM place p JOIN up ON p.unit = up.parent
             WHERE p.from_date <= $2 AND (p.to_date IS NULL OR p.to_date > $2) AND up.depth < 64)
         SELECT a.id, a.unit, a.instrument, a.edition, a.round, a.calibration, a.step, a.wording, a.reason, a.ground,
                a.review_on, a.end_criterion, a.decided_here, a.from_date, a.stage, a.own_wish, a.med_committee,
                a.med_on, a.med_remarks, a.med_not_relevant, a.version
         FROM steering_agreement a JOIN up ON up.unit = a.unit ORDER BY a.from_date, a.recorded_at, a.id",
        args![unit, date],
    )?;
    let supports = tx.recall(
        "WITH RECURSIVE up (unit, parent, depth) AS (
             SELECT unit, parent, CAST(0 AS BIGINT) FROM place
             WHERE unit = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)
             UNION ALL
             SELECT p.unit, p.parent, up.depth + 1 FROM place p JOIN up ON p.unit = up.parent
             WHERE p.from_date <= $2 AND (p.to_date IS NULL OR p.to_date > $2) AND up.depth < 64)
         SELECT s.agreement, s.id, s.promise, s.giver, s.due, s.done_on
         FROM steering_support s JOIN steering_agreement a ON a.id = s.agreement JOIN up ON up.unit = a.unit
         ORDER BY s.due, s.id",
        args![unit, date],
    )?;
    let signatures = tx.recall(
        "WITH RECURSIVE up (unit, parent, depth) AS (
             SELECT unit, parent, CAST(0 AS BIGINT) FROM place
             WHERE unit = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)
             UNION ALL
             SELECT p.unit, p.parent, up.depth + 1 FROM place p JOIN up ON p.unit = up.parent
             WHERE p.from_date <= $2 AND (p.to_date IS NULL OR p.to_date > $2) AND up.depth < 64)
         SELECT s.agreement, s.party, s.post, s.person, s.says, s.words, s.signed_at
         FROM steering_signature s JOIN steering_agreement a ON a.id = s.agreement JOIN up ON up.unit = a.unit
         ORDER BY s.signed_at, s.party",
        args![unit, date],
    )?;
    Ok(complete(kept, supports, signatures))
}

/// Agreements that are being written or signed, or wait for their MED line.
pub fn under_way(tx: &mut Tx) -> Result<Vec<Kept>> {
    let kept = tx.recall(
        "SELECT id, unit, instrument, edition, round, calibration, step, wording, reason, ground, review_on,
                end_criterion, decided_here, from_date, stage, own_wish, med_committee, med_on, med_remarks,
                med_not_relevant, version
         FROM steering_agreement WHERE stage <> 'in_force' ORDER BY from_date, id",
        args![],
    )?;
    let signatures = tx.recall(
        "SELECT s.agreement, s.party, s.post, s.person, s.says, s.words, s.signed_at
         FROM steering_signature s JOIN steering_agreement a ON a.id = s.agreement
         WHERE a.stage <> 'in_force' ORDER BY s.signed_at, s.party",
        args![],
    )?;
    Ok(complete(kept, Vec::new(), signatures))
}

/// The agreement drafted from a calibration.
pub fn of_calibration(tx: &mut Tx, id: CalibrationId) -> Result<Option<AgreementId>> {
    let found: Option<(AgreementId,)> =
        tx.maybe("SELECT id FROM steering_agreement WHERE calibration = $1 ORDER BY recorded_at, id", args![id])?;
    Ok(found.map(|(id,)| id))
}

/// Writes a new draft.
pub fn add(tx: &mut Tx, kept: &Kept) -> Result<()> {
    let now = tx.now();
    let (one, terms) = (&kept.agreement, &kept.agreement.terms);
    tx.run(
        "INSERT INTO steering_agreement
             (id, unit, instrument, edition, round, calibration, step, wording, reason, ground, review_on,
              end_criterion, decided_here, from_date, stage, own_wish, version, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $17)",
        args![
            one.id,
            one.unit,
            one.instrument,
            one.edition,
            one.round,
            one.calibration,
            terms.choice,
            terms.text,
            terms.reason,
            terms.ground,
            terms.review,
            terms.end_criterion,
            terms.decided_here,
            terms.from,
            one.stage,
            kept.own_wish,
            now
        ],
    )?;
    supports(tx, one)
}

/// Saves an agreement read earlier with its support and MED line; refuses if someone saved it since.
pub fn save(tx: &mut Tx, agreement: &Agreement, version: i64) -> Result<()> {
    let terms = &agreement.terms;
    let (committee, on, remarks, not_relevant) = match &agreement.med {
        Some(MedLine::Discussed { committee, on, remarks }) => (Some(committee), Some(*on), Some(remarks), None),
        Some(MedLine::NotRelevant { reason }) => (None, None, None, Some(reason)),
        None => (None, None, None, None),
    };
    let saved = tx.run(
        "UPDATE steering_agreement SET step = $3, wording = $4, reason = $5, ground = $6, review_on = $7,
             end_criterion = $8, decided_here = $9, from_date = $10, stage = $11, med_committee = $12, med_on = $13,
             med_remarks = $14, med_not_relevant = $15, version = version + 1
         WHERE id = $1 AND version = $2",
        args![
            agreement.id,
            version,
            terms.choice,
            terms.text,
            terms.reason,
            terms.ground,
            terms.review,
            terms.end_criterion,
            terms.decided_here,
            terms.from,
            agreement.stage,
            committee,
            on,
            remarks,
            not_relevant
        ],
    )?;
    if saved == 1 { supports(tx, agreement) } else { Err(Error::Stale) }
}

fn supports(tx: &mut Tx, agreement: &Agreement) -> Result<()> {
    tx.run("DELETE FROM steering_support WHERE agreement = $1", args![agreement.id])?;
    for support in &agreement.terms.supports {
        tx.run(
            "INSERT INTO steering_support (id, agreement, promise, giver, due, done_on) VALUES ($1, $2, $3, $4, $5, $6)",
            args![support.id, agreement.id, support.text, support.giver, support.due, support.done],
        )?;
    }
    Ok(())
}

/// Takes every signature away: they were given to other words.
pub fn unsign(tx: &mut Tx, id: AgreementId) -> Result<()> {
    tx.run("DELETE FROM steering_signature WHERE agreement = $1", args![id])?;
    Ok(())
}

/// Adds a signature; a party signs once.
pub fn sign(tx: &mut Tx, id: AgreementId, signature: &Signature) -> Result<()> {
    tx.run(
        "INSERT INTO steering_signature (agreement, party, post, person, says, words, signed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![id, signature.party, signature.post, signature.person, signature.says, signature.words, signature.at],
    )?;
    Ok(())
}

/// Notes that a support was given.
pub fn done(tx: &mut Tx, id: SupportId, on: Date) -> Result<()> {
    let saved = tx.run("UPDATE steering_support SET done_on = $2 WHERE id = $1 AND done_on IS NULL", args![id, on])?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}
