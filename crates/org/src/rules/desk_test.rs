//! People files: recognised, filled, followed and refused as a municipality would expect.

use crate::rules::desk::roster;
use crate::rules::duty::duty;
use crate::rules::identity::Who;
use crate::rules::identity::{Card, KnownPerson};
use crate::rules::reason::Reason;
use crate::rules::roster::{Begun, Crew, KnownTenure, PersonRow, RosterPlan, Staffed, TenureId};
use crate::rules::said::Until;
use base::{Date, PersonId, UnitId};
use std::collections::HashMap;

fn day(n: i64) -> Date {
    Date::new(2026, 1, 1).unwrap().plus_days(n)
}

fn row(line: usize, key: &str, what: &str) -> PersonRow {
    PersonRow {
        line,
        card: Card { key: Some(key.to_owned()), name: "Prøveperson".to_owned(), email: None },
        unit: "vest".to_owned(),
        duty: duty(what),
        no: None,
        from: None,
        until: Until::Unsaid,
    }
}

fn staffed() -> (Staffed, UnitId) {
    let unit = UnitId::fresh();
    (Staffed { units: HashMap::from([("vest".to_owned(), unit)]), ..Staffed::default() }, unit)
}

fn applied(mut known: Staffed, plan: &RosterPlan) -> Staffed {
    let mut ids = vec![];
    for card in &plan.faces.new {
        let id = PersonId::fresh();
        ids.push(id);
        let Card { key, name, email } = card.clone();
        known.persons.push(KnownPerson { id, name, email, key });
    }
    known.posts.extend(plan.posts.clone());
    for (id, valid) in &plan.altered {
        known.tenures.retain_mut(|t| {
            if let (true, Some(valid)) = (t.id == *id, valid) {
                t.valid = *valid;
            }
            t.id != *id || valid.is_some()
        });
    }
    for begun in &plan.begun {
        let person = match begun.who {
            Who::Known(id) => id,
            Who::New(at) => ids[at],
        };
        let Begun { place, how, valid, .. } = *begun;
        known.tenures.push(KnownTenure { id: TenureId::fresh(), place, person, how, valid });
    }
    known
}

fn read(known: &Staffed, rows: Vec<PersonRow>, at: i64) -> RosterPlan {
    roster(known, Crew { persons: rows, ..Crew::default() }, day(at), false)
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let (known, _) = staffed();
    let rows = || vec![row(2, "1", "leder"), row(3, "2", "souschef"), row(4, "3", "medarbejder"), row(5, "3", "TR")];
    let first = read(&known, rows(), 0);
    assert_eq!((first.faces.new.len(), first.begun.len(), first.rejected.len()), (3, 4, 0));
    let second = read(&applied(known, &first), rows(), 30);
    assert!(second.begun.is_empty() && second.altered.is_empty() && second.posts.is_empty());
    assert!(second.faces.new.is_empty() && second.faces.changed.is_empty());
    assert_eq!(second.unchanged, 4);
}

#[test]
fn a_new_leader_follows_the_old_and_whoever_acted_while_two_in_one_file_lead_together() {
    let (known, _) = staffed();
    let led = applied(known.clone(), &read(&known, vec![row(2, "1", "leder"), row(3, "9", "konstitueret")], 0));
    let next = read(&led, vec![row(2, "2", "leder")], 30);
    assert_eq!(next.begun[0].place.no, 1);
    let ends: Vec<_> = next.altered.iter().map(|(_, valid)| valid.unwrap().to).collect();
    assert_eq!(ends, [Some(day(30)), Some(day(30))]);
    let both = read(&known, vec![row(2, "1", "leder"), row(3, "2", "leder")], 0);
    assert_eq!(both.begun.iter().map(|b| b.place.no).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn lines_that_say_nobody_nowhere_or_the_same_twice_are_refused_by_line() {
    let (known, _) = staffed();
    let mut nobody = row(2, "1", "leder");
    nobody.card.key = None;
    let mut nowhere = row(3, "1", "leder");
    nowhere.unit = "ukendt".to_owned();
    let mut backwards = row(4, "4", "leder");
    (backwards.from, backwards.until) = (Some(day(5)), Until::On(day(5)));
    let mut taken = row(6, "6", "leder");
    taken.no = Some(1);
    let rows = vec![nobody, nowhere, backwards, row(5, "5", "leder"), taken, row(7, "5", "medarbejder")];
    let plan = read(&known, rows, 0);
    let told: Vec<_> = plan.rejected.iter().map(|r| (r.line, r.reason.clone())).collect();
    let expected = [
        (2, Reason::NobodyKnown),
        (3, Reason::NoSuchUnit("ukendt".to_owned())),
        (4, Reason::EndsBeforeStart(day(5), day(5))),
        (6, Reason::PostFilled(5)),
    ];
    assert_eq!(told, expected);
    assert_eq!(plan.accepted, 2);
}
