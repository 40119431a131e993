//! Agreements: drafts, signatures, MED line, into force, and support that was given.

use crate::agreement::{Agreement, AgreementId, MedLine, Refusal, Says, Signature, Stage, SupportId, Terms};
use crate::calibration::{self, CalibrationId};
use crate::commands::talks;
use crate::fail::Fail;
use crate::hits;
use crate::picture::Picture;
use crate::round::{self, RoundId};
use crate::seat::{Party, Seats};
use crate::seating::Seating;
use crate::setting::SettingId;
use crate::step::InstrumentId;
use crate::store::agreements::{self, Kept};
use crate::store::{calibrations, catalogue, rounds, settings};
use base::{Date, PersonId};
use store::{Event, Tx};

/// Drafts the area's common agreement about an instrument of a round.
pub fn draft_common(
    tx: &mut Tx,
    round: RoundId,
    instrument: InstrumentId,
    terms: Terms,
) -> Result<(AgreementId, Event), Fail> {
    let round = rounds::round(tx, round)?;
    if !round.instruments.contains(&instrument) {
        return Err(Fail::Round(round::Refusal::NotInRound));
    }
    let known = agreements::all(tx)?;
    let same =
        |one: &Agreement| one.round == Some(round.id) && one.instrument == instrument && one.calibration.is_none();
    if known.iter().any(|kept| same(&kept.agreement)) {
        return Err(Fail::UnderWay);
    }
    let draft = blank((round.area, instrument), round.edition, Some(round.id), terms);
    add(tx, &Kept { agreement: draft, own_wish: false, version: 1 })
}

/// Drafts the agreement that ends a unit's own calibration, once the answers are revealed.
pub fn draft_own(tx: &mut Tx, id: CalibrationId, terms: Terms) -> Result<(AgreementId, Event), Fail> {
    let (kept, _) = talks::calibration(tx, id)?;
    let (talk, today) = (&kept.calibration, tx.today());
    if talk.settled {
        return Err(Fail::Voice(calibration::Refusal::Settled));
    }
    if !talk.revealed(today) {
        return Err(Fail::UnderWay);
    }
    let lineage = catalogue::lineage(tx)?;
    let rank = |step| lineage.carry(step, today).map(|step| step.rank);
    let wished = talk.voice(Party::Unit).filter(|voice| voice.given()).and_then(|voice| rank(voice.answer.step));
    let agreed = terms.choice.and_then(rank);
    let own_wish = agreed.is_some() && wished >= agreed;
    let draft =
        Agreement { calibration: Some(id), ..blank((talk.unit, talk.instrument), talk.edition, talk.round, terms) };
    calibrations::settle(tx, id, kept.version)?;
    add(tx, &Kept { agreement: draft, own_wish, version: 1 })
}

fn blank(
    (unit, instrument): (base::UnitId, InstrumentId),
    edition: crate::step::EditionId,
    round: Option<RoundId>,
    terms: Terms,
) -> Agreement {
    Agreement {
        id: AgreementId::fresh(),
        unit,
        instrument,
        edition,
        round,
        calibration: None,
        terms,
        stage: Stage::Draft,
        parties: Vec::new(),
        decider: Party::Line,
        signatures: Vec::new(),
        unit_heard: false,
        med: None,
    }
}

fn add(tx: &mut Tx, kept: &Kept) -> Result<(AgreementId, Event), Fail> {
    fits(tx, &kept.agreement)?;
    agreements::add(tx, kept)?;
    hits::agreement_changed(tx, kept.agreement.id)?;
    Ok((kept.agreement.id, told("steering.agreement_drafted", &kept.agreement)))
}

fn fits(tx: &mut Tx, agreement: &Agreement) -> Result<(), Fail> {
    let lineage = catalogue::lineage(tx)?;
    let edition = lineage.get(agreement.edition).ok_or(store::Error::NotFound)?;
    let instrument = edition.instrument(agreement.instrument).ok_or(store::Error::NotFound)?;
    let chosen = agreement.terms.choice;
    if chosen.is_some_and(|step| instrument.step(step).is_none()) { Err(Fail::UnknownStep) } else { Ok(()) }
}

fn told(what: &'static str, agreement: &Agreement) -> Event {
    let event = Event::new(what).unit(agreement.unit).about(agreement.id.0).with("instrument", agreement.instrument);
    let terms = &agreement.terms;
    let event = event.with("edition", agreement.edition).text("wording", &terms.text).text("reason", &terms.reason);
    match terms.choice {
        Some(step) => event.with("step", step),
        None => event.with("step", "common"),
    }
}

