//! The lines of information agreements, and the municipality's numbers.

use crate::agreement::{Kept, Line, LineId, Wish};
use crate::numbers::{Number, Numbers, Row as NumberRow};
use access::CommitteeId;
use base::Date;
use store::{Error, Record, Result, Row, Tx, args};

/// A line with its committee, as it is stored.
struct Read(Kept);

impl Record for Read {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, committee) = (row.next()?, row.next()?);
        let wish = Wish {
            what: row.next()?,
            why: row.next()?,
            rhythm: row.next()?,
            form: row.next()?,
            owner: row.next()?,
            minutes: row.next()?,
            people: row.next()?,
            lang: row.next()?,
            from: row.next()?,
            until: row.next()?,
        };
        let (on, thanks) = (row.next::<Option<Date>>()?, row.next::<Option<String>>()?);
        let dropped = on.map(|on| (on, thanks.unwrap_or_default()));
        Ok(Self((committee, Line { id, wish, dropped, version: row.next()? })))
    }
}

/// A committee's lines, in the order they begin.
pub fn of_committee(tx: &mut Tx, committee: CommitteeId) -> Result<Vec<Line>> {
    let rows: Vec<Read> = tx.all(
        "SELECT id, committee, what, why, rhythm, form, owner, minutes, people, lang, from_date, until_date,
                dropped_on, thanks, version
         FROM reports_line WHERE committee = $1 ORDER BY from_date, recorded_at, id",
        args![committee],
    )?;
    Ok(rows.into_iter().map(|Read((_, line))| line).collect())
}

/// Every committee's lines that hold on a day.
pub fn wanted(tx: &mut Tx, on: Date) -> Result<Vec<Kept>> {
    let rows: Vec<Read> = tx.all(
        "SELECT id, committee, what, why, rhythm, form, owner, minutes, people, lang, from_date, until_date,
                dropped_on, thanks, version
         FROM reports_line
         WHERE from_date <= $1 AND until_date > $1 AND (dropped_on IS NULL OR dropped_on > $1)
         ORDER BY from_date, recorded_at, id",
        args![on],
    )?;
    Ok(rows.into_iter().map(|Read(kept)| kept).collect())
}

/// One line with its committee.
pub fn get(tx: &mut Tx, id: LineId) -> Result<Kept> {
    let Read(kept) = tx.get(
        "SELECT id, committee, what, why, rhythm, form, owner, minutes, people, lang, from_date, until_date,
                dropped_on, thanks, version
         FROM reports_line WHERE id = $1",
        args![id],
    )?;
    Ok(kept)
}

/// Writes a line.
pub fn insert(tx: &mut Tx, committee: CommitteeId, line: &Line) -> Result<()> {
    let (now, Wish { what, why, rhythm, form, owner, minutes, people, lang, from, until }) = (tx.now(), &line.wish);
    let (on, thanks) = line.dropped.as_ref().map(|(on, thanks)| (*on, thanks.clone())).unzip();
    tx.run(
        "INSERT INTO reports_line
             (id, committee, what, why, rhythm, form, owner, minutes, people, lang, from_date, until_date,
              dropped_on, thanks, recorded_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)",
        args![line.id, committee, what, why, rhythm, form, owner, minutes, people, lang, from, until, on, thanks, now],
    )?;
    Ok(())
}

/// Saves that a line was let go; refuses if somebody saved it since.
pub fn save(tx: &mut Tx, line: &Line) -> Result<()> {
    let (on, thanks) = line.dropped.as_ref().map(|(on, thanks)| (*on, thanks.clone())).unzip();
    let saved = tx.run(
        "UPDATE reports_line SET dropped_on = $3, thanks = $4, version = version + 1 WHERE id = $1 AND version = $2",
        args![line.id, line.version, on, thanks],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

impl Record for NumberRow {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { number: row.next()?, from: row.next()?, amount: row.next()? })
    }
}

/// The municipality's numbers of today.
pub fn numbers(tx: &mut Tx) -> Result<Numbers> {
    let today = tx.today();
    Ok(Numbers::on(&number_rows(tx)?, today))
}

/// Every number with the date from which it holds, the oldest first.
pub fn number_rows(tx: &mut Tx) -> Result<Vec<NumberRow>> {
    tx.all("SELECT code, from_date, amount FROM reports_number ORDER BY code, from_date", args![])
}

/// Where the numbers come from, as (number, from when, source).
pub fn number_sources(tx: &mut Tx) -> Result<Vec<(Number, Date, String)>> {
    tx.all("SELECT code, from_date, source FROM reports_number ORDER BY code, from_date", args![])
}

/// Sets a number from a date; one of the same date gives way.
pub fn set_number(tx: &mut Tx, row: NumberRow, source: &str) -> Result<()> {
    tx.run(
        "INSERT INTO reports_number (code, from_date, amount, source) VALUES ($1, $2, $3, $4)
         ON CONFLICT (code, from_date) DO UPDATE SET amount = excluded.amount, source = excluded.source",
        args![row.number, row.from, row.amount, source],
    )?;
    Ok(())
}
