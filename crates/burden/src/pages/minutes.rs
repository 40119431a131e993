//! Those who do it say how many minutes it takes: one number each, kept without names.

use crate::read::{Asked, asked};
use crate::store::minutes as saved;
use crate::views::minutes as views;
use crate::{commands, words};
use access::{Do, Reach, Role, reach};
use std::collections::HashSet;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// The most minutes that anything takes each time, or in a year.
const MOST: i64 = 6000;

/// What the reader is asked for and has not given minutes for.
fn open(work: &mut Work) -> Result<Vec<Asked>, Error> {
    let asked_of = |role: &Role| reach(*role, Do::GiveMinutes) == Reach::Own;
    let mut roles: HashSet<Role> = work.actor.held.iter().map(|held| held.role).filter(asked_of).collect();
    if roles.contains(&Role::Deputy) {
        // A deputy does what the leader is asked for.
        roles.insert(Role::Leader);
    }
    let given = saved::given_by(work.tx, work.actor.person)?;
    let mut all = asked(work)?;
    all.retain(|one| roles.contains(&one.cost.role) && !given.contains(&(one.cost.role, one.cost.key.clone())));
    Ok(all)
}

/// The form.
pub fn ask(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::GiveMinutes)?;
    let all = open(work)?;
    let form = Form::blank(work.lang());
    Ok(Page::show(words(work.lang()).minutes_title(), views::ask(&work.here(), &all, &form)))
}

/// Takes what was given.
pub fn give(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::GiveMinutes)?;
    let all = open(work)?;
    if all.is_empty() {
        return Err(Error::refused(words(work.lang()).minutes_all_given()));
    }
    let mut form = work.form();
    let read: Vec<_> = all.iter().map(|one| (one, form.optional_number(&views::name(&one.cost), 0..=MOST))).collect();
    let given: Vec<(Role, String, i64)> = read
        .into_iter()
        .filter_map(|(one, minutes)| Some((one.cost.role, one.cost.key.clone(), minutes.flatten()?)))
        .collect();
    if let (Some(first), true, false) = (all.first(), given.is_empty(), form.faulty()) {
        form.wrong(&views::name(&first.cost), words(work.lang()).minutes_none());
    }
    if form.faulty() {
        return Ok(Page::again(words(work.lang()).minutes_title(), views::ask(&work.here(), &all, &form)));
    }
    let person = work.actor.person;
    let event = commands::give_minutes(work.tx, person, &given)?;
    work.commit(event)?;
    Ok(Page::go("/time"))
}
