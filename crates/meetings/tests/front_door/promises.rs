//! What the line and staff functions promise at a meeting to stop asking: followed as the promises of a voice are, and by nobody before the
//! answers are shown.

use crate::hands::{answered, answers, answers_promising, live, seated, turns};
use testkit::{TODAY, Town, Visitor, on_both};

/// The round's page.
fn round(town: &Town, meeting: &str) -> String {
    town.chef.get(meeting).is(200).attribute("a[href^='/rounds/']", "href").unwrap()
}

fn promised(town: &Town) -> Vec<(String, &'static str)> {
    let all = town.db.read(steering::stops).unwrap();
    all.into_iter().map(|one| (one.what, one.party.code())).collect()
}

fn says(who: &Visitor, round: &str, stop: steering::StopId, deed: &str) -> testkit::Seen {
    who.post(&format!("{round}/stops/{stop}"), &[("deed", deed)])
}

on_both! {
    fn a_promise_shows_on_the_staff_functions_page_once_the_answers_do_and_is_kept_or_broken(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        answered(town, &phones);
        let (round, page) = (round(town, &meeting), format!("/staff-functions/{}/support", town.economy));
        assert_eq!(promised(town), []);
        town.economist.get(&page).is(200).is_silent_about("kvartalsnotatet");
        turns(town, &meeting, "answers");
        assert_eq!(promised(town), [("kvartalsnotatet".to_owned(), "staff")]);
        town.economist.get(&page)
            .says("kvartalsnotatet")
            .says("Børn og Unge, lovet på dialogmødet")
            .says("Står stadig i årshjulet: Send forventet resultat til Økonomi");
        let stop = town.db.read(steering::stops).unwrap()[0].id;
        for (name, who) in town.everybody() {
            let hears = ["director", "chef", "leader", "deputy", "sibling", "economist"].contains(&name);
            assert_eq!(who.get(&round).text().contains("kvartalsnotatet"), hears, "{name}");
            if !hears {
                says(who, &round, stop, "kept").is(404);
            }
        }
        // Whoever promised does not say of themselves whether it was kept.
        says(&town.economist, &round, stop, "kept").is(403);
        town.economist.get(&round).is(200).is_silent_about("Det er holdt op");
        says(&town.sibling, &round, stop, "nonsense").is(400);
        says(&town.sibling, &round, stop, "broken").goes_to(&round);
        town.leader.get(&round).says("der spørges stadig, sagt 21. november 2026");
        town.economist.get(&page).says("der spørges stadig, sagt 21. november 2026");
        town.economist.get("/").says("I har lovet at holde op med at spørge: kvartalsnotatet");
        says(&town.sibling, &round, stop, "broken").is(409);
        says(&town.leader, &round, stop, "kept").goes_to(&round);
        town.economist.get(&page).says("holdt op 21. november 2026").is_silent_about("Står stadig i årshjulet");
        town.economist.get("/").is_silent_about("I har lovet at holde op");
        assert_eq!(town.db.read(steering::stops).unwrap()[0].kept, Some(TODAY));
    }

    fn each_line_of_the_line_is_a_promise_a_unit_promises_nothing_and_a_late_answer_counts_too(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        answers_promising(town, &phones[0], ("budgetopfoelgning", 1), "min egen liste").goes_to(&phones[0]);
        answers_promising(town, &phones[2], ("budgetopfoelgning", 2), "- skema 4\n- statusmødet i maj").goes_to(&phones[2]);
        turns(town, &meeting, "closing");
        turns(town, &meeting, "answers");
        assert_eq!(promised(town), [("skema 4".to_owned(), "line"), ("statusmødet i maj".to_owned(), "line")]);
        answers_promising(town, &phones[3], ("budgetopfoelgning", 1), "kvartalsnotatet").goes_to(&phones[3]);
        assert_eq!(promised(town).last().unwrap(), &("kvartalsnotatet".to_owned(), "staff"));
        let page = format!("/staff-functions/{}/support", town.economy);
        town.economist.get(&page).says("kvartalsnotatet").is_silent_about("skema 4");
    }

    fn a_meeting_that_ends_unseen_promises_nothing(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        answered(town, &phones);
        answers(town, &phones[3], ("budgetopfoelgning", 1), "").is(409);
        town.chef.post(&format!("{meeting}/end"), &[]).is(303);
        assert_eq!(promised(town), []);
    }
}
