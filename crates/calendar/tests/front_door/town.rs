//! What the tests of calendars do in a town: the catalogue, an agreement in force, an address, and what a calendar says.

use base::{Date, Time};
use steering::Fail;
use steering::agreement::{MedLine, Says, Terms};
use steering::calibration::Ground;
use steering::step::InstrumentId;
use store::{By, Event, Tx};
use testkit::{Seen, TODAY, Town, Visitor};

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
    let unit = town.kommune;
    let rooms = town.db.read(move |tx| steering::rooms(tx, &[unit], TODAY)).unwrap();
    rooms[0].standings.iter().find(|standing| standing.code == code).unwrap().instrument
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

/// Makes an address as somebody would, for a unit or (empty) for the units they lead; gives the path of its calendar.
pub fn address(who: &Visitor, unit: &str) -> String {
    let made = who.post("/calendar", &[("unit", unit)]).is(200);
    let shown = made.all("code").into_iter().next().unwrap();
    shown.strip_prefix("http://localhost").unwrap().to_owned()
}

/// A calendar's entries, each as its unfolded lines between `BEGIN:VEVENT` and `END:VEVENT`.
pub fn entries(calendar: &Seen) -> Vec<Vec<String>> {
    let text = calendar.html().replace("\r\n ", "");
    let parts = text.split("BEGIN:VEVENT\r\n").skip(1);
    parts.map(|part| part.lines().take_while(|line| *line != "END:VEVENT").map(ToOwned::to_owned).collect()).collect()
}

/// Of the entries about this: day, sequence and status, in the order of days.
pub fn about(calendar: &Seen, text: &str) -> Vec<(String, String, String)> {
    let value = |entry: &[String], name: &str| {
        let line = entry.iter().find(|line| line.starts_with(name)).expect("every entry has it");
        line.rsplit(':').next().unwrap().to_owned()
    };
    let all = entries(calendar);
    let found = all.iter().filter(|entry| value(entry, "SUMMARY").starts_with(text));
    found.map(|entry| (value(entry, "DTSTART"), value(entry, "SEQUENCE"), value(entry, "STATUS"))).collect()
}
