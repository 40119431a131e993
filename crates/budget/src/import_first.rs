//! A municipality that begins with its money: while the house has no unit at all, a budget file brings its own.

use base::UnitId;
use imports::{Bound, Field, Input, Mapping, Subject, prepare};
use std::collections::{BTreeMap, HashMap};
use store::{Result, Tx};

/// Whether no unit has ever come in. Later a code that is unknown is a fault of the file, and is told by line.
pub fn is_first(tx: &mut Tx) -> Result<bool> {
    Ok(org::names(tx)?.is_empty())
}

/// The units that the file would bring, by code; for a check, which makes nothing.
pub fn would_bring(input: &Input, bound: &Bound) -> HashMap<String, UnitId> {
    let codes = input.table.rows.iter().filter_map(|row| bound.code(row, Field::Unit).ok());
    let mut units = HashMap::new();
    for code in codes.filter(|code| !code.is_empty()) {
        units.entry(code.to_owned()).or_insert_with(UnitId::fresh);
    }
    units
}

/// Brings them in, through the same door as an organisation's own file.
pub fn bring(tx: &mut Tx, input: &Input) -> Result<()> {
    let mapping = of_units(input.mapping);
    let Ok(prepared) = prepare(input.table.clone(), &mapping, input.lang) else { return Ok(()) };
    let units = Input { table: &prepared.table, mapping: &prepared.mapping, people: None, ..*input };
    (org::import_kind().apply)(tx, &units).map(|_| ())
}

/// The budget's mapping read as one of units: each code once, with the name that stands beside it.
fn of_units(budget: &Mapping) -> Mapping {
    let code = budget.columns.get(&Field::Unit).cloned().unwrap_or_default();
    let name = budget.columns.get(&Field::UnitName).cloned().unwrap_or_else(|| code.clone());
    Mapping {
        subject: Subject::Org,
        complete: false,
        repeated: true,
        columns: BTreeMap::from([(Field::Id, code), (Field::Name, name)]),
        constants: BTreeMap::new(),
        amounts: vec![],
        ..budget.clone()
    }
}
