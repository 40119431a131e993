//! What the tests of time asked do in a town: the starter catalogue, a ceiling, and a round with a draft.

use access::Role;
use base::{Date, Time};
use burden::Ceiling;
use steering::step::InstrumentId;
use store::{By, Event};
use testkit::{TODAY, Town};

/// The starter catalogue, in force since the beginning of 2026.
pub fn catalogue(town: &Town) {
    town.db
        .write(By::cli().at(Time::noon(Date::known(2026, 1, 1))), |tx| {
            let (_, event) = steering::publish_starter(tx)?;
            tx.commit(event)?;
            Ok::<_, steering::Fail>(())
        })
        .unwrap();
}

/// Sets a ceiling for leaders from today, in minutes.
pub fn ceiling(town: &Town, minutes: i64) {
    town.db
        .write(By::cli().at(Time::noon(TODAY)), move |tx| {
            let ceiling = Ceiling {
                role: Role::Leader,
                from: TODAY,
                minutes: Some(minutes),
                decided: "Direktionen, 20. november 2026".to_owned(),
            };
            burden::set_ceiling(tx, &ceiling)?;
            tx.commit(Event::new("burden.ceiling_set"))?;
            Ok::<_, store::Error>(())
        })
        .unwrap();
}

/// An instrument by its short name.
pub fn instrument(town: &Town, code: &'static str) -> InstrumentId {
    let unit = town.kommune;
    let rooms = town.db.read(move |tx| steering::rooms(tx, &[unit], TODAY)).unwrap();
    rooms[0].standings.iter().find(|standing| standing.code == code).unwrap().instrument
}
