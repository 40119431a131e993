//! Support: what its receiver says of it, and what a staff function has promised.

use crate::agreement::{AgreementId, Stage, SupportId};
use crate::commands::agreements::agreement;
use crate::fail::Fail;
use crate::store::{catalogue, supports};
use crate::support::{self, Close, Helped, OwnPromise, Refusal};
use base::PersonId;
use store::{Event, Result, Tx};

/// The receiver says whether a support helped. The event tells that it was said; what was said is for giver, receiver and line.
pub fn close_support(
    tx: &mut Tx,
    (id, support): (AgreementId, SupportId),
    person: PersonId,
    helped: Helped,
    words: &str,
) -> std::result::Result<Event, Fail> {
    let (kept, seats) = agreement(tx, id)?;
    if kept.agreement.stage != Stage::InForce {
        return Err(Fail::Support(Refusal::NotInForce));
    }
    let found = kept.agreement.terms.supports.iter().find(|known| known.id == support);
    let promised = found.ok_or(Fail::Store(store::Error::NotFound))?;
    let party = seats.party_of(person).ok_or(Refusal::NotReceiver)?;
    let by = seats.seat(party).and_then(|seat| seat.post);
    let before = supports::closed_of(tx, id)?.remove(&support);
    let said = Close { on: tx.today(), by, helped, words: words.to_owned() };
    let said = support::close(promised, before.as_ref(), party, said)?;
    supports::close(tx, id, support, &said)?;
    let event = Event::new("steering.support_closed").unit(kept.agreement.unit).about(id.0).with("support", support);
    Ok(event.text("words", words))
}

/// What a staff function has promised in agreements in force about its own instruments, in order of date. For that function, its line,
/// and nobody else: a judgement is in it.
pub fn promises_of(tx: &mut Tx, owner: &str) -> Result<Vec<OwnPromise>> {
    let lineage = catalogue::lineage(tx)?;
    let all = supports::in_force(tx)?.into_iter().filter(|one| one.support.giver == crate::seat::Party::Staff);
    let own = |promised: crate::support::Promised| {
        let instrument = lineage.newest()?.instrument(promised.instrument)?;
        (instrument.owner == owner).then(|| OwnPromise { name: instrument.name.clone(), promised })
    };
    Ok(all.filter_map(own).collect())
}
