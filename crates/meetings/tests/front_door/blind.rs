//! Invariant 2 at a meeting: before the answers are shown nobody reads another's, on any surface; after it everybody in the room does.

use crate::hands::{answered, answers, answers_once, live, open, round, seated, sits, step, turns, wall};
use testkit::{TODAY, on_both};

const WORDS: [&str; 4] =
    ["Vi ser det selv først", "Tre gange er til at huske", "Jeg vil kunne hjælpe", "Tallene ligger i systemet"];

on_both! {
    fn before_the_answers_are_shown_no_surface_tells_them(town) {
        let meeting = live(town);
        let (phones, wall) = (seated(town, &meeting), wall(town, &meeting));
        answered(town, &phones);
        let round = town.chef.get(&meeting).is(200).attribute("a[href^='/rounds/']", "href").unwrap();
        let mut seen = vec![town.nobody.get(&wall), town.chef.get(&meeting), town.chef.get(&round)];
        for phone in &phones {
            seen.push(town.nobody.get(phone));
        }
        for (_, who) in town.everybody() {
            for path in ["/", "/rooms", "/rooms/excel", "/followup", "/organisation"] {
                seen.push(who.get(path));
            }
            for unit in [town.solsikken, town.skoven, town.boern] {
                seen.push(who.get(&format!("/units/{unit}")));
            }
            seen.push(who.get(&round));
            seen.push(who.get(&format!("{meeting}/end")));
        }
        for page in seen {
            for words in WORDS {
                assert!(!page.html().contains(words), "{} tells {words}", page.path);
            }
        }
        let own = town.nobody.get(&phones[0]).says("Du har svaret").says("Én gang om året, og når I selv ser");
        own.is_silent_about("Tallene ligger");
        town.nobody.get(&wall).says("3 af 3 har svaret").is_silent_about("class=\"shape");
        town.chef.get(&meeting).says("4 af 4").is_silent_about("class=\"shape");
    }

    fn the_trail_tells_that_a_seat_answered_and_never_what(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        answered(town, &phones);
        let steps: Vec<String> = (1..=4).map(|rank| step(town, "budgetopfoelgning", rank).to_string()).collect();
        let told: Vec<(String,)> = town.db.read(|tx| {
            tx.all("SELECT particulars FROM event WHERE what = 'meetings.answer_given'", store::args![])
        }).unwrap();
        assert_eq!(told.len(), 7);
        for (told,) in told {
            assert!(!steps.iter().any(|step| told.contains(step)), "{told}");
            assert!(!WORDS.iter().any(|words| told.contains(words)), "{told}");
        }
    }

    fn answers_are_shown_when_everybody_there_has_answered_and_then_side_by_side(town) {
        let meeting = live(town);
        let (phones, wall) = (seated(town, &meeting), wall(town, &meeting));
        answers(town, &phones[0], ("budgetopfoelgning", 1), "").goes_to(&phones[0]);
        town.chef.post(&format!("{meeting}/answers"), &[]).is(409).says("Nogen har ikke svaret");
        for phone in &phones[..3] {
            for code in ["budgetopfoelgning", "ansaettelser"] {
                answers(town, phone, (code, 1), "");
            }
        }
        answers(town, &phones[3], ("budgetopfoelgning", 2), "Tallene ligger i systemet").goes_to(&phones[3]);
        turns(town, &meeting, "answers");
        town.nobody.get(&wall).says("Vi er enige om ét ud af to.").says("Her taler vi");
        town.chef.post(&format!("{meeting}/spot"), &[("at", "0"), ("words", "0")]).goes_to(&meeting);
        let words = town.nobody.get(&wall).says("Tallene ligger i systemet").says("Økonomi");
        for name in ["Erik", "Lise Leder", "Solsikken"] {
            assert!(!words.html().contains(name), "the wall tells {name}");
        }
    }

    fn closing_is_the_deadline_and_what_comes_after_says_so(town) {
        let meeting = live(town);
        let (phones, wall) = (seated(town, &meeting), wall(town, &meeting));
        answers(town, &phones[0], ("budgetopfoelgning", 1), "").goes_to(&phones[0]);
        turns(town, &meeting, "closing");
        town.nobody.get(&wall).says("Svarene er lukket").is_silent_about("class=\"shape");
        town.chef.get(&meeting).is_silent_about("class=\"shape");
        turns(town, &meeting, "answers");
        town.nobody.get(&phones[1]).says("Tiden at svare er gået");
        answers(town, &phones[1], ("budgetopfoelgning", 2), "Nu så jeg jer").goes_to(&phones[1]);
        town.chef.post(&format!("{meeting}/spot"), &[("at", "0"), ("words", "")]).goes_to(&meeting);
        town.nobody.get(&wall).says("givet efter at have set");
    }

    fn the_same_answer_sent_again_counts_once_and_another_is_refused(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        let once = base::id::timeless().to_string();
        for _ in 0..3 {
            answers_once(town, &phones[0], ("budgetopfoelgning", 1, "Én gang"), &once).goes_to(&phones[0]);
        }
        answers(town, &phones[0], ("budgetopfoelgning", 3), "").is(409).says("Det kan ikke laves om");
        let given = town.trail().iter().filter(|what| *what == "meetings.answer_given").count();
        assert_eq!(given, 1);
        answers(town, &phones[3], ("ansaettelser", 1), "").is(409).says("ingen stemme");
        answers(town, &phones[4], ("budgetopfoelgning", 1), "").is(409).says("ingen stemme");
        town.nobody.post(&format!("{}/answer", phones[1]), &[]).is(422);
    }

    fn a_slow_meeting_asks_everybody_at_once_and_shows_after_its_day(town) {
        let round = round(town);
        town.chef.post(&format!("{round}/meeting"), &[("pace", "slow"), ("until", "2026-11-01"), ("post", &town.leader_post.to_string())])
            .is(422).says("Vælg en dag, der ikke er gået");
        let meeting = open(town, &round, "slow", "2026-11-25");
        town.leader.get("/").says("Deltag i dialogmødet");
        let phone = sits(&town.leader, &meeting);
        answers(town, &phone, ("budgetopfoelgning", 1), "Vi ser det selv først").goes_to(&phone);
        answers(town, &phone, ("ansaettelser", 1), "").goes_to(&phone);
        town.nobody.get(&phone).says("Svarene vises, når alle har svaret, eller fristen er gået");
        town.chef.post(&format!("{meeting}/answers"), &[]).is(409);
        let after = town.on(TODAY.plus_days(5), &town.chef);
        after.post(&format!("{meeting}/answers"), &[]).goes_to(&meeting);
        town.nobody.get(&phone).says("én enhed").says("Vi ser det selv først");
    }
}
