//! Rounds: the list, opening one, and one round's page.

use super::{Known, refuse};
use crate::agreement::Stage;
use crate::commands::talks;
use crate::picture::Picture;
use crate::round::{Round, RoundId};
use crate::step::{Instrument, InstrumentId};
use crate::store::agreements::Kept;
use crate::store::{agreements, calibrations, catalogue, rounds};
use crate::views::rounds as views;
use crate::words;
use access::Do;
use base::UnitId;
use std::collections::HashSet;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// The list of rounds.
pub fn index(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeRound)?;
    let names = org::names(work.tx)?;
    let name = |unit: UnitId| names.get(&unit).cloned().unwrap_or_default();
    let lines: Vec<views::Line> = rounds::rounds(work.tx)?
        .into_iter()
        .map(|round| views::Line {
            href: format!("/rounds/{}", round.id),
            area: name(round.area),
            name: round.name,
            deadline: round.deadline,
        })
        .collect();
    let may_open = work.actor.may_somewhere(Do::OpenRound);
    let here = work.here();
    Ok(Page::show(words(here.lang).rounds_title(), views::index(&here, super::rooms_for(work), &lines, may_open)))
}

fn opening(work: &mut Work, form: &Form) -> Result<maud::Markup, Error> {
    let here = work.here();
    let tree = org::tree_at(work.tx, here.today)?;
    let scope = work.scope(Do::OpenRound)?;
    let areas: Vec<(String, String)> = tree
        .listed()
        .into_iter()
        .filter(|(_, unit)| scope.holds(*unit))
        .filter_map(|(depth, unit)| Some((unit.to_string(), format!("{}{}", "– ".repeat(depth), tree.get(unit)?.name))))
        .collect();
    let lineage = catalogue::lineage(work.tx)?;
    let instruments: Vec<&Instrument> =
        lineage.newest().map_or(&[][..], |e| &e.instruments).iter().filter(|one| !one.shown_only).collect();
    Ok(views::new(&here, &areas, &instruments, form))
}

/// The form that opens a round.
pub fn new(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::OpenRound)?;
    let mut form = Form::blank(work.lang());
    form.set("deadline", work.today().plus_days(28));
    if let Some(area) = work.query_as::<UnitId>("area") {
        form.set("area", area);
    }
    let body = opening(work, &form)?;
    Ok(Page::show(words(work.lang()).round_new(), body))
}

/// Opens a round.
pub fn open(work: &mut Work) -> Outcome {
    let (mut form, lang) = (work.form(), work.lang());
    let (area, name) = (form.choice::<UnitId>("area"), form.text("name", 1..=120));
    let deadline = form.date("deadline");
    let chosen: Vec<InstrumentId> = form.all("instrument").iter().filter_map(|id| id.parse().ok()).collect();
    match chosen.len() {
        0 => form.wrong("instrument", words(lang).refused_no_instrument()),
        n if n > crate::round::MOST => form.wrong("instrument", words(lang).refused_too_many()),
        _ => {}
    }
    if deadline.is_some_and(|deadline| deadline < work.today()) {
        form.wrong("deadline", words(lang).refused_deadline());
    }
    match area {
        Some(area) => work.may(Do::OpenRound, area)?,
        None => work.may_somewhere(Do::OpenRound)?,
    }
    let (Some(area), Some(name), Some(deadline), false) = (area, name, deadline, form.faulty()) else {
        let body = opening(work, &form)?;
        return Ok(Page::again(words(lang).round_new(), body));
    };
    let (id, event) = talks::open_round(work.tx, area, &name, &chosen, deadline).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/rounds/{id}")))
}

/// One round. Common agreements are shown as far as each reader may see them; own calibrations to their parties alone.
pub fn show(work: &mut Work, id: RoundId) -> Outcome {
    work.may_somewhere(Do::SeeRound)?;
    let round = rounds::round(work.tx, id)?;
    let known = Known::load(work)?;
    let here = work.here();
    let picture = Picture::above(work.tx, round.area, here.today, here.today)?;
    let mut common = agreements::all(work.tx)?;
    common.retain(|kept| kept.agreement.round == Some(id) && kept.agreement.calibration.is_none());
    let may_med = work.can(Do::RecordMed, round.area)?;
    let edition = picture.lineage.get(round.edition).ok_or(Error::NotFound)?;
    let instruments: Vec<&Instrument> = round.instruments.iter().filter_map(|one| edition.instrument(*one)).collect();
    let taken =
        instruments.iter().filter_map(|one| taken(work, (&round, one), &known, (&picture, &common), may_med)).collect();
    let own = own_units(work, &round, &instruments, &known)?;
    let shown = views::Shown {
        name: &round.name,
        area: known.unit(round.area),
        deadline: round.deadline,
        matrix: work.actor.may_somewhere(Do::SeeMatrix).then(|| format!("/rooms?round={id}")),
        meeting: work.can(Do::HoldMeeting, round.area)?.then(|| format!("/rounds/{id}/meeting")),
        taken,
        own,
        talks: talks_of(work, &round, &instruments, &known)?,
        ask: asking(work, &round, &instruments, &known),
        stops: super::stops::told(work, &known, &round)?,
        path: format!("/rounds/{id}"),
        beside: super::rolls::beside(work, &known, &round)?,
    };
    Ok(Page::show(round.name.clone(), views::show(&here, &shown)))
}

