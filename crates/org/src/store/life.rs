//! Units' lives: slices with when they held and when we knew it. Nothing is overwritten, only superseded.

use crate::hits::units_changed;
use crate::rules::plan::{Known, Plan};
use crate::rules::slice::{Content, Slice, Timeline};
use base::{Date, Field, Period, UnitId, sort_key};
use std::collections::BTreeMap;
use store::{Record, Result, Row, Tx, args};

#[derive(Clone)]
struct Stored {
    unit: UnitId,
    slice: Slice,
}

impl Record for Stored {
    fn read(row: &mut Row) -> Result<Self> {
        let unit = row.next()?;
        let content = Content { name: row.next()?, parent: row.next()?, kind: row.next()?, level: row.next()? };
        Ok(Self { unit, slice: Slice { content, valid: Period { from: row.next()?, to: row.next()? } } })
    }
}

/// A unit's life as known now; empty for a unit that never was.
pub fn life(tx: &mut Tx, unit: UnitId) -> Result<Timeline> {
    let rows: Vec<Stored> = tx.recall(
        "SELECT unit, name, parent, kind, level, from_date, to_date FROM unit_slice
         WHERE unit = $1 AND superseded_at IS NULL ORDER BY from_date",
        args![unit],
    )?;
    Ok(Timeline::of(rows.into_iter().map(|row| row.slice)))
}

/// Everything that an import of a source needs to know.
pub fn known(tx: &mut Tx, source: &str) -> Result<Known> {
    let rows: Vec<Stored> = tx.all(
        "SELECT unit, name, parent, kind, level, from_date, to_date FROM unit_slice
         WHERE superseded_at IS NULL ORDER BY unit, from_date",
        args![],
    )?;
    let mut slices: BTreeMap<UnitId, Vec<Slice>> = BTreeMap::new();
    for row in rows {
        slices.entry(row.unit).or_default().push(row.slice);
    }
    let lives = slices.into_iter().map(|(unit, slices)| (unit, Timeline::of(slices))).collect();
    Ok(Known { keys: crate::store::unit::keys(tx, source)?.into_iter().collect(), lives })
}

/// Does what an import planned. New units come first, so that any of them can be a parent.
pub fn apply(tx: &mut Tx, source: &str, plan: &Plan) -> Result<()> {
    let now = tx.now();
    let fresh: Vec<_> = plan.changes.iter().filter(|change| change.before.slices().is_empty()).collect();
    for change in fresh {
        // A unit whose life was struck out before has its number already.
        let there: Option<(UnitId,)> = tx.maybe("SELECT id FROM unit WHERE id = $1", args![change.unit])?;
        if there.is_none() {
            tx.run("INSERT INTO unit (id, recorded_at) VALUES ($1, $2)", args![change.unit, now])?;
            tx.run(
                "INSERT INTO unit_key (source, key, unit) VALUES ($1, $2, $3)",
                args![source, change.key.as_str(), change.unit],
            )?;
        }
    }
    save_all(tx, plan.changes.iter().map(|change| (change.unit, &change.before, &change.after)))
}

/// Adds a unit that no file knows.
pub fn add_unit(tx: &mut Tx, content: Content, valid: Period) -> Result<UnitId> {
    let (id, now) = (UnitId::fresh(), tx.now());
    tx.run("INSERT INTO unit (id, recorded_at) VALUES ($1, $2)", args![id, now])?;
    save(tx, id, &Timeline::default(), &Timeline::default().put(valid, content))?;
    Ok(id)
}

/// Saves a unit's life: slices that no longer stand are superseded, new ones recorded, access told where it belongs.
pub fn save(tx: &mut Tx, unit: UnitId, before: &Timeline, after: &Timeline) -> Result<()> {
    save_all(tx, [(unit, before, after)].into_iter())
}

fn save_all<'a>(tx: &mut Tx, lives: impl Iterator<Item = (UnitId, &'a Timeline, &'a Timeline)>) -> Result<()> {
    let now = tx.now();
    let (mut rows, mut units) = (vec![], vec![]);
    for (unit, before, after) in lives {
        units.push(unit);
        for gone in before.slices().iter().filter(|slice| !after.slices().contains(slice)) {
            tx.run(
                "UPDATE unit_slice SET superseded_at = $3 WHERE unit = $1 AND from_date = $2 AND superseded_at IS NULL",
                args![unit, gone.valid.from, now],
            )?;
        }
        for Slice { content, valid } in after.slices().iter().filter(|slice| !before.slices().contains(slice)) {
            rows.push(vec![
                base::id::fresh().store(),
                unit.store(),
                content.name.store(),
                sort_key(&content.name).store(),
                content.parent.store(),
                content.kind.store(),
                content.level.store(),
                valid.from.store(),
                valid.to.store(),
                now.store(),
            ]);
        }
        let places: Vec<(Option<UnitId>, Date, Option<Date>)> =
            after.slices().iter().map(|s| (s.content.parent, s.valid.from, s.valid.to)).collect();
        access::replace_places(tx, unit, &places)?;
    }
    let columns = ["id", "unit", "name", "sort_key", "parent", "kind", "level", "from_date", "to_date", "recorded_at"];
    tx.bulk("unit_slice", &columns, &rows)?;
    units_changed(tx, &units)
}
