//! The money of the committee's units: the newest year with figures, every unit's own, and the years before.

use super::Circle;
use crate::data::{Amounts, Budget};
use crate::grouping::{Group, groups};
use crate::words;
use base::UnitId;
use budget::{Column, Columns, Figures, Totals, say};
use std::collections::HashSet;
use store::{Result, Tx};

/// At most so many years stand beside one another.
const YEARS: usize = 5;

/// The money, and how many of the units have any figure of the year.
pub fn read(tx: &mut Tx, circle: &Circle) -> Result<(Budget, usize)> {
    let currency = budget::currency(tx)?;
    let years = known(tx, circle)?;
    let mut money = Budget { currency: currency.code().to_owned(), ..Budget::default() };
    let Some((year, totals)) = years.last() else { return Ok((money, 0)) };
    let told: HashSet<UnitId> = totals.units().collect();
    let sum = Columns::of(&totals.all());
    let rows = groups(&circle.tops, &told, &|unit| circle.tree.children(unit).to_vec());
    money.year = Some(*year);
    money.rows = rows.iter().map(|group| amounts(name(circle, group), &totals.sum(&group.units))).collect();
    let with_own = circle.units.iter().filter_map(|unit| totals.unit(*unit).map(|own| (*unit, own)));
    money.units = with_own.map(|(unit, own)| amounts(circle.name(unit), &own)).collect();
    money.lacking = sum.result_incl.missing().iter().map(|gap| say::gaps(circle.lang, &currency, &[*gap])).collect();
    money.sum = Some(amounts(String::new(), &totals.all()));
    money.sources = sources(tx, &years)?;
    money.years = years.iter().map(|(year, totals)| (*year, amounts(String::new(), &totals.all()))).collect();
    Ok((money, told.len()))
}

/// The newest years up to the paper's own in which the committee's units have figures, oldest first.
fn known(tx: &mut Tx, circle: &Circle) -> Result<Vec<(i16, Totals)>> {
    let mut known = vec![];
    for year in budget::years(tx)?.into_iter().filter(|year| *year <= circle.date.year()) {
        let totals = budget::totals(tx, &circle.units, year)?;
        if !totals.is_empty() {
            known.push((year, totals));
        }
        if known.len() == YEARS {
            break;
        }
    }
    known.reverse();
    Ok(known)
}

fn name(circle: &Circle, group: &Group) -> String {
    let name = circle.name(group.unit);
    if group.own { words(circle.lang).money_own(name) } else { name }
}

fn amounts(name: String, figures: &Figures) -> Amounts {
    let columns = Columns::of(figures);
    let cells = Column::ALL.iter().map(|column| columns.get(*column).known().map(|amount| amount.0));
    Amounts { name, cells: cells.collect() }
}

/// Each source once, with the newest day it was drawn.
fn sources(tx: &mut Tx, years: &[(i16, Totals)]) -> Result<Vec<(String, String)>> {
    let mut all: Vec<(String, String)> = vec![];
    for (year, _) in years.iter().rev() {
        for source in budget::sources(tx, *year)? {
            let name = if source.file_name.is_empty() { source.source } else { source.file_name };
            if all.iter().all(|(known, _)| *known != name) {
                all.push((name, source.fetched_on.to_string()));
            }
        }
    }
    Ok(all)
}
