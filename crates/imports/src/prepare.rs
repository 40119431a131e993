//! What is the same for every import before a capability sees the rows: malformed rows, totals, repeats, the root.

use crate::bound::Bound;
use crate::kind::{Rejected, Report};
use crate::mapping::{Field, Mapping, Subject};
use crate::words;
use base::{Fault, Lang, Money};
use exchange::{Row, SetAside, Table, Why};
use std::collections::BTreeMap;

/// A file ready for a capability, and what was taken out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The details alone, with the root where the mapping makes one.
    pub table: Table,
    /// The mapping, which knows the column that was added for the root.
    pub mapping: Mapping,
    /// Rows that are rejected whatever the capability says.
    pub rejected: Vec<Rejected>,
    /// For a unit that stands on several lines: the first line, and the others.
    repeats: BTreeMap<usize, Vec<usize>>,
    /// Whether a row was added for the root.
    rooted: bool,
}

/// Binds the mapping to the file once to say what is wrong, then takes out what is no detail.
pub fn prepare(mut table: Table, mapping: &Mapping, lang: Lang) -> Result<Prepared, Vec<Fault>> {
    let bound = Bound::new(&table, mapping, lang)?;
    let mut rejected = vec![];
    for aside in &table.set_aside {
        if let Some(reason) = reason(&table, aside, &bound, lang) {
            rejected.push(Rejected { line: u64::try_from(aside.line).unwrap_or(u64::MAX), reason });
        }
    }
    let repeats = if mapping.repeated { take_repeats(&mut table, mapping) } else { BTreeMap::new() };
    let mut mapping = mapping.clone();
    let rooted = mapping.subject == Subject::Org && add_root(&mut table, &mut mapping);
    Ok(Prepared { table, mapping, rejected, repeats, rooted })
}

impl Prepared {
    /// The capability's report about the details, made into one about the whole file.
    pub fn complete(&self, mut report: Report) -> Report {
        let mut extra = vec![];
        for (first, others) in &self.repeats {
            let refused = report.rejected.iter().find(|r| usize::try_from(r.line) == Ok(*first)).cloned();
            let count = u64::try_from(others.len()).unwrap_or(u64::MAX);
            report.read += count;
            match refused {
                None => report.accepted += count,
                Some(refused) => extra.extend(
                    others.iter().map(|l| Rejected { line: u64::try_from(*l).unwrap_or(u64::MAX), ..refused.clone() }),
                ),
            }
        }
        if self.rooted {
            report.read = report.read.saturating_sub(1);
            report.accepted = report.accepted.saturating_sub(1);
        }
        report.read += u64::try_from(self.rejected.len()).unwrap_or(u64::MAX);
        report.rejected.extend(extra);
        report.rejected.extend(self.rejected.iter().cloned());
        report.rejected.sort_by_key(|r| r.line);
        report
    }
}

/// Why a row that was set aside is rejected; none for a total that adds up, which is no fault and no detail.
fn reason(table: &Table, aside: &SetAside, bound: &Bound, lang: Lang) -> Option<String> {
    match aside.why {
        Why::Fields { found, wanted } => Some(words(lang).row_fields(found.to_string(), wanted.to_string())),
        Why::Total if bound.amounts.is_empty() => Some(words(lang).row_total_there()),
        Why::Total if adds_up(table, aside, bound) => None,
        Why::Total => Some(words(lang).row_total()),
    }
}

/// Whether a total is the sum of the rows above it: of all, or of those below some earlier total.
fn adds_up(table: &Table, total: &SetAside, bound: &Bound) -> bool {
    let starts = std::iter::once(0).chain(table.totals().map(|t| t.line).filter(|line| *line < total.line));
    let row = Row { line: total.line, cells: total.cells.clone() };
    let said: Vec<_> = bound.amounts.iter().map(|amount| (amount, bound.plain_money(&row, amount))).collect();
    if said.iter().all(|(_, said)| *said == Ok(None)) {
        return false;
    }
    starts.into_iter().any(|start| {
        said.iter().all(|(amount, said)| {
            let between = table.rows.iter().filter(|r| r.line > start && r.line < total.line);
            let sum = || between.filter_map(|r| bound.plain_money(r, amount).ok().flatten()).sum::<Money>();
            match said {
                Ok(None) => true,
                Ok(Some(said)) => *said == sum(),
                Err(_) => false,
            }
        })
    })
}

/// Keeps the first of the rows that say the same of the same unit.
fn take_repeats(table: &mut Table, mapping: &Mapping) -> BTreeMap<usize, Vec<usize>> {
    let columns: Vec<usize> =
        mapping.columns.values().filter_map(|names| names.iter().find_map(|name| table.column(name))).collect();
    let mut first: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut repeats: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    table.rows.retain(|row| {
        let said: Vec<String> = columns.iter().map(|column| row.get(*column).to_owned()).collect();
        let known = first.get(&said).copied();
        if let Some(line) = known {
            repeats.entry(line).or_default().push(row.line);
        } else {
            first.insert(said, row.line);
        }
        known.is_none()
    });
    repeats
}

/// Puts the root before all rows and every unit without a parent under it.
fn add_root(table: &mut Table, mapping: &mut Mapping) -> bool {
    let Some(root) = mapping.root.clone() else { return false };
    let Some(parent) = place(table, mapping, Field::Parent) else { return false };
    for row in &mut table.rows {
        if let Some(cell) = row.cells.get_mut(parent).filter(|cell| cell.is_empty()) {
            cell.clone_from(&root.id);
        }
    }
    let mut cells = vec![];
    for (field, text) in
        [(Field::Id, root.id), (Field::Name, root.name), (Field::Type, root.kind), (Field::Level, root.level)]
    {
        if let Some(at) = Some(&text).filter(|t| !t.is_empty()).and_then(|_| place(table, mapping, field)) {
            cells.resize(table.header.len().max(cells.len()), String::new());
            if let Some(cell) = cells.get_mut(at) {
                *cell = text;
            }
        }
    }
    cells.resize(table.header.len(), String::new());
    table.rows.insert(0, Row { line: table.header_line, cells });
    true
}

/// The column of a field; a new, empty one where the file has none.
fn place(table: &mut Table, mapping: &mut Mapping, field: Field) -> Option<usize> {
    let names = mapping.columns.entry(field).or_insert_with(|| vec![field.code().to_owned()]);
    if let Some(found) = names.iter().find_map(|name| table.column(name)) {
        return Some(found);
    }
    table.header.push(names.first()?.clone());
    table.rows.iter_mut().for_each(|row| row.cells.push(String::new()));
    Some(table.header.len() - 1)
}
