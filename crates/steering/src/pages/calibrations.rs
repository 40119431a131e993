//! A unit's own calibration: asking for one, giving a voice, and reading the voices that may be read.

use super::{Known, refuse};
use crate::calibration::{Answer, Calibration, CalibrationId, visible_voices};
use crate::commands::talks;
use crate::picture::Picture;
use crate::round::RoundId;
use crate::seat::{Party, Seats, Speaker};
use crate::step::{Instrument, InstrumentId};
use crate::stop::Made;
use crate::store::calibrations::Kept;
use crate::store::{agreements, calibrations, rounds};
use crate::views::calibrations as views;
use crate::{floor, words};
use access::{Do, Role};
use base::UnitId;
use maud::html;
use ui::Form;
use web::{About, Error, Outcome, Page, Work};

/// A calibration with the reader's own party; whoever is no party is told that there is none.
struct Talk {
    kept: Kept,
    seats: Seats,
    own: Party,
    /// The reader answers on behalf of the unit's seat.
    behalf: bool,
    known: Known,
    picture: Picture,
}

impl Talk {
    fn load(work: &mut Work, id: CalibrationId, action: Do) -> Result<Self, Error> {
        let (kept, seats) = talks::calibration(work.tx, id).map_err(refuse(work.lang()))?;
        let speaker = seats.speaker(work.actor.person);
        work.party(action, speaker.is_some())?;
        let Speaker { party: own, behalf } = speaker.ok_or(Error::NotFound)?;
        let known = Known::load(work)?;
        let today = work.today();
        let picture = Picture::above(work.tx, kept.calibration.unit, today, today)?;
        Ok(Self { kept, seats, own, behalf: behalf.is_some(), known, picture })
    }

    fn calibration(&self) -> &Calibration {
        &self.kept.calibration
    }

    fn instrument(&self) -> Result<&Instrument, Error> {
        let edition = self.picture.lineage.get(self.calibration().edition);
        edition.and_then(|edition| edition.instrument(self.calibration().instrument)).ok_or(Error::NotFound)
    }

    fn page(&self, work: &mut Work, form: &Form) -> Result<maud::Markup, Error> {
        let (here, talk, instrument) = (work.here(), self.calibration(), self.instrument()?);
        let title = |party| self.known.party(&self.seats, party, &instrument.owner, here.lang);
        let common = self.picture.common(talk.unit, talk.instrument, here.today);
        let law = floor::floor_at(&self.picture.floors, talk.instrument, here.today, &self.picture.lineage);
        let law = law.filter(|(_, step)| step.rank > 1);
        let seen = visible_voices(talk, Some(self.own), here.today);
        let agreement = agreements::of_calibration(work.tx, talk.id)?;
        let workplace = super::slips::beside(work, talk, (self.own == Party::Unit, instrument))?;
        let stops = self.stops(work)?;
        let delegates = self.own == Party::Unit && !self.behalf && !talk.has_given(Party::Unit) && !talk.settled;
        let behalf = |voice: &crate::calibration::Voice| voice.behalf.map(|post| self.known.post(post).to_owned());
        let after = work.query_as::<CalibrationId>("after").is_some();
        let shown = views::Shown {
            path: format!("/calibrations/{}", talk.id),
            crumbs: self.known.crumbs(&here, talk.unit, instrument.name.pick(here.lang)),
            unit: self.known.unit(talk.unit),
            instrument,
            common: common.map_or(0, |common| common.step.rank),
            floor: law.map(|(floor, step)| (step.rank, floor.source.clone(), floor.source_date, floor.checked)),
            wish: &self.kept.wish,
            deadline: talk.deadline,
            parties: talk.parties.iter().map(|party| (*party, title(*party), talk.has_given(*party))).collect(),
            own: self.own,
            voices: seen.into_iter().map(|voice| (voice, title(voice.party), behalf(voice))).collect(),
            revealed: talk.revealed(here.today),
            stepped_in: self.seats.stepped_in,
            agreement: agreement.map(|id| format!("/agreements/{id}")),
            cause: rounds::behind(work.tx, talk.id)?.map(|asked| asked.cause),
            workplace,
            stops,
            you: views::You { delegates, behalf: self.behalf, after },
            staff: self.known.function(&instrument.owner, here.lang),
            home: talk
                .round
                .filter(|_| self.own == Party::Unit && !self.behalf)
                .map(|round| format!("/rounds/{round}/units/{}", talk.unit)),
        };
        let page = views::show(&here, &shown, form);
        let beside = if talk.revealed(here.today) { super::evidence::panel } else { super::evidence::folded };
        let beside = beside(work, talk.unit)?;
        Ok(html! { (page) (beside) })
    }

