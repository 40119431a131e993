//! The few statements of the demonstration itself: whether a database is empty, and many marks at once.

use ::store::{Result, Tx, args};
use base::{Date, Field, Time, UnitId, Value};
use followup::Key;
use steering::step::{InstrumentId, StepId};

/// Whether nothing has ever been done in the database.
pub fn is_empty(tx: &mut Tx) -> Result<bool> {
    let (done,): (i64,) = tx.get(
        "SELECT (SELECT COUNT(*) FROM event) + (SELECT COUNT(*) FROM person) + (SELECT COUNT(*) FROM unit)",
        args![],
    )?;
    Ok(done == 0)
}

/// A duty that was done: which, under which step, by which post, when.
pub type Mark = (Key, StepId, Option<base::PostId>, Time);

/// Marks that many duties of one unit were done. A person marks one at a time, through `followup`; a unit's half year is
/// told at once.
pub fn mark(tx: &mut Tx, marks: &[Mark]) -> Result<u64> {
    let rows: Vec<Vec<Value>> = marks
        .iter()
        .map(|(key, step, post, at)| {
            vec![
                key.unit.store(),
                key.instrument.store(),
                step.store(),
                key.due.store(),
                at.store(),
                post.store(),
                Value::Null,
            ]
        })
        .collect();
    tx.bulk("duty_done", &["unit", "instrument", "step", "due", "done_at", "by_post", "note"], &rows)
}

/// Notes that the answers of these days have been opened.
pub fn open(tx: &mut Tx, days: &[(InstrumentId, Date)]) -> Result<u64> {
    let rows: Vec<Vec<Value>> = days.iter().map(|(instrument, due)| vec![instrument.store(), due.store()]).collect();
    tx.bulk("answers_opened", &["instrument", "due"], &rows)
}

/// Puts words beside duties that were done; gives how many were there.
pub fn note(tx: &mut Tx, lines: &[(Key, &str)]) -> Result<u64> {
    let mut told = 0;
    for (key, words) in lines {
        told += tx.run(
            "UPDATE duty_done SET note = $4 WHERE unit = $1 AND instrument = $2 AND due = $3",
            args![key.unit, key.instrument, key.due, (*words).to_owned()],
        )?;
    }
    Ok(told)
}

/// A round as far as the start of its area needs to know it.
pub struct Opened {
    /// The area.
    pub area: UnitId,
    /// The round.
    pub round: base::Uuid,
    /// First day.
    pub since: base::Date,
    /// Last day.
    pub deadline: base::Date,
}

impl ::store::Record for Opened {
    fn read(row: &mut ::store::Row) -> Result<Self> {
        Ok(Self { area: row.next()?, round: row.next()?, since: row.next()?, deadline: row.next()? })
    }
}

/// Every round, oldest first; an area's later rounds are left out.
pub fn rounds(tx: &mut Tx) -> Result<Vec<Opened>> {
    let mut all: Vec<Opened> =
        tx.all("SELECT area, id, opened_on, deadline FROM steering_round ORDER BY opened_on, id", args![])?;
    let mut seen = std::collections::HashSet::new();
    all.retain(|round| seen.insert(round.area));
    Ok(all)
}

/// A rule of the pulse that the municipality sets for itself.
pub fn survey_rule(tx: &mut Tx, (code, from): (&str, base::Date), amount: i64) -> Result<()> {
    tx.run(
        "INSERT INTO survey_rule (code, from_date, amount, source) VALUES ($1, $2, $3, $4)",
        args![code, from, amount, "Direktionens beslutning"],
    )?;
    Ok(())
}
