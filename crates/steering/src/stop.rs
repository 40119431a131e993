//! Rule: what a voice promises to stop asking for becomes rows of its own, so that it can be seen whether it stopped.

use crate::calibration::CalibrationId;
use crate::seat::Party;
use crate::step::InstrumentId;
use base::{Date, UnitId};

base::id! { StopId, "A promise to stop asking for something."; }

/// A promise to stop asking for something, as far as it may be read: its voice is given, and the answers are revealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopPromise {
    /// Its id.
    pub id: StopId,
    /// The calibration it was made in.
    pub calibration: CalibrationId,
    /// To whom: the unit that the calibration is about.
    pub unit: UnitId,
    /// About which instrument.
    pub instrument: InstrumentId,
    /// Who promised.
    pub party: Party,
    /// Code of the staff function that owns the instrument: the promiser, where the party is the staff function.
    pub owner: String,
    /// What they stop asking for, in their own words.
    pub what: String,
    /// When it was promised.
    pub promised: Date,
    /// When a party of the talk said that it had stopped.
    pub kept: Option<Date>,
}

/// A promise for each line that says something.
pub fn lines(stops: &str) -> Vec<String> {
    stops
        .lines()
        .map(|line| line.trim().trim_start_matches(['-', '•']).trim().to_owned())
        .filter(|l| !l.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_promise_of_its_own() {
        assert_eq!(lines("- Prognosenotatet\n\n  • Skema 4  \n"), ["Prognosenotatet", "Skema 4"]);
        assert!(lines(" \n ").is_empty());
    }
}
