//! From a table of texts to budget rows: what cannot be read is rejected by line and reason, never guessed.

use crate::{Kind, RowKey, Rows, SliceKey, words};
use base::{Lang, Money, UnitId};
use exchange::{Row, Table};
use imports::{AmountKind, Bound, BoundAmount, Field};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a file gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Reading {
    /// The rows that could be read, lines with the same key added together.
    pub rows: Rows,
    /// The slices that the file speaks of, those without a row included.
    pub slices: BTreeSet<SliceKey>,
    /// How many lines were read.
    pub accepted: u64,
    /// The lines that were not: line, and reason in words.
    pub rejected: Vec<(usize, String)>,
    /// The sum of each amount column over the accepted lines, in the mapping's order.
    pub totals: Vec<(String, Money)>,
    /// The names of accounts, where the file gives them.
    pub accounts: BTreeMap<String, String>,
}

/// Reads a table by its mapping; `units` gives the unit of a code.
pub(crate) fn read(table: &Table, bound: &Bound, units: &HashMap<String, UnitId>, lang: Lang) -> Reading {
    let mut reading = Reading { slices: told_slices(bound), ..Reading::default() };
    reading.totals = bound.amounts.iter().map(|amount| (amount.name.clone(), Money::ZERO)).collect();
    for row in &table.rows {
        match line(row, bound, units, lang) {
            Ok(line) => take(&mut reading, line),
            Err(reason) => reading.rejected.push((row.line, reason)),
        }
    }
    reading.slices.extend(reading.rows.slices());
    reading
}

/// What one line gives: its rows, each with the place of its amount column, and its account's name.
struct Line {
    entries: Vec<(usize, RowKey, Money)>,
    account: Option<(String, String)>,
}

fn take(reading: &mut Reading, line: Line) {
    reading.accepted += 1;
    for (at, key, amount) in line.entries {
        if let Some((_, sum)) = reading.totals.get_mut(at) {
            *sum = *sum + amount;
        }
        reading.rows.add(key, amount);
    }
    if let Some((account, name)) = line.account {
        reading.accounts.entry(account).or_insert(name);
    }
}

fn line(row: &Row, bound: &Bound, units: &HashMap<String, UnitId>, lang: Lang) -> Result<Line, String> {
    let code = bound.code(row, Field::Unit)?;
    let unit = *units.get(code).ok_or_else(|| words(lang).unknown_unit(code))?;
    let account = bound.code(row, Field::Account)?;
    let mut entries = vec![];
    for (at, column) in bound.amounts.iter().enumerate() {
        if let Some(amount) = bound.money(row, column)? {
            entries.push((at, key(row, bound, column, (unit, account))?, amount));
        }
    }
    let name = bound.text(row, Field::AccountName).trim();
    let account = (!account.is_empty() && !name.is_empty()).then(|| (account.to_owned(), name.to_owned()));
    Ok(Line { entries, account })
}

fn key(row: &Row, bound: &Bound, column: &BoundAmount, of: (UnitId, &str)) -> Result<RowKey, String> {
    let period = bound.period(row, column)?;
    let month = period.month.and_then(|month| u8::try_from(month).ok());
    let kind = ours(bound.kind(row, column)?);
    Ok(RowKey { year: period.year, kind, unit: of.0, account: of.1.to_owned(), month, decision: None })
}

/// The slices that the amount columns name by themselves, so that a column of blanks still replaces what it replaced.
fn told_slices(bound: &Bound) -> BTreeSet<SliceKey> {
    let slice = |amount: &BoundAmount| Some(SliceKey { year: amount.told.year?, kind: ours(amount.told.kind?) });
    bound.amounts.iter().filter_map(slice).collect()
}

fn ours(kind: AmountKind) -> Kind {
    match kind {
        AmountKind::Original => Kind::Original,
        AmountKind::Supplementary => Kind::Supplementary,
        AmountKind::AppliedFor => Kind::AppliedFor,
        AmountKind::CarriedIn => Kind::CarriedIn,
        AmountKind::Actual => Kind::Actual,
        AmountKind::Forecast => Kind::Forecast,
    }
}
