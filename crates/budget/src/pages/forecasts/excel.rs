//! The page of forecasts as a file: the same sums, and each unit under it that the reader sees.

use super::sheet;
use crate::excel::forecasts::{Each, Subject, workbook};
use crate::outlook::{Node, Own};
use crate::pages::XLSX;
use crate::read::Year;
use access::Do;
use base::{Date, UnitId};
use web::{Error, House, Outcome, Page, Work};

/// What a unit and those under it expect at a follow-up, as Excel, for those who see the page.
pub fn show(work: &mut Work, id: UnitId) -> Outcome {
    work.may(Do::SeeBudget, id)?;
    let shown = sheet(work, id)?;
    let on = shown.chosen.ok_or(Error::NotFound)?.on;
    let scope = work.scope(Do::SeeBudget)?;
    let year = Year::load(work.tx, on.year())?;
    let each = every(&year, &year.node(id, on, &|unit| scope.holds(unit)), on);
    let municipality = House::load(work.tx)?.name;
    let (lang, now) = (work.lang(), work.now());
    let made = workbook(&Subject { lang, municipality: &municipality, now, on, shown: &shown, each: &each });
    let bytes = paper::xlsx(&made).map_err(|unmade| Error::Broken(unmade.to_string()))?;
    Ok(Page::file(format!("forventet-resultat-{on}.xlsx"), XLSX, bytes))
}

/// Those who are asked or have added something, in the order of the tree.
fn every(year: &Year, node: &Node, on: Date) -> Vec<Each> {
    let name = year.tree.get(node.unit).map(|unit| unit.name.clone()).unwrap_or_default();
    let one = Each {
        name,
        given: year.given(node.unit, on).first().map(|one| (*one).clone()),
        added: year.corrected(node.unit, on).first().filter(|_| node.correction.is_some()).map(|one| (*one).clone()),
    };
    let worth = node.own != Own::NotAsked || node.correction.is_some();
    let own = worth.then_some(one).into_iter();
    own.chain(node.below.iter().flat_map(|below| every(year, below, on))).collect()
}
