//! Rule: what a voice promises to stop asking for becomes rows of its own, so that it can be seen whether it stopped.

use crate::calibration::CalibrationId;
use crate::round::RoundId;
use crate::seat::Party;
use crate::step::InstrumentId;
use base::{Date, UnitId};

base::id! { StopId, "A promise to stop asking for something."; }

/// Where a promise was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// In a unit's own calibration, to that unit.
    Calibration(CalibrationId),
    /// At a meeting about a round, to all of its area.
    Round(RoundId),
}

base::codes! {
    "What is said of a promise afterwards.";
    pub enum Heard {
        /// It is not asked for any more.
        Kept = "kept",
        /// It is still asked for.
        Broken = "broken",
    }
}

/// A promise to stop asking for something, as far as it may be read: its voice is given, and the answers are revealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopPromise {
    /// Its id.
    pub id: StopId,
    /// Where it was made.
    pub made: Made,
    /// To whom: the unit that the calibration is about, or the round's area and all under it.
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
    /// When one of those it was given to said that it is still asked for; what is said last counts.
    pub broken: Option<Date>,
}

impl StopPromise {
    /// Who promised, as told to a staff function: its own promises are those of its seat alone.
    pub fn of_function(&self, code: &str) -> bool {
        self.party == Party::Staff && self.owner == code
    }
}

/// Those of a voice's lines that the same side has not promised already: said by several, a promise is one.
pub fn fresh(lines: Vec<String>, known: &[String]) -> Vec<String> {
    let mut new: Vec<String> = Vec::new();
    for line in lines {
        let same = |one: &String| one.to_lowercase() == line.to_lowercase();
        if !known.iter().any(same) && !new.iter().any(same) {
            new.push(line);
        }
    }
    new
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

    #[test]
    fn what_several_of_one_side_promise_is_one_promise() {
        let said = ["Skema 4", "skema 4", "Notatet"].map(str::to_owned).to_vec();
        assert_eq!(fresh(said, &["notatet".to_owned()]), ["Skema 4"]);
    }
}
