//! Handlers of Puls: the areas with their waves, one wave to answer or to read, and what waits for those who are asked.

pub mod remarks;

use crate::commands::{self, Stop};
use crate::read::{self, Part};
use crate::store::{self as saved, Question, boxes};
use crate::views;
use crate::wave::{Refusal, Standing, Wave, WaveId};
use crate::words;
use access::{Do, Places};
use base::{Lang, UnitId};
use ui::Form;
use web::{Duty, Error, Outcome, Page, Whose, Work};

/// Where a reader stands to a wave.
pub(crate) struct Reader {
    places: Places,
    /// The units that the reader sees below, and those they lead or belong to.
    own: Vec<UnitId>,
    scope: access::Scope,
}

impl Reader {
    fn of(work: &mut Work) -> Result<Self, Error> {
        let today = work.today();
        let places = access::places(work.tx, today)?;
        let scope = work.scope(Do::SeePulse)?;
        let seeing =
            work.actor.held.iter().filter(|held| access::reach(held.role, Do::SeePulse) != access::Reach::Nowhere);
        let own = seeing.filter_map(|held| held.unit).collect();
        Ok(Self { places, own, scope })
    }

    /// What is below the reader, and what the reader is part of; never what lies beside.
    fn sees(&self, unit: UnitId) -> bool {
        self.scope.holds(unit) || self.own.iter().any(|own| self.places.under(*own, unit))
    }
}

/// The areas with when they began and when they are asked.
pub fn index(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeePulse)?;
    let (here, today) = (work.here(), work.today());
    let reader = Reader::of(work)?;
    let names = org::names(work.tx)?;
    let starts = read::starts(work.tx)?;
    let shown: Vec<_> = starts.into_iter().filter(|start| reader.sees(start.area)).collect();
    let name = |unit: UnitId| names.get(&unit).cloned().unwrap_or_default();
    Ok(Page::show(words(here.lang).title(), views::index(&here, &shown, &name, today)))
}

/// A wave: its questions to those who are asked and have not answered, and what came of it to those who may read it.
pub fn show(work: &mut Work, id: WaveId) -> Outcome {
    let form = Form::blank(work.lang());
    let (title, body) = page(work, id, &form, &form)?;
    Ok(Page::show(title, body))
}

/// The page of a wave, with the form of answers and that of remarks.
fn page(work: &mut Work, id: WaveId, form: &Form, remark: &Form) -> Result<(String, maud::Markup), Error> {
    let (here, today, person) = (work.here(), work.today(), work.actor.person);
    let wave = saved::wave(work.tx, id)?;
    let asked = saved::cell_of(work.tx, id, person)?.is_some();
    let reader = Reader::of(work)?;
    if !asked && !reader.sees(wave.area) {
        return Err(Error::NotFound);
    }
    let names = org::names(work.tx)?;
    let name = |unit: UnitId| names.get(&unit).cloned().unwrap_or_default();
    let questions = saved::questions(work.tx, wave.set)?;
    let area = name(wave.area);
    let said = remarks::panel(work, &wave, &reader, remark)?;
    let title = views::title(&wave, &area, here.lang);
    let body = match wave.standing(today) {
        Standing::Closed => {
            let parts: Vec<(String, Part)> = whole(&read::sums(work.tx, id)?)
                .into_iter()
                .filter(|part| reader.sees(part.unit))
                .map(|part| (name(part.unit), part))
                .collect();
            let least = disclosure::Least::of(saved::rules(work.tx, today)?.least);
            views::closed(
                &here,
                &views::Closed { wave: &wave, area: &area, questions: &questions, parts: &parts, least },
                &said,
            )
        }
        Standing::Open if asked && !saved::has_answered(work.tx, id, person)? => {
            views::ask(&here, &wave, &area, &questions, form)
        }
        Standing::Open | Standing::Over => views::waiting(&here, (&wave, &area), asked, &said),
    };
    Ok((title, body))
}

