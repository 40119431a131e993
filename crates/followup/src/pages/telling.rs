//! Handlers of what a committee is told of a deviation.

use super::deviations::{done, line_of, must_speak, page, seen};
use crate::commands;
use crate::deviation::{Deviation, DeviationId};
use crate::store::tellings as stored;
use crate::views::deviation::May;
use crate::views::forms::Forms;
use crate::views::telling::{Forms as Two, Tellings};
use web::{Error, Outcome, Work};

/// What a deviation's page shows of it.
pub fn shown(work: &mut Work, d: &Deviation, may: May) -> Result<Tellings, Error> {
    let (today, lang) = (work.today(), work.lang());
    let decides = line_of(work, d.unit)?.is_some();
    let posts = org::post_names(work.tx, today, lang)?;
    Ok(Tellings { all: stored::of(work.tx, d.id)?, posts, decides, writes: may.write })
}

pub fn decide(work: &mut Work, id: DeviationId) -> Outcome {
    let deviation = seen(work, id)?;
    let lang = work.lang();
    let (_, by) = line_of(work, deviation.unit)?.ok_or(Error::Forbidden)?;
    let mut form = work.form().called("telling");
    let (tell, reason) = (form.choice::<String>("tell"), form.text("reason", 1..=2000));
    let (Some(tell), Some(reason)) = (tell, reason) else {
        let telling = Two { decide: form, ..Two::blank(lang) };
        return page(work, deviation, &Forms { telling, ..Forms::blank(lang) });
    };
    let event = commands::decide_telling(work.tx, id, (tell == "yes", &reason), by);
    done(work, id, event)
}

pub fn say(work: &mut Work, id: DeviationId) -> Outcome {
    let deviation = seen(work, id)?;
    must_speak(work, deviation.unit)?;
    let lang = work.lang();
    let mut form = work.form().called("say");
    let Some(said) = form.text("words", 1..=4000) else {
        let telling = Two { say: form, ..Two::blank(lang) };
        return page(work, deviation, &Forms { telling, ..Forms::blank(lang) });
    };
    let event = commands::say_to_committee(work.tx, id, &said);
    done(work, id, event)
}
