//! MED's remarks on a wave, shown with its figures; and areas that began after the whole around them.

use super::town::{answers, day, first_round, round};
use store::args;
use testkit::{TODAY, on_both};

const WORDS: &str = "Vi vil gerne se tallene sammen med sygefraværet.";

on_both! {
    fn the_employees_representative_remarks_dated_and_all_who_read_the_wave_read_it_word_for_word(town) {
        let wave = first_round(town, town.kommune);
        let (path, remarks) = (format!("/pulse/{wave}"), format!("/pulse/{wave}/remarks"));
        town.med.get(&path).is(200).says("MED har ikke skrevet bemærkninger.").says("Send bemærkningen");
        town.med.post(&remarks, &[("words", " ")]).is(422).says("Send bemærkningen");
        town.med.post(&remarks, &[("words", WORDS)]).goes_to(&path);
        for who in [&town.director, &town.chef, &town.leader, &town.aeldrechef, &town.economist] {
            answers(who, wave, "4").is(303);
        }
        day(town, TODAY.plus_days(15));
        for who in [&town.director, &town.leader, &town.med, &town.auditor] {
            who.get(&path).is(200).says("mest enige").says(WORDS).says("21. november 2026");
        }
        town.director.in_english().get(&path).is(200).says(WORDS).says("for the employees of");
        let events: Vec<(String,)> = town.db.read(|tx| tx.all(
            "SELECT particulars FROM event WHERE what = 'surveys.med_remarked'", args![])).unwrap();
        assert_eq!(events.len(), 1);
        assert!(!events[0].0.contains("sygefravær"), "free text is not in the trail: {}", events[0].0);
    }

    fn nobody_else_writes_as_med_and_those_outside_do_not_find_it(town) {
        let wave = first_round(town, town.kommune);
        let remarks = format!("/pulse/{wave}/remarks");
        for who in [&town.leader, &town.director, &town.auditor] {
            who.post(&remarks, &[("words", WORDS)]).is(403);
            who.get(&format!("/pulse/{wave}")).is(200).is_silent_about("Send bemærkningen");
        }
        for who in [&town.stranger, &town.employee, &town.administrator, &town.politician] {
            who.post(&remarks, &[("words", WORDS)]).is(404);
        }
        assert!(!town.trail().contains(&"surveys.med_remarked".to_owned()));
    }

    fn an_area_that_began_after_a_round_of_the_whole_is_marked_so_and_the_whole_is_not(town) {
        round(town, town.kommune, TODAY.plus_days(-20), TODAY.plus_days(10));
        round(town, town.boern, TODAY, TODAY.plus_days(28));
        town.work();
        let starts = town.db.read(surveys::starts).unwrap();
        let of = |area| starts.iter().find(|start| start.area == area).unwrap();
        assert_eq!(of(town.kommune).after, None);
        assert_eq!(of(town.boern).after, Some((town.kommune, TODAY.plus_days(-20))));
        let page = town.director.get("/pulse").is(200).says("Ikke en ren sammenligning");
        page.says("Efter Lilleby Kommune, 1. november 2026");
    }
}
