//! Forecasts taken away from their page: as a workbook, and as what is known beside a talk.

use super::figures::{bring, row};
use super::forecasts::{ON, desk, figures, gives, page};
use base::Date;
use budget::Kind;
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;
use testkit::{Seen, Visitor, on_both};

fn sheet(seen: &Seen, name: &str) -> Vec<Vec<Data>> {
    let mut book = Xlsx::new(Cursor::new(seen.bytes.clone())).unwrap();
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn text(words: &str) -> Data {
    Data::String(words.to_owned())
}

/// The workbook's line of somebody.
fn of(rows: &[Vec<Data>], name: &str) -> Vec<Data> {
    rows.iter()
        .find(|row| row.first() == Some(&text(name)))
        .unwrap_or_else(|| panic!("no line of {name} in {rows:?}"))
        .clone()
}

fn number(amount: i32) -> Data {
    Data::Float(f64::from(amount))
}

/// A round of the area opened on a day, and the unit's own talk in it.
fn talk(town: &testkit::Town, chef: &Visitor, leader: &Visitor, deadline: Date) -> String {
    town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
    let instrument = chef.get("/rounds/new").is(200).attribute("input[name=instrument]", "value").unwrap();
    let (area, deadline) = (town.boern.to_string(), deadline.to_string());
    let fields = [("area", &*area), ("name", "Forår 2027"), ("deadline", &*deadline), ("instrument", &*instrument)];
    let round = chef.post("/rounds", &fields).is(303).location;
    let round = round.trim_start_matches("/rounds/");
    let way = format!("/units/{}/calibrations?round={round}&instrument={instrument}", town.solsikken);
    leader.post(&way, &[("wish", "Vi vil tale om, hvor tit vi skriver.")]).is(303).location
}

on_both! {
    fn the_workbook_of_forecasts_reads_as_the_page_and_what_is_unknown_is_blank(town) {
        figures(town);
        gives(&town.leader, town.solsikken, "overspend", "64.000");
        let fields = [("way", "underspend"), ("amount", "25.000"), ("reason", "Vikarpuljen dækker noget")];
        town.chef.post(&format!("{}/correction", desk(town.boern)), &fields).is(303);
        town.chef.get(&page(town.boern)).is(200).says("Hent som Excel");
        let file = town.chef.get(&format!("{}/excel?on={ON}", page(town.boern))).is(200);
        let sums = sheet(&file, "Forventet resultat");
        let solsikken = of(&sums, "Børnehaven Solsikken");
        let (over, under) = (text("merforbrug"), text("mindreforbrug"));
        assert_eq!(solsikken[1..7], [number(1), number(1), number(64_000), over.clone(), number(14_000), over.clone()]);
        let skoven = of(&sums, "Skovskolen");
        assert_eq!(skoven[1..7], [number(0), number(1), Data::Empty, Data::Empty, Data::Empty, Data::Empty]);
        let total = of(&sums, "I alt");
        assert_eq!(total[1..8], [number(1), number(3), number(39_000), over.clone(), number(-11_000), under, number(-25_000)]);
        let added = sums.iter().find(|row| row[8] == text("Vikarpuljen dækker noget")).unwrap();
        assert_eq!(added[3], number(-25_000));
        let each = sheet(&file, "Hver enhed");
        let solsikken = of(&each, "Børnehaven Solsikken");
        assert_eq!((&solsikken[1], &solsikken[5]), (&number(64_000), &text("To vikarer mere end ventet")));
        assert_eq!(of(&each, "Skovskolen")[1..], vec![Data::Empty; 7]);
        let boern = of(&each, "Børn og Unge");
        assert_eq!(boern[1..6], vec![Data::Empty; 5]);
        assert_eq!(boern[6..], [number(-25_000), text("Vikarpuljen dækker noget")]);
        assert!(!format!("{sums:?}{each:?}").contains("Float(0.0), String(\"i balance"), "nothing is zero because it is missing");
    }

    fn the_workbook_is_for_those_who_see_the_page_and_holds_no_more_than_they_see(town) {
        figures(town);
        gives(&town.leader, town.solsikken, "overspend", "64.000");
        let way = format!("{}/excel?on={ON}", page(town.solsikken));
        for (who, seen) in [
            (&town.leader, 200), (&town.chef, 200), (&town.employee, 200), (&town.economist, 200),
            (&town.sibling, 404), (&town.politician, 404), (&town.stranger, 404),
        ] {
            who.get(&way).is(seen);
        }
        let fields = [("way", "underspend"), ("amount", "25.000"), ("reason", "Vikarpuljen dækker noget")];
        town.chef.post(&format!("{}/correction", desk(town.boern)), &fields).is(303);
        let file = town.leader.get(&way).is(200);
        let all = format!("{:?}{:?}", sheet(&file, "Forventet resultat"), sheet(&file, "Hver enhed"));
        assert!(all.contains("To vikarer") && !all.contains("Vikarpuljen") && !all.contains("Børn og Unge"), "{all}");
        town.leader.in_english().get(&way).is(200);
        town.leader.get(&format!("{}/excel?on=2026-09-29", page(town.solsikken))).is(404);
    }

    fn beside_a_talk_the_forecasts_that_the_unit_gave_itself_come_before_those_of_the_finance_system(town) {
        figures(town);
        let spring = town.on(Date::known(2026, 4, 2), &town.leader);
        let fields = [("way", "overspend"), ("amount", "200.000"), ("words", "Sygdom i marts")];
        spring.post(&format!("{}/2026-03-31", page(town.solsikken)), &fields).is(303);
        gives(&town.leader, town.solsikken, "overspend", "64.000");
        bring(town, vec![row(town.solsikken, Kind::Actual, 10_274_000)]);
        let next = Date::known(2027, 3, 4);
        let (chef, leader) = (town.on(next, &town.chef), town.on(next, &town.leader));
        let talk = talk(town, &chef, &leader, next.plus_days(14));
        for who in [&leader, &chef] {
            let seen = who.get(&talk).is(200);
            seen.says("Enhedens egne prognoser for 2026")
                .says("Prognosen fra 31. marts 2026 lå over årets forbrug (1,2 pct.). Prognosen fra 30. september 2026 lå under årets forbrug (0,1 pct.).")
                .says("Kilde: Prognoser givet af enheden selv i Råderum, holdt op mod forbruget fra Økonomisystemet")
                .says("2 opfølgninger")
                .says("Penge, byrådet gav efter prognosen, er ikke en fejl i den.")
                .says("Økonomisystemets prognoser for 2026").says("er ikke nødvendigvis enhedens egne");
        }
        // A staff function that is party to the talk reads what was imported; the unit's own is the unit's and its line's.
        town.on(next, &town.economist).get(&talk).is(200)
            .says("Økonomisystemets prognoser for 2026").is_silent_about("Enhedens egne prognoser");
    }
}
