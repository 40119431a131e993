//! Who lives in the town: leaders, deputies, those who act in a post, personas, staff, MED and politicians.

use crate::found::MERGED;
use crate::names::{Names, address};
use crate::personas::{Part, Persona};
use crate::story::{Chair, Story, Trouble};
use crate::tree::{ACTING, VACANT, plots};
use ::store::{Event, Result, Tx};
use access::{Held, Role};
use base::{Date, Period, PersonId, UnitId};
use org::{Function, How, Place};

/// Units whose leader has a deputy beside the persona's.
const DEPUTIES: [&str; 7] = [
    "Engskolen",
    "Tornhøjskolen",
    "Plejecentret Lærkevang",
    "Plejecentret Solgården",
    "Hjemmeplejen Nord",
    "Jobcentret",
    "Botilbuddet Skovbrynet",
];
/// Units that got a new leader a year ago; the one before is history.
const NEW_LEADERS: [&str; 6] =
    ["Klinteskolen", "Dagtilbud Syd", "Plejecentret Egebo", "Vej og Park", "Børnehuset Torvehuset", "Tandplejen"];

/// A unit that got a new leader this year, whom nobody can judge by what came before.
const NEWEST: &str = "Dagplejen";

/// Somebody who gets a post.
#[derive(Debug, Clone)]
struct Appointment {
    unit: UnitId,
    function: Function,
    title: String,
    person: (String, String),
    how: How,
    from: Date,
    to: Option<Date>,
}

fn appoint(tx: &mut Tx, what: &Appointment) -> Result<Chair> {
    let person = somebody(tx, &what.person.0, &what.person.1)?;
    let post = org::post_for(tx, Place { unit: what.unit, function: what.function, no: 1 }, &what.title)?;
    org::appoint(tx, post, person, what.how, Period { from: what.from, to: what.to })?;
    Ok(Chair { post, person })
}

/// The person of an address, with an account; made where not there yet.
pub fn somebody(tx: &mut Tx, name: &str, email: &str) -> Result<PersonId> {
    if let Some(known) = access::find_person_by_email(tx, email)? {
        return Ok(known.id);
    }
    let person = access::add_person(tx, name, Some(email))?;
    web::open_account(tx, person, email)?;
    Ok(person)
}

/// Leaders of every unit, those before them, and those beside them.
pub fn appoint_leaders(story: &mut Story, names: &mut Names) -> Result<(), Trouble> {
    let (start, days) = (story.days.start(), story.days);
    let since = |unit: &str| if unit == ACTING { days.ago(80) } else { start };
    let mut all: Vec<(String, Appointment)> = vec![];
    for plot in plots() {
        let Some(title) = plot.title else { continue };
        let unit = story.town.unit(plot.name)?;
        let mut add = |how, from, to, email: Option<String>| {
            let name = names.next_name();
            let email = email.unwrap_or_else(|| address(&name));
            let person = (name, email);
            let function = Function::Leader;
            let what = Appointment { unit, function, title: title.to_owned(), person, how, from, to };
            all.push((plot.name.to_owned(), what));
        };
        let persona = Persona::leading(plot.name).map(Persona::email);
        if plot.name == NEWEST {
            add(How::Held, start, Some(days.ago(120)), None);
            add(How::Held, days.ago(120), None, persona);
        } else if NEW_LEADERS.contains(&plot.name) {
            add(How::Held, start, Some(days.last(10, 1)), None);
            add(How::Held, days.last(10, 1), None, persona);
        } else if plot.name == ACTING {
            add(How::Held, start, Some(days.ago(80)), None);
            add(How::Acting, since(plot.name), None, None);
        } else if VACANT.contains(&plot.name) {
            add(How::Held, start, Some(days.ago(50)), None);
        } else {
            add(How::Held, start, None, persona);
        }
        if DEPUTIES.contains(&plot.name) {
            add(How::Deputy, start, None, None);
        }
        let deputy = Persona::all().find(|persona| persona.part == Part::Deputy(plot.name));
        if let Some(deputy) = deputy {
            add(How::Deputy, start, None, Some(deputy.email()));
        }
    }
    let fjord = story.town.unit(MERGED)?;
    let name = names.next_name();
    let person = (name.clone(), address(&name));
    let (title, to) = ("Dagtilbudsleder".to_owned(), Some(days.this(1, 1)));
    let function = Function::Leader;
    let last = Appointment { unit: fjord, function, title, person, how: How::Held, from: start, to };
    all.push((MERGED.to_owned(), last));
    let told = all.clone();
    let chairs = story.house_does(start, move |tx| {
        let chairs = told.iter().map(|(_, what)| appoint(tx, what)).collect::<Result<Vec<_>>>()?;
        let event = Event::new("org.imported").with("source", "korsbaek").with("people", chairs.len());
        Ok((chairs, event))
    })?;
    let leads = |what: &Appointment| what.how != How::Deputy && what.to.is_none();
    let now = all.into_iter().zip(chairs).filter(|((_, what), _)| leads(what));
    story.town.leaders = now.map(|((unit, _), chair)| (unit, chair)).collect();
    Ok(())
}

