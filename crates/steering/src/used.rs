//! Rule: whether answers to a duty are read at all. Told by period as opened or not, and only where enough people could have opened them.

use base::Date;
use disclosure::Least;

/// So many days after its date the answers of a period should have been opened.
pub const PATIENCE: i64 = 14;
/// So many periods in a row without anybody opening them make a proposal.
pub const PERIODS: usize = 2;

/// One period of a duty: its date, whether anything was sent, and whether anybody opened it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The day the duty was due.
    pub due: Date,
    /// At least one unit has sent its answer.
    pub sent: bool,
    /// Somebody who asks for it has opened it.
    pub opened: bool,
}

/// What may be said of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Somebody opened the answers.
    Opened,
    /// Nobody did, in the time there was.
    Unopened,
    /// There is still time, or nothing was sent.
    Open,
    /// Too few could have opened them for it to be told.
    TooFew,
}

/// Whether use may be told at all: so many people could have opened the answers.
pub fn may_tell(readers: usize) -> bool {
    Least::FIVE.admits(readers)
}

/// What may be said of a period on a day. `since` is the day from which openings are noted.
pub fn reading(period: Period, since: Option<Date>, readers: usize, today: Date) -> Reading {
    let noted = since.is_some_and(|since| since <= period.due);
    let ripe = period.sent && today > period.due.plus_days(PATIENCE);
    if !may_tell(readers) {
        Reading::TooFew
    } else if noted && period.opened {
        Reading::Opened
    } else if noted && ripe {
        Reading::Unopened
    } else {
        Reading::Open
    }
}

/// Whether a duty is proposed for removal: its newest periods that can be judged were all left unopened. `periods` in any order.
pub fn proposed(periods: &[Period], since: Option<Date>, readers: usize, today: Date) -> bool {
    let mut judged: Vec<(Date, Reading)> = periods
        .iter()
        .map(|period| (period.due, reading(*period, since, readers, today)))
        .filter(|(_, reading)| matches!(reading, Reading::Opened | Reading::Unopened))
        .collect();
    judged.sort_by_key(|(due, _)| std::cmp::Reverse(*due));
    judged.len() >= PERIODS && judged.iter().take(PERIODS).all(|(_, reading)| *reading == Reading::Unopened)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SINCE: Option<Date> = Some(Date::known(2026, 1, 1));

    fn period(month: i8, opened: bool) -> Period {
        Period { due: Date::known(2026, month, 1), sent: true, opened }
    }

    fn today() -> Date {
        Date::known(2026, 11, 21)
    }

    #[test]
    fn two_periods_that_nobody_opened_make_a_proposal_and_one_does_not() {
        assert!(proposed(&[period(3, true), period(6, false), period(9, false)], SINCE, 5, today()));
        assert!(!proposed(&[period(6, true), period(9, false)], SINCE, 5, today()));
        assert!(!proposed(&[period(9, false)], SINCE, 5, today()));
        assert!(!proposed(&[period(6, false), period(9, true)], SINCE, 5, today()));
    }

    #[test]
    fn what_is_not_ripe_was_not_sent_or_came_before_the_noting_says_nothing() {
        assert_eq!(reading(period(11, false), SINCE, 5, Date::known(2026, 11, 15)), Reading::Open);
        assert_eq!(reading(period(11, false), SINCE, 5, Date::known(2026, 11, 16)), Reading::Unopened);
        assert_eq!(reading(Period { sent: false, ..period(6, false) }, SINCE, 5, today()), Reading::Open);
        assert_eq!(reading(period(6, false), Some(Date::known(2026, 6, 2)), 5, today()), Reading::Open);
        assert_eq!(reading(period(6, false), None, 5, today()), Reading::Open);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn nothing_is_told_and_nothing_proposed_where_fewer_than_five_could_have_opened(
            readers in 0_usize..9,
            periods in proptest::collection::vec((1_i8..=12, any::<bool>(), any::<bool>()), 0..6),
        ) {
            let periods: Vec<Period> = periods
                .into_iter()
                .map(|(month, sent, opened)| Period { due: Date::known(2026, month, 1), sent, opened })
                .collect();
            let told = periods.iter().any(|one| reading(*one, SINCE, readers, today()) != Reading::TooFew);
            prop_assert!(readers >= 5 || (!told && !proposed(&periods, SINCE, readers, today())));
        }
    }
}
