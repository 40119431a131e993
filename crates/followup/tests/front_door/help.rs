//! A unit's own request for help: two read it, and it is in no list, count, paper or log.

use testkit::{Town, Visitor, on_both};

const NEED: &str = "Jeg kan ikke få vikarbudgettet til at gå op.";
const REPLY: &str = "Jeg kommer forbi med regnearket.";

/// Solsikken's leader asks the economist; the address of the request.
fn ask(town: &Town) -> String {
    let fields = [("of", &*town.economist.person.to_string()), ("words", NEED)];
    town.leader.post(&format!("/units/{}/help", town.solsikken), &fields).is(303).location
}

fn others(town: &Town) -> Vec<(&'static str, &Visitor)> {
    let two = [town.leader.person, town.economist.person];
    town.everybody().into_iter().filter(|(_, who)| !two.contains(&who.person)).collect()
}

on_both! {
    fn exactly_the_two_read_a_request_for_help(town) {
        let request = ask(town);
        for who in [&town.leader, &town.economist] {
            who.get(&request).is(200).says(NEED).says("Mellem Lise Leder og Erik Økonom");
        }
        for (_, who) in others(town) {
            who.get(&request).is(404);
            who.post(&format!("{request}/answer"), &[("answer", "Nej")]).is(404);
            who.post(&format!("{request}/close"), &[("helped", "yes")]).is(404);
        }
        town.nobody.get(&request).is(303);
    }

    fn a_request_for_help_is_in_no_list_and_no_count(town) {
        let request = ask(town);
        let unit = format!("/units/{}", town.solsikken);
        let wheel = format!("{unit}/wheel");
        let given = format!("/staff-functions/{}/support", town.economy);
        for (_, who) in others(town) {
            for path in ["/", "/followup", &unit, &wheel, &given, "/organisation"] {
                let page = who.get(path).html();
                assert!(!page.contains(&request) && !page.contains("vikarbudgettet"), "{path} shows a request for help");
                assert!(!page.contains("beder dig om hjælp"), "{path} tells of a request for help");
            }
        }
        town.economist.get("/").says("En leder beder dig om hjælp").says("Børnehaven Solsikken");
        town.economist.get(&given).says("Beder dig om hjælp");
        town.leader.get(&unit).is_silent_about("vikarbudgettet");
    }

    fn the_log_tells_that_something_confidential_was_written_and_nothing_of_it(town) {
        let request = ask(town);
        town.economist.post(&format!("{request}/answer"), &[("answer", REPLY)]).goes_to(&request);
        let log = town.administrator.get("/trail").says("followup.confidential_written");
        for secret in ["Lise Leder", "Erik Økonom", "Solsikken", "vikarbudgettet", request.trim_start_matches("/help/")] {
            assert!(!log.html().contains(secret), "the log tells {secret}");
        }
        let written: Vec<String> = town.trail().into_iter().filter(|what| what.starts_with("followup.")).collect();
        assert_eq!(written, ["followup.confidential_written", "followup.confidential_written"]);
    }

    fn it_is_answered_with_what_and_when_and_closed_with_whether_it_helped(town) {
        let request = ask(town);
        town.leader.post(&format!("{request}/answer"), &[("answer", REPLY)]).is(409).says("den anden af jer");
        town.economist.post(&format!("{request}/answer"), &[("comes", "2026-11-01")]).is(422);
        let reply = [("answer", REPLY), ("comes", "2026-11-21")];
        town.economist.post(&format!("{request}/answer"), &reply).goes_to(&request);
        town.economist.post(&format!("{request}/answer"), &reply).is(409).says("allerede svaret");
        town.leader.get(&request).says(REPLY).says("Hjælpen kommer 21. november 2026.");
        town.leader.get("/").says("Hjalp det? Du bad om hjælp");
        town.economist.post(&format!("{request}/close"), &[("helped", "yes")]).is(409);
        town.leader.post(&format!("{request}/close"), &[]).is(422);
        let close = [("helped", "no"), ("words", "Tallene var fra sidste år.")];
        town.leader.post(&format!("{request}/close"), &close).goes_to(&request);
        town.economist.get(&request).says("Nej").says("Tallene var fra sidste år.");
        town.leader.get("/").is_silent_about("Du bad om hjælp");
        town.leader.get(&format!("/units/{}/help", town.solsikken)).says("Spurgt 21. november 2026");
        town.deputy.get(&format!("/units/{}/help", town.solsikken)).is(200).is_silent_about("Spurgt 21. november 2026");
    }

    fn only_those_who_speak_for_the_unit_ask_and_only_people_on_the_list_are_asked(town) {
        let path = format!("/units/{}/help", town.solsikken);
        let form = town.leader.get(&path).is(200);
        form.says("Carl Chef, leder af Børn og Unge (din linje)").says("Hanne HR, HR").says("Søren Skoleleder, leder af Skovskolen (kollega)");
        for who in [&town.sibling, &town.chef, &town.employee, &town.med, &town.economist, &town.administrator, &town.stranger] {
            who.get(&path).is(404);
            who.post(&path, &[("of", &*town.chef.person.to_string()), ("words", NEED)]).is(404);
        }
        for of in [town.employee.person, town.leader.person, town.aeldrechef.person] {
            town.leader.post(&path, &[("of", &*of.to_string()), ("words", NEED)]).is(422).says("Vælg en af dem på listen.");
        }
        town.leader.post(&path, &[("words", "")]).is(422);
        town.aeldrechef.get(&format!("/units/{}/help", town.aasen)).is(200);
    }
}