/// Reads an agreement with the seats of today.
pub fn agreement(tx: &mut Tx, id: AgreementId) -> Result<(Kept, Seats), Fail> {
    let mut kept = agreements::get(tx, id)?;
    let today = tx.today();
    let lineage = catalogue::lineage(tx)?;
    let one = &mut kept.agreement;
    let instrument = lineage.get(one.edition).and_then(|edition| edition.instrument(one.instrument));
    let owner = instrument.map(|instrument| instrument.owner.clone()).ok_or(store::Error::NotFound)?;
    let seats = Seating::load(tx, today)?.seats(one.unit, &owner);
    one.parties = seats.parties();
    one.decider = seats.decider();
    if let Some(talk) = one.calibration {
        let talk = calibrations::get(tx, talk)?.calibration;
        one.unit_heard = talk.has_given(Party::Unit) || today > talk.deadline;
    }
    Ok((kept, seats))
}

/// Rewrites a draft; its signatures go, for they were given to other words.
pub fn rewrite(tx: &mut Tx, id: AgreementId, terms: Terms) -> Result<Event, Fail> {
    let (kept, _) = agreement(tx, id)?;
    let rewritten = kept.agreement.rewrite(terms)?;
    fits(tx, &rewritten)?;
    agreements::unsign(tx, id)?;
    agreements::save(tx, &rewritten, kept.version)?;
    hits::agreement_changed(tx, id)?;
    Ok(told("steering.agreement_rewritten", &rewritten))
}

/// Signs for the party that the person speaks for.
pub fn sign(tx: &mut Tx, id: AgreementId, person: PersonId, says: Says, words: &str) -> Result<Event, Fail> {
    let (kept, seats) = agreement(tx, id)?;
    let party = seats.party_of(person).ok_or(Refusal::NoSeat)?;
    let post = seats.seat(party).and_then(|seat| seat.post);
    let signature = Signature { party, post, person, says, words: words.to_owned(), at: tx.now() };
    let signed = kept.agreement.sign(signature.clone())?;
    agreements::sign(tx, id, &signature)?;
    agreements::save(tx, &signed, kept.version)?;
    let event = Event::new("steering.agreement_signed").unit(signed.unit).about(id.0).with("party", party.code());
    Ok(event.with("says", says.code()).with("stage", signed.stage.code()).text("words", words))
}

/// Notes the MED line.
pub fn record_med(tx: &mut Tx, id: AgreementId, med: MedLine) -> Result<Event, Fail> {
    let (kept, _) = agreement(tx, id)?;
    let today = tx.today();
    let discussed = kept.agreement.discuss(med.clone(), today)?;
    agreements::save(tx, &discussed, kept.version)?;
    let event = Event::new("steering.med_recorded").unit(discussed.unit).about(id.0);
    Ok(match med {
        MedLine::Discussed { committee, on, remarks } => {
            event.with("discussed_on", on).text("committee", &committee).text("remarks", &remarks)
        }
        MedLine::NotRelevant { reason } => event.with("discussed_on", "not_relevant").text("reason", &reason),
    })
}

/// Puts a decided agreement with its MED line in force from a day that is not over.
pub fn bring_into_force(tx: &mut Tx, id: AgreementId, from: Date) -> Result<(SettingId, Event), Fail> {
    let (kept, _) = agreement(tx, id)?;
    let (now, today) = (tx.now(), tx.today());
    let picture = Picture::above(tx, kept.agreement.unit, today, from)?;
    let shift = picture.shift(kept.agreement.unit, kept.agreement.instrument, &kept.agreement.terms, from);
    let shift = shift.map_err(Refusal::Terms)?;
    let (agreement, setting) = kept.agreement.bring_into_force(from, now, &shift)?;
    agreements::save(tx, &agreement, kept.version)?;
    settings::add(tx, &setting)?;
    let event = told("steering.setting_in_force", &agreement).with("from", from).with("setting", setting.id);
    let event = event.with("tightening", shift.tightens());
    let event = if let Some(to) = setting.period.to { event.with("to", to) } else { event };
    Ok((setting.id, event))
}

/// Notes that a promised support was given, today.
pub fn support_given(tx: &mut Tx, id: AgreementId, support: SupportId) -> Result<Event, Fail> {
    let (kept, _) = agreement(tx, id)?;
    if !kept.agreement.terms.supports.iter().any(|known| known.id == support) {
        return Err(Fail::Store(store::Error::NotFound));
    }
    let today = tx.today();
    agreements::done(tx, support, today)?;
    Ok(Event::new("steering.support_given").unit(kept.agreement.unit).about(id.0).with("support", support))
}
