//! Where figures come from: the newest forecast against the corrected budget, as `budget` tells them.

use crate::finding::Figure;
use crate::store::forecasts;
use base::{Date, Money, UnitId};
use budget::{Columns, Kind};
use std::collections::HashMap;
use store::{Result, Tx};

/// What the books expect of units for the year of a date, from forecasts that had been read in by then. A unit without
/// a forecast, or of whose budget a part is not told, is not in it: nothing is made of what is not known.
pub fn of(tx: &mut Tx, units: &[UnitId], on: Date) -> Result<Vec<Figure>> {
    let year = on.year();
    let sources = budget::sources(tx, year)?;
    let forecasts = sources.iter().filter(|source| source.kinds.contains(&Kind::Forecast));
    let Some(read_on) = forecasts.map(|source| source.imported_at.date()).max().filter(|day| *day <= on) else {
        return Ok(vec![]);
    };
    let totals = budget::totals(tx, units, year)?;
    let figure = |unit: UnitId| {
        let columns = Columns::of(&totals.unit(unit)?);
        let (frame, result) = (columns.corrected_with_applied.known()?, columns.result_excl.known()?);
        Some(Figure { unit, year, read_on, first_on: read_on, frame, result })
    };
    Ok(totals.units().filter_map(figure).collect())
}

/// Every forecast of a year with the day it was read in, oldest first, by unit. Empty where several sources share the
/// year's forecasts: then no single one of them says what was expected of a unit.
pub fn past(tx: &mut Tx, year: i16) -> Result<HashMap<UnitId, Vec<(Date, Money)>>> {
    let sources = budget::sources(tx, year)?;
    let mut past: HashMap<UnitId, Vec<(Date, Money)>> = HashMap::new();
    if sources.iter().filter(|source| source.kinds.contains(&Kind::Forecast)).count() == 1 {
        for (unit, at, amount) in forecasts(tx, year)? {
            past.entry(unit).or_default().push((at.date(), amount));
        }
    }
    Ok(past)
}
