//! Civil dates and whole-second times; deadlines are dates in Copenhagen, never instants.

use crate::Lang;
use jiff::{Timestamp, ToSpan, civil, tz::TimeZone};
use std::fmt;

/// A civil date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// An instant in whole seconds since 1970, UTC. Whole, because SQLite orders times as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub i64);

const MONTHS_DA: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The months of a year by name, as they stand inside a sentence, January first.
pub fn month_names(lang: Lang) -> [&'static str; 12] {
    match lang {
        Lang::Da => MONTHS_DA,
        Lang::En => MONTHS_EN,
    }
}

impl Date {
    /// A date that exists in the calendar, or none.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// A date known to the author; does not compile (in a constant) when it is not in the calendar.
    pub const fn known(year: i16, month: i8, day: i8) -> Self {
        Self(civil::date(year, month, day))
    }

    /// Reads `2026-12-31` only; files of the world are read by `exchange`.
    pub fn parse(text: &str) -> Option<Self> {
        // Reading a number would also take a sign.
        let fits = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
        if text.len() != 10 || !text.bytes().enumerate().all(fits) {
            return None;
        }
        Self::new(text.get(0..4)?.parse().ok()?, text.get(5..7)?.parse().ok()?, text.get(8..10)?.parse().ok()?)
    }

    /// Days since 1970-01-01, as spreadsheets and databases count.
    pub fn days_since_epoch(self) -> i64 {
        self.days_after(Self(civil::date(1970, 1, 1)))
    }

    /// The day `days` later (earlier when negative); stays put at the calendar's end.
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.days()))
    }

    /// The same day `months` later, or that month's last day.
    pub fn plus_months(self, months: i32) -> Self {
        Self(self.0.saturating_add(months.months()))
    }

    /// How many days this is after `other`; negative when before.
    pub fn days_after(self, other: Self) -> i64 {
        self.0.since(other.0).map_or(0, |span| i64::from(span.get_days()))
    }

    /// Calendar year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Month, 1–12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Day of the month, 1–31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The first day of this date's month.
    pub fn first_of_month(self) -> Self {
        Self(self.0.first_of_month())
    }

    /// The name of this date's month: `marts`, `March`.
    pub fn month_name(self, lang: Lang) -> &'static str {
        let month = usize::try_from(self.month() - 1).unwrap_or(0);
        month_names(lang).get(month).copied().unwrap_or_default()
    }

    /// `1. marts 2027` or `1 March 2027`.
    pub fn long(self, lang: Lang) -> String {
        let (day, month, year) = (self.day(), self.month_name(lang), self.year());
        match lang {
            Lang::Da => format!("{day}. {month} {year}"),
            Lang::En => format!("{day} {month} {year}"),
        }
    }

    /// `1. mar.` or `1 Mar`, for narrow columns where the year is plain from the context.
    pub fn short(self, lang: Lang) -> String {
        let name = self.month_name(lang);
        match lang {
            Lang::Da => {
                let dot = if name.chars().count() > 4 { "." } else { "" };
                let short: String = if dot.is_empty() { name.to_owned() } else { name.chars().take(3).collect() };
                format!("{}. {short}{dot}", self.day())
            }
            Lang::En => {
                let short: String = name.chars().take(3).collect();
                format!("{} {short}", self.day())
            }
        }
    }

    /// `31-12-2026`, as Danish spreadsheets write it.
    pub fn danish(self) -> String {
        format!("{:02}-{:02}-{:04}", self.day(), self.month(), self.year())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl std::str::FromStr for Date {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, String> {
        Self::parse(s).ok_or_else(|| format!("not a date: {s}"))
    }
}

impl Time {
    /// Reads what [`Time`] prints, `2026-11-21T20:04:46Z`.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse::<Timestamp>().ok().map(|t| Self(t.as_second()))
    }

    /// Noon in Copenhagen on a date: the instant that demonstrations and tests give a date's events.
    pub fn noon(date: Date) -> Self {
        let zone = copenhagen();
        let noon = date.0.at(12, 0, 0, 0).to_zoned(zone).map(|z| z.timestamp().as_second());
        Self(noon.unwrap_or_else(|_| date.days_since_epoch() * 86_400 + 43_200))
    }

    /// The date on the wall in Copenhagen.
    pub fn date(self) -> Date {
        Date(self.zoned().date())
    }

    /// The clock on the wall in Copenhagen, `14:05`.
    pub fn clock(self) -> String {
        let zoned = self.zoned();
        format!("{:02}:{:02}", zoned.hour(), zoned.minute())
    }

    /// `seconds` later.
    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    fn zoned(self) -> jiff::Zoned {
        Timestamp::from_second(self.0).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(copenhagen())
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Timestamp::from_second(self.0).unwrap_or(Timestamp::UNIX_EPOCH))
    }
}

fn copenhagen() -> TimeZone {
    TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_danes_write_them() {
        let date = Date::new(2027, 3, 1).unwrap();
        assert_eq!(date.long(Lang::Da), "1. marts 2027");
        assert_eq!(date.long(Lang::En), "1 March 2027");
        assert_eq!(Date::new(2026, 11, 24).unwrap().short(Lang::Da), "24. nov.");
        assert_eq!(date.danish(), "01-03-2027");
        assert_eq!(Date::parse("2026-02-29"), None);
        for odd in ["+026-02-01", "-000-01-01", "2026-+2-01", "2026/02/01"] {
            assert_eq!(Date::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_month_after_the_31st_is_the_last_day() {
        assert_eq!(Date::new(2027, 1, 31).unwrap().plus_months(1), Date::new(2027, 2, 28).unwrap());
    }

    #[test]
    fn the_day_turns_in_copenhagen_not_in_greenwich() {
        let time = Time::parse("2026-06-30T22:30:00Z").unwrap();
        assert_eq!(time.date(), Date::new(2026, 7, 1).unwrap());
        assert_eq!(time.to_string(), "2026-06-30T22:30:00Z");
        assert_eq!(Time::noon(Date::new(2026, 7, 1).unwrap()).clock(), "12:00");
    }
}
