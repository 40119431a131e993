//! Half-open stretches of dates.

use crate::Date;

/// From a date (included) to a date (not included); open when `to` is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// First day after; none means still.
    pub to: Option<Date>,
}

impl Period {
    /// A period from a date and on.
    pub fn since(from: Date) -> Self {
        Self { from, to: None }
    }

    /// None when it would be empty or backwards.
    pub fn new(from: Date, to: Option<Date>) -> Option<Self> {
        if to.is_some_and(|to| to <= from) { None } else { Some(Self { from, to }) }
    }

    /// Whether the date lies within.
    pub fn holds(self, date: Date) -> bool {
        self.from <= date && self.to.is_none_or(|to| date < to)
    }

    /// Whether the two share a day.
    pub fn meets(self, other: Self) -> bool {
        self.to.is_none_or(|to| other.from < to) && other.to.is_none_or(|to| self.from < to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_not_in_it_and_neighbours_do_not_meet() {
        let day = |d| Date::new(2026, 1, d).unwrap();
        let first = Period::new(day(1), Some(day(10))).unwrap();
        assert!(first.holds(day(1)) && !first.holds(day(10)));
        assert!(!first.meets(Period::since(day(10))));
        assert!(first.meets(Period::since(day(9))));
        assert_eq!(Period::new(day(5), Some(day(5))), None);
    }
}
