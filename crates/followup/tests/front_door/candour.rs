//! Candour costs nothing, and the unit is the first to hear what figures say.

use super::town::{agree, catalogue, instrument, rooms};
use base::{Date, Money, Time};
use budget::{Import, ImportId, Kind, RowKey, Rows, Slice, import_rows};
use store::{By, Error, Event};
use testkit::{TODAY, Town, on_both};

/// A forecast for Solsikken of so much beyond a budget of ten million, read in on a day.
fn forecast(town: &Town, beyond: i64, on: Date) {
    let unit = town.solsikken;
    let mut rows = Rows::default();
    let all = [
        (Kind::Original, 10_000_000),
        (Kind::Supplementary, 0),
        (Kind::AppliedFor, 0),
        (Kind::Forecast, 10_000_000 + beyond),
    ];
    for (kind, kroner) in all {
        rows.add(
            RowKey { year: 2026, kind, unit, account: String::new(), month: None, decision: None },
            Money::whole(kroner),
        );
    }
    let slices: Vec<Slice> = rows.slices().into_iter().map(|key| Slice { key, complete: false }).collect();
    let import = Import {
        id: ImportId::fresh(),
        source: "Økonomisystemet".to_owned(),
        file_name: String::new(),
        file_hash: String::new(),
        fetched_on: on,
    };
    let done: Result<(), Error> = town.db.write(By::cli().at(Time::noon(on)), move |tx| {
        import_rows(tx, &import, &rows, &slices)?;
        tx.commit(Event::new("budget.imported").about(import.id.0))
    });
    done.unwrap();
}

fn report<'a>() -> [(&'a str, &'a str); 8] {
    [
        ("kind", "budget"),
        ("reading", "To langtidssyge"),
        ("plan", "Vi deler vikarer"),
        ("direction", "over"),
        ("amount", "900.000"),
        ("more_on", ""),
        ("wish", "Hjælp"),
        ("wish_of", ""),
    ]
}

on_both! {
    fn a_deviation_tightens_nothing_at_any_date(town) {
        catalogue(town);
        agree(town, instrument(town, "budgetopfoelgning"), 1, TODAY.plus_days(10));
        let everywhere = [town.kommune, town.boern, town.solsikken, town.skoven, town.aeldre, town.aasen];
        let state = || -> Vec<_> {
            let dates = [-300, -1, 0, 1, 10, 100, 400].map(|days| TODAY.plus_days(days));
            dates.iter().flat_map(|date| rooms(town, &everywhere, *date)).collect()
        };
        let before = state();
        assert!(before.iter().any(|room| room.standings.iter().any(steering::Standing::own)));
        let deviation = town.leader.post(&format!("/units/{}/deviations", town.solsikken), &report()).is(303).location;
        assert_eq!(state(), before);
        let answer = [("answer", "Det er for meget"), ("offer", "Konsulent"), ("giver", ""), ("by", "2026-11-30")];
        town.chef.post(&format!("{deviation}/answer"), &answer).is(303);
        town.leader.post(&format!("{deviation}/judgement"), &[("helped", "no"), ("words", "")]).is(303);
        town.leader.post(&format!("{deviation}/end"), &[("words", "Merforbrug"), ("learned", "Sig det før")]).is(303);
        forecast(town, 2_000_000, TODAY);
        town.director.get("/followup").is(200);
        assert_eq!(state(), before);
        let wheel = town.leader.get(&format!("/units/{}/wheel", town.solsikken)).is(200);
        wheel.is_silent_about("forventet resultat med forklaring");
    }

    fn what_figures_reveal_is_shown_to_the_unit_first(town) {
        forecast(town, 200_000, TODAY);
        let unit = format!("/units/{}", town.solsikken);
        let said = "viser et merforbrug 200.000 kr.";
        let own = town.leader.get(&unit).is(200).says(said);
        own.says("Det vises kun for jer indtil 5. december 2026").says("Skriv jeres egen læsning");
        town.leader.get("/followup").says(said);
        for path in [&*unit, "/followup", "/"] {
            town.chef.get(path).is(200).is_silent_about(said).is_silent_about("Tallene viser");
        }
        town.chef.get(&format!("{unit}/budget")).is(200).says("200.000");
        let day_before = town.on(TODAY.plus_days(13), &town.chef);
        day_before.get(&unit).is_silent_about(said);
        let after = town.on(TODAY.plus_days(14), &town.chef);
        after.get(&unit).says(said);
        after.get("/followup").says(said);
        let sibling = town.on(TODAY.plus_days(14), &town.sibling);
        sibling.get(&unit).is(200).is_silent_about(said);
        sibling.get("/followup").is_silent_about(said);
    }

    fn a_newer_forecast_does_not_begin_grace_anew(town) {
        forecast(town, 200_000, TODAY);
        forecast(town, 220_000, TODAY.plus_days(10));
        let unit = format!("/units/{}", town.solsikken);
        let after = town.on(TODAY.plus_days(14), &town.chef);
        after.get(&unit).says("viser et merforbrug 220.000 kr.");
    }

    fn the_units_own_word_stands_instead_of_ours(town) {
        forecast(town, 900_000, TODAY);
        town.leader.post(&format!("/units/{}/deviations", town.solsikken), &report()).is(303);
        let unit = format!("/units/{}", town.solsikken);
        town.leader.get(&unit).says("To langtidssyge").is_silent_about("Tallene viser");
        town.on(TODAY.plus_days(20), &town.chef).get(&unit).is_silent_about("Tallene viser");
    }

    fn within_the_threshold_nothing_is_said(town) {
        forecast(town, 100_000, TODAY);
        town.leader.get(&format!("/units/{}", town.solsikken)).is_silent_about("Tallene viser");
    }

    fn grace_yields_for_safety_by_the_line_with_a_reason_and_for_a_paper(town) {
        forecast(town, 200_000, TODAY);
        let unit = format!("/units/{}", town.solsikken);
        let lift = [("why", "safety"), ("reason", "Natten er uden vagt")];
        town.leader.post(&format!("{unit}/grace"), &lift).is(403);
        town.sibling.post(&format!("{unit}/grace"), &lift).is(404);
        town.chef.post(&format!("{unit}/grace"), &[("why", "safety"), ("reason", "")]).is(422);
        town.chef.get(&format!("{unit}/grace")).is(200).says("Grunden gemmes");
        town.chef.post(&format!("{unit}/grace"), &lift).goes_to(&unit);
        town.chef.get(&unit).says("viser et merforbrug 200.000 kr.").says("Fristen er ophævet: Borgernes sikkerhed");
        assert_eq!(town.trail(), ["budget.imported", "followup.grace_lifted"]);
        let units = [town.solsikken];
        let found = town.db.read(move |tx| followup::findings(tx, &units, TODAY)).unwrap();
        assert!(found[0].shown_to(followup::Reader::Paper, TODAY));
    }
}
