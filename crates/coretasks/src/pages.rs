//! Handlers of core tasks: list, page, new version, and which units share them.

pub mod goals;
pub mod translation;

use crate::commands::{self, Stop};
use crate::task::{CoreTask, CoreTaskId, Wording};
use crate::views::{self, Line, Sharer, Shown};
use crate::{goal, read, store as saved, task, words};
use access::Do;
use base::{Date, Lang, UnitId};
use org::Tree;
use std::collections::HashMap;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// What a stopped command tells the reader. Faults of a field are put on the form by the handlers themselves.
pub fn refused(stop: Stop, lang: Lang) -> Error {
    let w = words(lang);
    match stop {
        Stop::Store(error) => error.into(),
        Stop::Sharing => Error::refused(w.sharing_refused()),
        Stop::Task(task::Refusal::Unchanged) => Error::refused(w.unchanged()),
        Stop::Goal(refusal) => Error::refused(goal_refused(refusal, lang)),
    }
}

/// A refusal of the goal rules in words.
pub fn goal_refused(refusal: goal::Refusal, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        goal::Refusal::BeforeAdoption => w.refused_before_adoption(),
        goal::Refusal::Ahead => w.fault_ahead(),
        goal::Refusal::Ended => w.refused_ended(),
    }
}

/// Whether the reader may word core tasks, which all units share: the administrator, or who leads the whole tree.
fn may_word(work: &mut Work, tree: &Tree) -> Result<bool, Error> {
    let scope = work.scope(Do::EditCoreTasks)?;
    Ok(scope.everywhere() || (!tree.is_empty() && tree.roots().iter().all(|root| scope.holds(*root))))
}

fn must_word(work: &mut Work) -> Result<(), Error> {
    work.may_somewhere(Do::SeeCoreTasks)?;
    let today = work.today();
    let tree = org::tree_at(work.tx, today)?;
    if may_word(work, &tree)? { Ok(()) } else { Err(Error::Forbidden) }
}

pub fn index(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeCoreTasks)?;
    let today = work.today();
    let tree = org::tree_at(work.tx, today)?;
    let shares = saved::shares(work.tx, today)?;
    let lines: Vec<Line> = read::all_at(work.tx, today)?
        .into_iter()
        .map(|task| Line { units: shares.iter().filter(|(id, _)| *id == task.id).count(), task })
        .collect();
    let may_add = may_word(work, &tree)?;
    let here = work.here();
    Ok(Page::show(words(here.lang).index_title(), views::index(&here, &lines, may_add)))
}

pub fn show(work: &mut Work, id: CoreTaskId) -> Outcome {
    work.may_somewhere(Do::SeeCoreTasks)?;
    let form = Form::blank(work.lang());
    let shown = shown(work, id)?;
    let here = work.here();
    Ok(Page::show(shown.task.wording.name.clone(), views::show(&here, &shown, &form)))
}

fn shown(work: &mut Work, id: CoreTaskId) -> Result<Shown, Error> {
    let today = work.today();
    let task = saved::get(work.tx, id)?;
    let tree = org::tree_at(work.tx, today)?;
    let scope = work.scope(Do::EditCoreTasks)?;
    let sharing: Vec<UnitId> =
        saved::shares(work.tx, today)?.into_iter().filter(|(shared, _)| *shared == id).map(|(_, unit)| unit).collect();
    let mut written: HashMap<UnitId, task::Translation> =
        saved::translations(work.tx, id)?.into_iter().map(|one| (one.translation.unit, one.translation)).collect();
    let mut sharers = vec![];
    let mut to_add = vec![];
    for (depth, unit) in tree.listed() {
        let Some(at) = tree.get(unit) else { continue };
        let translation = written.remove(&unit);
        if sharing.contains(&unit) || translation.is_some() {
            sharers.push(Sharer { unit, name: at.name.clone(), translation, mine: scope.holds(unit) });
        } else if scope.holds(unit) {
            to_add.push((unit.to_string(), format!("{}{}", "· ".repeat(depth), at.name)));
        }
    }
    Ok(Shown {
        versions: saved::versions(work.tx, id)?,
        task,
        sharers,
        goals: saved::goals::of_task(work.tx, id)?,
        committees: org::committees(work.tx)?.into_iter().map(|one| (one.id, one.name)).collect(),
        to_add,
        may_word: may_word(work, &tree)?,
    })
}

