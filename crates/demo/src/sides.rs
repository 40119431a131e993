//! What stands beside the line: staff functions with those who work in them, and committees with their politicians.

use crate::names::{Names, address};
use crate::people::somebody;
use crate::story::{Story, Trouble};
use ::store::Event;

/// A staff function: code, names, and the unit that answers.
const FUNCTIONS: [(&str, &str, &str, &str); 9] = [
    ("oekonomi", "Økonomi", "Finance", "Økonomi"),
    ("hr", "HR", "HR", "HR"),
    ("it", "It og Digitalisering", "IT and Digitalisation", "It og Digitalisering"),
    ("indkoeb", "Indkøb", "Procurement", "Indkøb"),
    ("ejendom", "Ejendomme", "Property", "Ejendomme"),
    ("jura", "Jura og Udbud", "Law and Tenders", "Jura og Udbud"),
    ("kommunikation", "Kommunikation", "Communication", "Kommunikation"),
    ("laering", "Læring og Kvalitet", "Learning and Quality", "Læring og Kvalitet"),
    ("sekretariat", "Sekretariat", "Secretariat", "Sekretariat og Byrådsbetjening"),
];

/// The committees with what they look after, and how many sit in each beside the persona.
pub const COMMITTEES: [(&str, &str, u32); 6] = [
    ("Økonomiudvalget", "Korsbæk Kommune", 7),
    ("Børne- og Skoleudvalget", "Børn og Unge", 6),
    ("Sundheds- og Ældreudvalget", "Sundhed og Ældre", 7),
    ("Social- og Arbejdsmarkedsudvalget", "Social og Beskæftigelse", 5),
    ("Teknik- og Miljøudvalget", "Teknik og Miljø", 5),
    ("Kultur- og Fritidsudvalget", "Kultur og Borgerservice", 5),
];

/// Each function with its consultant; the unit's chief works in it too.
pub fn staff(story: &mut Story, names: &mut Names) -> Result<(), Trouble> {
    let start = story.days.start();
    for (code, da, en, unit) in FUNCTIONS {
        let (answers, chief) = (story.town.unit(unit)?, story.town.leader(unit)?.person);
        let name = names.next_name();
        let made = story.house_does(start, move |tx| {
            let function = org::staff_function_for(tx, code, da, en)?;
            org::answer_for(tx, function, Some(answers))?;
            let consultant = somebody(tx, &name, &address(&name))?;
            org::join_function(tx, function, consultant, start, None)?;
            org::join_function(tx, function, chief, start, None)?;
            Ok(((function, consultant), Event::new("org.function_added").about(function.0)))
        })?;
        story.town.functions.insert(code, made);
    }
    Ok(())
}

/// Committees, what they look after, and who sits in them.
pub fn committees(story: &mut Story, names: &mut Names) -> Result<(), Trouble> {
    let start = story.days.start();
    for (name, area, seats) in COMMITTEES {
        let unit = story.town.unit(area)?;
        let sitting: Vec<String> = (0..seats).map(|_| names.next_name()).collect();
        let committee = story.house_does(start, move |tx| {
            let committee = org::add_committee(tx, name)?;
            org::choose_units(tx, committee, &[unit])?;
            for name in &sitting {
                let politician = somebody(tx, name, &address(name))?;
                org::seat(tx, committee, politician, start, None)?;
            }
            Ok((committee, Event::new("org.committee_added").about(committee.0)))
        })?;
        story.town.committees.insert(name, committee);
    }
    Ok(())
}
