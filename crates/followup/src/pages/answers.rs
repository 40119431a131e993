//! The answers that units have sent to a duty, for the function that asks and for the line; and what becomes of a duty that nobody opens.

use crate::commands_reading::{self as commands, Halt};
use crate::gather_given::{self as given, BACK_MONTHS};
use crate::removal::{Refusal, Word};
use crate::still_asked::Ask;
use crate::store::reading::{self as stored, Sent};
use crate::views::answers as views;
use crate::words;
use access::Do;
use base::{Date, Lang, UnitId};
use org::StaffFunction;
use std::collections::HashSet;
use steering::cause::Cause;
use steering::step::{Instrument, InstrumentId, StepId};
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// An instrument of today, with the function that owns it.
fn instrument(work: &mut Work, id: InstrumentId) -> Result<(Instrument, Option<StaffFunction>), Error> {
    let today = work.today();
    let lineage = steering::lineage(work.tx)?;
    let one = lineage.at(today).and_then(|edition| edition.instrument(id)).ok_or(Error::NotFound)?.clone();
    let owner = org::staff_functions(work.tx)?.into_iter().find(|function| function.code == one.owner);
    Ok((one, owner))
}

fn works_in(work: &Work, owner: Option<&StaffFunction>) -> bool {
    owner.is_some_and(|owner| work.actor.functions().contains(&owner.id))
}

/// Whose answers the reader may open: everybody's in the function that asks, for the line those of the units below the ones it leads.
enum Sight {
    Everybody,
    Below(HashSet<UnitId>),
}

fn sight(work: &mut Work, owner: Option<&StaffFunction>) -> Result<Sight, Error> {
    work.may_somewhere(Do::SeeAnswers)?;
    if works_in(work, owner) {
        return Ok(Sight::Everybody);
    }
    let today = work.today();
    let tree = org::tree_at(work.tx, today)?;
    let led: Vec<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    let below =
        led.iter().flat_map(|unit| tree.subtree(*unit).into_iter().filter(|under| under != unit).collect::<Vec<_>>());
    let below: HashSet<UnitId> = below.collect();
    if below.is_empty() { Err(Error::NotFound) } else { Ok(Sight::Below(below)) }
}

/// The answers of one day.
pub fn show(work: &mut Work, id: InstrumentId) -> Outcome {
    let (one, owner) = instrument(work, id)?;
    let sight = sight(work, owner.as_ref())?;
    let today = work.today();
    let mut all = stored::sent(work.tx, id, today.plus_months(-BACK_MONTHS))?;
    if let Sight::Below(units) = &sight {
        all.retain(|sent| units.contains(&sent.unit));
    }
    let mut days: Vec<Date> = all.iter().map(|sent| sent.due).collect();
    days.dedup();
    let due = work.query_as::<Date>("due").or(days.first().copied());
    let sent: Vec<Sent> = all.into_iter().filter(|sent| Some(sent.due) == due).collect();
    if let Some(due) = due.filter(|_| !sent.is_empty()) {
        note(work, id, due)?;
    }
    let shown = shown(work, &one, owner.as_ref(), (due, &days, &sent))?;
    Ok(Page::show(words(work.lang()).answers_title(), shown))
}

fn shown(
    work: &mut Work,
    one: &Instrument,
    owner: Option<&StaffFunction>,
    (due, days, sent): (Option<Date>, &[Date], &[Sent]),
) -> Result<maud::Markup, Error> {
    let (here, names) = (work.here(), org::names(work.tx)?);
    let home = owner.filter(|owner| work.actor.functions().contains(&owner.id));
    let units: Vec<UnitId> = sent.iter().map(|sent| sent.unit).collect();
    // What an inspection says is a remark; what any other report says may be a deviation. The reader may name another cause.
    let cause = if one.shown_only { Cause::Inspection } else { Cause::Deviation };
    let again = steering::ways_to_reopen(work, &units, cause)?;
    let home = home.map(|home| home.id);
    let page = views::Answers { instrument: one, names: &names, due, days, sent, again: &again, home };
    Ok(views::page(&here, &page))
}

/// Opening counts once a day of the duty, whoever opens it.
fn note(work: &mut Work, id: InstrumentId, due: Date) -> Result<(), Error> {
    if !stored::opened(work.tx, id)?.contains(&due) {
        work.afterwards(move |tx| commands::note_opened(tx, id, due));
    }
    Ok(())
}

/// A duty in force with the function that owns it, for those who work there.
fn own(work: &mut Work, id: InstrumentId) -> Result<(StaffFunction, Ask), Error> {
    let (_, owner) = instrument(work, id)?;
    let owner = owner.filter(|owner| works_in(work, Some(owner))).ok_or(Error::NotFound)?;
    work.may_somewhere(Do::DecideRemoval)?;
    let step: StepId = work.query_as("step").ok_or(Error::NotFound)?;
    let ask = given::ask(work.tx, &owner, (id, step))?.ok_or(Error::NotFound)?;
    Ok((owner, ask))
}

/// A duty that is proposed for removal, or what was decided about it.
pub fn proposal(work: &mut Work, id: InstrumentId) -> Outcome {
    let (owner, ask) = own(work, id)?;
    let form = Form::blank(work.lang());
    deciding(work, &owner, &ask, &form)
}

fn deciding(work: &mut Work, owner: &StaffFunction, ask: &Ask, form: &Form) -> Outcome {
    let (here, since) = (work.here(), stored::since(work.tx)?);
    let body = views::deciding(&here, owner, ask, since, form);
    let title = words(here.lang).removal_title();
    Ok(if form.faulty() { Page::again(title, body) } else { Page::show(title, body) })
}

/// The owner decides.
pub fn decide(work: &mut Work, id: InstrumentId) -> Outcome {
    let (owner, ask) = own(work, id)?;
    let (mut form, lang) = (work.form(), work.lang());
    let Some(said) = read(&mut form, work.today()) else { return deciding(work, &owner, &ask, &form) };
    let event = commands::decide_removal(work.tx, &ask, &said).map_err(|halt| refused(halt, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/staff-functions/{}/support", owner.id)))
}

fn read(form: &mut Form, today: Date) -> Option<Word> {
    let (way, said) = (form.choice::<String>("way"), form.text("words", 1..=2000));
    let again = form.optional_date("again");
    if way.as_deref() == Some("stays") && again.is_some_and(|day| day.is_none_or(|day| day <= today)) {
        form.wrong("again", words(form.lang()).removal_again_missing());
        return None;
    }
    match (way?.as_str(), said?, again?) {
        ("goes", said, _) => Some(Word::Goes(said)),
        ("stays", said, Some(again)) => Some(Word::Stays(said, again)),
        _ => None,
    }
}

fn refused(halt: Halt, lang: Lang) -> Error {
    let w = words(lang);
    match halt {
        Halt::Store(error) | Halt::Catalogue(steering::Fail::Store(error)) => error.into(),
        Halt::Catalogue(_) => Error::refused(w.removal_refused_catalogue()),
        Halt::Removal(Refusal::NotProposed) => Error::refused(w.removal_refused_not_proposed()),
        Halt::Removal(Refusal::NoDate) => Error::refused(w.removal_again_missing()),
    }
}
