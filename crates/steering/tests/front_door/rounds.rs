//! Rounds: who is with them, what they are prepared with, whom they remind, and a unit's answer on one page.

use crate::hands::{ask, colleagues, common, discuss, give, instrument, round, step};
use base::PersonId;
use store::{Clock, args};
use testkit::{TODAY, Town, on_both};

fn choices(round: &str, town: &Town) -> String {
    format!("{round}/units/{}", town.solsikken)
}

/// Runs the day's jobs as the worker would on a day.
fn work_on(town: &Town, days: i64) {
    web::run_due(&testkit::app(&town.db.at(Clock::on(TODAY.plus_days(days)))));
}

fn letters(town: &Town) -> Vec<(PersonId, String)> {
    town.db
        .read(|tx| tx.all("SELECT person, body FROM letter WHERE kind = 'round' ORDER BY written_at, id", args![]))
        .unwrap()
}

on_both! {
    fn a_unit_follows_with_one_click_and_an_own_calibration_undoes_it(town) {
        let round = round(town);
        let page = choices(&round, town);
        town.leader.get(&page).says("Den fælles aftale er ikke besluttet endnu").is_silent_about("Vi følger den fælles aftale i det hele");
        let one = instrument(town, "budgetopfoelgning").to_string();
        let follow = format!("choice-{one}");
        town.leader.post(&format!("{page}/choices"), &[(follow.as_str(), "follow")]).is(422).says("Vælg for mindst ét instrument");
        for code in ["budgetopfoelgning", "ansaettelser"] {
            let agreement = common(town, &round, code, 1);
            town.leader.get(&agreement).is(200);
            town.employee.get(&agreement).is(404);
        }
        town.leader.get("/").says("Følger I den fælles aftale, eller vil I noget andet?");
        town.leader.get(&page).says("Det afgør vi nu selv på arbejdspladsen: ugeplaner og vikartimer");
        town.leader.post(&format!("{page}/choices"), &[("all", "1")]).goes_to(&page);
        town.leader.get(&page).says("I har svaret.");
        town.leader.get("/").is_silent_about("Følger I den fælles aftale");
        for who in [&town.chef, &town.director, &town.economist] {
            who.get(&round).says("1 enhed følger den: Børnehaven Solsikken");
        }
        for who in [&town.sibling, &town.employee, &town.administrator] {
            who.get(&round).is_silent_about("1 enhed følger den");
        }
        ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        town.economist.get(&round).is_silent_about("1 enhed følger den");
        town.hr_partner.get(&round).says("1 enhed følger den");
        town.leader.get(&page).says("I mangler at svare");
    }

    fn what_is_wanted_differently_is_answered_in_one_row(town) {
        let round = round(town);
        let page = choices(&round, town);
        let (one, two) = (instrument(town, "budgetopfoelgning"), instrument(town, "ansaettelser"));
        let names = [format!("choice-{one}"), format!("choice-{two}")];
        let first = town.leader.post(&format!("{page}/choices"), &[(&names[0], "own"), (&names[1], "own")]).is(303).location;
        let name = if town.leader.get(&first).text().contains("Budgetopfølgning") { "budgetopfoelgning" } else { "ansaettelser" };
        let second = give(town, &town.leader, &first, (name, 1, "Vi kan selv")).is(303).location;
        assert!(second.starts_with("/calibrations/") && second.contains("?after="), "{second}");
        let other = if name == "ansaettelser" { "budgetopfoelgning" } else { "ansaettelser" };
        town.leader.get(&second).says("Svaret er givet. Her er det næste, I mangler.");
        let second = second.split('?').next().unwrap().to_owned();
        give(town, &town.leader, &second, (other, 1, "Vi kan selv")).goes_to(&second);
        town.leader.get(&page).says("I har svaret.");
    }

    fn a_units_page_is_for_whoever_answers_for_it(town) {
        let round = round(town);
        let page = choices(&round, town);
        town.deputy.get(&page).is(200);
        for who in [&town.chef, &town.director, &town.sibling, &town.employee, &town.economist, &town.med, &town.politician,
            &town.administrator, &town.dpo, &town.auditor, &town.stranger] {
            who.get(&page).is(404);
            who.post(&format!("{page}/choices"), &[("all", "1")]).is(404);
        }
        town.aeldrechef.get(&format!("{round}/units/{}", town.aasen)).is(404);
    }

    fn the_list_says_who_has_answered_and_never_what(town) {
        let round = round(town);
        let list = format!("{round}/participants");
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        give(town, &town.leader, &talk, ("budgetopfoelgning", 1, "Elleve timer")).goes_to(&talk);
        for who in [&town.leader, &town.sibling, &town.chef, &town.director, &town.economist, &town.hr_partner, &town.med] {
            who.get(&list).is(200).says("mangler").says("Børnehaven Solsikken").is_silent_about("Elleve timer").is_silent_about("Dan Souschef");
        }
        for who in [&town.employee, &town.aeldrechef, &town.politician, &town.administrator, &town.dpo, &town.auditor, &town.stranger] {
            who.get(&list).is(404);
        }
    }

    fn those_who_miss_are_reminded_once_a_mark_and_those_who_are_done_never(town) {
        let round = round(town);
        for code in ["budgetopfoelgning", "ansaettelser"] {
            discuss(town, &common(town, &round, code, 1));
        }
        town.leader.post(&format!("{}/choices", choices(&round, town)), &[("all", "1")]).is(303);
        work_on(town, 0);
        assert!(letters(town).is_empty(), "the day it opens is no reminder");
        work_on(town, 7);
        let told: Vec<PersonId> = letters(town).iter().map(|(person, _)| *person).collect();
        assert_eq!(told, [town.sibling.person], "the unit that has answered, the chief and the staff functions are done");
        assert!(letters(town)[0].1.contains("Fristen er 5. december 2026; der er 7 dage til."), "{}", letters(town)[0].1);
        work_on(town, 7);
        work_on(town, 8);
        assert_eq!(letters(town).len(), 1);
        work_on(town, 13);
        assert_eq!(letters(town).len(), 2);
        town.chef.get(&format!("{round}/participants")).says("7 dage før fristen, til 1 post, der manglede.");
        assert_eq!(town.trail().iter().filter(|what| *what == "steering.round_reminded").count(), 2);
    }

    fn the_area_prepares_its_round_and_others_read_it(town) {
        let round = round(town);
        let path = format!("{round}/preparation");
        let fields = |days: &'static str, links: &'static str| {
            [("material", "Tænk på jeres kerneopgave."), ("links", links), ("ask_until", "2026-11-30"), ("remind_days", days)]
        };
        town.leader.get(&path).is(403);
        town.stranger.get(&path).is(404);
        town.chef.get(&path).is(200).says("14 7 1");
        town.chef.post(&path, &fields("i morgen", "javascript:alert(1)")).is(422).says("højst seks tal").says("Hver linje skal have en adresse");
        town.chef.post(&path, &fields("10 3", "Notat: https://lilleby.example/notat")).goes_to(&round);
        town.leader.get(&round).says("Tænk på jeres kerneopgave.").says("Notat");
        town.leader.get(&choices(&round, town)).says("Tænk på jeres kerneopgave.");
        work_on(town, 4);
        assert!(!letters(town).is_empty());
    }

    fn no_word_of_a_voice_is_anywhere_before_its_time(town) {
        let round = round(town);
        let secret = "Elleve timer om ugen";
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        let wanted = step(town, "budgetopfoelgning", 1).to_string();
        let mut fields = vec![("step", wanted.as_str()), ("ground", "core_task"), ("deed", "give"), ("support_from", "staff"),
            ("support_by", "2027-02-03")];
        fields.extend(["why", "support", "governance", "needs", "offers", "stops"].map(|name| (name, secret)));
        town.leader.post(&format!("{talk}/voice"), &fields).goes_to(&talk);
        town.leader.get(&talk).says("fra: Staben, senest 3. februar 2027").says("Har brug for:").says("Tilbyder:");
        assert!(town.db.read(steering::stops).unwrap().is_empty(), "a promise is read when the answers are");
        let unit = town.solsikken;
        let paths = [talk.clone(), round.clone(), format!("{round}/participants"), format!("{round}/preparation"),
            format!("{round}/units/{unit}"), format!("{round}/units/{unit}/slips"), format!("{round}/units/{unit}/delegation"),
            format!("{talk}/delegation"), format!("/units/{unit}"), format!("/units/{unit}/reopenings/new?instrument={}", instrument(town, "budgetopfoelgning")),
            "/".to_owned(), "/rounds".to_owned(), "/rooms".to_owned(), "/trail".to_owned()];
        let colleague = colleagues(town, unit, 1);
        let everybody = town.everybody().into_iter().filter(|(name, _)| !["leader", "deputy"].contains(name)).map(|(_, who)| who);
        for who in everybody.chain(&colleague) {
            for path in &paths {
                who.get(path).is_silent_about("Elleve timer").is_silent_about("3. februar 2027");
            }
        }
        work_on(town, 7);
        assert!(letters(town).iter().all(|(_, body)| !body.contains("Elleve")));
        give(town, &town.chef, &talk, ("budgetopfoelgning", 3, "Ikke endnu")).goes_to(&talk);
        give(town, &town.economist, &talk, ("budgetopfoelgning", 2, "Tre gange")).goes_to(&talk);
        let promised = town.db.read(steering::stops).unwrap();
        assert_eq!((promised.len(), promised[0].what.as_str(), promised[0].owner.as_str()), (1, secret, "oekonomi"));
        let kept = format!("{talk}/stops/{}", promised[0].id);
        town.sibling.post(&kept, &[]).is(404);
        town.leader.post(&kept, &[("deed", "kept")]).is(403);
        town.chef.post(&kept, &[("deed", "kept")]).goes_to(&talk);
        town.leader.get(&talk).says("holdt op 21. november 2026");
        assert_eq!(town.db.read(steering::stops).unwrap()[0].kept, Some(TODAY));
    }

    fn a_cause_is_named_and_the_data_suggest_one_by_themselves(town) {
        round(town);
        let id = instrument(town, "budgetopfoelgning");
        let (unit, post) = (town.aasen, town.aasen_post);
        let (before, now) = (town.leader.person, town.med.person);
        let page = format!("/units/{unit}");
        town.aeldrechef.get(&page).is_silent_about("Er det tid at tale om rummet igen?");
        town.db.write(store::By::cli(), move |tx| {
            let until = Some(base::Date::known(2026, 11, 1));
            org::appoint(tx, post, before, org::How::Held, base::Period { from: base::Date::known(2025, 1, 1), to: until })?;
            org::appoint(tx, post, now, org::How::Held, base::Period::since(base::Date::known(2026, 11, 1)))?;
            tx.commit(store::Event::new("test.new_leader"))
        }).unwrap();
        town.aeldrechef.get(&page).says("Ny leder siden 1. november 2026.");
        town.leader.get(&page).is_silent_about("Ny leder siden");
        let form = format!("/units/{unit}/reopenings?instrument={id}");
        town.aeldrechef.post(&form, &[("cause", "new_leader"), ("why", "")]).is(422);
        let asked = town.aeldrechef.post(&form, &[("cause", "new_leader"), ("why", "Vi begynder forfra")]).is(303).location;
        town.aeldrechef.get(&asked).says("Anledning: Ny leder");
        let deadline = TODAY.plus_days(10).to_string();
        let talk = town.aeldrechef.post(&format!("{asked}/calibration"), &[("deadline", &deadline)]).is(303).location;
        town.aeldrechef.get(&talk).says("Anledning: Ny leder");
        town.aeldrechef.get(&page).is_silent_about("Ny leder siden");
    }

    fn another_step_comes_before_med_anew(town) {
        let round = round(town);
        let agreement = {
            let (wanted, today) = (step(town, "budgetopfoelgning", 1).to_string(), TODAY.to_string());
            let path = format!("{round}/common/{}", instrument(town, "budgetopfoelgning"));
            town.chef.post(&path, &crate::hands::terms(&wanted, &today, "2027-11-01")).is(303).location
        };
        crate::hands::discuss(town, &agreement);
        let (same, other, today) = (step(town, "budgetopfoelgning", 1).to_string(), step(town, "budgetopfoelgning", 2).to_string(), TODAY.to_string());
        town.chef.post(&format!("{agreement}/terms"), &crate::hands::terms(&same, &today, "2027-10-01")).goes_to(&agreement);
        town.chef.get(&agreement).says("Drøftet i områdeMED");
        town.chef.post(&format!("{agreement}/terms"), &crate::hands::terms(&other, &today, "2027-10-01")).goes_to(&agreement);
        town.chef.get(&agreement).says("Ikke drøftet endnu.").is_silent_about("mere ro på stuerne");
    }
}
