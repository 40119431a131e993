//! What an edition, an agreement or a law would add to what is asked of leaders: shown before it is added, and held against the ceiling.

use super::refuse;
use crate::asks::{Growth, demanded, grown, growth};
use crate::calibration::Ground;
use crate::commands::notices::picture_of;
use crate::edition::Edition;
use crate::floor::Floor;
use crate::picture::Picture;
use crate::risen::touched;
use crate::step::{Instrument, StepId};
use access::Role;
use base::{Date, UnitId};
use burden::Demand;
use maud::Markup;
use web::{Error, Work};

/// What a new edition may ask for that none before it could.
pub fn of_edition(draft: &Edition, before: Option<&Edition>, lang: base::Lang) -> Vec<Demand> {
    let grown = grown(draft, before).into_iter();
    let demand = |name: &str, minutes, months| Demand::of_all(Role::Leader, name, minutes).by_month(months);
    grown.map(|(one, minutes, months)| demand(one.name.pick(lang), minutes, months)).collect()
}

/// The agreement that is about to be made: for which unit, about what, and from when.
pub struct About<'a> {
    /// The unit or area.
    pub unit: UnitId,
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The first day.
    pub from: Date,
}

/// What each step would ask for, in words, beside what is asked today and the ceiling.
pub fn of_steps(work: &mut Work, about: &About) -> Result<Markup, Error> {
    let lang = work.lang();
    let led = led(work)?;
    let picture = Picture::load(work.tx, work.tx.today(), about.from)?;
    let mut choices = vec![];
    for step in &about.instrument.steps {
        choices.extend(demand(&picture, about, Some(step.id), &led, step.words.pick(lang)));
    }
    burden::choices(work, &choices)
}

/// What the chosen step would add. None where nothing would change.
pub fn of_choice(work: &mut Work, about: &About, choice: Option<StepId>) -> Result<Option<Demand>, Error> {
    let led = led(work)?;
    let picture = Picture::load(work.tx, work.tx.today(), about.from)?;
    Ok(demand(&picture, about, choice, &led, about.instrument.name.pick(work.lang())))
}

/// Why the ceiling refuses the chosen step, in words. What the law demands is not refused: the law goes before the ceiling.
pub fn refusal(
    work: &mut Work,
    about: &About,
    choice: Option<StepId>,
    ground: Ground,
) -> Result<Option<String>, Error> {
    if ground == Ground::Law {
        return Ok(None);
    }
    let added: Vec<Demand> = of_choice(work, about, choice)?.into_iter().collect();
    burden::refusal(work, &added)
}

fn demand(picture: &Picture, about: &About, choice: Option<StepId>, led: &[UnitId], what: &str) -> Option<Demand> {
    weighed(&growth(picture, (about.unit, about.instrument.id), choice, led, about.from), led, what)
}

fn weighed(growth: &Growth, led: &[UnitId], what: &str) -> Option<Demand> {
    let all = i64::try_from(led.len()).unwrap_or(i64::MAX);
    let (each, months) = growth.each();
    (each != 0).then(|| Demand::of_some(Role::Leader, what, each, (growth.concerned, all)).by_month(months))
}

/// What a legal floor would ask for beside what is asked today, from its first day. None where it asks for nothing more.
pub fn of_floor(work: &mut Work, floor: &Floor) -> Result<Option<Demand>, Error> {
    let (lang, led) = (work.lang(), led(work)?);
    let picture = picture_of(work.tx, floor.period.from).map_err(refuse(lang))?;
    let growth = demanded(&touched(&picture, floor, &led));
    let edition = picture.lineage.at(floor.period.from).or_else(|| picture.lineage.newest());
    let name =
        edition.and_then(|edition| edition.instrument(floor.instrument)).map(|one| one.name.pick(lang).to_owned());
    Ok(weighed(&growth, &led, &name.unwrap_or_default()))
}

/// The units with a leader post today.
fn led(work: &mut Work) -> Result<Vec<UnitId>, Error> {
    let today = work.today();
    let tree = org::tree_at(work.tx, today)?;
    let posts = org::leader_posts(work.tx, today)?;
    Ok(posts.0.keys().copied().filter(|unit| tree.get(*unit).is_some()).collect())
}
