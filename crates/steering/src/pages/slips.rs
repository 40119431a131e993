//! What a workplace says without names: answering, closing, and what a meeting said together.

use super::{Known, refuse};
use crate::calibration::Calibration;
use crate::commands::slips as commands;
use crate::round::{Round, RoundId};
use crate::slip::{Slips, Tick, Together};
use crate::step::{Instrument, InstrumentId};
use crate::store::{catalogue, rounds, slips};
use crate::views::slips as views;
use crate::words;
use access::Do;
use base::UnitId;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// The slips of a unit in a round, with what the reader is to them.
struct Desk {
    round: Round,
    unit: UnitId,
    known: Known,
    instruments: Vec<Instrument>,
    slips: Slips,
    together: Option<Together>,
    asked: views::Asked,
    /// Answers for the unit: closes, and writes down what a meeting said.
    keeps: bool,
}

impl Desk {
    fn load(work: &mut Work, id: RoundId, unit: UnitId) -> Result<Self, Error> {
        let (round, known) = (rounds::round(work.tx, id)?, Known::load(work)?);
        if !known.seating.places().under(unit, round.area) {
            return Err(Error::NotFound);
        }
        let seat = known.speaks_for(work, unit);
        if !work.actor.may_as_party(Do::SeeSlips, seat) && !work.can(Do::SeeSlips, unit)? {
            return Err(Error::NotFound);
        }
        let lineage = catalogue::lineage(work.tx)?;
        let edition = lineage.get(round.edition).ok_or(Error::NotFound)?;
        let instruments = round.instruments.iter().filter_map(|one| edition.instrument(*one)).cloned().collect();
        let slips = commands::slips_of(work.tx, &round, unit).map_err(refuse(work.lang()))?;
        let together = slips::together(work.tx, (id, unit))?;
        let answers = work.can(Do::AnswerSlip, unit)?;
        let answered = answers && slips::marked(work.tx, (id, unit), work.actor.person)?;
        let asked = match (answers && slips.open(work.today()), answered) {
            (_, true) => views::Asked::Answered,
            (true, false) => views::Asked::Yes,
            (false, false) => views::Asked::No,
        };
        let keeps = work.actor.may_as_party(Do::KeepSlips, seat);
        Ok(Self { round, unit, known, instruments, slips, together, asked, keeps })
    }

    fn page(&self, work: &Work, (slip, sheet): (&Form, &Form)) -> maud::Markup {
        let here = work.here();
        let shown = views::Shown {
            path: format!("/rounds/{}/units/{}/slips", self.round.id, self.unit),
            crumbs: crumbs(&here, &self.round, &words(here.lang).slips_crumb()),
            unit: self.known.unit(self.unit),
            instruments: &self.instruments,
            until: self.slips.until,
            said: self.slips.shown(here.today),
            together: self.together.as_ref(),
            asked: self.asked,
            closes: self.keeps && self.slips.open(here.today),
            notes: self.keeps && here.today <= self.round.deadline,
        };
        views::show(&here, &shown, slip, sheet)
    }

    fn blank(&self, work: &Work) -> (Form, Form) {
        let mut sheet = Form::blank(work.lang()).called("together");
        sheet.set("held", self.together.as_ref().map_or(work.today(), |together| together.held));
        for tick in self.together.iter().flat_map(|together| &together.ticks) {
            let id = tick.instrument;
            if tick.used {
                sheet.set(&format!("used-{id}"), 1);
            }
            if tick.unfounded {
                sheet.set(&format!("unfounded-{id}"), 1);
            }
            sheet.set(&format!("words-{id}"), &tick.words);
        }
        (Form::blank(work.lang()), sheet)
    }
}

/// The way to a page of a round.
pub fn crumbs(here: &ui::Here, round: &Round, last: &str) -> maud::Markup {
    let own = format!("/rounds/{}", round.id);
    let trail = [("/rounds".to_owned(), words(here.lang).rounds_title()), (own, round.name.clone())];
    let last = (String::new(), last.to_owned());
    ui::crumbs(here, &[&trail[..], &[last]].concat())
}

