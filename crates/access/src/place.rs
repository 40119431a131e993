//! Where units belong, as far as access needs to know it; `org` writes it, nobody else.

use base::{Date, UnitId};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use store::{Result, Tx, args};

/// The tree at a date: each unit and its parent. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Places {
    parent: Arc<HashMap<UnitId, Option<UnitId>>>,
}

impl Places {
    /// Whether `unit` is `top` or lies under it.
    pub fn under(&self, unit: UnitId, top: UnitId) -> bool {
        self.path(unit).any(|step| step == top)
    }

    /// A unit and those above it, nearest first.
    pub fn path(&self, unit: UnitId) -> impl Iterator<Item = UnitId> + '_ {
        let mut seen = HashSet::new();
        std::iter::successors(self.parent.contains_key(&unit).then_some(unit), |unit| {
            self.parent.get(unit).copied().flatten()
        })
        .take_while(move |unit| seen.insert(*unit))
    }

    /// Every unit.
    pub fn units(&self) -> impl Iterator<Item = UnitId> + '_ {
        self.parent.keys().copied()
    }
}

impl FromIterator<(UnitId, Option<UnitId>)> for Places {
    /// A tree of units, each with its parent.
    fn from_iter<I: IntoIterator<Item = (UnitId, Option<UnitId>)>>(units: I) -> Self {
        Self { parent: Arc::new(units.into_iter().collect()) }
    }
}

/// The whole tree at a date.
pub fn places(tx: &mut Tx, date: Date) -> Result<Places> {
    tx.once("places", args![date], |tx| {
        let rows: Vec<(UnitId, Option<UnitId>)> = tx.all(
            "SELECT unit, parent FROM place WHERE from_date <= $1 AND (to_date IS NULL OR to_date > $1)",
            args![date],
        )?;
        Ok(rows.into_iter().collect())
    })
}

/// A unit and those above it at a date, nearest first; empty when the unit is not there.
pub fn above(tx: &mut Tx, unit: UnitId, date: Date) -> Result<Vec<UnitId>> {
    tx.once("above", args![unit, date], |tx| {
        let rows: Vec<(UnitId, i64)> = tx.all(
            "WITH RECURSIVE up (unit, parent, depth) AS (
                 SELECT unit, parent, CAST(0 AS BIGINT) FROM place
                 WHERE unit = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)
                 UNION ALL
                 SELECT p.unit, p.parent, up.depth + 1 FROM place p JOIN up ON p.unit = up.parent
                 WHERE p.from_date <= $2 AND (p.to_date IS NULL OR p.to_date > $2) AND up.depth < 64)
             SELECT unit, depth FROM up ORDER BY depth",
            args![unit, date],
        )?;
        Ok(rows.into_iter().map(|(unit, _)| unit).collect())
    })
}

/// Adds where a unit belongs in a period.
pub fn place(tx: &mut Tx, unit: UnitId, parent: Option<UnitId>, from: Date, to: Option<Date>) -> Result<()> {
    tx.run(
        "INSERT INTO place (unit, parent, from_date, to_date) VALUES ($1, $2, $3, $4)",
        args![unit, parent, from, to],
    )?;
    Ok(())
}

/// Replaces all that is known of where a unit belongs: (parent, from, to) each.
pub fn replace_places(tx: &mut Tx, unit: UnitId, all: &[(Option<UnitId>, Date, Option<Date>)]) -> Result<()> {
    tx.run("DELETE FROM place WHERE unit = $1", args![unit])?;
    all.iter().try_for_each(|(parent, from, to)| place(tx, unit, *parent, *from, *to))
}
