//! What the tests of the pulse do in a town: more leaders, a first round, and a night that passes.

use access::add_person;
use base::{Date, Period, PersonId, Time, UnitId};
use org::{Content, Function, How, Place};
use store::{By, Clock, Event};
use surveys::WaveId;
use testkit::{SINCE, Town, Visitor};

/// The questions of the first set.
pub const QUESTIONS: [&str; 5] = ["room", "time", "use", "safety", "joy"];

/// Units under another, each with a leader who can sign in.
pub fn leaders(town: &Town, above: UnitId, names: &'static [&'static str]) -> Vec<Visitor> {
    let people: Vec<PersonId> = town
        .db
        .write(By::cli().at(Time::noon(SINCE)), move |tx| {
            let mut people = vec![];
            for name in names {
                let content = Content {
                    name: (*name).to_owned(),
                    parent: Some(above),
                    kind: String::new(),
                    level: "Enhed".into(),
                };
                let unit = org::add_unit(tx, content, Period::since(SINCE))?;
                let email = format!("{}@lilleby.example", name.to_lowercase().replace(' ', "."));
                let person = add_person(tx, &format!("Leder af {name}"), Some(&email))?;
                web::open_account(tx, person, &email)?;
                let post = org::post_for(tx, Place { unit, function: Function::Leader, no: 1 }, "")?;
                org::appoint(tx, post, person, How::Held, Period::since(SINCE))?;
                people.push(person);
            }
            tx.commit(Event::new("town.built"))?;
            Ok::<_, web::Error>(people)
        })
        .unwrap();
    let router = web::router(&town.app);
    people.into_iter().map(|person| Visitor::signed_in(&router, &town.db, person)).collect()
}

/// Opens an area's first round today, and lets the house begin its day.
pub fn first_round(town: &Town, area: UnitId) -> WaveId {
    round(town, area, testkit::TODAY, testkit::TODAY.plus_days(28));
    town.work();
    let starts = town.db.read(surveys::starts).unwrap();
    starts.into_iter().find(|start| start.area == area).unwrap().baseline.unwrap().id
}

/// Opens a round on a day.
pub fn round(town: &Town, area: UnitId, on: Date, deadline: Date) {
    town.db
        .write(By::cli().at(Time::noon(on)), move |tx| {
            if steering::editions(tx)?.is_empty() {
                tx.acting(By::cli().at(Time::noon(on)));
                let (_, event) = steering::publish_starter(tx)?;
                tx.commit(event)?;
            }
            Ok::<_, steering::Fail>(())
        })
        .unwrap_or(());
    town.db
        .write(By::cli().at(Time::noon(on)), move |tx| {
            let lineage = steering::lineage(tx)?;
            let instrument = lineage.newest().unwrap().instruments.iter().find(|one| !one.shown_only).unwrap().id;
            let (_, event) = steering::open_round(tx, area, "Første runde", &[instrument], deadline)?;
            tx.commit(event)?;
            Ok::<_, steering::Fail>(())
        })
        .unwrap();
}

/// The house on another day does what that day begins with.
pub fn day(town: &Town, date: Date) {
    web::run_due(&testkit::app(&town.db.at(Clock::on(date))));
}

/// Somebody answers the same to everything.
pub fn answers(who: &Visitor, wave: WaveId, value: &str) -> testkit::Seen {
    let fields = QUESTIONS.map(|question| (question, value));
    who.post(&format!("/pulse/{wave}"), &fields)
}
