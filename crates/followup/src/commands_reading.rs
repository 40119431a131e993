//! Openings noted without anybody's name, and what an owner decides about a duty that nobody reads.

use crate::removal::{self, Decision, DecisionId, Refusal, Word};
use crate::still_asked::Ask;
use crate::store::reading as stored;
use base::Date;
use steering::step::InstrumentId;
use store::{Error, Event, Tx};

/// Why a decision stopped.
#[derive(Debug)]
pub enum Halt {
    /// A rule refused it.
    Removal(Refusal),
    /// The catalogue refused the draft.
    Catalogue(steering::Fail),
    /// The store stopped it.
    Store(Error),
}

impl From<Error> for Halt {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

/// Notes that somebody has opened the answers of a day, as nobody in particular, and leaves its event; nothing when it was noted before.
pub fn note_opened(tx: &mut Tx, instrument: InstrumentId, due: Date) -> Result<(), Error> {
    if stored::open(tx, instrument, due)? {
        tx.commit(Event::new("followup.answers_opened").about(instrument.0).with("due", due))?;
    }
    Ok(())
}

/// From this day on openings are noted; only the first day counts.
pub fn begin_reading(tx: &mut Tx, on: Date) -> Result<Option<Event>, Error> {
    if stored::since(tx)?.is_some() {
        return Ok(None);
    }
    stored::begin(tx, on)?;
    Ok(Some(Event::new("followup.reading_begun").with("on", on)))
}

/// The owner lets a duty go, which begins a draft of the next edition without it, or says why it stays and until when.
pub fn decide_removal(tx: &mut Tx, ask: &Ask, word: &Word) -> Result<Event, Halt> {
    let today = tx.today();
    let since = stored::since(tx)?;
    removal::check(ask.proposed(since, today), word, today).map_err(Halt::Removal)?;
    let (goes, words, again) = match word {
        Word::Goes(words) => (true, words.clone(), None),
        Word::Stays(words, again) => (false, words.clone(), Some(*again)),
    };
    let edition = if goes {
        Some(steering::draft_without_duty(tx, ask.instrument, ask.step).map_err(Halt::Catalogue)?)
    } else {
        None
    };
    let (instrument, step) = (ask.instrument, ask.step);
    let one = Decision { id: DecisionId::fresh(), instrument, step, goes, words, on: today, again, edition };
    stored::decide(tx, &one)?;
    let event = Event::new("followup.removal_decided").about(instrument.0).with("step", step).with("goes", goes);
    let event = event.text("words", &one.words);
    Ok(edition.map_or(event.clone(), |edition| event.with("edition", edition)))
}
