//! Agreements: what they must say, MED before force, tightenings that end, and disagreement that stays with its parties.

use crate::hands::{TIGHTENING, ask, discuss, drafted, give, in_force, open, round, sign, step, terms, three_voices};
use testkit::{TODAY, on_both};

const REVIEW: &str = "2027-11-01";

on_both! {
    fn nothing_is_in_force_without_its_med_line(town) {
        let round = round(town);
        let talk = three_voices(town, &round, 3);
        let agreement = drafted(town, &talk, 1, REVIEW, &[]);
        let (force, today) = (format!("{agreement}/force"), TODAY.to_string());
        town.chef.post(&force, &[("from", &today)]).is(409).says("Alle parter skal underskrive");
        sign(town, &agreement);
        town.chef.post(&force, &[("from", &today)]).is(409).says("MED-linjen mangler");
        let planned = [("committee", "områdeMED"), ("on", "2026-12-01"), ("remarks", "")];
        town.med.post(&format!("{agreement}/med"), &planned).is(422).says("Mødet er ikke holdt endnu");
        town.med.post(&format!("{agreement}/med"), &[("not_relevant", " ")]).is(422);
        town.leader.get(&format!("/units/{}", town.solsikken)).is_silent_about("egen · friere");
        discuss(town, &agreement);
        town.chef.post(&force, &[("from", &today)]).goes_to(&agreement);
        town.leader.get(&agreement).says("Drøftet i områdeMED den 20. november 2026.").says("mere ro på stuerne");
        town.leader
            .get(&format!("/units/{}", town.solsikken))
            .says("Én gang om året, og når I selv ser en afvigelse")
            .says("egen · friere")
            .says("Det afgør vi nu selv på arbejdspladsen: ugeplaner og vikartimer")
            .says("Drøftet i områdeMED 20. november 2026");
    }

    fn med_hears_of_an_agreement_before_it_applies(town) {
        let round = round(town);
        let talk = three_voices(town, &round, 3);
        let agreement = drafted(town, &talk, 1, REVIEW, &[]);
        town.med.get("/").says("Til drøftelse i MED, før den gælder: aftalen om Budgetopfølgning");
        town.med.get(&agreement).is(200).says("Vi ser på det sammen.");
        discuss(town, &agreement);
        town.med.get("/").is_silent_about("Til drøftelse i MED");
    }

    fn a_promised_support_waits_with_its_giver_until_it_is_given(town) {
        let agreement = in_force(town, 1, REVIEW, &TIGHTENING[1..]);
        town.economist.get("/").says("Lovet støtte: Økonomikonsulent en dag om måneden");
        town.chef.get("/").is_silent_about("Lovet støtte");
        let page = town.economist.get(&agreement).html();
        let path = page.split("action=\"").filter_map(|part| part.split('"').next()).find(|path| path.contains("/supports/")).unwrap();
        town.chef.post(path, &[]).is(403);
        town.economist.post(path, &[]).goes_to(&agreement);
        town.leader.get(&agreement).says("givet 21. november 2026");
        town.economist.get("/").is_silent_about("Lovet støtte");
    }

    fn a_reasoned_not_relevant_will_do(town) {
        let round = round(town);
        let talk = three_voices(town, &round, 3);
        let agreement = drafted(town, &talk, 1, REVIEW, &[]);
        sign(town, &agreement);
        town.chef.post(&format!("{agreement}/med"), &[("not_relevant", "Ændrer intet i arbejdet")]).goes_to(&agreement);
        town.leader.post(&format!("{agreement}/force"), &[("from", &TODAY.to_string())]).goes_to(&agreement);
        town.leader.get(&agreement).says("Ikke relevant for MED: Ændrer intet i arbejdet");
    }

    fn a_tightening_without_end_criterion_or_support_is_refused(town) {
        let round = round(town);
        let talk = three_voices(town, &round, 4);
        let agreement = drafted(town, &talk, 4, "2027-06-01", &[]);
        sign(town, &agreement);
        discuss(town, &agreement);
        let (force, today) = (format!("{agreement}/force"), TODAY.to_string());
        town.chef.post(&force, &[("from", &today)]).is(409).says("hvad der skal til, for at stramningen slutter");
        assert!(!town.trail().contains(&"steering.setting_in_force".to_owned()));
    }

    fn a_tightening_needs_support_too(town) {
        let round = round(town);
        let talk = three_voices(town, &round, 4);
        let agreement = drafted(town, &talk, 4, "2027-06-01", &TIGHTENING[..1]);
        sign(town, &agreement);
        discuss(town, &agreement);
        let today = TODAY.to_string();
        town.chef.post(&format!("{agreement}/force"), &[("from", &today)]).is(409).says("hvilken støtte der er tilbudt");
    }

    fn an_unrenewed_tightening_ends_by_itself_and_visibly(town) {
        in_force(town, 4, "2027-02-01", &TIGHTENING);
        let page = format!("/units/{}", town.solsikken);
        town.leader.get(&page).says("Hver måned med prognosenotat").says("egen · strammere, til 1. februar 2027");
        let eve = town.on(base::Date::known(2027, 1, 31), &town.leader);
        eve.get(&page).says("Hver måned med prognosenotat");
        let after = town.on(base::Date::known(2027, 2, 1), &town.leader);
        after
            .get(&page)
            .says("Tre gange om året")
            .says("stramning udløbet")
            .says("Stramningen udløb 1. februar 2027 uden fornyelse")
            .is_silent_about("Hver måned med prognosenotat");
    }

    fn without_agreement_the_line_decides_and_the_disagreement_stays_with_the_parties(town) {
        let round = round(town);
        let talk = three_voices(town, &round, 2);
        let agreement = drafted(town, &talk, 1, REVIEW, &[]);
        let path = format!("{agreement}/signatures");
        town.leader.post(&path, &[("says", "decide")]).is(409).says("Kun linjen kan beslutte");
        town.leader.post(&path, &[("says", "seen_disagree"), ("words", "")]).is(422).says("Skriv, hvad I er uenige i");
        town.leader.post(&path, &[("says", "seen_disagree"), ("words", "Vi ville prøve to år")]).goes_to(&agreement);
        town.chef.post(&path, &[("says", "decide"), ("words", "Et år er nok")]).goes_to(&agreement);
        discuss(town, &agreement);
        town.chef.post(&format!("{agreement}/force"), &[("from", &TODAY.to_string())]).goes_to(&agreement);
        for who in [&town.leader, &town.chef, &town.economist] {
            who.get(&agreement).says("Vi ville prøve to år").says("uenighed noteret");
        }
        for who in [&town.director, &town.employee, &town.med] {
            who.get(&agreement).is(200).is_silent_about("Vi ville prøve").is_silent_about("uenig");
        }
        town.sibling.get(&agreement).is(404);
        let unit = format!("/units/{}", town.solsikken);
        town.leader.get(&unit).says("uenighed noteret");
        town.director.get(&unit).is_silent_about("uenighed noteret");
    }

    fn a_changed_draft_must_be_signed_anew(town) {
        let round = round(town);
        let talk = three_voices(town, &round, 2);
        let agreement = drafted(town, &talk, 1, REVIEW, &[]);
        town.leader.post(&format!("{agreement}/signatures"), &[("says", "agree")]).goes_to(&agreement);
        let (wanted, today) = (step(town, "budgetopfoelgning", 2).to_string(), TODAY.to_string());
        town.chef.post(&format!("{agreement}/terms"), &terms(&wanted, &today, REVIEW)).goes_to(&agreement);
        town.leader.get(&agreement).says("ikke underskrevet endnu").is_silent_about("enig, 21. november");
    }

    fn the_common_agreement_is_inherited_and_read_by_those_who_live_by_it(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let round = open(town, "Børn og Unge", &["budgetopfoelgning"]);
        let instrument = crate::hands::instrument(town, "budgetopfoelgning");
        let (wanted, today) = (step(town, "budgetopfoelgning", 1).to_string(), TODAY.to_string());
        let path = format!("{round}/common/{instrument}");
        town.leader.get(&path).is(404);
        town.leader.post(&path, &terms(&wanted, &today, REVIEW)).is(404);
        let agreement = town.chef.post(&path, &terms(&wanted, &today, REVIEW)).is(303).location;
        town.leader.get(&agreement).is(404);
        for who in [&town.chef, &town.director, &town.economist] {
            who.post(&format!("{agreement}/signatures"), &[("says", "agree")]).goes_to(&agreement);
        }
        discuss(town, &agreement);
        town.chef.post(&format!("{agreement}/force"), &[("from", &today)]).goes_to(&agreement);
        for (who, unit) in [(&town.leader, town.solsikken), (&town.sibling, town.skoven)] {
            who.get(&agreement).is(200).says("Vi ser på det sammen.");
            who.get(&format!("/units/{unit}")).says("Én gang om året").says("Fælles aftale i Børn og Unge.");
        }
        town.aeldrechef.get(&agreement).is(404);
    }

    fn a_unit_that_wishes_for_tighter_has_its_own_wish_told_as_such_and_one_that_does_not_has_not(town) {
        let round = round(town);
        let talk = ask(town, &town.leader, town.solsikken, &round, "budgetopfoelgning");
        for (who, rank) in [(&town.leader, 4), (&town.chef, 3), (&town.economist, 2)] {
            give(town, who, &talk, ("budgetopfoelgning", rank, "Vi er lige lagt sammen.")).goes_to(&talk);
        }
        let agreement = drafted(town, &talk, 4, REVIEW, &TIGHTENING);
        town.leader.get(&agreement).says("strammere efter eget ønske");
        sign(town, &agreement);
        discuss(town, &agreement);
        let today = TODAY.to_string();
        town.chef.post(&format!("{agreement}/force"), &[("from", &*today)]).goes_to(&agreement);
        town.leader.get(&format!("/units/{}", town.solsikken)).says("egen · strammere, eget ønske");
        town.sibling.get(&format!("/units/{}", town.skoven)).is_silent_about("eget ønske");
    }

    fn a_tightening_that_the_line_wants_is_not_called_the_units_wish(town) {
        let agreement = in_force(town, 4, REVIEW, &TIGHTENING);
        town.leader.get(&agreement).is_silent_about("eget ønske");
        town.leader.get(&format!("/units/{}", town.solsikken)).says("egen · strammere").is_silent_about("eget ønske");
    }
}
