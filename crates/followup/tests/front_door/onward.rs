//! After a deviation was reported: answered in time or seen as unanswered, actions, what the committee is told, and what was learned.

use base::{Date, Lang};
use testkit::{TODAY, Town, on_both};

/// What the leader of Solsikken reports; gives the deviation's address.
fn reported(town: &Town) -> String {
    let fields = [
        ("kind", "rule"),
        ("reading", "Vi kan ikke nå tilsynet inden fristen"),
        ("plan", "Vi spørger Økonomi"),
        ("direction", "none"),
        ("amount", ""),
        ("indicator", "Ventetid til tilsyn"),
        ("expected", "19"),
        ("measure", "uger"),
        ("more_on", ""),
        ("wish", ""),
        ("wish_of", ""),
    ];
    town.leader.post(&format!("/units/{}/deviations", town.solsikken), &fields).is(303).location
}

fn told(town: &Town, on: Date) -> usize {
    town.db.read(move |tx| followup::told(tx, on)).unwrap().len()
}

on_both! {
    fn a_rule_and_an_indicator_are_told_in_words(town) {
        let deviation = reported(town);
        town.chef.get(&deviation).is(200).says("En regel holder ikke").says("Ventetid til tilsyn").says("ventes at blive 19 uger");
        let half = [
            ("kind", "other"), ("reading", "Noget"), ("plan", "Noget"), ("direction", "none"), ("amount", ""),
            ("indicator", "Ventetid"), ("expected", ""), ("measure", ""),
        ];
        let path = format!("/units/{}/deviations", town.solsikken);
        town.leader.post(&path, &half).is(422).says("Udfyld alle tre felter om indikatoren");
    }

    fn what_the_line_does_not_answer_in_time_shows_to_unit_line_and_the_line_above(town) {
        let deviation = reported(town);
        let unanswered = "ubesvaret; svaret skulle være kommet 4. december 2026";
        let in_time = town.on(Date::known(2026, 12, 4), &town.leader);
        in_time.get(&deviation).is(200).is_silent_about("ubesvaret");
        let day_after = Date::known(2026, 12, 5);
        for visitor in [&town.leader, &town.chef, &town.director] {
            town.on(day_after, visitor).get(&deviation).is(200).says(unanswered);
            town.on(day_after, visitor).get("/followup").is(200).says(unanswered);
        }
        town.on(day_after, &town.chef).get("/").says("Fristen er gået. De venter på dig.");
        town.on(day_after, &town.director).get("/").is_silent_about("Ubesvaret");
        let later = Date::known(2026, 12, 14);
        town.on(later, &town.director).get("/").says("Ubesvaret: Børnehaven Solsikken har meldt en afvigelse");
        for visitor in [&town.politician, &town.sibling, &town.economist] {
            town.on(later, visitor).get("/").is_silent_about("Ubesvaret");
        }
        let director = town.on(later, &town.director);
        director.post(&format!("{deviation}/answer"), &[("answer", "Jeg svarer"), ("offer", ""), ("giver", ""), ("by", "")]).is(303);
        director.get("/").is_silent_about("Ubesvaret");
    }

    fn an_action_waits_for_its_post_moves_with_a_reason_and_is_done(town) {
        let deviation = reported(town);
        let post = town.leader_post.to_string();
        let action = [("words", "Ring til tilsynet"), ("post", &*post), ("due", "2026-12-01")];
        town.chef.post(&format!("{deviation}/actions"), &[("words", ""), ("post", ""), ("due", "2026-11-01")]).is(422);
        town.chef.post(&format!("{deviation}/actions"), &action).goes_to(&deviation);
        let strange = town.sibling_post.to_string();
        town.chef.post(&format!("{deviation}/actions"), &[("words", "X"), ("post", &*strange), ("due", "2026-12-01")]).is(422);
        town.leader.get("/").says("Ring til tilsynet").says("Handling i en afvigelse").says("1. dec.");
        town.chef.get("/").is_silent_about("Ring til tilsynet");
        let id = town.db.read(|tx| tx.get::<(base::Uuid,)>("SELECT id FROM deviation_action", store::args![])).unwrap().0;
        let day = format!("/actions/{id}/day");
        town.leader.post(&day, &[("due", "2026-12-10"), ("reason", "")]).is(422).says("Hvorfor flyttes den?");
        town.leader.post(&day, &[("due", "2026-12-10"), ("reason", "Tilsynet har ferie")]).goes_to(&deviation);
        town.chef.get(&deviation).says("Flyttet fra 1. december 2026").says("Tilsynet har ferie").says("senest 10. december 2026");
        for stranger in [&town.sibling, &town.economist, &town.politician, &town.stranger] {
            stranger.post(&day, &[("due", "2026-12-11"), ("reason", "X")]).is(404);
            stranger.post(&format!("/actions/{id}/done"), &[("words", "")]).is(404);
            stranger.post(&format!("{deviation}/actions"), &action).is(404);
        }
        town.leader.post(&format!("/actions/{id}/done"), &[("words", "De ringer i januar")]).goes_to(&deviation);
        town.leader.post(&format!("/actions/{id}/done"), &[("words", "")]).is(409);
        town.leader.get("/").is_silent_about("Handling i en afvigelse");
        assert_eq!(town.trail(), [
            "followup.deviation_reported", "followup.action_added", "followup.action_moved", "followup.action_done",
        ]);
    }

    fn the_line_decides_in_the_open_and_the_committee_hears_the_units_own_words(town) {
        let deviation = reported(town);
        town.leader.get(&deviation).says("Linjen har ikke besluttet det endnu");
        let decide = format!("{deviation}/telling");
        town.leader.post(&decide, &[("tell", "yes"), ("reason", "Jeg vil")]).is(403);
        town.sibling.post(&decide, &[("tell", "yes"), ("reason", "Jeg vil")]).is(404);
        town.politician.post(&decide, &[("tell", "yes"), ("reason", "Jeg vil")]).is(404);
        town.chef.post(&decide, &[("tell", "yes"), ("reason", "")]).is(422);
        let own = format!("{deviation}/committee-words");
        town.leader.post(&own, &[("words", "Før der er besluttet noget")]).is(409);
        town.chef.post(&decide, &[("tell", "yes"), ("reason", "Udvalget har spurgt")]).goes_to(&deviation);
        town.leader.get(&deviation).says("Udvalget får det at vide").says("Udvalget har spurgt")
            .says("Det kommer i udvalgets sager fra 28. november 2026");
        town.leader.get("/").says("Skriv jeres egne ord til udvalget");
        assert_eq!((told(town, TODAY), told(town, Date::known(2026, 11, 27)), told(town, Date::known(2026, 11, 28))), (0, 0, 1));
        town.chef.post(&own, &[("words", "For dem")]).is(409);
        town.leader.post(&own, &[("words", "Vi siger det selv")]).goes_to(&deviation);
        town.leader.post(&own, &[("words", "Igen")]).is(409).says("I har allerede skrevet jeres ord");
        assert_eq!(told(town, TODAY), 1);
        town.chef.post(&decide, &[("tell", "no"), ("reason", "Det er løst")]).is(303);
        town.leader.get(&deviation).says("Udvalget får det ikke at vide").says("Tidligere beslutninger");
        assert_eq!(told(town, Date::known(2026, 12, 31)), 0);
    }

    fn what_others_have_learned_is_found_by_any_part_of_its_words(town) {
        let end = |learned: &str, shared: &str| {
            let fields = [("words", "Tilsynet kom i januar"), ("learned", learned), ("shared", shared)];
            let deviation = reported(town);
            town.leader.post(&format!("{deviation}/end"), &fields).is(303);
        };
        town.sibling.get("/followup/learning?q=noget").is(200).says("Ingen har delt noget endnu").is_silent_about("Intet fundet");
        end("Spørg før sommerferien", "1");
        end("Åbningstiden kunne godt flyttes", "1");
        end("Sommeren er vores egen sag", "");
        for (wanted, found, not) in [
            ("sommer", "Spørg før", "Åbningstiden"), ("FOER", "Spørg før", "Åbningstiden"),
            ("aabning", "Åbningstiden", "Spørg før"), ("%C3%A5bning+TILSYN", "Åbningstiden", "Spørg før"),
        ] {
            let seen = town.sibling.get(&format!("/followup/learning?q={wanted}")).is(200).says(found).says("Én fundet.");
            seen.is_silent_about(not).is_silent_about("vores egen sag");
        }
        town.sibling.get("/followup/learning?q=solsikken+regel").is(200).says("2 fundet.").says("Spørg før").says("Åbningstiden");
        let none = town.sibling.get("/followup/learning?q=vinter").is(200);
        let none = none.says("Intet fundet på »vinter«").says("Prøv med færre eller kortere ord").says("Vis alle");
        assert_eq!(none.attribute("main input[name=q]", "value").unwrap(), "vinter");
        town.sibling.get("/followup/learning?q=egen").is(200).says("Intet fundet");
        town.sibling.in_english().get("/followup/learning?q=vinter").is(200).says("Nothing found for “vinter”");
        town.employee.get("/followup/learning?q=sommer").is(404);
    }

    fn what_was_learned_is_shared_with_leaders_only_when_the_unit_says_so(town) {
        let (first, second) = (reported(town), reported(town));
        let end = |deviation: &str, shared: &str| {
            let fields = [("words", "Tilsynet kom i januar"), ("learned", "Spørg før sommer"), ("shared", shared)];
            town.leader.post(&format!("{deviation}/end"), &fields)
        };
        town.leader.post(&format!("{first}/end"), &[("words", "Slut"), ("learned", "")]).is(422).says("Det lærte vi");
        end(&first, "").is(303);
        town.sibling.get("/followup/learning").is(200).is_silent_about("Spørg før sommer").says("Ingen har delt noget endnu");
        end(&second, "1").is(303);
        let seen = town.sibling.get("/followup/learning").is(200).says("Spørg før sommer").says("Børnehaven Solsikken");
        seen.is_silent_about("Vi spørger Økonomi");
        town.sibling.get(&second).is(404);
        for other in [&town.employee, &town.politician, &town.administrator, &town.stranger, &town.med] {
            other.get("/followup/learning").is(404);
        }
        town.leader.in_english().get(&second).is(200).says("What we learned").says("Other leaders can read what you learned");
        let units = [town.solsikken];
        let all = town.db.read(move |tx| followup::deviations(tx, &units, TODAY, TODAY)).unwrap();
        assert_eq!(all[0].report.lang, Lang::Da);
    }
}
