//! What is known beside a talk, from every room, for the parties of the talk alone; and what the law binds, which this room knows itself.

use crate::floor::floor_at;
use crate::picture::Picture;
use crate::views::evidence as views;
use crate::words;
use base::{Date, UnitId};
use maud::Markup;
use web::{Dimension, Error, Evidence, Work, in_order};

/// The panel *Det ved vi om enheden*. Whoever shows it has made sure that the reader is a party to a talk about the unit.
pub fn panel(work: &mut Work, unit: UnitId) -> Result<Markup, Error> {
    let known = work.evidence(unit)?;
    Ok(views::panel(&work.here(), &in_order(known)))
}

/// The same, folded away while answers are given.
pub fn folded(work: &mut Work, unit: UnitId) -> Result<Markup, Error> {
    let known = work.evidence(unit)?;
    Ok(views::folded(&work.here(), &in_order(known)))
}

/// Which instruments the law sets a limit for.
pub fn evidence(work: &mut Work, unit: UnitId) -> Result<Vec<Evidence>, Error> {
    let (lang, today) = (work.lang(), work.today());
    let w = words(lang);
    let picture = Picture::above(work.tx, unit, today, today)?;
    let bound: Vec<(String, Date)> = picture
        .instruments(today)
        .iter()
        .filter_map(|one| {
            let (floor, step) = floor_at(&picture.floors, one.id, today, &picture.lineage)?;
            (step.rank > 1).then(|| (one.name.pick(lang).to_owned(), floor.source_date))
        })
        .collect();
    let Some(on) = bound.iter().map(|(_, on)| *on).max() else { return Ok(vec![]) };
    let names: Vec<String> = bound.iter().map(|(name, _)| name.clone()).collect();
    Ok(vec![Evidence {
        dimension: Dimension::Law,
        about: w.evidence_law(),
        says: w.evidence_law_says(names.join(", ")),
        source: w.evidence_law_source(),
        on,
        n: w.evidence_law_n(bound.len()),
        caution: w.evidence_law_caution(),
    }])
}
