//! What is known about the unit spoken of: beside the talk on the screen of whoever leads it, and on no wall and no phone.

use crate::hands::{answered, instrument, live, seated, turns, wall, writes};
use testkit::on_both;

const KNOWN: &str = "Det ved vi om enheden";
const POST: &str = "Stillingen har været besat siden 1. januar 2024.";

on_both! {
    fn whoever_leads_reads_what_is_known_of_the_unit_spoken_of_and_keeps_it_beside_the_talk(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        answered(town, &phones);
        let of = |unit: base::UnitId| format!("{meeting}?unit={unit}");
        town.chef.get(&of(town.solsikken)).is(200).is_silent_about(KNOWN);
        turns(town, &meeting, "answers");
        town.chef.get(&meeting).says("Hvem taler vi om?").is_silent_about(KNOWN);
        town.chef.get(&of(town.solsikken)).says(KNOWN).says(POST);
        town.director.get(&of(town.boern)).says(KNOWN);
        let turned = town.chef.post(&format!("{meeting}/spot?unit={}", town.solsikken), &[("at", "0"), ("words", "")]);
        turned.goes_to(&of(town.solsikken));
        let about = instrument(town, "budgetopfoelgning").to_string();
        let wrong = town.chef.post(&format!("{meeting}/agreement?unit={}", town.solsikken), &[("instrument", &about)]);
        wrong.is(422).says(POST);
        for unit in [town.aasen, town.kommune] {
            town.chef.get(&of(unit)).is(200).is_silent_about(KNOWN);
        }
        for (name, who) in town.everybody().into_iter().filter(|(name, _)| !["chef", "director"].contains(name)) {
            assert_eq!(who.get(&of(town.solsikken)).status, 404, "{name}");
        }
    }

    fn the_wall_and_the_phones_never_tell_it(town) {
        let meeting = live(town);
        let (phones, wall) = (seated(town, &meeting), wall(town, &meeting));
        answered(town, &phones);
        turns(town, &meeting, "answers");
        let spoken = format!("?unit={}", town.solsikken);
        town.chef.get(&format!("{meeting}{spoken}")).says(POST);
        writes(town, &meeting);
        for (at, words) in [("", ""), ("0", ""), ("0", "0")] {
            town.chef.post(&format!("{meeting}/spot{spoken}"), &[("at", at), ("words", words)]).is(303);
            for path in phones.iter().chain([&wall]) {
                for address in [path.clone(), format!("{path}{spoken}")] {
                    let page = town.nobody.get(&address).is(200);
                    page.is_silent_about(KNOWN).is_silent_about("Stillingen har været besat");
                }
            }
        }
    }

    fn what_stands_on_the_wall_already_is_not_written_again(town) {
        let meeting = live(town);
        let phones = seated(town, &meeting);
        answered(town, &phones);
        turns(town, &meeting, "answers");
        let about = instrument(town, "budgetopfoelgning").to_string();
        for text in ["Vi sender", "Vi sender", "Vi sender én gang"] {
            let fields = [("instrument", about.as_str()), ("step", ""), ("text", text)];
            town.chef.post(&format!("{meeting}/proposal"), &fields).goes_to(&meeting);
        }
        let written = town.trail().iter().filter(|what| *what == "meetings.proposal_written").count();
        assert_eq!(written, 2);
    }
}
