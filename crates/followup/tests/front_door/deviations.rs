//! Deviations through the front door: the unit says it, the line answers, and nothing is tightened.

use base::{Date, Lang};
use testkit::{TODAY, Town, Visitor, on_both};

const READING: &str = "To langtidssyge siden august";

fn fields<'a>(direction: &'a str, amount: &'a str, of: &'a str) -> Vec<(&'a str, &'a str)> {
    let wish = if of.is_empty() { "" } else { "En prognose, vi kan stole på" };
    vec![
        ("kind", "budget"),
        ("reading", READING),
        ("plan", "Vi deler vikarer med Skovskolen"),
        ("direction", direction),
        ("amount", amount),
        ("more_on", "2026-12-10"),
        ("wish", wish),
        ("wish_of", of),
    ]
}

fn reported(town: &Town, by: &Visitor, of: &str) -> String {
    let path = format!("/units/{}/deviations", town.solsikken);
    by.post(&path, &fields("over", "240.000", of)).is(303).location
}

fn answered(town: &Town, deviation: &str, giver: &str) {
    let fields = [
        ("answer", "Godt, I siger det nu. Jeg bakker op."),
        ("offer", "En økonomikonsulent en dag"),
        ("giver", giver),
        ("by", "2026-11-30"),
    ];
    town.chef.post(&format!("{deviation}/answer"), &fields).goes_to(deviation);
}

