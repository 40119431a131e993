//! What comes after a deviation was reported: actions with a post and a day, and what a committee is told.

use super::Stop;
use crate::action::{Action, ActionId, Came};
use crate::deviation::DeviationId;
use crate::store::{actions, deviations, tellings};
use crate::telling::{self, Telling, Words};
use crate::{action, store as saved};
use base::{Date, PostId};
use store::{Error, Event, Tx};

/// Adds an action to a deviation that is not over.
pub fn act(tx: &mut Tx, id: DeviationId, words: &str, (post, due): (PostId, Date)) -> Result<(ActionId, Event), Stop> {
    let deviation = deviations::get(tx, id)?;
    if deviation.end().is_some() {
        return Err(action::Refusal::Over.into());
    }
    let made = Action::new(id, words.to_owned(), (post, due), tx.today())?;
    actions::insert(tx, &made)?;
    let event = Event::new("followup.action_added").unit(deviation.unit).about(id.0);
    Ok((made.id, event.with("action", made.id).with("post", post).with("due", due).text("words", words)))
}

/// Gives an action another day, with the reason.
pub fn act_moved(tx: &mut Tx, id: ActionId, to: Date, reason: &str) -> Result<Event, Stop> {
    let moved = actions::get(tx, id)?.moved(to, reason.to_owned(), tx.today())?;
    actions::save(tx, &moved)?;
    if let Some(last) = moved.moves.last() {
        actions::moved(tx, id, last)?;
    }
    Ok(about(tx, "followup.action_moved", &moved)?.with("due", to).text("reason", reason))
}

/// An action is done.
pub fn act_done(tx: &mut Tx, id: ActionId, words: Option<&str>) -> Result<Event, Stop> {
    let came = Came { on: tx.today(), words: words.map(str::to_owned) };
    let done = actions::get(tx, id)?.done(came)?;
    actions::save(tx, &done)?;
    let event = about(tx, "followup.action_done", &done)?;
    Ok(if let Some(words) = words { event.text("words", words) } else { event })
}

fn about(tx: &mut Tx, what: &'static str, action: &Action) -> Result<Event, Error> {
    let unit = deviations::get(tx, action.deviation)?.unit;
    Ok(Event::new(what).unit(unit).about(action.deviation.0).with("action", action.id))
}

/// The line decides, openly and with a reason, whether the committee is told.
pub fn decide_telling(
    tx: &mut Tx,
    id: DeviationId,
    (tell, reason): (bool, &str),
    by: Option<PostId>,
) -> Result<Event, Stop> {
    let (unit, on) = (deviations::get(tx, id)?.unit, tx.today());
    let settles = saved::limits(tx, on)?.telling.over(on);
    let one = Telling {
        id: telling::TellingId::fresh(),
        deviation: id,
        tell,
        reason: reason.to_owned(),
        on,
        settles,
        by,
        words: None,
    };
    tellings::insert(tx, &one)?;
    let event = Event::new("followup.telling_decided").unit(unit).about(id.0);
    Ok(event.with("tell", tell).with("settles", settles).text("reason", reason))
}

/// The unit writes its own words to the committee.
pub fn say_to_committee(tx: &mut Tx, id: DeviationId, words: &str) -> Result<Event, Stop> {
    let (unit, on) = (deviations::get(tx, id)?.unit, tx.today());
    let all = tellings::of(tx, id)?;
    let newest = telling::at(&all, on).cloned().ok_or(telling::Refusal::NothingDecided)?;
    let said = newest.with_words(Words { words: words.to_owned(), on })?;
    tellings::say(tx, &said)?;
    Ok(Event::new("followup.committee_words_written").unit(unit).about(id.0).text("words", words))
}
