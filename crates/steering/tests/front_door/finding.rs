//! Agreements in the search: found by those who may read them once they are in force, by nobody before, never by a sibling.

use crate::hands::{TIGHTENING, drafted, in_force, round, three_voices};
use testkit::{Town, Visitor, on_both};

/// The addresses of agreements that a question finds.
fn agreements(who: &Visitor, question: &str) -> Vec<String> {
    let page = who.get(&format!("/search?q={question}")).is(200);
    let panels = page.all("main .panel h2");
    if panels.iter().any(|heading| heading == "Aftaler") {
        page.all("main .panel:last-of-type .found a")
    } else {
        vec![]
    }
}

fn who_finds(town: &Town, question: &str) -> Vec<&'static str> {
    let finds = |(name, who): &(&'static str, &Visitor)| (!agreements(who, question).is_empty()).then_some(*name);
    let somebody = town.everybody().into_iter().filter(|(name, _)| *name != "stranger");
    somebody.collect::<Vec<_>>().iter().filter_map(finds).collect()
}

on_both! {
    fn an_agreement_is_found_by_those_who_live_by_it_and_by_no_sibling(town) {
        in_force(town, 4, "2027-06-01", &TIGHTENING);
        assert_eq!(
            who_finds(town, "budgetopf"),
            ["director", "chef", "leader", "deputy", "employee", "economist", "med", "auditor"]
        );
    }

    fn an_agreement_that_is_being_written_is_found_by_nobody(town) {
        let round = round(town);
        let talk = three_voices(town, &round, 3);
        drafted(town, &talk, 3, "2027-11-01", &[]);
        assert_eq!(who_finds(town, "budgetopf"), Vec::<&str>::new());
    }
}
