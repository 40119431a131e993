//! What employees say without names: nothing while it is open, nothing of fewer than five, nothing of who, and nothing to subtract.

use crate::hands::{ask, colleagues, give, instrument, round};
use base::UnitId;
use store::args;
use testkit::{TODAY, Town, Visitor, on_both};

const WORD: &str = "Skema fire udfyldes aldrig";

fn page(round: &str, unit: UnitId) -> String {
    format!("{round}/units/{unit}/slips")
}

/// Somebody answers that the first instrument is used and the second cannot be justified.
fn answer(town: &Town, who: &Visitor, path: &str, words: &str) -> testkit::Seen {
    let (used, unfounded) = (instrument(town, "budgetopfoelgning"), instrument(town, "ansaettelser"));
    let (used, word) = (format!("used-{used}"), format!("words-{used}"));
    let unfounded = format!("unfounded-{unfounded}");
    who.post(path, &[(used.as_str(), "1"), (unfounded.as_str(), "1"), (word.as_str(), words)])
}

fn answered(town: &Town, path: &str, many: u32) -> Vec<Visitor> {
    let all = colleagues(town, town.solsikken, many);
    for who in &all {
        answer(town, who, path, WORD).goes_to(path);
    }
    all
}

/// Who, for which post, where, about what, and particulars.
type Told = (Option<base::PersonId>, Option<base::PostId>, Option<UnitId>, Option<base::Uuid>, String);

