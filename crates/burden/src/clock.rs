//! Rule: clocked time, which is off unless MED has discussed it, and then never about a person.

use base::{Date, Time};

/// A form that lay open longer than this was left, not written in: it is not counted.
const LONGEST: i64 = 4 * 60;

/// That clocking is on, with the MED line that let it be: where it was discussed, when, and the remarks word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clocking {
    /// The committee.
    pub committee: String,
    /// The day it was discussed.
    pub on: Date,
    /// The remarks; may be empty.
    pub remarks: String,
}

/// A month of one duty and one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clocked {
    /// What.
    pub about: String,
    /// The month's first day.
    pub month: Date,
    /// Minutes of all of them.
    pub minutes: i64,
    /// How many people, since each counts once a month.
    pub times: i64,
}

/// Whole minutes from a form was shown until it was sent; none where that cannot be, or where it was left open.
pub fn minutes(shown: Time, sent: Time) -> Option<i64> {
    let seconds = sent.0.checked_sub(shown.0)?;
    let minutes = (seconds.max(0) + 30) / 60;
    (seconds >= 0 && minutes <= LONGEST).then_some(minutes.max(1))
}

/// Whether a month may be shown on a day: it is over, and it is about enough people.
pub fn is_shown(month: &Clocked, least: disclosure::Least, today: Date) -> bool {
    month.month < today.first_of_month() && usize::try_from(month.times).is_ok_and(|times| least.admits(times))
}

#[cfg(test)]
mod tests {
    use super::*;
    use disclosure::Least;

    #[test]
    fn minutes_are_whole_and_a_form_left_open_is_not_counted() {
        let shown = Time::noon(Date::new(2026, 11, 21).unwrap());
        assert_eq!(minutes(shown, shown.plus(20)), Some(1));
        assert_eq!(minutes(shown, shown.plus(8 * 60 + 40)), Some(9));
        assert_eq!(minutes(shown, shown.plus(-1)), None);
        assert_eq!(minutes(shown, shown.plus(5 * 3600)), None);
    }

    #[test]
    fn a_month_is_shown_when_it_is_over_and_about_five() {
        let day = |month, day| Date::new(2026, month, day).unwrap();
        let of = |times| Clocked { about: "form/deviation".into(), month: day(10, 1), minutes: 60, times };
        assert!(is_shown(&of(5), Least::FIVE, day(11, 1)));
        assert!(!is_shown(&of(5), Least::FIVE, day(10, 31)));
        assert!(!is_shown(&of(4), Least::FIVE, day(11, 1)));
    }
}
