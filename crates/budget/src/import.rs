//! What the import of money is to the house: what a file would do, and doing it, all or nothing.

use crate::import_first;
use crate::reading::{Reading, read};
use crate::say;
use crate::store::ImportId;
use crate::store::staging::{Import, Slice, import_rows, name_accounts, rows_in_force, slices};
use crate::{Change, Rows, SliceKey, words};
use base::{Lang, Money};
use imports::{Bound, Detail, Input, Kind, Report, Subject};
use std::collections::{BTreeMap, BTreeSet};
use store::{Result, Tx};

/// The import of budgets, accounts and forecasts.
pub const IMPORT: Kind = Kind {
    subject: Subject::Budget,
    label,
    does: access::Do::ImportBudget,
    event: "budget.imported",
    check,
    apply,
    job: true,
};

fn label(lang: Lang) -> String {
    words(lang).import_label()
}

/// A file against what holds now.
struct Plan {
    reading: Reading,
    rows: Rows,
    slices: Vec<Slice>,
    change: Change,
}

fn check(tx: &mut Tx, input: &Input) -> Result<Report> {
    Ok(plan(tx, input)?.map_or_else(|report| report, |plan| report(&plan, input)))
}

fn apply(tx: &mut Tx, input: &Input) -> Result<Report> {
    if import_first::is_first(tx)? {
        import_first::bring(tx, input)?;
    }
    let plan = match plan(tx, input)? {
        Ok(plan) => plan,
        Err(report) => return Ok(report),
    };
    let report = report(&plan, input);
    if !plan.change.is_nothing() {
        let import = Import {
            id: ImportId::fresh(),
            source: input.mapping.source.clone(),
            file_name: String::new(),
            file_hash: String::new(),
            fetched_on: input.as_of,
        };
        import_rows(tx, &import, &plan.rows, &plan.slices)?;
        name_accounts(tx, &import.source, &plan.reading.accounts)?;
    }
    Ok(report)
}

/// Reads the file and compares; a mapping that does not fit the file gives a report that says so.
fn plan(tx: &mut Tx, input: &Input) -> Result<std::result::Result<Plan, Report>> {
    let bound = match Bound::new(input.table, input.mapping, input.lang) {
        Ok(bound) => bound,
        Err(faults) => {
            let mut report = Report::default();
            for fault in faults {
                report.reject(input.table.header_line, fault.words);
            }
            return Ok(Err(report));
        }
    };
    let units = if import_first::is_first(tx)? {
        import_first::would_bring(input, &bound)
    } else {
        org::keys(tx, &input.mapping.source)?
    };
    let reading = read(input.table, &bound, &units, input.lang);
    let told = |key: &SliceKey| Slice { key: *key, complete: input.mapping.complete };
    let slices: Vec<Slice> = reading.slices.iter().map(told).collect();
    let old = rows_in_force(tx, &input.mapping.source, &slices)?;
    let rows = reading.rows.clone().keep_decisions(&old);
    let mut change = rows.change_from(&old);
    change.changed += turned(tx, &input.mapping.source, &slices, &rows)?;
    Ok(Ok(Plan { reading, rows, slices, change }))
}

/// How many slices become different although no row does: told for the first time without any row, or complete where
/// they were not.
fn turned(tx: &mut Tx, source: &str, slices_now: &[Slice], rows: &Rows) -> Result<u64> {
    let held: BTreeMap<SliceKey, bool> = slices(tx, source)?.into_iter().map(|s| (s.key, s.complete)).collect();
    let filled: BTreeSet<SliceKey> = rows.slices();
    let other = slices_now.iter().filter(|slice| match held.get(&slice.key) {
        Some(complete) => *complete != slice.complete,
        None => !filled.contains(&slice.key),
    });
    Ok(other.count() as u64)
}

fn report(plan: &Plan, input: &Input) -> Report {
    let mut report = Report {
        read: input.table.rows.len() as u64,
        accepted: plan.reading.accepted,
        new: plan.change.new,
        changed: plan.change.changed,
        closed: plan.change.gone,
        unchanged: plan.change.unchanged,
        ..Report::default()
    };
    for (line, reason) in &plan.reading.rejected {
        report.reject(*line, reason.clone());
    }
    report.totals = plan.reading.totals.iter().map(|(name, sum)| (name.clone(), sum.plain())).collect();
    report.details = plan.slices.iter().map(|slice| detail(plan, slice.key, input.lang)).collect();
    report
}

/// What a slice will hold, to be compared with the source's own totals.
fn detail(plan: &Plan, key: SliceKey, lang: Lang) -> Detail {
    let sum = plan.rows.sums().get(&key).copied().unwrap_or(Money::ZERO);
    let mine = plan.rows.iter().filter(|(row, _)| (row.year, row.kind) == (key.year, key.kind));
    let units: BTreeSet<_> = mine.map(|(row, _)| row.unit).collect();
    let what = format!("{} {}", say::kind(lang, key.kind), key.year);
    Detail { what, text: words(lang).slice_holds(units.len().to_string(), sum.exact(lang)) }
}
