//! Handlers of the committees' adopted goals and their statuses.

use super::{goal_refused, refused};
use crate::commands::{self, Stop};
use crate::goal::{Goal, GoalId, Status, StatusId};
use crate::task::CoreTaskId;
use crate::views::goals::{self as views, OfCommittee, Shown};
use crate::{read, store::goals as saved, words};
use access::{CommitteeId, Do};
use base::Lang;
use std::collections::HashMap;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// Whether the reader may enter a committee's goals: all its units lie within what the reader may enter goals for.
fn may_enter(work: &mut Work, committee: CommitteeId) -> Result<bool, Error> {
    let scope = work.scope(Do::EditGoals)?;
    if scope.everywhere() || scope.nowhere() {
        return Ok(scope.everywhere());
    }
    let today = work.today();
    let units = org::committee_units(work.tx, committee, today)?;
    Ok(!units.is_empty() && units.iter().all(|unit| scope.holds(*unit)))
}

fn must_enter(work: &mut Work, committee: CommitteeId) -> Result<(), Error> {
    work.may_somewhere(Do::SeeCoreTasks)?;
    if may_enter(work, committee)? { Ok(()) } else { Err(Error::Forbidden) }
}

pub fn index(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeCoreTasks)?;
    let mut by_committee: HashMap<CommitteeId, Vec<Goal>> = HashMap::new();
    for goal in saved::all(work.tx)? {
        by_committee.entry(goal.committee).or_default().push(goal);
    }
    let mut committees = vec![];
    for committee in org::committees(work.tx)? {
        let goals = by_committee.remove(&committee.id).unwrap_or_default();
        let may_enter = may_enter(work, committee.id)?;
        committees.push(OfCommittee { id: committee.id, name: committee.name, goals, may_enter });
    }
    let here = work.here();
    Ok(Page::show(words(here.lang).goals_title(), views::index(&here, &committees)))
}

pub fn new(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::EditGoals)?;
    let mut form = Form::blank(work.lang());
    if let Some(committee) = work.query("committee") {
        form.set("committee", committee);
    }
    entering(work, &form)
}

fn entering(work: &mut Work, form: &Form) -> Outcome {
    let here = work.here();
    let mut committees = vec![];
    for committee in org::committees(work.tx)? {
        if may_enter(work, committee.id)? {
            committees.push((committee.id.to_string(), committee.name));
        }
    }
    let w = words(here.lang);
    let mut tasks = vec![(String::new(), w.task_none())];
    for task in read::all_at(work.tx, here.today)? {
        tasks.push((task.id.to_string(), task.wording.name));
    }
    let body = views::entering(&here, form, &committees, &tasks);
    Ok(if form.faulty() { Page::again(w.goal_new(), body) } else { Page::show(w.goal_new(), body) })
}

fn draft(form: &mut Form, lang: Lang) -> Option<Goal> {
    let committee = form.choice::<CommitteeId>("committee");
    let wording = form.text("wording", 1..=2000);
    let task = form.optional_choice::<CoreTaskId>("task");
    let adopted = form.date("adopted");
    let body = form.text("body", 1..=120);
    Some(Goal {
        id: GoalId::fresh(),
        committee: committee?,
        task: task?,
        wording: wording?,
        lang,
        adopted: adopted?,
        body: body?,
        ended: None,
        statuses: vec![],
    })
}

pub fn adopt(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::EditGoals)?;
    let lang = work.lang();
    let mut form = work.form();
    let Some(goal) = draft(&mut form, lang) else { return entering(work, &form) };
    must_enter(work, goal.committee)?;
    let event = match commands::adopt(work.tx, &goal) {
        Ok(event) => event,
        Err(Stop::Goal(refusal)) => {
            form.wrong("adopted", goal_refused(refusal, lang));
            return entering(work, &form);
        }
        Err(stop) => return Err(refused(stop, lang)),
    };
    work.commit(event)?;
    Ok(Page::go(format!("/goals/{}", goal.id)))
}

pub fn show(work: &mut Work, id: GoalId) -> Outcome {
    work.may_somewhere(Do::SeeCoreTasks)?;
    let mut status = Form::blank(work.lang());
    status.set("on", work.today());
    let end = Form::blank(work.lang());
    page(work, id, &status, &end)
}

fn page(work: &mut Work, id: GoalId, status: &Form, end: &Form) -> Outcome {
    let here = work.here();
    let goal = saved::get(work.tx, id)?;
    let committees = org::committees(work.tx)?;
    let name = committees.into_iter().find(|one| one.id == goal.committee).map(|one| one.name).unwrap_or_default();
    let may_enter = may_enter(work, goal.committee)?;
    let body = views::show(&here, &Shown { goal, committee: name, may_enter }, status, end);
    let title = words(here.lang).goal_title();
    Ok(if status.faulty() || end.faulty() { Page::again(title, body) } else { Page::show(title, body) })
}

pub fn state(work: &mut Work, id: GoalId) -> Outcome {
    let lang = work.lang();
    let goal = saved::get(work.tx, id)?;
    must_enter(work, goal.committee)?;
    let mut form = work.form();
    let on = form.date("on");
    let said = form.text("words", 1..=2000);
    let source = form.text("source", 1..=400);
    let (Some(on), Some(said), Some(source)) = (on, said, source) else {
        return page(work, id, &form, &Form::blank(lang));
    };
    let status = Status { id: StatusId::fresh(), on, words: said, source, lang };
    match commands::state(work.tx, id, &status) {
        Ok(event) => work.commit(event)?,
        Err(Stop::Goal(refusal)) => {
            form.wrong("on", goal_refused(refusal, lang));
            return page(work, id, &form, &Form::blank(lang));
        }
        Err(stop) => return Err(refused(stop, lang)),
    }
    Ok(Page::go(format!("/goals/{id}")))
}

pub fn end(work: &mut Work, id: GoalId) -> Outcome {
    let lang = work.lang();
    let goal = saved::get(work.tx, id)?;
    must_enter(work, goal.committee)?;
    let mut form = work.form();
    let Some(on) = form.date("ended") else { return page(work, id, &Form::blank(lang), &form) };
    match commands::end(work.tx, id, on) {
        Ok(event) => work.commit(event)?,
        Err(Stop::Goal(refusal)) => {
            form.wrong("ended", goal_refused(refusal, lang));
            return page(work, id, &Form::blank(lang), &form);
        }
        Err(stop) => return Err(refused(stop, lang)),
    }
    Ok(Page::go(format!("/goals/{id}")))
}
