//! What waits for the line, for the line above it, for staff functions, and for the posts that actions were given to.

use super::panels::about;
use super::{functions, seen};
use crate::action::Action;
use crate::answering::{Answering, answering};
use crate::deviation::{Deviation, State};
use crate::store::{self as saved, actions, tellings};
use crate::{telling, words};
use base::{PostId, UnitId};
use std::collections::{HashMap, HashSet};
use web::{Duty, Error, Work};

/// Deviations that wait for the actor's answer, since the actor is the next post up; and those that the post under the actor has left
/// unanswered too long.
pub fn of_line(work: &mut Work) -> Result<Vec<Duty>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let open: Vec<Deviation> = seen(work)?.into_iter().filter(|d| d.state == State::Reported).collect();
    if open.is_empty() {
        return Ok(vec![]);
    }
    let led: HashSet<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    let (tree, posts) = (org::tree_at(work.tx, today)?, org::leader_posts(work.tx, today)?);
    let limits = saved::limit_rows(work.tx)?;
    let w = words(lang);
    let mut all = vec![];
    for d in open {
        let how = answering(&d, &saved::limits_in(&limits, d.on)?, today);
        let answers = |unit: UnitId| posts.next_up(&tree, unit).filter(|line| Some(line.post) != d.by);
        let line = answers(d.unit).or_else(|| posts.next_up(&tree, d.unit).and_then(|same| answers(same.unit)));
        let (Some(line), Some(due)) = (line, how.due()) else { continue };
        let name = tree.get(d.unit).map_or("", |unit| unit.name.as_str());
        if led.contains(&line.unit) {
            let hint = if how.silent() { w.duty_answer_late() } else { w.duty_answer_hint() };
            all.push(Duty { hint: Some(hint), ..about(&d, due, w.duty_answer(name), today) });
        } else if matches!(how, Answering::Escalated(_)) && answers(line.unit).is_some_and(|up| led.contains(&up.unit))
        {
            all.push(Duty { hint: Some(w.duty_silence_hint()), ..about(&d, due, w.duty_silence(name), today) });
        }
    }
    Ok(all)
}

/// Actions given to posts that the actor fills or fills in for, and words that a committee waits for from the actor's units.
pub fn of_posts(work: &mut Work, led: &HashSet<UnitId>) -> Result<Vec<Duty>, Error> {
    let today = work.today();
    if led.is_empty() {
        return Ok(vec![]);
    }
    let known: HashMap<_, Deviation> = seen(work)?.into_iter().map(|d| (d.id, d)).collect();
    let posts = posts_of(work, led)?;
    let mine: Vec<Action> = actions::open(work.tx)?.into_iter().filter(|one| posts.contains(&one.post)).collect();
    let w = words(work.lang());
    let mut all: Vec<Duty> = mine
        .iter()
        .filter_map(|action| Some((action, known.get(&action.deviation)?)))
        .map(|(action, d)| Duty { hint: Some(w.duty_action()), ..about(d, action.due, action.words.clone(), today) })
        .collect();
    for d in known.values().filter(|d| led.contains(&d.unit)) {
        let told = tellings::of(work.tx, d.id)?;
        let newest = telling::at(&told, today).filter(|one| one.tell && one.words.is_none() && today < one.settles);
        all.extend(newest.map(|one| about(d, one.settles.plus_days(-1), w.duty_committee_words(), today)));
    }
    Ok(all)
}

/// The leader posts of units.
pub fn posts_of(work: &mut Work, units: &HashSet<UnitId>) -> Result<HashSet<PostId>, Error> {
    let today = work.today();
    let posts = org::leader_posts(work.tx, today)?;
    Ok(units.iter().flat_map(|unit| posts.of(*unit).iter().map(|post| post.post).collect::<Vec<_>>()).collect())
}

/// What staff functions are asked for, and what they have promised.
pub fn of_functions(work: &mut Work) -> Result<Vec<Duty>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let mine = work.actor.functions();
    if mine.is_empty() {
        return Ok(vec![]);
    }
    let tree = org::tree_at(work.tx, today)?;
    let names: HashMap<_, _> = functions(work)?;
    let mut all = vec![];
    for d in seen(work)?.iter().filter(|d| d.end().is_none()) {
        let unit = tree.get(d.unit).map_or("", |unit| unit.name.as_str());
        let offer = d.answer().and_then(|answer| answer.offer.as_ref());
        if let Some(offer) =
            offer.filter(|o| d.judgement().is_none() && o.giver.is_some_and(|giver| mine.contains(&giver)))
        {
            let hint = offer.giver.and_then(|giver| names.get(&giver).cloned());
            all.push(Duty { hint, ..about(d, offer.by, words(lang).duty_help(unit), today) });
        }
        let asked = d.report.wish.as_ref().and_then(|wish| wish.of).filter(|of| mine.contains(of));
        if asked.is_some() && d.answer().is_none() {
            let due = saved::limits(work.tx, d.on)?.answer.last(d.on);
            all.push(about(d, due, words(lang).duty_wish(unit), today));
        }
    }
    Ok(all)
}
