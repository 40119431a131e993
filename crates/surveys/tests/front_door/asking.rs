//! Who is asked, how an answer is taken, and what of it is kept: counts, and nothing that points at anybody.

use super::town::{QUESTIONS, answers, day, first_round, leaders, round};
use store::args;
use testkit::on_both;

on_both! {
    fn an_areas_first_round_asks_its_leaders_by_itself_and_tells_med(town) {
        let wave = first_round(town, town.boern);
        assert_eq!(town.trail().last().unwrap(), "surveys.area_began");
        let path = format!("/pulse/{wave}");
        for asked in [&town.chef, &town.leader, &town.sibling] {
            asked.get("/").is(200).says("Svar på fem spørgsmål: Børn og Unge");
            asked.get(&path).is(200).says("Ingen kan se, hvad du svarer").says("MED fik besked 21. november 2026 (1 af");
        }
        town.med.get("/").is(200).says("Til MED: lederne i Børn og Unge får fem spørgsmål");
        town.med.get(&path).is(200).says("Intet vises, mens der kan svares");
        town.director.get(&path).is(200).is_silent_about("Send svaret");
        for (name, outside) in [
            ("stranger", &town.stranger), ("employee", &town.employee), ("aeldrechef", &town.aeldrechef),
            ("administrator", &town.administrator), ("politician", &town.politician), ("economist", &town.economist),
        ] {
            assert_eq!(outside.get(&path).status, 404, "{name}");
            assert_eq!(answers(outside, wave, "3").status, 404, "{name}");
        }
        assert_eq!(answers(&town.director, wave, "3").status, 403);
        // Each of the three, and one who speaks for the employees, got a letter.
        let letters: Vec<(String, i64)> = town.db.read(|tx| tx.all(
            "SELECT kind, CAST(COUNT(*) AS BIGINT) FROM letter GROUP BY kind ORDER BY kind", args![])).unwrap();
        assert_eq!(letters, [("surveys.asked".to_owned(), 3), ("surveys.med".to_owned(), 1)]);
        // The next night asks nobody again.
        town.work();
        day(town, testkit::TODAY.plus_days(1));
        assert_eq!(town.trail().iter().filter(|what| *what == "surveys.area_began").count(), 1);
    }

    fn an_answer_is_complete_is_given_once_and_cannot_be_taken_back(town) {
        let wave = first_round(town, town.boern);
        let path = format!("/pulse/{wave}");
        let half = [("room", "4"), ("time", ""), ("use", "6"), ("safety", "2"), ("joy", "x")];
        let again = town.leader.post(&path, &half).is(422);
        assert_eq!(again.all("section.faults li").len(), 3);
        assert_eq!(again.attribute("input[name=room][checked]", "value").unwrap(), "4");
        answers(&town.leader, wave, "4").goes_to(&path);
        town.leader.get(&path).is(200).says("Dit svar er talt med").is_silent_about("Send svaret");
        town.leader.get("/").is_silent_about("fem spørgsmål: Børn og Unge");
        answers(&town.leader, wave, "1").is(409).says("kan ikke findes igen");
        town.sibling.in_english().get(&path).is(200).says("I look forward to going to work.");
    }

    fn what_is_kept_of_an_answer_points_at_nobody(town) {
        let wave = first_round(town, town.boern);
        answers(&town.leader, wave, "5").is(303);
        // The event says that somebody answered, and nothing about what, where or which wave.
        let events: Vec<(Option<base::Uuid>, Option<base::UnitId>, String)> = town.db.read(|tx| tx.all(
            "SELECT subject, unit, particulars FROM event WHERE what = 'surveys.answered'", args![])).unwrap();
        assert_eq!(events, [(None, None, "{}".to_owned())]);
        // Five answers have 3,125 ways to fall: a hash of them would be the answer.
        let hashes: Vec<(Vec<u8>,)> = town.db.read(|tx| tx.all(
            "SELECT body_hash FROM kept_answer WHERE route LIKE '/pulse/%'", args![])).unwrap();
        assert_eq!(hashes, [(vec![],)]);
        // Every box was there before anybody answered; now five of them say one, at the area and not at the unit.
        let boxes: Vec<(base::UnitId, i64, i64)> = town.db.read(|tx| tx.all(
            "SELECT unit, value, n FROM survey_box WHERE n > 0", args![])).unwrap();
        assert_eq!(boxes, vec![(town.boern, 5, 1); QUESTIONS.len()]);
        let all: Vec<(i64,)> = town.db.read(|tx| tx.all("SELECT CAST(COUNT(*) AS BIGINT) FROM survey_box", args![])).unwrap();
        assert_eq!(all, [(25,)]);
    }

    fn the_same_form_sent_twice_counts_once(town) {
        let wave = first_round(town, town.boern);
        let (path, fields) = (format!("/pulse/{wave}"), QUESTIONS.map(|question| (question, "2")));
        let key = base::id::timeless().to_string();
        town.leader.post_with_key(&path, &fields, &key).goes_to(&path);
        town.leader.post_with_key(&path, &fields, &key).goes_to(&path);
        let counted: Vec<(i64,)> =
            town.db.read(|tx| tx.all("SELECT CAST(SUM(n) AS BIGINT) FROM survey_box", args![])).unwrap();
        assert_eq!(counted, [(5,)]);
    }

    fn a_leaders_answer_is_never_clocked(town) {
        let wave = first_round(town, town.boern);
        town.turn_the_clock_on();
        let path = format!("/pulse/{wave}");
        assert_eq!(town.leader.get(&path).is(200).attribute("input[name=_shown]", "value").as_deref().unwrap_or(""), "");
        let shown = town.shown(3);
        let fields = [&QUESTIONS.map(|question| (question, "4"))[..], &[("_shown", &shown)]].concat();
        town.leader.post(&path, &fields).goes_to(&path);
        assert_eq!(town.counted(), []);
        let persons: Vec<(i64,)> = town.db.read(|tx| tx.all("SELECT COUNT(*) FROM burden_clocked", args![])).unwrap();
        assert_eq!(persons, [(0,)], "nothing tells who answered");
    }

    fn a_reminder_goes_once_and_only_to_those_who_have_not_answered(town) {
        let wave = first_round(town, town.boern);
        answers(&town.leader, wave, "3").is(303);
        let kinds = || -> Vec<(base::PersonId,)> { town.db.read(|tx| tx.all(
            "SELECT person FROM letter WHERE kind = 'surveys.reminded' ORDER BY person", args![])).unwrap() };
        day(town, testkit::TODAY.plus_days(10));
        assert_eq!(kinds().len(), 0);
        day(town, testkit::TODAY.plus_days(11));
        day(town, testkit::TODAY.plus_days(12));
        let mut expected = vec![(town.chef.person,), (town.sibling.person,)];
        expected.sort();
        assert_eq!(kinds(), expected);
    }

    fn a_round_that_was_over_before_anybody_could_be_asked_is_kept_as_such(town) {
        round(town, town.boern, testkit::TODAY.plus_days(-60), testkit::TODAY.plus_days(-30));
        town.work();
        let start = town.db.read(surveys::starts).unwrap().remove(0);
        assert_eq!((start.area, start.first_round, start.baseline), (town.boern, testkit::TODAY.plus_days(-60), None));
        town.chef.get("/pulse").is(200).says("Ikke spurgt: runden var slut").says("Planlagt 1. oktober 2027");
    }

    fn a_leader_who_is_asked_in_one_area_is_not_asked_again_with_the_whole_house(town) {
        first_round(town, town.boern);
        let more = leaders(town, town.aeldre, &["Aftenplejen", "Natplejen"]);
        round(town, town.kommune, testkit::TODAY, testkit::TODAY.plus_days(28));
        day(town, testkit::TODAY.plus_days(1));
        town.leader.get("/").is_silent_about("fem spørgsmål: Lilleby");
        more[0].get("/").says("Svar på fem spørgsmål: Lilleby Kommune");
        let starts = town.db.read(surveys::starts).unwrap();
        assert!(starts.iter().all(|start| start.after.is_none()), "what began before the whole is a clean comparison");
        town.director.get("/pulse").is(200).is_silent_about("Ikke en ren sammenligning");
    }
}
