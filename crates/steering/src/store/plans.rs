//! How a round is prepared, and what has been reminded of.

use crate::plan::{Plan, Reminded};
use crate::round::RoundId;
use base::Date;
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Plan {
    fn read(row: &mut Row) -> Result<Self> {
        let (material, links, ask_until) = (row.next()?, row.next()?, row.next()?);
        let days: String = row.next()?;
        let days = crate::reminder::read_days(&days).unwrap_or_default();
        Ok(Self { material, links, ask_until, days, version: row.next()? })
    }
}

/// A round's plan, where its area has written one.
pub fn find(tx: &mut Tx, round: RoundId) -> Result<Option<Plan>> {
    tx.maybe(
        "SELECT material, links, ask_until, remind_days, version FROM steering_plan WHERE round = $1",
        args![round],
    )
}

/// Saves it; refuses if someone saved it since.
pub fn save(tx: &mut Tx, round: RoundId, plan: &Plan) -> Result<()> {
    let days = crate::reminder::days_text(&plan.days);
    let saved = tx.run(
        "INSERT INTO steering_plan (round, material, links, ask_until, remind_days, version)
         VALUES ($1, $2, $3, $4, $5, 1)
         ON CONFLICT (round) DO UPDATE SET material = excluded.material, links = excluded.links,
             ask_until = excluded.ask_until, remind_days = excluded.remind_days, version = steering_plan.version + 1
         WHERE steering_plan.version = $6",
        args![round, plan.material, plan.links, plan.ask_until, days, plan.version],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The reminders of a round that have been sent: (days before, on, to how many posts, in how many letters).
pub fn reminders(tx: &mut Tx, round: RoundId) -> Result<Vec<Reminded>> {
    let rows: Vec<(i64, Date, i64, i64)> = tx.all(
        "SELECT days, sent_on, posts, letters FROM steering_reminder WHERE round = $1 ORDER BY sent_on, days DESC",
        args![round],
    )?;
    Ok(rows.into_iter().map(|(days, on, posts, letters)| Reminded { days, on, posts, letters }).collect())
}

/// When the employees of a round were reminded.
pub fn slips_reminded(tx: &mut Tx, round: RoundId) -> Result<Option<Date>> {
    let sent: Option<(Date,)> =
        tx.maybe("SELECT sent_on FROM steering_slip_reminder WHERE round = $1", args![round])?;
    Ok(sent.map(|(on,)| on))
}

/// Notes that the employees of a round were reminded; once, and nothing of how many.
pub fn remind_slips(tx: &mut Tx, round: RoundId, on: Date) -> Result<()> {
    tx.run("INSERT INTO steering_slip_reminder (round, sent_on) VALUES ($1, $2)", args![round, on])?;
    Ok(())
}

/// Notes a reminder; a mark is used once.
pub fn remind(tx: &mut Tx, round: RoundId, told: &Reminded) -> Result<()> {
    tx.run(
        "INSERT INTO steering_reminder (id, round, days, sent_on, posts, letters) VALUES ($1, $2, $3, $4, $5, $6)",
        args![base::id::fresh(), round, told.days, told.on, told.posts, told.letters],
    )?;
    Ok(())
}
