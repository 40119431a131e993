//! Danish holidays and working days. Only what the law closes: 1 May, Grundlovsdag, Christmas Eve and New Year's Eve are ordinary working
//! days here, since each municipality agrees about them itself.

use crate::{Date, Lang};

/// A holiday by law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// Thursday before Easter.
    MaundyThursday,
    /// Friday before Easter.
    GoodFriday,
    /// Easter Sunday.
    Easter,
    /// Easter Monday.
    EasterMonday,
    /// The fourth Friday after Easter; an ordinary Friday from 2024 (lov nr. 214 af 6. marts 2023).
    PrayerDay,
    /// The sixth Thursday after Easter.
    Ascension,
    /// The seventh Sunday after Easter.
    Whitsun,
    /// The day after Whitsun.
    WhitMonday,
    /// 25 December.
    Christmas,
    /// 26 December.
    SecondChristmas,
}

impl Holiday {
    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::NewYear => lang.pick("Nytårsdag", "New Year's Day"),
            Self::MaundyThursday => lang.pick("Skærtorsdag", "Maundy Thursday"),
            Self::GoodFriday => lang.pick("Langfredag", "Good Friday"),
            Self::Easter => lang.pick("Påskedag", "Easter Sunday"),
            Self::EasterMonday => lang.pick("2. påskedag", "Easter Monday"),
            Self::PrayerDay => lang.pick("Store bededag", "General Prayer Day"),
            Self::Ascension => lang.pick("Kristi himmelfartsdag", "Ascension Day"),
            Self::Whitsun => lang.pick("Pinsedag", "Whit Sunday"),
            Self::WhitMonday => lang.pick("2. pinsedag", "Whit Monday"),
            Self::Christmas => lang.pick("Juledag", "Christmas Day"),
            Self::SecondChristmas => lang.pick("2. juledag", "Boxing Day"),
        }
    }
}

/// The year from which Store bededag is no holiday.
const WITHOUT_PRAYER_DAY: i16 = 2024;

/// Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
pub fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let march = epact + weekday - 7 * late + 22;
    let first = Date::new(i16::try_from(year).unwrap_or(i16::MAX), 3, 1).unwrap_or(Date::known(1970, 3, 1));
    first.plus_days(i64::from(march) - 1)
}

/// The holiday that a date is, if it is one.
pub fn holiday(date: Date) -> Option<Holiday> {
    match (date.month(), date.day()) {
        (1, 1) => return Some(Holiday::NewYear),
        (12, 25) => return Some(Holiday::Christmas),
        (12, 26) => return Some(Holiday::SecondChristmas),
        _ => {}
    }
    match date.days_after(easter(date.year())) {
        -3 => Some(Holiday::MaundyThursday),
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::Easter),
        1 => Some(Holiday::EasterMonday),
        26 if date.year() < WITHOUT_PRAYER_DAY => Some(Holiday::PrayerDay),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::Whitsun),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

impl Date {
    /// Day of the week, 1 is Monday and 7 Sunday.
    pub fn weekday(self) -> i64 {
        // 1 January 1970 was a Thursday.
        (self.days_since_epoch() + 3).rem_euclid(7) + 1
    }

    /// Whether offices are open by law: no Saturday, no Sunday, no holiday.
    pub fn is_working(self) -> bool {
        self.weekday() < 6 && holiday(self).is_none()
    }

    /// So many working days later: the day itself is not counted, and 0 stays put.
    pub fn plus_working_days(self, days: i64) -> Self {
        let (mut date, mut left) = (self, days);
        while left > 0 {
            date = date.plus_days(1);
            left -= i64::from(date.is_working());
        }
        date
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn easter_falls_where_almanacs_say() {
        let known = [
            (1961, 4, 2),
            (1999, 4, 4),
            (2008, 3, 23),
            (2011, 4, 24),
            (2019, 4, 21),
            (2020, 4, 12),
            (2023, 4, 9),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
            (2285, 3, 22),
        ];
        for (year, month, date) in known {
            assert_eq!(easter(year), day(year, month, date), "{year}");
        }
    }

    #[test]
    fn the_holidays_of_2023_and_2026_are_those_of_the_almanac() {
        let of = |year: i16| -> Vec<Date> {
            (0..366)
                .map(|at| day(year, 1, 1).plus_days(at))
                .filter(|d| d.year() == year && holiday(*d).is_some())
                .collect()
        };
        let days = |year, all: &[(i8, i8)]| -> Vec<Date> { all.iter().map(|(m, d)| day(year, *m, *d)).collect() };
        assert_eq!(
            of(2023),
            days(
                2023,
                &[(1, 1), (4, 6), (4, 7), (4, 9), (4, 10), (5, 5), (5, 18), (5, 28), (5, 29), (12, 25), (12, 26)]
            )
        );
        assert_eq!(
            of(2026),
            days(2026, &[(1, 1), (4, 2), (4, 3), (4, 5), (4, 6), (5, 14), (5, 24), (5, 25), (12, 25), (12, 26)])
        );
    }

    #[test]
    fn store_bededag_was_a_holiday_until_2023_and_is_a_working_day_since() {
        assert_eq!(holiday(day(2023, 5, 5)), Some(Holiday::PrayerDay));
        assert!(!day(2023, 5, 5).is_working());
        assert_eq!(holiday(day(2024, 4, 26)), None);
        assert!(day(2024, 4, 26).is_working());
    }

    #[test]
    fn days_that_municipalities_agree_about_are_working_days_by_law() {
        for (month, date) in [(5, 1), (6, 5), (12, 24), (12, 31)] {
            assert!(day(2026, month, date).is_working(), "{date}.{month}.");
        }
    }

    #[test]
    fn ten_working_days_over_easter_skip_weekends_and_holidays() {
        assert_eq!(day(2026, 3, 27).plus_working_days(10), day(2026, 4, 15));
        assert_eq!(day(2026, 11, 21).plus_working_days(10), day(2026, 12, 4));
        assert_eq!(day(2026, 12, 18).plus_working_days(10), day(2027, 1, 5));
        assert_eq!(day(2026, 11, 21).plus_working_days(0), day(2026, 11, 21));
    }

    #[test]
    fn weekdays_run_from_monday() {
        assert_eq!((day(2026, 11, 23).weekday(), day(2026, 11, 22).weekday()), (1, 7));
        assert_eq!(day(1969, 12, 28).weekday(), 7);
    }
}
