//! Rule: what those who do something say it takes, told as a range and only of enough people, else the owner's estimate.

use disclosure::Least;

/// How many minutes each time, by those who do it: half of them say so or in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// How many said.
    pub n: usize,
    /// The lower quartile.
    pub from: i64,
    /// The one in the middle.
    pub middle: i64,
    /// The upper quartile.
    pub to: i64,
}

/// The lot that the next estimate belongs to, when so many have been given. A lot is full when it may be shown.
pub fn lot(given: usize, least: Least) -> usize {
    given / least.people()
}

/// What is told of some estimates, each with its lot. Only full lots count: a figure and the one before it then differ by
/// enough people, or by nobody.
pub fn told(all: &[(usize, i64)], least: Least) -> Option<Told> {
    let full = lot(all.len(), least);
    let mut minutes: Vec<i64> = all.iter().filter(|(lot, _)| *lot < full).map(|(_, minutes)| *minutes).collect();
    if !least.admits(minutes.len()) {
        return None;
    }
    minutes.sort_unstable();
    let at = |quarters: usize| minutes.get((minutes.len() - 1) * quarters / 4).copied().unwrap_or(0);
    let upper = minutes.get((3 * (minutes.len() - 1)).div_ceil(4)).copied().unwrap_or(0);
    Some(Told { n: minutes.len(), from: at(1), middle: at(2), to: upper })
}

/// Minutes a year when those who do it say how long it takes each time. `each` is the owner's estimate each time; nought where
/// it does not come in times, and then they are asked about the year.
pub fn year(owners: i64, each: i64, told: Option<Told>) -> i64 {
    match told {
        None => owners,
        Some(told) if each <= 0 => told.middle,
        Some(told) => crate::ceiling::average(owners.saturating_mul(told.middle), each),
    }
}

/// Minutes in each calendar month, January first: on the months it is asked in, else evenly; the months sum to the year.
pub fn months(minutes: i64, asked_in: &[i8]) -> [i64; 12] {
    let mut weight = [0_i64; 12];
    for month in asked_in {
        if let Some(place) = usize::try_from(month - 1).ok().and_then(|at| weight.get_mut(at)) {
            *place += 1;
        }
    }
    if weight.iter().all(|weight| *weight == 0) {
        weight = [1; 12];
    }
    let all: i64 = weight.iter().sum();
    let mut so_far = 0;
    // Each month ends where its share of the year ends, so that rounding never adds or loses a minute.
    weight.map(|weight| {
        let before = minutes * so_far / all;
        so_far += weight;
        minutes * so_far / all - before
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lots(minutes: &[i64]) -> Vec<(usize, i64)> {
        minutes.iter().enumerate().map(|(at, minutes)| (lot(at, Least::FIVE), *minutes)).collect()
    }

    #[test]
    fn four_say_nothing_and_five_a_range_that_the_sixth_does_not_move() {
        assert_eq!(told(&lots(&[10, 20, 30, 40]), Least::FIVE), None);
        let five = Told { n: 5, from: 20, middle: 30, to: 40 };
        assert_eq!(told(&lots(&[10, 20, 30, 40, 90]), Least::FIVE), Some(five));
        assert_eq!(told(&lots(&[10, 20, 30, 40, 90, 900]), Least::FIVE), Some(five));
        assert_eq!(told(&lots(&[5; 10]), Least::FIVE).map(|told| told.n), Some(10));
    }

    #[test]
    fn what_those_who_do_it_say_each_time_scales_the_year() {
        let said = Told { n: 5, from: 20, middle: 90, to: 95 };
        assert_eq!(year(180, 60, None), 180);
        assert_eq!(year(180, 60, Some(said)), 270);
        assert_eq!(year(180, 0, Some(said)), 90);
    }

    #[test]
    fn a_year_falls_on_its_months_to_the_minute() {
        assert_eq!(months(180, &[3, 5, 9]), [0, 0, 60, 0, 60, 0, 0, 0, 60, 0, 0, 0]);
        assert_eq!(months(30, &[]).iter().sum::<i64>(), 30);
        assert_eq!(months(100, &[1, 1, 2]), [66, 34, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn a_range_changes_by_whole_lots_alone_and_months_sum_to_their_year(
            minutes in proptest::collection::vec(0_i64..600, 0..40), asked_in in proptest::collection::vec(1_i8..13, 0..60),
            year in 0_i64..10_000,
        ) {
            let all = lots(&minutes);
            let now = told(&all, Least::FIVE);
            prop_assert_eq!(now.is_some(), minutes.len() >= 5);
            // Everybody after the last full lot could have said anything else.
            let full = minutes.len() / 5 * 5;
            let mut other = minutes.clone();
            for late in other.iter_mut().skip(full) {
                *late = 599 - *late;
            }
            prop_assert_eq!(told(&lots(&other), Least::FIVE), now);
            if let Some(told) = now {
                prop_assert!(told.from <= told.middle && told.middle <= told.to && told.n == full);
            }
            prop_assert_eq!(months(year, &asked_in).iter().sum::<i64>(), year);
        }
    }
}
