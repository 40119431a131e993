//! A unit's answer to a round on one page: follow the common agreement, or want something else; the answers then follow one another.

use super::slips::crumbs;
use super::{Known, refuse};
use crate::agreement::{Agreement, Stage};
use crate::commands::choices::{self as commands, Choices};
use crate::commands::preparing;
use crate::commands::rolls::Gathering;
use crate::picture::Picture;
use crate::progress::Status;
use crate::round::RoundId;
use crate::seat::Party;
use crate::seating::Seating;
use crate::step::Instrument;
use crate::store::delegations;
use crate::views::choices as views;
use crate::words;
use access::Do;
use base::{PersonId, UnitId};
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// What a unit's page in a round is drawn from.
struct Desk {
    gathering: Gathering,
    known: Known,
    picture: Picture,
    unit: UnitId,
    /// The reader answers on behalf of the unit's leader in all of the round.
    behalf: bool,
}

impl Desk {
    /// For whoever answers for the unit, and those who do so in all of the round on the leader's behalf; to others it does not exist.
    fn load(work: &mut Work, round: RoundId, unit: UnitId) -> Result<Self, Error> {
        let mut gathering = Gathering::load(work.tx, round).map_err(refuse(work.lang()))?;
        let known = Known::load(work)?;
        if !gathering.units.contains(&unit) {
            return Err(Error::NotFound);
        }
        let (today, behalf) = (work.today(), !known.speaks_for(work, unit));
        if behalf {
            let leave = delegations::of_round(work.tx, round, work.actor.person)?;
            // Whoever has a seat of their own about an instrument has a voice there already.
            gathering.instruments.retain(|one| is_free(&known.seating, unit, one, work.actor.person));
            work.party(Do::GiveVoice, leave.contains(&unit) && !gathering.instruments.is_empty())?;
        } else {
            work.may(Do::AskCalibration, unit)?;
        }
        let picture = Picture::above(work.tx, unit, today, today)?;
        Ok(Self { gathering, known, picture, unit, behalf })
    }

    fn common(&self, instrument: crate::step::InstrumentId) -> Option<&Agreement> {
        let decided = |one: &&Agreement| one.instrument == instrument && one.stage != Stage::Draft;
        self.gathering.common.iter().find(decided)
    }

    fn lines(&self, today: base::Date) -> Vec<views::Line<'_>> {
        let talk = |id| self.gathering.talks.iter().find(move |talk| talk.unit == self.unit && talk.instrument == id);
        let line = |one: &'_ crate::step::Instrument| {
            let now = self.picture.in_force(self.unit, one.id, today).map(|now| now.step.words.clone());
            (one.id, now, talk(one.id).map(|talk| (talk.id, talk.has_given(Party::Unit), talk.settled)))
        };
        let all = self.gathering.instruments.iter().map(|one| (one, line(one)));
        all.map(|(instrument, (id, now, talk))| views::Line {
            instrument,
            now,
            common: self.common(id),
            follows: self.gathering.followed.contains(&(self.unit, id)),
            talk,
        })
        .collect()
    }

    fn page(&self, work: &mut Work, form: &Form) -> Result<maud::Markup, Error> {
        let (here, round) = (work.here(), &self.gathering.round);
        let plan = preparing::plan(work.tx, round).map_err(refuse(here.lang))?;
        let shown = views::Shown {
            path: format!("/rounds/{}/units/{}", round.id, self.unit),
            crumbs: crumbs(&here, round, self.known.unit(self.unit)),
            round: &round.name,
            unit: self.known.unit(self.unit),
            deadline: round.deadline,
            lines: self.lines(here.today),
            status: self.gathering.gathered().unit(self.unit),
            plan: &plan,
            behalf: self.behalf,
        };
        Ok(views::show(&here, &shown, form))
    }

    fn title(&self) -> String {
        self.known.unit(self.unit).to_owned()
    }
}

/// Whether somebody has no seat of their own about an instrument in a unit.
fn is_free(seating: &Seating, unit: UnitId, one: &Instrument, person: PersonId) -> bool {
    seating.seats(unit, &one.owner).party_of(person).is_none()
}

/// Whether there is anything in a round that somebody with leave may answer on behalf of a unit.
pub fn has_something(work: &mut Work, round: RoundId, unit: UnitId, seating: &Seating) -> Result<bool, Error> {
    let gathering = Gathering::load(work.tx, round).map_err(refuse(work.lang()))?;
    Ok(gathering.instruments.iter().any(|one| is_free(seating, unit, one, work.actor.person)))
}

/// The page.
pub fn show(work: &mut Work, round: RoundId, unit: UnitId) -> Outcome {
    let desk = Desk::load(work, round, unit)?;
    let mut form = Form::blank(work.lang());
    for one in &desk.gathering.instruments {
        let follows = desk.gathering.followed.contains(&(unit, one.id));
        let stands = if follows { Some("follow") } else { desk.common(one.id).is_none().then_some("wait") };
        if let Some(stands) = stands {
            form.set(&format!("choice-{}", one.id), stands);
        }
    }
    let body = desk.page(work, &form)?;
    Ok(Page::show(desk.title(), body))
}

fn read(form: &Form, desk: &Desk) -> Choices {
    let mut choices = Choices::default();
    let unit = desk.unit;
    let untouched = |id| !desk.gathering.talks.iter().any(|talk| talk.unit == unit && talk.instrument == id);
    for one in desk.gathering.instruments.iter().filter(|one| untouched(one.id)) {
        let chosen = if form.checked("all") { "follow" } else { form.sent(&format!("choice-{}", one.id)) };
        match chosen {
            "follow" if desk.common(one.id).is_some() => choices.follow.push(one.id),
            // Wanting something else is the leader's own to say.
            "own" if !desk.behalf => choices.own.push(one.id),
            _ => {}
        }
    }
    choices
}

/// Notes what the unit chooses, and goes on to the first answer that is asked for.
pub fn choose(work: &mut Work, round: RoundId, unit: UnitId) -> Outcome {
    let desk = Desk::load(work, round, unit)?;
    let (mut form, lang) = (work.form(), work.lang());
    let choices = read(&form, &desk);
    if choices.follow.is_empty() && choices.own.is_empty() {
        let first = desk.gathering.instruments.first().map(|one| format!("choice-{}", one.id));
        form.wrong(&first.unwrap_or_default(), words(lang).choices_none());
        let body = desk.page(work, &form)?;
        return Ok(Page::again(desk.title(), body));
    }
    let (opened, event) = commands::choose(work.tx, round, unit, &choices).map_err(refuse(lang))?;
    work.commit(event)?;
    let here = format!("/rounds/{round}/units/{unit}");
    Ok(Page::go(opened.first().map_or(here, |id| format!("/calibrations/{id}"))))
}

/// Where a unit stands in a round, for its own page and Min side.
pub fn status(work: &mut Work, round: RoundId, unit: UnitId) -> Result<Status, Error> {
    let gathering = Gathering::load(work.tx, round).map_err(refuse(work.lang()))?;
    Ok(gathering.gathered().unit(unit))
}
