//! Rule: a round takes up at most five instruments for one area, and no unit more than five of its own.

use crate::step::{EditionId, InstrumentId};
use base::{Date, UnitId};

base::id! { RoundId, "A round of calibration over one area."; }

/// The most instruments of a round, and of one unit in a round.
pub const MOST: usize = 5;

/// A round over an area: a unit and everything under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// The area's unit.
    pub area: UnitId,
    /// What it is called, e.g. "Børn og Unge, forår 2026".
    pub name: String,
    /// The edition it was opened under.
    pub edition: EditionId,
    /// First day.
    pub opened: Date,
    /// Last day on which voices are blind and own calibrations may be asked for.
    pub deadline: Date,
    /// At most [`MOST`].
    pub instruments: Vec<InstrumentId>,
}

/// Why a round or an own calibration was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Choose at least one instrument.
    NoInstrument,
    /// More than five.
    TooMany,
    /// The deadline lies before the opening.
    DeadlinePast,
    /// An instrument that is shown only cannot be agreed about.
    ShownOnly,
    /// The round is over.
    Over,
    /// The instrument is not in the round.
    NotInRound,
    /// The unit is outside the round's area.
    OutsideArea,
    /// The unit already has this calibration open.
    AlreadyOpen,
    /// There is no common agreement to follow yet.
    NoCommon,
}

impl Round {
    /// Opens a round, or says what is wrong with it. `shown_only` are instruments that cannot be agreed about.
    pub fn open(self, shown_only: &[InstrumentId]) -> Result<Self, Refusal> {
        let mut seen = self.instruments.clone();
        seen.sort();
        seen.dedup();
        match seen.len() {
            0 => Err(Refusal::NoInstrument),
            n if n > MOST => Err(Refusal::TooMany),
            _ if seen.iter().any(|id| shown_only.contains(id)) => Err(Refusal::ShownOnly),
            _ if self.deadline < self.opened => Err(Refusal::DeadlinePast),
            _ => Ok(self),
        }
    }

    /// Whether a unit may open its own calibration of an instrument. `area` holds the round's units, `own` what the unit has opened.
    pub fn admits(
        &self,
        (unit, instrument): (UnitId, InstrumentId),
        area: &[UnitId],
        own: &[InstrumentId],
        today: Date,
    ) -> Result<(), Refusal> {
        if today > self.deadline {
            Err(Refusal::Over)
        } else if !area.contains(&unit) {
            Err(Refusal::OutsideArea)
        } else if !self.instruments.contains(&instrument) {
            Err(Refusal::NotInRound)
        } else if own.contains(&instrument) {
            Err(Refusal::AlreadyOpen)
        } else if own.len() >= MOST {
            Err(Refusal::TooMany)
        } else {
            Ok(())
        }
    }
}

impl Round {
    /// Whether a unit may say that it follows the common agreement. `own` is what it has opened itself, `decided` what can be followed.
    pub fn admits_following(
        &self,
        (unit, instrument): (UnitId, InstrumentId),
        area: &[UnitId],
        (own, decided): (&[InstrumentId], &[InstrumentId]),
        today: Date,
    ) -> Result<(), Refusal> {
        if today > self.deadline {
            Err(Refusal::Over)
        } else if !area.contains(&unit) || unit == self.area {
            Err(Refusal::OutsideArea)
        } else if !self.instruments.contains(&instrument) {
            Err(Refusal::NotInRound)
        } else if own.contains(&instrument) {
            Err(Refusal::AlreadyOpen)
        } else if !decided.contains(&instrument) {
            Err(Refusal::NoCommon)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(instruments: usize) -> Round {
        Round {
            id: RoundId::fresh(),
            area: UnitId::fresh(),
            name: "Børn og Unge, forår".to_owned(),
            edition: EditionId::fresh(),
            opened: Date::new(2026, 2, 1).unwrap(),
            deadline: Date::new(2026, 3, 1).unwrap(),
            instruments: (0..instruments).map(|_| InstrumentId::fresh()).collect(),
        }
    }

    #[test]
    fn a_round_takes_up_one_to_five_instruments() {
        assert_eq!(round(0).open(&[]), Err(Refusal::NoInstrument));
        assert!(round(5).open(&[]).is_ok());
        assert_eq!(round(6).open(&[]), Err(Refusal::TooMany));
    }

    #[test]
    fn a_unit_follows_what_is_decided_and_what_it_has_not_opened_itself() {
        let (round, unit) = (round(2), UnitId::fresh());
        let one = round.instruments[0];
        let follow = |own: &[InstrumentId], decided: &[InstrumentId], today| {
            round.admits_following((unit, one), &[unit, round.area], (own, decided), today)
        };
        assert_eq!(follow(&[], &[one], round.deadline), Ok(()));
        assert_eq!(follow(&[], &[], round.deadline), Err(Refusal::NoCommon));
        assert_eq!(follow(&[one], &[one], round.deadline), Err(Refusal::AlreadyOpen));
        assert_eq!(follow(&[], &[one], round.deadline.plus_days(1)), Err(Refusal::Over));
        let area = round.admits_following((round.area, one), &[unit, round.area], (&[], &[one]), round.opened);
        assert_eq!(area, Err(Refusal::OutsideArea));
    }

    #[test]
    fn what_is_only_shown_is_not_taken_up() {
        let round = round(2);
        let inspection = round.instruments[1];
        assert_eq!(round.open(&[inspection]), Err(Refusal::ShownOnly));
    }

    #[test]
    fn a_unit_opens_its_own_within_the_area_until_the_deadline_and_once() {
        let (round, unit) = (round(2), UnitId::fresh());
        let (one, late) = (round.instruments[0], round.deadline.plus_days(1));
        assert_eq!(round.admits((unit, one), &[unit], &[], round.deadline), Ok(()));
        assert_eq!(round.admits((unit, one), &[unit], &[], late), Err(Refusal::Over));
        assert_eq!(round.admits((unit, one), &[], &[], round.opened), Err(Refusal::OutsideArea));
        assert_eq!(round.admits((unit, one), &[unit], &[one], round.opened), Err(Refusal::AlreadyOpen));
        assert_eq!(round.admits((unit, InstrumentId::fresh()), &[unit], &[], round.opened), Err(Refusal::NotInRound));
    }
}
