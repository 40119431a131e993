//! The ladder, *Det må jeg* and the delegation plan: who decides, who reads, what is withdrawn and given back.

use crate::hands::instrument;
use testkit::{TODAY, Town, on_both};

/// A form that decides a step about hiring, complete but for what a test changes.
fn form<'a>(about: &'a str, level: &'a str, prompt: &'a str, from: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("about", about),
        ("level", level),
        ("prompt", prompt),
        ("reason", "To klager over opslag i efteråret"),
        ("from", from),
        ("review", "2027-02-01"),
        ("end_criterion", "Tre opslag uden klager"),
        ("support", "HR læser opslaget sammen med jer"),
        ("giver", "staff"),
        ("words", "Vi vil gerne have hjælpen"),
        ("not_relevant", "Berører kun lederens opgave"),
    ]
}

fn about(town: &Town) -> String {
    format!("i-{}", instrument(town, "ansaettelser"))
}

on_both! {
    fn the_line_decides_the_unit_comments_and_siblings_know_nothing(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let (ladder, path) = (format!("/units/{}/ladder", town.solsikken), format!("/units/{}/responses", town.solsikken));
        let (about, today) = (about(town), TODAY.to_string());
        town.leader.get(&ladder).is(200).says("Fri ramme i alt").says("Ligger uden for Råderum");
        town.leader.post(&path, &form(&about, "talk", "finding", &today)).is(403);
        let response = town.chef.post(&path, &form(&about, "talk", "finding", &today)).is(303).location;
        town.leader.get(&response).says("To klager over opslag").says("leder, Børn og Unge").says("Falder et trin ned 1. februar 2027");
        town.chef.post(&format!("{response}/comment"), &[("comment", "Nej")]).is(403);
        town.leader.post(&format!("{response}/comment"), &[("comment", " ")]).is(422);
        town.leader.post(&format!("{response}/comment"), &[("comment", "Den ene klage var vores egen")]).goes_to(&response);
        for who in [&town.chef, &town.director, &town.med, &town.auditor, &town.hr_partner, &town.deputy] {
            who.get(&response).is(200).says("Den ene klage var vores egen");
        }
        for who in [&town.sibling, &town.employee, &town.economist, &town.administrator, &town.politician, &town.stranger] {
            who.get(&response).is(404);
            who.get(&ladder).is(404);
            who.post(&path, &form(&about, "talk", "finding", &today)).is(404);
            who.post(&format!("{response}/ending"), &[("why", "x")]).is(404);
        }
        assert_eq!(town.trail()[1..], ["steering.response_decided", "steering.response_commented"]);
    }

    fn an_early_word_never_brings_closer_follow_up_and_level_six_lies_outside(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let path = format!("/units/{}/responses", town.solsikken);
        let (about, today) = (about(town), TODAY.to_string());
        let refused = |level, prompt, words: &str| {
            town.chef.post(&path, &form(&about, level, prompt, &today)).is(422).says(words);
        };
        refused("closer", "own_notice", "Det fører aldrig i sig selv til trin 4 eller højere");
        refused("closer", "finding", "Kun en alvorlig hændelse, eller enhedens eget ønske, springer trin over");
        refused("outside", "incident", "Trin 6 ligger uden for Råderum");
        let mut bare = form(&about, "closer", "incident", &today);
        bare.retain(|(name, _)| !["reason", "end_criterion", "not_relevant"].contains(name));
        let seen = town.chef.post(&path, &bare).is(422);
        seen.says("Begrundelse").says("Det slutter, når").says("HR læser opslaget sammen med jer");
        assert!(!town.trail().contains(&"steering.response_decided".to_owned()));
    }

    fn a_right_is_withdrawn_with_date_and_reason_read_on_det_maa_jeg_and_given_back(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let plan = format!("/units/{}/mandates", town.boern);
        let hiring = instrument(town, "ansaettelser").to_string();
        let (about, today) = (about(town), TODAY.to_string());
        let right = [("words", "ansætte og afskedige inden for lønsummen"), ("instrument", hiring.as_str()),
            ("source", "Kompetenceplanen, punkt 4"), ("from", today.as_str())];
        town.leader.post(&plan, &right).is(404);
        town.sibling.get(&plan).is(404);
        town.chef.post(&plan, &right[..1]).is(422).says("ansætte og afskedige");
        town.chef.post(&plan, &right).goes_to(&plan);
        town.leader.get("/may").says("Du må ansætte og afskedige inden for lønsummen.").is_silent_about("taget tilbage");
        let path = format!("/units/{}/responses", town.solsikken);
        let response = town.chef.post(&path, &form(&about, "withdrawn", "incident", &today)).is(303).location;
        town.leader.get("/may").says("taget tilbage til 1. februar 2027").says("To klager over opslag");
        town.sibling.get("/may").says("Du må ansætte og afskedige inden for lønsummen.").is_silent_about("taget tilbage");
        let after = town.on(base::Date::known(2027, 2, 1), &town.leader);
        after.get("/may").is_silent_about("taget tilbage til");
        town.leader.post(&format!("{response}/ending"), &[("why", "Nu")]).is(403);
        town.chef.post(&format!("{response}/ending"), &[("why", "")]).is(422);
        town.chef.post(&format!("{response}/ending"), &[("why", "Tre opslag uden klager")]).goes_to(&response);
        town.chef.post(&format!("{response}/ending"), &[("why", "Igen")]).is(409);
        town.leader.get("/may").is_silent_about("taget tilbage");
        town.leader.get(&format!("/units/{}/ladder", town.solsikken)).says("Tre opslag uden klager");
    }

    fn a_right_is_found_by_any_part_of_its_words_of_what_it_rests_on_and_of_the_post_that_gave_it(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let (hiring, today) = (instrument(town, "ansaettelser").to_string(), TODAY.to_string());
        let right = [("words", "ansætte på åremål inden for lønsummen"), ("instrument", hiring.as_str()),
            ("source", "Kompetenceplanen, ændret i årsskiftet"), ("from", today.as_str())];
        town.chef.post(&format!("/units/{}/mandates", town.boern), &right).is(303);
        // Parts of words with æ, ø and å, in small letters and large: sætt, ØNSU, åremå, ÆNDRET ÅRSS, leder børn.
        for asked in ["s%C3%A6tt", "%C3%98NSU", "%C3%A5rem%C3%A5", "%C3%86NDRET+%C3%85RSS", "leder+b%C3%B8rn"] {
            let found = town.leader.get(&format!("/may?q={asked}")).is(200);
            assert!(found.all("section.may h3").contains(&"Ansættelser".to_owned()), "{asked}");
            found.says("Givet af: leder, Børn og Unge");
        }
        assert_eq!(town.leader.get("/may?q=%C3%85REM%C3%85").all("section.may h3"), ["Ansættelser"]);
        town.leader.get("/may?q=l%C3%B8nsumman").says("Det betyder ikke, at du ikke må");
    }

    fn det_maa_jeg_is_searched_by_word_and_domain_and_shows_no_siblings(town) {
        crate::hands::in_force(town, 1, "2027-11-01", &[]);
        let own = town.leader.get("/may").is(200);
        own.says("Det må jeg: Børnehaven Solsikken").says("Én gang om året").says("ugeplaner og vikartimer").says("Jeres egen aftale.");
        town.leader.get("/may?q=UGEPLANER").says("Budgetopfølgning").is_silent_about("<h3>Ansættelser</h3>");
        town.leader.get("/may?q=rumfart").says("Det betyder ikke, at du ikke må");
        let domain = own_domain(town);
        town.leader.get(&format!("/may?domain={domain}")).says("Budgetopfølgning").is_silent_about("<h3>Ansættelser</h3>");
        town.employee.get("/may").says("Solsikken");
        town.chef.get(&format!("/may?unit={}", town.solsikken)).says("Én gang om året");
        town.economist.get(&format!("/may?unit={}", town.solsikken)).is(404);
        for who in [&town.sibling, &town.aeldrechef] {
            who.get(&format!("/may?unit={}", town.solsikken)).is(404);
            who.get("/may").is_silent_about("ugeplaner");
        }
        for who in [&town.administrator, &town.politician, &town.stranger] {
            who.get("/may").is(404);
        }
    }
}

fn own_domain(town: &Town) -> String {
    let option = town.leader.get("/may").attribute("select[name=domain] option:nth-child(2)", "value");
    option.unwrap()
}
