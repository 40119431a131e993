//! Telling in time: both parties before something ends, and the units whom a new legal floor takes to a tighter step.

use crate::expiry::{self, Ending, What};
use crate::fail::Fail;
use crate::floor::{Floor, FloorId};
use crate::ladder::About;
use crate::picture::Picture;
use crate::risen::{Touched, touched};
use crate::seat::Seats;
use crate::seating::Seating;
use crate::step::Words;
use crate::store::{catalogue, notices, responses};
use crate::words;
use base::{Date, Lang, PersonId, UnitId, Uuid};
use std::collections::BTreeMap;
use store::{Event, Tx};

/// So many units a letter about a floor names; the page it leads to lists them all.
const NAMED: usize = 20;

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
    let readers = both_parties(&seats);
    for to in &readers {
        let lang = access::language(tx, *to)?;
        post(tx, *to, "ending", ending_letter(ending, (&name, &unit), address, lang))?;
    }
    notices::warn(tx, telling, ending.unit)?;
    let event = Event::new("steering.ending_told").unit(ending.unit).about(telling.0).with("ends_on", ending.on);
    Ok(Some(event.with("days", days).with("letters", readers.len())))
}

/// What a letter about an ending says in its reader's language.
fn ending_letter(ending: &Ending, (name, unit): (&Words, &str), address: &str, lang: Lang) -> (String, String) {
    let (w, on, name) = (words(lang), ending.on.long(lang), name.pick(lang));
    let (what, path) = match ending.what {
        What::Tightening(id) => (w.letter_tightening(name, unit, &*on), format!("/agreements/{id}")),
        What::Review(id) => (w.letter_review(name, unit, &*on), format!("/agreements/{id}")),
        What::Response(id) => (w.letter_response(name, unit, &*on), format!("/responses/{id}")),
    };
    (w.letter_ending_subject(name, &*on), format!("{what}\n\n{address}{path}\n\n{}\n", w.letter_foot()))
}

fn post(tx: &mut Tx, to: PersonId, kind: &'static str, (subject, body): (String, String)) -> Result<(), Fail> {
    mail::post(tx, &mail::Letter { to, kind, subject, body, file: None })?;
    Ok(())
}

/// The name of what something is about, and the code of who owns it.
fn named(tx: &mut Tx, about: About) -> Result<(Words, String), Fail> {
    let lineage = catalogue::lineage(tx)?;
    let found = lineage.newest().and_then(|edition| edition.about(about));
    Ok(found.unwrap_or((Words::new("", ""), String::new())))
}

fn unit_name(tx: &mut Tx, unit: UnitId) -> Result<String, Fail> {
    Ok(org::names(tx)?.get(&unit).cloned().unwrap_or_default())
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
    let (seating, names) = (Seating::load(tx, tx.today())?, org::names(tx)?);
    let (name, owner) = named(tx, About::Instrument(floor.instrument))?;
    let told = notices::told(tx, id)?;
    let mut units: Vec<UnitId> = picture.places.units().collect();
    units.sort();
    let rising: Vec<_> = touched(&picture, &floor, &units).into_iter().filter(Touched::rises).collect();
    let fresh: Vec<Touched> = rising.into_iter().filter(|one| !told.contains(&one.unit)).collect();
    let mut letters: BTreeMap<PersonId, Vec<(String, &Touched)>> = BTreeMap::new();
    for one in &fresh {
        notices::tell(tx, id, one.unit)?;
        let unit = names.get(&one.unit).cloned().unwrap_or_default();
        // Where a post is vacant, the one that answers for the unit is told: each reader gets one letter about all of theirs.
        for to in seating.seats(one.unit, &owner).unit.iter().flat_map(|seat| seat.persons.clone()) {
            letters.entry(to).or_default().push((unit.clone(), one));
        }
    }
    for (to, units) in &letters {
        let lang = access::language(tx, *to)?;
        post(tx, *to, "floor", floor_letter(&floor, &name, units, address, lang))?;
    }
    let (count, letters) = (fresh.len(), letters.len());
    let event = Event::new("steering.floor_told").about(id.0).with("units", count).with("letters", letters);
    Ok((count > 0).then_some(event))
}

/// What a letter about a floor says in its reader's language of each of the reader's units.
fn floor_letter(
    floor: &Floor,
    name: &Words,
    units: &[(String, &Touched)],
    address: &str,
    lang: Lang,
) -> (String, String) {
    let (w, on, name) = (words(lang), floor.period.from.long(lang), name.pick(lang));
    let line = |(unit, one): &(String, &Touched)| {
        let (before, after) = (one.before.words.pick(lang), one.after.words.pick(lang));
        w.letter_floor(name, &**unit, &*on, before, after, floor.source.pick(lang))
    };
    let mut lines: Vec<String> = units.iter().take(NAMED).map(line).collect();
    if units.len() > NAMED {
        lines.push(w.letter_floor_more(units.len() - NAMED));
    }
    let what = lines.join("\n\n");
    let body = format!("{what}\n\n{address}/catalogue/floors/{}\n\n{}\n", floor.id, w.letter_floor_foot());
    (w.letter_floor_subject(name, &*on), body)
}

/// A unit has seen what a floor does to it.
pub fn floor_seen(tx: &mut Tx, id: FloorId, unit: UnitId) -> Result<Event, Fail> {
    notices::seen(tx, id, unit)?;
    Ok(Event::new("steering.floor_seen").unit(unit).about(id.0))
}
