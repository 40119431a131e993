//! Answers on behalf of a leader: given, seen, and taken back; never a signature, never a second voice.

use crate::hands::{ask, colleagues, common, give, round};
use base::{PersonId, PostId, UnitId};
use store::args;
use testkit::{TODAY, Town, on_both};

fn post_of(town: &Town, person: PersonId, unit: UnitId) -> PostId {
    let found: (PostId,) = town
        .db
        .read(|tx| {
            tx.get(
                "SELECT t.post FROM tenure t JOIN post o ON o.id = t.post WHERE t.person = $1 AND o.unit = $2",
                args![person, unit],
            )
        })
        .unwrap();
    found.0
}

/// What the form sends for somebody with a post in a unit.
fn to(town: &Town, person: PersonId, unit: UnitId) -> String {
    format!("{}+{person}", post_of(town, person, unit))
}

on_both! {
    fn a_colleague_answers_on_behalf_and_the_answer_says_so(town) {
        let round = round(town);
        let colleague = colleagues(town, town.solsikken, 1).remove(0);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        colleague.get(&talk).is(404);
        let path = format!("{round}/units/{}/delegation", town.solsikken);
        let chosen = to(town, colleague.person, town.solsikken);
        town.leader.get(&path).is(200).says("Kollega 21");
        town.leader.post(&path, &[("to", &chosen)]).goes_to(&path);
        colleague.get("/").says("Svar: egen aftale om Budgetopfølgning?");
        colleague.get(&talk).is(200).says("Du svarer på vegne af enhedens leder.");
        give(town, &colleague, &talk, ("budgetopfoelgning", 1, "Timerne hører til på stuerne")).goes_to(&talk);
        town.leader.get(&talk).says("på vegne af lederen").says("Timerne hører til på stuerne");
        town.chef.get(&talk).is_silent_about("Timerne hører til");
        give(town, &town.chef, &talk, ("budgetopfoelgning", 2, "Lad os prøve")).goes_to(&talk);
        give(town, &town.economist, &talk, ("budgetopfoelgning", 2, "Lad os prøve")).goes_to(&talk);
        town.chef.get(&talk).says("Svaret af Pædagog, Børnehaven Solsikken på vegne af lederen.").is_silent_about("Kollega 21");
        colleague.get(&format!("{talk}/agreement/new")).is(404);
        colleague.get(&talk).is_silent_about("Skriv aftalen");
    }

    fn in_all_of_a_round_a_colleague_also_says_that_the_unit_follows_and_still_signs_nothing(town) {
        let round = round(town);
        let agreement = common(town, &round, "budgetopfoelgning", 2);
        let all = colleagues(town, town.solsikken, 2);
        let page = format!("{round}/units/{}", town.solsikken);
        all[0].get(&page).is(404);
        let chosen = to(town, all[0].person, town.solsikken);
        town.leader.get(&format!("{page}/delegation")).says("kan kollegaen også sige, at I følger den fælles aftale");
        town.leader.post(&format!("{page}/delegation"), &[("to", &chosen)]).is(303);
        all[0].get("/").says("Følger I den fælles aftale");
        all[0].get(&page).is(200).says("Aftalen underskriver lederen selv.").is_silent_about("Lad en kollega svare");
        all[0].post(&format!("{page}/choices"), &[("all", "1")]).goes_to(&page);
        town.leader.get(&page).says("følger den fælles aftale");
        town.economist.get(&round).says("1 enhed følger den: Børnehaven Solsikken");
        all[0].post(&format!("{agreement}/signatures"), &[("says", "agree")]).is(404);
        all[1].get(&page).is(404);
        all[1].post(&format!("{page}/choices"), &[("all", "1")]).is(404);
    }

    fn on_behalf_one_follows_for_the_leaders_post_wants_nothing_else_and_never_about_ones_own_instrument(town) {
        let round = round(town);
        for code in ["budgetopfoelgning", "ansaettelser"] {
            common(town, &round, code, 2);
        }
        // The economist has a post in the house as well, and so could hold two voices about the function's own instrument.
        let (colleague, economist) = (colleagues(town, town.solsikken, 1).remove(0).person, town.economist.person);
        town.db.write(store::By::cli(), move |tx| {
            tx.run("UPDATE tenure SET person = $2 WHERE person = $1", args![colleague, economist])?;
            tx.commit(store::Event::new("test.moved"))
        }).unwrap();
        let page = format!("{round}/units/{}", town.solsikken);
        let chosen = to(town, economist, town.solsikken);
        town.leader.post(&format!("{page}/delegation"), &[("to", &chosen)]).is(303);
        town.economist.get(&page).is(200).says("Ansættelser").is_silent_about("Vi vil noget andet").is_silent_about("Budgetopfølgning");
        let own = format!("choice-{}", crate::hands::instrument(town, "ansaettelser"));
        town.economist.post(&format!("{page}/choices"), &[(own.as_str(), "own")]).is(422);
        town.economist.post(&format!("{page}/choices"), &[("all", "1")]).goes_to(&page);
        let followed: Vec<(steering::step::InstrumentId, Option<PostId>)> =
            town.db.read(|tx| tx.all("SELECT instrument, post FROM steering_following", args![])).unwrap();
        assert_eq!(followed, [(crate::hands::instrument(town, "ansaettelser"), Some(town.leader_post))]);
        let told: (String,) = town.db.read(|tx| tx.get(
            "SELECT particulars FROM event WHERE what = 'steering.unit_chose'", args![])).unwrap();
        assert!(told.0.contains("\"delegation\":"), "{}", told.0);
    }

    fn for_one_calibration_a_colleague_does_not_answer_for_the_round(town) {
        let round = round(town);
        common(town, &round, "budgetopfoelgning", 2);
        let colleague = colleagues(town, town.solsikken, 1).remove(0);
        let talk = ask(town, &town.leader, town.solsikken, &round, "ansaettelser");
        let chosen = to(town, colleague.person, town.solsikken);
        town.leader.post(&format!("{talk}/delegation"), &[("to", &chosen)]).is(303);
        colleague.get(&talk).is(200);
        let page = format!("{round}/units/{}", town.solsikken);
        colleague.get(&page).is(404);
        colleague.post(&format!("{page}/choices"), &[("all", "1")]).is(404);
    }

    fn it_is_taken_back_and_leaves_with_the_post(town) {
        let round = round(town);
        let all = colleagues(town, town.solsikken, 2);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        let path = format!("{talk}/delegation");
        for who in &all {
            town.deputy.post(&path, &[("to", &to(town, who.person, town.solsikken))]).goes_to(&path);
            who.get(&talk).is(200);
        }
        let end = town.leader.get(&path).attribute("form[action^='/delegations/']", "action").unwrap();
        town.sibling.post(&end, &[]).is(404);
        all[0].post(&end, &[]).is(404);
        town.leader.post(&end, &[]).goes_to(&path);
        let seen: Vec<u16> = all.iter().map(|who| who.get(&talk).status).collect();
        assert_eq!(seen.iter().filter(|status| **status == 404).count(), 1);
        let (left, post) = (if seen[0] == 200 { &all[0] } else { &all[1] }, TODAY);
        let person = left.person;
        town.db.write(store::By::cli(), move |tx| {
            tx.run("UPDATE tenure SET to_date = $2 WHERE person = $1", args![person, post])?;
            tx.commit(store::Event::new("test.left"))
        }).unwrap();
        left.get(&talk).is(404);
    }

    fn whoever_has_a_voice_gets_no_second_one_and_only_the_unit_delegates(town) {
        let round = round(town);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        let path = format!("{talk}/delegation");
        let deputy = to(town, town.deputy.person, town.solsikken);
        town.leader.post(&path, &[("to", &deputy)]).is(409).says("Ingen har to stemmer");
        let outsider = to(town, town.sibling.person, town.skoven);
        town.leader.post(&path, &[("to", &outsider)]).is(409);
        town.leader.post(&path, &[("to", "vrøvl")]).is(422);
        let employee = to(town, town.leader.person, town.solsikken);
        for who in [&town.chef, &town.economist, &town.sibling, &town.employee, &town.med, &town.administrator, &town.stranger] {
            who.get(&path).is(404);
            who.post(&path, &[("to", &employee)]).is(404);
        }
    }
}
