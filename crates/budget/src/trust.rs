//! Rule: how a unit's own forecasts hit, follow-up by follow-up. Only the hit is looked at, never whether money was left.

use crate::forecast::Forecast;
use crate::{Accuracy, accuracy};
use base::{Date, Money};
use std::collections::BTreeMap;

/// How one forecast hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The follow-up that it was given at.
    pub on: Date,
    /// How it hit.
    pub found: Accuracy,
}

/// How a year ended: what was spent, and the corrected budget of the year's end where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// What was spent.
    pub actual: Money,
    /// The corrected budget.
    pub frame: Option<Money>,
}

/// How the forecasts that hold hit in the years that have ended, the latest first. A year whose outcome is not known is
/// not there. Money that the council gave after a forecast is no miss: the result is held against the frame of the end.
pub fn hits(held: &[Forecast], ended: &BTreeMap<i16, Ended>) -> Vec<Hit> {
    let hit = |one: &Forecast| {
        let year = ended.get(&one.on.year())?;
        let frame = year.frame.or(one.stand.frame)?;
        Some(Hit { on: one.on, found: accuracy(frame + one.told.result, year.actual, year.frame) })
    };
    let mut all: Vec<Hit> = held.iter().filter_map(hit).collect();
    all.sort_by_key(|hit| std::cmp::Reverse(hit.on));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Warning;
    use crate::forecast::{Expected, ForecastId, Stand};
    use base::{Lang, Time, UnitId, Uuid};

    fn given(year: i16, month: i8, result: i64) -> Forecast {
        Forecast {
            id: ForecastId::fresh(),
            unit: UnitId(Uuid::from_u128(1)),
            on: Date::new(year, month, 28).unwrap(),
            no: 1,
            at: Time(0),
            by: None,
            told: Expected { result: Money(result), words: String::new(), lang: Lang::Da },
            stand: Stand { frame: Some(Money(1_000)), ..Stand::default() },
            same_as: None,
        }
    }

    #[test]
    fn a_forecast_is_held_against_the_outcome_and_money_given_later_is_no_miss() {
        let ended = BTreeMap::from([(2025, Ended { actual: Money(1_230), frame: Some(Money(1_200)) })]);
        let all = [given(2025, 3, 30), given(2025, 9, 0), given(2026, 3, 0)];
        let hits = hits(&all, &ended);
        assert_eq!(hits.iter().map(|hit| hit.on.month()).collect::<Vec<_>>(), [9, 3]);
        assert_eq!(hits[1].found.miss, Money::ZERO);
        assert_eq!((hits[0].found.miss, hits[0].found.told), (Money(30), Some(Warning::SurpriseOverspend)));
    }

    #[test]
    fn without_the_frame_of_the_end_the_spending_itself_is_compared() {
        let ended = BTreeMap::from([(2025, Ended { actual: Money(1_000), frame: None })]);
        let hits = hits(&[given(2025, 9, 10)], &ended);
        assert_eq!((hits[0].found.miss, hits[0].found.told), (Money(-10), None));
        assert_eq!(super::hits(&[given(2024, 9, 10)], &ended), []);
    }
}
