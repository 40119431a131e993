//! Rule: who takes part in a round and whether they have answered; never what, and never what they are asked beside the others.

use crate::agreement::{Agreement, Stage};
use crate::calibration::Calibration;
use crate::round::Round;
use crate::seat::{Party, Seats};
use crate::seating::Seating;
use crate::step::{Instrument, InstrumentId};
use base::{PostId, UnitId};
use std::collections::HashSet;

/// Where somebody stands in a round. The worst of several counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nothing more is asked for.
    Answered,
    /// There is nothing to answer yet.
    Waits,
    /// Something is.
    Missing,
}

/// Who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Chair {
    /// A leader post.
    Post(PostId),
    /// A staff function, by code.
    Function(String),
    /// The co-determination system.
    Med,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub chair: Chair,
    /// The units that they answer for; empty for whoever takes part otherwise.
    pub units: Vec<UnitId>,
    /// Whether they have answered.
    pub status: Status,
}

/// Everything that the list is a function of.
pub struct Gathered<'a> {
    /// The round.
    pub round: &'a Round,
    /// Its instruments in its own edition.
    pub instruments: &'a [Instrument],
    /// Units of the area in the order of the tree, the area itself left out.
    pub units: &'a [UnitId],
    /// Today's posts.
    pub seating: &'a Seating,
    /// The round's calibrations with their voices.
    pub talks: &'a [Calibration],
    /// The round's common agreements with their signatures.
    pub common: &'a [Agreement],
    /// What follows the common agreement.
    pub followed: &'a HashSet<(UnitId, InstrumentId)>,
}

impl Gathered<'_> {
    /// What a unit's own leader is still asked.
    pub fn unit(&self, unit: UnitId) -> Status {
        let statuses = self.instruments.iter().map(|one| self.about(unit, one.id));
        statuses.max().unwrap_or(Status::Answered)
    }

    /// Where a unit stands about one instrument.
    pub fn about(&self, unit: UnitId, instrument: InstrumentId) -> Status {
        let own = self.talks.iter().find(|talk| talk.unit == unit && talk.instrument == instrument);
        match own {
            Some(talk) if talk.settled || talk.has_given(Party::Unit) => Status::Answered,
            Some(_) => Status::Missing,
            None if self.followed.contains(&(unit, instrument)) => Status::Answered,
            None if self.is_common(instrument) => Status::Missing,
            None => Status::Waits,
        }
    }

    /// A common agreement that can be followed: decided, whether or not it is in force yet.
    pub fn is_common(&self, instrument: InstrumentId) -> bool {
        self.common.iter().any(|one| one.instrument == instrument && one.stage != Stage::Draft)
    }

    /// Everybody who takes part: leaders of the area, then the line above, the staff functions that own the instruments, and MED.
    pub fn roll(&self) -> Vec<Participant> {
        let mut roll = Vec::new();
        let area = self.seating.seats(self.round.area, "");
        let unwritten = self.instruments.iter().any(|one| self.common.iter().all(|known| known.instrument != one.id));
        let writes = if unwritten { Status::Missing } else { Status::Answered };
        add(&mut roll, chair(&area, Party::Unit, ""), (Some(self.round.area), writes));
        for unit in self.units.iter().filter(|unit| self.seating.has_post(**unit)) {
            let seats = self.seating.seats(*unit, "");
            add(&mut roll, chair(&seats, Party::Unit, ""), (Some(*unit), self.unit(*unit)));
        }
        add(&mut roll, chair(&area, Party::Line, ""), (None, Status::Answered));
        for one in self.instruments {
            let seats = self.seating.seats(self.round.area, &one.owner);
            add(&mut roll, chair(&seats, Party::Staff, &one.owner), (None, Status::Answered));
        }
        self.signatures(&mut roll);
        self.voices(&mut roll);
        add(&mut roll, Some(Chair::Med), (None, self.med()));
        roll
    }

    fn signatures(&self, roll: &mut Vec<Participant>) {
        for one in self.common.iter().filter(|one| one.stage == Stage::Draft) {
            let owner = self.owner(one.instrument);
            let seats = self.seating.seats(one.unit, owner);
            for party in seats.parties().into_iter().filter(|party| one.signature(*party).is_none()) {
                add(roll, chair(&seats, party, owner), (None, Status::Missing));
            }
        }
    }

    fn voices(&self, roll: &mut Vec<Participant>) {
        for talk in self.talks.iter().filter(|talk| !talk.settled) {
            let owner = self.owner(talk.instrument);
            let seats = self.seating.seats(talk.unit, owner);
            for party in seats.parties().into_iter().filter(|party| !talk.has_given(*party)) {
                add(roll, chair(&seats, party, owner), (None, Status::Missing));
            }
        }
    }

    fn med(&self) -> Status {
        match (self.common.is_empty(), self.common.iter().any(|one| one.med.is_none())) {
            (true, _) => Status::Waits,
            (false, true) => Status::Missing,
            (false, false) => Status::Answered,
        }
    }

    fn owner(&self, instrument: InstrumentId) -> &str {
        self.instruments.iter().find(|one| one.id == instrument).map_or("", |one| one.owner.as_str())
    }
}

fn chair(seats: &Seats, party: Party, owner: &str) -> Option<Chair> {
    let seat = seats.seat(party)?;
    Some(seat.post.map_or_else(|| Chair::Function(owner.to_owned()), Chair::Post))
}

fn add(roll: &mut Vec<Participant>, chair: Option<Chair>, (unit, status): (Option<UnitId>, Status)) {
    let Some(chair) = chair else { return };
    match roll.iter_mut().find(|known| known.chair == chair) {
        Some(known) => {
            known.units.extend(unit);
            known.status = known.status.max(status);
        }
        None => roll.push(Participant { chair, units: unit.into_iter().collect(), status }),
    }
}
