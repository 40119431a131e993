//! Support that was given, forgotten and judged; a request for help between two; a duty that nobody reads; and talks about a vacant
//! post and under a new leader.

use crate::store as own;
use crate::story::{Story, Trouble, missing};
use crate::talks::{self, Table, Tools};
use ::store::{By, Event};
use base::{Date, Lang, PersonId};
use followup::Key;
use steering::cause::Cause;
use steering::seat::Party;
use steering::support::{Helped, OwnPromise};

/// The duty whose answers nobody has opened.
const UNREAD: &str = "loensum";
/// A unit whose leader post is vacant, and whose budget follow-up is taken up again.
const VACANT: &str = "Botilbuddet Havnegade";

/// A support as it went: who gave it, for which unit, when, and what the receiver said.
struct Given {
    owner: &'static str,
    unit: &'static str,
    on: Option<Date>,
    said: Option<(Date, Helped, &'static str)>,
}

/// From the first day openings of answers are noted.
pub fn begin(story: &mut Story) -> Result<(), Trouble> {
    let start = story.days.start();
    story.house_does(start, move |tx| {
        let event = followup::begin_reading(tx, start)?;
        Ok(((), event.ok_or_else(|| missing("a first day of reading"))?))
    })
}

/// What came of the spring's support: kept and helpful, given and of no help, and one that is late.
pub fn supports(story: &mut Story) -> Result<(), Trouble> {
    let days = story.days;
    let all = [
        Given {
            owner: "oekonomi",
            unit: "Dagtilbud Vest",
            on: Some(days.this(6, 10)),
            said: Some((days.this(7, 2), Helped::Yes, "Vi læser selv skemaet nu.")),
        },
        Given {
            owner: "hr",
            unit: "Børnehuset Lærkereden",
            on: Some(days.this(6, 14)),
            said: Some((
                days.this(9, 2),
                Helped::No,
                "Telefonen blev taget af en ny hver gang, og vi endte med at spørge hinanden.",
            )),
        },
        Given { owner: "oekonomi", unit: "Børn og Unge", on: Some(days.this(5, 20)), said: None },
        // The two days at the school never came: late, and its giver is told first.
        Given { owner: "oekonomi", unit: "Tornhøjskolen", on: None, said: None },
    ];
    all.iter().try_for_each(|one| support(story, one))
}

fn support(story: &mut Story, one: &Given) -> Result<(), Trouble> {
    let (owner, unit) = (one.owner, story.town.unit(one.unit)?);
    let promises: Vec<OwnPromise> = story.db.read(|tx| steering::promises_of(tx, owner))?;
    let found = promises.into_iter().find(|promise| promise.promised.unit == unit).ok_or_else(|| missing(one.unit))?;
    let (agreement, support) = (found.promised.agreement, found.promised.support.id);
    let staff = story.town.function(owner)?.1;
    if let Some(on) = one.on {
        let given = move |tx: &mut ::store::Tx| Ok(((), steering::support_given(tx, agreement, support)?));
        story.act(By::person(staff), on, given)?;
    }
    if let Some((on, helped, words)) = one.said {
        let person = story.town.leader(one.unit)?.person;
        story.leader_does(one.unit, on, move |tx| {
            Ok(((), steering::close_support(tx, (agreement, support), person, helped, words)?))
        })?;
    }
    Ok(())
}

/// What stands today: help that was asked for, a duty that nobody reads, and a talk about a vacant post.
pub fn tell(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    help(story)?;
    reading(story, tools)?;
    notes(story, tools)?;
    vacant(story, tools)
}

/// Two requests for help: one waits with HR, one has been answered by the line and helped.
fn help(story: &mut Story) -> Result<(), Trouble> {
    let days = story.days;
    let hr = story.town.function("hr")?.1;
    let chef = story.town.leader("Center for Dagtilbud")?.person;
    let need = "Jeg skal i gang med den svære samtale om fremmøde, og jeg har aldrig holdt sådan en før. \
                Vil du tage den igennem med mig?";
    ask(story, ("Børnehuset Lærkereden", hr), need, days.ago(3))?;
    let need = "Jeg bruger aftenerne på vagtplanen. Hvordan har I fået den til at gå op i de andre huse?";
    let id = ask(story, ("Dagtilbud Vest", chef), need, days.ago(30))?;
    let reply = followup::Reply {
        on: days.ago(28),
        words: "Jeg tager Nords plan med på tirsdag, så ser vi på den sammen.".to_owned(),
        comes: Some(days.ago(24)),
    };
    story.leader_does("Center for Dagtilbud", days.ago(28), move |tx| {
        Ok(((), followup::answer_help(tx, id, chef, reply.clone())?))
    })?;
    let asker = story.town.leader("Dagtilbud Vest")?.person;
    let words = Some("To aftener om ugen er tilbage.".to_owned());
    let closing = followup::Closing { on: days.ago(10), helped: followup::Helped::Partly, words };
    story.leader_does("Dagtilbud Vest", days.ago(10), move |tx| {
        Ok(((), followup::close_help(tx, id, asker, closing.clone())?))
    })
}

fn ask(
    story: &mut Story,
    (unit, of): (&str, PersonId),
    need: &'static str,
    on: Date,
) -> Result<followup::HelpId, Trouble> {
    let (id, by) = (story.town.unit(unit)?, story.town.leader(unit)?.person);
    let contacts = story.db.read(|tx| followup::contacts(tx, id, Lang::Da))?;
    let contact = contacts.into_iter().find(|contact| contact.person == of).ok_or_else(|| missing("the one asked"))?;
    story.leader_does(unit, on, move |tx| Ok(followup::ask_help(tx, id, by, &contact, (need, Lang::Da))?))
}

/// Everything that was sent has been opened, but for one duty; and that one was sent before the half year on the wheel too.
fn reading(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    let days = story.days;
    let unread = talks::tool(tools, UNREAD)?.id;
    let units: Vec<_> = story.town.units.values().copied().collect();
    let (from, to) = (days.today.plus_months(-13), days.today);
    let due = story.db.read(|tx| followup::wheel_of(tx, &units, from, to, Lang::Da))?;
    let steps = story.db.read(|tx| steering::Picture::load(tx, to, to))?;
    let early = due.iter().filter(|due| due.demand.key.instrument == unread && due.done.is_none());
    let marks: Vec<own::Mark> = early
        .filter(|due| due.demand.key.due < to)
        .filter_map(|due| {
            let key = due.demand.key;
            let step = steps.in_force(key.unit, key.instrument, key.due)?.step.id;
            Some((key, step, None, base::Time::noon(key.due)))
        })
        .collect();
    let mut opened: Vec<(steering::step::InstrumentId, Date)> =
        due.iter().map(|due| (due.demand.key.instrument, due.demand.key.due)).filter(|(id, _)| *id != unread).collect();
    opened.sort();
    opened.dedup();
    story.house_does(days.ago(1), move |tx| {
        let (sent, read) = (own::mark(tx, &marks)?, own::open(tx, &opened)?);
        Ok(((), Event::new("followup.duties_done").with("marks", sent).with("opened", read)))
    })
}

/// Words beside some answers, so that there is something to read.
fn notes(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    let budget = talks::tool(tools, "budgetopfoelgning")?.id;
    let due = story.days.this(5, 31);
    let told = [
        ("Dagtilbud Nord", "Vi lander på rammen. To langtidssyge er tilbage efter sommer."),
        ("Dagtilbud Syd", "Et lille merforbrug på vikarer; vi henter det på efterårets kurser."),
        ("Engskolen", "Under rammen, fordi en stilling først bliver besat til august."),
    ];
    let mut lines = vec![];
    for (unit, words) in told {
        lines.push((Key { unit: story.town.unit(unit)?, instrument: budget, due }, words));
    }
    story.house_does(story.days.ago(1), move |tx| {
        let told = own::note(tx, &lines)?;
        Ok(((), Event::new("followup.duties_done").with("notes", told)))
    })
}

/// A talk about a unit whose leader post is vacant: the next leader up answers for it.
fn vacant(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    let days = story.days;
    let (unit, tool) = (story.town.unit(VACANT)?, talks::tool(tools, "budgetopfoelgning")?);
    let (instrument, person) =
        (tool.id, Table::of(&story.town, VACANT, &tool.owner)?.person(Party::Unit).ok_or_else(|| missing(VACANT))?);
    let why = "Stillingen er ubesat. Skal vi se oftere på tallene, til der er en leder igen, eller have mere hjælp?";
    let asked = story.act(By::person(person), days.ago(8), move |tx| {
        Ok(steering::ask_again(tx, (unit, instrument), person, Cause::Request, why)?)
    })?;
    let deadline = days.today.plus_days(12);
    story.act(By::person(person), days.ago(7), move |tx| {
        Ok(((), steering::take_up(tx, asked, Party::Unit, deadline)?.1))
    })
}
