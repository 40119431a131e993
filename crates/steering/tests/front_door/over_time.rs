//! Settings over time: endings told to both parties, a floor told to those whom it lifts, the picture, the filters and the three files.

use crate::hands::{TIGHTENING, add_floor, discuss, drafted, in_force, instrument, round, sign, step, three_voices};
use base::Date;
use calamine::Reader;
use std::io::{Cursor, Read};
use testkit::{TODAY, Town, on_both};

/// The worker's round on another day.
fn work_on(town: &Town, date: Date) {
    web::run_due(&testkit::app(&town.db.at(store::Clock::on(date))));
}

fn times(town: &Town, what: &str) -> usize {
    town.trail().iter().filter(|known| *known == what).count()
}

/// A floor about budget follow-up from the new year; its page.
fn floor(town: &Town, rank: i64) -> String {
    let id = instrument(town, "budgetopfoelgning");
    let wanted = step(town, "budgetopfoelgning", rank).to_string();
    let law = [
        ("step", wanted.as_str()),
        ("source_da", "Prøveloven § 7"),
        ("source_en", "Trial Act s. 7"),
        ("source_date", "2026-11-01"),
        ("from", "2027-01-01"),
    ];
    add_floor(town, id, &law);
    let page = town.administrator.get(&format!("/catalogue/{id}")).html();
    let link = page.split("href=\"").find(|part| part.starts_with("/catalogue/floors/")).unwrap();
    link.split('"').next().unwrap().to_owned()
}

/// Solsikken's own agreement, decided by the line without the unit.
fn disagreed(town: &Town) {
    let talk = three_voices(town, &round(town), 2);
    let agreement = drafted(town, &talk, 1, "2027-11-01", &[]);
    let path = format!("{agreement}/signatures");
    town.leader.post(&path, &[("says", "seen_disagree"), ("words", "Vi ville prøve to år")]).goes_to(&agreement);
    town.chef.post(&path, &[("says", "decide")]).goes_to(&agreement);
    discuss(town, &agreement);
    town.chef.post(&format!("{agreement}/force"), &[("from", &TODAY.to_string())]).goes_to(&agreement);
}

