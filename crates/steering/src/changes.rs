//! Rule: what changed in the room within a period, with reasons and MED lines.

use crate::agreement::{AgreementId, MedLine};
use crate::floor::floor_at;
use crate::picture::Picture;
use crate::setting::Setting;
use crate::step::Words;
use crate::store::agreements::Kept;
use base::{Date, Period, UnitId};
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

/// What a change was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shifted {
    /// Freer than before.
    Freer,
    /// Tighter than before, with a review date.
    Tighter,
    /// The step is the same; the agreement is new.
    Same,
    /// A tightening ended unrenewed.
    Lapsed,
    /// The law rose.
    LawRose,
}

/// A change of the room with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// For which unit (and all under it without their own); none for a law, which is everybody's.
    pub unit: Option<UnitId>,
    /// The instrument's name.
    pub name: Words,
    /// The day it happened.
    pub date: Date,
    /// The step before.
    pub before: Words,
    /// The step after.
    pub after: Words,
    /// What it was.
    pub shifted: Shifted,
    /// Why, in the words of the agreement or of the law.
    pub reason: Words,
    /// When it is looked at again.
    pub review: Option<Date>,
    /// The MED line with remarks verbatim; none for a law and for an end that came by itself.
    pub med: Option<MedLine>,
    /// The agreement.
    pub agreement: Option<AgreementId>,
}

/// What changed for units within a period (a closed one), with reasons and MED lines; agreements of units above count, since they are inherited.
pub(crate) fn within(
    picture: &Picture,
    units: &[UnitId],
    period: Period,
    known: &HashMap<AgreementId, Kept>,
) -> Vec<Change> {
    let concerned: HashSet<UnitId> = units.iter().flat_map(|unit| picture.places.path(*unit)).collect();
    let mut changes = Vec::new();
    for setting in picture.settings().filter(|setting| concerned.contains(&setting.unit)) {
        if period.holds(setting.period.from) {
            changes.extend(change(picture, setting, setting.period.from, known.get(&setting.agreement)));
        }
        if let Some(to) = setting.period.to.filter(|to| period.holds(*to)) {
            let now = picture.in_force(setting.unit, setting.instrument, to);
            if now.and_then(|now| now.lapsed).is_some_and(|lapsed| lapsed.id == setting.id) {
                changes.extend(change(picture, setting, to, known.get(&setting.agreement)).map(|change| Change {
                    shifted: Shifted::Lapsed,
                    review: None,
                    med: None,
                    ..change
                }));
            }
        }
    }
    changes.extend(laws(picture, period));
    changes.sort_by(|a, b| (a.date, &a.name.da, a.unit).cmp(&(b.date, &b.name.da, b.unit)));
    changes
}

fn change(picture: &Picture, setting: &Setting, on: Date, kept: Option<&Kept>) -> Option<Change> {
    let before = picture.in_force(setting.unit, setting.instrument, on.plus_days(-1))?.step;
    let after = picture.in_force(setting.unit, setting.instrument, on)?.step;
    let name = picture.lineage.at(on)?.instrument(setting.instrument)?.name.clone();
    let terms = kept.map(|kept| &kept.agreement.terms);
    Some(Change {
        unit: Some(setting.unit),
        name,
        date: on,
        before: before.words.clone(),
        after: after.words.clone(),
        shifted: match after.rank.cmp(&before.rank) {
            Ordering::Less => Shifted::Freer,
            Ordering::Equal => Shifted::Same,
            Ordering::Greater => Shifted::Tighter,
        },
        reason: terms.map_or_else(|| Words::new("", ""), |terms| Words::new(&*terms.reason, &*terms.reason)),
        review: terms.and_then(|terms| terms.review),
        med: kept.and_then(|kept| kept.agreement.med.clone()),
        agreement: Some(setting.agreement),
    })
}

fn laws(picture: &Picture, period: Period) -> Vec<Change> {
    let risen = picture.floors.iter().filter(|floor| period.holds(floor.period.from));
    risen
        .filter_map(|floor| {
            let date = floor.period.from;
            let after = picture.lineage.carry(floor.step, date)?;
            let instrument = picture.lineage.at(date)?.instrument(floor.instrument)?;
            let earlier = floor_at(&picture.floors, floor.instrument, date.plus_days(-1), &picture.lineage);
            let before = earlier.map_or(instrument.steps.first()?, |(_, step)| step);
            (after.rank > before.rank).then(|| Change {
                unit: None,
                name: instrument.name.clone(),
                date,
                before: before.words.clone(),
                after: after.words.clone(),
                shifted: Shifted::LawRose,
                reason: floor.source.clone(),
                review: None,
                med: None,
                agreement: None,
            })
        })
        .collect()
}
