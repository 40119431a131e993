//! What this room waits for from a person: a voice, an agreement to write, a signature, a request to take up, a support to give.

use crate::agreement::Stage;
use crate::edition::Lineage;
use crate::seat::{Party, Seats};
use crate::seating::Seating;
use crate::step::InstrumentId;
use crate::store::{agreements, calibrations, catalogue, delegations, rounds};
use crate::words;
use access::Role;
use base::{Date, UnitId};
use std::collections::HashMap;
use std::sync::Arc;
use web::{Duty, Error, Whose, Work};

/// What is needed to say what waits, and with whom.
pub struct Desk {
    pub(super) lineage: Lineage,
    pub(super) seating: Seating,
    names: Arc<HashMap<UnitId, String>>,
    pub(super) whose: Whose,
    today: Date,
}

impl Desk {
    /// What an instrument is called.
    pub fn name(&self, instrument: InstrumentId, work: &Work) -> String {
        let found = self.lineage.newest().and_then(|edition| edition.instrument(instrument));
        found.map(|one| one.name.pick(work.lang()).to_owned()).unwrap_or_default()
    }

    fn seats(&self, unit: UnitId, instrument: InstrumentId) -> Seats {
        let found = self.lineage.newest().and_then(|edition| edition.instrument(instrument));
        self.seating.seats(unit, found.map_or("", |one| one.owner.as_str()))
    }

    /// The party asked about: the reader's own, or the unit's on a unit's list, and that only where the reader speaks for it.
    pub fn party(&self, work: &Work, unit: UnitId, instrument: InstrumentId) -> Option<Party> {
        let own = self.seats(unit, instrument).party_of(work.actor.person)?;
        match self.whose {
            Whose::Me => Some(own),
            Whose::Unit(asked) => (asked == unit).then_some(own),
        }
    }

    /// Whether a unit is asked about.
    pub(super) fn asks(&self, unit: UnitId) -> bool {
        match self.whose {
            Whose::Me => true,
            Whose::Unit(asked) => asked == unit,
        }
    }

    /// The reader sits in MED for a unit: what is to be decided comes before them first.
    fn concerns_med(&self, work: &Work, unit: UnitId) -> bool {
        let asked = self.asks(unit);
        let med = work.actor.held.iter().filter(|held| held.role == Role::Med).filter_map(|held| held.unit);
        asked && med.into_iter().any(|top| self.seating.places().under(unit, top))
    }

    /// One line of what waits.
    pub fn duty(&self, unit: UnitId, text: String, (due, hint): (Option<Date>, String), href: String) -> Duty {
        let overdue = due.is_some_and(|due| due < self.today);
        let hint =
            self.names.get(&unit).map(|name| if hint.is_empty() { name.clone() } else { format!("{name}. {hint}") });
        Duty { due, text, hint, href, unit: Some(unit), overdue, minutes: None }
    }
}

/// What waits in this room.
pub fn duties(work: &mut Work, whose: Whose) -> Result<Vec<Duty>, Error> {
    let today = work.today();
    let lineage = catalogue::lineage(work.tx)?;
    if lineage.newest().is_none() {
        return Ok(Vec::new());
    }
    let (seating, names) = (Seating::load(work.tx, today)?, org::names(work.tx)?);
    let desk = Desk { lineage, seating, names, whose, today };
    let mut all = voices(work, &desk)?;
    all.extend(super::round_duties::duties(work, (&desk.seating, &desk.names), whose)?);
    all.extend(signatures(work, &desk)?);
    all.extend(requests(work, &desk)?);
    all.extend(super::supports::waiting(work, &desk)?);
    all.extend(super::notices::duties(work, &desk)?);
    all.extend(super::causes::duties(work, &desk)?);
    Ok(all)
}

fn voices(work: &mut Work, desk: &Desk) -> Result<Vec<Duty>, Error> {
    let w = words(work.lang());
    let (mut all, leave) = (Vec::new(), delegations::standing(work.tx, desk.today)?);
    for mut kept in calibrations::open(work.tx)? {
        let talk = &mut kept.calibration;
        let mine = leave.iter().any(|one| one.person == work.actor.person && one.covers(talk));
        let own = desk.party(work, talk.unit, talk.instrument);
        let behalf = (own.is_none() && mine && desk.asks(talk.unit)).then_some(Party::Unit);
        let Some(party) = own.or(behalf) else { continue };
        talk.parties = desk.seats(talk.unit, talk.instrument).parties();
        let (name, href) = (desk.name(talk.instrument, work), format!("/calibrations/{}", talk.id));
        if !talk.has_given(party) {
            let answered = talk.awaited() == [party];
            let hint = if answered { w.duty_others_answered() } else { String::new() };
            all.push(desk.duty(talk.unit, w.duty_voice(name), (Some(talk.deadline), hint), href));
        } else if behalf.is_none() && talk.revealed(desk.today) {
            all.push(desk.duty(talk.unit, w.duty_agree(name), (None, String::new()), href));
        }
    }
    Ok(all)
}

fn signatures(work: &mut Work, desk: &Desk) -> Result<Vec<Duty>, Error> {
    let w = words(work.lang());
    let mut all = Vec::new();
    for mut kept in agreements::under_way(work.tx)? {
        let one = &mut kept.agreement;
        let (name, href) = (desk.name(one.instrument, work), format!("/agreements/{}", one.id));
        if one.med.is_none() && desk.concerns_med(work, one.unit) {
            let due = (Some(one.terms.from), String::new());
            all.push(desk.duty(one.unit, w.duty_in_med(&name), due, href));
            continue;
        }
        let Some(party) = desk.party(work, one.unit, one.instrument) else { continue };
        let seats = desk.seats(one.unit, one.instrument);
        if one.signature(party).is_none() {
            all.push(desk.duty(one.unit, w.duty_sign(name), (Some(one.terms.from), String::new()), href));
        } else if one.stage == Stage::Decided && party == seats.decider() {
            let text = if one.med.is_none() { w.duty_med(name) } else { w.duty_force(name) };
            all.push(desk.duty(one.unit, text, (Some(one.terms.from), String::new()), href));
        }
    }
    Ok(all)
}

fn requests(work: &mut Work, desk: &Desk) -> Result<Vec<Duty>, Error> {
    let w = words(work.lang());
    let mut all = Vec::new();
    for asked in rounds::waiting(work.tx)? {
        let party = desk.party(work, asked.unit, asked.instrument);
        if party.is_some_and(|party| party == desk.seats(asked.unit, asked.instrument).decider()) {
            let text = w.duty_take_up(desk.name(asked.instrument, work));
            all.push(desk.duty(asked.unit, text, (None, String::new()), format!("/reopenings/{}", asked.id)));
        }
    }
    Ok(all)
}
