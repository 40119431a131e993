//! Writing an agreement: the area's common one, the one that ends an own calibration, and rewriting a draft.

use super::agreements::Part;
use super::{Known, refuse, weight};
use crate::agreement::{AgreementId, Support, SupportId, Terms};
use crate::calibration::{CalibrationId, Ground};
use crate::commands::{agreements as commands, talks};
use crate::picture::Picture;
use crate::round::RoundId;
use crate::seat::Party;
use crate::step::{Instrument, InstrumentId, StepId};
use crate::store::rounds;
use crate::views::writing as views;
use crate::{floor, words};
use access::Do;
use base::UnitId;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// What an agreement is about to be written about.
struct Desk {
    unit: UnitId,
    instrument: Instrument,
    picture: Picture,
    known: Known,
    own: bool,
    action: String,
    weighed: maud::Markup,
}

impl Desk {
    fn open(
        work: &mut Work,
        about: (UnitId, InstrumentId, crate::step::EditionId),
        own: bool,
        action: String,
    ) -> Result<Self, Error> {
        let (unit, instrument, edition) = about;
        let today = work.today();
        let picture = Picture::above(work.tx, unit, today, today)?;
        let found = picture.lineage.get(edition).and_then(|edition| edition.instrument(instrument));
        let instrument = found.ok_or(Error::NotFound)?.clone();
        let known = Known::load(work)?;
        let party = known.seating.seats(unit, &instrument.owner).party_of(work.actor.person);
        work.party(Do::Agree, party.is_some())?;
        let about = weight::About { unit, instrument: &instrument, from: today };
        let weighed = weight::of_steps(work, &about)?;
        Ok(Self { unit, instrument, picture, known, own, action, weighed })
    }

    /// Reads the terms and holds them to the ceiling: a form that is over it comes back with what was typed.
    fn read(&self, work: &mut Work, form: &mut Form) -> Result<Option<Terms>, Error> {
        let Some(terms) = read(form, self.own) else { return Ok(None) };
        let about = weight::About { unit: self.unit, instrument: &self.instrument, from: terms.from.max(work.today()) };
        if let Some(refusal) = weight::refusal(work, &about, terms.choice, terms.ground)? {
            form.wrong("step", refusal);
            return Ok(None);
        }
        Ok(Some(terms))
    }

    fn page(&self, work: &Work, form: &Form) -> maud::Markup {
        let here = work.here();
        let law = floor::floor_at(&self.picture.floors, self.instrument.id, here.today, &self.picture.lineage);
        let writing = views::Writing {
            crumbs: self.known.crumbs(&here, self.unit, self.instrument.name.pick(here.lang)),
            action: self.action.clone(),
            unit: self.known.unit(self.unit),
            instrument: &self.instrument,
            floor: law.map_or(0, |(_, step)| step.rank),
            own: self.own,
            staff: self.known.function(&self.instrument.owner, here.lang),
            weighed: &self.weighed,
        };
        views::write(&here, &writing, form)
    }

    fn title(&self, work: &Work) -> String {
        self.instrument.name.pick(work.lang()).to_owned()
    }
}

fn read(form: &mut Form, own: bool) -> Option<Terms> {
    let common = own && form.sent("step") == "common";
    let choice: Option<Option<StepId>> = if common { Some(None) } else { form.choice("step").map(Some) };
    let (text, reason, ground) =
        (form.text("text", 1..=500), form.text("reason", 1..=2000), form.choice::<Ground>("ground"));
    let (from, review) = (form.date("from"), form.date("review"));
    let (end, here) = (form.text("end_criterion", 0..=1000), form.text("decided_here", 0..=500));
    let supports: Vec<Result<Option<Support>, Faulty>> = (1..=views::SUPPORTS).map(|n| read_support(form, n)).collect();
    if from.zip(review).is_some_and(|(from, review)| review <= from) {
        form.wrong("review", words(form.lang()).lacks_review_later());
        return None;
    }
    let supports: Result<Vec<Option<Support>>, Faulty> = supports.into_iter().collect();
    Some(Terms {
        choice: choice?,
        text: text?,
        reason: reason?,
        ground: ground?,
        review: Some(review?),
        end_criterion: end?,
        decided_here: here?,
        from: from?,
        supports: supports.ok()?.into_iter().flatten().collect(),
    })
}

/// The form says what is wrong.
struct Faulty;

fn read_support(form: &mut Form, n: usize) -> Result<Option<Support>, Faulty> {
    let text = form.optional(&format!("support_{n}"), 300).ok_or(Faulty)?;
    let Some(text) = text else { return Ok(None) };
    let (giver, due) = (form.choice::<Party>(&format!("giver_{n}")), form.date(&format!("due_{n}")));
    let (giver, due) = giver.zip(due).ok_or(Faulty)?;
    Ok(Some(Support { id: SupportId::fresh(), text, giver, due, done: None }))
}

