//! Duties through the front door: they follow the settings in force and are stored nowhere.

use super::town::{agree, catalogue, instrument};
use base::{Date, Lang, UnitId};
use testkit::{TODAY, Town, on_both};

const BUDGET: &str = "Send forventet resultat til Økonomi";

/// The days of the coming year on which a unit owes its budget follow-up.
fn days(town: &Town, unit: UnitId) -> Vec<String> {
    let year = town.db.read(move |tx| followup::wheel_of(tx, &[unit], TODAY, TODAY.plus_months(12), Lang::Da)).unwrap();
    let budget = year.into_iter().filter(|due| due.demand.text == BUDGET);
    budget.map(|due| due.demand.key.due.to_string()).collect()
}

on_both! {
    fn before_there_is_a_catalogue_nothing_is_asked(town) {
        town.leader.get(&format!("/units/{}/wheel", town.solsikken)).is(200).says("Ingen opgaver i årshjulet");
        town.leader.get("/followup").is(200).says("Intet er forsinket");
    }

    fn a_loosened_setting_takes_its_duties_off_the_wheel_from_its_day_and_nobody_elses(town) {
        catalogue(town);
        let three = ["2027-03-31", "2027-05-31", "2027-09-30"];
        assert_eq!(days(town, town.solsikken), three);
        agree(town, instrument(town, "budgetopfoelgning"), 1, TODAY.plus_days(10));
        assert_eq!(days(town, town.solsikken), ["2027-05-31"]);
        assert_eq!(days(town, town.skoven), ["2027-05-31"]);
        assert_eq!(days(town, town.aasen), three);
        let wheel = town.leader.get(&format!("/units/{}/wheel", town.solsikken)).is(200);
        wheel.says("Ude af årshjulet fra 1. december 2026: Send forventet resultat til Økonomi, 3 gange om året")
            .says("Fra 1. december 2026 i årshjulet: Send forventet resultat til Økonomi, én gang om året")
            .is_silent_about("31. marts");
    }

    fn a_late_duty_says_so_and_is_marked_once(town) {
        catalogue(town);
        let unit = format!("/units/{}", town.solsikken);
        let wheel = town.leader.get(&format!("{unit}/wheel")).is(200);
        wheel.clone().says("Forsinket").says("forsinket 52 dage").says("Til Økonomi").says("60 minutter").says("Maj 2027");
        town.leader.get(&unit).says("Venter på jer").says(BUDGET);
        town.leader.get("/").says(BUDGET);
        let key = instrument(town, "budgetopfoelgning").to_string();
        let fields = [("instrument", &*key), ("due", "2026-09-30"), ("note", "Sendt med kommentar")];
        town.leader.post(&format!("{unit}/duties/done"), &fields).goes_to(&format!("{unit}/wheel"));
        town.leader.post(&format!("{unit}/duties/done"), &fields).is(409).says("allerede markeret");
        town.leader.get("/").is_silent_about(BUDGET);
        let not_asked = [("instrument", &*key), ("due", "2026-10-01"), ("note", "")];
        town.leader.post(&format!("{unit}/duties/done"), &not_asked).is(409).says("Ingen aftale beder længere om det");
        assert_eq!(town.trail().last().map(String::as_str), Some("followup.duty_done"));
    }

    fn a_duty_that_is_marked_is_clocked_under_its_own_name_once_a_month(town) {
        catalogue(town);
        town.turn_the_clock_on();
        let wheel = format!("/units/{}/wheel", town.solsikken);
        assert!(town.leader.get(&wheel).is(200).attribute("input[name=_shown]", "value").is_some());
        let (key, shown) = (instrument(town, "budgetopfoelgning").to_string(), town.shown(45));
        let fields = [("instrument", &*key), ("due", "2026-09-30"), ("note", ""), ("_shown", &shown)];
        town.leader.post(&format!("/units/{}/duties/done", town.solsikken), &fields).goes_to(&wheel);
        assert_eq!(town.counted(), [("leader".to_owned(), "duty/budgetopfoelgning".to_owned(), 45, 1)]);
        town.leader.post(&format!("/units/{}/duties/done", town.solsikken), &fields).is(409);
        assert_eq!(town.counted()[0].2, 45, "what is refused is not counted");
    }

    fn a_mark_stays_with_its_occurrence_when_the_setting_changes(town) {
        catalogue(town);
        let key = instrument(town, "budgetopfoelgning");
        let fields = [("instrument", &*key.to_string()), ("due", "2026-09-30"), ("note", "")];
        town.leader.post(&format!("/units/{}/duties/done", town.solsikken), &fields).is(303);
        agree(town, key, 1, TODAY.plus_days(10));
        let (unit, autumn) = (town.solsikken, Date::known(2026, 9, 1));
        let wheel = town.db.read(move |tx| followup::wheel_of(tx, &[unit], autumn, TODAY, Lang::Da)).unwrap();
        let done = wheel.into_iter().find(|due| due.demand.text == BUDGET).and_then(|due| due.done);
        assert_eq!(done.map(|done| done.at.date()), Some(TODAY));
    }

    fn duties_are_seen_by_the_unit_its_line_and_the_function_that_asks(town) {
        catalogue(town);
        let wheel = format!("/units/{}/wheel", town.solsikken);
        for visitor in [&town.leader, &town.deputy, &town.chef, &town.director, &town.employee, &town.med] {
            visitor.get(&wheel).is(200).says(BUDGET);
        }
        for visitor in [&town.sibling, &town.aeldrechef, &town.politician, &town.administrator, &town.stranger] {
            visitor.get(&wheel).is(404);
        }
        let asked = town.economist.get(&wheel).is(200).says(BUDGET);
        asked.is_silent_about("Gennemgå, hvem der har adgang");
        let key = instrument(town, "budgetopfoelgning").to_string();
        let fields = [("instrument", &*key), ("due", "2026-09-30"), ("note", "")];
        for visitor in [&town.employee, &town.economist, &town.med] {
            visitor.post(&format!("/units/{}/duties/done", town.solsikken), &fields).is(403);
        }
        town.sibling.get(&format!("/followup?unit={}", town.solsikken)).is(200).is_silent_about("Børnehaven Solsikken");
        town.chef.get(&format!("/followup?unit={}", town.solsikken)).is(200).says("Børnehaven Solsikken");
    }

    fn a_vacant_posts_duties_wait_for_the_next_post_up(town) {
        catalogue(town);
        let mine = town.aeldrechef.get("/").is(200);
        assert!(mine.html().contains(&format!("/units/{}/wheel", town.aasen)), "Åsen has no leader");
        let others = town.director.get("/");
        assert!(!others.html().contains(&format!("/units/{}/wheel", town.aasen)));
    }
}
