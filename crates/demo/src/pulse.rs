//! Five questions to leaders before each area's first round and in the autumn after, the ceilings on time, and what those who do
//! it say it takes.

use crate::seed::Seed;
use crate::store::{self as own, Opened};
use crate::story::{Chair, Story, Trouble};
use crate::talks::{self, Tools};
use ::store::{By, Event};
use access::Role;
use base::{Date, Lang};
use burden::{Ceiling, FormMinutes};
use surveys::{Remark, WaveId};

/// An area with too few leaders for anything to be shown of what they answer.
const SMALL: &str = "Bibliotekerne";
/// The area whose answers MED has said something of.
const REMARKED: &str = "Børn og Unge";
/// For whom they speak.
const SPOKEN_FOR: &str = "Center for Dagtilbud";
/// Days that a wave is open in this municipality; its rule from the first day.
const OPEN: i64 = 25;
/// The questions, with what leaders answered before (least, most) and how much higher in the autumn after.
const QUESTIONS: [(&str, (i64, i64), i64); 5] =
    [("room", (2, 4), 1), ("time", (1, 3), 0), ("use", (1, 3), 1), ("safety", (3, 5), 0), ("joy", (3, 5), 0)];
/// What leaders say some duties take each time, in minutes.
const TAKES: [(&str, [i64; 7]); 3] = [
    ("duty/budgetopfoelgning", [45, 60, 75, 90, 90, 120, 150]),
    ("duty/afrapportering", [60, 90, 90, 120, 180, 180, 240]),
    ("form/deviation", [10, 10, 15, 20, 20, 25, 40]),
];

/// All of it.
pub fn tell(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    rules(story)?;
    let opened = story.days.this(3, 9);
    let name = format!("Bibliotekerne, forår {}", story.days.year);
    talks::open(story, tools, SMALL, (name, &["kompetenceudvikling"]), (opened, opened.plus_days(30)))?;
    let mut seed = Seed::new(12);
    for round in story.db.read(own::rounds)? {
        before(story, &mut seed, &round)?;
    }
    autumns(story, &mut seed)?;
    remark(story)?;
    ceilings(story)?;
    minutes(story)?;
    said(story)
}

/// This municipality asks for twenty-five days, and again in the middle of its autumn: four days ago.
fn rules(story: &mut Story) -> Result<(), Trouble> {
    let (start, autumn) = (story.days.start(), story.days.ago(4));
    story.house_does(start, move |tx| {
        for (code, amount) in
            [("days_open", OPEN), ("autumn_month", i64::from(autumn.month())), ("autumn_day", i64::from(autumn.day()))]
        {
            own::survey_rule(tx, (code, start), amount)?;
        }
        Ok(((), Event::new("demo.rules_set")))
    })
}

fn before(story: &mut Story, seed: &mut Seed, round: &Opened) -> Result<(), Trouble> {
    let (area, about) = (round.area, (round.round, round.since, round.deadline));
    let wave = story.act(By::job(), round.since, move |tx| Ok(surveys::open_baseline(tx, area, about)?))?;
    if let Some(wave) = wave {
        answer(story, seed, (wave, round.since), 0)?;
    }
    Ok(())
}

/// The autumn's waves whose day has come.
fn autumns(story: &mut Story, seed: &mut Seed) -> Result<(), Trouble> {
    let today = story.days.today;
    for start in story.db.read(surveys::starts)?.into_iter().filter(|start| start.autumn_on <= today) {
        let area = start.area;
        let wave = story.act(By::job(), start.autumn_on, move |tx| Ok(surveys::open_autumn(tx, area)?))?;
        answer(story, seed, (wave, start.autumn_on), 1)?;
    }
    Ok(())
}

