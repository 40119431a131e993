//! A unit's past: its way on the ladder in the picture, its room in the tree of each day, and mergers that suggest a talk.

use crate::hands::{common, discuss, in_force, instrument, round};
use base::{Date, Period, UnitId};
use org::Content;
use store::{By, Event};
use testkit::{SINCE, TODAY, Town, on_both};

/// A unit belongs somewhere else from a day.
fn move_to(town: &Town, unit: UnitId, parent: UnitId, from: Date) {
    town.db
        .write(By::cli(), move |tx| {
            let before = org::life(tx, unit)?;
            let content = before.slices().last().unwrap().content.clone();
            let after = before.clone().put(Period::since(from), Content { parent: Some(parent), ..content });
            org::save(tx, unit, &before, &after)?;
            tx.commit(Event::new("test.moved"))
        })
        .unwrap();
}

/// A unit with one under it; the two.
fn district(town: &Town, ended: Date) -> (UnitId, UnitId) {
    let boern = town.boern;
    let unit = |name: &str, parent| Content {
        name: name.to_owned(),
        parent: Some(parent),
        kind: String::new(),
        level: "Enhed".to_owned(),
    };
    let (district, house) = (unit("Distrikt Fjord", boern), "Fjordhuset");
    town.db
        .write(By::cli(), move |tx| {
            let gone = org::add_unit(tx, district.clone(), Period::new(SINCE, Some(ended)).unwrap())?;
            let house = org::add_unit(tx, unit(house, gone), Period::since(SINCE))?;
            tx.commit(Event::new("test.founded"))?;
            Ok::<_, store::Error>((gone, house))
        })
        .unwrap()
}

/// Børn og Unge's common agreement about budget follow-up is in force from today; the address of the round.
fn settled(town: &Town) -> String {
    let round = round(town);
    let agreement = common(town, &round, "budgetopfoelgning", 1);
    discuss(town, &agreement);
    town.chef.post(&format!("{agreement}/force"), &[("from", &TODAY.to_string())]).goes_to(&agreement);
    round
}

on_both! {
    fn the_ladder_has_its_own_lane_with_from_and_to_in_words(town) {
        in_force(town, 1, "2027-11-01", &[]);
        let (about, today) = (format!("i-{}", instrument(town, "ansaettelser")), TODAY.to_string());
        let fields = [("about", &*about), ("level", "talk"), ("prompt", "finding"), ("reason", "To klager over opslag"),
            ("from", &today), ("review", "2027-02-01"), ("end_criterion", "Tre opslag uden klager"), ("support", "HR læser med"),
            ("giver", "line")];
        town.chef.post(&format!("/units/{}/responses", town.solsikken), &fields).is(303);
        let page = format!("/units/{}/history", town.solsikken);
        let seen = town.leader.get(&page).is(200).says("Trappen: Ansættelser");
        assert_eq!(seen.all("table").last().unwrap().replace('\n', " "), "Trappen: Ansættelser Fra Til Trin Begrundelse \
            1. februar 2027 indtil videre Trin 0: Fri ramme \
            21. november 2026 1. februar 2027 faldet ned af sig selv Trin 1: Dialog To klager over opslag \
            20. november 2026 21. november 2026 Trin 0: Fri ramme");
        assert_eq!(seen.all("svg text.name").last().unwrap(), "Trappen: Ansættelser");
        town.leader.in_english().get(&page).says("Step 1: Dialogue").says("until further notice");
        for who in [&town.employee, &town.economist] {
            who.get(&page).is(200).is_silent_about("Trappen: Ansættelser").is_silent_about("To klager");
        }
        town.hr_partner.get(&page).says("Trappen: Ansættelser");
    }

    fn what_a_unit_inherited_follows_the_tree_of_each_day(town) {
        settled(town);
        let moved = TODAY.plus_days(10);
        move_to(town, town.solsikken, town.aeldre, moved);
        let page = format!("/units/{}/history", town.solsikken);
        let seen = town.on(TODAY.plus_days(20), &town.leader).get(&page).is(200);
        let rows: Vec<String> = seen.all("table:first-of-type tbody tr").into_iter().filter(|row| row.contains("2026")).collect();
        let first = rows.iter().find(|row| row.contains("1. december 2026")).unwrap();
        assert!(first.contains("Tre gange om året") && first.contains("Fælles for hele kommunen"), "{rows:?}");
        let before = rows.iter().find(|row| row.contains("21. november 2026")).unwrap();
        assert!(before.contains("Fælles aftale i Børn og Unge.") && before.contains("Prognosen har holdt i to år."), "{rows:?}");
        assert!(seen.attribute("td a[href^='/agreements/']", "href").is_none(), "an agreement of an area that was left leads nowhere");
        let stayed = town.on(TODAY.plus_days(20), &town.sibling).get(&format!("/units/{}/history", town.skoven)).is(200);
        assert!(stayed.attribute("td a[href^='/agreements/']", "href").is_some());
        stayed.is_silent_about("1. december 2026");
    }

    fn a_merger_is_on_the_lines_min_side_though_the_unit_itself_did_not_move(town) {
        settled(town);
        let says = "Lagt sammen eller flyttet: skal en aftale tages op igen?";
        let ended = TODAY.plus_days(-10);
        let (_, house) = district(town, ended);
        town.chef.get("/").is_silent_about(says);
        move_to(town, house, town.skoven, ended);
        town.chef.get("/").says(says).says("Skovskolen. Siden 11. november 2026.");
        for who in [&town.director, &town.leader, &town.sibling, &town.employee, &town.economist, &town.med] {
            who.get("/").is_silent_about(says);
        }
        town.chef.get(&format!("/units/{}", town.skoven)).says("Sammenlægning eller flytning");
        let choose = format!("/units/{}/reopenings/new?cause=merger", town.skoven);
        let page = town.chef.get(&choose).is(200).says("Hvilken aftale skal tages op igen?").says("Anledning: Sammenlægning eller flytning");
        let form = page.attribute("main li a[href*='reopenings/new']", "href").unwrap();
        assert_eq!(town.chef.get(&form).is(200).attribute("input[name=cause][checked]", "value").unwrap(), "merger");
        town.leader.get(&choose).is(404);
        town.chef.post(&form.replace("/new", ""), &[("cause", "merger"), ("why", "To huse er blevet ét")]).is(303);
        town.chef.get("/").is_silent_about(says);
    }

    fn what_an_inspection_remarked_on_leads_to_the_agreements_of_the_unit(town) {
        settled(town);
        let page = town.leader.get(&format!("/units/{}", town.solsikken)).says("Et tilsyn har bemærket noget");
        let href = page.attribute("a[href$='cause=inspection']", "href").unwrap();
        town.leader.get(&href).is(200).says("Anledning: Bemærkning fra et tilsyn").says("Budgetopfølgning").is_silent_about("Fagligt tilsyn");
        for who in [&town.sibling, &town.administrator, &town.politician, &town.stranger] {
            who.get(&href).is(404);
        }
    }
}
