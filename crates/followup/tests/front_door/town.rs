//! What the tests of follow-up do in a town: the starter catalogue, and an agreement brought into force.

use base::{Date, Time, UnitId};
use steering::agreement::{MedLine, Says, Terms};
use steering::calibration::Ground;
use steering::step::InstrumentId;
use steering::{Fail, Room};
use store::{By, Event, Tx};
use testkit::{TODAY, Town};

/// A command of steering on a day.
fn done<T: Send + 'static>(
    town: &Town,
    on: Date,
    command: impl Fn(&mut Tx) -> Result<(T, Event), Fail> + Send + 'static,
) -> T {
    town.db
        .write(By::cli().at(Time::noon(on)), move |tx| {
            let (made, event) = command(tx)?;
            tx.commit(event)?;
            Ok::<_, Fail>(made)
        })
        .unwrap()
}

/// The starter catalogue, in force since the beginning of 2026.
pub fn catalogue(town: &Town) {
    done(town, Date::known(2026, 1, 1), steering::publish_starter);
}

/// An instrument by its short name.
pub fn instrument(town: &Town, code: &'static str) -> InstrumentId {
    let rooms = rooms(town, &[town.kommune], TODAY);
    rooms[0].standings.iter().find(|standing| standing.code == code).unwrap().instrument
}

/// The rooms of units on a day.
pub fn rooms(town: &Town, units: &[UnitId], on: Date) -> Vec<Room> {
    let units = units.to_vec();
    town.db.read(move |tx| steering::rooms(tx, &units, on)).unwrap()
}

/// The common agreement of Børn og Unge about an instrument, at the step of this rank, in force from a day.
pub fn agree(town: &Town, instrument: InstrumentId, rank: i64, from: Date) {
    let step = town.db.read(steering::lineage).unwrap();
    let known = step.newest().and_then(|edition| edition.instrument(instrument)).unwrap();
    let choice = known.steps.iter().find(|step| step.rank == rank).map(|step| step.id);
    let terms = Terms {
        choice,
        text: "Én gang om året".to_owned(),
        reason: "Prognoserne har holdt i tre år".to_owned(),
        ground: Ground::CoreTask,
        review: Some(from.plus_months(12)),
        end_criterion: String::new(),
        decided_here: String::new(),
        from,
        supports: vec![],
    };
    let area = town.boern;
    let round =
        done(town, TODAY, move |tx| steering::open_round(tx, area, "Efterår", &[instrument], TODAY.plus_days(5)));
    let agreed = done(town, TODAY, move |tx| steering::draft_common(tx, round, instrument, terms.clone()));
    let line = town.director.person;
    done(town, TODAY, move |tx| steering::sign(tx, agreed, line, Says::Decide, "").map(|event| ((), event)));
    let med = MedLine::NotRelevant { reason: "Vedrører ikke personalet".to_owned() };
    done(town, TODAY, move |tx| steering::record_med(tx, agreed, med.clone()).map(|event| ((), event)));
    done(town, TODAY, move |tx| steering::bring_into_force(tx, agreed, from).map(|(_, event)| ((), event)));
}
