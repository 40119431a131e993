//! What the settings in force ask of leaders in a year, for the page on time and for whoever adds a duty.

use crate::asked::asked;
use crate::common::Common;
use crate::read;
use crate::store::demands;
use access::{Do, Role};
use base::UnitId;
use web::{Cost, Error, Work};

/// The duties of today's settings, of each unit with a leader post, and the common dates.
pub fn costs(work: &mut Work) -> Result<Vec<Cost>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let tree = org::tree_at(work.tx, today)?;
    let posts = org::leader_posts(work.tx, today)?;
    let units: Vec<UnitId> = posts.0.keys().copied().filter(|unit| tree.get(*unit).is_some()).collect();
    let rooms = steering::rooms(work.tx, &units, today)?;
    let settings = asked(&rooms, lang).into_iter().map(|one| Cost {
        each: one.each,
        months: one.months,
        owner: one.owner,
        ..Cost::new(Role::Leader, format!("duty/{}", one.code), one.name, one.minutes)
    });
    Ok(settings.chain(of_dates(work)?).collect())
}

/// What common dates ask, on average over all who lead.
fn of_dates(work: &mut Work) -> Result<Vec<Cost>, Error> {
    let today = work.today();
    let places = access::places(work.tx, today)?;
    let circle = demands::circle(work.tx, &places)?;
    let way = if work.actor.may_somewhere(Do::SeeDates) { "/followup/dates" } else { "" };
    let leaders = i64::try_from(circle.led.len()).unwrap_or(i64::MAX);
    let cost = |one: Common| {
        let (d, units) = (&one.draft, circle.count(&one.draft.who));
        let year = burden::average(d.a_year().saturating_mul(units), leaders.max(1));
        Cost {
            each: d.minutes,
            months: d.days.iter().map(|day| day.month).collect(),
            owner: d.owner.clone(),
            href: way.to_owned(),
            ..Cost::new(Role::Leader, format!("date/{}", one.line), d.text.clone(), year)
        }
    };
    Ok(read::common_dates(work.tx, today)?.into_iter().map(cost).collect())
}
