//! A unit's room over time: a picture of its settings with the table beside it, and what each was made under.

use super::Known;
use crate::agreement::AgreementId;
use crate::courses::{Course, Stay, courses};
use crate::ladder;
use crate::lanes::{Eras, Lane, Stretch, lanes};
use crate::picture::Picture;
use crate::read::agreements_by_id;
use crate::setting::Origin;
use crate::store::agreements::Kept;
use crate::store::responses;
use crate::views::history as views;
use crate::words;
use access::Do;
use base::{Date, Period, UnitId};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use web::{Error, Outcome, Page, Panel, Work};

/// How far back the picture reaches, in months, and how far ahead.
const BACK: i32 = 24;
const AHEAD: i32 = 12;

/// The period of the picture: two years back, or from the first edition where that is later, and a year ahead.
fn span(picture: &Picture, today: Date) -> Period {
    let back = today.plus_months(-BACK);
    let from = picture.lineage.begins().map_or(back, |begins| begins.max(back).min(today.plus_days(-1)));
    Period { from, to: Some(today.plus_months(AHEAD)) }
}

/// The lanes that the reader may see and that tell something.
fn seen(work: &Work, known: &Known, eras: &Eras, unit: UnitId) -> Option<Vec<Lane>> {
    let (sight, today) = (known.sight(work, Do::SeeRoom), work.today());
    let places = known.seating.places();
    let all = lanes(eras, unit, span(eras.at(today), today));
    let mine: Vec<Lane> = all.into_iter().filter(|lane| sight.sees(places, unit, &lane.owner)).collect();
    (!mine.is_empty()).then(|| mine.into_iter().filter(Lane::tells).collect())
}

/// The unit's way on the ladder, in the matters that the reader may see.
fn climbed(work: &mut Work, known: &Known, picture: &Picture, unit: UnitId) -> Result<Vec<views::Climb>, Error> {
    let (lang, span) = (work.lang(), span(picture, work.today()));
    let mut responses = responses::of_unit(work.tx, unit)?;
    let named = |about| picture.lineage.newest().and_then(|edition| edition.about(about));
    responses
        .retain(|one| named(one.about).is_some_and(|(_, owner)| super::ladder::may_see(work, known, unit, &owner)));
    let climb = |course: Course| {
        let (name, _) = named(course.about)?;
        let why = |stay: &Stay| responses.iter().find(|one| Some(one.id) == stay.response).cloned();
        let stays = course.stays.iter().map(|stay| (*stay, why(stay))).collect();
        Some(views::Climb { name: words(lang).ladder_about(name.pick(lang)), stays })
    };
    Ok(courses(&responses, span).into_iter().filter_map(climb).collect())
}

/// The page of a unit's room over time.
pub fn show(work: &mut Work, unit: UnitId) -> Outcome {
    let known = Known::load(work)?;
    known.there(unit)?;
    let here = work.here();
    let eras = Eras::load(work.tx, unit, here.today.plus_months(AHEAD))?;
    let picture = eras.at(here.today);
    let lanes = seen(work, &known, &eras, unit).ok_or(Error::NotFound)?;
    let climbs = climbed(work, &known, picture, unit)?;
    let told = Told::load(work, &known, unit, &lanes)?;
    let line = |stretch: &Stretch| told.line(&here, picture, stretch);
    let page = views::Page {
        crumbs: known.crumbs(&here, unit, &words(here.lang).history_title()),
        unit: known.unit(unit),
        span: span(picture, here.today),
        lanes: lanes.iter().map(|lane| (lane.clone(), lane.stretches.iter().map(line).collect())).collect(),
        climbs,
        path: format!("/units/{unit}"),
    };
    Ok(Page::show(words(here.lang).history_of(page.unit), views::show(&here, &page)))
}

/// What the agreements behind the lanes say, and the core tasks of the days they were put in force.
struct Told {
    kept: HashMap<AgreementId, Kept>,
    tasks: BTreeMap<Date, String>,
    names: Arc<HashMap<UnitId, String>>,
    path: Vec<UnitId>,
}

