//! What can be done to core tasks and goals: each command saves and gives the event that its caller commits.

use crate::goal::{self, Goal, GoalId, Status};
use crate::store::{self as saved, goals};
use crate::task::{self, CoreTask, CoreTaskId, Here, Wording};
use base::{Date, UnitId};
use store::{Error, Event, Tx};

/// Why a command stopped.
#[derive(Debug)]
pub enum Stop {
    /// A rule about core tasks refused it.
    Task(task::Refusal),
    /// A rule about goals refused it.
    Goal(goal::Refusal),
    /// The unit shares it already, or does not.
    Sharing,
    /// The store stopped it: not found, stale, or broken.
    Store(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

impl From<task::Refusal> for Stop {
    fn from(refusal: task::Refusal) -> Self {
        Self::Task(refusal)
    }
}

impl From<goal::Refusal> for Stop {
    fn from(refusal: goal::Refusal) -> Self {
        Self::Goal(refusal)
    }
}

/// Adds a core task that begins to hold on a date.
pub fn add(tx: &mut Tx, wording: Wording, since: Date) -> Result<(CoreTaskId, Event), Stop> {
    let task = CoreTask::first(wording, since);
    saved::insert(tx, &task)?;
    Ok((task.id, worded("coretasks.core_task_added", &task)))
}

/// Gives a core task its next version; `read` is the version that its author had before them.
pub fn reword(tx: &mut Tx, id: CoreTaskId, read: i64, wording: Wording, since: Date) -> Result<Event, Stop> {
    let task = saved::get(tx, id)?;
    if task.no != read {
        return Err(Stop::Store(Error::Stale));
    }
    let task = task.reworded(wording, since)?;
    saved::save(tx, &task)?;
    Ok(worded("coretasks.core_task_reworded", &task))
}

fn worded(what: &'static str, task: &CoreTask) -> Event {
    let w = &task.wording;
    Event::new(what)
        .about(task.id.0)
        .with("no", task.no)
        .with("since", task.since)
        .text("name", &w.name)
        .text("purpose", &w.purpose)
        .text("effect", &w.effect)
}

/// A unit begins to share a core task.
pub fn share(tx: &mut Tx, id: CoreTaskId, unit: UnitId, since: Date) -> Result<Event, Stop> {
    saved::get(tx, id)?;
    if saved::shares(tx, since)?.contains(&(id, unit)) {
        return Err(Stop::Sharing);
    }
    saved::join(tx, id, unit, since)?;
    Ok(Event::new("coretasks.core_task_shared").about(id.0).unit(unit).with("since", since))
}

/// A unit no longer shares a core task; that it did is kept.
pub fn unshare(tx: &mut Tx, id: CoreTaskId, unit: UnitId, until: Date) -> Result<Event, Stop> {
    if !saved::shares(tx, until)?.contains(&(id, unit)) {
        return Err(Stop::Sharing);
    }
    saved::leave(tx, id, unit, until)?;
    Ok(Event::new("coretasks.core_task_left").about(id.0).unit(unit).with("until", until))
}

/// A unit writes what a core task means there. `read` is the number of its translation that its author had before
/// them, 0 where there was none.
pub fn translate(tx: &mut Tx, id: CoreTaskId, unit: UnitId, read: i64, words: Here) -> Result<Event, Stop> {
    let on = tx.today();
    let task = saved::get(tx, id)?;
    let before = saved::translations_by(tx, unit, on)?.into_iter().find(|written| written.task == id);
    let before = before.map(|written| written.translation);
    if before.as_ref().map_or(0, |translation| translation.no) != read {
        return Err(Stop::Store(Error::Stale));
    }
    let next = task.translated(unit, before.as_ref(), words, on)?;
    saved::translate(tx, id, &next)?;
    Ok(Event::new("coretasks.translation_written")
        .about(id.0)
        .unit(unit)
        .with("no", next.no)
        .with("of_version", next.of_version)
        .text("here", &next.here)
        .text("seen", &next.seen))
}

/// Enters a goal that a committee or the council has adopted.
pub fn adopt(tx: &mut Tx, goal: &Goal) -> Result<Event, Stop> {
    if goal.adopted > tx.today() {
        return Err(goal::Refusal::Ahead.into());
    }
    goals::insert(tx, goal)?;
    Ok(Event::new("coretasks.goal_adopted")
        .about(goal.id.0)
        .with("committee", goal.committee)
        .with("adopted", goal.adopted)
        .text("wording", &goal.wording)
        .text("body", &goal.body))
}

/// Says how a goal goes; what was said before stays.
pub fn state(tx: &mut Tx, id: GoalId, status: &Status) -> Result<Event, Stop> {
    let today = tx.today();
    let goal = goals::get(tx, id)?.stated(status.clone(), today)?;
    goals::state(tx, id, status)?;
    Ok(Event::new("coretasks.goal_status_stated")
        .about(id.0)
        .with("committee", goal.committee)
        .with("status", status.id)
        .with("on", status.on)
        .text("words", &status.words)
        .text("source", &status.source))
}

/// Ends a goal from a date.
pub fn end(tx: &mut Tx, id: GoalId, on: Date) -> Result<Event, Stop> {
    let today = tx.today();
    let goal = goals::get(tx, id)?.ended(on, today)?;
    goals::end(tx, id, on)?;
    Ok(Event::new("coretasks.goal_ended").about(id.0).with("committee", goal.committee).with("on", on))
}
