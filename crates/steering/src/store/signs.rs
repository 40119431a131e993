//! What the data know that could be a reason to talk: a new leader, a new place in the tree, and when each instrument was last talked about.

use crate::cause::{self, Passage, Signs};
use base::{Date, PersonId, PostId, UnitId};
use std::collections::BTreeMap;
use store::{Result, Tx, args};

/// Signs about one unit; floors are for the caller to add.
pub fn of(tx: &mut Tx, unit: UnitId, today: Date) -> Result<Signs> {
    let talked = tx.recall(
        "SELECT instrument, MAX(opened_on) FROM steering_calibration WHERE unit = $1 GROUP BY instrument",
        args![unit],
    )?;
    let joined = mergers(tx, today)?.get(&unit).copied();
    let moved = moved(tx, unit, today)?.max(joined);
    Ok(Signs { leader_since: leader(tx, unit, today)?, moved, floors: Vec::new(), talked })
}

/// The units that were merged or moved lately, with the day.
pub fn reorganised(tx: &mut Tx, today: Date) -> Result<BTreeMap<UnitId, Date>> {
    let mut all = mergers(tx, today)?;
    for (unit, _, _, on) in moves(tx, today)? {
        let since: &mut Date = all.entry(unit).or_insert(on);
        *since = (*since).max(on);
    }
    Ok(all)
}

/// The units that others were merged into lately.
fn mergers(tx: &mut Tx, today: Date) -> Result<BTreeMap<UnitId, Date>> {
    let since = today.plus_days(-cause::FRESH);
    let closed: Vec<(UnitId, Date)> = tx.recall(
        "SELECT p.unit, p.to_date FROM place p
         WHERE p.to_date > $1 AND p.to_date <= $2
             AND NOT EXISTS (SELECT 1 FROM place l WHERE l.unit = p.unit AND l.from_date >= p.to_date)
         ORDER BY p.unit",
        args![since, today],
    )?;
    if closed.is_empty() {
        return Ok(BTreeMap::new());
    }
    let people: Vec<Passage> = tx.recall(
        "SELECT o.unit, n.unit, n.from_date FROM held_role o
         JOIN held_role n ON n.person = o.person AND n.from_date = o.to_date AND n.unit <> o.unit
         WHERE o.to_date > $1 AND o.to_date <= $2 ORDER BY o.unit, n.unit",
        args![since, today],
    )?;
    let units: Vec<Passage> = moves(tx, today)?.into_iter().map(|(_, from, into, on)| (from, into, on)).collect();
    Ok(cause::merged(&closed, &units, &people))
}

/// Units that went from one parent to another lately.
fn moves(tx: &mut Tx, today: Date) -> Result<Vec<(UnitId, UnitId, UnitId, Date)>> {
    tx.recall(
        "SELECT n.unit, o.parent, n.parent, n.from_date FROM place o
         JOIN place n ON n.unit = o.unit AND n.from_date = o.to_date AND n.parent <> o.parent
         WHERE n.from_date > $1 AND n.from_date <= $2 ORDER BY n.from_date, n.unit",
        args![today.plus_days(-cause::FRESH), today],
    )
}

/// The last day on which a unit's agreements were talked about, or asked to be.
pub fn talked(tx: &mut Tx, unit: UnitId) -> Result<Option<Date>> {
    let (opened,): (Option<Date>,) =
        tx.get("SELECT MAX(opened_on) FROM steering_calibration WHERE unit = $1", args![unit])?;
    let (asked,): (Option<Date>,) =
        tx.get("SELECT MAX(asked_on) FROM steering_reopening WHERE unit = $1", args![unit])?;
    Ok(opened.max(asked))
}

/// Since when the leader post has its holder, where somebody else held it before.
fn leader(tx: &mut Tx, unit: UnitId, today: Date) -> Result<Option<Date>> {
    let held: Vec<(PostId, PersonId, Date)> = tx.recall(
        "SELECT t.post, t.person, t.from_date FROM tenure t JOIN post o ON o.id = t.post
         WHERE o.unit = $1 AND o.function = 'leader' AND t.how <> 'deputy' AND t.superseded_at IS NULL
             AND t.from_date <= $2
         ORDER BY t.post, t.from_date",
        args![unit, today],
    )?;
    let pairs = held.iter().zip(held.iter().skip(1));
    let changed = pairs.filter(|((before, who, _), (post, person, _))| before == post && who != person);
    Ok(changed.map(|(_, (.., since))| *since).max())
}

/// Since when a unit belongs where it does, where it belonged elsewhere before.
fn moved(tx: &mut Tx, unit: UnitId, today: Date) -> Result<Option<Date>> {
    let places: Vec<(Option<UnitId>, Date)> = tx.recall(
        "SELECT parent, from_date FROM place WHERE unit = $1 AND from_date <= $2 ORDER BY from_date",
        args![unit, today],
    )?;
    let pairs = places.iter().zip(places.iter().skip(1));
    Ok(pairs.filter(|((before, _), (after, _))| before != after).map(|(_, (_, since))| *since).max())
}
