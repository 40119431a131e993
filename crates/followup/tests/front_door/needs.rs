//! What units need from a staff function: wishes in voices, once they are revealed and never before, and the minutes that help takes.

use super::town::{catalogue, instrument};
use testkit::{TODAY, Town, Visitor, on_both};

const WISH: &str = "En fast kontaktperson i Økonomi";
const LINE: &str = "Et kursus i prognoser";

/// The leader of Solsikken opens an own talk about the budget follow-up in a round; its address.
fn talk(town: &Town) -> String {
    catalogue(town);
    let chosen = instrument(town, "budgetopfoelgning").to_string();
    let (area, deadline) = (town.boern.to_string(), TODAY.plus_days(14).to_string());
    let fields = [("area", &*area), ("name", "Efterår"), ("deadline", &*deadline), ("instrument", &*chosen)];
    let round = town.chef.post("/rounds", &fields).is(303).location;
    let round = round.trim_start_matches("/rounds/");
    let way = format!("/units/{}/calibrations?round={round}&instrument={chosen}", town.solsikken);
    town.leader.post(&way, &[("wish", "Vi vil tale om det.")]).is(303).location
}

/// Somebody writes a voice with a wish for support from a party; `deed` is `draft` or `give`.
fn voice(town: &Town, who: &Visitor, talk: &str, (support, from): (&str, &str), deed: &str) {
    let lineage = town.db.read(steering::lineage).unwrap();
    let known = lineage.newest().unwrap().instruments.iter().find(|one| one.code == "budgetopfoelgning").unwrap();
    let step = known.steps[0].id.to_string();
    let fields = [
        ("step", &*step),
        ("ground", "core_task"),
        ("why", "Vi bruger timerne på stuerne."),
        ("support", support),
        ("support_from", from),
        ("support_by", "2027-01-15"),
        ("deed", deed),
    ];
    who.post(&format!("{talk}/voice"), &fields).goes_to(talk);
}

on_both! {
    fn what_a_voice_wishes_for_is_on_the_staff_functions_page_when_the_answers_are_revealed_and_not_before(town) {
        let talk = talk(town);
        let given = format!("/staff-functions/{}/support", town.economy);
        voice(town, &town.leader, &talk, (WISH, "staff"), "draft");
        town.economist.get(&given).is(200).is_silent_about(WISH);
        voice(town, &town.leader, &talk, (WISH, "staff"), "give");
        voice(town, &town.chef, &talk, (LINE, "staff"), "give");
        town.economist.get(&given).is(200).is_silent_about(WISH).is_silent_about(LINE).says("Ingen har spurgt lige nu.");
        voice(town, &town.economist, &talk, ("Tid til at lære", "staff"), "give");
        town.economist.get(&given).is(200)
            .says(WISH).says("Enhedens ønske om støtte i en kalibrering").says("Børnehaven Solsikken · Budgetopfølgning")
            .says(LINE).says("Linjens ønske om støtte i en kalibrering").says("15. jan.")
            .is_silent_about("Tid til at lære");
        // Those who read the page without a seat in the talk read no voice in it.
        town.director.get(&given).is(200).is_silent_about(WISH).is_silent_about(LINE);
        let hr = format!("/staff-functions/{}/support", town.hr);
        town.hr_partner.get(&hr).is(200).is_silent_about(WISH);
        town.economist.in_english().get(&given).is(200).says("The unit's wish for support in a calibration");
    }

    fn a_deadline_that_has_passed_reveals_and_a_wish_to_somebody_else_is_not_the_functions(town) {
        let talk = talk(town);
        let given = format!("/staff-functions/{}/support", town.economy);
        voice(town, &town.leader, &talk, (WISH, "staff"), "give");
        voice(town, &town.chef, &talk, (LINE, "line"), "give");
        let last = town.on(TODAY.plus_days(14), &town.economist);
        last.get(&given).is(200).is_silent_about(WISH);
        let after = town.on(TODAY.plus_days(15), &town.economist);
        after.get(&given).is(200).says(WISH).is_silent_about(LINE);
    }

    fn the_minutes_that_help_takes_are_in_what_is_asked(town) {
        for who in [&town.leader, &town.economist, &town.employee] {
            who.get("/time").is(200).says("Bede om hjælp").says("Svare, når nogen beder om hjælp").says("Svare på »Hjalp det?«");
        }
        town.leader.get("/time/minutes").is(200).says("Bede om hjælp").says("Svare på »Hjalp det?«");
        town.economist.get("/time/minutes").is(200).says("Svare, når nogen beder om hjælp");
        town.employee.get("/time/minutes").is(200).is_silent_about("Bede om hjælp").is_silent_about("Svare på");
        town.leader.in_english().get("/time").is(200).says("Asking for help");
    }
}