    /// What has been promised to stop here, once the answers are revealed.
    fn stops(&self, work: &mut Work) -> Result<Vec<crate::StopPromise>, Error> {
        let made = Made::Calibration(self.calibration().id);
        Ok(crate::read::stops(work.tx)?.into_iter().filter(|one| one.made == made).collect())
    }

    fn title(&self, work: &Work) -> Result<String, Error> {
        Ok(self.instrument()?.name.pick(work.lang()).to_owned())
    }
}

/// The page of a calibration.
pub fn show(work: &mut Work, id: CalibrationId) -> Outcome {
    let talk = Talk::load(work, id, Do::SeeCalibration)?;
    let mut form = Form::blank(work.lang());
    form.set("ground", "core_task");
    if let Some(voice) = talk.calibration().voice(talk.own) {
        fill(&mut form, &voice.answer);
    }
    let body = talk.page(work, &form)?;
    Ok(Page::show(talk.title(work)?, body))
}

fn fill(form: &mut Form, answer: &Answer) {
    form.set("step", answer.step);
    form.set("ground", answer.ground.code());
    form.set("support_from", answer.support_from.map_or("", Party::code));
    form.set("support_by", answer.support_by.map_or_else(String::new, |date| date.to_string()));
    let texts = [
        ("why", &answer.why),
        ("support", &answer.support),
        ("governance", &answer.governance),
        ("needs", &answer.needs),
        ("offers", &answer.offers),
        ("stops", &answer.stops),
        ("own_choice", &answer.own_choice),
        ("backing", &answer.backing),
    ];
    for (name, text) in texts {
        form.set(name, text);
    }
}

fn read(form: &mut Form, own: Party) -> Option<Answer> {
    let (step, ground, why) = (form.choice("step"), form.choice("ground"), form.text("why", 1..=2000));
    let (support, governance) = (form.text("support", 0..=2000), form.text("governance", 0..=2000));
    let (from, by) = (form.optional_choice("support_from"), form.optional_date("support_by"));
    let (needs, offers) = (form.text("needs", 0..=2000), form.text("offers", 0..=2000));
    let (stops, line) = (form.text("stops", 0..=2000), own == Party::Line);
    let (own_choice, backing) = (form.text("own_choice", 0..=2000), form.text("backing", 0..=2000));
    Some(Answer {
        step: step?,
        ground: ground?,
        why: why?,
        support: support?,
        support_from: from?,
        support_by: by?,
        governance: governance?,
        needs: needs?,
        offers: offers?,
        stops: stops?,
        own_choice: own_choice?.chars().filter(|_| line).collect(),
        backing: backing?.chars().filter(|_| line).collect(),
    })
}

/// What a voice is about, for the clock, and for whom it is given; a draft is not the end of it.
pub fn about(work: &mut Work) -> Result<Option<About>, Error> {
    if work.form().sent("deed") == "draft" {
        return Ok(None);
    }
    let id: CalibrationId = work.path("calibration")?;
    let (_, seats) = talks::calibration(work.tx, id).map_err(refuse(work.lang()))?;
    let staff = seats.speaker(work.actor.person).is_some_and(|speaker| speaker.party == Party::Staff);
    Ok(Some(About { key: "form/voice".to_owned(), role: staff.then_some(Role::Staff) }))
}

/// Saves the reader's draft, or gives it.
pub fn voice(work: &mut Work, id: CalibrationId) -> Outcome {
    let talk = Talk::load(work, id, Do::GiveVoice)?;
    let (mut form, lang, person) = (work.form(), work.lang(), work.actor.person);
    let Some(answer) = read(&mut form, talk.own) else {
        let body = talk.page(work, &form)?;
        return Ok(Page::again(talk.title(work)?, body));
    };
    let draft = form.sent("deed") == "draft";
    let event = if draft {
        talks::write_voice(work.tx, id, person, answer)
    } else {
        talks::answer(work.tx, id, person, answer)
    };
    work.commit(event.map_err(refuse(lang))?)?;
    let next = if draft { None } else { next(work, talk.calibration())? };
    Ok(Page::go(next.map_or_else(|| format!("/calibrations/{id}"), |next| format!("/calibrations/{next}?after={id}"))))
}

