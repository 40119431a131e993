//! What the units of Børn og Unge expect at the follow-ups: their own words, two levels' corrections, and one who is late.

use crate::story::{Story, Trouble};
use crate::tree::{Plot, plots};
use ::store::Tx;
use base::{Date, Lang, Money, UnitId};
use budget::{Columns, Day, Expected, Place, Plan};

const AREA: &str = "Børn og Unge";
const CENTRE: &str = "Center for Dagtilbud";
/// Who has not told at the last follow-up.
const MISSING: &str = "Børnehuset Skovmyren";
/// Who had nothing new in the summer.
const NOTHING_NEW: [&str; 4] =
    ["Børnehuset Pindsvinet", "Børnehuset Torvehuset", "Børnehuset Egernet", "Børnehuset Havblik"];

/// What lies behind more spending, by turns.
const OVER: [&str; 5] = [
    "Vikarer for to langtidssyge. Vi dækker hinanden på tværs af stuerne resten af året.",
    "Flere børn med behov for støtte end budgettet regnede med. Vi flytter timer fra formiddagen.",
    "Varmen er dyrere i den gamle bygning. Vi har aftalt en gennemgang med Ejendomme.",
    "En stilling blev besat to måneder før tid, fordi vi ellers ville miste ansøgeren.",
    "Flere overgange mellem skoleårene end ventet. Det retter sig efter sommerferien.",
];
/// What lies behind less spending, by turns.
const UNDER: [&str; 4] = [
    "En stilling stod ubesat i foråret. Den er besat nu.",
    "Færre børn end ventet frem til oktober. Vi holder igen med indkøb, men ikke med tid til børnene.",
    "Vi venter med legepladsen til næste år og har sagt det til forældrebestyrelsen.",
    "Mindre vikarforbrug, efter at husene begyndte at låne hinanden ud.",
];

/// A follow-up of the town.
struct Turn {
    on: Date,
    /// The day on which the lowest answer; those above them some days later.
    told: Date,
}

/// Korsbæk gives its lowest units two weeks, from the beginning.
pub fn plan(story: &mut Story) -> Result<(), Trouble> {
    let start = story.days.start();
    let days = [(3, 31), (5, 31), (9, 30)].into_iter().filter_map(|(month, day)| Day::new(month, day)).collect();
    let plan = Plan { from: start, days, first_days: 14, level_days: 3, minutes: 20 };
    story.house_does(start, move |tx| Ok(((), budget::plan_follow_ups(tx, &plan, "Korsbæk Kommune")?)))
}

/// The autumn of the year before: what is held against that year's accounts.
pub fn last_autumn(story: &mut Story) -> Result<(), Trouble> {
    let turn = Turn { on: story.days.last(9, 30), told: story.days.last(10, 10) };
    let houses = ["Børnehuset Lærkereden", "Børnehuset Egernet", "Dagtilbud Nord", "Dagtilbud Midt", "Tandplejen"];
    houses.into_iter().try_for_each(|unit| tells(story, &turn, unit, 0))
}

/// April: the day-care centre alone.
pub fn spring(story: &mut Story) -> Result<(), Trouble> {
    let turn = Turn { on: story.days.this(3, 31), told: story.days.this(4, 14) };
    for (at, plot) in under(CENTRE).iter().enumerate() {
        tells(story, &turn, plot.name, at)?;
    }
    corrects(story, &turn, "Dagtilbud Midt", 60_000, "Husene regner ikke med ferieafløsere endnu.")
}

/// June: the day-care centre, some of it with nothing new.
pub fn summer(story: &mut Story) -> Result<(), Trouble> {
    let turn = Turn { on: story.days.this(5, 31), told: story.days.this(6, 13) };
    for (at, plot) in under(CENTRE).iter().enumerate() {
        if NOTHING_NEW.contains(&plot.name) {
            repeats(story, &turn, plot.name)?;
        } else {
            tells(story, &turn, plot.name, at)?;
        }
    }
    corrects(story, &turn, CENTRE, -120_000, "Normeringspuljen er ikke brugt op, og jeg holder den resten ud.")
}

