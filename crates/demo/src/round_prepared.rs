//! How the open round is prepared and answered: the chief's own words, what employees say without names, who follows the common agreement,
//! who answers on whose behalf, a reminder, and reasons to talk outside a round.

use crate::names::{Names, address};
use crate::people::somebody;
use crate::story::{Story, Trouble, missing};
use crate::talks::{self, ALL_AGREE, Deal, Steps, Tools};
use ::store::{By, Event};
use base::{Date, Period, PersonId, PostId, UnitId};
use org::{Function, How, Place};
use steering::Choices;
use steering::calibration::CalibrationId;
use steering::cause::Cause;
use steering::delegation::Reach;
use steering::plan::Plan;
use steering::round::RoundId;
use steering::slip::{Tick, Together};
use steering::step::InstrumentId;

const AREA: &str = "Center for Dagtilbud";
/// Enough have answered to be shown, words and all.
const ENOUGH: &str = "Dagtilbud Vest";
/// Too few to show.
const TOO_FEW: &str = "Dagtilbud Syd";
/// Still open; one more and there are five.
const OPEN: &str = "Børnehuset Lærkereden";

const MATERIAL: &str = "Vi begynder med de fem ting, I oftest nævner. Læs notatet, og tal med jeres personale, før I svarer.\n\n\
                        Tænk på børnene først: Hvad ville de mærke, hvis I selv bestemte det her?";

const COMMON: Deal = Deal {
    code: "smaaindkoeb",
    step: 2,
    text: "Husene køber selv småt ind med betalingskort og gemmer bilaget.",
    reason: "Ingen skal lægge ud for kommunen, og ingen skal bruge en halv time på en æske tuscher.",
    decided_here: "Hvad der købes, og hvem der har kortet.",
    end: "",
    support: None,
    remarks: "",
    pens: ALL_AGREE,
};

const SAID: [&str; 3] = [
    "Vi skriver det samme to steder.",
    "Kursusplanen kommer, når vagtplanen er lagt.",
    "Mødet om torsdagen er godt; referatet læser ingen.",
];

/// The open round, seen from those who take part in it. `delegated` is a calibration whose leader lets a colleague answer.
pub fn tell(
    story: &mut Story,
    tools: &Tools,
    names: &mut Names,
    (round, delegated): (RoundId, CalibrationId),
) -> Result<(), Trouble> {
    prepare(story, round)?;
    follow(story, tools, round)?;
    remind(story, round)?;
    for (unit, many, closes) in [(ENOUGH, 9, true), (TOO_FEW, 3, true), (OPEN, 4, false)] {
        ask(story, tools, names, (round, unit, many))?;
        if closes {
            let (at, on) = (story.town.unit(unit)?, story.days.ago(3));
            story.leader_does(unit, on, move |tx| Ok(((), steering::close_slips(tx, round, at)?)))?;
        }
    }
    together(story, tools, round)?;
    delegate(story, delegated)?;
    causes(story, tools)
}

fn prepare(story: &mut Story, round: RoundId) -> Result<(), Trouble> {
    let days = story.days;
    let plan = Plan {
        material: MATERIAL.to_owned(),
        links: "Notat om styring i dagtilbud: https://korsbaek.example/notat.pdf".to_owned(),
        ask_until: days.today.plus_days(2),
        days: vec![14, 7, 1],
        version: 0,
    };
    story.leader_does(AREA, days.ago(19), move |tx| Ok(((), steering::prepare(tx, round, &plan)?)))
}

/// A common agreement that all three have signed, and the units that follow it.
fn follow(story: &mut Story, tools: &Tools, round: RoundId) -> Result<(), Trouble> {
    let (days, tool) = (story.days, talks::tool(tools, COMMON.code)?);
    let from = days.today.plus_days(40);
    let when =
        Steps { drafted: days.ago(13), signed: days.ago(12), med: days.ago(12), from, review: from.plus_months(12) };
    let (terms, instrument) = (talks::terms(tools, &COMMON, when)?, tool.id);
    let draft = move |tx: &mut store::Tx| Ok(steering::draft_common(tx, round, instrument, terms.clone())?);
    let id = story.leader_does(AREA, when.drafted, draft)?;
    for pen in COMMON.pens {
        talks::sign(story, tools, (id, AREA), (COMMON.code, *pen), when.signed)?;
    }
    for unit in ["Dagtilbud Nord", OPEN] {
        let (at, choices) = (story.town.unit(unit)?, Choices { follow: vec![instrument], own: vec![] });
        story.leader_does(unit, days.ago(9), move |tx| Ok(((), steering::choose(tx, round, at, &choices)?.1)))?;
    }
    Ok(())
}

