//! Handlers of deviations: the unit reports, the line answers, the unit goes on.

use super::reading::{offered, reported, signed};
use super::{acting, actions, deviation_refused, functions, refused, telling};
use crate::answering::answering;
use crate::commands::{self, Stop};
use crate::deviation::{Answer, Deviation, DeviationId, End, Helped, Judgement, Kind};
use crate::news::News;
use crate::store::{self as saved, deviations as stored};
use crate::views::deviation::{May, Shown};
use crate::views::{deviation as views, forms, learning as lessons};
use crate::{words, words_of};
use access::Do;
use base::{PostId, UnitId};
use forms::Forms;
use org::How;
use steering::cause::Cause;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// A unit reports for itself: its own leader or deputy does, and where its post is vacant the next post up.
pub fn speaks_for(work: &mut Work, unit: UnitId) -> Result<bool, Error> {
    if !work.can(Do::ReportDeviation, unit)? {
        return Ok(false);
    }
    let today = work.today();
    let path = access::above(work.tx, unit, today)?;
    match acting(work, &path) {
        Some((led, _)) if led == unit => Ok(true),
        Some((led, _)) => {
            let leaders = org::leaders(work.tx, unit, today)?;
            let filled = leaders.own.iter().any(|holder| holder.how != How::Deputy);
            Ok(!filled && leaders.inherited_from.is_none_or(|(from, _)| from == led))
        }
        None => Ok(false),
    }
}

pub fn must_speak(work: &mut Work, unit: UnitId) -> Result<Option<PostId>, Error> {
    work.may(Do::ReportDeviation, unit)?;
    if !speaks_for(work, unit)? {
        return Err(Error::refused(words(work.lang()).report_only_unit()));
    }
    let today = work.today();
    let path = access::above(work.tx, unit, today)?;
    Ok(acting(work, &path).and_then(|(_, post)| post))
}

/// The post through which the actor answers for the line above a unit; none where the actor does not lead above it.
pub fn line_of(work: &mut Work, unit: UnitId) -> Result<Option<(UnitId, Option<PostId>)>, Error> {
    if !work.can(Do::AnswerDeviation, unit)? {
        return Ok(None);
    }
    let today = work.today();
    let path = access::above(work.tx, unit, today)?;
    Ok(acting(work, path.get(1..).unwrap_or_default()))
}

pub fn new(work: &mut Work, unit: UnitId) -> Outcome {
    must_speak(work, unit)?;
    let mut form = Form::blank(work.lang());
    if let Some(kind) = work.query_as::<Kind>("kind") {
        form.set("kind", kind.code());
    }
    reporting(work, unit, &form)
}

fn reporting(work: &mut Work, unit: UnitId, form: &Form) -> Outcome {
    let here = work.here();
    let name = org::unit_at(work.tx, unit, here.today)?.name;
    let body = forms::reporting(&here, form, unit, &name, &functions(work)?);
    let title = words(here.lang).report_title();
    Ok(if form.faulty() { Page::again(title, body) } else { Page::show(title, body) })
}

pub fn report(work: &mut Work, unit: UnitId) -> Outcome {
    let by = must_speak(work, unit)?;
    let (lang, today) = (work.lang(), work.today());
    let mut form = work.form();
    let Some(report) = reported(&mut form, lang) else { return reporting(work, unit, &form) };
    match commands::report(work.tx, unit, by, report, today) {
        Ok((id, event)) => {
            work.commit(event)?;
            Ok(Page::go(format!("/deviations/{id}")))
        }
        Err(Stop::Deviation(refusal)) => {
            form.wrong("more_on", deviation_refused(refusal, lang));
            reporting(work, unit, &form)
        }
        Err(stop) => Err(refused(stop, lang)),
    }
}

/// A deviation that the actor may read: the unit and its line, and those whose help it asks for.
pub fn seen(work: &mut Work, id: DeviationId) -> Result<Deviation, Error> {
    let deviation = stored::get(work.tx, id)?;
    let concerned = work.actor.functions().into_iter().any(|function| deviation.concerns(function));
    if !work.can(Do::SeeDeviations, deviation.unit)? {
        work.party(Do::SeeDeviations, concerned)?;
    }
    Ok(deviation)
}

pub fn show(work: &mut Work, id: DeviationId) -> Outcome {
    let deviation = seen(work, id)?;
    let forms = Forms::blank(work.lang());
    page(work, deviation, &forms)
}

pub fn page(work: &mut Work, deviation: Deviation, forms: &Forms) -> Outcome {
    let here = work.here();
    let title = words_of::kind_title(deviation.report.kind, here.lang);
    let shown = shown(work, deviation)?;
    let body = views::page(&here, &shown, forms);
    Ok(if forms.faulty() { Page::again(title, body) } else { Page::show(title, body) })
}