/// October: the whole area but one house, with corrections at two levels.
pub fn autumn(story: &mut Story) -> Result<(), Trouble> {
    let turn = Turn { on: story.days.this(9, 30), told: story.days.this(10, 10) };
    for (at, plot) in under(AREA).iter().enumerate() {
        if plot.name != MISSING {
            tells(story, &turn, plot.name, at)?;
        }
    }
    corrects(story, &turn, "Dagtilbud Midt", -45_000, "To af husene regner begge med den samme vikar.")?;
    corrects(story, &turn, CENTRE, 150_000, "Tre ansættelser i oktober står ikke i husenes tal endnu.")
}

/// The units with somebody in their leader post at and under one.
fn under(top: &str) -> Vec<Plot> {
    let all = plots();
    let inside = |plot: &Plot| {
        let mut at = Some(plot);
        while let Some(one) = at {
            if one.name == top {
                return true;
            }
            at = one.above.and_then(|above| all.get(above));
        }
        false
    };
    all.iter().filter(|plot| crate::tree::leads(plot) && inside(plot)).cloned().collect()
}

/// Those higher up tell later.
fn day(turn: &Turn, unit: &str) -> Date {
    let level = plots().iter().find(|plot| plot.name == unit).map_or(5, |plot| plot.level);
    turn.told.plus_days(if level >= 5 { 0 } else { (5 - i64::try_from(level).unwrap_or(5)) * 3 })
}

fn place(story: &Story, turn: &Turn, unit: &str) -> Result<Place, Trouble> {
    Ok(Place { unit: story.town.unit(unit)?, on: turn.on, by: Some(story.town.leader(unit)?.post) })
}

/// What the finance system's forecast says about the unit's own accounts, in whole thousands.
fn result(tx: &mut Tx, unit: UnitId, year: i16) -> Result<Money, Trouble> {
    let columns = Columns::of(&budget::totals(tx, &[unit], year)?.all());
    let frame = columns.corrected.known().or(columns.original.known());
    let forecast = columns.forecast.known().zip(frame).map_or(0, |(forecast, frame)| forecast.0 - frame.0);
    Ok(Money::whole(forecast / 100_000 * 1_000))
}

fn words(unit: &str, result: Money, at: usize) -> &'static str {
    let turn = |from: &[&'static str]| from.get(at % from.len().max(1)).copied().unwrap_or_default();
    match (unit, result.0) {
        ("Børnehuset Lærkereden", 1..) => {
            "To vikarer i september og en fratrådt kollega med ferie til gode. Vi holder den ene stilling ubesat til jul."
        }
        (_, 0) => "",
        (_, 1..) => turn(&OVER),
        _ => turn(&UNDER),
    }
}

fn tells(story: &mut Story, turn: &Turn, unit: &'static str, at: usize) -> Result<(), Trouble> {
    let place = place(story, turn, unit)?;
    story.leader_does(unit, day(turn, unit), move |tx| {
        let result = result(tx, place.unit, place.on.year())?;
        let told = Expected { result, words: words(unit, result, at).to_owned(), lang: Lang::Da };
        let (_, event) = budget::give_forecast(tx, place, told)?;
        Ok(((), event))
    })
}

fn repeats(story: &mut Story, turn: &Turn, unit: &str) -> Result<(), Trouble> {
    let place = place(story, turn, unit)?;
    story.leader_does(unit, day(turn, unit), move |tx| {
        let (_, event) = budget::repeat_forecast(tx, place)?;
        Ok(((), event))
    })
}

fn corrects(story: &mut Story, turn: &Turn, unit: &str, kroner: i64, reason: &'static str) -> Result<(), Trouble> {
    let place = place(story, turn, unit)?;
    story.leader_does(unit, day(turn, unit).plus_days(1), move |tx| {
        let (_, event) = budget::correct_sum(tx, place, Money::whole(kroner), (reason, Lang::Da))?;
        Ok(((), event))
    })
}
