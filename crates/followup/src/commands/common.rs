//! The municipality's common dates, and who wants a weekly letter.

use super::Stop;
use crate::common::{Common, CommonId, Draft, LineId};
use crate::store::{common, digest};
use base::PersonId;
use store::{Event, Tx};

/// Takes a common date into use from today; `proposal` names the line of the year wheel that it came from.
pub fn add_common(tx: &mut Tx, draft: Draft, proposal: Option<String>) -> Result<(LineId, Event), Stop> {
    let today = tx.today();
    draft.check(today)?;
    let one = Common::new(draft, proposal, today);
    common::insert(tx, &one)?;
    Ok((one.line, about("followup.common_date_added", &one)))
}

/// Words a common date anew from today; what was asked before stands as it was.
pub fn change_common(tx: &mut Tx, id: CommonId, draft: Draft) -> Result<Event, Stop> {
    let today = tx.today();
    draft.check(today)?;
    let next = common::get(tx, id)?.followed_by(draft, today)?;
    common::end(tx, id, today)?;
    common::insert(tx, &next)?;
    Ok(about("followup.common_date_changed", &next))
}

/// Ends a common date today.
pub fn end_common(tx: &mut Tx, id: CommonId) -> Result<Event, Stop> {
    let (one, today) = (common::get(tx, id)?, tx.today());
    common::end(tx, id, today)?;
    Ok(about("followup.common_date_ended", &one))
}

fn about(what: &'static str, one: &Common) -> Event {
    let draft = &one.draft;
    let event = Event::new(what).about(one.line.0).with("owner", &draft.owner).with("minutes", draft.minutes);
    event.with("days", draft.often().code()).with("review", draft.review).text("text", &draft.text)
}

/// A person wants the weekly letter, or does not.
pub fn choose_digest(tx: &mut Tx, person: PersonId, wanted: bool) -> Result<Event, Stop> {
    digest::choose(tx, person, wanted)?;
    Ok(Event::new("followup.digest_chosen").about(person.0).with("wanted", wanted))
}
