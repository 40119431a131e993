//! When things happened: two years that end today, whatever day that is.

use base::Date;

/// The town's calendar. Its last governance year is the newest one of which the first of November has come.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    /// Today.
    pub today: Date,
    /// The last governance year.
    pub year: i16,
}

impl Calendar {
    /// The calendar that ends on a day.
    pub fn ending(today: Date) -> Self {
        let year = if today.month() >= 11 { today.year() } else { today.year() - 1 };
        Self { today, year }
    }

    /// A day of the last governance year.
    pub fn this(self, month: i8, day: i8) -> Date {
        Date::new(self.year, month, day).unwrap_or(self.today)
    }

    /// A day of the year before it.
    pub fn last(self, month: i8, day: i8) -> Date {
        Date::new(self.year - 1, month, day).unwrap_or(self.today)
    }

    /// So many days ago.
    pub fn ago(self, days: i64) -> Date {
        self.today.plus_days(-days)
    }

    /// The first day of the town's life here: two years ago, and before the year before the last began.
    pub fn start(self) -> Date {
        self.today.plus_months(-24).min(self.last(1, 1).plus_days(-40))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_year_is_the_one_whose_autumn_is_over() {
        let on = |text| Calendar::ending(Date::parse(text).unwrap());
        assert_eq!(on("2026-11-21").year, 2026);
        assert_eq!(on("2026-10-31").year, 2025);
        assert_eq!(on("2026-11-21").start(), Date::parse("2024-11-21").unwrap());
        assert_eq!(on("2027-06-01").start(), Date::parse("2024-11-22").unwrap());
    }
}
