//! The annual wheel of the last half year: what was asked is done, but for one thing.

use crate::seed::Seed;
use crate::store::{self as marks, Mark};
use crate::story::{Story, Trouble};
use ::store::{By, Event};
use base::{Lang, PostId, Time, UnitId};
use std::collections::{BTreeMap, HashMap};
use steering::Picture;

/// Days back within which an unmarked duty is shown as late; before that nobody asks any more.
const BACK: i64 = 185;
/// The unit that has one duty waiting since its day.
pub const LATE: &str = "Børnehuset Lærkereden";

/// Marks what each unit did, on or a few days before its day.
pub fn tell(story: &mut Story) -> Result<(), Trouble> {
    let days = story.days;
    let units: Vec<UnitId> = story.town.units.values().copied().collect();
    let (done, picture) = story.db.read(|tx| {
        let wheel = followup::wheel_of(tx, &units, days.ago(BACK), days.today, Lang::Da)?;
        Ok::<_, Trouble>((wheel, Picture::load(tx, days.today, days.today)?))
    })?;
    let late = story.town.unit(LATE)?;
    let late = done.iter().rev().find(|due| due.demand.key.unit == late).map(|due| due.demand.key);
    let posts: HashMap<UnitId, PostId> = story
        .town
        .leaders
        .iter()
        .filter_map(|(name, chair)| Some((*story.town.units.get(name)?, chair.post)))
        .collect();
    let mut by_unit: BTreeMap<UnitId, Vec<Mark>> = BTreeMap::new();
    let mut seed = Seed::new(365);
    for due in done.iter().filter(|due| Some(due.demand.key) != late && due.demand.key.due < days.today) {
        let key = due.demand.key;
        let Some(now) = picture.in_force(key.unit, key.instrument, key.due) else { continue };
        let at = Time::noon(key.due.plus_days(-seed.between(0, 6)));
        by_unit.entry(key.unit).or_default().push((key, now.step.id, posts.get(&key.unit).copied(), at));
    }
    for (unit, done) in by_unit {
        let Some(last) = done.iter().map(|mark| mark.3).max() else { continue };
        story.act(By::cli(), last.date(), move |tx| {
            let count = marks::mark(tx, &done)?;
            Ok(((), Event::new("followup.duties_done").unit(unit).with("marks", count)))
        })?;
    }
    Ok(())
}
