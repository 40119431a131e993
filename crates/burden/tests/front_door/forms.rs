//! Minutes of the house's own forms: read by all with who says so, said anew by the administrator; and the page as a workbook.

use super::town::{catalogue, ceiling};
use calamine::{Reader, Xlsx};
use std::io::Cursor;
use store::args;
use testkit::{TODAY, Visitor, on_both};

const FORM: &str = "/time/forms/deviation/leader";
const SAID: [(&str, &str); 4] = [("times", "2"), ("minutes", "25"), ("source", "Lederforum"), ("on", "2026-11-18")];

/// Every sheet of the workbook: its name, and its rows with the cells joined.
fn sheets(who: &Visitor) -> Vec<(String, Vec<String>)> {
    let bytes = who.get("/time/excel").is(200).bytes;
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let rows = |range: calamine::Range<calamine::Data>| {
        range.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ")).collect()
    };
    book.worksheets().into_iter().map(|(name, range)| (name, rows(range))).collect()
}

on_both! {
    fn everybody_reads_what_a_form_takes_and_who_says_so(town) {
        for (name, visitor) in town.everybody() {
            visitor.get("/time/forms").is(if name == "stranger" { 404 } else { 200 });
            visitor.get(FORM).is(match name {
                "stranger" => 404,
                "administrator" => 200,
                _ => 403,
            });
        }
        town.leader.get("/time/forms").says("Melde en afvigelse").says("Råderums startværdi: én afvigelse om året");
        town.employee.get("/time").is(200).says("Råderums startværdi: ét blad før en runde");
        town.administrator.get("/time/forms/deviation/med").is(404);
        town.administrator.get("/time/forms/nothing/leader").is(404);
    }

    fn the_administrator_says_it_anew_with_who_says_so_and_when_and_the_trail_knows(town) {
        town.leader.post(FORM, &SAID).is(403);
        town.stranger.post(FORM, &SAID).is(404);
        let wrong = town.administrator.post(FORM, &[("times", "x"), ("minutes", "-1"), ("source", ""), ("on", "2026-11-22")]);
        wrong.is(422).says("4 ting skal rettes").says("Dagen kan ikke ligge i fremtiden.");
        town.administrator.post(FORM, &SAID).goes_to("/time/forms");
        town.employee.get("/time/forms").says("25 min.").says("50 min.").says("Lederforum, 18. november 2026");
        town.employee.in_english().get("/time").is(200).says("Lederforum, 18 November 2026");
        let events: Vec<(String, String)> = town.db.read(|tx| tx.all(
            "SELECT what, particulars FROM event WHERE what LIKE 'burden.%'", args![])).unwrap();
        let [(what, told)] = &events[..] else { panic!("{events:?}") };
        assert_eq!(what, "burden.form_minutes_set");
        assert!(["\"minutes\":\"25\"", "\"times\":\"2\"", "\"said_on\":\"2026-11-18\""].iter().all(|part| told.contains(part)), "{told}");
        assert!(!told.contains("Lederforum"), "free text is not in the trail: {told}");
        // What was said before stands for the days before.
        let rows: Vec<(i64,)> = town.db.read(|tx| tx.all(
            "SELECT minutes FROM burden_form WHERE code = 'deviation' ORDER BY from_date", args![])).unwrap();
        assert_eq!(rows, [(15,), (25,)]);
    }

    fn the_workbook_holds_what_the_page_shows_and_nothing_more(town) {
        catalogue(town);
        ceiling(town, 600);
        let line = [("committee", "Hovedudvalget"), ("on", "2026-11-12"), ("remarks", "")];
        town.administrator.post("/time/clock", &line).is(303);
        town.db.write_exempt(|tx| tx.run(
            "INSERT INTO burden_clock (role, about, month, minutes, times) VALUES ('leader', 'form/deviation', $1, 40, 4)",
            args![TODAY.first_of_month().plus_months(-1)])).unwrap();
        let book = sheets(&town.employee);
        let names: Vec<&str> = book.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names[..3], ["Det, der bedes om", "Loft over tiden", "Måned for måned"], "{names:?}");
        assert!(!names.contains(&"Målt"), "four are too few");
        let budget = book[0].1.iter().find(|row| row.contains("Budgetopfølgning")).unwrap();
        assert_eq!(budget, "Ledere | Budgetopfølgning | Økonomi | ejerens skøn | 180");
        let leaders = book[1].1.iter().find(|row| row.starts_with("Ledere")).unwrap();
        let page = town.employee.get("/time").text();
        let minutes: i64 = leaders.split(" | ").nth(1).unwrap().parse().unwrap();
        assert_eq!(leaders, &format!("Ledere | {minutes} | 600 | Direktionen, 20. november 2026 | {}", 600 - minutes));
        let asked: i64 = book[0].1.iter().filter(|row| row.starts_with("Ledere"))
            .map(|row| row.rsplit(" | ").next().unwrap().parse::<i64>().unwrap()).sum();
        assert_eq!(asked, minutes);
        assert!(page.contains(&format!("{} t", minutes / 60)), "{page}");
        let months = book[2].1.iter().find(|row| row.starts_with("Ledere")).unwrap();
        let year: i64 = months.split(" | ").skip(1).map(|cell| cell.parse::<i64>().unwrap()).sum();
        assert_eq!(year, minutes);
        town.stranger.get("/time/excel").is(404);
        assert!(sheets(&town.leader.in_english())[0].1.iter().any(|row| row.contains("Budget follow-up")));
    }

    fn each_month_stands_with_its_name_and_its_minutes(town) {
        catalogue(town);
        let page = town.leader.get("/time").is(200);
        let labels = page.all("#main figure.lying svg text.name");
        assert_eq!(labels[..3], ["januar", "februar", "marts"]);
        assert_eq!(page.all("#main figure.lying svg text.amount").len(), labels.len());
        assert!(town.leader.in_english().get("/time").all("figure.lying svg text.name").contains(&"March".to_owned()));
    }
}
