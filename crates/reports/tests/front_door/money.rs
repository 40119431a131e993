//! Money as an import brings it.

use base::{Money, UnitId};
use budget::{Import, ImportId, Kind, RowKey, Rows, Slice, SliceKey};
use std::collections::BTreeSet;
use store::{By, Event};
use testkit::Town;

/// Reads in amounts in whole units of money, as one import that lists everything of the kinds it names.
pub fn money(town: &Town, file: &str, amounts: Vec<(i16, Kind, UnitId, i64)>) {
    let mut rows = Rows::default();
    for (year, kind, unit, whole) in amounts {
        let key = RowKey { year, kind, unit, account: String::new(), month: None, decision: None };
        rows.add(key, Money::whole(whole));
    }
    let slices: BTreeSet<SliceKey> = rows.slices();
    let slices: Vec<Slice> = slices.into_iter().map(|key| Slice { key, complete: false }).collect();
    let import = Import {
        id: ImportId::fresh(),
        source: "regnskab".to_owned(),
        file_name: file.to_owned(),
        file_hash: String::new(),
        fetched_on: crate::day(2026, 11, 2),
    };
    town.db
        .write(By::cli(), move |tx| {
            budget::import_rows(tx, &import, &rows, &slices)?;
            tx.commit(Event::new("budget.imported"))
        })
        .unwrap();
}