fn fill(form: &mut Form, terms: &Terms) {
    form.set("step", terms.choice.map_or_else(|| "common".to_owned(), |step| step.to_string()));
    form.set("text", &terms.text);
    form.set("reason", &terms.reason);
    form.set("ground", terms.ground.code());
    form.set("from", terms.from);
    form.set("review", terms.review.map_or_else(String::new, |date| date.to_string()));
    form.set("end_criterion", &terms.end_criterion);
    form.set("decided_here", &terms.decided_here);
    for (n, support) in (1..).zip(&terms.supports) {
        form.set(&format!("support_{n}"), &support.text);
        form.set(&format!("giver_{n}"), support.giver.code());
        form.set(&format!("due_{n}"), support.due);
    }
}

fn blank(work: &Work) -> Form {
    let mut form = Form::blank(work.lang());
    let today = work.today();
    form.set("from", today.plus_months(1).first_of_month());
    form.set("review", today.plus_months(13).first_of_month());
    form.set("ground", Ground::CoreTask.code());
    form
}

fn common_desk(work: &mut Work, round: RoundId, instrument: InstrumentId) -> Result<Desk, Error> {
    let found = rounds::round(work.tx, round)?;
    Desk::open(work, (found.area, instrument, found.edition), false, format!("/rounds/{round}/common/{instrument}"))
}

/// The form for an area's common agreement.
pub fn new_common(work: &mut Work, round: RoundId, instrument: InstrumentId) -> Outcome {
    let desk = common_desk(work, round, instrument)?;
    let form = blank(work);
    Ok(Page::show(desk.title(work), desk.page(work, &form)))
}

/// Drafts an area's common agreement.
pub fn draft_common(work: &mut Work, round: RoundId, instrument: InstrumentId) -> Outcome {
    let desk = common_desk(work, round, instrument)?;
    let mut form = work.form();
    let Some(terms) = desk.read(work, &mut form)? else {
        return Ok(Page::again(desk.title(work), desk.page(work, &form)));
    };
    let drafted = commands::draft_common(work.tx, round, instrument, terms);
    let (id, event) = drafted.map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/agreements/{id}")))
}

fn own_desk(work: &mut Work, id: CalibrationId) -> Result<Desk, Error> {
    let (kept, seats) = talks::calibration(work.tx, id).map_err(refuse(work.lang()))?;
    work.party(Do::Agree, seats.party_of(work.actor.person).is_some())?;
    let talk = kept.calibration;
    // Before the answers are revealed there is nothing to agree from.
    if !talk.revealed(work.today()) {
        return Err(refuse(work.lang())(crate::fail::Fail::UnderWay));
    }
    Desk::open(work, (talk.unit, talk.instrument, talk.edition), true, format!("/calibrations/{id}/agreement"))
}

/// The form for the agreement that ends an own calibration.
pub fn new_own(work: &mut Work, id: CalibrationId) -> Outcome {
    let desk = own_desk(work, id)?;
    let form = blank(work);
    Ok(Page::show(desk.title(work), desk.page(work, &form)))
}

/// Drafts the agreement that ends an own calibration.
pub fn draft_own(work: &mut Work, id: CalibrationId) -> Outcome {
    let desk = own_desk(work, id)?;
    let mut form = work.form();
    let Some(terms) = desk.read(work, &mut form)? else {
        return Ok(Page::again(desk.title(work), desk.page(work, &form)));
    };
    let (id, event) = commands::draft_own(work.tx, id, terms).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/agreements/{id}")))
}

fn edit_desk(work: &mut Work, id: AgreementId) -> Result<(Desk, Terms), Error> {
    let part = Part::load(work, id)?;
    let one = part.agreement();
    let (own, terms) = (one.calibration.is_some(), one.terms.clone());
    let about = (one.unit, one.instrument, one.edition);
    Ok((Desk::open(work, about, own, format!("/agreements/{id}/terms"))?, terms))
}

/// The form that rewrites a draft.
pub fn edit(work: &mut Work, id: AgreementId) -> Outcome {
    let (desk, terms) = edit_desk(work, id)?;
    let mut form = Form::blank(work.lang());
    fill(&mut form, &terms);
    Ok(Page::show(desk.title(work), desk.page(work, &form)))
}

/// Rewrites a draft.
pub fn rewrite(work: &mut Work, id: AgreementId) -> Outcome {
    let (desk, _) = edit_desk(work, id)?;
    let mut form = work.form();
    let Some(terms) = desk.read(work, &mut form)? else {
        return Ok(Page::again(desk.title(work), desk.page(work, &form)));
    };
    let event = commands::rewrite(work.tx, id, terms).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/agreements/{id}")))
}
