//! Core tasks as they are found by their words.

use crate::task::{CoreTask, CoreTaskId};
use crate::{store, words};
use ::store::{Error, Found, Result, Text, Tx};
use access::Do;
use web::{Finder, Hit, SHOWN, Work};

pub(crate) const CORE_TASKS: Finder =
    Finder { kind: "core_task", heading: |lang| words(lang).found_core_tasks(), texts, hits };

fn texts(tx: &mut Tx) -> Result<Vec<Text>> {
    Ok(store::newest(tx)?.iter().map(text).collect())
}

fn text(task: &CoreTask) -> Text {
    let wording = &task.wording;
    Text { about: task.id.0, unit: None, words: format!("{} {} {}", wording.name, wording.purpose, wording.effect) }
}

/// Notes that a core task is new or worded otherwise.
pub(crate) fn changed(tx: &mut Tx, task: &CoreTask) -> Result<()> {
    tx.findable(CORE_TASKS.kind, &[text(task)])
}

fn hits(work: &mut Work, found: &[Found]) -> std::result::Result<Vec<Hit>, web::Error> {
    if !work.actor.may_somewhere(Do::SeeCoreTasks) {
        return Ok(vec![]);
    }
    let mut hits = vec![];
    for id in found.iter().take(SHOWN + 1).map(|found| CoreTaskId(found.about)) {
        let task = match store::get(work.tx, id) {
            Err(Error::NotFound) => continue,
            found => found?,
        };
        let (name, lang, context) = (task.wording.name, Some(task.wording.lang), task.wording.effect);
        hits.push(Hit { name, lang, context, href: format!("/coretasks/{id}") });
    }
    Ok(hits)
}
