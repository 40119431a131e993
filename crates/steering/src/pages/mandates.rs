//! The delegation plan of a unit: the rights that its leaders and those under them have, given on by the post that leads it.

use super::{Known, refuse};
use crate::commands::mandates as commands;
use crate::mandate::{Mandate, MandateId, held};
use crate::store::{catalogue, mandates};
use crate::views::mandates as views;
use crate::words;
use access::Do;
use base::{Period, UnitId};
use ui::Form;
use web::{Error, Outcome, Page, Work};

fn page(work: &mut Work, unit: UnitId, form: &Form) -> Result<maud::Markup, Error> {
    let known = Known::load(work)?;
    known.there(unit)?;
    if !known.sight(work, Do::SeeRoom).sees(known.seating.places(), unit, "") {
        return Err(Error::NotFound);
    }
    let (here, today) = (work.here(), work.today());
    let lineage = catalogue::lineage(work.tx)?;
    let plan = mandates::all(work.tx)?;
    let path: Vec<UnitId> = known.seating.places().path(unit).collect();
    let name = |right: &Mandate| {
        let found = lineage.newest().and_then(|edition| edition.instrument(right.instrument));
        found.map_or_else(String::new, |one| one.name.pick(here.lang).to_owned())
    };
    let post = |right: &Mandate| right.given_by.and_then(|post| known.posts.get(&post).cloned()).unwrap_or_default();
    let gives = gives(work, &known, unit)?;
    let line = |right: &&Mandate| views::Line {
        words: right.words.clone(),
        about: name(right),
        source: right.source.clone(),
        from: right.period.from,
        given_by: post(right),
        unit: known.unit(right.unit).to_owned(),
        end: (gives && right.unit == unit).then(|| format!("/mandates/{}/end", right.id)),
    };
    let instruments = lineage.newest().map_or(&[][..], |edition| &edition.instruments);
    let instruments = instruments.iter().map(|one| (one.id.to_string(), one.name.pick(here.lang).to_owned()));
    let shown = views::Page {
        crumbs: known.crumbs(&here, unit, &words(here.lang).mandate_title()),
        unit: known.unit(unit),
        lines: held(&plan, &path, today).iter().map(line).collect(),
        instruments: instruments.collect(),
        path: format!("/units/{unit}/mandates"),
        gives,
    };
    Ok(views::show(&here, &shown, form))
}

/// The reader leads the unit and may give rights on.
fn gives(work: &mut Work, known: &Known, unit: UnitId) -> Result<bool, Error> {
    let leads = work.actor.led().iter().any(|(led, _)| *led == unit);
    let decides = known.seating.seats(unit, "").party_of(work.actor.person).is_some();
    Ok((leads || decides) && work.can(Do::GiveMandate, unit)?)
}

/// The plan of a unit.
pub fn show(work: &mut Work, unit: UnitId) -> Outcome {
    let mut form = Form::blank(work.lang());
    form.set("from", work.today());
    let body = page(work, unit, &form)?;
    Ok(Page::show(words(work.lang()).mandate_title(), body))
}

/// Gives a right to the leaders of the unit and under it.
pub fn add(work: &mut Work, unit: UnitId) -> Outcome {
    let known = Known::load(work)?;
    work.may(Do::GiveMandate, unit)?;
    if !gives(work, &known, unit)? {
        return Err(Error::Forbidden);
    }
    let mut form = work.form();
    let (instrument, from) = (form.choice("instrument"), form.date("from"));
    let (said, source) = (form.text("words", 1..=500), form.text("source", 1..=300));
    let (Some(instrument), Some(from), Some(said), Some(source)) = (instrument, from, said, source) else {
        let body = page(work, unit, &form)?;
        return Ok(Page::again(words(work.lang()).mandate_title(), body));
    };
    let given_by = work.actor.led().into_iter().find(|(led, _)| *led == unit).and_then(|(_, post)| post);
    let (id, period) = (MandateId::fresh(), Period::since(from));
    let right = Mandate { id, unit, instrument, words: said, source, period, given_by };
    let (_, event) = commands::give_mandate(work.tx, &right).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/units/{unit}/mandates")))
}

/// Ends a right for everybody who has it.
pub fn end(work: &mut Work, id: MandateId) -> Outcome {
    let right = mandates::all(work.tx)?.into_iter().find(|right| right.id == id).ok_or(Error::NotFound)?;
    let known = Known::load(work)?;
    work.may(Do::GiveMandate, right.unit)?;
    if !gives(work, &known, right.unit)? {
        return Err(Error::Forbidden);
    }
    let event = commands::end_mandate(work.tx, &right).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/units/{}/mandates", right.unit)))
}
