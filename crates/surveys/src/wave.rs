//! Rule: a wave of questions to the leaders of an area, before its first round and again in the autumn.

use base::{Date, UnitId};

base::id! { WaveId, "A wave of questions." }

base::codes! {
    "Why a wave is held.";
    pub enum Kind {
        /// Before the area's first round.
        Baseline = "baseline",
        /// The same questions in the autumn after.
        Autumn = "autumn",
    }
}

/// A wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    /// Which.
    pub id: WaveId,
    /// The area that is asked: a unit and everything under it.
    pub area: UnitId,
    /// Why.
    pub kind: Kind,
    /// The set of questions.
    pub set: i64,
    /// First day.
    pub opened: Date,
    /// Last day on which answers are taken.
    pub closes: Date,
    /// The day it was counted.
    pub closed: Option<Date>,
    /// How many were asked.
    pub invited: i64,
    /// How many answered, once it is counted.
    pub answered: Option<i64>,
    /// How many speak for the employees of the area and were told that it was held.
    pub med_told: i64,
}

/// How a wave stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Answers are taken.
    Open,
    /// The last day has passed; it is counted the same night.
    Over,
    /// Counted.
    Closed,
}

/// Why an answer was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The last day has passed.
    Over,
    /// This person has answered; an answer cannot be found again, so it cannot be changed either.
    Answered,
}

/// The municipality's rules for waves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Days that a wave is open.
    pub days_open: i64,
    /// Days before the last on which those who have not answered are reminded.
    pub remind_days: i64,
    /// The month of the autumn's wave, 1–12.
    pub autumn_month: i8,
    /// Its day.
    pub autumn_day: i8,
    /// The least number of months between the first round and the autumn's wave.
    pub apart_months: i32,
    /// The fewest answers that are shown.
    pub least: usize,
}

impl Wave {
    /// How it stands on a day.
    pub fn standing(&self, today: Date) -> Standing {
        match self.closed {
            Some(_) => Standing::Closed,
            None if today > self.closes => Standing::Over,
            None => Standing::Open,
        }
    }

    /// Takes an answer from somebody who is asked, or says why not.
    pub fn takes(&self, answered: bool, today: Date) -> Result<(), Refusal> {
        match self.standing(today) {
            Standing::Open if answered => Err(Refusal::Answered),
            Standing::Open => Ok(()),
            Standing::Over | Standing::Closed => Err(Refusal::Over),
        }
    }
}

impl Rules {
    /// The last day of a wave that opens on a day. One before a round ends with the round's own deadline at the latest.
    pub fn last_day(&self, opens: Date, deadline: Option<Date>) -> Date {
        let last = opens.plus_days(self.days_open);
        deadline.map_or(last, |deadline| last.min(deadline)).max(opens)
    }

    /// When the questions are asked again: the first of the municipality's autumn days that lies far enough after the first round.
    pub fn autumn(&self, first_round: Date) -> Date {
        let earliest = first_round.plus_months(self.apart_months);
        let of = |year: i16| Date::new(year, self.autumn_month, self.autumn_day);
        let years = earliest.year()..=earliest.year().saturating_add(1);
        years.filter_map(of).find(|day| *day >= earliest).unwrap_or(earliest)
    }

    /// Whether today is the day to remind, for a wave that has not reminded yet.
    pub fn reminds(&self, wave: &Wave, today: Date) -> bool {
        today >= wave.closes.plus_days(-self.remind_days) && today <= wave.closes && today > wave.opened
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: Rules =
        Rules { days_open: 14, remind_days: 3, autumn_month: 10, autumn_day: 1, apart_months: 6, least: 5 };

    fn day(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    fn wave(opened: Date) -> Wave {
        Wave {
            id: WaveId::fresh(),
            area: UnitId::fresh(),
            kind: Kind::Baseline,
            set: 1,
            opened,
            closes: RULES.last_day(opened, None),
            closed: None,
            invited: 12,
            answered: None,
            med_told: 1,
        }
    }

    #[test]
    fn the_autumn_comes_at_least_half_a_year_after_the_first_round() {
        assert_eq!(RULES.autumn(day(2026, 2, 1)), day(2026, 10, 1));
        assert_eq!(RULES.autumn(day(2026, 4, 1)), day(2026, 10, 1));
        assert_eq!(RULES.autumn(day(2026, 4, 2)), day(2027, 10, 1));
        assert_eq!(RULES.autumn(day(2026, 11, 20)), day(2027, 10, 1));
    }

    #[test]
    fn a_wave_before_a_round_ends_with_the_rounds_deadline() {
        assert_eq!(RULES.last_day(day(2026, 2, 1), Some(day(2026, 2, 8))), day(2026, 2, 8));
        assert_eq!(RULES.last_day(day(2026, 2, 1), Some(day(2026, 3, 8))), day(2026, 2, 15));
        assert_eq!(RULES.last_day(day(2026, 2, 9), Some(day(2026, 2, 8))), day(2026, 2, 9));
    }

    #[test]
    fn an_answer_is_taken_once_and_not_after_the_last_day() {
        let wave = wave(day(2026, 2, 1));
        assert_eq!(wave.takes(false, day(2026, 2, 15)), Ok(()));
        assert_eq!(wave.takes(true, day(2026, 2, 15)), Err(Refusal::Answered));
        assert_eq!(wave.takes(false, day(2026, 2, 16)), Err(Refusal::Over));
        assert_eq!(wave.standing(day(2026, 2, 16)), Standing::Over);
    }

    #[test]
    fn a_reminder_comes_three_days_before_the_last_and_never_on_the_first() {
        let wave = wave(day(2026, 2, 1));
        assert!(!RULES.reminds(&wave, day(2026, 2, 11)));
        assert!(RULES.reminds(&wave, day(2026, 2, 12)));
        assert!(!RULES.reminds(&wave, day(2026, 2, 16)));
        let short = Wave { closes: wave.opened, ..wave };
        assert!(!RULES.reminds(&short, short.opened));
    }
}
