//! Writing an import: rows are staged in chunks under it, and one transaction lets its slices point at it.

use crate::store::ImportId;
use crate::{Decision, RowKey, Rows, SliceKey};
use base::{Date, Field, Money, UnitId, Value};
use std::collections::BTreeMap;
use store::{Record, Result, Row, Tx, args};

/// What is known of an import before its first row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its identity.
    pub id: ImportId,
    /// The source's name for itself.
    pub source: String,
    /// The file's name; empty where there was none.
    pub file_name: String,
    /// SHA-256 of the file's bytes in hexadecimal; empty where there was none.
    pub file_hash: String,
    /// When the figures were drawn from the finance system.
    pub fetched_on: Date,
}

/// A slice that an import replaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slice {
    /// Which.
    pub key: SliceKey,
    /// Whether the source lists every unit that has any amount of the kind.
    pub complete: bool,
}

const COLUMNS: &[&str] =
    &["import", "no", "unit", "account", "year", "month", "kind", "amount", "decided_on", "decided_by"];

/// Writes down an import; rows that an earlier attempt staged for it are forgotten.
pub fn begin(tx: &mut Tx, import: &Import) -> Result<()> {
    let now = tx.now();
    tx.run("DELETE FROM budget_row WHERE import = $1", args![import.id])?;
    tx.run(
        "INSERT INTO budget_import (id, source, file_name, file_hash, fetched_on, imported_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET imported_at = excluded.imported_at",
        args![import.id, import.source, import.file_name, import.file_hash, import.fetched_on, now],
    )?;
    Ok(())
}

/// Stages a chunk of rows; `first` is the number of its first row within the import.
pub fn stage(tx: &mut Tx, import: ImportId, first: i64, rows: &[(RowKey, Money)]) -> Result<u64> {
    let values = (first..).zip(rows).map(|(no, (key, amount))| {
        let decision = key.decision.as_ref();
        vec![
            import.store(),
            no.store(),
            key.unit.store(),
            key.account.store(),
            key.year.store(),
            key.month.store(),
            key.kind.store(),
            amount.store(),
            decision.map_or(Value::Null, |decision| decision.on.store()),
            decision.map_or(Value::Null, |decision| decision.by.store()),
        ]
    });
    tx.bulk("budget_row", COLUMNS, &values.collect::<Vec<_>>())
}

/// Lets the import take the place of what held for its slices: sums its rows and turns the pointers.
pub fn take_effect(tx: &mut Tx, import: &Import, slices: &[Slice]) -> Result<()> {
    let now = tx.now();
    sum_up(tx, import.id)?;
    tx.run("UPDATE budget_import SET imported_at = $2 WHERE id = $1", args![import.id, now])?;
    for slice in slices {
        tx.run(
            "INSERT INTO budget_slice (source, year, kind, import, complete, since) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (source, year, kind)
             DO UPDATE SET import = excluded.import, complete = excluded.complete, since = excluded.since",
            args![import.source, slice.key.year, slice.key.kind, import.id, slice.complete, now],
        )?;
    }
    Ok(())
}

fn sum_up(tx: &mut Tx, import: ImportId) -> Result<()> {
    tx.run("DELETE FROM budget_sum WHERE import = $1", args![import])?;
    tx.run(
        "INSERT INTO budget_sum (import, unit, year, kind, decided, amount)
         SELECT import, unit, year, kind, (kind <> 'carried_in' OR decided_on IS NOT NULL),
                CAST(SUM(amount) AS BIGINT)
         FROM budget_row WHERE import = $1
         GROUP BY import, unit, year, kind, (kind <> 'carried_in' OR decided_on IS NOT NULL)",
        args![import],
    )?;
    Ok(())
}

/// Keeps the names of a source's accounts; a new name takes the place of the old.
pub fn name_accounts(tx: &mut Tx, source: &str, names: &BTreeMap<String, String>) -> Result<()> {
    let known: Vec<(String, String)> =
        tx.all("SELECT account, name FROM budget_account WHERE source = $1", args![source])?;
    let known: BTreeMap<String, String> = known.into_iter().collect();
    for (account, name) in names.iter().filter(|(account, name)| known.get(*account) != Some(*name)) {
        tx.run(
            "INSERT INTO budget_account (source, account, name) VALUES ($1, $2, $3)
             ON CONFLICT (source, account) DO UPDATE SET name = excluded.name",
            args![source, account, name],
        )?;
    }
    Ok(())
}

/// The slices that a source holds now.
pub fn slices(tx: &mut Tx, source: &str) -> Result<Vec<Slice>> {
    tx.all("SELECT year, kind, complete FROM budget_slice WHERE source = $1 ORDER BY year, kind", args![source])
}

/// The rows that hold now for these slices of a source.
pub fn rows_in_force(tx: &mut Tx, source: &str, slices: &[Slice]) -> Result<Rows> {
    let mut rows = Rows::default();
    for slice in slices {
        let lines: Vec<Line> = tx.all(
            "SELECT r.year, r.kind, r.unit, r.account, r.month, r.amount, r.decided_on, r.decided_by
             FROM budget_row r JOIN budget_slice s ON s.import = r.import AND s.year = r.year AND s.kind = r.kind
             WHERE s.source = $1 AND s.year = $2 AND s.kind = $3",
            args![source, slice.key.year, slice.key.kind],
        )?;
        for Line(key, amount) in lines {
            rows.add(key, amount);
        }
    }
    Ok(rows)
}

/// Brings rows in at once, in the caller's transaction: for demonstrations and tests; files go through the import.
pub fn import_rows(tx: &mut Tx, import: &Import, rows: &Rows, slices: &[Slice]) -> Result<()> {
    begin(tx, import)?;
    let all: Vec<(RowKey, Money)> = rows.iter().map(|(key, amount)| (key.clone(), amount)).collect();
    stage(tx, import.id, 0, &all)?;
    take_effect(tx, import, slices)
}

struct Line(RowKey, Money);

impl Record for Line {
    fn read(row: &mut Row) -> Result<Self> {
        let (year, kind, unit, account) = (row.next()?, row.next()?, row.next::<UnitId>()?, row.next()?);
        let (month, amount) = (row.next()?, row.next()?);
        let (on, by) = (row.next::<Option<Date>>()?, row.next::<Option<String>>()?);
        let decision = on.zip(by).map(|(on, by)| Decision { on, by });
        Ok(Self(RowKey { year, kind, unit, account, month, decision }, amount))
    }
}

impl Record for Slice {
    fn read(row: &mut Row) -> Result<Self> {
        let key = SliceKey { year: row.next()?, kind: row.next()? };
        Ok(Self { key, complete: row.next()? })
    }
}

/// Records what the council decided about a year's carry-over: every amount applied for becomes money. Gives the
/// number of rows that it decided.
pub fn decide_carry_over(tx: &mut Tx, year: i16, decision: &Decision) -> Result<u64> {
    let imports: Vec<(ImportId,)> = tx
        .all("SELECT DISTINCT s.import FROM budget_slice s WHERE s.year = $1 AND s.kind = 'carried_in'", args![year])?;
    let mut decided = 0;
    for (import,) in imports {
        decided += tx.run(
            "UPDATE budget_row SET decided_on = $3, decided_by = $4
             WHERE import = $1 AND year = $2 AND kind = 'carried_in' AND decided_on IS NULL",
            args![import, year, decision.on, decision.by],
        )?;
        sum_up(tx, import)?;
    }
    Ok(decided)
}
