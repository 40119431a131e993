//! Forecasts, corrections and the plan of follow-ups. Rows are written once; a later one has the next number.

use crate::follow_up::{Day, Plan};
use crate::forecast::{Correction, Expected, Forecast, Stand};
use base::{Date, UnitId};
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Plan {
    fn read(row: &mut Row) -> Result<Self> {
        let (from, days) = (row.next()?, row.next::<String>()?);
        let read: Option<Vec<Day>> = days.split_whitespace().map(Day::parse).collect();
        let days = read.ok_or_else(|| Error::Broken(format!("no days of follow-up: {days}")))?;
        Ok(Self { from, days, first_days: row.next()?, level_days: row.next()?, minutes: row.next()? })
    }
}

/// Every plan of follow-ups.
pub fn plans(tx: &mut Tx) -> Result<Vec<Plan>> {
    tx.recall("SELECT from_date, days, first_days, level_days, minutes FROM budget_plan ORDER BY from_date", args![])
}

/// Writes down a plan from a date; one of the same date gives way.
pub fn keep_plan(tx: &mut Tx, plan: &Plan, source: &str) -> Result<()> {
    let days = plan.days.iter().map(|day| day.code()).collect::<Vec<_>>().join(" ");
    tx.run(
        "INSERT INTO budget_plan (from_date, days, first_days, level_days, minutes, source)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (from_date) DO UPDATE SET days = excluded.days, first_days = excluded.first_days,
             level_days = excluded.level_days, minutes = excluded.minutes, source = excluded.source",
        args![plan.from, days, plan.first_days, plan.level_days, plan.minutes, source],
    )?;
    Ok(())
}

impl Record for Forecast {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            unit: row.next()?,
            on: row.next()?,
            no: row.next()?,
            at: row.next()?,
            by: row.next()?,
            told: Expected { result: row.next()?, words: row.next()?, lang: row.next()? },
            stand: Stand { frame: row.next()?, carried: row.next()?, asked: row.next()? },
            same_as: row.next()?,
        })
    }
}

/// Every forecast of the follow-ups in a period, both days included, in the order they were given.
pub fn between(tx: &mut Tx, from: Date, to: Date) -> Result<Vec<Forecast>> {
    tx.recall(
        "SELECT id, unit, on_date, no, given_at, by_post, result, words, lang, frame, carried, asked, same_as
         FROM budget_forecast WHERE on_date >= $1 AND on_date <= $2 ORDER BY on_date, unit, no",
        args![from, to],
    )
}

/// Every forecast that a unit has given, in the order of the follow-ups.
pub fn of_unit(tx: &mut Tx, unit: UnitId) -> Result<Vec<Forecast>> {
    tx.all(
        "SELECT id, unit, on_date, no, given_at, by_post, result, words, lang, frame, carried, asked, same_as
         FROM budget_forecast WHERE unit = $1 ORDER BY on_date, no",
        args![unit],
    )
}

/// Whether anybody has given a forecast in each year, the latest year first.
pub fn years(tx: &mut Tx) -> Result<Vec<i16>> {
    let dates: Vec<(Date,)> = tx.all("SELECT DISTINCT on_date FROM budget_forecast ORDER BY on_date DESC", args![])?;
    let mut years: Vec<i16> = dates.into_iter().map(|(on,)| on.year()).collect();
    years.dedup();
    Ok(years)
}

/// Writes a forecast. Somebody who gave the same number meanwhile makes it stale.
pub fn give(tx: &mut Tx, forecast: &Forecast) -> Result<()> {
    let Forecast { id, unit, on, no, at, by, told, stand, same_as } = forecast;
    tx.run(
        "INSERT INTO budget_forecast
             (id, unit, on_date, no, given_at, by_post, result, words, lang, frame, carried, asked, same_as)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            id,
            unit,
            on,
            no,
            at,
            by,
            told.result,
            told.words,
            told.lang,
            stand.frame,
            stand.carried,
            stand.asked,
            same_as
        ],
    )?;
    Ok(())
}

impl Record for Correction {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            unit: row.next()?,
            on: row.next()?,
            no: row.next()?,
            at: row.next()?,
            by: row.next()?,
            amount: row.next()?,
            reason: row.next()?,
            lang: row.next()?,
        })
    }
}

/// Every correction of the follow-ups in a period, both days included, in the order they were added.
pub fn corrections(tx: &mut Tx, from: Date, to: Date) -> Result<Vec<Correction>> {
    tx.recall(
        "SELECT id, unit, on_date, no, given_at, by_post, amount, reason, lang
         FROM budget_correction WHERE on_date >= $1 AND on_date <= $2 ORDER BY on_date, unit, no",
        args![from, to],
    )
}

/// Writes a correction. Somebody who added the same number meanwhile makes it stale.
pub fn correct(tx: &mut Tx, correction: &Correction) -> Result<()> {
    let Correction { id, unit, on, no, at, by, amount, reason, lang } = correction;
    tx.run(
        "INSERT INTO budget_correction (id, unit, on_date, no, given_at, by_post, amount, reason, lang)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![id, unit, on, no, at, by, amount, reason, lang],
    )?;
    Ok(())
}

/// The highest number that a unit's forecasts of a follow-up have; 0 where there is none.
pub fn last_no(tx: &mut Tx, unit: UnitId, on: Date) -> Result<i64> {
    let (no,) =
        tx.get("SELECT COALESCE(MAX(no), 0) FROM budget_forecast WHERE unit = $1 AND on_date = $2", args![unit, on])?;
    Ok(no)
}

/// The highest number that a unit's corrections of a follow-up have; 0 where there is none.
pub fn last_correction(tx: &mut Tx, unit: UnitId, on: Date) -> Result<i64> {
    let (no,) =
        tx.get("SELECT COALESCE(MAX(no), 0) FROM budget_correction WHERE unit = $1 AND on_date = $2", args![unit, on])?;
    Ok(no)
}
