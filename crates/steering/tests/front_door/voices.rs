//! No voice is seen too early: on no page, in no file, in no trail, by no administrator.

use crate::hands::{ask, give, instrument, round, three_voices};
use store::args;
use testkit::{TODAY, Town, Visitor, on_both};

const SECRET: &str = "Elleve timer om ugen, som ingen læser";

/// Everything that could give a voice away, asked by somebody.
fn all_is_silent(who: &Visitor, town: &Town, talk: &str, round: &str) {
    let round_id = round.trim_start_matches("/rounds/");
    for path in [
        talk.to_owned(),
        round.to_owned(),
        "/rounds".to_owned(),
        "/rooms".to_owned(),
        format!("/rooms?round={round_id}"),
        format!("/units/{}", town.solsikken),
        "/".to_owned(),
        "/trail".to_owned(),
        format!("{talk}/agreement/new"),
    ] {
        who.get(&path).is_silent_about("Elleve timer");
    }
    let file = who.get(&format!("/rooms/excel?round={round_id}"));
    assert!(!String::from_utf8_lossy(&file.bytes).contains("Elleve timer"));
}

on_both! {
    fn nobody_sees_a_voice_before_all_have_answered(town) {
        let round = round(town);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        give(town, &town.leader, &talk, ("budgetopfoelgning", 1, SECRET)).goes_to(&talk);
        town.leader.get(&talk).is(200).says(SECRET);
        for (_, who) in town.everybody().into_iter().filter(|(name, _)| !["leader", "deputy"].contains(name)) {
            all_is_silent(who, town, &talk, &round);
        }
        give(town, &town.chef, &talk, ("budgetopfoelgning", 4, "To huse er lige lagt sammen")).goes_to(&talk);
        town.chef.get(&talk).says("To huse er lige lagt sammen").is_silent_about("Elleve timer");
        town.leader.get(&talk).says(SECRET).is_silent_about("To huse er lige lagt sammen");
        give(town, &town.economist, &talk, ("budgetopfoelgning", 2, "Tre gange er nok")).goes_to(&talk);
        for who in [&town.leader, &town.deputy, &town.chef, &town.economist] {
            who.get(&talk).says(SECRET).says("To huse er lige lagt sammen").says("Tre gange er nok");
        }
    }

    fn what_a_unit_wishes_to_talk_about_stands_in_its_own_words_for_the_three_parties_alone(town) {
        let round = round(town);
        let (unit, about) = (town.solsikken, instrument(town, "budgetopfoelgning"));
        let asked = format!("/units/{unit}/calibrations?round={}&instrument={about}", round.trim_start_matches("/rounds/"));
        town.leader.post(&asked, &[("wish", "  ")]).is(422).says("Hvad vil I tale om?");
        let long = "Vi skriver tallene to gange. ".repeat(40);
        let kept = town.leader.post(&asked, &[("wish", &long)]).is(422);
        assert!(kept.html().contains(long.trim()), "what was typed is still there");
        let wish = "Vi vil tale om, hvorfor vi skriver ‘<b>Elleve timer</b>’ to gange.\nOg om hvem der læser det.";
        let talk = town.leader.post(&asked, &[("wish", wish)]).is(303).location;
        for who in [&town.leader, &town.deputy, &town.chef, &town.economist] {
            who.get(&talk).says("Det vil vi tale om").says("‘<b>Elleve timer</b>’ to gange.").says("Og om hvem der læser det.");
        }
        for (_, who) in town.everybody().into_iter().filter(|(name, _)| !["leader", "deputy", "chef", "economist"].contains(name)) {
            all_is_silent(who, town, &talk, &round);
        }
        let told: Vec<(String,)> = town.db.read(|tx| tx.all("SELECT particulars FROM event", args![])).unwrap();
        assert!(told.iter().all(|(told,)| !told.contains("Elleve timer")), "free text is never in the trail");
    }

    fn a_draft_is_its_own_partys_even_after_the_deadline(town) {
        let round = round(town);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        let step = crate::hands::step(town, "budgetopfoelgning", 1).to_string();
        let draft = [("step", step.as_str()), ("ground", "core_task"), ("why", SECRET), ("deed", "draft")];
        town.leader.post(&format!("{talk}/voice"), &draft).goes_to(&talk);
        town.deputy.get(&talk).says(SECRET);
        town.on(TODAY.plus_days(15), &town.chef).get(&talk).is(200).is_silent_about("Elleve timer");
    }

    fn after_the_deadline_the_given_answers_show_and_a_later_one_says_so(town) {
        let round = round(town);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        give(town, &town.leader, &talk, ("budgetopfoelgning", 1, SECRET)).goes_to(&talk);
        town.on(TODAY.plus_days(14), &town.chef).get(&talk).is_silent_about("Elleve timer");
        let late = town.on(TODAY.plus_days(15), &town.chef);
        late.get(&talk).says(SECRET);
        give(town, &late, &talk, ("budgetopfoelgning", 4, "Jeg er ikke tryg endnu")).goes_to(&talk);
        late.get(&talk).says("Givet efter at have set de andres svar.");
    }

    fn whoever_is_no_party_is_told_that_there_is_no_talk(town) {
        let round = round(town);
        let talk = three_voices(town, &round, 4);
        for who in [&town.director, &town.sibling, &town.hr_partner, &town.employee, &town.med, &town.politician,
            &town.administrator, &town.dpo, &town.auditor, &town.stranger] {
            who.get(&talk).is(404);
            give(town, who, &talk, ("budgetopfoelgning", 1, "Jeg vil også")).is(404);
        }
    }

    fn the_trail_tells_that_a_voice_was_given_and_nothing_of_it(town) {
        let round = round(town);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        give(town, &town.leader, &talk, ("budgetopfoelgning", 1, SECRET)).goes_to(&talk);
        let told: Vec<(String,)> = town
            .db
            .read(|tx| tx.all("SELECT particulars FROM event WHERE what = 'steering.voice_given'", args![]))
            .unwrap();
        assert_eq!(told, [(r#"{"party":"unit"}"#.to_owned(),)]);
        assert_eq!(town.trail()[2..], ["steering.calibration_opened", "steering.voice_given"]);
    }

    fn a_given_voice_is_final(town) {
        let round = round(town);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        give(town, &town.leader, &talk, ("budgetopfoelgning", 1, SECRET)).goes_to(&talk);
        give(town, &town.deputy, &talk, ("budgetopfoelgning", 4, "Nej, stramt")).is(409);
        town.leader.get(&talk).says(SECRET);
    }

    fn where_the_post_is_vacant_the_next_up_answers_and_the_one_above_is_the_line(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let deadline = TODAY.plus_days(14).to_string();
        let chosen = instrument(town, "budgetopfoelgning").to_string();
        let (area, name) = (town.aeldre.to_string(), "Ældre");
        let fields = [("area", &*area), ("name", name), ("deadline", &*deadline), ("instrument", &*chosen)];
        let round = town.aeldrechef.post("/rounds", &fields).is(303).location;
        let talk = ask(town, &town.aeldrechef, town.aasen, &round, "budgetopfoelgning");
        town.aeldrechef.get(&talk).says("Enhedens lederstilling er ubesat.").says("Enheden ·");
        town.director.get(&talk).is(200).says("Linjen ·");
        give(town, &town.aeldrechef, &talk, ("budgetopfoelgning", 1, "For Åsen")).goes_to(&talk);
        give(town, &town.aeldrechef, &talk, ("budgetopfoelgning", 2, "Også for linjen")).is(409);
        give(town, &town.director, &talk, ("budgetopfoelgning", 2, "For linjen")).goes_to(&talk);
    }

    fn a_rounds_page_tells_of_a_talk_to_its_parties_alone_and_the_line_may_open_one(town) {
        let round = round(town);
        let hiring = instrument(town, "ansaettelser");
        let (unit, id) = (town.skoven, round.trim_start_matches("/rounds/"));
        let choice = format!("{round}/ask?unit={unit}&instrument={hiring}");
        let form = format!("/units/{unit}/calibrations/new?round={id}&instrument={hiring}");
        town.chef.get(&choice).goes_to(&form);
        town.chef.get(&form).is(200).says("Chefen godkender hver ansættelse");
        let talk = ask(town, &town.chef, unit, &round, "ansaettelser");
        for who in [&town.chef, &town.hr_partner] {
            who.get(&round).says("Skovskolen: Ansættelser");
        }
        assert!(town.sibling.get(&round).html().contains(&talk));
        for who in [&town.leader, &town.director, &town.economist, &town.med, &town.administrator] {
            who.get(&round).is(200).is_silent_about(&talk);
        }
        town.leader.get(&form).is(404);
    }

    fn what_waits_for_an_answer_stands_with_those_who_owe_it_and_nobody_else(town) {
        let round = round(town);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        give(town, &town.leader, &talk, ("budgetopfoelgning", 1, SECRET)).goes_to(&talk);
        for who in [&town.chef, &town.economist] {
            who.get("/").says("Svar: egen aftale om Budgetopfølgning?");
        }
        for who in [&town.leader, &town.sibling, &town.director, &town.administrator] {
            who.get("/").is_silent_about("egen aftale om Budgetopfølgning");
        }
    }
}
