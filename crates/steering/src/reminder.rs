//! Rule: when a round reminds those who have not answered; once for each mark, and never anybody who is done.

use base::Date;

/// Days before the deadline on which a round reminds until its area chooses others.
pub const USUAL: [i64; 3] = [14, 7, 1];
/// The most marks a round may have.
const MOST: usize = 6;
/// The earliest mark, in days before the deadline.
const EARLIEST: i64 = 90;

/// Reads `14 7 1`, or `14, 7, 1`; nothing at all means no reminders. None when it cannot be read.
pub fn read_days(text: &str) -> Option<Vec<i64>> {
    let parts = text.split([' ', ',', ';']).filter(|part| !part.is_empty());
    let mut days: Vec<i64> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    days.sort_by(|a, b| b.cmp(a));
    days.dedup();
    (days.len() <= MOST && days.iter().all(|day| (0..=EARLIEST).contains(day))).then_some(days)
}

/// What [`read_days`] reads.
pub fn days_text(days: &[i64]) -> String {
    days.iter().map(i64::to_string).collect::<Vec<_>>().join(" ")
}

/// The marks that are due and not used yet: whatever was missed while nothing ran is made up for at once, and a round opened late does
/// not remind of marks that lay before it.
pub fn due(days: &[i64], used: &[i64], (opened, deadline): (Date, Date), today: Date) -> Vec<i64> {
    if today > deadline {
        return Vec::new();
    }
    let mark = |days: &i64| deadline.plus_days(-days);
    let waits = |days: &&i64| !used.contains(days) && mark(days) <= today && mark(days) > opened;
    days.iter().filter(waits).copied().collect()
}

/// Days before the last day of slips on which the employees who have not answered are reminded.
const SLIPS: i64 = 3;

/// Whether employees are reminded today: once a round, in the last days, and never in a round that opened within them.
pub fn slips_due(sent: Option<Date>, (opened, until): (Date, Date), today: Date) -> bool {
    let mark = until.plus_days(-SLIPS);
    sent.is_none() && (mark..=until).contains(&today) && mark > opened
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: i64) -> Date {
        Date::new(2026, 11, 1).unwrap().plus_days(n)
    }

    #[test]
    fn a_mark_is_used_once_and_one_that_was_missed_is_made_up_for() {
        let round = (day(0), day(20));
        assert_eq!(due(&USUAL, &[], round, day(5)), [0_i64; 0]);
        assert_eq!(due(&USUAL, &[], round, day(6)), [14]);
        assert_eq!(due(&USUAL, &[14], round, day(6)), [0_i64; 0]);
        assert_eq!(due(&USUAL, &[14], round, day(19)), [7, 1]);
        assert_eq!(due(&USUAL, &[], round, day(21)), [0_i64; 0]);
    }

    #[test]
    fn a_round_that_is_opened_late_does_not_remind_at_once() {
        assert_eq!(due(&USUAL, &[], (day(15), day(20)), day(15)), [0_i64; 0]);
        assert_eq!(due(&USUAL, &[], (day(15), day(20)), day(19)), [1]);
    }

    #[test]
    fn employees_are_reminded_once_in_the_last_days_of_a_round_that_has_lasted() {
        let told = [6, 7, 10, 11].map(|today| slips_due(None, (day(0), day(10)), day(today)));
        assert_eq!(told, [false, true, true, false]);
        assert!(!slips_due(Some(day(7)), (day(0), day(10)), day(8)));
        assert!(!slips_due(None, (day(7), day(10)), day(9)));
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        assert_eq!(read_days("1, 14 7;7"), Some(vec![14, 7, 1]));
        assert_eq!(read_days(""), Some(vec![]));
        assert_eq!(read_days("i morgen"), None);
        assert_eq!(read_days("120"), None);
        assert_eq!(days_text(&[14, 7, 1]), "14 7 1");
    }
}
