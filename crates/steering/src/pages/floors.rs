//! A legal floor: added once its minutes have been seen, whose step rises with it and whose does not, as far as the reader may see, and a unit's word that it has been seen.

use super::catalogue::instrument_page;
use super::{Known, refuse, weight};
use crate::commands::{catalogue as commands, notices as told};
use crate::floor::{Floor, FloorId};
use crate::picture::Picture;
use crate::risen::{Touched, touched};
use crate::seat::Party;
use crate::step::{Instrument, InstrumentId, StepId, Words};
use crate::store::{catalogue, notices};
use crate::views::floors as views;
use crate::words;
use access::Do;
use base::{Period, UnitId};
use ui::Form;
use web::{Error, Outcome, Page, Work};

fn get(work: &mut Work, id: FloorId) -> Result<Floor, Error> {
    work.may_somewhere(Do::SeeCatalogue)?;
    catalogue::floors(work.tx)?.into_iter().find(|floor| floor.id == id).ok_or(Error::NotFound)
}

/// The page of a floor.
pub fn show(work: &mut Work, id: FloorId) -> Outcome {
    let floor = get(work, id)?;
    let here = work.here();
    let picture = told::picture_of(work.tx, floor.period.from).map_err(refuse(here.lang))?;
    let edition = picture.lineage.at(floor.period.from).ok_or(Error::NotFound)?;
    let instrument = edition.instrument(floor.instrument).ok_or(Error::NotFound)?;
    let (rising, staying, sees) = lines(work, &picture, &floor, instrument)?;
    let page = views::Page {
        rooms: super::rooms_for(work),
        name: instrument.name.pick(here.lang),
        instrument: format!("/catalogue/{}", instrument.id),
        demanded: picture.lineage.carry(floor.step, floor.period.from).map(|step| step.words.clone()),
        rising,
        staying,
        sees,
        floor: &floor,
    };
    Ok(Page::show(words(here.lang).law_of(page.name), views::show(&here, &page)))
}

/// The units in sight whose step rises, those whose does not, and whether any is in sight at all.
fn lines(work: &mut Work, picture: &Picture, floor: &Floor, one: &Instrument) -> Result<(Lines, Lines, bool), Error> {
    let known = Known::load(work)?;
    let sight = known.sight(work, Do::SeeRoom);
    let places = known.seating.places();
    let listed = known.tree.listed().into_iter().map(|(_, unit)| unit);
    let units: Vec<UnitId> = listed.filter(|unit| sight.sees(places, *unit, &one.owner)).collect();
    let unseen = notices::unseen(work.tx)?;
    let mine = |unit: UnitId| {
        let speaks = known.seating.seats(unit, &one.owner).party_of(work.actor.person) == Some(Party::Unit);
        (speaks && unseen.contains(&(floor.id, unit)))
            .then(|| format!("/catalogue/floors/{}/seen?unit={unit}", floor.id))
    };
    let line = |one: Touched| views::Line {
        href: format!("/units/{}", one.unit),
        name: known.unit(one.unit).to_owned(),
        before: one.before.words.clone(),
        after: one.after.words.clone(),
        seen: mine(one.unit),
    };
    let (rising, staying): (Vec<Touched>, Vec<Touched>) =
        touched(picture, floor, &units).into_iter().partition(Touched::rises);
    Ok((rising.into_iter().map(line).collect(), staying.into_iter().map(line).collect(), !units.is_empty()))
}

type Lines = Vec<views::Line>;

/// Adds a floor. What it asks for stands before it is added; the law goes before the ceiling, so it is never refused.
pub fn add(work: &mut Work, id: InstrumentId) -> Outcome {
    work.may_everywhere(Do::EditCatalogue)?;
    let mut form = work.form();
    let Some(floor) = read(&mut form, id) else {
        let (title, body) = instrument_page(work, id, Some(&form), None)?;
        return Ok(Page::again(title, body));
    };
    let added = weight::of_floor(work, &floor)?;
    if added.as_ref().is_some_and(|added| form.sent("seen") != added.minutes.to_string()) {
        form.set("seen", added.as_ref().map_or(0, |added| added.minutes));
        let beside = burden::panel(work, added.as_slice())?;
        let (title, body) = instrument_page(work, id, Some(&form), Some(&beside))?;
        return Ok(Page::show(title, body));
    }
    let event = commands::add_floor(work.tx, &floor).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/catalogue/{id}")))
}

fn read(form: &mut Form, instrument: InstrumentId) -> Option<Floor> {
    let (step, from) = (form.choice::<StepId>("step"), form.date("from"));
    let (da, en) = (form.text("source_da", 1..=300), form.text("source_en", 1..=300));
    let source_date = form.date("source_date");
    let source = Words { da: da?, en: en? };
    let (id, period, source_date) = (FloorId::fresh(), Period::since(from?), source_date?);
    Some(Floor { id, instrument, step: step?, period, source, source_date, checked: false })
}

/// A unit says that it has seen what the floor does to it.
pub fn seen(work: &mut Work, id: FloorId) -> Outcome {
    let floor = get(work, id)?;
    let unit: UnitId = work.query_as("unit").ok_or(Error::NotFound)?;
    let known = Known::load(work)?;
    let lineage = catalogue::lineage(work.tx)?;
    let owner = lineage.newest().and_then(|edition| edition.instrument(floor.instrument)).map(|one| one.owner.clone());
    let seats = known.seating.seats(unit, &owner.unwrap_or_default());
    work.party(Do::SeeCalibration, seats.party_of(work.actor.person) == Some(Party::Unit))?;
    let event = told::floor_seen(work.tx, id, unit).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/catalogue/floors/{id}")))
}