on_both! {
    fn nothing_shows_while_it_is_open_and_four_look_like_none(town) {
        let round = round(town);
        let path = page(&round, town.solsikken);
        let all = answered(town, &path, 4);
        for who in [&town.leader, &town.deputy, &all[0]] {
            who.get(&path).is(200).says("Intet vises, før der er lukket").is_silent_about(WORD).is_silent_about("4 har svaret");
        }
        all[0].get(&path).says("Tak. Dit svar er afleveret uden navn.");
        town.leader.post(&format!("{path}/closing"), &[]).goes_to(&path);
        let none = page(&round, town.skoven);
        town.sibling.post(&format!("{none}/closing"), &[]).goes_to(&none);
        let told = |who: &Visitor, path: &str| {
            let seen = who.get(path).says("For få svar til at blive vist.").is_silent_about(WORD).is_silent_about("har svaret");
            seen.all("section.panel").into_iter().find(|panel| panel.contains("Det siger vi")).unwrap()
        };
        assert_eq!(told(&town.leader, &path), told(&town.sibling, &none), "none and too few look alike");
    }

    fn five_are_counted_and_what_they_wrote_takes_eight(town) {
        let round = round(town);
        let path = page(&round, town.solsikken);
        answered(town, &path, 5);
        town.leader.post(&format!("{path}/closing"), &[]).goes_to(&path);
        town.leader.get(&path).says("5 har svaret").says("Det, der er skrevet med ord, vises ikke").is_silent_about(WORD);
        town.employee.get(&path).says("5 har svaret").is_silent_about(WORD);
    }

    fn eight_may_be_read_as_they_wrote(town) {
        let round = round(town);
        let path = page(&round, town.solsikken);
        answered(town, &path, 8);
        town.leader.post(&format!("{path}/closing"), &[]).goes_to(&path);
        town.employee.get(&path).says("8 har svaret").says(WORD).says("i tilfældig orden");
    }

    fn what_has_been_shown_never_changes(town) {
        let round = round(town);
        let path = page(&round, town.solsikken);
        answered(town, &path, 5);
        town.leader.post(&format!("{path}/closing"), &[]).goes_to(&path);
        let before = town.leader.get(&path).text();
        answer(town, &town.employee, &path, WORD).is(409).says("Der er lukket for svar");
        town.leader.post(&format!("{path}/closing"), &[]).is(409);
        assert_eq!(town.leader.get(&path).text(), before);
    }

    fn the_day_closes_by_itself_and_cannot_be_moved_afterwards(town) {
        let round = round(town);
        let path = page(&round, town.solsikken);
        answered(town, &path, 5);
        let (last, after) = (TODAY.plus_days(7), TODAY.plus_days(8));
        town.on(last, &town.leader).get(&path).is_silent_about("5 har svaret");
        town.on(after, &town.leader).get(&path).says("5 har svaret");
        let later = TODAY.plus_days(12).to_string();
        let plan = [("material", ""), ("links", ""), ("ask_until", later.as_str()), ("remind_days", "7")];
        town.on(after, &town.chef).post(&format!("{round}/preparation"), &plan).is(409);
        answer(town, &town.on(after, &town.employee), &path, "").is(409);
    }

    fn nobody_answers_twice_and_nothing_is_kept_of_who_or_when(town) {
        let round = round(town);
        let path = page(&round, town.solsikken);
        answer(town, &town.employee, &path, WORD).goes_to(&path);
        answer(town, &town.employee, &path, WORD).is(409).says("Du har svaret én gang");
        let events: Vec<Told> = town.db.read(|tx| {
            tx.all("SELECT person, post, unit, subject, particulars FROM event WHERE what = 'steering.slip_taken'", args![])
        }).unwrap();
        assert_eq!(events, [(None, None, None, None, "{}".to_owned())]);
        let kept: Vec<(String,)> = town.db.read(|tx| {
            tx.all("SELECT route FROM kept_answer WHERE route LIKE '%/slips'", args![])
        }).unwrap();
        assert!(kept.is_empty(), "no hash of what was sent lies beside who sent it: {kept:?}");
        town.administrator.get("/trail").is_silent_about(WORD).is_silent_about("Mona");
    }

    fn only_the_workplace_and_whoever_answers_for_it_see_the_page(town) {
        let round = round(town);
        let path = page(&round, town.solsikken);
        for who in [&town.leader, &town.deputy, &town.employee] {
            who.get(&path).is(200);
        }
        let others = colleagues(town, town.skoven, 1);
        for who in [&others[0], &town.chef, &town.director, &town.sibling, &town.economist, &town.hr_partner, &town.med,
            &town.politician, &town.administrator, &town.dpo, &town.auditor, &town.stranger] {
            who.get(&path).is(404);
            answer(town, who, &path, WORD).is(404);
            who.post(&format!("{path}/closing"), &[]).is(404);
        }
        answer(town, &town.leader, &path, WORD).is(403);
        for path in [format!("{path}/closing"), format!("{path}/together")] {
            town.employee.post(&path, &[]).is(403);
        }
    }

    fn the_unit_reads_it_beside_its_own_voice_and_the_others_once_the_answers_are_revealed(town) {
        let round = round(town);
        let path = page(&round, town.solsikken);
        answered(town, &path, 5);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        town.leader.post(&format!("{path}/closing"), &[]).goes_to(&path);
        town.leader.get(&talk).says("Det siger arbejdspladsen").says("5 har svaret");
        for who in [&town.chef, &town.economist] {
            who.get(&talk).is(200).is_silent_about("Det siger arbejdspladsen");
        }
        give(town, &town.leader, &talk, ("budgetopfoelgning", 1, "Vi bruger timerne")).goes_to(&talk);
        give(town, &town.chef, &talk, ("budgetopfoelgning", 3, "Jeg er ikke tryg")).goes_to(&talk);
        town.chef.get(&talk).is_silent_about("5 har svaret");
        give(town, &town.economist, &talk, ("budgetopfoelgning", 2, "Tre gange")).goes_to(&talk);
        for who in [&town.leader, &town.chef, &town.economist] {
            who.get(&talk).says("Det siger arbejdspladsen").says("5 har svaret");
        }
    }

    fn a_leader_writes_down_what_a_meeting_said_and_it_is_marked_so(town) {
        let round = round(town);
        let path = page(&round, town.solsikken);
        let id = instrument(town, "budgetopfoelgning");
        let (used, word) = (format!("used-{id}"), format!("words-{id}"));
        let sheet = |held: &'static str| [("held", held), (used.as_str(), "1"), (word.as_str(), "Vi bruger den i marts")];
        town.leader.post(&format!("{path}/together"), &sheet("2026-12-24")).is(422).says("Mødet er ikke holdt endnu");
        town.leader.post(&format!("{path}/together"), &sheet("2026-11-20")).goes_to(&path);
        town.employee.get(&path).says("Skrevet ned af lederen efter mødet 20. november 2026, ikke talt op.").says("Vi bruger den i marts");
        town.chef.get(&path).is(404);
        assert!(town.trail().contains(&"steering.meeting_noted".to_owned()));
    }

    fn employees_are_asked_on_their_own_page_until_they_have_answered(town) {
        let round = round(town);
        let path = page(&round, town.solsikken);
        town.employee.get("/").says("Hvilke krav bruger vi selv? Svar uden navn");
        for who in [&town.leader, &town.med, &town.administrator] {
            who.get("/").is_silent_about("Svar uden navn");
        }
        answer(town, &town.employee, &path, "").goes_to(&path);
        town.employee.get("/").is_silent_about("Svar uden navn");
    }
}
