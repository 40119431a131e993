//! What can be done in follow-up: each command saves and gives the event that its caller commits. None of them
//! writes anything about settings: a deviation tightens nothing.

mod common;
mod onward;

pub use common::{add_common, change_common, choose_digest, end_common};
pub use onward::{act, act_done, act_moved, decide_telling, say_to_committee};

use crate::deviation::{self, Answer, Deviation, DeviationId, End, Judgement, Report};
use crate::duty::{self, Done, Due, Key};
use crate::finding::Lift;
use crate::news::News;
use crate::store::{self as saved, demands, deviations};
use crate::{action, common as dates, telling};
use base::{Date, PostId, UnitId};
use store::{Event, Tx};

::store::stops! {
    /// Why a command stopped.
    pub enum Stop {
        /// A rule about duties refused it.
        Duty(duty::Refusal),
        /// A rule about deviations refused it.
        Deviation(deviation::Refusal),
        /// A rule about actions refused it.
        Action(action::Refusal),
        /// A rule about what committees are told refused it.
        Telling(telling::Refusal),
        /// A rule about common dates refused it.
        Common(dates::Refusal),
    }
}

/// What a unit says when it has done what was asked.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// What whoever asked should know.
    pub note: Option<String>,
    /// There is nothing new.
    pub nothing_new: bool,
}

/// Marks an occurrence on the unit's wheel as done. `wheel` is what is asked of the unit around that day.
pub fn mark(tx: &mut Tx, wheel: &[Due], key: Key, by: Option<PostId>, said: Said) -> Result<Event, Stop> {
    duty::to_mark(wheel, key)?;
    let asker = demands::asked_by(tx, key)?.ok_or(duty::Refusal::NotAsked)?;
    let done = Done { at: tx.now(), note: said.note, nothing_new: said.nothing_new };
    saved::mark(tx, key, asker, by, &done)?;
    let event = Event::new("followup.duty_done")
        .unit(key.unit)
        .about(key.instrument.0)
        .with("asked_by", asker)
        .with("due", key.due)
        .with("nothing_new", done.nothing_new);
    Ok(if let Some(note) = &done.note { event.text("note", note) } else { event })
}

/// A unit reports that it will not keep something.
pub fn report(
    tx: &mut Tx,
    unit: UnitId,
    by: Option<PostId>,
    report: Report,
    on: Date,
) -> Result<(DeviationId, Event), Stop> {
    let deviation = Deviation::reported(unit, by, report, on)?;
    deviations::insert(tx, &deviation)?;
    let said = &deviation.report;
    let mut event = Event::new("followup.deviation_reported")
        .unit(unit)
        .about(deviation.id.0)
        .with("kind", said.kind.code())
        .with("on", on)
        .text("reading", &said.reading)
        .text("plan", &said.plan);
    if let Some(amount) = said.amount {
        event = event.with("amount", amount.plain());
    }
    if let Some(seen) = &said.indicator {
        event = event.text("indicator", &seen.name).text("expected", &seen.expected);
    }
    if let Some(wish) = &said.wish {
        event = event.text("wish", &wish.words);
    }
    Ok((deviation.id, event))
}

/// The line answers, and may offer help.
pub fn answer(tx: &mut Tx, id: DeviationId, answer: &Answer) -> Result<Event, Stop> {
    let deviation = deviations::get(tx, id)?.answered(answer.clone())?;
    deviations::save(tx, &deviation)?;
    let event = about("followup.deviation_answered", &deviation).text("answer", &answer.words);
    Ok(match &answer.offer {
        Some(offer) => event.with("help_by", offer.by).text("offer", &offer.words),
        None => event,
    })
}

/// The unit says whether the help helped.
pub fn judge(tx: &mut Tx, id: DeviationId, judgement: &Judgement) -> Result<Event, Stop> {
    let deviation = deviations::get(tx, id)?.judged(judgement.clone())?;
    deviations::save(tx, &deviation)?;
    let event = about("followup.help_judged", &deviation).with("helped", judgement.helped.code());
    Ok(if let Some(words) = &judgement.words { event.text("words", words) } else { event })
}

/// The unit adds what it knows now.
pub fn learn(tx: &mut Tx, id: DeviationId, news: &News, more_on: Option<Date>) -> Result<Event, Stop> {
    let deviation = deviations::get(tx, id)?.learned(news.clone(), more_on)?;
    deviations::save(tx, &deviation)?;
    deviations::tell(tx, id, news)?;
    let event = about("followup.deviation_news_told", &deviation).with("news", news.id).text("words", &news.words);
    Ok(if let Some(amount) = news.amount { event.with("amount", amount.plain()) } else { event })
}

/// The unit has nothing new on the day it had named, and is asked again after the municipality's own number of days.
pub fn nothing_new(tx: &mut Tx, id: DeviationId) -> Result<Event, Stop> {
    let today = tx.today();
    let (news, again) = (News::nothing(today), saved::limits(tx, today)?.again.last(today));
    let deviation = deviations::get(tx, id)?.nothing_new(news.clone(), again)?;
    deviations::save(tx, &deviation)?;
    deviations::tell(tx, id, &news)?;
    Ok(about("followup.deviation_nothing_new", &deviation).with("news", news.id).with("again", again))
}

/// The unit says that the deviation is over.
pub fn finish(tx: &mut Tx, id: DeviationId, end: &End) -> Result<Event, Stop> {
    let deviation = deviations::get(tx, id)?.over(end.clone())?;
    deviations::save(tx, &deviation)?;
    let event = about("followup.deviation_ended", &deviation).with("on", end.on).text("words", &end.words);
    let event = event.with("shared", end.shared);
    Ok(if let Some(learned) = &end.learned { event.text("learned", learned) } else { event })
}

fn about(what: &'static str, deviation: &Deviation) -> Event {
    Event::new(what).unit(deviation.unit).about(deviation.id.0)
}

/// Grace yields for something weightier: from now others meet what the figures reveal about a unit's year.
pub fn lift(tx: &mut Tx, unit: UnitId, year: i16, lift: Lift, reason: &str) -> Result<Event, Stop> {
    saved::lift(tx, (unit, year), lift, reason)?;
    Ok(Event::new("followup.grace_lifted")
        .unit(unit)
        .with("year", year)
        .with("why", lift.why.code())
        .with("on", lift.on)
        .text("reason", reason))
}
