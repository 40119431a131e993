//! Who takes part in a round and whether they have answered; never what.

use super::slips::crumbs;
use super::{Known, refuse};
use crate::commands::preparing;
use crate::commands::rolls::Gathering;
use crate::progress::{Chair, Participant};
use crate::round::{Round, RoundId};
use crate::store::plans;
use crate::views::rolls as views;
use crate::words;
use access::{Do, Role};
use base::UnitId;
use web::{Error, Outcome, Page, Work};

/// Whether a round is anything to the reader: a leader in the area or above it, a staff function that owns an instrument, or MED there.
pub fn concerned(work: &Work, known: &Known, round: &Round, owners: &[&str]) -> bool {
    let places = known.seating.places();
    let touches = |unit: UnitId| places.under(unit, round.area) || places.under(round.area, unit);
    let led = work.actor.led().into_iter().any(|(unit, _)| touches(unit));
    let med = work.actor.held.iter().filter(|held| held.role == Role::Med).filter_map(|held| held.unit).any(touches);
    let owns = known.seating.functions_of(work.actor.person).iter().any(|code| owners.contains(code));
    led || med || owns
}

fn owners(gathering: &Gathering) -> Vec<&str> {
    gathering.instruments.iter().map(|one| one.owner.as_str()).collect()
}

/// The list of participants.
pub fn show(work: &mut Work, id: RoundId) -> Outcome {
    work.may_somewhere(Do::SeeRound)?;
    let gathering = Gathering::load(work.tx, id).map_err(refuse(work.lang()))?;
    let known = Known::load(work)?;
    if !concerned(work, &known, &gathering.round, &owners(&gathering)) {
        return Err(Error::NotFound);
    }
    let (here, told) = (work.here(), plans::reminders(work.tx, id)?);
    let lines: Vec<views::Line> = gathering.gathered().roll().iter().map(|one| line(&known, one, here.lang)).collect();
    let may_prepare = work.can(Do::OpenRound, gathering.round.area)?;
    let shown = views::Shown {
        crumbs: crumbs(&here, &gathering.round, &words(here.lang).roll_title()),
        area: known.unit(gathering.round.area),
        deadline: gathering.round.deadline,
        lines,
        reminded: &told,
        prepare: may_prepare.then(|| format!("/rounds/{id}/preparation")),
    };
    Ok(Page::show(words(here.lang).roll_title(), views::show(&here, &shown)))
}

fn line(known: &Known, one: &Participant, lang: base::Lang) -> views::Line {
    let name = match &one.chair {
        Chair::Post(post) => known.post(*post).to_owned(),
        Chair::Function(code) => known.function(code, lang),
        Chair::Med => words(lang).roll_med(),
    };
    let unit = |unit: &UnitId| {
        let name = known.unit(*unit).to_owned();
        if known.seating.vacant(*unit) { words(lang).roll_vacant(name) } else { name }
    };
    views::Line { name, units: one.units.iter().map(unit).collect(), status: one.status }
}

/// What a round's page says beside its instruments: preparation, who is with it, and where the reader answers.
pub fn beside(work: &mut Work, known: &Known, round: &Round) -> Result<views::Beside, Error> {
    let (here, id) = (work.here(), round.id);
    let gathering = Gathering::load(work.tx, id).map_err(refuse(here.lang))?;
    let plan = preparing::plan(work.tx, round).map_err(refuse(here.lang))?;
    let roll = concerned(work, known, round, &owners(&gathering)).then(|| gathering.gathered().roll());
    let answers =
        gathering.units.iter().filter(|unit| known.speaks_for(work, **unit) && known.seating.has_post(**unit));
    let answers = answers.map(|unit| (format!("/rounds/{id}/units/{unit}"), known.unit(*unit).to_owned())).collect();
    let asked = gathering.units.iter().filter(|unit| work.actor.may_on_path(Do::AnswerSlip, &[**unit]));
    let slips = asked.map(|unit| (format!("/rounds/{id}/units/{unit}/slips"), known.unit(*unit).to_owned())).collect();
    let sight = known.sight(work, Do::SeeRoom);
    let follow = gathering.instruments.iter().map(|one| {
        let seen = sight.sees(known.seating.places(), round.area, &one.owner);
        let who = gathering.units.iter().filter(|unit| gathering.followed.contains(&(**unit, one.id)));
        (one.id, seen.then(|| who.map(|unit| known.unit(*unit).to_owned()).collect()))
    });
    let followers = follow.filter_map(|(id, who)| Some((id, who?))).collect();
    let prepare = work.can(Do::OpenRound, round.area)?.then(|| format!("/rounds/{id}/preparation"));
    let roll = roll.map(|roll| (format!("/rounds/{id}/participants"), views::missing(&roll), roll.len()));
    Ok(views::Beside { plan, roll, answers, slips, prepare, followers })
}