/// Head counts of two years: beside the leaders, and a little fewer people a year ago.
pub fn count_heads(story: &mut Story) -> Result<(), Trouble> {
    let (start, new_year) = (story.days.start(), story.days.this(1, 1));
    let mut counts = vec![];
    for plot in plots() {
        let unit = story.town.unit(plot.name)?;
        let then = plot.heads.saturating_sub(u32::from(plot.heads > 12 && plot.level % 2 == 0));
        counts.push((unit, then, plot.heads));
    }
    story.house_does(start, move |tx| {
        for (unit, then, now) in &counts {
            org::set_heads(tx, *unit, start, *then, "Korsbæks løn- og personaledata")?;
            org::set_heads(tx, *unit, new_year, *now, "Korsbæks løn- og personaledata")?;
        }
        Ok(((), Event::new("org.imported").with("source", "korsbaek").with("heads", counts.len())))
    })
}

/// Personas who are no leaders: they work somewhere, speak for colleagues, sit in a committee or look after the house.
pub fn settle_personas(story: &mut Story, names: &mut Names) -> Result<(), Trouble> {
    let start = story.days.start();
    for persona in Persona::all() {
        let (name, email) = (names.next_name(), persona.email());
        let placed = |unit: UnitId, function, title: &str| Appointment {
            unit,
            function,
            title: title.to_owned(),
            person: (name.clone(), email.clone()),
            how: How::Held,
            from: start,
            to: None,
        };
        let post = match persona.part {
            Part::Leads(_) | Part::Deputy(_) => continue,
            Part::Works(unit) => Some(placed(story.town.unit(unit)?, Function::Employee, "Pædagog")),
            Part::Staff(unit, _) => Some(placed(story.town.unit(unit)?, Function::Employee, "Konsulent")),
            Part::Med(unit) => Some(placed(story.town.unit(unit)?, Function::Tr, "")),
            Part::Politician(_) | Part::Administrator | Part::Auditor | Part::Dpo => None,
        };
        let held = match persona.part {
            Part::Staff(_, code) => Some(Held::in_function(story.town.function(code)?.0)),
            Part::Politician(committee) => Some(Held::in_committee(story.town.committee(committee)?)),
            Part::Administrator => Some(Held::role(Role::Administrator)),
            Part::Auditor => Some(Held::role(Role::Auditor)),
            Part::Dpo => Some(Held::role(Role::Dpo)),
            _ => None,
        };
        let person = story.house_does(start, move |tx| {
            let person = somebody(tx, &name, &email)?;
            if let Some(post) = &post {
                appoint(tx, post)?;
            }
            if let Some(held) = &held {
                access::hold(tx, person, held, start, None)?;
            }
            Ok((person, Event::new("account.opened").about(person.0)))
        })?;
        if let Part::Staff(_, code) = persona.part {
            let function = story.town.function(code)?.0;
            story.town.functions.insert(code, (function, person));
        }
    }
    Ok(())
}
