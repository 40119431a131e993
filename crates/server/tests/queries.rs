//! The heavy pages ask the database as often in a large town as in a small one, and how often stands here: right after
//! something has happened, and again before anything else has.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use access::{Held, Role};
use base::{Period, UnitId};
use expect_test::expect;
use org::{Content, Function, How, Place};
use std::fmt::Write as _;
use steering::step::Instrument;
use store::{By, Event, Tx};
use testkit::{SINCE, TODAY, Town, Visitor, agreed, on_both};

/// How many statements a page took.
fn statements(who: &Visitor, path: &str) -> u32 {
    who.get(path).is(200).header("x-statements").parse().unwrap_or_default()
}

/// The three pages as the chef of an area, and the unit's page as its own leader, sees them.
fn table(town: &Town) -> String {
    let unit = format!("/units/{}", town.solsikken);
    let mut out = String::new();
    for (name, who, path) in [
        ("tree, administrator", &town.administrator, "/organisation"),
        ("tree, chef", &town.chef, "/organisation"),
        ("matrix, chef", &town.chef, "/rooms"),
        ("matrix, director", &town.director, "/rooms"),
        ("unit, chef", &town.chef, &unit),
        ("unit, leader", &town.leader, &unit),
        ("unit, employee", &town.employee, &unit),
    ] {
        // What was remembered is forgotten by the next event, whatever it tells of.
        town.db.write(By::cli(), |tx| tx.commit(Event::new("town.changed"))).unwrap();
        let (first, again) = (statements(who, path), statements(who, path));
        let _ = writeln!(out, "{name}: {first}, then {again}");
    }
    out
}

/// A unit under the area, with a leader, people, and a step of its own for every instrument of the round.
fn unit(tx: &mut Tx, (no, area): (usize, UnitId), instruments: &[Instrument]) -> store::Result<()> {
    let content =
        Content { name: format!("Børnehus {no}"), parent: Some(area), kind: String::new(), level: "Enhed".to_owned() };
    let unit = org::add_unit(tx, content, Period::since(SINCE))?;
    let post = org::post_for(tx, Place { unit, function: Function::Leader, no: 1 }, "")?;
    let leader = access::add_person(tx, &format!("Leder {no}"), None)?;
    org::appoint(tx, post, leader, How::Held, Period::since(SINCE))?;
    for nth in 0..5 {
        let person = access::add_person(tx, &format!("Ansat {no}-{nth}"), None)?;
        access::hold(tx, person, &Held::in_unit(Role::Employee, unit), SINCE, None)?;
    }
    instruments.iter().try_for_each(|instrument| agreed(tx, unit, instrument))
}

fn grow(town: &Town, units: usize) {
    let area = town.boern;
    let lineage = town.db.read(steering::lineage).unwrap();
    let instruments: Vec<Instrument> =
        lineage.newest().unwrap().instruments.iter().filter(|one| !one.shown_only).take(4).cloned().collect();
    town.db
        .write(By::cli(), move |tx| {
            (0..units).try_for_each(|no| unit(tx, (no, area), &instruments))?;
            tx.commit(Event::new("town.grown"))
        })
        .unwrap();
}

on_both! {
    fn the_heavy_pages_ask_as_often_in_a_large_town_as_in_a_small_one(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let lineage = town.db.read(steering::lineage).unwrap();
        let chosen: Vec<String> = lineage.newest().unwrap().instruments.iter()
            .filter(|one| !one.shown_only).take(4).map(|one| one.id.to_string()).collect();
        let (area, deadline) = (town.boern.to_string(), TODAY.plus_days(14).to_string());
        let mut fields = vec![("area", area.as_str()), ("name", "Børn og Unge"), ("deadline", deadline.as_str())];
        fields.extend(chosen.iter().map(|id| ("instrument", id.as_str())));
        town.chef.post("/rounds", &fields).is(303);
        grow(town, 3);
        let small = table(town);
        grow(town, 60);
        assert_eq!(table(town), small, "a page asks once more for each unit or person");
        expect![[r"
            tree, administrator: 5, then 2
            tree, chef: 6, then 3
            matrix, chef: 17, then 4
            matrix, director: 17, then 4
            unit, chef: 55, then 4
            unit, leader: 63, then 11
            unit, employee: 50, then 5
        "]].assert_eq(&small);
    }
}
