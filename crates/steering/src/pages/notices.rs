//! What Min side says in time: agreements and responses that end soon, to both parties, and floors that a unit has been told of.

use super::duties::Desk;
use crate::commands::notices as commands;
use crate::expiry::What;
use crate::ladder::About;
use crate::seat::Party;
use crate::store::{catalogue, notices};
use crate::words;
use base::UnitId;
use web::{Duty, Error, Whose, Work};

/// What ends soon, and what the law changes.
pub(super) fn duties(work: &mut Work, desk: &Desk) -> Result<Vec<Duty>, Error> {
    let mut all = endings(work, desk)?;
    all.extend(floors(work, desk)?);
    Ok(all)
}

fn seat(work: &Work, desk: &Desk, unit: UnitId, owner: &str) -> Option<Party> {
    let asked = match desk.whose {
        Whose::Me => true,
        Whose::Unit(asked) => asked == unit,
    };
    desk.seating.seats(unit, owner).party_of(work.actor.person).filter(|_| asked)
}

fn endings(work: &mut Work, desk: &Desk) -> Result<Vec<Duty>, Error> {
    let (w, lang) = (words(work.lang()), work.lang());
    let ending = commands::endings(work.tx).map_err(super::refuse(lang))?;
    let mut all = Vec::new();
    for one in ending {
        let Some((name, owner)) = desk.lineage.newest().and_then(|edition| edition.about(one.about)) else { continue };
        if !matches!(seat(work, desk, one.unit, &owner), Some(Party::Unit | Party::Line)) {
            continue;
        }
        let name = name.pick(lang);
        let (text, hint, href) = match one.what {
            What::Tightening(id) => (w.duty_tightening_ends(name), w.duty_renew_hint(), format!("/agreements/{id}")),
            What::Review(id) => (w.duty_review(name), w.duty_review_hint(), format!("/agreements/{id}")),
            What::Response(id) => (w.duty_response_ends(name), w.duty_renew_hint(), format!("/responses/{id}")),
        };
        all.push(desk.duty(one.unit, text, (Some(one.on), hint), href));
    }
    Ok(all)
}

fn floors(work: &mut Work, desk: &Desk) -> Result<Vec<Duty>, Error> {
    let (w, lang) = (words(work.lang()), work.lang());
    let unseen = notices::unseen(work.tx)?;
    if unseen.is_empty() {
        return Ok(Vec::new());
    }
    let known = catalogue::floors(work.tx)?;
    let mut all = Vec::new();
    for (id, unit) in unseen {
        let Some(floor) = known.iter().find(|floor| floor.id == id) else { continue };
        let about = About::Instrument(floor.instrument);
        let Some((name, owner)) = desk.lineage.newest().and_then(|edition| edition.about(about)) else { continue };
        if seat(work, desk, unit, &owner) == Some(Party::Unit) {
            let due = (Some(floor.period.from), w.duty_floor_hint());
            let text = w.duty_floor(name.pick(lang));
            all.push(Duty { overdue: false, ..desk.duty(unit, text, due, format!("/catalogue/floors/{id}")) });
        }
    }
    Ok(all)
}
