//! Telling in time: both parties before something ends, and the units whom a new legal floor takes to a tighter step.

use crate::expiry::{self, Ending, What};
use crate::fail::Fail;
use crate::floor::FloorId;
use crate::ladder::About;
use crate::picture::Picture;
use crate::risen::touched;
use crate::seat::Seats;
use crate::seating::Seating;
use crate::step::Words;
use crate::store::{catalogue, notices, responses};
use crate::words;
use base::{Date, Lang, PersonId, UnitId, Uuid};
use store::{Event, Tx};

/// Letters are written in the municipality's language.
const LANG: Lang = Lang::Da;

fn subject(ending: &Ending) -> Uuid {
    match ending.what {
        What::Tightening(id) | What::Review(id) => id.0,
        What::Response(id) => id.0,
    }
}

/// What ends so soon that it is told, told or not.
pub fn endings(tx: &mut Tx) -> Result<Vec<Ending>, Fail> {
    let today = tx.today();
    let picture = Picture::load(tx, today, expiry::horizon(today))?;
    let (reviews, responses) = (notices::reviews(tx)?, responses::all(tx)?);
    Ok(expiry::endings(&picture, &reviews, &responses, today))
}

/// What ends and has not been told of yet in this telling.
pub fn endings_due(tx: &mut Tx) -> Result<Vec<Ending>, Fail> {
    let today = tx.today();
    let warned = notices::warned(tx, today)?;
    let untold = |one: &Ending| {
        expiry::telling(one.on, today).is_some_and(|days| !warned.contains(&(subject(one), one.on, days)))
    };
    Ok(endings(tx)?.into_iter().filter(untold).collect())
}

/// Writes to both parties of an ending, once a telling; nothing when it has been told.
pub fn warn(tx: &mut Tx, ending: &Ending, address: &str) -> Result<Option<Event>, Fail> {
    let today = tx.today();
    let Some(days) = expiry::telling(ending.on, today) else { return Ok(None) };
    let telling = (subject(ending), ending.on, days);
    if notices::warned(tx, today)?.contains(&telling) {
        return Ok(None);
    }
    let (name, owner) = named(tx, ending.about)?;
    let unit = unit_name(tx, ending.unit)?;
    let seats = Seating::load(tx, today)?.seats(ending.unit, &owner);
    let w = words(LANG);
    let (what, path) = match ending.what {
        What::Tightening(id) => (w.letter_tightening(&name, &unit, ending.on.long(LANG)), format!("/agreements/{id}")),
        What::Review(id) => (w.letter_review(&name, &unit, ending.on.long(LANG)), format!("/agreements/{id}")),
        What::Response(id) => (w.letter_response(&name, &unit, ending.on.long(LANG)), format!("/responses/{id}")),
    };
    let body = format!("{what}\n\n{address}{path}\n\n{}\n", w.letter_foot());
    let readers = both_parties(&seats);
    for to in &readers {
        post(tx, *to, "ending", (w.letter_ending_subject(&name, ending.on.long(LANG)), body.clone()))?;
    }
    notices::warn(tx, telling, ending.unit)?;
    let event = Event::new("steering.ending_told").unit(ending.unit).about(telling.0).with("ends_on", ending.on);
    Ok(Some(event.with("days", days).with("letters", readers.len())))
}

fn post(tx: &mut Tx, to: PersonId, kind: &'static str, (subject, body): (String, String)) -> Result<(), Fail> {
    mail::post(tx, &mail::Letter { to, kind, subject, body, file: None })?;
    Ok(())
}

/// The name of what something is about, and the code of who owns it.
fn named(tx: &mut Tx, about: About) -> Result<(String, String), Fail> {
    let lineage = catalogue::lineage(tx)?;
    let found = lineage.newest().and_then(|edition| edition.about(about));
    let (name, owner) = found.unwrap_or((Words::new("", ""), String::new()));
    Ok((name.pick(LANG).to_owned(), owner))
}

fn unit_name(tx: &mut Tx, unit: UnitId) -> Result<String, Fail> {
    Ok(org::names(tx)?.remove(&unit).unwrap_or_default())
}

/// Those who speak for the unit and for the line.
fn both_parties(seats: &Seats) -> Vec<PersonId> {
    [&seats.unit, &seats.line].into_iter().flatten().flat_map(|seat| seat.persons.iter().copied()).collect()
}

/// The picture of a floor's first day, which may lie ahead.
pub fn picture_of(tx: &mut Tx, from: Date) -> Result<Picture, Fail> {
    let today = tx.today();
    Ok(Picture::load(tx, today, from.max(today))?)
}

/// Tells every unit whom a floor takes to a tighter step, by letter and on Min side; nothing when all have been told.
pub fn tell_floor(tx: &mut Tx, id: FloorId, address: &str) -> Result<Option<Event>, Fail> {
    let Some(floor) = catalogue::floors(tx)?.into_iter().find(|floor| floor.id == id) else { return Ok(None) };
    let picture = picture_of(tx, floor.period.from)?;
    let (seating, mut names) = (Seating::load(tx, tx.today())?, org::names(tx)?);
    let (name, owner) = named(tx, About::Instrument(floor.instrument))?;
    let told = notices::told(tx, id)?;
    let mut units: Vec<UnitId> = picture.places.units().collect();
    units.sort();
    let rising: Vec<_> = touched(&picture, &floor, &units).into_iter().filter(crate::risen::Touched::rises).collect();
    let w = words(LANG);
    let (mut letters, mut count) = (0, 0);
    for one in rising.iter().filter(|one| !told.contains(&one.unit)) {
        notices::tell(tx, id, one.unit)?;
        count += 1;
        let unit = names.remove(&one.unit).unwrap_or_default();
        let (before, after) = (one.before.words.pick(LANG), one.after.words.pick(LANG));
        let what = w.letter_floor(&name, unit, floor.period.from.long(LANG), before, after, floor.source.pick(LANG));
        let body = format!("{what}\n\n{address}/catalogue/floors/{id}\n\n{}\n", w.letter_foot());
        // Whoever steps in for a vacant post would get a letter for each unit below; the page lists them.
        let seats = seating.seats(one.unit, &owner);
        for to in seats.unit.filter(|_| !seats.stepped_in).iter().flat_map(|seat| seat.persons.clone()) {
            let subject = w.letter_floor_subject(&name, floor.period.from.long(LANG));
            post(tx, to, "floor", (subject, body.clone()))?;
            letters += 1;
        }
    }
    let event = Event::new("steering.floor_told").about(id.0).with("units", count).with("letters", letters);
    Ok((count > 0).then_some(event))
}

/// A unit has seen what a floor does to it.
pub fn floor_seen(tx: &mut Tx, id: FloorId, unit: UnitId) -> Result<Event, Fail> {
    notices::seen(tx, id, unit)?;
    Ok(Event::new("steering.floor_seen").unit(unit).about(id.0))
}
