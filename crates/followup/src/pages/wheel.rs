//! Handlers of a unit's annual wheel.

use super::{acting, only_owned, refused};
use crate::commands::Said;
use crate::duty::{Due, Key, Standing, Turn, waiting};
use crate::store as saved;
use crate::store::demands::{self, Span};
use crate::views::poster as posters;
use crate::views::wheel::{self as views, Wheel};
use crate::{commands, read, words};
use access::Do;
use base::UnitId;
use std::collections::HashMap;
use steering::step::InstrumentId;
use web::{About, Error, Outcome, Page, Work};

/// A unit's wheel as the reader may see it: from the oldest that is still shown as late, to a year ahead.
fn dues(work: &mut Work, unit: UnitId) -> Result<Vec<Due>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let late = saved::limits(work.tx, today)?.late_days;
    let end = today.first_of_month().plus_months(12);
    let mut wheel = read::wheel_of(work.tx, &[unit], today.plus_days(-late), end, lang)?;
    if let Some(owned) = only_owned(work, unit)? {
        wheel.retain(|due| owned.contains(&due.demand.owner));
    }
    Ok(wheel)
}

pub fn show(work: &mut Work, unit: UnitId) -> Outcome {
    work.may(Do::SeeDuties, unit)?;
    let here = work.here();
    let name = org::unit_at(work.tx, unit, here.today)?.name;
    let all = dues(work, unit)?;
    let waits = waiting(&all, here.today, 0);
    let passed = |due: &&Due| matches!(due.standing(here.today), Standing::Overdue(_) | Standing::Grace(_));
    let late: Vec<Due> = waits.iter().map(|one| one.due).filter(passed).cloned().collect();
    let year = all.into_iter().filter(|due| due.demand.due_on >= here.today).collect();
    let owners = owners(work)?;
    let notes = if work.can(Do::DoDuty, unit)? { saved::last_notes(work.tx, unit)? } else { HashMap::new() };
    let may_mark = work.can(Do::DoDuty, unit)?;
    let changes = changes(work, unit)?;
    let wheel = Wheel { unit, name, late, year, changes, owners, notes, may_mark };
    Ok(Page::show(words(here.lang).wheel_title(), views::page(&here, &wheel)))
}

/// What staff functions are called, by code.
pub fn owners(work: &mut Work) -> Result<HashMap<String, String>, Error> {
    let lang = work.lang();
    let all = org::staff_functions(work.tx)?;
    Ok(all.into_iter().map(|f| (f.code, lang.pick(&f.name_da, &f.name_en).to_owned())).collect())
}

/// The wheel on one sheet of A3, for the wall.
pub fn poster(work: &mut Work, unit: UnitId) -> Outcome {
    work.may(Do::SeeDuties, unit)?;
    let here = work.here();
    let name = org::unit_at(work.tx, unit, here.today)?.name;
    let mut year = dues(work, unit)?;
    year.retain(|due| due.demand.due_on >= here.today);
    let municipality = store::house::get(work.tx, "municipality")?.unwrap_or_default();
    let poster = posters::poster(&here, municipality, &name, &year);
    let bytes = paper::poster(&poster).map_err(|unmade| Error::Broken(unmade.to_string()))?;
    Ok(Page::file(words(here.lang).wheel_file(), "application/pdf", bytes))
}

/// What entered or left the wheel lately, and what enters or leaves it within a year as the agreements stand today.
fn changes(work: &mut Work, unit: UnitId) -> Result<Vec<Turn>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let mut changes =
        demands::turns(work.tx, unit, Span { from: today.plus_months(-3), to: today.plus_months(12) }, lang)?;
    if let Some(owned) = only_owned(work, unit)? {
        changes.retain(|turn| owned.contains(&turn.owner));
    }
    Ok(changes)
}

/// What marking a duty is about, for the clock: the setting's instrument, or the common date's line.
pub fn about(work: &mut Work) -> Result<Option<About>, Error> {
    let Some(id) = work.form().choice::<InstrumentId>("instrument") else { return Ok(None) };
    let (lineage, today) = (steering::lineage(work.tx)?, work.today());
    let known = lineage.at(today).and_then(|edition| edition.instrument(id));
    Ok(Some(About::of(known.map_or_else(|| format!("date/{id}"), |one| format!("duty/{}", one.code)))))
}

pub fn mark(work: &mut Work, unit: UnitId) -> Outcome {
    work.may(Do::DoDuty, unit)?;
    let (lang, today) = (work.lang(), work.today());
    let mut form = work.form();
    let instrument = form.choice::<InstrumentId>("instrument");
    let (due, note) = (form.date("due"), form.optional("note", 1000));
    let (Some(instrument), Some(due), Some(note)) = (instrument, due, note) else {
        let faults = form.faults().iter().map(|fault| fault.words.clone()).collect::<Vec<_>>();
        return Err(Error::Bad(faults.join(" ")));
    };
    let path = access::above(work.tx, unit, today)?;
    let by = acting(work, &path).and_then(|(_, post)| post);
    let wheel = dues(work, unit)?;
    let key = Key { unit, instrument, due };
    let said = Said { note, nothing_new: form.checked("nothing_new") };
    let event = commands::mark(work.tx, &wheel, key, by, said).map_err(|stop| refused(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/units/{unit}/wheel")))
}
