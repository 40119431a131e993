//! The agreement as it is typed, written, discussed in MED and put in force, by whoever leads the meeting.

use super::{back, bare, led, refuse};
use crate::commands::{self, agreements};
use crate::gather::Hall;
use crate::meeting::{MeetingId, State};
use crate::views::lead as views;
use crate::{spread, words};
use steering::agreement::{MedLine, Support, SupportId, Terms};
use steering::calibration::Ground;
use steering::seat::Party;
use steering::step::{InstrumentId, StepId};
use ui::Form;
use web::{Error, Outcome, Work};

/// The forms of the question that the wall is turned to, prefilled.
pub fn blank(work: &Work, hall: &Hall) -> views::Forms {
    let lang = work.lang();
    let (mut write, mut med, mut force) =
        (Form::blank(lang), Form::blank(lang).called("med"), Form::blank(lang).called("force"));
    let State::Shown(spot) = hall.meeting.state else { return views::Forms { write, med, force } };
    let Some((at, (question, instrument))) = spot.at.and_then(|at| Some((at, hall.question(at)?))) else {
        return views::Forms { write, med, force };
    };
    if let Some(common) = hall.common(question.instrument) {
        fill(&mut write, &common.terms);
    } else {
        let (proposed, text) = hall.proposals.get(&question.instrument).cloned().unwrap_or_default();
        let step = proposed.or_else(|| spread::beginning(&hall.columns(at)));
        let step = step.and_then(|step| instrument.step(step));
        if let Some(step) = step {
            write.set("step", step.id);
            write.set("text", if text.is_empty() { step.words.pick(lang) } else { &text });
        }
        if hall.agreed(at).is_some() {
            write.set("reason", words(lang).reason_agreed(hall.today.long(lang)));
        }
        write.set("from", hall.today);
        write.set("review", hall.today.plus_months(12));
    }
    med.set("on", hall.today);
    let said = hall.remarks.iter().filter(|one| one.instrument == question.instrument);
    med.set("remarks", said.map(|one| one.words.clone()).collect::<Vec<_>>().join("\n\n"));
    force.set("from", hall.common(question.instrument).map_or(hall.today, |one| one.terms.from.max(hall.today)));
    views::Forms { write, med, force }
}

fn fill(form: &mut Form, terms: &Terms) {
    form.set("step", terms.choice.map_or_else(String::new, |step| step.to_string()));
    for (name, text) in [
        ("text", &terms.text),
        ("reason", &terms.reason),
        ("decided_here", &terms.decided_here),
        ("end_criterion", &terms.end_criterion),
    ] {
        form.set(name, text);
    }
    form.set("from", terms.from);
    form.set("review", terms.review.map_or_else(String::new, |date| date.to_string()));
    if let Some(support) = terms.supports.first() {
        form.set("support", &support.text);
        form.set("giver", support.giver.code());
        form.set("due", support.due);
    }
}

fn read(form: &mut Form) -> Option<Terms> {
    let step = form.choice::<StepId>("step");
    let (text, reason) = (form.text("text", 1..=500), form.text("reason", 1..=2000));
    let (from, review) = (form.date("from"), form.date("review"));
    let (end, here) = (form.text("end_criterion", 0..=1000), form.text("decided_here", 0..=500));
    let support = form.optional("support", 300)?;
    let supports = match support {
        None => vec![],
        Some(text) => {
            let (giver, due) = (form.choice::<Party>("giver"), form.date("due"));
            vec![Support { id: SupportId::fresh(), text, giver: giver?, due: due?, done: None }]
        }
    };
    if from.zip(review).is_some_and(|(from, review)| review <= from) {
        form.wrong("review", words(form.lang()).review_later());
        return None;
    }
    Some(Terms {
        choice: Some(step?),
        text: text?,
        reason: reason?,
        ground: Ground::CoreTask,
        review: Some(review?),
        end_criterion: end?,
        decided_here: here?,
        from: from?,
        supports,
    })
}

fn about(form: &Form, hall: &Hall) -> Result<InstrumentId, Error> {
    let asked: Option<InstrumentId> = form.sent("instrument").parse().ok();
    asked.filter(|one| hall.find(*one).is_some()).ok_or(Error::NotFound)
}

fn again(work: &mut Work, hall: &Hall, change: impl FnOnce(&mut views::Forms)) -> Outcome {
    let mut forms = blank(work, hall);
    change(&mut forms);
    let beside = super::beside(work, hall)?;
    bare(views::show(&work.here(), hall, &forms, &beside), 422)
}

/// What is being typed, for the wall.
pub fn propose(work: &mut Work, id: MeetingId) -> Outcome {
    let hall = led(work, id)?;
    let (mut form, lang) = (work.form(), work.lang());
    let instrument = about(&form, &hall)?;
    let step = form.sent("step").parse::<StepId>().ok();
    let step = step.filter(|step| hall.find(instrument).is_some_and(|(_, (_, one))| one.step(*step).is_some()));
    let text = form.text("text", 0..=500).unwrap_or_default();
    let event = commands::propose(work.tx, id, instrument, (step, &text)).map_err(refuse(lang))?;
    if let Some(event) = event {
        work.commit(event)?;
    }
    back(work, id)
}

/// Writes the agreement that is to be signed.
pub fn write(work: &mut Work, id: MeetingId) -> Outcome {
    let hall = led(work, id)?;
    let (mut form, lang) = (work.form(), work.lang());
    let instrument = about(&form, &hall)?;
    let Some(terms) = read(&mut form) else {
        return again(work, &hall, |forms| forms.write = form);
    };
    let event = agreements::write(work.tx, id, instrument, terms).map_err(refuse(lang))?;
    work.commit(event)?;
    back(work, id)
}

/// Notes the MED line.
pub fn med(work: &mut Work, id: MeetingId) -> Outcome {
    let hall = led(work, id)?;
    let (mut form, lang) = (work.form().called("med"), work.lang());
    let instrument = about(&form, &hall)?;
    let reason = form.optional("not_relevant", 2000);
    let line = match reason.clone().flatten() {
        Some(reason) => Some(MedLine::NotRelevant { reason }),
        None => discussed(&mut form, hall.today),
    };
    let (Some(line), true) = (line, reason.is_some()) else {
        return again(work, &hall, |forms| forms.med = form);
    };
    let event = agreements::discuss(work.tx, id, instrument, line).map_err(refuse(lang))?;
    work.commit(event)?;
    back(work, id)
}

fn discussed(form: &mut Form, today: base::Date) -> Option<MedLine> {
    let (committee, on, remarks) = (form.text("committee", 1..=200), form.date("on"), form.text("remarks", 0..=8000));
    if on.is_some_and(|on| on > today) {
        form.wrong("on", words(form.lang()).med_ahead());
        return None;
    }
    Some(MedLine::Discussed { committee: committee?, on: on?, remarks: remarks? })
}

/// Puts it in force.
pub fn force(work: &mut Work, id: MeetingId) -> Outcome {
    let hall = led(work, id)?;
    let (mut form, lang) = (work.form().called("force"), work.lang());
    let instrument = about(&form, &hall)?;
    let Some(from) = form.date("from") else {
        return again(work, &hall, |forms| forms.force = form);
    };
    let event = agreements::force(work.tx, id, instrument, from).map_err(refuse(lang))?;
    work.commit(event)?;
    back(work, id)
}
