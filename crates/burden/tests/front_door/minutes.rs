//! Minutes by those who do it: given once, kept without names, shown as a range of five and moved by five more alone.

use super::town::catalogue;
use base::{Period, PersonId, Time};
use org::{Function, How, Place};
use store::{By, Event, args};
use testkit::{SINCE, Town, Visitor, on_both};

const BUDGET: &str = "leader-duty-budgetopfoelgning";

/// More leaders of Solsikken, each in a leader post of their own.
fn leaders(town: &Town, many: u32) -> Vec<Visitor> {
    let unit = town.solsikken;
    let people: Vec<PersonId> = town
        .db
        .write(By::cli().at(Time::noon(SINCE)), move |tx| {
            let mut people = vec![];
            for no in 2..many + 2 {
                let email = format!("leder{no}@lilleby.example");
                let person = access::add_person(tx, &format!("Leder {no}"), Some(&email))?;
                web::open_account(tx, person, &email)?;
                let post = org::post_for(tx, Place { unit, function: Function::Leader, no }, "")?;
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

on_both! {
    fn four_numbers_are_not_shown_and_five_are_told_as_a_range_that_the_sixth_does_not_move(town) {
        catalogue(town);
        let all = leaders(town, 6);
        for (who, minutes) in all.iter().zip(["30", "40", "50", "60"]) {
            who.post("/time/minutes", &[(BUDGET, minutes)]).goes_to("/time");
        }
        town.employee.get("/time").is(200).says("ejerens skøn").is_silent_about("hver gang, siger");
        all[4].post("/time/minutes", &[(BUDGET, "200")]).is(303);
        town.employee.get("/time").is(200).says("40 min. til 1 t hver gang, siger 5 af dem, der gør det");
        let before = town.employee.get("/time").text();
        all[5].post("/time/minutes", &[(BUDGET, "900")]).is(303);
        assert_eq!(town.employee.get("/time").text(), before);
        // Nothing joins a number with a person, and the order they came in is gone.
        let kept: Vec<(i64, i64)> = town.db.read(|tx| tx.all(
            "SELECT lot, minutes FROM burden_estimate ORDER BY lot, minutes", args![])).unwrap();
        assert_eq!(kept, [(0, 30), (0, 40), (0, 50), (0, 60), (0, 200), (1, 900)]);
        let events: Vec<(Option<base::Uuid>, String)> = town.db.read(|tx| tx.all(
            "SELECT subject, particulars FROM event WHERE what = 'burden.minutes_given'", args![])).unwrap();
        assert_eq!(events, vec![(None, "{}".to_owned()); 6]);
    }

    fn a_number_is_given_once_and_only_for_what_one_is_asked(town) {
        catalogue(town);
        town.leader.get("/time/minutes").is(200).says("Budgetopfølgning: minutter hver gang").says("Ejerens skøn er 1 t");
        town.leader.post("/time/minutes", &[(BUDGET, "")]).is(422).says("Skriv mindst ét tal.");
        town.leader.post("/time/minutes", &[(BUDGET, "mange")]).is(422);
        town.leader.post("/time/minutes", &[(BUDGET, "45")]).goes_to("/time");
        town.leader.get("/time/minutes").is(200).is_silent_about("Budgetopfølgning");
        town.leader.post("/time/minutes", &[(BUDGET, "99")]).is(422);
        // An employee is not asked for the leaders' duties; a deputy is.
        town.employee.get("/time/minutes").is(200).is_silent_about("Budgetopfølgning").says("Hvilke krav bruger vi selv?");
        town.employee.post("/time/minutes", &[(BUDGET, "1")]).is(422);
        town.deputy.get("/time/minutes").is(200).says("Budgetopfølgning");
        for (who, status) in [(&town.administrator, 403), (&town.auditor, 403), (&town.stranger, 404)] {
            who.get("/time/minutes").is(status);
            who.post("/time/minutes", &[(BUDGET, "1")]).is(status);
        }
    }
}
