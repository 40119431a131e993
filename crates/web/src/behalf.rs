//! Asking the house on somebody's behalf, outside a request: what would wait for them if they came now.

use crate::app::App;
use crate::ask::Ask;
use crate::error::Error;
use crate::work::Work;
use access::Actor;
use base::{Lang, PersonId};
use store::Tx;
use ui::Here;

/// Does something as a person who is not here, with the roles they hold today; for jobs that write to them. It reads only what
/// that person may see, and changes are the job's own.
pub fn on_behalf<T>(
    app: &App,
    tx: &mut Tx,
    (person, lang): (PersonId, Lang),
    then: impl FnOnce(&mut Work) -> Result<T, Error>,
) -> Result<T, Error> {
    let here = Here::new(lang, tx.today());
    let actor = Actor::load(tx, person)?;
    let ask = Ask::default();
    then(&mut Work {
        tx,
        actor,
        ask: &ask,
        app,
        here,
        ready: None,
        house: None,
        stale: false,
        seen: vec![],
        later: vec![],
    })
}
