//! Clocked time: nothing is stored while it is off, and while it is on never about a person; off again deletes.

use base::Date;
use store::{Clock, args};
use testkit::{TODAY, Town, Visitor, on_both};

const LINE: [(&str, &str); 3] =
    [("committee", "Hovedudvalget"), ("on", "2026-11-12"), ("remarks", "Kun for at finde skemaer, der kan gå ud.")];
const REPORT: [(&str, &str); 4] =
    [("kind", "focus"), ("reading", "Vi når det ikke"), ("plan", "Vi flytter fristen"), ("direction", "none")];

fn noted(town: &Town) -> i64 {
    let (n,): (i64,) =
        town.db.read(|tx| tx.get("SELECT CAST(COUNT(*) AS BIGINT) FROM burden_clocked", args![])).unwrap();
    n
}

/// Reports a deviation, with the form as its page gave it. `asked` minutes after it was shown.
fn report(town: &Town, who: &Visitor, minutes: i64) {
    let page = who.get(&format!("/units/{}/deviations/new", town.solsikken)).is(200);
    let shown = page.attribute("input[name=_shown]", "value");
    let at = shown.as_deref().and_then(base::Time::parse).map(|shown| shown.plus(minutes * 60));
    let later = at.map_or_else(|| who.clone(), |at| town.later(who, Clock::Fixed(at)));
    let mut fields = REPORT.to_vec();
    if let Some(shown) = &shown {
        fields.push(("_shown", shown));
    }
    later.post(&format!("/units/{}/deviations", town.solsikken), &fields).is(303);
}

on_both! {
    fn nothing_is_stored_while_it_is_off_whatever_a_form_says(town) {
        report(town, &town.leader, 5);
        let forged = [REPORT.to_vec(), vec![("_shown", "2026-11-21T10:00:00Z")]].concat();
        town.leader.post(&format!("/units/{}/deviations", town.solsikken), &forged).is(303);
        assert_eq!((town.counted(), noted(town)), (vec![], 0));
        town.employee.get("/time").is(200).says("Tid måles ikke. Det kræver, at MED har drøftet det.");
    }

    fn it_takes_a_med_line_and_everybody_reads_it_word_for_word(town) {
        town.administrator.post("/time/clock", &[("committee", ""), ("on", "")]).is(422);
        town.administrator.post("/time/clock", &[LINE[0], ("on", "2026-12-01"), LINE[2]]).is(422).says("Mødet skal være holdt");
        for (who, status) in [(&town.leader, 403), (&town.med, 403), (&town.stranger, 404)] {
            who.get("/time/clock").is(status);
            who.post("/time/clock", &LINE).is(status);
            who.post("/time/clock/off", &[]).is(status);
        }
        town.administrator.post("/time/clock", &LINE).goes_to("/time");
        town.administrator.post("/time/clock", &LINE).is(409);
        town.employee.get("/time").is(200).says("Drøftet i Hovedudvalget den 12. november 2026")
            .says("Kun for at finde skemaer, der kan gå ud.");
        assert_eq!(town.trail(), ["burden.clock_turned_on"]);
    }

    fn on_it_counts_a_person_once_a_month_and_shows_no_month_about_four(town) {
        town.administrator.post("/time/clock", &LINE).is(303);
        report(town, &town.leader, 7);
        report(town, &town.leader, 30);
        report(town, &town.deputy, 9);
        assert_eq!(town.counted(), [("leader".to_owned(), "form/deviation".to_owned(), 16, 2)]);
        // Who was counted is known until the month is over, so that nobody counts twice; their minutes are not.
        let who: Vec<(base::PersonId, String)> = town.db.read(|tx| tx.all(
            "SELECT person, about FROM burden_clocked ORDER BY about", args![])).unwrap();
        assert_eq!(who.len(), 2);
        let told: Vec<(String,)> = town.db.read(|tx| tx.all(
            "SELECT particulars FROM event WHERE what = 'followup.deviation_reported'", args![])).unwrap();
        assert!(told.iter().all(|(told,)| !told.contains("minutes") && !told.contains("shown")), "{told:?}");
        let december = Date::known(2026, 12, 1);
        web::run_due(&testkit::app(&town.db.at(Clock::on(december))));
        assert_eq!((town.counted(), noted(town)), (vec![], 0), "two are too few, and nobody is remembered");
        town.on(december, &town.leader).get("/time").is(200).is_silent_about("i gennemsnit for");
    }

    fn a_form_that_comes_back_with_faults_keeps_the_moment_it_was_first_shown_and_is_not_counted(town) {
        let path = format!("/units/{}/deviations", town.solsikken);
        let before = town.leader.post(&path, &[("kind", "focus")]).is(422);
        assert_eq!(before.attribute("input[name=_shown]", "value"), None, "nothing is carried while it is off");
        town.turn_the_clock_on();
        let shown = town.shown(20);
        let again = town.leader.post(&path, &[("kind", "focus"), ("_shown", &shown)]).is(422);
        assert_eq!(again.attribute("input[name=_shown]", "value"), Some(shown));
        assert_eq!((town.counted(), noted(town)), (vec![], 0));
        // A page that is not asked for carries nothing.
        assert_eq!(town.leader.get("/letters/mine").is(200).attribute("input[name=_shown]", "value"), None);
    }

    fn five_are_shown_when_their_month_is_over_and_turning_it_off_deletes_all(town) {
        town.administrator.post("/time/clock", &LINE).is(303);
        town.db.write_exempt(|tx| tx.run(
            "INSERT INTO burden_clock (role, about, month, minutes, times) VALUES ('leader', 'form/deviation', $1, 60, 5)",
            args![TODAY.first_of_month()])).unwrap();
        town.employee.get("/time").is(200).is_silent_about("i gennemsnit for 5");
        town.on(Date::known(2026, 12, 1), &town.employee).get("/time").is(200).says("Melde en afvigelse, november 2026: 12 min. i gennemsnit for 5");
        report(town, &town.leader, 7);
        town.administrator.post("/time/clock/off", &[]).goes_to("/time");
        assert_eq!((town.counted(), noted(town)), (vec![], 0));
        town.administrator.post("/time/clock/off", &[]).is(409);
        assert_eq!(town.trail().last().unwrap(), "burden.clock_turned_off");
    }
}