fn taken<'a>(
    work: &Work,
    (round, instrument): (&Round, &'a Instrument),
    known: &Known,
    (picture, common): (&Picture, &[Kept]),
    may_med: bool,
) -> Option<views::Taken<'a>> {
    let party = super::calibrations::party(work, known, round.area, instrument);
    let party = party.filter(|_| work.actor.may_as_party(Do::Agree, true));
    let found = common.iter().map(|kept| &kept.agreement).find(|one| one.instrument == instrument.id);
    let lives = known.sight(work, Do::SeeRoom).lives_under(known.seating.places(), round.area);
    let leads = !work.actor.led().is_empty();
    let open = |stage: Stage| {
        party.is_some() || may_med || (lives && (stage == Stage::InForce || leads && stage == Stage::Decided))
    };
    let agreement = found.filter(|one| open(one.stage)).map(|one| (format!("/agreements/{}", one.id), one.stage));
    let now = picture.in_force(round.area, instrument.id, work.today())?.step.words.clone();
    let write = (found.is_none() && party.is_some()).then(|| format!("/rounds/{}/common/{}", round.id, instrument.id));
    Some(views::Taken { instrument, now, agreement, write })
}

fn own_units(
    work: &mut Work,
    round: &Round,
    instruments: &[&Instrument],
    known: &Known,
) -> Result<Vec<views::OwnUnit>, Error> {
    let mut all = Vec::new();
    for (unit, _) in work.actor.led() {
        let within = known.tree.get(unit).is_some() && known.seating.places().under(unit, round.area);
        if within && unit != round.area {
            let mine = calibrations::of_unit(work.tx, unit)?;
            all.push(own_unit((unit, known.unit(unit)), &mine, (round, work.today()), (instruments, work.lang())));
        }
    }
    Ok(all)
}

fn own_unit(
    (unit, unit_name): (UnitId, &str),
    mine: &[calibrations::Kept],
    (round, today): (&Round, base::Date),
    (instruments, lang): (&[&Instrument], base::Lang),
) -> views::OwnUnit {
    let of = |one: &&Instrument| {
        mine.iter().map(|kept| &kept.calibration).find(|c| c.instrument == one.id && c.round == Some(round.id))
    };
    let name = |one: &Instrument| one.name.pick(lang).to_owned();
    let ask = |one: &Instrument| format!("/units/{unit}/calibrations/new?round={}&instrument={}", round.id, one.id);
    let open = instruments.iter().filter(|one| today <= round.deadline && of(one).is_none());
    views::OwnUnit {
        name: unit_name.to_owned(),
        asks: open.map(|one| (ask(one), name(one))).collect(),
        calibrations: instruments
            .iter()
            .filter_map(|one| of(one).map(|talk| (format!("/calibrations/{}", talk.id), name(one))))
            .collect(),
    }
}

/// Talks of other units than the reader's own that the reader is a party to.
fn talks_of(
    work: &mut Work,
    round: &Round,
    instruments: &[&Instrument],
    known: &Known,
) -> Result<Vec<(String, String)>, Error> {
    let led: Vec<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    let mut all = Vec::new();
    for kept in calibrations::of_round(work.tx, round.id)? {
        let talk = kept.calibration;
        let Some(one) = instruments.iter().find(|one| one.id == talk.instrument) else { continue };
        let own = led.contains(&talk.unit) && talk.unit != round.area;
        if !own && super::calibrations::party(work, known, talk.unit, one).is_some() {
            let name = format!("{}: {}", known.unit(talk.unit), one.name.pick(work.lang()));
            all.push((format!("/calibrations/{}", talk.id), name));
        }
    }
    Ok(all)
}

/// Units of others that the reader may open a talk for, as their line or as the staff function.
fn asking(work: &Work, round: &Round, instruments: &[&Instrument], known: &Known) -> Option<views::Ask> {
    let lang = work.lang();
    let led: HashSet<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    let speaks = |unit: UnitId, one: &Instrument| super::calibrations::party(work, known, unit, one).is_some();
    let listed = known.tree.subtree(round.area);
    let units: Vec<(String, String)> = listed
        .into_iter()
        .filter(|unit| *unit != round.area && !led.contains(unit))
        .filter(|unit| instruments.iter().any(|one| speaks(*unit, one)))
        .map(|unit| (unit.to_string(), known.unit(unit).to_owned()))
        .collect();
    let open = work.today() <= round.deadline && !units.is_empty() && work.actor.may_somewhere(Do::AskCalibration);
    let instruments = instruments.iter().map(|one| (one.id.to_string(), one.name.pick(lang).to_owned())).collect();
    open.then(|| views::Ask { action: format!("/rounds/{}/ask", round.id), units, instruments })
}

/// From the choice of unit and instrument on to the form that asks.
pub fn ask(work: &mut Work, id: RoundId) -> Outcome {
    work.may_somewhere(Do::AskCalibration)?;
    rounds::round(work.tx, id)?;
    let chosen = work.query_as::<UnitId>("unit").zip(work.query_as::<InstrumentId>("instrument"));
    Ok(Page::go(chosen.map_or_else(
        || format!("/rounds/{id}"),
        |(unit, instrument)| format!("/units/{unit}/calibrations/new?round={id}&instrument={instrument}"),
    )))
}
