//! A deviation that figures reveal: shown to the unit first, and to others when the grace period is over.

use crate::limit::Stretch;
use base::{Date, Money, UnitId};

/// What the books expect of a unit in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// Whose figures.
    pub unit: UnitId,
    /// The budget year.
    pub year: i16,
    /// The day the forecast was read in.
    pub read_on: Date,
    /// The day from which the unit could see that it lies beyond the threshold, as reckoned by `since`.
    pub first_on: Date,
    /// The corrected budget: original, supplementary and applied for. Expenses are plus.
    pub frame: Money,
    /// Forecast minus the corrected budget, excluding carry-over: plus is merforbrug, minus mindreforbrug.
    pub result: Money,
}

/// A figure beyond the threshold that the unit has not said anything about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub figure: Figure,
    /// The first day others meet our mark and text.
    pub grace_ends: Date,
    /// Set when something weightier than grace demanded it.
    pub lifted: Option<Lift>,
}

base::codes! {
    "What grace yields for. Figures due in a paper need no decision: the paper itself is a reader grace yields for.";
    pub enum Why { Safety = "safety", Fraud = "fraud" }
}

/// That grace was lifted, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lift {
    /// The weightier concern.
    pub why: Why,
    /// The day.
    pub on: Date,
}

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The unit itself.
    Unit,
    /// Anyone else who may see the unit's deviations.
    Other,
    /// A paper that the figures are due in.
    Paper,
}

/// Whether a result lies beyond the threshold, in thousandths of the frame (10 is one per cent). Without a frame any
/// result does.
pub fn beyond(figure: &Figure, permille: i64) -> bool {
    let result = i128::from(figure.result.abs().0) * 1000;
    result > i128::from(figure.frame.abs().0) * i128::from(permille)
}

/// The day from which every forecast has lain beyond the threshold without a break, up to the one now: grace is not
/// given anew with each file. `past` holds the forecasts of the year with the days they were read in, oldest first.
pub fn since(figure: &Figure, past: &[(Date, Money)], permille: i64) -> Date {
    let result = |forecast: Money| Figure { result: forecast - figure.frame, ..*figure };
    let row = past.iter().rev().take_while(|(_, forecast)| beyond(&result(*forecast), permille));
    row.last().map_or(figure.read_on, |(day, _)| *day)
}

/// What the figures reveal about units that have not reported it themselves.
/// `grace` gives the limit in force on the day that it was found: a later one changes nothing that has begun.
/// `told` says whether the unit has reported on its budget for that year; then its own reading stands instead.
pub fn look(
    figures: &[Figure],
    permille: i64,
    grace: impl Fn(&Figure) -> Stretch,
    told: impl Fn(&Figure) -> bool,
    lifted: impl Fn(&Figure) -> Option<Lift>,
) -> Vec<Finding> {
    figures
        .iter()
        .filter(|figure| beyond(figure, permille) && !told(figure))
        .map(|figure| Finding {
            figure: *figure,
            grace_ends: grace(figure).over(figure.first_on),
            lifted: lifted(figure),
        })
        .collect()
}

impl Finding {
    /// Whether a reader meets our mark and text on a day. The figures themselves stand where figures stand.
    pub fn shown_to(&self, reader: Reader, today: Date) -> bool {
        match reader {
            Reader::Unit | Reader::Paper => true,
            Reader::Other => today >= self.grace_ends || self.lifted.is_some_and(|lift| lift.on <= today),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limit::Counts;

    const FORTNIGHT: Stretch = Stretch { days: 14, counts: Counts::Calendar };

    fn day(day: i8) -> Date {
        Date::new(2026, 10, day).unwrap()
    }

    fn figure(result: i64) -> Figure {
        let frame = Money::whole(10_000_000);
        Figure {
            unit: UnitId::fresh(),
            year: 2026,
            read_on: day(2),
            first_on: day(2),
            frame,
            result: Money::whole(result),
        }
    }

    fn found(figure: Figure, lift: Option<Lift>) -> Finding {
        look(&[figure], 10, |_| FORTNIGHT, |_| false, |_| lift)[0]
    }

    #[test]
    fn one_per_cent_is_within_and_a_krone_more_is_beyond_whichever_way() {
        assert!(!beyond(&figure(100_000), 10));
        assert!(beyond(&figure(100_001), 10));
        assert!(beyond(&figure(-100_001), 10));
        let bare = Figure { frame: Money::ZERO, ..figure(1) };
        assert!(beyond(&bare, 10));
    }

    #[test]
    fn the_unit_meets_it_first_and_others_when_grace_is_over() {
        let finding = found(figure(200_000), None);
        assert_eq!(finding.grace_ends, day(16));
        assert!(finding.shown_to(Reader::Unit, day(2)));
        assert!(!finding.shown_to(Reader::Other, day(15)));
        assert!(finding.shown_to(Reader::Other, day(16)));
    }

    #[test]
    fn ten_working_days_end_after_the_tenth_of_them() {
        let ten = Stretch { days: 10, counts: Counts::Working };
        let finding = look(&[figure(200_000)], 10, |_| ten, |_| false, |_| None)[0];
        assert!(!finding.shown_to(Reader::Other, day(16)));
        assert!(finding.shown_to(Reader::Other, day(17)));
    }

    #[test]
    fn grace_yields_for_safety_and_fraud_from_the_day_it_is_lifted_and_for_a_paper() {
        let lift = Lift { why: Why::Safety, on: day(5) };
        let finding = found(figure(200_000), Some(lift));
        assert!(!finding.shown_to(Reader::Other, day(4)));
        assert!(finding.shown_to(Reader::Other, day(5)));
        assert!(found(figure(200_000), None).shown_to(Reader::Paper, day(3)));
    }

    #[test]
    fn grace_counts_from_the_first_forecast_beyond_in_an_unbroken_row() {
        let forecast = |beyond: i64| Money::whole(10_000_000 + beyond);
        let figure = Figure { read_on: day(9), ..figure(300_000) };
        let past = [
            (day(1), forecast(400_000)),
            (day(3), forecast(0)),
            (day(5), forecast(200_000)),
            (day(9), forecast(300_000)),
        ];
        assert_eq!(since(&figure, &past, 10), day(5));
        assert_eq!(since(&figure, &[], 10), day(9));
    }

    #[test]
    fn what_the_unit_has_said_itself_is_not_found_again() {
        assert_eq!(look(&[figure(200_000)], 10, |_| FORTNIGHT, |_| true, |_| None), vec![]);
    }
}
