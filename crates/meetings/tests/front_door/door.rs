//! Who may lead, who may sit, and what a link opens: one seat, one wall, and nothing else of the house.

use crate::hands::{answers, live, open, round, seated, sits, turns, wall};
use testkit::{TODAY, on_both};

on_both! {
    fn the_area_leads_and_to_others_the_meeting_does_not_exist(town) {
        let round = round(town);
        for (name, who) in town.everybody() {
            let leads = ["director", "chef"].contains(&name);
            assert_eq!(who.get(&format!("{round}/meeting")).status, if leads { 200 } else { 404 }, "{name}");
        }
        let meeting = open(town, &round, "live", "");
        town.chef.post(&format!("{round}/meeting"), &[("pace", "live"), ("post", &town.leader_post.to_string())]).is(409);
        for (name, who) in town.everybody() {
            let leads = ["director", "chef"].contains(&name);
            assert_eq!(who.get(&meeting).status, if leads { 200 } else { 404 }, "{name}");
            assert_eq!(who.get(&format!("{meeting}/state")).status, if leads { 200 } else { 404 }, "{name}");
            for deed in ["begin", "question", "closing", "answers", "wall", "links", "end"] {
                if !leads {
                    who.post(&format!("{meeting}/{deed}"), &[]).is(404);
                }
            }
            let sits = ["director", "chef", "leader", "deputy", "sibling", "economist", "hr_partner", "med"].contains(&name);
            assert_eq!(who.get(&format!("{meeting}/seat")).status, if sits { 200 } else { 404 }, "{name}");
            assert_eq!(who.get(&format!("{meeting}/end")).status, 404, "{name}: it is not over");
        }
    }

    fn a_phone_knocks_with_a_number_and_nobody_takes_a_seat_unseen(town) {
        let meeting = live(town);
        let wall = wall(town, &meeting);
        let code = town.nobody.get(&wall).says("Skan koden").all(".code")[0].clone();
        let door = format!("/m/join/{code}");
        town.nobody.get(&format!("/m/join?code={}", code.to_lowercase())).goes_to(&door);
        town.nobody.get("/m/join/XXXXXX").is(404).says("Der er intet møde");
        let page = town.nobody.get(&door).is(200).says("leder, Børnehaven Solsikken");
        let seat = page.attribute("input[name=seat]", "value").unwrap();
        town.nobody.post(&door, &[]).is(422);
        let phone = town.nobody.post(&door, &[("seat", &seat)]).is(303).location;
        let rival = town.nobody.post(&door, &[("seat", &seat)]).is(303).location;
        let number = town.nobody.get(&phone).says("Vis dit nummer").all(".number")[0].clone();
        turns(town, &meeting, "begin");
        answers(town, &phone, ("budgetopfoelgning", 1), "").is(404);
        town.chef.post(&format!("{meeting}/door"), &[("number", "9"), ("deed", "in")]).is(409);
        town.chef.get(&meeting).says(&number);
        town.chef.post(&format!("{meeting}/door"), &[("number", &number), ("deed", "in")]).goes_to(&meeting);
        town.nobody.get(&rival).is(404).says("Linket er lukket");
        answers(town, &phone, ("budgetopfoelgning", 1), "").goes_to(&phone);
        town.nobody.get(&door).is_silent_about(&seat);
        town.nobody.post(&door, &[("seat", &seat)]).is(409).says("Pladsen er taget");
    }

    fn a_secret_opens_one_seat_and_nothing_else_and_ends_with_the_meeting(town) {
        let meeting = live(town);
        let (phones, wall) = (seated(town, &meeting), wall(town, &meeting));
        for path in ["/", "/rooms", "/rounds", &meeting, &format!("{meeting}/state")] {
            town.nobody.get(path).is(303);
        }
        let secret = phones[0].trim_start_matches("/m/");
        town.nobody.get(&format!("/wall/{secret}")).is(404);
        town.nobody.get(&format!("/m/{}", wall.trim_start_matches("/wall/"))).is(404);
        town.nobody.get(&format!("/m/{}0", &secret[1..])).is(404);
        let kept: Vec<(Vec<u8>,)> = town.db.read(|tx| tx.all("SELECT hash FROM meeting_key", store::args![])).unwrap();
        assert!(kept.iter().all(|(hash,)| hash.len() == 32 && !secret.contains(&format!("{:02x}", hash[0]).repeat(16))));
        town.chef.post(&format!("{meeting}/end"), &[]).goes_to(&format!("{meeting}/end"));
        for path in phones.iter().chain([&wall]) {
            town.nobody.get(path).is(404).says("Linket er lukket");
            assert_eq!(town.nobody.get(&format!("{path}/state")).html(), "closed");
        }
    }

    fn a_live_meetings_links_close_after_a_day_by_themselves(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        let house = testkit::app(&town.db.at(store::Clock::on(TODAY.plus_days(2))));
        testkit::Visitor::nobody(&web::router(&house)).get(&phones[0]).is(404);
        web::run_due(&house);
        let left: Vec<(i64,)> = town.db.read(|tx| {
            tx.all("SELECT CAST(COUNT(*) AS BIGINT) FROM meeting_key", store::args![])
        }).unwrap();
        assert_eq!(left[0].0, 0);
    }

    fn links_are_written_to_those_who_have_not_come_and_say_that_they_are_here(town) {
        let meeting = live(town);
        sits(&town.leader, &meeting);
        town.chef.post(&format!("{meeting}/links"), &[]).goes_to(&meeting);
        let letters: Vec<(base::PersonId, String)> = town.db.read(|tx| {
            tx.all("SELECT person, body FROM letter WHERE kind = 'meeting_link'", store::args![])
        }).unwrap();
        assert!(letters.iter().all(|(person, _)| *person != town.leader.person));
        let (_, body) = letters.iter().find(|(person, _)| *person == town.sibling.person).unwrap();
        let phone = format!("/m/{}", body.rsplit("/m/").next().unwrap().trim());
        assert!(!body.contains("Søren"), "letters name posts, never persons");
        town.nobody.get(&phone).says("Er du her?");
        town.chef.get(&meeting).says("1 af 7 pladser er taget");
        town.nobody.post(&format!("{phone}/presence"), &[]).goes_to(&phone);
        town.nobody.get(&phone).says("Du er med");
        town.chef.get(&meeting).says("2 af 7 pladser er taget");
    }
}
