//! What the data know that could be a reason to talk: a new leader, a new place in the tree, and when each instrument was last talked about.

use crate::cause::Signs;
use base::{Date, PersonId, PostId, UnitId};
use store::{Result, Tx, args};

/// Signs about one unit; floors are for the caller to add.
pub fn of(tx: &mut Tx, unit: UnitId, today: Date) -> Result<Signs> {
    let talked = tx.all(
        "SELECT instrument, MAX(opened_on) FROM steering_calibration WHERE unit = $1 GROUP BY instrument",
        args![unit],
    )?;
    Ok(Signs { leader_since: leader(tx, unit, today)?, moved: moved(tx, unit, today)?, floors: Vec::new(), talked })
}

/// Since when the leader post has its holder, where somebody else held it before.
fn leader(tx: &mut Tx, unit: UnitId, today: Date) -> Result<Option<Date>> {
    let held: Vec<(PostId, PersonId, Date)> = tx.all(
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
    let places: Vec<(Option<UnitId>, Date)> = tx.all(
        "SELECT parent, from_date FROM place WHERE unit = $1 AND from_date <= $2 ORDER BY from_date",
        args![unit, today],
    )?;
    let pairs = places.iter().zip(places.iter().skip(1));
    Ok(pairs.filter(|((before, _), (after, _))| before != after).map(|(_, (_, since))| *since).max())
}
