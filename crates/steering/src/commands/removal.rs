//! A duty leaves the catalogue: a draft of the next edition without it, for those who publish.

use crate::commands::catalogue::{draft_edition, edit_instrument};
use crate::edition::Edition;
use crate::fail::Fail;
use crate::step::{EditionId, InstrumentId, StepId};
use crate::store::catalogue;
use store::{Error, Tx};

/// Takes the duty off a step in the draft of the next edition, which is begun where there is none. The caller commits its own event.
pub fn draft_without_duty(tx: &mut Tx, instrument: InstrumentId, step: StepId) -> Result<EditionId, Fail> {
    if waiting(tx)?.is_none() {
        draft_edition(tx)?;
    }
    let draft = waiting(tx)?.ok_or(Error::NotFound)?;
    let there = draft.succession.get(&step).ok_or(Error::NotFound)?.to;
    let mut one = draft.instrument(instrument).ok_or(Error::NotFound)?.clone();
    for known in one.steps.iter_mut().filter(|known| known.id == there) {
        known.duty = None;
    }
    edit_instrument(tx, draft.id, &one, &[])?;
    Ok(draft.id)
}

fn waiting(tx: &mut Tx) -> Result<Option<Edition>, Fail> {
    Ok(catalogue::editions(tx)?.into_iter().find(|edition| edition.published.is_none()))
}

/// Whether an edition is still a draft.
pub fn is_draft(tx: &mut Tx, id: EditionId) -> Result<bool, Fail> {
    Ok(waiting(tx)?.is_some_and(|draft| draft.id == id))
}
