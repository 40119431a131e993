//! A unit's page: who it is, who leads, and what every other room shows of it.

use crate::pages::day;
use crate::rules::span::usual;
use crate::store;
use crate::views::unit as views;
use access::Do;
use base::UnitId;
use web::{Error, Outcome, Page, Work};

/// The page; a unit that has closed is shown with its history.
pub fn show(work: &mut Work, id: UnitId) -> Outcome {
    let life = store::life::life(work.tx, id)?;
    let Some(last) = life.slices().last() else { return Err(Error::NotFound) };
    work.may_everywhere(Do::SeeOrganisation)?;
    let date = day(work);
    let name = life.at(date).unwrap_or(last).content.name.clone();
    let names = store::unit::names(work.tx)?;
    let here = work.here();
    let Some(now) = seen(work, id)? else {
        return Ok(Page::show(name.clone(), views::closed(&here, &name, &life, &names, date)));
    };
    let panels = work.panels(id)?;
    Ok(Page::show(name, views::page(&here, &now, panels, &life, &names)))
}

/// The unit on the day, with its surroundings; none when it is not there.
fn seen(work: &mut Work, id: UnitId) -> Result<Option<views::Seen>, Error> {
    let date = day(work);
    let tree = store::unit::tree_at(work.tx, date)?;
    let Some(unit) = tree.get(id).cloned() else { return Ok(None) };
    let posts = store::post::leader_posts(work.tx, date)?;
    let heads = store::post::heads(work.tx, date)?;
    let spans = posts.spans(&tree, &heads);
    let alike = |other: &UnitId| tree.get(*other).is_some_and(|o| !o.level.is_empty() && o.level == unit.level);
    let level: Vec<u32> = spans.iter().filter(|(other, _)| alike(other)).map(|(_, span)| *span).collect();
    let led = posts.leadership(&tree, id);
    let may_edit = work.actor.may_everywhere(Do::EditPosts);
    let span = spans.get(&id).copied();
    Ok(Some(views::Seen {
        unit,
        tree,
        led,
        has_post: posts.any(id),
        span,
        usual: usual(&level),
        heads,
        date,
        may_edit,
    }))
}
