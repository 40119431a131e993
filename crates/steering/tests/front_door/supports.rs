//! Support from promise to *Hjalp det?*: the giver hears first that it is late, the receiver alone closes it, and three read the answer.

use crate::hands::{TIGHTENING, in_force};
use testkit::{TODAY, Town, on_both};

const REVIEW: &str = "2027-11-01";
const WORDS: &str = "Konsulenten kom, men kendte ikke vores tal.";

/// Solsikken is promised a support by Økonomi until 15 December: the agreement, and the support's page.
fn promised(town: &Town) -> (String, String) {
    let agreement = in_force(town, 1, REVIEW, &TIGHTENING[1..]);
    let page = town.leader.get(&agreement).html();
    let path = page.split("href=\"").find(|part| part.contains("/supports/")).unwrap().split('"').next().unwrap();
    (agreement, path.to_owned())
}

on_both! {
    fn the_receiver_says_whether_it_helped_and_giver_receiver_and_line_alone_read_it(town) {
        let (agreement, support) = promised(town);
        let close = format!("{support}/close");
        town.leader.get(&support).says("ikke givet endnu");
        town.leader.post(&close, &[("helped", "no")]).is(409).says("hverken givet eller forfalden endnu");
        town.economist.post(&support, &[]).goes_to(&agreement);
        town.leader.get("/").says("Hjalp det? Økonomikonsulent en dag om måneden");
        town.leader.post(&close, &[("words", WORDS)]).is(422).says(WORDS);
        town.economist.post(&close, &[("helped", "yes")]).is(409).says("Kun den, der får støtten");
        town.chef.post(&close, &[("helped", "yes")]).is(409);
        town.leader.post(&close, &[("helped", "no"), ("words", WORDS)]).goes_to(&support);
        for who in [&town.leader, &town.deputy, &town.economist, &town.chef] {
            who.get(&support).says("Nej, det hjalp ikke").says(WORDS);
        }
        for who in [&town.director, &town.employee, &town.med, &town.sibling, &town.administrator, &town.stranger] {
            who.get(&support).is(404);
            who.post(&close, &[("helped", "yes")]).is(404);
        }
        town.med.get(&agreement).is(200).is_silent_about("hjalp ikke").is_silent_about("Følg støtten");
        town.leader.get("/").is_silent_about("Hjalp det?");
        town.leader.post(&close, &[("helped", "yes")]).is(409).says("allerede svaret");
    }

    fn the_trail_tells_that_it_was_said_and_not_what(town) {
        let (_, support) = promised(town);
        town.economist.post(&support, &[]).is(303);
        town.leader.post(&format!("{support}/close"), &[("helped", "partly"), ("words", WORDS)]).goes_to(&support);
        assert_eq!(town.trail().last().unwrap(), "steering.support_closed");
        town.administrator.get("/trail").says("steering.support_closed").is_silent_about("partly").is_silent_about("kendte ikke");
    }

    fn late_support_shows_to_its_giver_first(town) {
        let (agreement, support) = promised(town);
        let (next, later) = (base::Date::known(2026, 12, 16), base::Date::known(2026, 12, 23));
        assert_eq!(later.days_after(TODAY), 32);
        town.on(next, &town.economist).get(&support).says("forsinket");
        town.on(next, &town.economist).get("/").says("Lovet støtte");
        town.on(next, &town.leader).get(&support).is_silent_about("forsinket");
        town.on(next, &town.leader).get(&agreement).is_silent_about("forsinket");
        town.on(next, &town.chef).get(&agreement).is_silent_about("forsinket");
        for who in [&town.leader, &town.chef] {
            town.on(later, who).get(&agreement).says("forsinket");
        }
        town.on(later, &town.leader).get("/").says("Hjalp det? Økonomikonsulent");
        town.on(later, &town.leader)
            .post(&format!("{support}/close"), &[("helped", "not_given")])
            .goes_to(&support);
        town.on(later, &town.economist).get(&support).says("Støtten blev ikke givet");
        town.on(later, &town.economist).get("/").is_silent_about("Lovet støtte");
    }
}
