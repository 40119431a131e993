//! Who takes part in a round and whether they have answered; never what.

use super::slips::crumbs;
use super::{Known, refuse};
use crate::commands::preparing;
use crate::commands::rolls::Gathering;
use crate::progress::{Chair, Participant};
use crate::round::{Round, RoundId};
use crate::store::plans;
use crate::store::seats::Held;
use crate::views::rolls as views;
use crate::words;
use access::{Do, Role};
use base::{Lang, UnitId};
use std::collections::BTreeSet;
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

/// What the reader may know of a round's participants.
struct Roll {
    gathering: Gathering,
    known: Known,
    med: Vec<String>,
}

impl Roll {
    fn load(work: &mut Work, id: RoundId) -> Result<Self, Error> {
        work.may_somewhere(Do::SeeRound)?;
        let gathering = Gathering::load(work.tx, id).map_err(refuse(work.lang()))?;
        let known = Known::load(work)?;
        if !concerned(work, &known, &gathering.round, &owners(&gathering)) {
            return Err(Error::NotFound);
        }
        let asked = preparing::asked_of_med(work.tx, &gathering).map_err(refuse(work.lang()))?;
        let w = words(work.lang());
        let name = |(unit, _, post): Held| {
            let post = post.map(|post| known.post(post).to_owned()).filter(|name| !name.is_empty());
            post.unwrap_or_else(|| w.roll_med_of(known.unit(unit)))
        };
        let med: BTreeSet<String> = asked.into_iter().map(name).collect();
        Ok(Self { gathering, known, med: med.into_iter().collect() })
    }

    fn lines(&self, lang: Lang) -> Vec<views::Line> {
        self.gathering.gathered().roll().iter().map(|one| self.line(one, lang)).collect()
    }

    fn line(&self, one: &Participant, lang: Lang) -> views::Line {
        let (known, w) = (&self.known, words(lang));
        let name = match &one.chair {
            Chair::Post(post) => known.post(*post).to_owned(),
            Chair::Function(code) => known.function(code, lang),
            Chair::Med if self.med.is_empty() => w.roll_med_nobody(),
            Chair::Med => w.roll_med(self.med.join("; ")),
        };
        let unit = |unit: &UnitId| {
            let name = known.unit(*unit).to_owned();
            if known.seating.vacant(*unit) { w.roll_vacant(name) } else { name }
        };
        views::Line { name, units: one.units.iter().map(unit).collect(), status: one.status }
    }
}

/// The list of participants.
pub fn show(work: &mut Work, id: RoundId) -> Outcome {
    let roll = Roll::load(work, id)?;
    let (here, told) = (work.here(), plans::reminders(work.tx, id)?);
    let round = &roll.gathering.round;
    let may_prepare = work.can(Do::OpenRound, round.area)?;
    let shown = views::Shown {
        crumbs: crumbs(&here, round, &words(here.lang).roll_title()),
        area: roll.known.unit(round.area),
        deadline: round.deadline,
        lines: roll.lines(here.lang),
        reminded: &told,
        slips_reminded: plans::slips_reminded(work.tx, id)?,
        prepare: may_prepare.then(|| format!("/rounds/{id}/preparation")),
        file: format!("/rounds/{id}/participants/excel"),
    };
    Ok(Page::show(words(here.lang).roll_title(), views::show(&here, &shown)))
}

/// The list as a workbook: the page's columns and words, and nothing more.
pub fn excel(work: &mut Work, id: RoundId) -> Outcome {
    let roll = Roll::load(work, id)?;
    let (here, w) = (work.here(), words(work.lang()));
    let round = &roll.gathering.round;
    let column = |(title, width): (String, u8)| paper::Column { title, width };
    let head = [(w.roll_post(), 44), (w.roll_units(), 60), (w.roll_status(), 30)];
    let sheet = paper::Sheet {
        name: w.roll_title(),
        columns: head.into_iter().map(column).collect(),
        rows: roll.lines(here.lang).iter().map(|line| views::cells(&here, line)).collect(),
        sum: None,
    };
    let book = paper::Workbook {
        lang: here.lang,
        title: w.roll_of(roll.known.unit(round.area)),
        municipality: web::House::load(work.tx)?.name,
        date: here.today,
        sheets: vec![sheet],
        about: views::about(&here, round, work.now()),
    };
    let bytes = paper::xlsx(&book).map_err(|unmade| Error::Broken(unmade.to_string()))?;
    let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(Page::file("hvem-er-med.xlsx", mime, bytes))
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
