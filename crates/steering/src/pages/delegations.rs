//! Letting a colleague answer on behalf of the leader post, for a round or one calibration, and taking it back.

use super::{Known, refuse};
use crate::calibration::CalibrationId;
use crate::commands::{choices as commands, talks};
use crate::delegation::{Delegation, DelegationId, Reach};
use crate::round::RoundId;
use crate::store::{delegations, rounds};
use crate::views::delegations as views;
use crate::words;
use access::Do;
use base::{PersonId, PostId, UnitId};
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// What may be delegated, by whoever sits in the unit's own seat.
struct Desk {
    unit: UnitId,
    reach: Reach,
    about: String,
    path: String,
    back: String,
    known: Known,
    colleagues: Vec<(PostId, PersonId, String)>,
    standing: Vec<Delegation>,
}

impl Desk {
    fn open(
        work: &mut Work,
        unit: UnitId,
        reach: Reach,
        (about, path, back): (String, String, String),
    ) -> Result<Self, Error> {
        let known = Known::load(work)?;
        work.party(Do::Delegate, known.speaks_for(work, unit))?;
        let today = work.today();
        let seats = known.seating.seats(unit, "");
        let mut colleagues = delegations::colleagues(work.tx, unit, today)?;
        colleagues.retain(|(_, person, _)| seats.party_of(*person).is_none());
        let mut standing = delegations::standing(work.tx, today)?;
        standing.retain(|one| one.unit == unit);
        Ok(Self { unit, reach, about, path, back, known, colleagues, standing })
    }

    fn of_round(work: &mut Work, round: RoundId, unit: UnitId) -> Result<Self, Error> {
        let found = rounds::round(work.tx, round)?;
        let own = format!("/rounds/{round}/units/{unit}");
        let desk = Self::open(work, unit, Reach::Round(round), (found.name, format!("{own}/delegation"), own))?;
        let within = desk.known.seating.places().under(unit, found.area);
        if within { Ok(desk) } else { Err(Error::NotFound) }
    }

    fn of_calibration(work: &mut Work, id: CalibrationId) -> Result<Self, Error> {
        let (kept, _) = talks::calibration(work.tx, id).map_err(refuse(work.lang()))?;
        let own = format!("/calibrations/{id}");
        let about = words(work.lang()).delegate_this();
        Self::open(work, kept.calibration.unit, Reach::Calibration(id), (about, format!("{own}/delegation"), own))
    }

    fn page(&self, work: &Work, form: &Form) -> maud::Markup {
        let (here, w) = (work.here(), words(work.lang()));
        let name = |post: PostId, person: PersonId| {
            let known = self.colleagues.iter().find(|(at, who, _)| *at == post && *who == person);
            known.map_or_else(
                || self.known.post(post).to_owned(),
                |(_, _, name)| format!("{}: {name}", self.known.post(post)),
            )
        };
        let standing = self.standing.iter().map(|one| views::Standing {
            name: name(one.post, one.person),
            given: one.given,
            all: matches!(one.reach, Reach::Round(_)),
            end: format!("/delegations/{}/end", one.id),
        });
        let choices =
            self.colleagues.iter().map(|(post, person, _)| (format!("{post}+{person}"), name(*post, *person)));
        let shown = views::Shown {
            path: &self.path,
            back: &self.back,
            crumbs: self.known.crumbs(&here, self.unit, &w.delegate_title()),
            about: &self.about,
            unit: self.known.unit(self.unit),
            standing: standing.collect(),
            choices: choices.collect(),
        };
        views::show(&here, &shown, form)
    }

    fn give(&self, work: &mut Work) -> Outcome {
        let (mut form, lang) = (work.form(), work.lang());
        let chosen = form.choice::<String>("to");
        let to = chosen
            .as_ref()
            .and_then(|text| text.split_once('+'))
            .and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
        let Some(to) = to else {
            if chosen.is_some() {
                form.wrong("to", words(lang).delegate_unknown());
            }
            return Ok(Page::again(words(lang).delegate_title(), self.page(work, &form)));
        };
        let (_, event) = commands::delegate(work.tx, self.unit, self.reach, to).map_err(refuse(lang))?;
        work.commit(event)?;
        Ok(Page::go(self.path.clone()))
    }
}

/// The page for all of a round.
pub fn round(work: &mut Work, round: RoundId, unit: UnitId) -> Outcome {
    let desk = Desk::of_round(work, round, unit)?;
    let form = Form::blank(work.lang());
    Ok(Page::show(words(work.lang()).delegate_title(), desk.page(work, &form)))
}

/// Delegates all of a round.
pub fn give_round(work: &mut Work, round: RoundId, unit: UnitId) -> Outcome {
    Desk::of_round(work, round, unit)?.give(work)
}

/// The page for one calibration.
pub fn calibration(work: &mut Work, id: CalibrationId) -> Outcome {
    let desk = Desk::of_calibration(work, id)?;
    let form = Form::blank(work.lang());
    Ok(Page::show(words(work.lang()).delegate_title(), desk.page(work, &form)))
}

/// Delegates one calibration.
pub fn give_calibration(work: &mut Work, id: CalibrationId) -> Outcome {
    Desk::of_calibration(work, id)?.give(work)
}

/// Takes a delegation back.
pub fn end(work: &mut Work, id: DelegationId) -> Outcome {
    let one = delegations::get(work.tx, id)?;
    let known = Known::load(work)?;
    work.party(Do::Delegate, known.speaks_for(work, one.unit))?;
    let event = commands::take_back(work.tx, id).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(match one.reach {
        Reach::Round(round) => format!("/rounds/{round}/units/{}/delegation", one.unit),
        Reach::Calibration(calibration) => format!("/calibrations/{calibration}/delegation"),
    }))
}
