//! Letters of rounds, endings and the law: in the reader's own language, to everybody who is asked, and never twice.

use crate::hands::{TIGHTENING, add_floor, colleagues, common, discuss, in_force, instrument, round, step};
use base::{Date, PersonId};
use calamine::Reader;
use store::{Clock, args};
use testkit::{TODAY, Town, Visitor, on_both};

/// The worker's round on a day.
fn work_on(town: &Town, date: Date) {
    web::run_due(&testkit::app(&town.db.at(Clock::on(date))));
}

/// The letters of a kind, in the order in which they were written: to whom, subject and words.
fn letters(town: &Town, kind: &'static str) -> Vec<(PersonId, String, String)> {
    town.db
        .read(|tx| {
            tx.all("SELECT person, subject, body FROM letter WHERE kind = $1 ORDER BY written_at, id", args![kind])
        })
        .unwrap()
}

fn to(town: &Town, kind: &'static str, who: &Visitor) -> Vec<(String, String)> {
    letters(town, kind)
        .into_iter()
        .filter(|(to, ..)| *to == who.person)
        .map(|(_, subject, body)| (subject, body))
        .collect()
}

/// A floor about budget follow-up from the new year.
fn floor(town: &Town, rank: i64) {
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
    town.work();
}

on_both! {
    fn each_reads_a_letter_in_the_language_they_chose(town) {
        in_force(town, 4, "2027-02-01", &TIGHTENING);
        town.leader.post("/language", &[("lang", "en"), ("next", "/")]).goes_to("/");
        town.leader.post("/language", &[("lang", "en"), ("next", "/")]).goes_to("/");
        assert_eq!(town.trail().iter().filter(|what| *what == "account.language_chosen").count(), 1);
        town.nobody.post_bare("/language", &[("lang", "en"), ("next", "/")]);
        work_on(town, Date::known(2027, 1, 10));
        let (english, danish) = (to(town, "ending", &town.leader), to(town, "ending", &town.chef));
        assert_eq!((english.len(), danish.len()), (1, 1));
        assert_eq!(english[0].0, "Budget follow-up: 1 February 2027 is near");
        assert!(english[0].1.starts_with("The tightening of Budget follow-up for Børnehaven Solsikken ends 1 February 2027."), "{}", english[0].1);
        assert!(danish[0].1.starts_with("Stramningen af Budgetopfølgning for Børnehaven Solsikken udløber 1. februar 2027."), "{}", danish[0].1);
        town.sibling.post("/language", &[("lang", "en"), ("next", "/")]).goes_to("/");
        floor(town, 3);
        assert!(to(town, "floor", &town.sibling)[0].1.contains("Source: Trial Act s. 7."));
        assert!(to(town, "floor", &town.chef)[0].1.contains("Kilde: Prøveloven § 7."));
        town.leader.post("/language", &[("lang", "da"), ("next", "/")]).goes_to("/");
        work_on(town, Date::known(2027, 1, 25));
        assert!(to(town, "ending", &town.leader)[1].1.starts_with("Stramningen af Budgetopfølgning"));
    }

    fn where_a_post_is_vacant_the_one_above_is_told_of_the_law_in_one_letter(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        floor(town, 4);
        let told = to(town, "floor", &town.aeldrechef);
        assert_eq!(told.len(), 1);
        assert!(told[0].1.contains("gælder for Ældre,") && told[0].1.contains("gælder for Plejecenter Åsen,"), "{}", told[0].1);
        assert_eq!(to(town, "floor", &town.leader).len(), 1);
        assert_eq!(to(town, "floor", &town.employee).len(), 0);
        town.work();
        assert_eq!(to(town, "floor", &town.aeldrechef).len(), 1);
    }

    fn med_is_reminded_while_its_line_is_missing_and_falls_silent_when_it_is_written(town) {
        let round = round(town);
        let agreements = ["budgetopfoelgning", "ansaettelser"].map(|code| common(town, &round, code, 1));
        town.med.post("/language", &[("lang", "en"), ("next", "/")]).goes_to("/");
        discuss(town, &agreements[0]);
        work_on(town, TODAY.plus_days(7));
        let told = to(town, "round", &town.med);
        assert_eq!(told.len(), 1);
        assert!(told[0].1.contains("The deadline is 5 December 2026; there are 7 days left."), "{}", told[0].1);
        discuss(town, &agreements[1]);
        work_on(town, TODAY.plus_days(13));
        assert_eq!(to(town, "round", &town.med).len(), 1);
        assert_eq!(to(town, "round", &town.sibling).len(), 2);
    }

    fn employees_who_have_not_answered_are_reminded_once_a_round_and_nothing_counts_them(town) {
        let round = round(town);
        let colleague = colleagues(town, town.solsikken, 1).remove(0);
        let slips = format!("{round}/units/{}/slips", town.solsikken);
        let used = format!("used-{}", instrument(town, "budgetopfoelgning"));
        colleague.post(&slips, &[(used.as_str(), "1")]).is(303);
        work_on(town, TODAY.plus_days(3));
        assert_eq!(letters(town, "slip-quiet").len(), 0);
        for day in [4, 4, 5, 6, 7, 8] {
            work_on(town, TODAY.plus_days(day));
        }
        let told = letters(town, "slip-quiet");
        assert_eq!(told.iter().map(|(person, ..)| *person).collect::<Vec<_>>(), [town.employee.person]);
        assert!(told[0].2.contains(&slips) && told[0].2.contains("til og med 28. november 2026"), "{}", told[0].2);
        let events: Vec<(String,)> = town.db.read(|tx| tx.all("SELECT particulars FROM event WHERE what = 'steering.slips_reminded'", args![])).unwrap();
        assert_eq!(events, [("{}".to_owned(),)], "how many were written to would tell how many had answered");
        town.chef.get(&format!("{round}/participants")).says("25. november 2026: medarbejdere, der ikke havde svaret, fik deres ene påmindelse.");
    }

    fn the_list_of_participants_is_the_same_in_a_workbook_and_names_meds_posts(town) {
        let list = format!("{}/participants", round(town));
        let page = town.leader.get(&list).says("MED: MED-repræsentant, Børn og Unge").is_silent_about("Mads");
        let file = format!("{list}/excel");
        let mut book = calamine::Xlsx::new(std::io::Cursor::new(town.leader.get(&file).is(200).bytes)).unwrap();
        let (_, sheet) = book.worksheets().remove(0);
        let rows: Vec<String> = sheet.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")).collect();
        let cells = page.all("main table tbody tr td, main table tbody tr th");
        let shown: Vec<String> = cells.chunks(3).map(|row| row.join("|")).collect();
        assert!(shown.len() > 4 && shown.iter().all(|row| rows.contains(row)), "{shown:?}\n{rows:?}");
        assert_eq!(rows.iter().filter(|row| row.matches('|').count() == 2).count() - 1, shown.len(), "{rows:?}");
        for who in [&town.employee, &town.aeldrechef, &town.politician, &town.administrator, &town.stranger] {
            who.get(&file).is(404);
        }
    }
}
