//! Rule: what is said of counted answers, in words first; how they fall only where there are enough of them.

use disclosure::Least;

/// How many answered each of the five: 1 is *helt uenig*, 5 *helt enig*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts(pub [i64; 5]);

/// The answers taken together, on the middle of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Together {
    /// Clearly agree.
    Agree,
    /// Rather agree.
    RatherAgree,
    /// In between.
    Between,
    /// Rather disagree.
    RatherDisagree,
    /// Clearly disagree.
    Disagree,
}

/// A share as it may be shown: nobody and a few look the same, and so do all and nearly all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// Under ten per cent, perhaps nobody.
    Few,
    /// So many per cent.
    About(i64),
    /// Over ninety per cent, perhaps everybody.
    NearlyAll,
}

/// How many answers it takes before it is shown how they fall.
pub const TO_FALL: usize = 10;

impl Counts {
    /// How many answered.
    pub fn n(self) -> i64 {
        self.0.iter().sum()
    }

    /// Counts one answer or another's counts in.
    pub fn add(&mut self, value: i64, n: i64) {
        let place = usize::try_from(value - 1).ok().and_then(|at| self.0.get_mut(at));
        if let Some(place) = place {
            *place += n;
        }
    }

    /// With another's counts.
    pub fn with(mut self, other: Self) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
        self
    }

    /// The mean from 0 (*helt uenig*) to 100 (*helt enig*), rounded down; none without answers.
    pub fn mean(self) -> Option<i64> {
        let sum: i64 = self.0.iter().zip([0, 25, 50, 75, 100]).map(|(n, points)| n * points).sum();
        (self.n() > 0).then(|| sum / self.n())
    }

    /// The answers taken together; none without answers.
    pub fn together(self) -> Option<Together> {
        Some(match self.mean()? {
            80.. => Together::Agree,
            60..80 => Together::RatherAgree,
            40..60 => Together::Between,
            20..40 => Together::RatherDisagree,
            _ => Together::Disagree,
        })
    }

    /// How they fall: disagree, neither, agree. None where too few answered.
    pub fn falls(self, least: Least) -> Option<[Share; 3]> {
        let enough = usize::try_from(self.n()).is_ok_and(|n| n >= TO_FALL && least.admits(n));
        let [lowest, low, middle, high, highest] = self.0;
        enough.then(|| [lowest + low, middle, high + highest].map(|n| share(n * 100 / self.n())))
    }
}

fn share(per_cent: i64) -> Share {
    match per_cent {
        ..10 => Share::Few,
        91.. => Share::NearlyAll,
        between => Share::About(between),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_runs_from_nought_to_a_hundred_and_words_follow_it() {
        assert_eq!(Counts([0; 5]).mean(), None);
        assert_eq!(Counts([5, 0, 0, 0, 0]).together(), Some(Together::Disagree));
        assert_eq!(Counts([0, 0, 0, 0, 5]).mean(), Some(100));
        assert_eq!(Counts([0, 1, 1, 2, 2]).together(), Some(Together::RatherAgree));
        assert_eq!(Counts([1, 1, 1, 1, 1]).together(), Some(Together::Between));
    }

    #[test]
    fn how_answers_fall_is_shown_from_ten_and_never_that_all_or_nobody_said_something() {
        assert_eq!(Counts([1, 1, 2, 3, 2]).falls(Least::FIVE), None);
        let falls = Counts([0, 0, 0, 4, 6]).falls(Least::FIVE);
        assert_eq!(falls, Some([Share::Few, Share::Few, Share::NearlyAll]));
        assert_eq!(
            Counts([1, 2, 3, 3, 3]).falls(Least::FIVE),
            Some([Share::About(25), Share::About(25), Share::About(50)])
        );
        assert_eq!(Counts([1, 2, 3, 3, 3]).falls(Least::of(20)), None);
    }

    #[test]
    fn a_value_that_is_no_answer_is_not_counted() {
        let mut counts = Counts::default();
        counts.add(6, 1);
        counts.add(0, 1);
        counts.add(3, 2);
        assert_eq!(counts, Counts([0, 0, 2, 0, 0]));
        assert_eq!(counts.with(counts).n(), 4);
    }
}
