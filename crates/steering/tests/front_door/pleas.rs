//! Who asks *me* for help, in the matrix: the one who is asked sees it there, nobody else, and no file holds it.

use crate::hands::round;
use calamine::Reader;
use std::io::Cursor;
use testkit::{Town, Visitor, on_both};

const HELP: &str = "/rooms?show=help";
const ASKS: &str = "beder dig om hjælp";

/// A leader asks somebody for help; the address of the request.
fn ask(town: &Town, of: &Visitor) -> String {
    let fields = [("of", &*of.person.to_string()), ("words", "Vikarbudgettet går ikke op.")];
    town.leader.post(&format!("/units/{}/help", town.solsikken), &fields).is(303).location
}

fn rows(page: &testkit::Seen) -> Vec<String> {
    page.all("table.matrix tbody th")
}

fn xlsx(bytes: Vec<u8>) -> String {
    let mut book = calamine::Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets: Vec<_> = book.worksheets();
    sheets.iter().flat_map(|(_, sheet)| sheet.rows().flatten()).map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

on_both! {
    fn a_request_for_help_shows_its_unit_to_the_one_who_is_asked_alone(town) {
        round(town);
        let request = ask(town, &town.chef);
        let seen = town.chef.get(HELP).is(200);
        assert_eq!(rows(&seen), ["Fælles aftale", "Børnehaven Solsikken beder dig om hjælp"]);
        assert!(seen.html().contains(&request));
        assert_eq!(seen.all("nav.pick a")[2], "Beder mig om hjælp eller venter på støtte fra mig (1)");
        town.chef.get("/rooms").says("Skovskolen").says(ASKS);
        let others = [&town.director, &town.leader, &town.deputy, &town.sibling, &town.economist, &town.hr_partner, &town.med, &town.auditor];
        for who in others {
            who.get(HELP).is(200).is_silent_about(ASKS).is_silent_about(&request).says("Der er intet at vise med dette valg.");
        }
        town.chef.post(&format!("{request}/answer"), &[("answer", "Jeg kommer")]).goes_to(&request);
        town.chef.get(HELP).says(ASKS);
        town.leader.post(&format!("{request}/close"), &[("helped", "yes")]).goes_to(&request);
        town.chef.get(HELP).is_silent_about(ASKS).says("Der er intet at vise med dette valg.");
    }

    fn a_request_for_help_is_in_no_file(town) {
        round(town);
        ask(town, &town.chef);
        town.chef.get(HELP).says("Hvem der beder dig om hjælp, står kun her hos dig og aldrig i en fil.");
        let file = xlsx(town.chef.get("/rooms/excel?show=help").is(200).bytes);
        assert!(!file.contains("Solsikken") && !file.contains(ASKS), "{file}");
        assert!(!xlsx(town.chef.get("/rooms/excel").is(200).bytes).contains(ASKS));
    }

    fn a_colleague_who_is_asked_sees_who_asks_and_nothing_of_the_room(town) {
        round(town);
        ask(town, &town.sibling);
        let seen = town.sibling.get(HELP).is(200);
        assert_eq!(rows(&seen), ["Fælles aftale", "Børnehaven Solsikken beder dig om hjælp"]);
        assert_eq!(seen.all("table.matrix tbody tr:last-child td"), ["ikke jeres felt", "ikke jeres felt"]);
        town.sibling.get("/rooms").is_silent_about("Solsikken");
    }

    fn who_asks_from_outside_the_area_stands_beside_the_table(town) {
        round(town);
        let fields = [("of", &*town.economist.person.to_string()), ("words", "Hvordan læser jeg tallene?")];
        let request = town.aeldrechef.post(&format!("/units/{}/help", town.aasen), &fields).is(303).location;
        let seen = town.economist.get(HELP).says("Beder dig også om hjælp, uden for tabellen:").says("Plejecenter Åsen");
        assert_eq!(seen.attribute(&format!("a[href='{request}']"), "href"), Some(request));
        town.chef.get(HELP).is_silent_about("Åsen");
        town.economist.get("/rooms").is_silent_about("Åsen");
    }
}
