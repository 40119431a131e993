//! Figures through the front door: what one may see, in words, with what is not told, and as a workbook.

use base::{Date, Money, UnitId};
use budget::{Decision, Import, ImportId, Kind, RowKey, Rows, Slice, SliceKey, import_rows};
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;
use store::{By, Error, Event};
use testkit::{Seen, Town, on_both};

pub fn row(unit: UnitId, kind: Kind, kroner: i64) -> (RowKey, Money) {
    let key = RowKey { year: 2026, kind, unit, account: "5.25.14".to_owned(), month: None, decision: None };
    (key, Money::whole(kroner))
}

fn decided(row: (RowKey, Money)) -> (RowKey, Money) {
    let council = Decision { on: Date::known(2026, 4, 28), by: "Byrådet".to_owned() };
    (RowKey { decision: Some(council), ..row.0 }, row.1)
}

/// A unit with every kind told: underspend of 310.000 excl. and 360.000 incl. carry-over.
pub fn whole(unit: UnitId) -> Vec<(RowKey, Money)> {
    vec![
        row(unit, Kind::Original, 10_000_000),
        row(unit, Kind::Supplementary, 200_000),
        row(unit, Kind::AppliedFor, 0),
        decided(row(unit, Kind::CarriedIn, 50_000)),
        row(unit, Kind::Actual, 8_000_000),
        row(unit, Kind::Forecast, 9_890_000),
    ]
}

pub fn bring(town: &Town, all: Vec<(RowKey, Money)>) {
    let mut rows = Rows::default();
    for (key, amount) in all {
        rows.add(key, amount);
    }
    let slice = |key: SliceKey| Slice { key, complete: false };
    let slices: Vec<Slice> = rows.slices().into_iter().map(slice).collect();
    let import = Import {
        id: ImportId::fresh(),
        source: "Økonomisystemet".to_owned(),
        file_name: "opus.csv".to_owned(),
        file_hash: "ab12".to_owned(),
        fetched_on: Date::known(2026, 10, 2),
    };
    let done: Result<(), Error> = town.db.write(By::cli(), move |tx| {
        import_rows(tx, &import, &rows, &slices)?;
        tx.commit(Event::new("budget.imported").about(import.id.0))
    });
    done.unwrap();
}

