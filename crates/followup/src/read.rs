//! What is computed and read together: a unit's wheel, what figures reveal, and what a paper asks for.

use crate::common::Common;
use crate::deviation::{Deviation, DeviationId};
use crate::duty::{Done, Due, Key, wheel};
use crate::finding::{Figure, Finding, Lift, beyond, look, since};
use crate::limit::Limits;
use crate::store::{self as saved, common, demands, deviations, figures, tellings};
use crate::telling::{self, Telling};
use access::{Actor, Do, Reach, reach};
use base::{Date, Lang, Period, UnitId};
use std::collections::{HashMap, HashSet};
use store::{Result, Tx};

/// What the settings in force ask of units in a closed period, with the marks. Computed anew each time: loosen a
/// setting and its occurrences are not there any more.
pub fn wheel_of(tx: &mut Tx, units: &[UnitId], from: Date, to: Date, lang: Lang) -> Result<Vec<Due>> {
    let Some(period) = Period::new(from, Some(to)) else { return Ok(vec![]) };
    let asked = demands::of(tx, units, period, lang)?;
    let marks = match units {
        [one] => saved::marks_of(tx, *one, from, to)?,
        _ => saved::marks(tx, from, to)?,
    };
    let marks: HashMap<Key, Done> = marks.into_iter().map(|mark| (mark.key, mark.done)).collect();
    Ok(wheel(asked, &marks))
}

/// What of that somebody may see: a staff function only what it asks for itself, unless another role reaches further.
pub fn wheel_seen(tx: &mut Tx, actor: &Actor, units: &[UnitId], days: (Date, Date), lang: Lang) -> Result<Vec<Due>> {
    let mut rest = actor.clone();
    rest.held.retain(|held| reach(held.role, Do::SeeDuties) != Reach::Domain);
    let (all, fully) = (actor.scope(tx, Do::SeeDuties)?, rest.scope(tx, Do::SeeDuties)?);
    let mine = actor.functions();
    let functions = org::staff_functions(tx)?.into_iter().filter(|function| mine.contains(&function.id));
    let owned: HashSet<String> = functions.map(|function| function.code).collect();
    let mut wheel = wheel_of(tx, units, days.0, days.1, lang)?;
    wheel.retain(|due| {
        let unit = due.demand.key.unit;
        fully.holds(unit) || (all.holds(unit) && owned.contains(&due.demand.owner))
    });
    Ok(wheel)
}

/// What figures reveal on a date about units that have not reported on their budget that year themselves.
pub fn findings(tx: &mut Tx, units: &[UnitId], on: Date) -> Result<Vec<Finding>> {
    let limits = saved::limits(tx, on)?;
    let mut figures = figures::of(tx, units, on)?;
    figures.retain(|figure| beyond(figure, limits.permille));
    if figures.is_empty() {
        return Ok(vec![]);
    }
    let past = figures::past(tx, on.year())?;
    for figure in &mut figures {
        let past = past.get(&figure.unit).map_or(&[][..], Vec::as_slice);
        figure.first_on = since(figure, past, limits.permille);
    }
    let january = Date::new(on.year(), 1, 1).unwrap_or(on);
    let told: HashSet<UnitId> = deviations::told_of_budget(tx, january, on)?.into_iter().map(|(unit,)| unit).collect();
    let lifts: HashMap<UnitId, Lift> = saved::lifts(tx, on.year())?.into_iter().collect();
    let rows = saved::limit_rows(tx)?;
    let grace = |figure: &Figure| Limits::on(&rows, figure.first_on).map_or(limits.grace, |then| then.grace);
    Ok(look(
        &figures,
        limits.permille,
        grace,
        |figure| told.contains(&figure.unit),
        |figure| lifts.get(&figure.unit).copied(),
    ))
}

/// The deviations that units have reported, standing at some time from one date to another (both included) and told as
/// they were known on the last: with the line's answer, the help and what came of it. Newest first.
pub fn deviations(tx: &mut Tx, units: &[UnitId], from: Date, to: Date) -> Result<Vec<Deviation>> {
    let units: HashSet<&UnitId> = units.iter().collect();
    let all = deviations::between(tx, from, to)?;
    Ok(all.into_iter().filter(|d| units.contains(&d.unit)).filter_map(|d| d.as_known_on(to)).collect())
}

/// What committees are told by a date: deviations whose line has decided so, and whose unit has spoken or has had its time.
pub fn told(tx: &mut Tx, date: Date) -> Result<HashMap<DeviationId, Telling>> {
    let mut by_deviation: HashMap<DeviationId, Vec<Telling>> = HashMap::new();
    for one in tellings::by(tx, date)? {
        by_deviation.entry(one.deviation).or_default().push(one);
    }
    let newest = by_deviation.into_iter().filter_map(|(id, all)| Some((id, telling::at(&all, date)?.clone())));
    Ok(newest.filter(|(_, one)| one.reaches(date)).collect())
}

/// The common dates in force on a day.
pub fn common_dates(tx: &mut Tx, on: Date) -> Result<Vec<Common>> {
    common::between(tx, on, on.plus_days(1))
}