/// The page.
pub fn show(work: &mut Work, round: RoundId, unit: UnitId) -> Outcome {
    let desk = Desk::load(work, round, unit)?;
    let (slip, sheet) = desk.blank(work);
    Ok(Page::show(words(work.lang()).slips_title(), desk.page(work, (&slip, &sheet))))
}

fn read(form: &mut Form, instruments: &[Instrument]) -> Option<Vec<Tick>> {
    let ticks: Vec<Option<Tick>> = instruments.iter().map(|one| tick(form, one.id)).collect();
    ticks.into_iter().collect()
}

fn tick(form: &mut Form, instrument: InstrumentId) -> Option<Tick> {
    let words = form.text(&format!("words-{instrument}"), 0..=300)?;
    let (used, unfounded) = (format!("used-{instrument}"), format!("unfounded-{instrument}"));
    Some(Tick { instrument, used: form.checked(&used), unfounded: form.checked(&unfounded), words })
}

/// Takes the reader's slip.
pub fn answer(work: &mut Work, round: RoundId, unit: UnitId) -> Outcome {
    let desk = Desk::load(work, round, unit)?;
    if !work.can(Do::AnswerSlip, unit)? {
        return Err(Error::Forbidden);
    }
    let (mut form, lang, person) = (work.form(), work.lang(), work.actor.person);
    let Some(ticks) = read(&mut form, &desk.instruments) else {
        let (_, sheet) = desk.blank(work);
        return Ok(Page::again(words(lang).slips_title(), desk.page(work, (&form, &sheet))));
    };
    let event = commands::answer_slip(work.tx, round, unit, person, &ticks).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/rounds/{round}/units/{unit}/slips")))
}

/// Closes the slips before their day.
pub fn close(work: &mut Work, round: RoundId, unit: UnitId) -> Outcome {
    let desk = Desk::load(work, round, unit)?;
    if !desk.keeps {
        return Err(Error::Forbidden);
    }
    let event = commands::close_slips(work.tx, round, unit).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/rounds/{round}/units/{unit}/slips")))
}

/// Writes down what a meeting said together.
pub fn together(work: &mut Work, round: RoundId, unit: UnitId) -> Outcome {
    let desk = Desk::load(work, round, unit)?;
    if !desk.keeps {
        return Err(Error::Forbidden);
    }
    let (mut form, lang, today) = (work.form().called("together"), work.lang(), work.today());
    let (held, ticks) = (form.date("held"), read(&mut form, &desk.instruments));
    if held.is_some_and(|held| held > today) {
        form.wrong("held", words(lang).slips_not_held());
    }
    let (Some(held), Some(ticks), false) = (held, ticks, form.faulty()) else {
        let (slip, _) = desk.blank(work);
        return Ok(Page::again(words(lang).slips_title(), desk.page(work, (&slip, &form))));
    };
    let event = commands::write_together(work.tx, round, unit, &Together { held, ticks }).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/rounds/{round}/units/{unit}/slips")))
}

/// What the workplace said of one instrument, for its calibration: to the unit once it is closed, to the others when the answers are revealed.
pub fn beside(
    work: &mut Work,
    talk: &Calibration,
    (own_unit, instrument): (bool, &Instrument),
) -> Result<maud::Markup, Error> {
    let (Some(id), here) = (talk.round, work.here()) else { return Ok(maud::html! {}) };
    if !own_unit && !talk.revealed(here.today) {
        return Ok(maud::html! {});
    }
    let round = rounds::round(work.tx, id)?;
    let slips = commands::slips_of(work.tx, &round, talk.unit).map_err(refuse(here.lang))?;
    let together = slips::together(work.tx, (id, talk.unit))?;
    let all = std::slice::from_ref(instrument);
    Ok(views::beside(&here, all, &slips.shown(here.today), together.as_ref()))
}
