//! From a deviation, or from an answer to a report, to the agreement: one link, with its cause, for those who may ask.

use super::town::{catalogue, instrument};
use testkit::{Town, on_both};

/// Solsikken reports a deviation; its address.
fn reported(town: &Town) -> String {
    let fields = [
        ("kind", "other"),
        ("reading", "Vi bliver 200.000 dyrere"),
        ("plan", "Vi spørger Økonomi"),
        ("direction", "none"),
        ("amount", ""),
        ("indicator", ""),
        ("expected", ""),
        ("measure", ""),
        ("more_on", ""),
        ("wish", ""),
        ("wish_of", ""),
    ];
    town.leader.post(&format!("/units/{}/deviations", town.solsikken), &fields).is(303).location
}

on_both! {
    fn a_deviation_leads_to_the_agreement_while_it_stands(town) {
        let deviation = reported(town);
        town.leader.get(&deviation).is(200).is_silent_about("Tag aftalen op igen");
        catalogue(town);
        let way = format!("/units/{}/reopenings/new?cause=deviation", town.solsikken);
        for who in [&town.leader, &town.chef, &town.director] {
            let page = who.get(&deviation).says("Tag aftalen op igen").says("Det strammer ikke noget i sig selv.");
            assert!(page.html().contains(&way));
            who.get(&way).is(200).says("Anledning: Stor afvigelse").says("Budgetopfølgning");
        }
        let end = [("words", "Det er på plads"), ("learned", "Spørg før")];
        town.leader.post(&format!("{deviation}/end"), &end).goes_to(&deviation);
        town.leader.get(&deviation).is_silent_about("Tag aftalen op igen");
    }

    fn an_answer_to_a_report_leads_to_the_agreement_of_its_unit(town) {
        catalogue(town);
        let budget = instrument(town, "budgetopfoelgning");
        let fields = [("instrument", &*budget.to_string()), ("due", "2026-09-30"), ("note", "Vi bliver dyrere")];
        town.leader.post(&format!("/units/{}/duties/done", town.solsikken), &fields).is(303);
        let way = format!("/units/{}/reopenings/new?cause=deviation", town.solsikken);
        for who in [&town.economist, &town.chef] {
            assert!(who.get(&format!("/duties/{budget}/answers")).says("Tag aftalen op igen for Børnehaven Solsikken").html().contains(&way));
            who.get(&way).is(200).says("Budgetopfølgning");
        }
        town.economist.get(&way).is_silent_about("Ansættelser");
    }
}
