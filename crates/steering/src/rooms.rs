//! Rule: a unit's room at a date, and the duties that its settings produce.

use crate::agreement::AgreementId;
use crate::picture::Picture;
use crate::setting::{InForce, Origin, Setting, SettingId};
use crate::step::{Instrument, InstrumentId, Step, Words};
use base::{Date, Period, UnitId};
use std::cmp::Ordering;
use std::collections::HashSet;

/// A floor as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FloorSeen {
    /// Law, number and paragraph.
    pub source: Words,
    /// The date of the law text that is cited.
    pub source_date: Date,
    /// The municipality's jurist has confirmed it.
    pub checked: bool,
    /// The rank that the law demands.
    pub rank: i64,
    /// It lifts the unit above what is agreed.
    pub lifts: bool,
}

/// One instrument in a unit's room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Which instrument.
    pub instrument: InstrumentId,
    /// Its stable short name.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// The domain's name.
    pub heading: Words,
    /// Code of the staff function that owns it.
    pub owner: String,
    /// The step in force.
    pub step: Step,
    /// Where the agreed step comes from.
    pub origin: Origin,
    /// Against the step of the unit above: less is freer. Equal where it is the same.
    pub against_common: Ordering,
    /// The floor at the date, unless it demands nothing.
    pub floor: Option<FloorSeen>,
    /// It is shown, not calibrated.
    pub shown_only: bool,
    /// The setting the agreed step rests on; none for the catalogue's default.
    pub setting: Option<SettingId>,
    /// The agreement it rests on.
    pub agreement: Option<AgreementId>,
    /// A tightening in force ends on this day unless renewed.
    pub until: Option<Date>,
    /// An own tightening ended on this day without being renewed, and nothing newer has been agreed.
    pub lapsed: Option<Date>,
}

impl Standing {
    /// The unit's own agreement (egen), not an inherited one (fælles).
    pub fn own(&self) -> bool {
        matches!(self.origin, Origin::Own(_))
    }
}

/// A unit's room at a date, in the catalogue's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Whose.
    pub unit: UnitId,
    /// One for each instrument.
    pub standings: Vec<Standing>,
}

/// A reporting duty that falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyDue {
    /// Who owes it.
    pub unit: UnitId,
    /// From which instrument.
    pub instrument: InstrumentId,
    /// The instrument's name.
    pub name: Words,
    /// What is to be sent.
    pub text: Words,
    /// When.
    pub date: Date,
    /// Estimated minutes.
    pub minutes: i64,
    /// Code of the staff function that receives it.
    pub owner: String,
}

/// One unit's room from what has been read.
pub fn room(picture: &Picture, unit: UnitId, date: Date) -> Room {
    let standings = picture.instruments(date).iter().filter_map(|one| standing(picture, unit, one, date)).collect();
    Room { unit, standings }
}

/// One instrument of one unit from what has been read.
pub fn standing(picture: &Picture, unit: UnitId, instrument: &Instrument, date: Date) -> Option<Standing> {
    let now = picture.in_force(unit, instrument.id, date)?;
    let common = picture.common(unit, instrument.id, date)?;
    let setting = resting_on(picture, unit, instrument.id, &now);
    Some(Standing {
        instrument: instrument.id,
        code: instrument.code.clone(),
        name: instrument.name.clone(),
        heading: instrument.heading.clone(),
        owner: instrument.owner.clone(),
        step: now.step.clone(),
        origin: now.origin,
        against_common: now.step.rank.cmp(&common.step.rank),
        floor: now.floor.filter(|(_, step)| step.rank > 1).map(|(floor, step)| FloorSeen {
            source: floor.source.clone(),
            source_date: floor.source_date,
            checked: floor.checked,
            rank: step.rank,
            lifts: now.lifted(),
        }),
        shown_only: instrument.shown_only,
        setting: setting.map(|setting| setting.id),
        agreement: setting.map(|setting| setting.agreement),
        until: setting.and_then(|setting| setting.period.to),
        lapsed: now.lapsed.and_then(|setting| setting.period.to),
    })
}

fn resting_on<'a>(picture: &'a Picture, unit: UnitId, instrument: InstrumentId, now: &InForce) -> Option<&'a Setting> {
    let (unit, id) = match now.origin {
        Origin::Own(id) => (unit, id),
        Origin::Common(above, id) => (above, id),
        Origin::Default => return None,
    };
    picture.history(unit, instrument).iter().find(|setting| setting.id == id)
}

/// The duties of one unit and instrument within a closed period.
pub(crate) fn duties_of(picture: &Picture, unit: UnitId, instrument: InstrumentId, period: Period) -> Vec<DutyDue> {
    // Every edition's steps are asked for their days; the step in force on the day decides whether it counts.
    let mut seen = HashSet::new();
    let mut due = Vec::new();
    for day in days_of(picture, instrument, period) {
        let begun = picture.lineage.begins().is_some_and(|first| first <= day);
        let Some(edition) = picture.lineage.at(day).filter(|_| begun) else { continue };
        let Some(one) = edition.instrument(instrument) else { continue };
        let Some(now) = picture.in_force(unit, instrument, day) else { continue };
        let Some(duty) = &now.step.duty else { continue };
        let that_day = Period { from: day, to: Some(day.plus_days(1)) };
        if !duty.often.within(that_day).is_empty() && seen.insert(day) {
            due.push(DutyDue {
                unit,
                instrument,
                name: one.name.clone(),
                text: duty.text.clone(),
                date: day,
                minutes: duty.minutes,
                owner: one.owner.clone(),
            });
        }
    }
    due
}

fn days_of(picture: &Picture, instrument: InstrumentId, period: Period) -> Vec<Date> {
    let ends = [Some(period.from), period.to];
    let editions = ends.into_iter().flatten().filter_map(|date| picture.lineage.at(date));
    let duties = editions.filter_map(|edition| edition.instrument(instrument)).flat_map(|one| &one.steps);
    let mut days: Vec<Date> =
        duties.filter_map(|step| step.duty.as_ref()).flat_map(|duty| duty.often.within(period)).collect();
    days.sort();
    days.dedup();
    days
}