impl Told {
    fn load(work: &mut Work, known: &Known, unit: UnitId, lanes: &[Lane]) -> Result<Self, Error> {
        let path: Vec<UnitId> = known.seating.places().path(unit).collect();
        let behind: HashSet<AgreementId> =
            lanes.iter().flat_map(|lane| &lane.stretches).filter_map(|stretch| stretch.agreement).collect();
        let all = agreements_by_id(work.tx)?;
        let kept = behind.iter().filter_map(|id| Some((*id, all.get(id)?.clone()))).collect();
        Ok(Self { kept, tasks: core_tasks(work, unit, lanes)?, names: org::names(work.tx)?, path })
    }

    fn line(&self, here: &ui::Here, picture: &Picture, stretch: &Stretch) -> views::Line {
        let w = words(here.lang);
        let terms = stretch.agreement.and_then(|id| self.kept.get(&id)).map(|kept| &kept.agreement.terms);
        let no = picture.lineage.get(stretch.edition).map_or(0, |edition| edition.number);
        let task = stretch.recorded.and_then(|day| self.tasks.get(&day)).filter(|task| !task.is_empty());
        let edition = w.made_under(no.to_string());
        // An agreement of an area that the unit has left is that area's to read in full; why it was so is the unit's own history.
        let open = !matches!(stretch.origin, Origin::Common(from, _) if !self.path.contains(&from));
        views::Line {
            whose: match stretch.origin {
                Origin::Own(_) => w.own_word(),
                Origin::Common(from, _) => w.common_in(self.names.get(&from).map_or("", String::as_str)),
                Origin::Default => w.common_default(),
            },
            open,
            made: task.map_or_else(|| edition.clone(), |task| format!("{edition} {}", w.made_for(task))),
            why: terms.map_or_else(String::new, |terms| terms.reason.clone()),
            stretch: stretch.clone(),
        }
    }
}

/// The core tasks of the unit, with their versions, on each day an agreement of the lanes was put in force.
fn core_tasks(work: &mut Work, unit: UnitId, lanes: &[Lane]) -> Result<BTreeMap<Date, String>, Error> {
    let w = words(work.lang());
    let days = lanes.iter().flat_map(|lane| &lane.stretches).filter_map(|stretch| stretch.recorded);
    let mut all: BTreeMap<Date, String> = days.map(|day| (day, String::new())).collect();
    for (day, said) in &mut all {
        let ours = coretasks::for_unit_at(work.tx, unit, *day)?;
        let named = ours.iter().map(|one| w.task_version(&*one.task.wording.name, one.task.no.to_string()));
        *said = named.collect::<Vec<_>>().join("; ");
    }
    Ok(all)
}

/// The way from a unit's page to its room over time, to *Det må jeg* and to the ladder; nothing for those who may not see the room.
pub fn panel(work: &mut Work, unit: UnitId) -> Result<Vec<Panel>, Error> {
    let known = Known::nameless(work)?;
    let here = work.here();
    let sight = known.sight(work, Do::SeeRoom);
    let places = known.seating.places();
    let path: Vec<UnitId> = places.path(unit).collect();
    let climbs = work.actor.may_on_path(Do::SeeResponses, &path);
    let responses = if climbs { responses::of_unit(work.tx, unit)? } else { Vec::new() };
    let lineage = crate::store::catalogue::lineage(work.tx)?;
    let Some(edition) = lineage.newest() else { return Ok(Vec::new()) };
    if !edition.instruments.iter().any(|one| sight.sees(places, unit, &one.owner)) {
        return Ok(Vec::new());
    }
    let visible = |about: ladder::About| {
        let (name, owner) = edition.about(about)?;
        super::ladder::may_see(work, &known, unit, &owner).then(|| name.pick(here.lang).to_owned())
    };
    let standing = ladder::all_standing(&responses, here.today);
    let lines = standing.iter().filter(|(_, now)| now.level != ladder::Level::Free);
    let lines: Vec<(String, ladder::Standing)> =
        lines.filter_map(|(about, now)| Some((visible(*about)?, *now))).collect();
    let sees = sight.sees(places, unit, "");
    let climbs = super::ladder::may_see(work, &known, unit, "") || !lines.is_empty();
    Ok(vec![Panel { side: true, order: 30, body: views::panel(&here, unit, &lines, (sees, climbs)) }])
}
