//! Every SQL statement about the municipality's common dates and the year wheel to begin from.

use crate::common::{Common, CommonId, Draft, LineId, Proposal, Who};
use base::{Date, Period, UnitId};
use steering::step::{Often, YearDay};
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Common {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, line, proposal, text) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let days = days(&row.next::<String>()?)?;
        let who = who(row)?;
        let (minutes, owner, purpose, review) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let period = Period { from: row.next()?, to: row.next()? };
        let draft = Draft { text, days, who, minutes, owner, purpose, review, lang: row.next()? };
        Ok(Self { id, line, proposal, draft, period })
    }
}

impl Record for Proposal {
    fn read(row: &mut Row) -> Result<Self> {
        let (code, text) = (row.next()?, row.next()?);
        let days = days(&row.next::<String>()?)?;
        let (who, staff, minutes) = (row.next()?, row.next()?, row.next()?);
        Ok(Self {
            code,
            text,
            days,
            who,
            staff,
            minutes,
            owner: row.next()?,
            purpose: row.next()?,
            source: row.next()?,
        })
    }
}

fn days(code: &str) -> Result<Vec<YearDay>> {
    match Often::parse(code) {
        Some(Often::Days(days)) => Ok(days),
        Some(Often::Weekly) | None => Err(Error::Broken(format!("days of a common date {code}"))),
    }
}

fn who(row: &mut Row) -> Result<Who> {
    let (code, area, staff): (String, Option<UnitId>, Option<String>) = (row.next()?, row.next()?, row.next()?);
    match (code.as_str(), area, staff) {
        ("leaders", ..) => Ok(Who::Leaders),
        ("area", Some(area), _) => Ok(Who::Area(area)),
        ("staff", _, Some(staff)) => Ok(Who::Staff(staff)),
        _ => Err(Error::Broken(format!("a common date asks {code}"))),
    }
}

/// Adds a wording.
pub fn insert(tx: &mut Tx, one: &Common) -> Result<()> {
    let (now, d) = (tx.now(), &one.draft);
    let (who, area, staff) = match &d.who {
        Who::Leaders => ("leaders", None, None),
        Who::Area(area) => ("area", Some(*area), None),
        Who::Staff(code) => ("staff", None, Some(code.clone())),
    };
    tx.run(
        "INSERT INTO common_date (id, line, proposal, text, days, who, area, staff, minutes, owner, purpose, review_on,
                                  from_date, lang, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            one.id,
            one.line,
            one.proposal,
            d.text,
            d.often().code(),
            who,
            area,
            staff,
            d.minutes,
            d.owner,
            d.purpose,
            d.review,
            one.period.from,
            d.lang,
            now
        ],
    )?;
    Ok(())
}

/// Ends a wording on a day; refuses when it has ended.
pub fn end(tx: &mut Tx, id: CommonId, on: Date) -> Result<()> {
    let ended = tx.run("UPDATE common_date SET to_date = $2 WHERE id = $1 AND to_date IS NULL", args![id, on])?;
    if ended == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// A wording.
pub fn get(tx: &mut Tx, id: CommonId) -> Result<Common> {
    tx.get(
        "SELECT id, line, proposal, text, days, who, area, staff, minutes, owner, purpose, review_on, from_date, to_date,
                lang
         FROM common_date WHERE id = $1",
        args![id],
    )
}

/// The wording of a line that stood on a day.
pub fn of_line(tx: &mut Tx, line: LineId, on: Date) -> Result<Option<Common>> {
    tx.maybe(
        "SELECT id, line, proposal, text, days, who, area, staff, minutes, owner, purpose, review_on, from_date, to_date,
                lang
         FROM common_date WHERE line = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)",
        args![line, on],
    )
}

/// Every wording that stood at some time from a day to the day before another.
pub fn between(tx: &mut Tx, from: Date, to: Date) -> Result<Vec<Common>> {
    tx.recall(
        "SELECT id, line, proposal, text, days, who, area, staff, minutes, owner, purpose, review_on, from_date, to_date,
                lang
         FROM common_date WHERE from_date < $2 AND (to_date IS NULL OR to_date > $1) AND (to_date IS NULL OR to_date > from_date)
         ORDER BY days, text, id",
        args![from, to],
    )
}

/// The year wheel to begin from.
pub fn proposals(tx: &mut Tx) -> Result<Vec<Proposal>> {
    tx.all(
        "SELECT code, text, days, who, staff, minutes, owner, purpose, source FROM common_date_proposal
         ORDER BY days, code",
        args![],
    )
}
