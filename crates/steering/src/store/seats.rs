//! Who leads and who works in the staff functions on a day: what the seats of a talk are worked out from.

use crate::seating::{LeaderRow, Seating, StaffRow};
use access::Role;
use base::{Date, PersonId, PostId, UnitId};
use store::{Result, Tx, args};

/// A unit, somebody who holds a role in it, and the post.
pub type Held = (UnitId, PersonId, Option<PostId>);

/// Every leader post of a day with those in it, in order of unit and number.
fn leaders(tx: &mut Tx, date: Date) -> Result<Vec<LeaderRow>> {
    tx.all(
        "SELECT p.id, p.unit, t.person, t.how FROM post p
         LEFT JOIN tenure t ON t.post = p.id AND t.superseded_at IS NULL
             AND t.from_date <= $1 AND (t.to_date IS NULL OR t.to_date > $1)
         WHERE p.function = 'leader' ORDER BY p.unit, p.no, t.id",
        args![date],
    )
}

/// Every staff function with those who work in it on a day.
fn staff(tx: &mut Tx, date: Date) -> Result<Vec<StaffRow>> {
    tx.all(
        "SELECT f.id, f.code, f.name_da, f.name_en, h.person FROM staff_function f
         LEFT JOIN held_role h ON h.staff_function = f.id AND h.role = 'staff'
             AND h.from_date <= $1 AND (h.to_date IS NULL OR h.to_date > $1)
         ORDER BY f.code, h.id",
        args![date],
    )
}

/// Who holds a role in a unit on a day, and the post that gives it, where one does.
pub fn held(tx: &mut Tx, role: Role, date: Date) -> Result<Vec<Held>> {
    tx.all(
        "SELECT unit, person, post FROM held_role
         WHERE role = $1 AND unit IS NOT NULL AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)
         ORDER BY unit, post, person",
        args![role, date],
    )
}

impl Seating {
    /// Leader posts, staff functions and the tree of a day, in three queries.
    pub fn load(tx: &mut Tx, date: Date) -> Result<Self> {
        tx.once("seating", args![date], |tx| {
            let (leaders, staff) = (leaders(tx, date)?, staff(tx, date)?);
            Ok(Self::new(access::places(tx, date)?, leaders, staff))
        })
    }
}
