//! One support of an agreement: what was promised, and *Hjalp det?*, for its giver, its receiver and the line.

use super::agreements::Part;
use super::duties::Desk;
use super::refuse;
use crate::agreement::{AgreementId, Stage, Support, SupportId};
use crate::commands::supports as commands;
use crate::store::supports;
use crate::support::{Close, Helped, asked, may_read, receiver, told_late};
use crate::views::supports as views;
use crate::words;
use access::Do;
use ui::Form;
use web::{Duty, Error, Outcome, Page, Work};

/// A support that the reader may follow.
struct Known {
    part: Part,
    support: Support,
    close: Option<Close>,
}

impl Known {
    fn load(work: &mut Work, (id, support): (AgreementId, SupportId)) -> Result<Self, Error> {
        let part = Part::load(work, id)?;
        let found = part.agreement().terms.supports.iter().find(|known| known.id == support).cloned();
        let support = found.ok_or(Error::NotFound)?;
        let in_force = part.agreement().stage == Stage::InForce;
        if !in_force || !may_read(part.own, support.giver) {
            return Err(Error::NotFound);
        }
        let close = supports::closed_of(work.tx, id)?.remove(&support.id);
        Ok(Self { part, support, close })
    }

    fn page(&self, work: &Work, form: &Form) -> Result<maud::Markup, Error> {
        let (here, one) = (work.here(), self.part.agreement());
        let instrument = self.part.instrument()?;
        let name = |party| self.part.known.party(&self.part.seats, party, &instrument.owner, here.lang);
        let open = self.close.is_none() && self.part.own == Some(receiver(self.support.giver));
        let ripe = self.support.done.is_some() || self.support.due <= here.today;
        let shown = views::Shown {
            path: format!("/agreements/{}/supports/{}", one.id, self.support.id),
            agreement: format!("/agreements/{}", one.id),
            unit: self.part.known.unit(one.unit),
            instrument: instrument.name.pick(here.lang),
            giver: name(self.support.giver),
            receiver: name(receiver(self.support.giver)),
            support: &self.support,
            close: self.close.as_ref(),
            late: told_late(&self.support, self.close.as_ref(), self.part.own, here.today),
            may_close: open && ripe,
            may_give: self.support.done.is_none() && self.part.own == Some(self.support.giver),
        };
        Ok(views::show(&here, &self.part.known.crumbs(&here, one.unit, shown.instrument), &shown, form))
    }
}

/// The page of a support.
pub fn show(work: &mut Work, id: AgreementId, support: SupportId) -> Outcome {
    let known = Known::load(work, (id, support))?;
    let form = Form::blank(work.lang());
    let body = known.page(work, &form)?;
    Ok(Page::show(words(work.lang()).support_page(), body))
}

/// The receiver says whether it helped.
pub fn close(work: &mut Work, id: AgreementId, support: SupportId) -> Outcome {
    let known = Known::load(work, (id, support))?;
    work.party(Do::Agree, true)?;
    let (mut form, lang, person) = (work.form(), work.lang(), work.actor.person);
    let (helped, said) = (form.choice::<Helped>("helped"), form.text("words", 0..=2000));
    let (Some(helped), Some(said)) = (helped, said) else {
        let body = known.page(work, &form)?;
        return Ok(Page::again(words(lang).support_page(), body));
    };
    let event = commands::close_support(work.tx, (id, support), person, helped, &said).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/agreements/{id}/supports/{support}")))
}

/// Support that waits: with its giver until it is given, then with its receiver until that has said whether it helped.
pub fn waiting(work: &mut Work, desk: &Desk) -> Result<Vec<Duty>, Error> {
    let (w, today) = (words(work.lang()), work.today());
    let mut all = Vec::new();
    for one in supports::in_force(work.tx)?.into_iter().filter(|one| one.close.is_none()) {
        let Some(own) = desk.party(work, one.unit, one.instrument) else { continue };
        let support = &one.support;
        let (name, href) =
            (desk.name(one.instrument, work), format!("/agreements/{}/supports/{}", one.agreement, support.id));
        if own == support.giver && support.done.is_none() {
            all.push(desk.duty(one.unit, w.duty_support(&support.text), (Some(support.due), name), href));
        } else if own == receiver(support.giver) && asked(support, None, today) {
            let due = support.done.unwrap_or(support.due).plus_days(14);
            all.push(desk.duty(one.unit, w.duty_helped(&support.text), (Some(due), name), href));
        }
    }
    Ok(all)
}
