//! Dates, times and accounting periods: what is read and printed is read again as the same.

use base::{Date, Lang, Period, Time};
use exchange::{DateSystem, code, date, date_in, open_end, period, serial};

/// Reads each line in every way that a date, time, period or code can be read.
pub fn dates(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for line in text.lines() {
        for system in [DateSystem::From1900, DateSystem::From1904] {
            if let Some(read) = date_in(line, system) {
                of_the_world(read);
            }
        }
        if let Some(read) = Date::parse(line) {
            assert_eq!(read.to_string(), line, "a date of ours is written in one way only");
            moved(read);
        }
        if let Some(read) = Time::parse(line) {
            assert_eq!(Time::parse(&read.to_string()), Some(read), "{line} printed and read");
            let _ = (read.date(), read.clock(), read.plus(i64::MAX), read.plus(i64::MIN));
        }
        if let Some(read) = period(line) {
            assert_eq!(period(&read.to_string()), Some(read), "{line} printed and read");
            assert!(read.month.is_none_or(|month| (1..=12).contains(&month)), "{line} has another month");
        }
        if let Ok(read) = code(line) {
            assert_eq!(code(read), Ok(line.trim()), "a code is not what was written");
        }
        let _ = open_end(line);
        counted(line);
    }
}

fn of_the_world(read: Date) {
    assert!((1..=9999).contains(&read.year()), "{read} has a year of its own");
    for text in [read.to_string(), read.danish(), format!("{read} 00:00:00+01"), format!("{read}T10:00")] {
        assert_eq!(date(&text), Some(read), "{text}");
    }
    moved(read);
}

/// Whatever a date is moved by, it stays in the calendar and in order.
fn moved(read: Date) {
    assert_eq!(Date::parse(&read.to_string()), Some(read), "{read} printed and read");
    for days in [1, 31, 366, 100_000] {
        assert!(read.plus_days(days) >= read && read.plus_days(-days) <= read, "{read} moved the other way");
    }
    for months in [1, 12, 1_200] {
        assert!(read.plus_months(months) >= read && read.plus_months(-months) <= read, "{read} moved the other way");
    }
    let since = Period::since(read);
    assert!(since.holds(read) && Period::new(read, Some(read)).is_none(), "{read} and its periods");
    for lang in [Lang::Da, Lang::En] {
        let _ = (read.long(lang), read.short(lang), read.month_name(lang));
    }
    let _ = (Time::noon(read).date(), base::holiday(read), read.first_of_month(), read.days_since_epoch());
}

/// A number of days, as a workbook gives it, is that many days after the first.
fn counted(line: &str) {
    let Ok(days) = line.trim().parse::<i64>() else { return };
    if let Some(read) = serial(days, DateSystem::From1904) {
        assert_eq!(read.days_after(Date::known(1904, 1, 1)), days, "days from 1904");
    }
    if let Some(read) = serial(days, DateSystem::From1900) {
        let gone = i64::from(days > 60);
        assert_eq!(read.days_after(Date::known(1899, 12, 31)), days - gone, "days from 1900");
    }
}