pub fn new(work: &mut Work) -> Outcome {
    must_word(work)?;
    let mut form = Form::blank(work.lang());
    form.set("since", work.today());
    let here = work.here();
    Ok(Page::show(words(here.lang).new_title(), views::editing(&here, &form, None)))
}

fn wording(form: &mut Form, lang: Lang, today: Date) -> Option<(Wording, Date)> {
    let name = form.text("name", 1..=120);
    let effect = form.text("effect", 1..=2000);
    let purpose = form.text("purpose", 1..=2000);
    let since = form.date("since");
    if since.is_some_and(|since| since > today) {
        form.wrong("since", words(lang).fault_ahead());
        return None;
    }
    Some((Wording { name: name?, purpose: purpose?, effect: effect?, lang }, since?))
}

pub fn add(work: &mut Work) -> Outcome {
    must_word(work)?;
    let here = work.here();
    let mut form = work.form();
    let Some((wording, since)) = wording(&mut form, here.lang, here.today) else {
        return Ok(Page::again(words(here.lang).new_title(), views::editing(&here, &form, None)));
    };
    let (id, event) = commands::add(work.tx, wording, since).map_err(|stop| refused(stop, here.lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/coretasks/{id}")))
}

pub fn edit(work: &mut Work, id: CoreTaskId) -> Outcome {
    must_word(work)?;
    let task = saved::get(work.tx, id)?;
    let mut form = Form::blank(work.lang());
    form.set("name", &task.wording.name);
    form.set("effect", &task.wording.effect);
    form.set("purpose", &task.wording.purpose);
    form.set("since", work.today());
    form.set("read", task.no);
    let here = work.here();
    Ok(Page::show(words(here.lang).edit_title(), views::editing(&here, &form, Some(&task))))
}

pub fn reword(work: &mut Work, id: CoreTaskId) -> Outcome {
    must_word(work)?;
    let here = work.here();
    let task = saved::get(work.tx, id)?;
    let mut form = work.form();
    let read = form.number("read", 1..=i64::MAX);
    let Some((wording, since, read)) = next(&mut form, &task, here.lang, here.today).zip(read).map(flat) else {
        return Ok(Page::again(words(here.lang).edit_title(), views::editing(&here, &form, Some(&task))));
    };
    let event = commands::reword(work.tx, id, read, wording, since).map_err(|stop| refused(stop, here.lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/coretasks/{id}")))
}

fn flat(((wording, since), read): ((Wording, Date), i64)) -> (Wording, Date, i64) {
    (wording, since, read)
}

/// The next version's fields: as [`wording`], and not before the version it follows.
fn next(form: &mut Form, task: &CoreTask, lang: Lang, today: Date) -> Option<(Wording, Date)> {
    let (wording, since) = wording(form, lang, today)?;
    if since < task.since {
        form.wrong("since", words(lang).fault_since_before());
        return None;
    }
    if wording == (Wording { lang, ..task.wording.clone() }) {
        form.wrong("effect", words(lang).unchanged());
        return None;
    }
    Some((wording, since))
}

pub fn share(work: &mut Work, id: CoreTaskId) -> Outcome {
    work.may_somewhere(Do::EditCoreTasks)?;
    let here = work.here();
    let mut form = work.form();
    let Some(unit) = form.choice::<UnitId>("unit") else {
        let shown = shown(work, id)?;
        return Ok(Page::again(shown.task.wording.name.clone(), views::show(&here, &shown, &form)));
    };
    work.may(Do::EditCoreTasks, unit)?;
    let event = commands::share(work.tx, id, unit, here.today).map_err(|stop| refused(stop, here.lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/coretasks/{id}")))
}

pub fn unshare(work: &mut Work, id: CoreTaskId, unit: UnitId) -> Outcome {
    work.may(Do::EditCoreTasks, unit)?;
    let here = work.here();
    let event = commands::unshare(work.tx, id, unit, here.today).map_err(|stop| refused(stop, here.lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/coretasks/{id}")))
}
