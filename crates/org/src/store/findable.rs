//! The words by which units and posts are found: every name that a unit has had, and what a post is for in which unit.

use crate::rules::post::Function;
use base::{PostId, UnitId};
use store::{Result, Tx, args};

/// A unit and a name that it has had.
pub type Named = (UnitId, String);
/// A post: what it is for, its own title, and a name that its unit has had.
pub type Posted = (PostId, Function, String, String);

/// Every name of every unit.
pub fn units(tx: &mut Tx) -> Result<Vec<Named>> {
    tx.all("SELECT unit, name FROM unit_slice WHERE superseded_at IS NULL ORDER BY unit, from_date", args![])
}

/// Every name of one unit.
pub fn unit(tx: &mut Tx, id: UnitId) -> Result<Vec<Named>> {
    tx.all("SELECT unit, name FROM unit_slice WHERE unit = $1 AND superseded_at IS NULL ORDER BY from_date", args![id])
}

/// Every post under every name of its unit.
pub fn posts(tx: &mut Tx) -> Result<Vec<Posted>> {
    tx.all(
        "SELECT o.id, o.function, o.title, s.name FROM post o
         JOIN unit_slice s ON s.unit = o.unit AND s.superseded_at IS NULL ORDER BY o.id, s.from_date",
        args![],
    )
}

/// A unit's posts under every name of it.
pub fn posts_of(tx: &mut Tx, unit: UnitId) -> Result<Vec<Posted>> {
    tx.all(
        "SELECT o.id, o.function, o.title, s.name FROM post o
         JOIN unit_slice s ON s.unit = o.unit AND s.superseded_at IS NULL WHERE o.unit = $1 ORDER BY o.id, s.from_date",
        args![unit],
    )
}