/// Each part with all that lies under it: what a reader means by a unit's answers. Sums of whole parts are safe, all of them.
fn whole(parts: &[Part]) -> Vec<Part> {
    let mut all = parts.to_vec();
    for part in &mut all {
        let under = |unit: UnitId| {
            let up = |unit: &UnitId| parts.iter().find(|other| other.unit == *unit).and_then(|other| other.above);
            std::iter::successors(Some(unit), up).skip(1).any(|above| above == part.unit)
        };
        let below: Vec<&Part> = parts.iter().filter(|other| under(other.unit)).collect();
        for (question, counts) in below.into_iter().flat_map(|other| &other.counts) {
            let sum = part.counts.entry(question.clone()).or_default();
            *sum = sum.with(*counts);
        }
    }
    all
}

/// Takes an answer.
pub fn answer(work: &mut Work, id: WaveId) -> Outcome {
    let (person, lang) = (work.actor.person, work.lang());
    let wave = saved::wave(work.tx, id)?;
    let asked = saved::cell_of(work.tx, id, person)?.is_some();
    if !asked {
        let seen = Reader::of(work)?.sees(wave.area);
        let over = wave.standing(work.today()) != Standing::Open;
        return Err(match (seen, over) {
            (true, true) => refused(Stop::Refused(Refusal::Over), lang),
            (true, false) => Error::Forbidden,
            (false, _) => Error::NotFound,
        });
    }
    work.party(Do::AnswerPulse, asked)?;
    let mut form = work.form();
    let questions = saved::questions(work.tx, wave.set)?;
    let Some(answers) = read_answers(&mut form, &questions) else {
        let (title, body) = page(work, id, &form, &Form::blank(lang))?;
        return Ok(Page::again(title, body));
    };
    let event = commands::answer(work.tx, id, person, &answers).map_err(|stop| refused(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/pulse/{id}")))
}

fn read_answers(form: &mut Form, questions: &[Question]) -> Option<Vec<(String, i64)>> {
    let given: Vec<Option<(String, i64)>> = questions
        .iter()
        .map(|question| {
            let value = form.choice::<i64>(&question.code)?;
            if boxes::VALUES.contains(&value) {
                return Some((question.code.clone(), value));
            }
            form.wrong(&question.code, words(form.lang()).choose_one());
            None
        })
        .collect();
    given.into_iter().collect()
}

fn refused(stop: Stop, lang: Lang) -> Error {
    match stop {
        Stop::Store(error) => error.into(),
        Stop::Refused(Refusal::Over) => Error::refused(words(lang).refused_over()),
        Stop::Refused(Refusal::Answered) => Error::refused(words(lang).refused_answered()),
    }
}

/// What waits: the five questions, for those who are asked and have not answered; and for those who speak for employees, that
/// they are asked.
pub fn duties(work: &mut Work, whose: Whose) -> Result<Vec<Duty>, Error> {
    let (today, lang) = (work.today(), work.lang());
    if whose != Whose::Me {
        return Ok(vec![]);
    }
    let waiting = saved::waiting_for(work.tx, work.actor.person)?;
    let open: Vec<Wave> =
        saved::waves(work.tx)?.into_iter().filter(|wave| wave.standing(today) == Standing::Open).collect();
    if open.is_empty() {
        return Ok(vec![]);
    }
    let names = org::names(work.tx)?;
    let places = access::places(work.tx, today)?;
    let med: Vec<UnitId> =
        work.actor.held.iter().filter(|held| held.role == access::Role::Med).filter_map(|held| held.unit).collect();
    let mut duties = vec![];
    for wave in open {
        let area = names.get(&wave.area).map_or("", String::as_str);
        let w = words(lang);
        let duty = |text: String, hint: String, minutes| Duty {
            due: Some(wave.closes),
            text,
            hint: Some(hint),
            href: format!("/pulse/{}", wave.id),
            unit: Some(wave.area),
            overdue: false,
            minutes,
        };
        if waiting.contains(&wave.id) {
            duties.push(duty(w.duty_ask(area), w.duty_ask_hint(), Some(3)));
        } else if med.iter().any(|top| places.under(wave.area, *top)) {
            duties.push(duty(w.duty_med(area), w.duty_med_hint(), None));
        }
    }
    Ok(duties)
}
