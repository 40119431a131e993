//! A unit's own requests for help: asked of a named person, read by the two, in no list of anybody else.

use super::deviations::speaks_for;
use crate::commands_help::{self as commands, Stopped};
use crate::deviation::Helped;
use crate::gather_contacts::contacts;
use crate::help::{Closing, Contact, HelpId, Refusal, Reply, Request};
use crate::store::help as stored;
use crate::views::help as views;
use crate::words;
use access::Do;
use base::{Lang, PersonId, PostId, UnitId};
use ui::Form;
use web::{Duty, Error, Outcome, Page, Plea, Work};

/// So many days the asked person has before a request counts as late.
const ANSWER_DAYS: i64 = 7;

fn refused(stopped: Stopped, lang: Lang) -> Error {
    let w = words(lang);
    match stopped {
        Stopped::Store(error) => error.into(),
        Stopped::Help(Refusal::Answered) => Error::refused(w.help_refused_answered()),
        Stopped::Help(Refusal::Closed) => Error::refused(w.help_refused_closed()),
        Stopped::Help(Refusal::DayHasPassed) => Error::refused(w.refused_day_passed()),
        Stopped::Help(Refusal::NotYours) => Error::refused(w.help_refused_not_yours()),
    }
}

/// The requests that the reader is one of the two of, today.
pub fn mine(work: &mut Work) -> Result<Vec<Request>, Error> {
    if !work.actor.may_as_party(Do::SeeHelp, true) {
        return Ok(vec![]);
    }
    let all = stored::of(work.tx, work.actor.person)?;
    Ok(all.into_iter().filter(|one| reads(work, one)).collect())
}

fn reads(work: &Work, one: &Request) -> bool {
    let posts: Vec<PostId> = work.actor.led().into_iter().filter_map(|(_, post)| post).collect();
    one.reads(work.actor.person, &work.actor.functions(), &posts)
}

fn must_speak(work: &mut Work, unit: UnitId) -> Result<(), Error> {
    let may = work.can(Do::AskHelp, unit)? && speaks_for(work, unit)?;
    if may { Ok(()) } else { Err(Error::NotFound) }
}

fn choices(work: &mut Work, unit: UnitId) -> Result<Vec<Contact>, Error> {
    let (me, lang) = (work.actor.person, work.lang());
    let mut all = contacts(work.tx, unit, lang)?;
    all.retain(|contact| contact.person != me);
    Ok(all)
}

/// Whom a unit may ask, and what the reader has asked for it.
pub fn new(work: &mut Work, unit: UnitId) -> Outcome {
    must_speak(work, unit)?;
    let form = Form::blank(work.lang());
    asking(work, unit, &form)
}

fn asking(work: &mut Work, unit: UnitId, form: &Form) -> Outcome {
    let (here, me) = (work.here(), work.actor.person);
    let name = org::unit_at(work.tx, unit, here.today)?.name;
    let contacts = choices(work, unit)?;
    let asked: Vec<Request> = mine(work)?.into_iter().filter(|one| one.unit == unit && one.by == me).collect();
    let body = views::asking(&here, (unit, &name), &contacts, &asked, form);
    let title = words(here.lang).help_title();
    Ok(if form.faulty() { Page::again(title, body) } else { Page::show(title, body) })
}

/// Asks.
pub fn ask(work: &mut Work, unit: UnitId) -> Outcome {
    must_speak(work, unit)?;
    let (mut form, lang, me) = (work.form(), work.lang(), work.actor.person);
    let (of, said) = (form.choice::<PersonId>("of"), form.text("words", 1..=4000));
    let contact = choices(work, unit)?.into_iter().find(|contact| Some(contact.person) == of);
    if of.is_some() && contact.is_none() {
        form.wrong("of", words(lang).help_unknown());
    }
    let (Some(contact), Some(said)) = (contact, said) else { return asking(work, unit, &form) };
    let (id, event) =
        commands::ask_help(work.tx, unit, me, &contact, (&said, lang)).map_err(|stop| refused(stop, lang))?;
    tell(work, contact.person, id)?;
    work.commit(event)?;
    Ok(Page::go(format!("/help/{id}")))
}

/// A letter that says only that something waits: who asks, for what and for which unit stands in Råderum.
fn tell(work: &mut Work, to: PersonId, id: HelpId) -> Result<(), Error> {
    let w = words(access::language(work.tx, to)?);
    let body = w.help_letter(format!("{}/help/{id}", work.app().settings().address));
    let letter = mail::Letter { to, kind: "help", subject: w.help_letter_subject(), body, file: None };
    mail::post(work.tx, &letter)?;
    Ok(())
}

