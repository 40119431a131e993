//! Forecasts through the front door: given by a unit's own leader, summed up with corrections, and kept from others.

use super::figures::{bring, row, whole};
use base::{Date, UnitId};
use budget::Kind;
use testkit::{Seen, Town, on_both};

pub const ON: &str = "2026-09-30";

pub fn page(unit: UnitId) -> String {
    format!("/units/{unit}/forecasts")
}

pub fn desk(unit: UnitId) -> String {
    format!("/units/{unit}/forecasts/{ON}")
}

/// Figures for the kindergarten, the school, and the area's own account.
pub fn figures(town: &Town) {
    let area = [Kind::Original, Kind::Supplementary, Kind::AppliedFor].map(|kind| row(town.boern, kind, 1_000_000));
    bring(town, [whole(town.solsikken), whole(town.skoven), area.to_vec()].concat());
}

pub fn gives(who: &testkit::Visitor, unit: UnitId, way: &str, amount: &str) -> Seen {
    let fields = [("way", way), ("amount", amount), ("words", "To vikarer mere end ventet")];
    who.post(&desk(unit), &fields).goes_to(&format!("{}?on={ON}", page(unit)));
    who.get(&page(unit)).is(200)
}

fn events(town: &Town) -> Vec<String> {
    town.trail().into_iter().filter(|what| what != "budget.imported").collect()
}