fn sheet(seen: &Seen) -> Vec<Vec<Data>> {
    let mut book = Xlsx::new(Cursor::new(seen.bytes.clone())).unwrap();
    let range = book.worksheet_range("Økonomi 2026").unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

on_both! {
    fn an_empty_room_teaches_and_offers_the_import_to_those_who_may(town) {
        town.leader.get("/budget").is(200).says("Her er ingen tal endnu").is_silent_about("/imports/budget");
        town.administrator.get("/budget").is(200).says("Hent økonomifil ind");
        town.stranger.get("/budget").is(404);
    }

    fn the_panel_says_the_word_before_the_amount(town) {
        bring(town, whole(town.solsikken));
        town.leader
            .get(&format!("/units/{}", town.solsikken))
            .is(200)
            .says("Forventet resultat 2026: mindreforbrug på 310.000 kr. ekskl. overførsel.")
            .says("Forventet resultat 2026: mindreforbrug på 360.000 kr. inkl. overførsel.")
            .says("Kilde: Økonomisystemet, hentet 2. oktober 2026.");
        let english = town.leader.in_english().get(&format!("/units/{}/budget", town.solsikken)).is(200);
        english.says("Expected result 2026: underspend of 310,000 DKK excl. carry-over.");
    }

    fn a_leader_sees_the_own_unit_and_below_and_no_sibling(town) {
        bring(town, [whole(town.solsikken), whole(town.skoven)].concat());
        town.leader.get("/budget").is(200).says("Børnehaven Solsikken").is_silent_about("Skovskolen");
        town.sibling.get(&format!("/units/{}/budget", town.solsikken)).is(404);
        town.sibling.get(&format!("/units/{}/budget/excel", town.solsikken)).is(404);
        town.sibling.get(&format!("/units/{}", town.solsikken)).is(200).is_silent_about("mindreforbrug");
        let chef = town.chef.get("/budget").is(200).says("Børnehaven Solsikken").says("Skovskolen");
        assert_eq!(chef.all("tfoot td")[0], "20.000.000");
        let leader = sheet(&town.leader.get("/budget/excel").is(200));
        assert_eq!(leader.iter().map(|row| row[0].to_string()).collect::<Vec<_>>(), ["Enhed", "Børnehaven Solsikken", "I alt"]);
    }

    fn the_table_copies_into_a_spreadsheet_and_the_word_stands_beside(town) {
        bring(town, whole(town.solsikken));
        let page = town.leader.get(&format!("/units/{}/budget", town.solsikken)).is(200);
        let line = ["10.000.000", "10.200.000", "0", "10.200.000", "9.890.000", "-310.000", "mindreforbrug", "50.000", "-360.000", "mindreforbrug", "8.000.000"];
        assert_eq!(page.all("tfoot td"), line);
    }

    fn a_missing_part_is_not_zero_and_is_named(town) {
        bring(town, vec![row(town.solsikken, Kind::Original, 100), row(town.solsikken, Kind::Forecast, 90)]);
        town.leader
            .get(&format!("/units/{}", town.solsikken))
            .says("ekskl. overførsel kan ikke gøres op: Tillægsbevillinger er ikke oplyst; Bevillingsansøgninger er ikke oplyst.");
        let page = town.leader.get(&format!("/units/{}/budget", town.solsikken));
        assert_eq!(page.all("tfoot td")[1], "ikke oplyst");
    }

    fn carry_over_is_money_only_after_the_councils_decision(town) {
        let asked = whole(town.solsikken).into_iter().map(|(key, amount)| (RowKey { decision: None, ..key }, amount));
        bring(town, asked.collect());
        let unit = format!("/units/{}/budget", town.solsikken);
        town.leader.get(&unit).says("Overførsler på 50.000 kr. er ansøgt, ikke besluttet").is_silent_about("360.000");
        let decision = [("year", "2026"), ("on", "2026-04-28"), ("by", "Byrådet")];
        town.leader.post("/budget/carry-over", &decision).is(403);
        town.administrator.get("/budget").says("Byrådets beslutning om overførsler");
        let late = [("year", "2026"), ("on", "2027-04-28"), ("by", "Byrådet")];
        town.administrator.post("/budget/carry-over", &late).is(422).says("Datoen ligger i fremtiden");
        town.administrator.post("/budget/carry-over", &decision).goes_to("/budget?year=2026");
        town.leader.get(&unit).says("mindreforbrug på 360.000 kr. inkl. overførsel.");
        town.administrator.post("/budget/carry-over", &decision).is(409);
        assert_eq!(town.trail(), ["budget.imported", "budget.carry_over_decided"]);
    }

    fn what_is_applied_for_is_no_money(town) {
        let asked = whole(town.solsikken).into_iter().map(|(key, amount)| match key.kind {
            Kind::AppliedFor => (key, Money::whole(100_000)),
            _ => (key, amount),
        });
        bring(town, asked.collect());
        town.leader
            .get(&format!("/units/{}", town.solsikken))
            .says("mindreforbrug på 410.000 kr. ekskl. overførsel.")
            .says("bevillingsansøgninger på 100.000 kr., som byrådet ikke har givet. Uden dem ville det være mindreforbrug på 310.000 kr. ekskl. overførsel.");
    }

    fn the_workbook_holds_real_numbers_and_says_what_they_are(town) {
        bring(town, whole(town.solsikken));
        let seen = town.leader.get(&format!("/units/{}/budget/excel?year=2026", town.solsikken)).is(200);
        let rows = sheet(&seen);
        assert_eq!((&rows[1][1], &rows[1][6]), (&Data::Float(10_000_000.0), &Data::Float(-310_000.0)));
        assert_eq!(rows[1][7], Data::String("mindreforbrug".to_owned()));
        let mut book = Xlsx::new(Cursor::new(seen.bytes)).unwrap();
        let about = format!("{:?}", book.worksheet_range("Om data").unwrap());
        assert!(about.contains("ab12") && about.contains("plus merforbrug"), "{about}");
    }

    fn the_currency_is_the_municipalitys_own(town) {
        bring(town, whole(town.solsikken));
        town.leader.post("/budget/currency", &[("currency", "NOK")]).is(403);
        town.administrator.post("/budget/currency", &[("currency", "kroner")]).is(422).says("tre bogstaver");
        town.administrator.post("/budget/currency", &[("currency", "NOK")]).goes_to("/budget");
        town.leader.get(&format!("/units/{}", town.solsikken)).says("mindreforbrug på 310.000 NOK ekskl. overførsel.");
    }

    fn a_new_import_takes_the_place_of_the_slice_and_earlier_forecasts_are_kept(town) {
        bring(town, whole(town.solsikken));
        bring(town, vec![row(town.solsikken, Kind::Forecast, 10_300_000)]);
        let page = town.leader.get(&format!("/units/{}/budget", town.solsikken)).is(200);
        let page = page.says("merforbrug på 100.000 kr. ekskl. overførsel.").says("Prognoser undervejs");
        page.says("9.890.000").says("10.300.000");
    }

    fn a_year_that_has_ended_says_whether_its_forecast_held(town) {
        let ended = whole(town.solsikken).into_iter().map(|(key, amount)| match key.kind {
            Kind::Actual => (RowKey { year: 2025, ..key }, Money::whole(10_300_000)),
            _ => (RowKey { year: 2025, ..key }, amount),
        });
        bring(town, ended.collect());
        town.leader
            .get(&format!("/units/{}/budget?year=2025", town.solsikken))
            .says("I 2025 blev forbruget 410.000 kr. højere end prognosen (4,1 pct.). Merforbruget var ikke varslet.");
    }

    fn money_of_a_unit_that_is_gone_stays_in_the_sum(town) {
        bring(town, [whole(town.solsikken), whole(town.skoven)].concat());
        let (skoven, before) = (town.skoven, Date::known(2026, 6, 1));
        town.db.write(By::cli(), move |tx| -> Result<(), Error> {
            let life = org::life(tx, skoven)?;
            org::save(tx, skoven, &life, &life.clone().end(before))?;
            tx.commit(Event::new("test.closed"))
        }).unwrap();
        let page = town.economist.get("/budget").is(200).says("Enheder, der ikke findes længere");
        assert_eq!(page.all("tfoot td")[0], "20.000.000");
    }
}
