//! What other rooms may ask of this one: what is in force, rooms at a date, the duties they produce, and what changed with its reasons.

use crate::agreement::{Agreement, AgreementId};
use crate::changes::{self, Change};
use crate::lanes::Eras;
use crate::picture::Picture;
use crate::rooms::{DutyDue, Room, duties_of, room};
use crate::round::{Round, RoundId};
use crate::seating::Seating;
use crate::setting::Setting;
use crate::stop::{Made, StopPromise};
use crate::store::agreements::{self, Kept};
use crate::store::{calibrations, catalogue, rounds, settings, stops};
use base::{Date, Period, UnitId};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use store::{Result, Tx, args};

/// What has been promised to stop, as far as it may be read: every promise of a voice whose answers are revealed,
/// and of a meeting. Who of a unit's parties
/// promised what is for the parties; whoever shows it to others tells of staff functions and not of leaders.
pub fn stops(tx: &mut Tx) -> Result<Vec<StopPromise>> {
    let (today, lineage) = (tx.today(), catalogue::lineage(tx)?);
    let seating = Seating::load(tx, today)?;
    let owner = |edition, instrument| {
        let found = lineage.get(edition).and_then(|edition| edition.instrument(instrument));
        found.map(|one| one.owner.clone()).unwrap_or_default()
    };
    let mut blind = HashSet::new();
    for mut kept in calibrations::open(tx)? {
        let talk = &mut kept.calibration;
        talk.parties = seating.seats(talk.unit, &owner(talk.edition, talk.instrument)).parties();
        if !talk.revealed(today) {
            blind.insert(talk.id);
        }
    }
    let hidden = |one: &stops::Line| matches!(one.made, Made::Calibration(id) if blind.contains(&id));
    let all = stops::all(tx)?.into_iter().filter(|one| !hidden(one));
    let read = |stops::Line { id, made, about: (unit, instrument, edition), party, what, promised, kept, broken }| {
        StopPromise {
            id,
            made,
            unit,
            instrument,
            party,
            owner: owner(edition, instrument),
            what,
            promised,
            kept,
            broken,
        }
    };
    Ok(all.map(read).collect())
}

impl Picture {
    /// Reads the tree of `today` and every setting begun by `until`, which may be later, in five queries.
    pub fn load(tx: &mut Tx, today: Date, until: Date) -> Result<Self> {
        tx.once("picture", args![today, until], |tx| {
            let all = settings::begun(tx, until)?;
            Self::of(tx, today, all)
        })
    }

    /// As [`Picture::load`], for one unit and those above it only.
    pub fn above(tx: &mut Tx, unit: UnitId, today: Date, until: Date) -> Result<Self> {
        tx.once("picture above", args![unit, today, until], |tx| {
            let all = settings::begun_above(tx, unit, until)?;
            Self::of(tx, today, all)
        })
    }

    fn of(tx: &mut Tx, today: Date, all: Vec<Setting>) -> Result<Self> {
        let (lineage, floors) = (catalogue::lineage(tx)?, catalogue::floors(tx)?);
        Ok(Self::new(lineage, floors, access::places(tx, today)?, all))
    }
}

impl Eras {
    /// Reads a unit's own past and that of those above it: every setting begun by `until`, and the tree as it was on each day.
    pub fn load(tx: &mut Tx, unit: UnitId, until: Date) -> Result<Self> {
        let (today, all) = (tx.today(), settings::begun_ever_above(tx, unit, until)?);
        let picture = Picture::of(tx, today, all)?;
        Ok(Self::of(&picture, unit, &settings::belonged(tx, unit)?))
    }
}

/// The rooms of units at a date, in five queries however many they are.
pub fn rooms(tx: &mut Tx, units: &[UnitId], date: Date) -> Result<Vec<Room>> {
    let picture = Picture::load(tx, date, date)?;
    Ok(units.iter().map(|unit| room(&picture, *unit, date)).collect())
}

/// What is in force within a closed period, in the tree of today or of the period's day nearest to it: a period may begin before the
/// organisation was known.
fn picture_of(tx: &mut Tx, period: Period) -> Result<Picture> {
    let last = period.to.unwrap_or(period.from);
    let nearest = tx.today().min(last).max(period.from);
    Picture::load(tx, nearest, last)
}

/// The duties that settings produce within a closed period, by the step in force on each day: loosen one and it is gone from that day,
/// tighten it and it enters. In order of date.
pub fn duties(tx: &mut Tx, units: &[UnitId], period: Period) -> Result<Vec<DutyDue>> {
    let picture = picture_of(tx, period)?;
    let mut due = Vec::new();
    for unit in units {
        for instrument in picture.lineage.newest().map_or(&[][..], |edition| &edition.instruments) {
            due.extend(duties_of(&picture, *unit, instrument.id, period));
        }
    }
    due.sort_by_key(|duty| duty.date);
    Ok(due)
}

/// What changed for units within a period (a closed one), with reasons and MED lines; agreements of units above count, since they are inherited.
pub fn changes(tx: &mut Tx, units: &[UnitId], period: Period) -> Result<Vec<Change>> {
    let picture = picture_of(tx, period)?;
    let known = agreements_by_id(tx)?;
    Ok(changes::within(&picture, units, period, &known))
}

/// Every agreement by its id, for those who look many of them up.
pub(crate) fn agreements_by_id(tx: &mut Tx) -> Result<Arc<HashMap<AgreementId, Kept>>> {
    tx.once("agreements by id", args![], |tx| {
        let all = agreements::all(tx)?;
        Ok(Arc::new(all.into_iter().map(|kept| (kept.agreement.id, kept)).collect()))
    })
}

/// Every round, newest first.
pub fn all_rounds(tx: &mut Tx) -> Result<Vec<Round>> {
    rounds::rounds(tx)
}

/// A round.
pub fn round(tx: &mut Tx, id: RoundId) -> Result<Round> {
    rounds::round(tx, id)
}

/// The common agreements of a round as kept, oldest first: who the parties are today, the seating tells.
pub fn common_of(tx: &mut Tx, round: RoundId) -> Result<Vec<Agreement>> {
    let kept = agreements::all(tx)?.into_iter().map(|kept| kept.agreement);
    Ok(kept.filter(|one| one.round == Some(round) && one.calibration.is_none()).collect())
}