/// The reminder of two weeks before the deadline, as the day's job sent it.
fn remind(story: &mut Story, round: RoundId) -> Result<(), Trouble> {
    let on = story.days.ago(5);
    story.act(By::job(), on, move |tx| {
        let event = steering::remind(tx, round, on, "https://raaderum.korsbaek.example")?;
        Ok(((), event.ok_or_else(|| missing("a reminder"))?))
    })
}

/// Employees of a unit answer without names.
fn ask(
    story: &mut Story,
    tools: &Tools,
    names: &mut Names,
    (round, unit, many): (RoundId, &str, u32),
) -> Result<(), Trouble> {
    let (at, since, on) = (story.town.unit(unit)?, story.days.start(), story.days.ago(6));
    let instruments: Vec<InstrumentId> = ["kompetenceudvikling", "lokaler", "moedekadence", "loensum", "smaaindkoeb"]
        .iter()
        .map(|code| Ok(talks::tool(tools, code)?.id))
        .collect::<Result<_, Trouble>>()?;
    for no in 0..many {
        let name = names.next_name();
        let person = story.house_does(since, move |tx| hire(tx, &name, (at, no + 11), since))?;
        let ticks = slip(&instruments, no);
        story.act(By::person(person), on, move |tx| Ok(((), steering::answer_slip(tx, round, at, person, &ticks)?)))?;
    }
    Ok(())
}

fn hire(tx: &mut store::Tx, name: &str, (unit, no): (UnitId, u32), since: Date) -> Result<(PersonId, Event), Trouble> {
    let person = somebody(tx, name, &address(name))?;
    let post = org::post_for(tx, Place { unit, function: Function::Employee, no }, "Pædagog")?;
    org::appoint(tx, post, person, How::Held, Period::since(since))?;
    Ok((person, Event::new("account.opened").about(person.0)))
}

/// What the n-th colleague says; some say little.
fn slip(instruments: &[InstrumentId], no: u32) -> Vec<Tick> {
    let tick = |(at, instrument): (u32, &InstrumentId)| Tick {
        instrument: *instrument,
        used: (no * (at + 2)) % 7 > at,
        unfounded: (no * 2 + at).is_multiple_of(at + 3),
        words: if no == at { SAID.get(at as usize).copied().unwrap_or_default().to_owned() } else { String::new() },
    };
    (0..).zip(instruments).map(tick).collect()
}

/// What a staff meeting said together.
fn together(story: &mut Story, tools: &Tools, round: RoundId) -> Result<(), Trouble> {
    let (unit, days) = (story.town.unit(ENOUGH)?, story.days);
    let tick = |code: &str, used, unfounded, words: &str| -> Result<Tick, Trouble> {
        Ok(Tick { instrument: talks::tool(tools, code)?.id, used, unfounded, words: words.to_owned() })
    };
    let ticks = vec![
        tick("lokaler", true, false, "Vi bruger tegningerne, når vi flytter rundt.")?,
        tick("moedekadence", false, true, "Referatet bliver aldrig læst.")?,
    ];
    let sheet = Together { held: days.ago(8), ticks };
    story.leader_does(ENOUGH, days.ago(7), move |tx| Ok(((), steering::write_together(tx, round, unit, &sheet)?)))
}

/// The leader lets an employee answer one calibration on behalf of the post.
fn delegate(story: &mut Story, talk: CalibrationId) -> Result<(), Trouble> {
    let (unit, on) = (story.town.unit(OPEN)?, story.days.ago(2));
    let person = story.persona("medarbejder")?;
    let place = Place { unit, function: Function::Employee, no: 1 };
    story.leader_does(OPEN, on, move |tx| {
        let post: PostId = org::post_for(tx, place, "")?;
        Ok(((), steering::delegate(tx, unit, Reach::Calibration(talk), (post, person))?.1))
    })
}

/// Somebody new asks that what was agreed before their time be taken up.
fn causes(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    let (unit, instrument) = (story.town.unit(TOO_FEW)?, talks::tool(tools, "moedekadence")?.id);
    let (person, on) = (story.town.leader(TOO_FEW)?.person, story.days.ago(4));
    let why = "Jeg er ny og vil gerne mødes oftere det første år.";
    story.leader_does(TOO_FEW, on, move |tx| {
        Ok(((), steering::ask_again(tx, (unit, instrument), person, Cause::NewLeader, why)?.1))
    })
}