/// A request that the reader is one of the two of; to everybody else it does not exist.
fn seen(work: &mut Work, id: HelpId) -> Result<Request, Error> {
    let one = stored::get(work.tx, id, work.actor.person)?;
    let party = reads(work, &one);
    work.party(Do::SeeHelp, party)?;
    Ok(one)
}

/// The page of a request.
pub fn show(work: &mut Work, id: HelpId) -> Outcome {
    let one = seen(work, id)?;
    let form = Form::blank(work.lang());
    page(work, &one, &form)
}

fn page(work: &mut Work, one: &Request, form: &Form) -> Outcome {
    let (here, me) = (work.here(), work.actor.person);
    let unit = org::names(work.tx)?.get(&one.unit).cloned().unwrap_or_default();
    let name = |work: &mut Work, person| Ok::<_, Error>(access::person(work.tx, person)?.name);
    let (by, of) = (name(work, one.by)?, name(work, one.of)?);
    let gone = one.by == me && !contacts(work.tx, one.unit, here.lang)?.iter().any(|c| c.person == one.of);
    let shown = views::Shown { request: one, unit: &unit, by: &by, of: &of, asker: one.by == me, gone };
    let title = words(here.lang).help_title();
    let body = views::page(&here, &shown, form);
    Ok(if form.faulty() { Page::again(title, body) } else { Page::show(title, body) })
}

/// The asked person answers with what and when.
pub fn answer(work: &mut Work, id: HelpId) -> Outcome {
    let one = seen(work, id)?;
    let (mut form, lang, today, me) = (work.form(), work.lang(), work.today(), work.actor.person);
    let (said, comes) = (form.text("answer", 1..=4000), form.optional_date("comes"));
    if comes.flatten().is_some_and(|day| day < today) {
        form.wrong("comes", words(lang).refused_day_passed());
    }
    let (Some(said), Some(comes), false) = (said, comes, form.faulty()) else { return page(work, &one, &form) };
    let reply = Reply { on: today, words: said, comes };
    let event = commands::answer_help(work.tx, id, me, reply).map_err(|stop| refused(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/help/{id}")))
}

/// The asker says whether it helped.
pub fn close(work: &mut Work, id: HelpId) -> Outcome {
    let one = seen(work, id)?;
    let (mut form, lang, on, me) = (work.form(), work.lang(), work.today(), work.actor.person);
    let (helped, said) = (form.choice::<Helped>("helped"), form.optional("words", 2000));
    let (Some(helped), Some(said)) = (helped, said) else { return page(work, &one, &form) };
    let closing = Closing { on, helped, words: said };
    let event = commands::close_help(work.tx, id, me, closing).map_err(|stop| refused(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/help/{id}")))
}

/// The units that ask the reader for help and have not said that it is over.
pub fn pleas(work: &mut Work) -> Result<Vec<Plea>, Error> {
    let me = work.actor.person;
    let open = mine(work)?.into_iter().filter(|one| one.of == me && one.closing.is_none());
    Ok(open.map(|one| Plea { unit: one.unit, href: format!("/help/{}", one.id) }).collect())
}

/// What waits for the reader alone; never on a unit's list, which others read.
pub fn duties(work: &mut Work) -> Result<Vec<Duty>, Error> {
    let (w, today, me) = (words(work.lang()), work.today(), work.actor.person);
    let mut all = vec![];
    let open: Vec<Request> = mine(work)?.into_iter().filter(|one| one.closing.is_none()).collect();
    if open.is_empty() {
        return Ok(all);
    }
    let names = org::names(work.tx)?;
    for one in open {
        let (due, text) = match &one.reply {
            None if one.of == me => (one.on.plus_days(ANSWER_DAYS), w.duty_help_asked()),
            Some(reply) if one.by == me && reply.comes.is_none_or(|day| day <= today) => {
                (reply.comes.unwrap_or(reply.on).plus_days(14), w.duty_help_closed())
            }
            _ => continue,
        };
        let hint = names.get(&one.unit).cloned();
        let href = format!("/help/{}", one.id);
        all.push(Duty { due: Some(due), text, hint, href, unit: None, overdue: due < today, minutes: None });
    }
    Ok(all)
}
