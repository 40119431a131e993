//! Rule: what a staff function still asks for, of how many units, and whether anybody reads it; and what it has stopped asking for.

use crate::removal::Decision;
use base::{Date, UnitId};
use steering::step::{DutyRule, Instrument, InstrumentId, Often, StepId, Words};
use steering::used::{self, Period, Reading};

/// A duty in force in some units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The instrument.
    pub instrument: InstrumentId,
    /// The step that asks, in the edition of today.
    pub step: StepId,
    /// The instrument's name.
    pub name: Words,
    /// What it is for.
    pub purpose: Words,
    /// The law it touches.
    pub law: Option<Words>,
    /// What is to be sent.
    pub text: Words,
    /// When.
    pub often: Often,
    /// Minutes each time, an estimate.
    pub minutes: i64,
    /// The units it is asked of.
    pub units: Vec<UnitId>,
    /// So many people could open its answers.
    pub readers: usize,
    /// Its newest periods, newest first.
    pub periods: Vec<Period>,
    /// What its owner decided, as far as it still holds.
    pub decision: Option<Decision>,
}

impl Ask {
    /// A duty of a step, before anything is known of who sends and who reads.
    pub fn of(one: &Instrument, step: StepId, duty: &DutyRule) -> Self {
        Self {
            instrument: one.id,
            step,
            name: one.name.clone(),
            purpose: one.purpose.clone(),
            law: one.law.clone(),
            text: duty.text.clone(),
            often: duty.often.clone(),
            minutes: duty.minutes,
            units: vec![],
            readers: 0,
            periods: vec![],
            decision: None,
        }
    }

    /// What may be said of each of its periods on a day.
    pub fn readings(&self, since: Option<Date>, today: Date) -> Vec<(Date, Reading)> {
        let reading = |one: &Period| (one.due, used::reading(*one, since, self.readers, today));
        self.periods.iter().map(reading).collect()
    }

    /// Whether it is proposed for removal: nobody reads it, and its owner has not answered that.
    pub fn proposed(&self, since: Option<Date>, today: Date) -> bool {
        self.decision.is_none() && used::proposed(&self.periods, since, self.readers, today)
    }

    /// Hours that it asks for in a year in all, rounded; an estimate.
    pub fn hours(&self) -> i64 {
        let units = i64::try_from(self.units.len()).unwrap_or(i64::MAX);
        (self.minutes.saturating_mul(self.often.a_year()).saturating_mul(units) + 30) / 60
    }
}

/// A duty that left a unit's wheel, or is asked for less often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// The unit.
    pub unit: UnitId,
    /// From which day.
    pub on: Date,
    /// What was asked for.
    pub text: Words,
    /// How many times a year before.
    pub before: i64,
    /// How many times a year now; nothing means that it stopped.
    pub now: i64,
}
