//! The organisation by the front door: the tree, a unit, posts, committees and staff functions.

use base::{Date, Period, Time};
use org::{Content, How};
use store::{By, Event};
use testkit::{TODAY, on_both};

on_both! {
    fn the_tree_shows_leaders_and_what_is_vacant_and_leads_to_each_unit(town) {
        let seen = town.employee.get("/organisation").is(200);
        assert!(seen.text().contains("8 enheder den 21. november 2026"));
        let seen = seen.says("Børnehaven Solsikken leder: Lise Leder, Dan Souschef (souschef)");
        let seen = seen.says("Plejecenter Åsen lederposten er ubesat; Ældre svarer så længe: Ærna Ældrechef");
        assert!(seen.html().contains(&format!("/units/{}", town.skoven)));
        town.employee.get("/organisation?at=2023-12-31").is(200).says("Her er ingen enheder endnu");
        town.nobody.get("/organisation").is(303);
        assert!(town.auditor.get("/organisation/list").is(200).bytes.starts_with(b"PK"));
    }

    fn a_units_page_says_who_leads_how_many_and_what_it_was(town) {
        let unit = town.solsikken;
        town.db.write(By::cli(), move |tx| {
            org::set_heads(tx, unit, TODAY, 14, "test")?;
            tx.commit(Event::new("test.counted"))
        }).unwrap();
        let page = town.leader.get(&format!("/units/{unit}")).is(200);
        let page = page.says("14 medarbejdere. Leder: Lise Leder").says("14 personer har lederen som nærmeste leder");
        let page = page.says("01-01-2024 Børnehaven Solsikken, under Børn og Unge");
        assert_eq!(page.all("nav.crumbs li"), ["Organisation", "Lilleby Kommune", "Børn og Unge", "Børnehaven Solsikken"]);
        town.leader.get("/units/00000000-0000-0000-0000-000000000001").is(404);
        town.leader.get("/units/ikke-et-nummer").is(404);
        town.leader.in_english().get(&format!("/units/{unit}")).is(200).says("14 employees. Leader: Lise Leder");
        town.leader.get(&format!("/units/{unit}?at=2023-01-01")).is(200).says("ikke med i organisationen");
    }

    fn an_administrator_fills_a_vacant_post_and_others_may_not(town) {
        let path = format!("/units/{}/tenures", town.aasen);
        let post = town.aasen_post.to_string();
        let fields = [("post", post.as_str()), ("how", "acting"), ("email", "ny@lilleby.example"), ("from", "2026-11-01")];
        town.leader.post(&path, &fields).is(403);
        town.administrator.post(&path, &fields).is(422).says("Skriv også navnet");
        let named = [&fields[..], &[("name", "Nina Ny")]].concat();
        town.administrator.post(&path, &named).goes_to(&format!("/units/{}/posts", town.aasen));
        town.leader.get(&format!("/units/{}", town.aasen)).says("Nina Ny (konstitueret)");
        town.administrator.post(&path, &named).is(422).says("Nina Ny er allerede i posten");
        let tenure = town.db.read({ let unit = town.aasen; move |tx| org::tenures_of(tx, unit) }).unwrap()[0].id;
        town.leader.post(&format!("/tenures/{tenure}/end"), &[("on", "2026-11-21")]).is(403);
        town.administrator.post(&format!("/tenures/{tenure}/end"), &[("on", "2026-11-21")]).is(303);
        town.leader.get(&format!("/units/{}", town.aasen)).says("Lederposten er ubesat");
        town.administrator.get(&format!("/units/{}/posts", town.aasen)).is(200).says("ubesat").says("21-11-2026");
        assert_eq!(town.trail(), ["org.appointed", "org.tenure_ended"]);
    }

    fn a_post_is_added_and_heads_are_told_by_hand(town) {
        let unit = town.hr_unit;
        town.administrator.post(&format!("/units/{unit}/posts"), &[("function", "leader"), ("title", "Centerchef")]).is(303);
        town.administrator.post(&format!("/units/{unit}/posts"), &[]).is(422);
        town.administrator.post(&format!("/units/{unit}/heads"), &[("heads", "mange")]).is(422);
        town.administrator.post(&format!("/units/{unit}/heads"), &[("heads", "9")]).is(303);
        town.administrator.get(&format!("/units/{unit}/posts")).says("Centerchef 2").says("9 medarbejdere");
    }

    fn a_committee_follows_the_units_chosen_and_all_under_them(town) {
        town.leader.post("/committees", &[("name", "Ældreudvalget")]).is(403);
        let made = town.administrator.post("/committees", &[("name", "Ældreudvalget")]).is(303);
        let page = town.administrator.get(&made.location).is(200);
        let version = page.attribute("input[name=version]", "value").unwrap();
        let aeldre = town.aeldre.to_string();
        let fields = [("name", "Udvalget for ældre"), ("version", version.as_str()), ("unit", aeldre.as_str())];
        town.administrator.post(&made.location, &fields).goes_to(&made.location);
        town.administrator.post(&made.location, &fields).is(409);
        town.politician.get("/committees").is(200).says("Udvalget for ældre Ældre");
        let id = made.location.rsplit('/').next().unwrap().parse().unwrap();
        let units = town.db.read(move |tx| org::committee_units(tx, id, TODAY)).unwrap();
        assert_eq!(units, [town.aeldre, town.aasen]);
        let seat = [("email", "politician@lilleby.example"), ("from", "2026-01-01")];
        town.administrator.post(&format!("{}/seats", made.location), &seat).is(303);
        town.leader.get(&made.location).is(200).says("Poul Politiker");
    }

    fn a_staff_function_has_one_unit_that_answers(town) {
        let path = format!("/staff-functions/{}", town.hr);
        town.leader.get("/staff-functions").is(200).says("HR HR").says("Økonomi Økonomi");
        let page = town.administrator.get(&path).is(200).says("Hanne HR");
        let version = page.attribute("input[name=version]", "value").unwrap();
        let unit = town.economy_unit.to_string();
        let fields = [("name_da", "Personale"), ("name_en", "People"), ("version", version.as_str()), ("unit", unit.as_str())];
        town.administrator.post(&path, &fields).goes_to(&path);
        town.leader.get("/staff-functions").says("Personale Økonomi");
        town.administrator.post("/staff-functions", &[("name_da", "hr"), ("name_en", "x")]).is(422);
        town.administrator.post("/staff-functions", &[("name_da", "Jura"), ("name_en", "Law")]).is(303);
    }

    fn what_was_known_then_is_still_known_then(town) {
        let unit = town.skoven;
        let said = |name: &str, parent| Content { name: name.to_owned(), parent, kind: String::new(), level: "Enhed".to_owned() };
        let (early, late) = (Time::noon(Date::known(2026, 5, 1)), Time::noon(Date::known(2026, 6, 1)));
        let boern = town.boern;
        town.db.write(By::cli().at(late), move |tx| {
            let before = org::life(tx, unit)?;
            let after = before.clone().put(Period::since(Date::known(2026, 1, 1)), said("Skovbakkeskolen", Some(boern)));
            org::save(tx, unit, &before, &after)?;
            tx.commit(Event::new("test.renamed"))
        }).unwrap();
        let march = Date::known(2026, 3, 1);
        let name = move |known| town.db.read(move |tx| org::unit_known(tx, unit, march, known)).unwrap().name;
        assert_eq!((name(early), name(late)), ("Skovskolen".to_owned(), "Skovbakkeskolen".to_owned()));
        assert_eq!(town.db.read(move |tx| org::tree_known(tx, march, early)).unwrap().get(unit).unwrap().name, "Skovskolen");
        town.leader.get(&format!("/units/{unit}")).says("01-01-2026 Skovbakkeskolen, under Børn og Unge");
        town.leader.get(&format!("/units/{unit}?at=2025-12-31")).says("Skovskolen");
    }

    fn a_vacant_post_is_answered_for_by_the_next_filled_one_up_and_at_the_top_there_is_none(town) {
        let (aasen, kommune, aeldre, post) = (town.aasen, town.kommune, town.aeldre, town.aasen_post);
        town.db.read(move |tx| {
            assert!(!org::leader_post(tx, aasen, TODAY)?.unwrap().filled());
            assert_eq!(org::next_post_up(tx, aasen, TODAY)?.unwrap().unit, aeldre);
            assert!(org::next_post_up(tx, kommune, TODAY)?.is_none());
            assert_eq!(org::post_name(tx, post, base::Lang::Da)?, "leder, Plejecenter Åsen");
            assert_eq!(org::post_names(tx, TODAY, base::Lang::En)?[&post], "leader, Plejecenter Åsen");
            let deputies = org::leaders(tx, town.solsikken, TODAY)?.own;
            assert_eq!(deputies.iter().filter(|holder| holder.how == How::Deputy).count(), 1);
            Ok::<_, store::Error>(())
        }).unwrap();
    }
}
