//! Every SQL statement about time asked: ceilings, and what the house's own forms ask.

pub mod minutes;

use ::store::{Record, Result, Row, Tx, args};
use access::Role;
use base::Date;

/// A ceiling of a role from a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ceiling {
    /// The role.
    pub role: Role,
    /// From which day.
    pub from: Date,
    /// Minutes a year; none when the ceiling was lifted.
    pub minutes: Option<i64>,
    /// Who decided it, and when: *Direktionen, 3. december 2026*.
    pub decided: String,
}

/// What one of the house's own forms asks of a role, by somebody's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormMinutes {
    /// Which form: `voice`, `deviation`.
    pub code: String,
    /// Of whom.
    pub role: Role,
    /// Times a year.
    pub times: i64,
    /// Minutes each time.
    pub minutes: i64,
    /// Who says so.
    pub source: String,
    /// The day they said it; none for what Råderum began with.
    pub said_on: Option<Date>,
}

impl Record for Ceiling {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { role: row.next()?, from: row.next()?, minutes: row.next()?, decided: row.next()? })
    }
}

impl Record for FormMinutes {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            code: row.next()?,
            role: row.next()?,
            times: row.next()?,
            minutes: row.next()?,
            source: row.next()?,
            said_on: row.next()?,
        })
    }
}

/// Every ceiling ever set, newest first.
pub fn ceilings(tx: &mut Tx) -> Result<Vec<Ceiling>> {
    tx.all("SELECT role, from_date, minutes, decided FROM burden_ceiling ORDER BY from_date DESC, role", args![])
}

/// Sets a role's ceiling from a day; one set for the same day before gives way.
pub fn set_ceiling(tx: &mut Tx, ceiling: &Ceiling) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO burden_ceiling (role, from_date, minutes, decided, recorded_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (role, from_date) DO UPDATE
         SET minutes = excluded.minutes, decided = excluded.decided, recorded_at = excluded.recorded_at",
        args![ceiling.role, ceiling.from, ceiling.minutes, ceiling.decided.as_str(), now],
    )?;
    Ok(())
}

/// What the house's own forms ask on a day.
pub fn forms(tx: &mut Tx, on: Date) -> Result<Vec<FormMinutes>> {
    tx.all(
        "SELECT f.code, f.role, f.times, f.minutes, f.source, f.said_on FROM burden_form f
         WHERE f.from_date = (SELECT MAX(g.from_date) FROM burden_form g
                              WHERE g.code = f.code AND g.role = f.role AND g.from_date <= $1)
         ORDER BY f.role, f.code",
        args![on],
    )
}

/// Says what a form asks from a day on; said anew the same day, the last word stands.
pub fn set_form(tx: &mut Tx, form: &FormMinutes, from: Date) -> Result<()> {
    tx.run(
        "INSERT INTO burden_form (code, role, from_date, times, minutes, source, said_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (code, role, from_date) DO UPDATE
         SET times = excluded.times, minutes = excluded.minutes, source = excluded.source, said_on = excluded.said_on",
        args![form.code.as_str(), form.role, from, form.times, form.minutes, form.source.as_str(), form.said_on],
    )?;
    Ok(())
}
