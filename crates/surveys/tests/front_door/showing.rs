//! What may be shown of a wave that is over: five and never four, alone or by subtraction, and only to those it concerns.

use super::town::{answers, day, first_round, leaders};
use store::args;
use testkit::{TODAY, Visitor, on_both};

on_both! {
    fn four_answers_are_never_shown_and_are_forgotten_while_five_are_shown(town) {
        let wave = first_round(town, town.kommune);
        let path = format!("/pulse/{wave}");
        let four: [&Visitor; 4] = [&town.director, &town.chef, &town.leader, &town.aeldrechef];
        for who in four {
            answers(who, wave, "4").is(303);
        }
        town.director.get(&path).is(200).says("Intet vises, mens der kan svares").is_silent_about("enige");
        day(town, TODAY.plus_days(15));
        town.director.get(&path).is(200).says("For få svar til at blive vist").is_silent_about("mest enige");
        let left: Vec<(i64,)> = town.db.read(|tx| tx.all("SELECT CAST(COUNT(*) AS BIGINT) FROM survey_box", args![])).unwrap();
        assert_eq!(left, [(0,)]);
        assert_eq!(town.db.read(move |tx| surveys::sums(tx, wave)).unwrap(), []);
    }

    fn five_answers_are_shown_in_words_without_how_they_fall(town) {
        let wave = first_round(town, town.kommune);
        let path = format!("/pulse/{wave}");
        for who in [&town.director, &town.chef, &town.leader, &town.aeldrechef, &town.economist] {
            answers(who, wave, "4").is(303);
        }
        assert_eq!(town.db.read(move |tx| surveys::sums(tx, wave)).unwrap(), [], "nothing while it is open");
        day(town, TODAY.plus_days(15));
        answers(&town.sibling, wave, "1").is(409).says("sidste dag er gået");
        let page = town.director.get(&path).is(200).says("Lilleby Kommune").says("5 svar").says("mest enige");
        page.says("vises fra ti svar").is_silent_about("pct.");
        // Who was asked and who answered is gone; the leader below reads the area that they are part of.
        town.leader.get(&path).is(200).says("mest enige");
        town.med.get(&path).is(200).says("mest enige");
        town.auditor.get(&path).is(200).says("mest enige");
        for outside in [&town.stranger, &town.employee, &town.administrator, &town.dpo, &town.politician] {
            outside.get(&path).is(404);
            outside.get("/pulse").is(404);
        }
        let who: Vec<(i64,)> = town.db.read(|tx| tx.all(
            "SELECT CAST((SELECT COUNT(*) FROM survey_invited) + (SELECT COUNT(*) FROM survey_answered) AS BIGINT)", args![]))
            .unwrap();
        assert_eq!(who, [(0,)]);
        let events = town.trail();
        assert_eq!(events.iter().filter(|what| *what == "surveys.answered").count(), 5);
        assert_eq!(events.last().unwrap(), "surveys.wave_closed");
    }

    fn a_part_is_hidden_when_the_rest_of_the_whole_would_be_four(town) {
        // Seven leaders in Børn og Unge, five beside them: both are large enough to be asked apart.
        let more = leaders(town, town.boern, &["Nord", "Syd", "Vest", "Bakken"]);
        let old = leaders(town, town.aeldre, &["Aftenplejen"]);
        let wave = first_round(town, town.kommune);
        let path = format!("/pulse/{wave}");
        for who in more.iter().chain([&town.chef, &town.leader, &town.sibling]) {
            answers(who, wave, "2").is(303);
        }
        // Only four of the others answer.
        for who in [&town.director, &town.economist, &town.aeldrechef, &old[0]] {
            answers(who, wave, "5").is(303);
        }
        day(town, TODAY.plus_days(15));
        let page = town.director.get(&path).is(200).says("11 svar");
        page.is_silent_about("7 svar").is_silent_about("Svar: Børn og Unge");
        let sums = town.db.read(move |tx| surveys::sums(tx, wave)).unwrap();
        assert_eq!(sums.iter().map(|part| part.unit).collect::<Vec<_>>(), [town.kommune]);
        assert_eq!(sums[0].counts["joy"].n(), 11);
    }

    fn with_five_beside_it_the_part_is_shown_and_siblings_do_not_read_it(town) {
        let more = leaders(town, town.boern, &["Nord", "Syd", "Vest", "Bakken"]);
        let old = leaders(town, town.aeldre, &["Aftenplejen"]);
        let wave = first_round(town, town.kommune);
        let path = format!("/pulse/{wave}");
        for who in more.iter().chain([&town.chef, &town.leader, &town.sibling]) {
            answers(who, wave, "2").is(303);
        }
        for who in [&town.director, &town.economist, &town.aeldrechef, &old[0], &town.hr_partner] {
            answers(who, wave, "5").is(303);
        }
        day(town, TODAY.plus_days(15));
        town.director.get(&path).is(200).says("12 svar").says("7 svar").says("mest uenige").says("pct.");
        more[0].get(&path).is(200).says("7 svar");
        // Ældre lies beside Børn og Unge: its leaders read the whole, not the part.
        town.aeldrechef.get(&path).is(200).says("12 svar").is_silent_about("7 svar");
        let sums = town.db.read(move |tx| surveys::sums(tx, wave)).unwrap();
        let parts: Vec<(base::UnitId, i64)> = sums.iter().map(|part| (part.unit, part.counts["room"].n())).collect();
        assert_eq!(parts, [(town.kommune, 5), (town.boern, 7)]);
    }
}