fn shown(work: &mut Work, deviation: Deviation) -> Result<Shown, Error> {
    let (today, lang) = (work.today(), work.lang());
    let unit = deviation.unit;
    let write = speaks_for(work, unit)?;
    let answer = line_of(work, unit)?.is_some_and(|(_, post)| post.is_none() || post != deviation.by);
    let limits = saved::limits(work.tx, deviation.on)?;
    let stands = deviation.end().is_none();
    let take_up = if stands { steering::ways_to_reopen(work, &[unit], Cause::Deviation)?.remove(&unit) } else { None };
    let above = access::above(work.tx, unit, today)?.len() > 1;
    let again = if write && deviation.asks_for_news(today) {
        Some(saved::limits(work.tx, today)?.again.last(today))
    } else {
        None
    };
    let may = May { answer, write };
    Ok(Shown {
        actions: actions::shown(work, &deviation, may)?,
        tellings: telling::shown(work, &deviation, may)?,
        unit: org::unit_at(work.tx, unit, today)?.name,
        by: post(work, deviation.by, words(lang).by_unit())?,
        answered_by: post(work, deviation.answer().and_then(|answer| answer.by), words(lang).by_line())?,
        answering: above.then(|| answering(&deviation, &limits, today)),
        functions: functions(work)?,
        again,
        take_up,
        may,
        deviation,
    })
}

fn post(work: &mut Work, post: Option<PostId>, otherwise: String) -> Result<String, Error> {
    let lang = work.lang();
    post.map_or(Ok(otherwise), |post| Ok(org::post_name(work.tx, post, lang)?))
}

/// Saves, or shows the page again with what is wrong.
pub fn done(work: &mut Work, id: DeviationId, event: Result<store::Event, Stop>) -> Outcome {
    let lang = work.lang();
    let event = event.map_err(|stop| refused(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/deviations/{id}")))
}

pub fn answer(work: &mut Work, id: DeviationId) -> Outcome {
    let deviation = seen(work, id)?;
    let (lang, today) = (work.lang(), work.today());
    let (_, by) = line_of(work, deviation.unit)?.ok_or(Error::Forbidden)?;
    let mut form = work.form().called("answer");
    let said = form.text("answer", 1..=4000);
    let offer = offered(&mut form, lang).ok();
    let (Some(said), Some(offer)) = (said, offer) else {
        return page(work, deviation, &Forms { answer: form, ..Forms::blank(lang) });
    };
    if offer.as_ref().is_some_and(|offer| offer.by < today) {
        form.wrong("by", words(lang).refused_day_passed());
        return page(work, deviation, &Forms { answer: form, ..Forms::blank(lang) });
    }
    let event = commands::answer(work.tx, id, &Answer { on: today, by, words: said, offer });
    done(work, id, event)
}

pub fn judge(work: &mut Work, id: DeviationId) -> Outcome {
    let deviation = seen(work, id)?;
    must_speak(work, deviation.unit)?;
    let (lang, today) = (work.lang(), work.today());
    let mut form = work.form().called("judge");
    let (helped, said) = (form.choice::<Helped>("helped"), form.optional("words", 2000));
    let (Some(helped), Some(said)) = (helped, said) else {
        return page(work, deviation, &Forms { judge: form, ..Forms::blank(lang) });
    };
    let event = commands::judge(work.tx, id, &Judgement { on: today, helped, words: said });
    done(work, id, event)
}

pub fn tell(work: &mut Work, id: DeviationId) -> Outcome {
    let deviation = seen(work, id)?;
    must_speak(work, deviation.unit)?;
    let (lang, today) = (work.lang(), work.today());
    let mut form = work.form().called("news");
    let said = form.text("words", 1..=4000);
    let amount = signed(&mut form, lang).ok();
    let more_on = form.optional_date("more_on");
    if more_on.flatten().is_some_and(|day| day <= today) {
        form.wrong("more_on", words(lang).refused_day_passed());
    }
    let (Some(said), Some(amount), Some(more_on), false) = (said, amount, more_on, form.faulty()) else {
        return page(work, deviation, &Forms { news: form, ..Forms::blank(lang) });
    };
    let news = News::told(today, said, amount);
    let event = commands::learn(work.tx, id, &news, more_on);
    done(work, id, event)
}

/// In one click: nothing new on the day that the unit had named.
pub fn nothing_new(work: &mut Work, id: DeviationId) -> Outcome {
    let deviation = seen(work, id)?;
    must_speak(work, deviation.unit)?;
    let event = commands::nothing_new(work.tx, id);
    done(work, id, event)
}

pub fn finish(work: &mut Work, id: DeviationId) -> Outcome {
    let deviation = seen(work, id)?;
    must_speak(work, deviation.unit)?;
    let (lang, today) = (work.lang(), work.today());
    let mut form = work.form().called("end");
    let (said, learned) = (form.text("words", 1..=2000), form.text("learned", 1..=2000));
    let (Some(words), Some(learned)) = (said, learned) else {
        return page(work, deviation, &Forms { end: form, ..Forms::blank(lang) });
    };
    let end = End { on: today, words, learned: Some(learned), shared: form.checked("shared") };
    let event = commands::finish(work.tx, id, &end);
    done(work, id, event)
}

/// What others have learned and let leaders read.
pub fn learning(work: &mut Work) -> Outcome {
    if work.actor.led().is_empty() {
        return Err(Error::NotFound);
    }
    let here = work.here();
    let wanted = work.query("q").unwrap_or_default();
    let mut shared = stored::shared(work.tx)?;
    let names = org::tree_at(work.tx, here.today)?.units().map(|unit| (unit.id, unit.name.clone())).collect();
    let any = !shared.is_empty();
    shared.retain(|one| lessons::found(one, &wanted, &names, here.lang));
    let page = lessons::Page { shared, names, wanted, any };
    Ok(Page::show(words(here.lang).learning_title(), lessons::page(&here, &page)))
}
