//! Responses on the ladder: written once, commented by the unit, ended before their day at most once.

use crate::agreement::MedLine;
use crate::ladder::{About, Response, ResponseId};
use base::{Date, UnitId};
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Response {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, unit) = (row.next()?, row.next()?);
        let (instrument, domain) = (row.next::<Option<_>>()?, row.next::<Option<_>>()?);
        let about = instrument.map(About::Instrument).or(domain.map(About::Domain));
        let about = about.ok_or_else(|| Error::Broken("a response about nothing".to_owned()))?;
        let (level, prompt, reason, from, review) = (row.next()?, row.next()?, row.next()?, row.next()?, row.next()?);
        let (end_criterion, support, giver) = (row.next()?, row.next()?, row.next()?);
        let (shares, words) = (row.next()?, row.next()?);
        let (committee, on): (Option<String>, Option<Date>) = (row.next()?, row.next()?);
        let (remarks, not_relevant): (Option<String>, Option<String>) = (row.next()?, row.next()?);
        let discussed = committee.zip(on).map(|(committee, on)| MedLine::Discussed {
            committee,
            on,
            remarks: remarks.unwrap_or_default(),
        });
        let (decided_by, recorded) = (row.next()?, row.next()?);
        let (ended_on, ended_why): (Option<Date>, Option<String>) = (row.next()?, row.next()?);
        Ok(Self {
            id,
            unit,
            about,
            level,
            prompt,
            reason,
            from,
            review,
            end_criterion,
            support,
            giver,
            shares,
            words,
            med: discussed.or(not_relevant.map(|reason| MedLine::NotRelevant { reason })),
            decided_by,
            recorded,
            ended: ended_on.zip(ended_why),
            comment: row.next()?,
        })
    }
}

/// Every response, oldest first.
pub fn all(tx: &mut Tx) -> Result<Vec<Response>> {
    tx.recall(
        "SELECT id, unit, instrument, domain, level, prompt, reason, from_date, review_on, end_criterion, support, giver,
                shares, words, med_committee, med_on, med_remarks, med_not_relevant, decided_by, recorded_at, ended_on,
                ended_why, comment
         FROM steering_response ORDER BY from_date, recorded_at, id",
        args![],
    )
}

/// A unit's responses, oldest first.
pub fn of_unit(tx: &mut Tx, unit: UnitId) -> Result<Vec<Response>> {
    tx.recall(
        "SELECT id, unit, instrument, domain, level, prompt, reason, from_date, review_on, end_criterion, support, giver,
                shares, words, med_committee, med_on, med_remarks, med_not_relevant, decided_by, recorded_at, ended_on,
                ended_why, comment
         FROM steering_response WHERE unit = $1 ORDER BY from_date, recorded_at, id",
        args![unit],
    )
}

/// One response with its version.
pub fn get(tx: &mut Tx, id: ResponseId) -> Result<(Response, i64)> {
    let response = tx.get(
        "SELECT id, unit, instrument, domain, level, prompt, reason, from_date, review_on, end_criterion, support, giver,
                shares, words, med_committee, med_on, med_remarks, med_not_relevant, decided_by, recorded_at, ended_on,
                ended_why, comment
         FROM steering_response WHERE id = $1",
        args![id],
    )?;
    let (version,): (i64,) = tx.get("SELECT version FROM steering_response WHERE id = $1", args![id])?;
    Ok((response, version))
}

/// Writes a new response.
pub fn add(tx: &mut Tx, one: &Response) -> Result<()> {
    let (instrument, domain) = match one.about {
        About::Instrument(id) => (Some(id), None),
        About::Domain(id) => (None, Some(id)),
    };
    let (committee, on, remarks, not_relevant) = match &one.med {
        Some(MedLine::Discussed { committee, on, remarks }) => (Some(committee), Some(*on), Some(remarks), None),
        Some(MedLine::NotRelevant { reason }) => (None, None, None, Some(reason)),
        None => (None, None, None, None),
    };
    tx.run(
        "INSERT INTO steering_response
             (id, unit, instrument, domain, level, prompt, reason, from_date, review_on, end_criterion, support, giver,
              shares, words, med_committee, med_on, med_remarks, med_not_relevant, decided_by, recorded_at, comment, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, '', 1)",
        args![
            one.id,
            one.unit,
            instrument,
            domain,
            one.level,
            one.prompt,
            one.reason,
            one.from,
            one.review,
            one.end_criterion,
            one.support,
            one.giver,
            one.shares,
            one.words,
            committee,
            on,
            remarks,
            not_relevant,
            one.decided_by,
            one.recorded
        ],
    )?;
    Ok(())
}

/// Saves the end and the comment of a response read earlier; refuses if someone saved it since.
pub fn save(tx: &mut Tx, one: &Response, version: i64) -> Result<()> {
    let (on, why) = one.ended.as_ref().map_or((None, None), |(on, why)| (Some(*on), Some(why)));
    let saved = tx.run(
        "UPDATE steering_response SET ended_on = $3, ended_why = $4, comment = $5, version = version + 1
         WHERE id = $1 AND version = $2",
        args![one.id, version, on, why, one.comment],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}
