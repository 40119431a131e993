//! "Tag aftalen op igen": asking, reading a request, and taking it up.

use super::{Known, calibrations, refuse};
use crate::cause::Cause;
use crate::commands::talks;
use crate::picture::Picture;
use crate::reopening::{Reopening, ReopeningId};
use crate::rooms::room;
use crate::step::{Instrument, InstrumentId};
use crate::store::{catalogue, rounds};
use crate::views::reopenings as views;
use crate::words;
use access::Do;
use base::UnitId;
use std::collections::HashMap;
use ui::Form;
use web::{Error, Outcome, Page, Work};

fn instrument(work: &mut Work, id: Option<InstrumentId>) -> Result<Instrument, Error> {
    let lineage = catalogue::lineage(work.tx)?;
    let found = lineage.newest().and_then(|edition| edition.instrument(id?)).filter(|one| !one.shown_only);
    found.cloned().ok_or(Error::NotFound)
}

/// Who may ask about an instrument of a unit: those who live with it, and the staff function that owns it.
fn may_ask(work: &mut Work, known: &Known, unit: UnitId, instrument: &Instrument) -> Result<(), Error> {
    work.may(Do::ReopenAgreement, unit)?;
    let sight = known.sight(work, Do::ReopenAgreement);
    if sight.sees(known.seating.places(), unit, &instrument.owner) { Ok(()) } else { Err(Error::NotFound) }
}

fn asking(work: &Work, known: &Known, unit: UnitId, instrument: &Instrument, form: &Form) -> maud::Markup {
    let here = work.here();
    let crumbs = known.crumbs(&here, unit, instrument.name.pick(here.lang));
    let action = format!("/units/{unit}/reopenings?instrument={}", instrument.id);
    views::reopen(&here, &crumbs, &action, (known.unit(unit), instrument), form)
}

/// Where one chooses which agreement of a unit to take up, for a cause.
pub fn choosing(unit: UnitId, cause: Cause) -> String {
    format!("/units/{unit}/reopenings/new?cause={}", cause.code())
}

/// Where the reader may ask that an agreement of each of these units be taken up for a cause; units where there is nothing to ask are left out.
pub fn ways(work: &mut Work, units: &[UnitId], cause: Cause) -> Result<HashMap<UnitId, String>, Error> {
    let known = Known::load(work)?;
    let lineage = catalogue::lineage(work.tx)?;
    let sight = known.sight(work, Do::ReopenAgreement);
    let places = known.seating.places();
    let asks = |unit: &&UnitId| {
        let mut open = lineage.newest().map_or(&[][..], |edition| &edition.instruments).iter();
        let path: Vec<UnitId> = places.path(**unit).collect();
        work.actor.may_on_path(Do::ReopenAgreement, &path)
            && open.any(|one| !one.shown_only && sight.sees(places, **unit, &one.owner))
    };
    Ok(units.iter().filter(asks).map(|unit| (*unit, choosing(*unit, cause))).collect())
}

/// Which agreement: what has been agreed first, then what follows the catalogue.
fn choose(work: &mut Work, unit: UnitId, cause: Cause) -> Outcome {
    work.may(Do::ReopenAgreement, unit)?;
    let known = Known::load(work)?;
    let (here, sight) = (work.here(), known.sight(work, Do::ReopenAgreement));
    let picture = Picture::above(work.tx, unit, here.today, here.today)?;
    let mut all = room(&picture, unit, here.today).standings;
    all.retain(|one| !one.shown_only && sight.sees(known.seating.places(), unit, &one.owner));
    if all.is_empty() || known.unit(unit).is_empty() {
        return Err(Error::NotFound);
    }
    let crumbs = known.crumbs(&here, unit, &words(here.lang).again());
    let body = views::choose(&here, &crumbs, (known.unit(unit), unit), cause, &all);
    Ok(Page::show(words(here.lang).again(), body))
}

/// The form that asks; without an instrument, first which.
pub fn new(work: &mut Work, unit: UnitId) -> Outcome {
    let cause = work.query_as::<Cause>("cause").unwrap_or(Cause::Request);
    let Some(asked) = work.query_as("instrument") else { return choose(work, unit, cause) };
    let instrument = instrument(work, Some(asked))?;
    let known = Known::load(work)?;
    may_ask(work, &known, unit, &instrument)?;
    let mut form = Form::blank(work.lang());
    form.set("cause", cause.code());
    Ok(Page::show(words(work.lang()).again(), asking(work, &known, unit, &instrument, &form)))
}

/// Asks.
pub fn ask(work: &mut Work, unit: UnitId) -> Outcome {
    let asked = work.query_as("instrument");
    let instrument = instrument(work, asked)?;
    let known = Known::load(work)?;
    may_ask(work, &known, unit, &instrument)?;
    let (mut form, person, lang) = (work.form(), work.actor.person, work.lang());
    let (cause, why) = (form.optional_choice::<Cause>("cause"), form.text("why", 1..=1000));
    let (Some(cause), Some(why)) = (cause, why) else {
        return Ok(Page::again(words(lang).again(), asking(work, &known, unit, &instrument, &form)));
    };
    let asked = talks::ask_again(work.tx, (unit, instrument.id), person, cause.unwrap_or(Cause::Request), &why);
    let (id, event) = asked.map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/reopenings/{id}")))
}

/// A request with what the reader is to it: the one who asked, or a party.
fn load(work: &mut Work, id: ReopeningId) -> Result<(Reopening, Instrument, Known, Option<crate::seat::Party>), Error> {
    let asked = rounds::reopening(work.tx, id)?;
    let instrument = instrument(work, Some(asked.instrument))?;
    let known = Known::load(work)?;
    let party = calibrations::party(work, &known, asked.unit, &instrument);
    if party.is_none() && asked.person != work.actor.person {
        return Err(Error::NotFound);
    }
    Ok((asked, instrument, known, party))
}

fn reading(work: &Work, asked: &Reopening, about: (&Instrument, &Known), form: Option<&Form>) -> maud::Markup {
    let (here, (instrument, known)) = (work.here(), about);
    let crumbs = known.crumbs(&here, asked.unit, instrument.name.pick(here.lang));
    let action = format!("/reopenings/{}/calibration", asked.id);
    views::request(&here, &crumbs, &action, (known.unit(asked.unit), instrument, (asked.cause, &asked.why)), form)
}

/// The page of a request.
pub fn show(work: &mut Work, id: ReopeningId) -> Outcome {
    let (asked, instrument, known, party) = load(work, id)?;
    let lang = work.lang();
    let mut form = Form::blank(lang);
    form.set("deadline", work.today().plus_days(14));
    let open = party.is_some() && asked.calibration.is_none() && work.actor.may_as_party(Do::GiveVoice, true);
    let body = reading(work, &asked, (&instrument, &known), open.then_some(&form));
    Ok(Page::show(words(lang).again(), body))
}

/// Takes a request up as a calibration.
pub fn take_up(work: &mut Work, id: ReopeningId) -> Outcome {
    let (asked, instrument, known, party) = load(work, id)?;
    work.party(Do::GiveVoice, party.is_some())?;
    let (mut form, lang) = (work.form(), work.lang());
    let (Some(deadline), Some(party)) = (form.date("deadline"), party) else {
        let body = reading(work, &asked, (&instrument, &known), Some(&form));
        return Ok(Page::again(words(lang).again(), body));
    };
    let (talk, event) = talks::take_up(work.tx, id, party, deadline).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/calibrations/{talk}")))
}
