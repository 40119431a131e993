//! Tenures: recorded, superseded, never overwritten; each carries the role that access gives its person.

use crate::rules::post::{Function, Holder, How, Place};
use crate::rules::roster::TenureId;
use access::{Held, HoldId, Role};
use base::{Period, PersonId, PostId, UnitId};
use store::{Record, Result, Row, Tx, args};

/// A tenure as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenure {
    /// Its identity.
    pub id: TenureId,
    /// Who is where, how and when.
    pub holder: Holder,
    hold: HoldId,
}

impl Record for Tenure {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, hold) = (row.next()?, row.next()?);
        Ok(Self { id, hold, holder: Holder::read(row)? })
    }
}

/// A tenure that stands.
pub fn tenure(tx: &mut Tx, id: TenureId) -> Result<Tenure> {
    tx.get(
        "SELECT t.id, t.hold, t.post, t.person, p.name, t.how, t.from_date, t.to_date
         FROM tenure t JOIN person p ON p.id = t.person WHERE t.id = $1 AND t.superseded_at IS NULL",
        args![id],
    )
}

/// Everybody who is, was or will be in a unit's leader posts or speaks for its people, latest first.
pub fn tenures_of(tx: &mut Tx, unit: UnitId) -> Result<Vec<Tenure>> {
    tx.all(
        "SELECT t.id, t.hold, t.post, t.person, p.name, t.how, t.from_date, t.to_date
         FROM tenure t JOIN person p ON p.id = t.person JOIN post o ON o.id = t.post
         WHERE o.unit = $1 AND o.function <> $2 AND t.superseded_at IS NULL
         ORDER BY t.from_date DESC, p.sort_key",
        args![unit, Function::Employee],
    )
}

/// Puts a person into a post for a time, and gives them the role that goes with it.
pub fn appoint(tx: &mut Tx, post: PostId, person: PersonId, how: How, valid: Period) -> Result<TenureId> {
    let (place, now) = (crate::store::post::post(tx, post)?.place, tx.now());
    let given = Held { post: Some(post), ..Held::in_unit(role(place, how), place.unit) };
    let hold = access::hold(tx, person, &given, valid.from, valid.to)?;
    let id = TenureId::fresh();
    tx.run(
        "INSERT INTO tenure (id, post, person, how, hold, from_date, to_date, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![id, post, person, how, hold, valid.from, valid.to, now],
    )?;
    Ok(id)
}

/// Changes the days of a tenure; none strikes it out as one that never was.
pub fn alter(tx: &mut Tx, id: TenureId, valid: Option<Period>) -> Result<()> {
    let (Tenure { holder, hold, .. }, now) = (tenure(tx, id)?, tx.now());
    tx.run("UPDATE tenure SET superseded_at = $2 WHERE id = $1", args![id, now])?;
    // A role that ends on the day it began is held on no day.
    access::close_hold(tx, hold, holder.valid.from)?;
    if let Some(valid) = valid {
        appoint(tx, holder.post, holder.person, holder.how, valid)?;
    }
    Ok(())
}

/// The role that goes with a post.
fn role(place: Place, how: How) -> Role {
    match (place.function, how) {
        (Function::Leader, How::Deputy) => Role::Deputy,
        (Function::Leader, How::Held | How::Acting) => Role::Leader,
        (Function::Employee, _) => Role::Employee,
        (Function::Tr | Function::Amr, _) => Role::Med,
    }
}
