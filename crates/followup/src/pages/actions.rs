//! Handlers of a deviation's actions.

use super::deviations::{done, line_of, page, seen, speaks_for};
use super::panels::spoken_for;
use super::waiting::posts_of;
use super::{action_refused, refused};
use crate::action::{Action, ActionId};
use crate::commands::{self, Stop};
use crate::deviation::{Deviation, DeviationId};
use crate::store::{actions as stored, deviations};
use crate::views::actions::{self as views, Actions};
use crate::views::deviation::May;
use crate::views::forms::Forms;
use crate::words;
use base::PostId;
use std::collections::HashSet;
use web::{Error, Outcome, Page, Work};

/// What a deviation's page shows of its actions.
pub fn shown(work: &mut Work, d: &Deviation, may: May) -> Result<Actions, Error> {
    let (today, lang) = (work.today(), work.lang());
    let all = stored::of(work.tx, d.id)?;
    let adds = d.end().is_none() && (may.write || line_of(work, d.unit)?.is_some());
    let led = spoken_for(work)?;
    let posts = posts_of(work, &led)?;
    let mine = all.iter().filter(|one| adds || posts.contains(&one.post)).map(|one| one.id).collect();
    let owners = if adds { owners(work, d)? } else { vec![] };
    Ok(Actions { all, posts: org::post_names(work.tx, today, lang)?, mine, owners })
}

/// The posts that an action may be given to: those who read the deviation anyway. The unit's own leader, the line above it, and the
/// leaders of the staff functions that were asked for help or give it.
fn owners(work: &mut Work, d: &Deviation) -> Result<Vec<(PostId, String)>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let mut units = access::above(work.tx, d.unit, today)?;
    let functions = org::staff_functions(work.tx)?;
    units.extend(functions.iter().filter(|one| d.concerns(one.id)).filter_map(|one| one.unit));
    let (posts, names) = (org::leader_posts(work.tx, today)?, org::post_names(work.tx, today, lang)?);
    let mut known = HashSet::new();
    let all = units.iter().flat_map(|unit| posts.of(*unit)).filter(|post| known.insert(post.post));
    Ok(all.filter_map(|post| Some((post.post, names.get(&post.post)?.clone()))).collect())
}

pub fn add(work: &mut Work, id: DeviationId) -> Outcome {
    let deviation = seen(work, id)?;
    let lang = work.lang();
    if !speaks_for(work, deviation.unit)? && line_of(work, deviation.unit)?.is_none() {
        return Err(Error::Forbidden);
    }
    let mut form = work.form().called("act");
    let (words, post, due) = (form.text("words", 1..=300), form.choice::<PostId>("post"), form.date("due"));
    if due.is_some_and(|day| day < work.today()) {
        form.wrong("due", crate::words(lang).refused_day_passed());
    }
    let known = owners(work, &deviation)?;
    if post.is_some_and(|post| !known.iter().any(|(one, _)| *one == post)) {
        form.wrong("post", crate::words(lang).action_post_unknown());
    }
    let (Some(words), Some(post), Some(due), false) = (words, post, due, form.faulty()) else {
        return page(work, deviation, &Forms { act: form, ..Forms::blank(lang) });
    };
    let event = commands::act(work.tx, id, &words, (post, due)).map(|(_, event)| event);
    done(work, id, event)
}

/// An action that the actor may go on with: its post, or those who write for the unit or its line.
fn mine(work: &mut Work, id: ActionId) -> Result<Action, Error> {
    let action = stored::get(work.tx, id)?;
    let deviation = seen(work, action.deviation)?;
    let led = spoken_for(work)?;
    let own = posts_of(work, &led)?.contains(&action.post);
    let unit = deviations::get(work.tx, action.deviation)?.unit;
    if own || speaks_for(work, unit)? || line_of(work, deviation.unit)?.is_some() {
        Ok(action)
    } else {
        Err(Error::Forbidden)
    }
}

pub fn finish(work: &mut Work, id: ActionId) -> Outcome {
    let action = mine(work, id)?;
    let mut form = work.form();
    let said = form.optional("words", 1000).ok_or_else(|| Error::Bad("words".to_owned()))?;
    let event = commands::act_done(work.tx, id, said.as_deref());
    done(work, action.deviation, event)
}

pub fn postpone(work: &mut Work, id: ActionId) -> Outcome {
    let action = mine(work, id)?;
    let here = work.here();
    let mut form = work.form().called("moved");
    let (due, reason) = (form.date("due"), form.text("reason", 1..=1000));
    if let (Some(due), Some(reason)) = (due, reason) {
        match commands::act_moved(work.tx, id, due, &reason) {
            Ok(event) => return done(work, action.deviation, Ok(event)),
            Err(Stop::Action(refusal)) => form.wrong("due", action_refused(refusal, here.lang)),
            Err(stop) => return Err(refused(stop, here.lang)),
        }
    }
    Ok(Page::again(words(here.lang).action_move(), views::moving(&here, &action, &form)))
}