on_both! {
    fn a_leader_tells_what_the_unit_expects_and_the_finance_systems_figure_is_there_already(town) {
        figures(town);
        let form = town.leader.get(&desk(town.solsikken)).is(200)
            .says("Korrigeret budget").says("10.200.000").says("Overførsler, besluttet").says("mindreforbrug på 310.000");
        assert_eq!(form.attribute("input[name=amount]", "value").unwrap(), "310.000");
        assert_eq!(form.attribute("input[name=way][checked]", "value").unwrap(), "underspend");
        gives(&town.leader, town.solsikken, "overspend", "64.000")
            .says("merforbrug på 64.000").says("Det er merforbrug på 14.000").says("inkl. overførsel.")
            .says("To vikarer mere end ventet").says("leder, Børnehaven Solsikken");
        town.chef.get(&page(town.solsikken)).is(200).says("To vikarer mere end ventet").is_silent_about("Lise");
        assert_eq!(events(town), ["budget.forecast_given"]);
        town.leader.in_english().get(&page(town.solsikken)).is(200).says("overspend of 64,000");
    }

    fn a_forecast_is_clocked_where_med_has_let_it_be(town) {
        figures(town);
        town.turn_the_clock_on();
        assert!(town.leader.get(&desk(town.solsikken)).is(200).attribute("input[name=_shown]", "value").is_some());
        let shown = town.shown(18);
        let fields = [("way", "overspend"), ("amount", "64.000"), ("words", "To vikarer mere"), ("_shown", &shown)];
        town.leader.post(&desk(town.solsikken), &fields).is(303);
        assert_eq!(town.counted(), [("leader".to_owned(), "budget/forecast".to_owned(), 18, 1)]);
    }

    fn only_the_units_own_leader_gives_it_and_others_see_what_they_see_of_its_money(town) {
        figures(town);
        let fields = [("way", "overspend"), ("amount", "5"), ("words", "Ord")];
        for (who, seen, given) in [
            (&town.leader, 200, 303), (&town.deputy, 200, 303), (&town.chef, 200, 403), (&town.director, 200, 403),
            (&town.employee, 200, 403), (&town.med, 200, 403), (&town.economist, 200, 403), (&town.auditor, 200, 403),
            (&town.sibling, 404, 404), (&town.politician, 404, 404), (&town.stranger, 404, 404),
        ] {
            who.get(&page(town.solsikken)).is(seen);
            who.post(&desk(town.solsikken), &fields).is(given);
            who.get(&desk(town.solsikken)).is(if given == 303 { 200 } else { given });
        }
        town.nobody.get(&page(town.solsikken)).is(303);
        // Where the post is vacant, the next one up speaks.
        bring(town, whole(town.aasen));
        town.director.post(&desk(town.aasen), &fields).is(403);
        town.aeldrechef.post(&desk(town.aasen), &fields).is(303);
    }

    fn sums_go_up_with_each_levels_correction_and_the_figures_below_stay(town) {
        figures(town);
        gives(&town.leader, town.solsikken, "overspend", "100.000");
        town.chef.get(&page(town.boern)).is(200)
            .says("1 af 3 enheder har oplyst").says("ikke regnet med som nul").says("ikke oplyst");
        gives(&town.sibling, town.skoven, "underspend", "30.000");
        gives(&town.chef, town.boern, "balance", "").says("3 af 3 enheder har oplyst").says("merforbrug på 70.000");
        let correction = format!("{}/correction", desk(town.boern));
        let fields = [("way", "underspend"), ("amount", "25.000"), ("reason", "Vikarpuljen dækker noget")];
        town.sibling.post(&correction, &fields).is(404);
        town.med.post(&correction, &fields).is(403);
        town.chef.post(&correction, &fields).is(303);
        town.chef.get(&page(town.boern)).is(200)
            .says("merforbrug på 45.000").says("Sum før rettelse").says("Vikarpuljen dækker noget").says("100.000");
        town.director.get(&page(town.kommune)).is(200).says("heraf ledernes rettelser −25.000");
        town.leader.get(&page(town.solsikken)).is(200).says("merforbrug på 100.000").is_silent_about("Vikarpuljen");
        // Taken back by a new row; what was written stands in the history.
        town.chef.post(&correction, &[("way", "balance"), ("amount", ""), ("reason", "Puljen er brugt")]).is(303);
        town.chef.get(&page(town.boern)).is(200)
            .says("merforbrug på 70.000").says("Rettelsen er taget tilbage").says("Vikarpuljen dækker noget");
        let expected = ["budget.forecast_given"; 3].into_iter().chain(["budget.sum_corrected"; 2]);
        assert_eq!(events(town), expected.collect::<Vec<_>>());
    }

    fn nothing_new_is_one_click_and_the_earlier_forecast_stays_as_it_was(town) {
        figures(town);
        let spring = town.on(Date::known(2026, 4, 2), &town.leader);
        let first = format!("{}/2026-03-31", page(town.solsikken));
        spring.post(&format!("{first}/same"), &[]).is(409).says("ingen tidligere prognose");
        let fields = [("way", "overspend"), ("amount", "40000"), ("words", "Sygdom i marts")];
        spring.post(&first, &fields).is(303);
        spring.get(&format!("{}/2026-05-31", page(town.solsikken))).is(409).says("ikke begyndt");
        town.leader.get(&desk(town.solsikken)).is(200).says("Ved opfølgningen 31. marts 2026 ventede I merforbrug på 40.000");
        town.leader.post(&format!("{}/same", desk(town.solsikken)), &[]).is(303);
        town.leader.get(&page(town.solsikken)).is(200).says("Intet nyt siden sidst.").says("Sygdom i marts");
        town.leader.post(&format!("{}/same", desk(town.solsikken)), &[]).is(409);
        town.leader.post(&first, &fields).is(409).says("Opfølgningen er lukket");
        gives(&town.leader, town.solsikken, "overspend", "41.000").says("Tidligere").says("merforbrug på 40.000");
        assert_eq!(events(town), ["budget.forecast_given"; 3]);
    }

    fn a_form_says_every_fault_at_once_and_keeps_what_was_typed(town) {
        figures(town);
        let fields = [("way", "overspend"), ("amount", "−5"), ("words", "")];
        let again = town.leader.post(&desk(town.solsikken), &fields).is(422);
        assert_eq!(again.all(".faults li").len(), 2, "{}", again.text());
        town.leader.post(&desk(town.solsikken), &[("way", "balance"), ("amount", "5")]).is(422).says("intet beløb");
        town.leader.post(&desk(town.solsikken), &[]).is(422);
        town.chef.post(&format!("{}/correction", desk(town.boern)), &[("way", "overspend")]).is(422);
        assert_eq!(events(town), Vec::<String>::new());
    }

    fn min_side_asks_the_lowest_first_with_its_minutes_and_falls_silent_when_told(town) {
        figures(town);
        let text = "Giv det forventede resultat pr. 30. september 2026";
        town.leader.get("/").is(200).says(text).says("ca. 20 min.");
        town.chef.get("/").is(200).says("Børn og Unge").says(text);
        town.sibling.get("/").is(200).says(text);
        town.aeldrechef.get("/").is(200).is_silent_about("forventede resultat");
        town.employee.get("/").is(200).is_silent_about("forventede resultat");
        gives(&town.leader, town.solsikken, "balance", "");
        town.leader.get("/").is(200).is_silent_about("forventede resultat");
        town.on(Date::known(2027, 1, 2), &town.chef).get("/").is(200).is_silent_about("forventede resultat");
        town.chef.get("/budget/follow-ups").is(200).says("30. september 2026").says("7. oktober 2026").says("1 af 3");
    }

    fn the_follow_ups_are_data_with_a_date_and_those_that_have_begun_stay(town) {
        let fields = [("days", "30-4, 31-8, 30.11"), ("from", "2026-11-21"), ("first_days", "5"), ("level_days", "2"), ("minutes", "15")];
        for (who, status) in [(&town.chef, 403), (&town.economist, 403), (&town.politician, 404), (&town.stranger, 404)] {
            who.post("/budget/follow-ups", &fields).is(status);
        }
        town.administrator.post("/budget/follow-ups", &[("days", "31-2"), ("from", "2026-11-20")]).is(422).says("findes i kalenderen");
        town.administrator.post("/budget/follow-ups", &fields).is(303);
        let seen = town.administrator.get("/budget/follow-ups").is(200);
        let dates = seen.all("tbody th");
        assert_eq!(dates, ["31. marts 2026", "31. maj 2026", "30. september 2026", "30. november 2026"]);
        assert_eq!(town.trail(), ["budget.follow_ups_planned"]);
    }

    fn how_forecasts_hit_is_for_the_unit_and_its_line_alone(town) {
        figures(town);
        gives(&town.leader, town.solsikken, "overspend", "64.000");
        let actual = |n: i64| vec![row(town.solsikken, Kind::Actual, n)];
        bring(town, actual(10_274_000));
        let next = Date::known(2027, 3, 4);
        let old = format!("{}?on={ON}", page(town.solsikken));
        for who in [&town.leader, &town.chef, &town.director] {
            town.on(next, who).get(&old).is(200)
                .says("Set fra 30. september 2026: I 2026 blev forbruget 10.000 kr. højere end prognosen (0,1 pct.)")
                .says("Bygger på én opfølgning");
        }
        for who in [&town.employee, &town.med, &town.economist, &town.administrator] {
            town.on(next, who).get(&old).is(200).is_silent_about("0,1 pct.");
        }
    }
}
