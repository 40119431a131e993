//! Spørg through the front door: asked, handed on with a letter to the owner alone, answered, and nobody's name in it.

use super::{committee, day};
use store::args;
use testkit::{Town, on_both};

fn ask(town: &Town, words: &str) -> String {
    town.politician.post(&format!("{}/questions", committee(town)), &[("words", words)]).is(303);
    town.politician.get(&committee(town)).is(200).attribute(".questions a", "href").unwrap()
}

fn letters(town: &Town) -> Vec<(String, String)> {
    town.db
        .read(|tx| {
            tx.all("SELECT p.name, l.body FROM letter l JOIN person p ON p.id = l.person ORDER BY p.name", args![])
        })
        .unwrap()
}

fn hand(town: &Town, question: &str, owner: &str) {
    town.administrator.post(&format!("{question}/owner"), &[("owner", owner), ("due", "2026-12-05")]).is(303);
}

on_both! {
    fn a_question_gets_an_owner_an_answer_and_a_date(town) {
        let question = ask(town, "Hvor længe venter et barn på PPR?");
        town.politician.get(&question).is(200).says("Stillet i dag").says("ingen er valgt til at svare endnu");
        town.administrator.get("/").is(200).says("Vælg, hvem der svarer Børne- og Skoleudvalget");
        assert_eq!(letters(town), []);
        town.administrator.get(&question).is(200).says("Økonomi").says("leder, Børnehaven Solsikken");
        hand(town, &question, &format!("function/{}", town.economy));
        let sent = letters(town);
        assert_eq!(sent.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Erik Økonom"]);
        assert!(sent[0].1.contains("Hvor længe venter et barn") && sent[0].1.contains(&question) && !sent[0].1.contains("Poul"));
        town.politician.get(&committee(town)).is(200).says("Økonomi svarer senest 5. december 2026");
        let later = town.on(day(2026, 12, 9), &town.politician);
        later.get(&committee(town)).is(200).says("Stillet for 18 dage siden").says("Over tid");
        town.economist.get("/").is(200).says("Svar på et spørgsmål fra Børne- og Skoleudvalget");
        town.economist.post(&format!("{question}/answer"), &[("answer", "")]).is(422);
        town.economist.post(&format!("{question}/answer"), &[("answer", "19 uger. Kilde: PPR, 20. november 2026.")]).is(303);
        town.economist.post(&format!("{question}/answer"), &[("answer", "Noget andet")]).is(409);
        town.politician.get(&committee(town)).is(200).says("19 uger").says("Besvaret 21. november 2026 af Økonomi");
        town.economist.get("/").is(200).is_silent_about("Svar på et spørgsmål");
        assert_eq!(letters(town).len(), 1);
        assert_eq!(town.trail(), ["reports.question_asked", "reports.question_handed", "reports.question_answered"]);
    }

    fn the_line_over_the_committees_units_chooses_who_answers_and_the_nearest_is_asked(town) {
        let question = ask(town, "Hvor længe venter et barn på PPR?");
        let waits = "Vælg, hvem der svarer Børne- og Skoleudvalget";
        for who in [&town.chef, &town.administrator] {
            who.get("/").is(200).says(waits);
        }
        for who in [&town.director, &town.leader, &town.sibling, &town.aeldrechef, &town.economist, &town.employee, &town.med] {
            who.get("/").is(200).is_silent_about(waits);
        }
        town.director.get(&question).is(200).says("Vælg, hvem der svarer");
        town.chef.get(&committee(town)).is(200).says("Hvor længe venter et barn på PPR?");
        let fields = [("owner", &*format!("post/{}", town.leader_post)), ("due", "2026-12-05")];
        for (who, status) in [(&town.sibling, 404), (&town.aeldrechef, 404), (&town.politician, 403), (&town.stranger, 404)] {
            who.post(&format!("{question}/owner"), &fields).is(status);
        }
        town.chef.post(&format!("{question}/owner"), &fields).goes_to(&question);
        town.chef.get("/").is(200).is_silent_about(waits);
        town.chef.post(&format!("{question}/answer"), &[("answer", "64")]).is(403);
        town.leader.get("/").is(200).says("Svar på et spørgsmål");
        assert_eq!(letters(town).iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Lise Leder"]);
        assert_eq!(town.trail(), ["reports.question_asked", "reports.question_handed"]);
    }

    fn days_and_minutes_of_answers_are_seen_by_all_who_read_papers_and_set_by_administrators_from_a_day(town) {
        let way = "/papers/numbers";
        for who in [&town.politician, &town.leader, &town.economist, &town.administrator] {
            who.get(way).is(200).says("Frist for svaret (dage)").says("14 dage").says("24 måneder");
            assert!(who.get(&committee(town)).is(200).html().contains("href=\"/papers/numbers\""));
        }
        let mut fields = vec![
            ("assign_days", "3"), ("answer_days", "10"), ("line_months", "24"), ("minutes_figure", "20"), ("minutes_page", "120"),
            ("minutes_talk", "60"), ("minutes_units", "30"), ("minutes_answer", "45"), ("from", "2026-12-01"),
        ];
        for (who, status) in [(&town.politician, 403), (&town.chef, 403), (&town.economist, 403), (&town.employee, 404), (&town.stranger, 404)] {
            who.post(way, &fields).is(status);
        }
        let wrong = [("assign_days", "0"), ("answer_days", "x"), ("line_months", "24"), ("from", "2026-11-20")];
        let again = town.administrator.post(way, &wrong).is(422).says("Datoen er passeret");
        assert_eq!(again.attribute("input[name=answer_days]", "value").unwrap(), "x");
        assert_eq!(again.all(".faults li").len(), 8, "{}", again.text());
        town.administrator.post(way, &fields).goes_to(way);
        town.politician.get(way).is(200).says("14 dage").says("Fra 1. december 2026: 10 dage").says("Fra 1. december 2026: 45 minutter");
        town.politician.get(&committee(town)).is(200).says("normalt inden 14 dage");
        let later = town.on(day(2026, 12, 1), &town.politician);
        later.get(way).says("10 dage").says("Sat af kommunen").is_silent_about("14 dage");
        later.get(&committee(town)).is(200).says("normalt inden 10 dage");
        town.politician.in_english().get(way).is(200).says("Time to answer (days)");
        assert_eq!(town.trail(), ["reports.numbers_set"]);
        // Only what is another number is written.
        fields.retain(|(name, _)| *name != "answer_days");
        fields.push(("answer_days", "14"));
        town.administrator.post(way, &fields).goes_to(way);
        town.politician.get(way).is(200).says("Fra 1. december 2026: 45 minutter");
    }

    fn a_leaders_post_can_answer_and_the_answer_says_the_post(town) {
        let question = ask(town, "Hvor mange børn er der i Solsikken?");
        town.leader.get(&question).is(404);
        hand(town, &question, &format!("post/{}", town.leader_post));
        town.leader.get("/").is(200).says("Svar på et spørgsmål");
        let named = town.leader.post(&format!("{question}/answer"), &[("answer", "Spørg Mona Medarbejder, hun ved det.")]).is(422);
        named.says("Her står et navn: Mona Medarbejder");
        town.leader.post(&format!("{question}/answer"), &[("answer", "64 børn den 1. november.")]).is(303);
        town.politician.get(&question).is(200)
            .says("64 børn").says("Svaret er givet af leder, Børnehaven Solsikken.").is_silent_about("Lise");
        assert_eq!(letters(town).iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Lise Leder"]);
    }

    fn what_comes_again_and_again_is_led_to_the_agreement_and_names_are_kept_out(town) {
        let path = format!("{}/questions", committee(town));
        let again = town.politician.post(&path, &[("words", "Kan vi få ventetiden hver måned?")]).is(422);
        let again = again.says("hører det til i informationsaftalen");
        assert!(again.html().contains("/wishes/new") && again.html().contains("Kan vi få ventetiden hver måned?"));
        town.politician.post(&path, &[("words", "Kan vi få ventetiden hver måned?"), ("once", "1")]).is(303);
        town.politician.post(&path, &[("words", "Hvad gør Lise Leder ved det?")]).is(422).says("Her står et navn: Lise Leder");
        town.politician.post(&path, &[("words", "")]).is(422);
        assert_eq!(town.trail(), ["reports.question_asked"]);
    }

    fn a_question_is_for_its_committee_and_those_who_answer(town) {
        let question = ask(town, "Hvor længe venter et barn på PPR?");
        for (who, sees, hands) in [
            (&town.politician, 200, 403), (&town.administrator, 200, 422), (&town.economist, 200, 422),
            (&town.chef, 200, 422), (&town.leader, 404, 404), (&town.med, 404, 404), (&town.auditor, 404, 404),
            (&town.employee, 404, 404), (&town.stranger, 404, 404),
        ] {
            who.get(&question).is(sees);
            who.post(&format!("{question}/owner"), &[("owner", "function/x"), ("due", "2026-11-20")]).is(hands);
            who.post(&format!("{question}/answer"), &[("answer", "Nej")]).is(if sees == 200 { 403 } else { 404 });
        }
        town.leader.get(&committee(town)).is(200).is_silent_about("Hvor længe venter et barn");
        for (who, status) in [(&town.leader, 403), (&town.economist, 403), (&town.employee, 404), (&town.stranger, 404)] {
            who.post(&format!("{}/questions", committee(town)), &[("words", "Hvorfor?")]).is(status);
        }
        assert_eq!(town.trail(), ["reports.question_asked"]);
    }
}
