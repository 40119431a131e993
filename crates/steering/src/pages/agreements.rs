//! Agreements: reading, signing, the MED line, and putting in force.

use super::{Known, refuse, weight};
use crate::agreement::{Agreement, AgreementId, MedLine, Refusal, Says, Stage, SupportId};
use crate::commands::agreements as commands;
use crate::fail::Fail;
use crate::picture::Picture;
use crate::refusals::words_for;
use crate::seat::{Party, Seats};
use crate::step::Instrument;
use crate::store::agreements::Kept;
use crate::views::agreements as views;
use crate::words;
use access::Do;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// An agreement with the reader's part in it.
pub struct Part {
    /// As kept, with today's parties.
    pub kept: Kept,
    /// Who sits where.
    pub seats: Seats,
    /// The reader's party.
    pub own: Option<Party>,
    /// Names.
    pub known: Known,
    /// What is in force.
    pub picture: Picture,
    may_med: bool,
}

impl Part {
    /// Reads it for whom it concerns: the parties; MED and the leaders above before and after; those who live by it once it is in force.
    pub fn load(work: &mut Work, id: AgreementId) -> Result<Self, Error> {
        let (kept, seats) = commands::agreement(work.tx, id).map_err(refuse(work.lang()))?;
        let unit = kept.agreement.unit;
        let own = seats.party_of(work.actor.person).filter(|_| work.actor.may_as_party(Do::SeeCalibration, true));
        let may_med = work.can(Do::RecordMed, unit)?;
        let known = Known::load(work)?;
        let today = work.today();
        let until = kept.agreement.terms.from.max(today);
        let picture = Picture::above(work.tx, unit, today, until)?;
        let part = Self { kept, seats, own, known, picture, may_med };
        let owner = part.instrument()?.owner.clone();
        let sight = part.known.sight(work, Do::SeeRoom);
        let places = part.known.seating.places();
        let lived = sight.sees(places, unit, &owner) || sight.lives_under(places, unit);
        let in_force = part.agreement().stage == Stage::InForce;
        // Leaders of an area read its common agreement once it is decided: they are asked whether they follow it.
        let asked = part.agreement().stage == Stage::Decided && part.agreement().calibration.is_none();
        let leads = asked && !work.actor.led().is_empty();
        if own.is_some() || may_med || ((in_force || leads) && lived) { Ok(part) } else { Err(Error::NotFound) }
    }

    /// The agreement.
    pub fn agreement(&self) -> &Agreement {
        &self.kept.agreement
    }

    /// The instrument in the agreement's own edition.
    pub fn instrument(&self) -> Result<&Instrument, Error> {
        let edition = self.picture.lineage.get(self.agreement().edition);
        edition.and_then(|edition| edition.instrument(self.agreement().instrument)).ok_or(Error::NotFound)
    }

    fn must_be_party(&self, work: &Work, action: Do) -> Result<(), Error> {
        if self.own.is_none() { Err(Error::Forbidden) } else { work.party(action, true) }
    }

    /// Whether it tightens, and what it lacks before it can be in force.
    fn standing(&self, work: &Work) -> (bool, Option<Refusal>) {
        let one = self.agreement();
        let from = one.terms.from.max(work.today());
        let shift = self.picture.shift(one.unit, one.instrument, &one.terms, from);
        let tightens = match one.stage {
            Stage::InForce => self.picture.settings().any(|s| s.agreement == one.id && s.period.to.is_some()),
            _ => shift.is_ok_and(|shift| shift.tightens()),
        };
        let lacks = shift.map_err(Refusal::Terms);
        (tightens, lacks.map_or_else(Some, |shift| one.clone().bring_into_force(from, work.now(), &shift).err()))
    }

    fn page(&self, work: &Work, forms: (&Form, &Form, &Form)) -> Result<maud::Markup, Error> {
        let (here, one, instrument) = (work.here(), self.agreement(), self.instrument()?);
        let (tightens, lacks) = self.standing(work);
        let name = |party| self.known.party(&self.seats, party, &instrument.owner, here.lang);
        let shown = views::Shown {
            path: format!("/agreements/{}", one.id),
            crumbs: self.known.crumbs(&here, one.unit, instrument.name.pick(here.lang)),
            unit: self.known.unit(one.unit),
            instrument,
            agreement: one,
            parties: one.parties.iter().map(|party| (*party, name(*party))).collect(),
            own: self.own,
            own_wish: self.kept.own_wish,
            edition: self.picture.lineage.get(one.edition).map_or(0, |edition| edition.number),
            lacks: lacks.map(|refusal| words_for(&Fail::Agreement(refusal), here.lang)),
            tightens,
            may: views::May {
                med: self.may_med,
                force: self.own.is_some_and(|own| own == one.decider || own == Party::Unit),
            },
            voices: one.calibration.map(|id| format!("/calibrations/{id}")),
        };
        Ok(views::show(&here, &shown, forms.0, forms.1, forms.2))
    }

