//! Leaves to answer on behalf of a leader post.

use crate::delegation::{Delegation, DelegationId, Reach};
use crate::round::RoundId;
use base::{Date, PersonId, PostId, UnitId};
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Delegation {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, unit, round, calibration) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let reach = match (round, calibration) {
            (Some(round), _) => Reach::Round(round),
            (None, Some(calibration)) => Reach::Calibration(calibration),
            (None, None) => return Err(Error::Broken("a delegation of nothing".to_owned())),
        };
        Ok(Self { id, unit, reach, post: row.next()?, person: row.next()?, by: row.next()?, given: row.next()? })
    }
}

/// Those that stand on a day: not taken back, and their person still in the post.
pub fn standing(tx: &mut Tx, date: Date) -> Result<Vec<Delegation>> {
    tx.recall(
        "SELECT d.id, d.unit, d.round, d.calibration, d.post, d.person, d.by_post, d.given_on
         FROM steering_delegation d
         WHERE d.ended_on IS NULL AND EXISTS (
             SELECT 1 FROM tenure t WHERE t.post = d.post AND t.person = d.person AND t.superseded_at IS NULL
                 AND t.from_date <= $1 AND (t.to_date IS NULL OR t.to_date > $1))
         ORDER BY d.given_on, d.id",
        args![date],
    )
}

/// The units that somebody may answer for in all of a round today.
pub fn of_round(tx: &mut Tx, round: RoundId, person: PersonId) -> Result<Vec<UnitId>> {
    let today = tx.today();
    let mine = |one: &Delegation| one.person == person && one.reach == Reach::Round(round);
    Ok(standing(tx, today)?.into_iter().filter(mine).map(|one| one.unit).collect())
}

/// One that has not been taken back.
pub fn get(tx: &mut Tx, id: DelegationId) -> Result<Delegation> {
    tx.get(
        "SELECT id, unit, round, calibration, post, person, by_post, given_on FROM steering_delegation
         WHERE id = $1 AND ended_on IS NULL",
        args![id],
    )
}

/// Who could answer for a unit: everybody with a post in it, with the name that tells colleagues of one title apart.
pub fn colleagues(tx: &mut Tx, unit: UnitId, date: Date) -> Result<Vec<(PostId, PersonId, String)>> {
    tx.all(
        "SELECT o.id, p.id, p.name FROM post o
         JOIN tenure t ON t.post = o.id AND t.superseded_at IS NULL
             AND t.from_date <= $2 AND (t.to_date IS NULL OR t.to_date > $2)
         JOIN person p ON p.id = t.person
         WHERE (o.unit = $1 AND o.function IN ('leader', 'employee')) OR (o.function = 'leader' AND o.unit IN (
             SELECT unit FROM place WHERE parent = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)))
         ORDER BY p.sort_key, o.id",
        args![unit, date],
    )
}

/// Writes one.
pub fn add(tx: &mut Tx, one: &Delegation) -> Result<()> {
    let (round, calibration) = match one.reach {
        Reach::Round(round) => (Some(round), None),
        Reach::Calibration(calibration) => (None, Some(calibration)),
    };
    tx.run(
        "INSERT INTO steering_delegation (id, unit, round, calibration, post, person, by_post, given_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![one.id, one.unit, round, calibration, one.post, one.person, one.by, one.given],
    )?;
    Ok(())
}

/// Takes one back.
pub fn end(tx: &mut Tx, id: DelegationId) -> Result<()> {
    let today = tx.today();
    let saved =
        tx.run("UPDATE steering_delegation SET ended_on = $2 WHERE id = $1 AND ended_on IS NULL", args![id, today])?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}