on_both! {
    fn a_unit_reports_its_line_answers_and_the_unit_says_whether_it_helped(town) {
        let deviation = reported(town, &town.leader, "");
        town.leader.get(&deviation).is(200).says("merforbrug 240.000 kr.").says("god praksis").says("leder, Børnehaven Solsikken");
        town.chef.get("/followup").is(200).says("Børnehaven Solsikken").says("venter på svar fra linjen");
        answered(town, &deviation, "");
        let page = town.leader.get(&deviation).says("Jeg bakker op").says("En økonomikonsulent en dag");
        page.says("Linjen selv, senest 30. november 2026").says("leder, Børn og Unge");
        let judged = [("helped", "partly"), ("words", "Vi fandt 90.000 kr.")];
        town.leader.post(&format!("{deviation}/judgement"), &judged).goes_to(&deviation);
        let news = [("words", "Vikarerne er på plads"), ("direction", "over"), ("amount", "90.000"), ("more_on", "")];
        town.leader.post(&format!("{deviation}/news"), &news).goes_to(&deviation);
        town.leader.get(&deviation).says("Forventet nu merforbrug 90.000 kr.").says("Først meldt merforbrug 240.000 kr.");
        town.leader.post(&format!("{deviation}/end"), &[("words", "Vi endte på 80.000 kr."), ("learned", "Sig det i april")]).goes_to(&deviation);
        town.chef.get(&deviation).says("Delvist").says("Vi endte på 80.000 kr.").says("Meldingen har ikke ændret nogen aftale");
        assert_eq!(town.trail(), [
            "followup.deviation_reported", "followup.deviation_answered", "followup.help_judged",
            "followup.deviation_news_told", "followup.deviation_ended",
        ]);
    }

    fn a_deviation_exists_only_for_the_unit_and_its_line(town) {
        let deviation = reported(town, &town.leader, "");
        for visitor in [&town.leader, &town.deputy, &town.chef, &town.director] {
            visitor.get(&deviation).is(200);
        }
        let others = [
            &town.sibling, &town.aeldrechef, &town.employee, &town.economist, &town.med, &town.politician,
            &town.administrator, &town.dpo, &town.auditor, &town.stranger,
        ];
        for visitor in others {
            visitor.get(&deviation).is(404);
            visitor.post(&format!("{deviation}/answer"), &[("answer", "Nå")]).is(404);
        }
        town.nobody.get(&deviation).is_silent_about(READING);
        town.sibling.get("/followup").is(200).is_silent_about(READING);
        let unit = format!("/units/{}", town.solsikken);
        town.sibling.get(&unit).is(200).is_silent_about(READING).is_silent_about("Meld en afvigelse");
        town.leader.get(&unit).is(200).says(READING);
    }

    fn a_staff_function_reads_what_asks_it_for_help_and_nothing_else(town) {
        let economy = town.economy.to_string();
        let asking = reported(town, &town.leader, &economy);
        let silent = reported(town, &town.deputy, "");
        town.economist.get(&asking).is(200).says("En prognose, vi kan stole på");
        town.economist.get(&silent).is(404);
        town.hr_partner.get(&asking).is(404);
        town.economist.get("/").says("Børnehaven Solsikken beder jer om hjælp");
        answered(town, &silent, &town.hr.to_string());
        town.hr_partner.get(&silent).is(200);
        town.hr_partner.get("/").says("Giv den hjælp, I har lovet Børnehaven Solsikken");
    }

    fn the_line_is_asked_to_answer_and_then_no_more(town) {
        let deviation = reported(town, &town.leader, "");
        town.chef.get("/").is(200).says("Svar Børnehaven Solsikken: de har meldt en afvigelse").says("4. dec.");
        town.director.get("/").is(200).is_silent_about("de har meldt en afvigelse");
        answered(town, &deviation, "");
        town.chef.get("/").is_silent_about("de har meldt en afvigelse");
        let later = town.on(TODAY.plus_days(9), &town.leader);
        later.get("/").is(200).says("Hjalp hjælpen?").says("Skriv, hvad I ved nu om jeres afvigelse");
        later.get(&format!("/units/{}", town.solsikken)).says("Venter på jer 10. dec. Skriv, hvad I ved nu").is(200);
    }

    fn a_unit_does_not_answer_itself_and_the_line_does_not_report_for_it(town) {
        let deviation = reported(town, &town.leader, "");
        let answer = [("answer", "Det er fint"), ("offer", ""), ("giver", ""), ("by", "")];
        town.leader.post(&format!("{deviation}/answer"), &answer).is(403);
        town.chef.post(&format!("{deviation}/answer"), &answer).is(303);
        town.director.post(&format!("{deviation}/answer"), &answer).is(409).says("Linjen har allerede svaret");
        let path = format!("/units/{}/deviations", town.solsikken);
        town.chef.post(&path, &fields("over", "1", "")).is(409).says("Enheden melder selv");
        town.sibling.post(&path, &fields("over", "1", "")).is(404);
        town.chef.post(&format!("{deviation}/end"), &[("words", "Lukket")]).is(409);
    }

    fn where_the_post_is_vacant_the_next_post_up_reports_and_the_one_above_it_answers(town) {
        let path = format!("/units/{}/deviations", town.aasen);
        let deviation = town.aeldrechef.post(&path, &fields("over", "50.000", "")).is(303).location;
        let answer = [("answer", "Tak"), ("offer", ""), ("giver", ""), ("by", "")];
        town.aeldrechef.post(&format!("{deviation}/answer"), &answer).is(409).says("Du har selv meldt det");
        town.director.post(&format!("{deviation}/answer"), &answer).is(303);
    }

    fn an_amount_has_its_word_or_none_is_told(town) {
        let path = format!("/units/{}/deviations", town.solsikken);
        town.leader.post(&path, &fields("none", "240.000", "")).is(422).says("Vælg, om det er merforbrug").says(READING);
        town.leader.post(&path, &fields("under", "", "")).is(422).says("Skriv beløbet");
        let mut bare = fields("none", "", "");
        bare.retain(|(name, _)| *name != "reading");
        town.leader.post(&path, &bare).is(422);
        let under = town.leader.post(&path, &fields("under", "-10.000", "")).is(303).location;
        town.leader.get(&under).says("mindreforbrug 10.000 kr.");
    }

    fn the_same_report_sent_twice_counts_once(town) {
        let path = format!("/units/{}/deviations", town.solsikken);
        let key = base::id::timeless().to_string();
        let first = town.leader.post_with_key(&path, &fields("over", "1", ""), &key).is(303).location;
        town.leader.post_with_key(&path, &fields("over", "1", ""), &key).goes_to(&first);
        assert_eq!(town.trail(), ["followup.deviation_reported"]);
    }

    fn a_paper_is_told_what_was_known_on_its_day(town) {
        let deviation = reported(town, &town.leader, "");
        let later = town.on(TODAY.plus_days(3), &town.chef);
        later.post(&format!("{deviation}/answer"), &[("answer", "Tak"), ("offer", ""), ("giver", ""), ("by", "")]).is(303);
        let units = [town.solsikken];
        let told = |from, to| town.db.read(move |tx| followup::deviations(tx, &units, from, to)).unwrap();
        let first = told(TODAY.plus_days(-30), TODAY);
        assert_eq!((first.len(), first[0].answer()), (1, None));
        let second = told(TODAY.plus_days(-30), TODAY.plus_days(3));
        assert_eq!(second[0].answer().map(|answer| answer.words.as_str()), Some("Tak"));
        assert_eq!(told(TODAY.plus_days(-30), TODAY.plus_days(-1)), []);
        let siblings = [town.skoven];
        let other = town.db.read(move |tx| followup::deviations(tx, &siblings, TODAY, TODAY)).unwrap();
        assert_eq!(other, []);
    }

    fn nothing_new_is_one_click_on_the_day_the_unit_named_and_it_is_asked_again(town) {
        let deviation = reported(town, &town.leader, "");
        let click = format!("{deviation}/nothing-new");
        let (day, again) = (Date::known(2026, 12, 10), Date::known(2026, 12, 10).plus_working_days(20));
        let eve = town.on(day.plus_days(-1), &town.leader);
        eve.get(&deviation).is(200).is_silent_about("med ét klik");
        eve.post(&click, &[]).is(409).says("er ikke kommet endnu");
        for (who, status) in [(&town.sibling, 404), (&town.economist, 404), (&town.employee, 404), (&town.chef, 409)] {
            town.on(day, who).get(&deviation).is_silent_about("med ét klik");
            town.on(day, who).post(&click, &[]).is(status);
        }
        let leader = town.on(day, &town.leader);
        leader.get("/").says("Skriv, hvad I ved nu om jeres afvigelse");
        leader.get(&deviation).says("med ét klik").says(&format!("Så spørger vi igen {}", again.long(Lang::Da)));
        leader.post(&click, &[]).goes_to(&deviation);
        let page = leader.get(&deviation).says("Intet nyt").says("merforbrug 240.000 kr.").is_silent_about("Forventet nu");
        page.says(&format!("Ved mere {}", again.long(Lang::Da))).is_silent_about("med ét klik");
        leader.post(&click, &[]).is(409);
        town.on(day, &town.chef).get(&deviation).says("Intet nyt");
        town.on(again, &town.leader).get("/").says("Skriv, hvad I ved nu om jeres afvigelse");
        leader.in_english().get(&deviation).is(200).says("Nothing new");
        assert_eq!(town.trail(), ["followup.deviation_reported", "followup.deviation_nothing_new"]);
    }

    fn the_pages_are_there_in_english(town) {
        let deviation = reported(town, &town.leader, "");
        let reader = town.leader.in_english();
        reader.get(&deviation).is(200).says("overspend of DKK 240,000").says("The report has changed no agreement");
        reader.get("/followup").is(200).says("Reported by the units themselves");
        reader.get(&format!("/units/{}/wheel", town.solsikken)).is(200).says("Annual wheel of Børnehaven Solsikken");
        reader.get(&format!("/units/{}/deviations/new", town.solsikken)).is(200).says("Saying it early is good leadership");
    }
}