    fn blank(&self, work: &Work) -> (Form, Form, Form) {
        let lang = work.lang();
        let mut force = Form::blank(lang).called("force");
        force.set("from", self.agreement().terms.from.max(work.today()));
        (Form::blank(lang).called("sign"), Form::blank(lang).called("med"), force)
    }
}

/// The page of an agreement.
pub fn show(work: &mut Work, id: AgreementId) -> Outcome {
    let part = Part::load(work, id)?;
    let (sign, med, force) = part.blank(work);
    let body = part.page(work, (&sign, &med, &force))?;
    Ok(Page::show(part.instrument()?.name.pick(work.lang()).to_owned(), body))
}

/// Signs for the reader's party.
pub fn sign(work: &mut Work, id: AgreementId) -> Outcome {
    let part = Part::load(work, id)?;
    part.must_be_party(work, Do::Agree)?;
    let (lang, person) = (work.lang(), work.actor.person);
    let mut form = work.form().called("sign");
    let (says, text) = (form.choice::<Says>("says"), form.text("words", 0..=2000));
    if says == Some(Says::SeenDisagree) && text.as_ref().is_some_and(String::is_empty) {
        form.wrong("words", words(lang).refused_say_what());
    }
    let (Some(says), Some(text), false) = (says, text, form.faulty()) else {
        let (_, med, force) = part.blank(work);
        let body = part.page(work, (&form, &med, &force))?;
        return Ok(Page::again(words(lang).signatures_title(), body));
    };
    let event = commands::sign(work.tx, id, person, says, &text).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/agreements/{id}")))
}

/// Notes the MED line.
pub fn med(work: &mut Work, id: AgreementId) -> Outcome {
    let part = Part::load(work, id)?;
    work.may(Do::RecordMed, part.agreement().unit)?;
    let (lang, today) = (work.lang(), work.today());
    let mut form = work.form().called("med");
    let Some(line) = read_med(&mut form, today) else {
        let (sign, _, force) = part.blank(work);
        let body = part.page(work, (&sign, &form, &force))?;
        return Ok(Page::again(words(lang).med_title(), body));
    };
    let event = commands::record_med(work.tx, id, line).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/agreements/{id}")))
}

/// The MED line as typed; what is wrong stands in the form.
pub fn read_med(form: &mut Form, today: base::Date) -> Option<MedLine> {
    let w = words(form.lang());
    let reason = form.optional("not_relevant", 2000)?;
    if let Some(reason) = reason {
        if !form.sent("committee").trim().is_empty() {
            form.wrong("not_relevant", w.med_either());
            return None;
        }
        return Some(MedLine::NotRelevant { reason });
    }
    let (committee, on, remarks) = (form.text("committee", 1..=200), form.date("on"), form.text("remarks", 0..=8000));
    if on.is_some_and(|on| on > today) {
        form.wrong("on", w.med_not_held());
        return None;
    }
    Some(MedLine::Discussed { committee: committee?, on: on?, remarks: remarks? })
}

/// Puts it in force.
pub fn force(work: &mut Work, id: AgreementId) -> Outcome {
    let part = Part::load(work, id)?;
    part.must_be_party(work, Do::Agree)?;
    if part.own != Some(part.agreement().decider) && part.own != Some(Party::Unit) {
        return Err(Error::Forbidden);
    }
    let lang = work.lang();
    let mut form = work.form().called("force");
    let Some(from) = form.date("from") else {
        let (sign, med, _) = part.blank(work);
        let body = part.page(work, (&sign, &med, &form))?;
        return Ok(Page::again(words(lang).force_title(), body));
    };
    let (one, instrument) = (part.agreement(), part.instrument()?);
    let about = weight::About { unit: one.unit, instrument, from };
    if let Some(refusal) = weight::refusal(work, &about, one.terms.choice, one.terms.ground)? {
        return Err(Error::refused(refusal));
    }
    let (_, event) = commands::bring_into_force(work.tx, id, from).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/agreements/{id}")))
}

/// Notes that a promised support was given; its giver says so.
pub fn support(work: &mut Work, id: AgreementId, support: SupportId) -> Outcome {
    let part = Part::load(work, id)?;
    part.must_be_party(work, Do::Agree)?;
    let giver = part.agreement().terms.supports.iter().find(|known| known.id == support).map(|known| known.giver);
    if giver.is_none() || giver != part.own {
        return Err(Error::Forbidden);
    }
    let event = commands::support_given(work.tx, id, support).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/agreements/{id}")))
}
