//! Estimates by those who do it, and clocked time: nothing here joins minutes with a person.

use crate::clock::{Clocked, Clocking};
use crate::estimate::lot;
use ::store::{Error, Record, Result, Row, Tx, args};
use access::Role;
use base::{Date, PersonId, Uuid};
use disclosure::Least;

/// An estimate as stored: role, what it is about, lot, minutes.
pub type Estimated = (Role, String, i64, i64);

/// Every estimate.
pub fn estimates(tx: &mut Tx) -> Result<Vec<Estimated>> {
    tx.all("SELECT role, about, lot, minutes FROM burden_estimate ORDER BY role, about, lot, minutes", args![])
}

/// What somebody has given their minutes for.
pub fn given_by(tx: &mut Tx, person: PersonId) -> Result<Vec<(Role, String)>> {
    tx.all("SELECT role, about FROM burden_estimated WHERE person = $1 ORDER BY role, about", args![person])
}

/// Adds one estimate to the open lot, which is written anew in order of size; false when this person has given one.
pub fn give(tx: &mut Tx, person: PersonId, (role, about): (Role, &str), minutes: i64) -> Result<bool> {
    let marked = tx.run(
        "INSERT INTO burden_estimated (person, role, about) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        args![person, role, about],
    )?;
    if marked == 0 {
        return Ok(false);
    }
    let (given,): (i64,) = tx.get(
        "SELECT CAST(COUNT(*) AS BIGINT) FROM burden_estimate WHERE role = $1 AND about = $2",
        args![role, about],
    )?;
    let open = i64::try_from(lot(usize::try_from(given).unwrap_or(0), Least::FIVE)).unwrap_or(i64::MAX);
    let there: Vec<(i64,)> = tx.all(
        "SELECT minutes FROM burden_estimate WHERE role = $1 AND about = $2 AND lot = $3",
        args![role, about, open],
    )?;
    let mut all: Vec<i64> = there.into_iter().map(|(minutes,)| minutes).chain([minutes]).collect();
    all.sort_unstable();
    tx.run("DELETE FROM burden_estimate WHERE role = $1 AND about = $2 AND lot = $3", args![role, about, open])?;
    for minutes in all {
        let id = base::id::timeless();
        tx.run(
            "INSERT INTO burden_estimate (id, role, about, lot, minutes) VALUES ($1, $2, $3, $4, $5)",
            args![id, role, about, open, minutes],
        )?;
    }
    Ok(true)
}

impl Record for Clocking {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { committee: row.next()?, on: row.next()?, remarks: row.next()? })
    }
}

impl Record for Clocked {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { about: row.next()?, month: row.next()?, minutes: row.next()?, times: row.next()? })
    }
}

/// The MED line under which time is clocked now; none while it is off.
pub fn clocking(tx: &mut Tx) -> Result<Option<Clocking>> {
    tx.maybe("SELECT committee, held_on, remarks FROM burden_clocking WHERE off_at IS NULL", args![])
}

/// Turns clocking on; refuses when it is.
pub fn turn_on(tx: &mut Tx, id: Uuid, line: &Clocking) -> Result<()> {
    if clocking(tx)?.is_some() {
        return Err(Error::Stale);
    }
    let now = tx.now();
    tx.run(
        "INSERT INTO burden_clocking (id, on_at, committee, held_on, remarks) VALUES ($1, $2, $3, $4, $5)",
        args![id, now, line.committee.as_str(), line.on, line.remarks.as_str()],
    )?;
    Ok(())
}

/// Turns clocking off: what was counted is gone.
pub fn turn_off(tx: &mut Tx) -> Result<()> {
    let now = tx.now();
    let ended = tx.run("UPDATE burden_clocking SET off_at = $1 WHERE off_at IS NULL", args![now])?;
    tx.run("DELETE FROM burden_clock", args![])?;
    tx.run("DELETE FROM burden_clocked", args![])?;
    if ended == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Counts minutes into a month, unless this person has been counted in it.
pub fn count(tx: &mut Tx, person: PersonId, (role, about): (Role, &str), minutes: i64) -> Result<()> {
    let month = tx.today().first_of_month();
    let first = tx.run(
        "INSERT INTO burden_clocked (person, role, about, month) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        args![person, role, about, month],
    )?;
    if first == 1 {
        tx.run(
            "INSERT INTO burden_clock (role, about, month, minutes, times) VALUES ($1, $2, $3, $4, 1)
             ON CONFLICT (role, about, month) DO UPDATE
             SET minutes = burden_clock.minutes + excluded.minutes, times = burden_clock.times + 1",
            args![role, about, month, minutes],
        )?;
    }
    Ok(())
}

/// The months counted for a role.
pub fn months(tx: &mut Tx, role: Role) -> Result<Vec<Clocked>> {
    tx.all("SELECT about, month, minutes, times FROM burden_clock WHERE role = $1 ORDER BY about, month", args![role])
}

/// Whether somebody is still noted in a month that is over.
pub fn has_ended(tx: &mut Tx, before: Date) -> Result<bool> {
    let found: Option<(Date,)> =
        tx.maybe("SELECT month FROM burden_clocked WHERE month < $1 LIMIT 1", args![before])?;
    Ok(found.is_some())
}

/// Forgets who was counted in the months that are over, and the months that are about too few.
pub fn end_months(tx: &mut Tx, before: Date, least: i64) -> Result<()> {
    tx.run("DELETE FROM burden_clocked WHERE month < $1", args![before])?;
    tx.run("DELETE FROM burden_clock WHERE month < $1 AND times < $2", args![before, least])?;
    Ok(())
}
