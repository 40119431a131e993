//! What a meeting came to: agreements that are Ledelsesrum's own, duties off the wheel, papers, letters, and who reads them.

use crate::hands::{
    CODES, answered, answers, concludes, instrument, live, owns, round, seated, sits, turns, wall, writes,
};
use testkit::{TODAY, on_both};

on_both! {
    fn a_whole_meeting_ends_with_agreements_in_force_and_duties_gone(town) {
        let meeting = live(town);
        let wheel = format!("/units/{}/wheel", town.solsikken);
        town.leader.get(&wheel).says("Send forventet resultat til Økonomi");
        let times = || town.leader.get(&wheel).all("time").join(" ");
        assert!(times().contains("30. sep. 2027"), "{}", times());
        let (phones, wall) = (seated(town, &meeting), wall(town, &meeting));
        answered(town, &phones);
        turns(town, &meeting, "answers");
        let about = instrument(town, "budgetopfoelgning").to_string();
        town.chef.post(&format!("{meeting}/spot"), &[("at", "0"), ("words", "")]).goes_to(&meeting);
        town.chef.post(&format!("{meeting}/proposal"), &[("instrument", &about), ("step", ""), ("text", "Vi sender én gang")]).is(303);
        town.nobody.get(&wall).says("Forslag til fælles aftale: Vi sender én gang");
        writes(town, &meeting);
        town.nobody.get(&phones[0]).says("Vi sender forventet resultat én gang om året.").is_silent_about("Enig</button>");
        town.nobody.get(&phones[2]).says("Enig");
        let today = TODAY.to_string();
        town.chef.post(&format!("{meeting}/force"), &[("instrument", &about), ("from", &today)]).is(409);
        concludes(town, &meeting, &phones);
        town.nobody.get(&wall).says("Gælder nu:").says("Frigør 4–8 timer om året i 3 enheder.");
        assert!(!times().contains("30. sep. 2027") && times().contains("31. maj 2027"), "{}", times());
        town.chef.post(&format!("{meeting}/end"), &[]).goes_to(&format!("{meeting}/end"));
        let end = town.chef.get(&format!("{meeting}/end"));
        end.is(200)
            .says("Vi sender forventet resultat én gang om året.")
            .says("Send forventet resultat til Økonomi: før 3, nu 1 gange om året fra 21. november 2026")
            .says("Budgetopfølgning: kvartalsnotatet")
            .says("Vi holder øje med, om nogen bliver alene med tallene.")
            .says("Frigør 4–8 timer om året i 3 enheder.");
        let (trail, wanted) = (town.trail(), ["steering.agreement_drafted", "steering.med_recorded", "steering.setting_in_force"]);
        assert!(wanted.iter().all(|what| trail.iter().any(|told| told == what)), "{trail:?}");
    }

    fn hours_are_counted_for_every_unit_that_inherits_whoever_sat_at_the_meeting(town) {
        let round = round(town);
        let fields = [("pace", "live"), ("until", ""), ("post", &*town.leader_post.to_string())];
        let meeting = town.chef.post(&format!("{round}/meeting"), &fields).is(303).location;
        let phones = [&town.leader, &town.chef].map(|who| sits(who, &meeting));
        turns(town, &meeting, "begin");
        turns(town, &meeting, "question");
        for (phone, code) in phones.iter().flat_map(|phone| CODES.map(|code| (phone, code))) {
            answers(town, phone, (code, 1), "").goes_to(phone);
        }
        turns(town, &meeting, "answers");
        town.chef.post(&format!("{meeting}/spot"), &[("at", "0"), ("words", "")]).goes_to(&meeting);
        writes(town, &meeting);
        town.nobody.get(&wall(town, &meeting)).says("Frigør 4–8 timer om året i 3 enheder.");
        owns(town, &round);
        town.nobody.get(&wall(town, &meeting)).says("i 2 enheder.");
    }

    fn the_end_is_read_by_those_who_were_there_each_with_their_own_paper(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        answered(town, &phones);
        turns(town, &meeting, "answers");
        writes(town, &meeting);
        concludes(town, &meeting, &phones);
        town.chef.post(&format!("{meeting}/end"), &[]).is(303);
        let end = format!("{meeting}/end");
        let (own, other) = (format!("{meeting}/units/{}/pdf", town.solsikken), format!("{meeting}/units/{}/pdf", town.skoven));
        for (name, who) in town.everybody() {
            let there = ["director", "chef", "leader", "deputy", "sibling", "economist", "hr_partner", "med"].contains(&name);
            assert_eq!(who.get(&end).status, if there { 200 } else { 404 }, "{name}");
            assert_eq!(who.get(&format!("{meeting}/med/pdf")).status, if there { 200 } else { 404 }, "{name}");
            let reads = ["director", "chef", "leader", "deputy"].contains(&name);
            assert_eq!(who.get(&own).status, if reads { 200 } else { 404 }, "{name} and Solsikken's room");
        }
        town.leader.get(&other).is(404);
        for path in [own, format!("{meeting}/med/pdf"), format!("{meeting}/stops/pdf")] {
            let paper = town.chef.get(&path).is(200);
            assert!(paper.bytes.starts_with(b"%PDF-"), "{path}");
        }
    }

    fn everybody_is_written_to_once_with_a_paper(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        answered(town, &phones);
        turns(town, &meeting, "answers");
        town.chef.post(&format!("{meeting}/end"), &[]).is(303);
        town.work();
        town.work();
        let letters: Vec<(String, Vec<u8>)> = town.db.read(|tx| {
            tx.all("SELECT file_name, file FROM letter WHERE kind = 'meeting_paper' ORDER BY file_name", store::args![])
        }).unwrap();
        let names: Vec<&str> = letters.iter().map(|(name, _)| name.as_str()).collect();
        let expected = ["holder-op.pdf", "holder-op.pdf", "holder-op.pdf", "holder-op.pdf", "ledelsesrum.pdf", "ledelsesrum.pdf", "referat-til-med.pdf"];
        assert_eq!(names, expected);
        assert!(letters.iter().all(|(_, file)| file.starts_with(b"%PDF-")));
        town.leader.get("/").says("Se, hvad dialogmødet endte med");
    }

    fn a_meeting_that_ends_before_the_answers_are_shown_never_tells_them(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        answered(town, &phones);
        town.chef.post(&format!("{meeting}/end"), &[]).is(303);
        town.work();
        let end = town.chef.get(&format!("{meeting}/end")).says("Ingen har set dem");
        end.is_silent_about("kvartalsnotatet");
        let paper = town.chef.get(&format!("{meeting}/stops/pdf"));
        assert_eq!(paper.status, 200);
        let letters: Vec<(String,)> = town.db.read(|tx| {
            tx.all("SELECT kind FROM letter WHERE kind = 'meeting_paper'", store::args![])
        }).unwrap();
        assert_eq!(letters, vec![]);
    }
}