/// The next answer of the same round that is asked of the reader: the same unit's first.
fn next(work: &mut Work, after: &Calibration) -> Result<Option<CalibrationId>, Error> {
    let Some(round) = after.round else { return Ok(None) };
    let mut open: Vec<(bool, CalibrationId)> = calibrations::of_round(work.tx, round)?
        .into_iter()
        .filter(|kept| !kept.calibration.settled && kept.calibration.id != after.id)
        .map(|kept| (kept.calibration.unit != after.unit, kept.calibration.id))
        .collect();
    open.sort();
    for (_, id) in open {
        let (kept, seats) = talks::calibration(work.tx, id).map_err(refuse(work.lang()))?;
        let speaker = seats.speaker(work.actor.person);
        if speaker.is_some_and(|speaker| !kept.calibration.has_given(speaker.party)) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// The party that the reader speaks for about an instrument of a unit, if any.
pub fn party(work: &Work, known: &Known, unit: UnitId, instrument: &Instrument) -> Option<Party> {
    known.seating.seats(unit, &instrument.owner).party_of(work.actor.person)
}

struct Asked {
    round: RoundId,
    instrument: Instrument,
    common: crate::step::Words,
    known: Known,
    by: Party,
}

fn asked(work: &mut Work, unit: UnitId, sent: (Option<RoundId>, Option<InstrumentId>)) -> Result<Asked, Error> {
    let (round, instrument) = sent;
    let round = rounds::round(work.tx, round.ok_or(Error::NotFound)?)?;
    let today = work.today();
    let picture = Picture::above(work.tx, unit, today, today)?;
    let edition = picture.lineage.get(round.edition).ok_or(Error::NotFound)?;
    let instrument = instrument.and_then(|id| edition.instrument(id)).ok_or(Error::NotFound)?.clone();
    let known = Known::load(work)?;
    let by = party(work, &known, unit, &instrument);
    work.party(Do::SeeCalibration, by.is_some())?;
    let common = picture.common(unit, instrument.id, today).ok_or(Error::NotFound)?.step.words.clone();
    Ok(Asked { round: round.id, instrument, common, known, by: by.ok_or(Error::NotFound)? })
}

/// The form that asks for an own calibration.
pub fn new(work: &mut Work, unit: UnitId) -> Outcome {
    work.may(Do::AskCalibration, unit)?;
    let sent = (work.query_as("round"), work.query_as("instrument"));
    let asked = asked(work, unit, sent)?;
    let form = Form::blank(work.lang());
    Ok(Page::show(words(work.lang()).ask_button(), ask_page(work, unit, &asked, &form)))
}

fn ask_page(work: &Work, unit: UnitId, asked: &Asked, form: &Form) -> maud::Markup {
    let here = work.here();
    let name = asked.instrument.name.pick(here.lang);
    let crumbs = asked.known.crumbs(&here, unit, name);
    let action = format!("/units/{unit}/calibrations?round={}&instrument={}", asked.round, asked.instrument.id);
    views::ask(&here, &crumbs, &action, (asked.known.unit(unit), &asked.instrument, &asked.common), form)
}

/// Opens an own calibration.
pub fn open(work: &mut Work, unit: UnitId) -> Outcome {
    work.may(Do::AskCalibration, unit)?;
    let sent = (work.query_as("round"), work.query_as("instrument"));
    let asked = asked(work, unit, sent)?;
    let (mut form, lang) = (work.form(), work.lang());
    let Some(wish) = form.text("wish", 1..=1000) else {
        return Ok(Page::again(words(lang).ask_button(), ask_page(work, unit, &asked, &form)));
    };
    let about = (unit, asked.instrument.id);
    let opened = talks::ask_calibration(work.tx, asked.round, about, asked.by, &wish);
    let (id, event) = opened.map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/calibrations/{id}")))
}
