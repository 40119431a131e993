//! What is known beside a talk: for its parties alone, in words, in a fixed order, about posts and never about persons.

use crate::hands::{ask, instrument, round};
use testkit::{TODAY, on_both};

on_both! {
    fn the_parties_of_a_talk_read_what_is_known_with_source_date_and_what_it_cannot_tell(town) {
        let talk = ask(town, &town.leader, town.solsikken, &round(town), "budgetopfoelgning");
        for who in [&town.leader, &town.chef] {
            who.get(&talk)
                .says("Det ved vi om enheden")
                .says("Stillingen har været besat siden 1. januar 2024.")
                .says("Kilde: Organisationen i Råderum, 21. november 2026")
                .says("Det handler om stillingen, ikke om en person")
                .says("Det ved vi ikke: Konsekvens ved fejl")
                .says("Vurderinger af personer hører hjemme i LUS.");
        }
        town.sibling.get(&talk).is(404);
        town.administrator.get(&talk).is(404);
    }

    fn early_reports_count_as_good_practice_and_are_not_opened_to_a_staff_function(town) {
        let talk = ask(town, &town.leader, town.solsikken, &round(town), "budgetopfoelgning");
        let report = [("kind", "budget"), ("reading", "Vikarerne er dyrere."), ("plan", "Vi dækker selv.")];
        town.leader.post(&format!("/units/{}/deviations", town.solsikken), &report).is(303);
        town.leader.get(&talk).says("Enheden har selv meldt: 21. november 2026").says("Det er god praksis.");
        town.chef.get(&talk).says("21. november 2026 (Budgettet holder ikke)");
        town.economist
            .get(&talk)
            .says("Det, enheden har meldt, ses kun af den selv og dens linje.")
            .is_silent_about("Enheden har selv meldt");
    }

    fn a_vacant_post_is_told_as_a_post(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let (area, deadline) = (town.aeldre.to_string(), TODAY.plus_days(14).to_string());
        let chosen = instrument(town, "budgetopfoelgning").to_string();
        let fields = [("area", area.as_str()), ("name", "Ældre"), ("deadline", deadline.as_str()), ("instrument", chosen.as_str())];
        let round = town.aeldrechef.post("/rounds", &fields).is(303).location;
        let talk = ask(town, &town.aeldrechef, town.aasen, &round, "budgetopfoelgning");
        let panel = town.aeldrechef.get(&talk).says("Stillingen er ubesat.").all("dl.evidence").join(" ");
        assert!(panel.contains("Det handler om stillingen") && !panel.contains("Ærna"), "{panel}");
    }

    fn evidence_is_never_joined_into_a_figure_and_stands_in_no_list(town) {
        let talk = ask(town, &town.leader, town.solsikken, &round(town), "budgetopfoelgning");
        let page = town.leader.get(&talk);
        let panel = page.all("dl.evidence").join(" ").to_lowercase();
        assert!(panel.contains("lederstillingen"), "{panel}");
        for word in ["gennemsnit", "i alt", "samlet", "score", "point", "rang", "nummer", "højest", "lavest"] {
            assert!(!panel.contains(word), "evidence says {word}: {panel}");
        }
        for path in ["/rooms", "/rounds", &format!("/units/{}", town.solsikken), "/followup", "/"] {
            town.chef.get(path).is(200).is_silent_about("Det ved vi om enheden").is_silent_about("nybesat");
        }
    }
}
