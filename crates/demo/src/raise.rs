//! The town from its foundation to today, in the order in which things happened.

use crate::calendar::Calendar;
use crate::names::Names;
use crate::story::{Story, Trouble};
use crate::{
    MARK, accounts, asked, cases, direction, found, helping, meeting, notices, outlooks, people, round_first,
    round_open, round_prepared, round_second, settings, sides, store as own,
};
use crate::{onward, pulse, talks, wheel};
use ::store::{Db, Error, Event};
use base::Lang;

/// How many parts the building has, for its progress.
const PARTS: u64 = 21;

/// What the building tells of itself: how much is done, of how much, and what is being made.
pub type Progress<'p> = &'p mut dyn FnMut(u64, u64, &str);

/// Builds the town in an empty database.
pub fn raise(db: &Db, progress: Progress) -> Result<(), Error> {
    if !db.read(own::is_empty)? {
        return Err(Error::Broken("Korsbæk Kommune is built in an empty database only; this one is not".to_owned()));
    }
    let today = db.read(|tx| Ok::<_, Error>(tx.today()))?;
    let mut story = Story::new(db, Calendar::ending(today));
    tell(&mut story, progress).map_err(|trouble| trouble.0)
}

fn tell(story: &mut Story, progress: Progress) -> Result<(), Trouble> {
    let mut done = 0;
    let mut begin = |what: &str| {
        progress(done, PARTS, what);
        done += 1;
    };
    begin("Kommunen grundlægges");
    mark(story)?;
    helping::begin(story)?;
    let mut names = Names::new();
    found::found(story)?;
    begin("Ledere, stabe, udvalg og medarbejdere");
    people::appoint_leaders(story, &mut names)?;
    people::count_heads(story)?;
    sides::staff(story, &mut names)?;
    sides::committees(story, &mut names)?;
    people::settle_personas(story, &mut names)?;
    begin("Kerneopgaver, mål og katalog");
    outlooks::plan(story)?;
    let last = accounts::last_budget(story)?;
    let tasks = direction::core_tasks(story)?;
    let goals = direction::adopt_goals(story, &tasks)?;
    let published = story.days.last(1, 20);
    story.house_does(published, |tx| Ok(steering::publish_starter(tx)?))?;
    let tools = talks::tools(story, published)?;
    begin("Den første runde");
    round_first::spring(story, &tools)?;
    begin("Året før");
    accounts::last_follow_ups(story, &last)?;
    outlooks::last_autumn(story)?;
    round_first::autumn(story, &tools)?;
    direction::tell_goals(story, &goals, 0)?;
    begin("Sammenlægningen");
    found::reorganise(story)?;
    begin("Årets budget");
    let this = accounts::this_budget(story, &last)?;
    direction::translations(story, &tasks)?;
    begin("Forårets runde i Børn og Unge");
    round_second::tell(story, &tools)?;
    begin("Opfølgning i april og juni");
    accounts::april(story, &this)?;
    outlooks::spring(story)?;
    accounts::june(story, &this)?;
    outlooks::summer(story)?;
    begin("Et lovkrav stiger");
    let floor = round_first::floor_rises(story, &tools)?;
    notices::tell_floor(story, floor, story.days.this(6, 16))?;
    begin("Afvigelser og hjælp");
    cases::tell_first(story)?;
    helping::supports(story)?;
    accounts::october(story, &this)?;
    outlooks::autumn(story)?;
    direction::tell_goals(story, &goals, 1)?;
    last_autumn_and_today(story, &tools, &mut names, &mut begin)?;
    begin("De seneste tal");
    accounts::newest(story, &this)?;
    cases::tell_rest(story)?;
    wheel_and_notices(story, &tools, &mut begin)?;
    progress(PARTS, PARTS, "Korsbæk Kommune er klar");
    Ok(())
}

/// The papers of the last autumn, the rounds that are open today, and the dialogue meetings.
fn last_autumn_and_today(
    story: &mut Story,
    tools: &talks::Tools,
    names: &mut Names,
    begin: &mut dyn FnMut(&str),
) -> Result<(), Trouble> {
    begin("Sagsfremstillinger til udvalgene");
    papers(story)?;
    asked::tell(story)?;
    begin("Trappen og delegationsplanen");
    settings::tell(story, tools)?;
    notices::ends_soon(story, tools)?;
    begin("Den åbne runde");
    let open = round_open::tell(story, tools)?;
    begin("Medarbejdernes ord og påmindelser");
    round_prepared::tell(story, tools, names, open)?;
    begin("Dialogmøderne");
    meeting::tell(story, tools)?;
    Ok(())
}

/// The wheel, and what is told in time.
fn wheel_and_notices(story: &mut Story, tools: &talks::Tools, begin: &mut dyn FnMut(&str)) -> Result<(), Trouble> {
    begin("Årshjulet");
    wheel::tell(story)?;
    helping::tell(story, tools)?;
    begin("Fælles datoer og handlinger");
    onward::tell(story)?;
    begin("Pulsen og tiden");
    pulse::tell(story, tools)?;
    begin("Besked i tide");
    let ahead = notices::law_ahead(story, tools)?;
    notices::tell_floor(story, ahead, story.days.ago(8))?;
    notices::warn(story)
}

/// The municipality's name, and the mark that it is a demonstration: the day on which its two years end.
fn mark(story: &mut Story) -> Result<(), Trouble> {
    let (start, today) = (story.days.start(), story.days.today.to_string());
    story.house_does(start, move |tx| {
        store::house::set(tx, "municipality", "Korsbæk Kommune")?;
        store::house::set(tx, MARK, &today)?;
        Ok(((), Event::new("demo.begun")))
    })
}

/// A paper for each committee from the last autumn.
fn papers(story: &mut Story) -> Result<(), Trouble> {
    let on = story.days.this(10, 27);
    let committees: Vec<_> = sides::COMMITTEES.iter().map(|(name, ..)| *name).collect();
    for name in committees {
        let committee = story.town.committee(name)?;
        story.paper(on, move |tx| reports::make_paper(tx, committee, on, Lang::Da))?;
    }
    Ok(())
}
