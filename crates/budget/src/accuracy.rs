//! How well a forecast hit: a better sign of good steering than the result itself, said in words and never as a grade.

use crate::{Deviation, Direction};
use base::Money;

/// How a year ended against what was forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accuracy {
    /// Outcome − forecast in minor units; plus is more spent than expected.
    pub miss: Money,
    /// The miss in tenths of a per cent of the forecast's size, without sign; none where the forecast was zero.
    pub per_mille: Option<u64>,
    /// Whether the result against the frame was told beforehand; none where the frame is not known.
    pub told: Option<Warning>,
}

base::codes! {
    "Whether the year's result had been told beforehand.";
    pub enum Warning {
        /// The result went the way that the forecast said.
        AsTold = "as_told",
        /// An overspend came that the forecast had not told of.
        SurpriseOverspend = "surprise_overspend",
        /// An underspend came that the forecast had not told of.
        SurpriseUnderspend = "surprise_underspend",
        /// An overspend was told of and did not come.
        OverspendAverted = "overspend_averted",
        /// An underspend was told of and did not come.
        UnderspendGone = "underspend_gone",
    }
}

/// Compares a forecast with the year's outcome; `frame` is the corrected budget, where it is known. Expenses are plus.
pub fn accuracy(forecast: Money, outcome: Money, frame: Option<Money>) -> Accuracy {
    let miss = outcome - forecast;
    let size = u128::from(forecast.0.unsigned_abs());
    let per_mille = (size > 0).then(|| (u128::from(miss.0.unsigned_abs()) * 1_000 + size / 2) / size);
    Accuracy {
        miss,
        per_mille: per_mille.map(|share| u64::try_from(share).unwrap_or(u64::MAX)),
        told: frame.map(|frame| warning(Deviation(forecast - frame), Deviation(outcome - frame))),
    }
}

fn warning(expected: Deviation, came: Deviation) -> Warning {
    match (expected.direction(), came.direction()) {
        (a, b) if a == b => Warning::AsTold,
        (_, Direction::Overspend) => Warning::SurpriseOverspend,
        (Direction::Overspend, _) => Warning::OverspendAverted,
        (_, Direction::Underspend) => Warning::SurpriseUnderspend,
        (_, Direction::Balance) => Warning::UnderspendGone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forecast_is_measured_by_what_came_not_by_the_budget() {
        let hit = accuracy(Money::whole(10_300), Money::whole(10_403), Some(Money::whole(10_000)));
        assert_eq!(hit, Accuracy { miss: Money::whole(103), per_mille: Some(10), told: Some(Warning::AsTold) });
        assert_eq!(accuracy(Money::ZERO, Money(5), None), Accuracy { miss: Money(5), per_mille: None, told: None });
    }

    #[test]
    fn an_overspend_nobody_told_of_is_a_surprise() {
        let told = |forecast, outcome| accuracy(Money(forecast), Money(outcome), Some(Money(100))).told;
        assert_eq!(told(100, 120), Some(Warning::SurpriseOverspend));
        assert_eq!(told(90, 120), Some(Warning::SurpriseOverspend));
        assert_eq!(told(120, 100), Some(Warning::OverspendAverted));
        assert_eq!(told(120, 90), Some(Warning::OverspendAverted));
        assert_eq!(told(100, 90), Some(Warning::SurpriseUnderspend));
        assert_eq!(told(90, 100), Some(Warning::UnderspendGone));
        assert_eq!(told(120, 130), Some(Warning::AsTold));
    }
}