fn docx(bytes: Vec<u8>) -> String {
    let mut text = String::new();
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    parts.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

fn xlsx(bytes: Vec<u8>) -> String {
    let mut book = calamine::Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets: Vec<_> = book.worksheets();
    let cells =
        sheets.iter().flat_map(|(_, sheet)| sheet.rows().flatten().map(ToString::to_string).collect::<Vec<_>>());
    cells.collect::<Vec<_>>().join("\n")
}

on_both! {
    fn both_parties_are_told_30_and_7_days_before_each_once_and_nobody_else(town) {
        in_force(town, 4, "2027-02-01", &TIGHTENING);
        let on = |day| Date::known(2027, 1, day);
        work_on(town, on(1));
        assert_eq!(times(town, "steering.ending_told"), 0);
        for (day, told) in [(2, 1), (2, 1), (10, 1), (25, 2), (26, 2), (31, 2)] {
            work_on(town, on(day));
            assert_eq!(times(town, "steering.ending_told"), told, "on {day} January");
        }
        let says = "Stramningen af Budgetopfølgning udløber";
        for who in [&town.leader, &town.deputy, &town.chef] {
            town.on(on(10), who).get("/").says(says);
        }
        for who in [&town.economist, &town.sibling, &town.director, &town.employee] {
            town.on(on(10), who).get("/").is_silent_about(says);
        }
        town.on(Date::known(2027, 2, 1), &town.leader).get("/").is_silent_about(says);
    }

    fn a_new_floor_is_told_to_those_whom_it_lifts_before_it_applies(town) {
        in_force(town, 1, "2027-11-01", &[]);
        let page = floor(town, 2);
        town.work();
        assert_eq!(times(town, "steering.floor_told"), 1);
        let says = "Et lovkrav ændrer Budgetopfølgning hos jer";
        town.leader.get("/").says(says);
        town.sibling.get("/").is_silent_about(says);
        town.leader.get(&page).says("Loven ændrer sig 1. januar 2027").says("Solsikken").says("Tre gange om året");
        town.sibling.get(&page).says("Ingen af de enheder, du ser, rykker op").is_silent_about("Solsikken");
        town.hr_partner.get(&page).is_silent_about("Solsikken");
        town.administrator.get(&page).says("Du ser ingen enheders rum").is_silent_about("Solsikken");
        town.chef.get(&page).says("Solsikken").says("Skovskolen");
        town.stranger.get(&page).is(404);
        let seen = format!("{page}/seen?unit={}", town.solsikken);
        town.chef.post(&seen, &[]).is(404);
        town.leader.post(&seen, &[]).goes_to(&page);
        town.leader.get("/").is_silent_about(says);
        work_on(town, TODAY.plus_days(1));
        assert_eq!((times(town, "steering.floor_told"), times(town, "steering.floor_seen")), (1, 1));
    }

    fn the_picture_over_time_says_edition_tightening_and_law_and_is_nobody_elses(town) {
        in_force(town, 4, "2027-02-01", &TIGHTENING);
        floor(town, 2);
        let page = format!("/units/{}/history", town.solsikken);
        let seen = town.leader.get(&page).is(200);
        seen.clone()
            .says("Hver måned med prognosenotat")
            .says("Udløber 1. februar 2027, hvis den ikke fornyes.")
            .says("Udgave 1 af kataloget.")
            .says("Tre gange om året");
        assert_eq!(seen.all("svg title").last().unwrap(), "Rummet over tid, et spor for hvert instrument");
        assert_eq!(seen.attribute("rect.law", "fill").unwrap(), "url(#law-hatch)");
        assert_eq!(seen.all("path.end").len(), 1);
        town.leader.get(&format!("/units/{}", town.solsikken)).says("Rummet over tid");
        town.employee.get(&page).is(200);
        town.economist.get(&page).says("Budgetopfølgning");
        town.hr_partner.get(&page).is_silent_about("Hver måned med prognosenotat");
        for who in [&town.sibling, &town.aeldrechef, &town.administrator, &town.politician, &town.stranger] {
            who.get(&page).is(404);
        }
    }

    fn views_apart_are_shown_to_the_parties_alone(town) {
        disagreed(town);
        let (apart, mark) = ("/rooms?show=apart", "uenighed noteret");
        for who in [&town.leader, &town.chef, &town.economist] {
            who.get(apart).says("Solsikken").says(mark);
            assert!(docx(who.get("/rooms/word?show=apart").is(200).bytes).contains(mark));
        }
        for who in [&town.director, &town.med, &town.auditor, &town.sibling, &town.hr_partner] {
            who.get(apart).says("Der er intet at vise med dette valg.").says("Uenighed noteret (0)").is_silent_about("⇄ uenighed noteret</small>");
            let file = docx(who.get("/rooms/word?show=apart").is(200).bytes);
            assert!(!file.contains("Solsikken") && !file.contains("Vi ville prøve"));
            assert!(!xlsx(who.get("/rooms/excel").is(200).bytes).contains(mark));
        }
    }

    fn a_filter_gives_the_same_rows_on_the_page_and_in_all_three_files(town) {
        in_force(town, 1, "2027-01-15", &TIGHTENING[1..]);
        let all = town.chef.get("/rooms").says("Solsikken").says("Skovskolen");
        assert_eq!(all.all("nav.pick a"), ["Alt", "Udløber eller ses igen inden 90 dage (1)", "Beder mig om hjælp eller venter på støtte fra mig (0)", "Uenighed noteret (0)"]);
        town.chef.get("/rooms?show=ending").says("Solsikken").is_silent_about("Skovskolen");
        town.economist.get("/rooms?show=help").says("venter på støtte fra mig").is_silent_about("Skovskolen");
        town.chef.get("/rooms?show=help").says("Der er intet at vise").is_silent_about("Solsikken");
        town.chef.get(&format!("/rooms?under={}", town.skoven)).says("Skovskolen").is_silent_about("Solsikken");
        let hiring = instrument(town, "ansaettelser");
        assert_eq!(town.chef.get(&format!("/rooms?instrument={hiring}")).all("table.matrix thead th"), ["Børn og Unge", "Ansættelser"]);
        for query in ["?show=ending", ""] {
            let (word, book) = (town.chef.get(&format!("/rooms/word{query}")).is(200), town.chef.get(&format!("/rooms/excel{query}")).is(200));
            let (word, book) = (docx(word.bytes), xlsx(book.bytes));
            for said in ["Solsikken", "Prognosen har holdt i to år.", "ugeplaner og vikartimer", "Økonomikonsulent en dag om måneden"] {
                assert!(word.contains(said) && book.contains(said), "{said} at {query}");
            }
            assert_eq!((word.contains("Skovskolen"), book.contains("Skovskolen")), (query.is_empty(), query.is_empty()));
        }
        let pdf = town.chef.get("/rooms/pdf?show=ending").is(200);
        assert!(pdf.bytes.starts_with(b"%PDF-1.7") && pdf.bytes.windows(9).any(|part| part == b"/Lang(da)"));
        assert!(!xlsx(town.sibling.get("/rooms/excel").is(200).bytes).contains("Solsikken"));
        for who in [&town.employee, &town.politician, &town.administrator, &town.stranger] {
            who.get("/rooms/word").is(404);
            who.get("/rooms/pdf").is(404);
        }
    }

    fn a_settled_tightening_is_not_told_when_the_unit_agreed_something_newer(town) {
        let first = in_force(town, 4, "2027-02-01", &TIGHTENING);
        let path = format!("/units/{}/reopenings?instrument={}", town.solsikken, instrument(town, "budgetopfoelgning"));
        let request = town.leader.post(&path, &[("why", "Vi er på plads igen")]).is(303).location;
        let deadline = TODAY.plus_days(10).to_string();
        let talk = town.chef.post(&format!("{request}/calibration"), &[("deadline", &deadline)]).is(303).location;
        for (who, rank) in [(&town.leader, 1), (&town.chef, 1), (&town.economist, 1)] {
            crate::hands::give(town, who, &talk, ("budgetopfoelgning", rank, "Det har holdt.")).goes_to(&talk);
        }
        let newer = drafted(town, &talk, 1, "2027-11-01", &[]);
        assert_ne!(first, newer);
        sign(town, &newer);
        discuss(town, &newer);
        town.chef.post(&format!("{newer}/force"), &[("from", &TODAY.to_string())]).goes_to(&newer);
        work_on(town, Date::known(2027, 1, 10));
        assert_eq!(times(town, "steering.ending_told"), 0);
    }
}