/// Most of those who are asked answer within a week or so; a wave whose last day has passed is counted. In a wave that is still
/// open the personas have not answered yet.
fn answer(story: &mut Story, seed: &mut Seed, (wave, opened): (WaveId, Date), later: i64) -> Result<(), Trouble> {
    let (today, chairs) = (story.days.today, story.town.leaders.clone());
    let closes = story.db.read(move |tx| surveys::wave(tx, wave))?.closes;
    for (unit, Chair { person, .. }) in chairs {
        let silent = seed.between(1, 100) <= 18;
        let (on, values) = (opened.plus_days(seed.between(1, 9)), values(seed, later));
        let asked = story.db.read(move |tx| surveys::is_asked(tx, wave, person))?;
        let waits = closes >= today && crate::personas::Persona::leading(&unit).is_some();
        if asked && !silent && !waits && on <= today && on <= closes {
            story.act(By::person(person), on, move |tx| Ok(((), surveys::answer(tx, wave, person, &values)?)))?;
        }
    }
    if closes < today {
        story.act(By::job(), closes.plus_days(1), move |tx| Ok(((), surveys::close(tx, wave)?)))?;
    }
    Ok(())
}

fn values(seed: &mut Seed, later: i64) -> Vec<(String, i64)> {
    let value =
        |seed: &mut Seed, (least, most): (i64, i64), more: i64| (seed.between(least, most) + more * later).min(5);
    QUESTIONS.iter().map(|(code, range, more)| ((*code).to_owned(), value(seed, *range, *more))).collect()
}

/// What MED says of the answers of the first area that was asked.
fn remark(story: &mut Story) -> Result<(), Trouble> {
    let area = story.town.unit(REMARKED)?;
    let start = story.db.read(surveys::starts)?.into_iter().find(|start| start.area == area);
    let Some(wave) = start.and_then(|start| start.baseline) else { return Ok(()) };
    let (on, person, unit) = (wave.closes.plus_days(6), story.persona("med")?, story.town.unit(SPOKEN_FOR)?);
    let words = "Vi lægger mærke til, at tiden til at være faglig leder står lavest. Vi beder om, at runden begynder dér, og at \
                 vi ser tallene sammen igen til efteråret.";
    let remark = Remark { person, unit, on, words: words.to_owned(), lang: Lang::Da };
    story.persona_does("med", on, move |tx| Ok(((), surveys::remark(tx, wave.id, &remark)?)))
}

/// What leaders have said together that one of Råderum's own forms takes.
fn said(story: &mut Story) -> Result<(), Trouble> {
    let on = story.days.ago(33);
    let (code, source) = ("deviation".to_owned(), "Lederforum".to_owned());
    let form = FormMinutes { code, role: Role::Leader, times: 1, minutes: 20, source, said_on: Some(on) };
    story.house_does(on, move |tx| Ok(((), burden::set_form(tx, &form)?)))
}

fn ceilings(story: &mut Story) -> Result<(), Trouble> {
    let from = story.days.this(1, 12);
    for (role, minutes) in [(Role::Leader, 22 * 60), (Role::Employee, 60), (Role::Med, 6 * 60)] {
        let decided = format!("Direktionen efter drøftelse i Hovedudvalget, {}", from.long(Lang::Da));
        let ceiling = Ceiling { role, from, minutes: Some(minutes), decided };
        story.house_does(from, move |tx| {
            burden::set_ceiling(tx, &ceiling)?;
            let event = Event::new("burden.ceiling_set").with("role", ceiling.role.code()).with("minutes", minutes);
            Ok(((), event.with("from", ceiling.from).text("decided", &ceiling.decided)))
        })?;
    }
    Ok(())
}

/// Seven leaders say what three things take each time.
fn minutes(story: &mut Story) -> Result<(), Trouble> {
    let leaders: Vec<Chair> = story
        .town
        .leaders
        .iter()
        .filter(|(unit, _)| crate::personas::Persona::leading(unit).is_none())
        .map(|(_, chair)| *chair)
        .take(7)
        .collect();
    let on = story.days.ago(30);
    for (at, leader) in leaders.into_iter().enumerate() {
        let said = TAKES.iter().filter_map(|(key, all)| Some((Role::Leader, (*key).to_owned(), *all.get(at)?)));
        let said: Vec<(Role, String, i64)> = said.collect();
        story
            .act(By::person(leader.person), on, move |tx| Ok(((), burden::give_minutes(tx, leader.person, &said)?)))?;
    }
    Ok(())
}
