//! Dates and accounting periods as finance systems and spreadsheets write them.

use base::Date;

/// From which day a workbook counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateSystem {
    /// Day 1 is 1 January 1900, with the 29 February 1900 that never was.
    #[default]
    From1900,
    /// Day 0 is 1 January 1904: old Macs.
    From1904,
}

/// A year, or a month of it, in the accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountingPeriod {
    /// The year.
    pub year: i16,
    /// The month, 1–12; none for the year as a whole. SAP's closing periods 13–16 count in December.
    pub month: Option<i8>,
}

/// Reads a date in any written form; a five-digit number is Excel's count of days from 1900.
pub fn date(text: &str) -> Option<Date> {
    date_in(text, DateSystem::From1900)
}

/// As [`date`], where the workbook counts from another day ([`crate::Notes::from_1904`]).
pub fn date_in(text: &str, system: DateSystem) -> Option<Date> {
    let text = text.trim();
    let day = day_part(text);
    let bytes = day.as_bytes();
    if bytes.iter().all(u8::is_ascii_digit) {
        return match bytes.len() {
            8 => build(day.get(0..4)?, day.get(4..6)?, day.get(6..8)?),
            5 if day == text => serial(day.parse().ok()?, system),
            _ => None,
        };
    }
    let mark = day.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(mark, '-' | '.' | '/') {
        return None;
    }
    let mut parts = day.split(mark);
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    match (a.len(), c.len()) {
        (4, 1..=2) => build(a, b, c),
        (1..=2, 4) => build(c, b, a),
        _ => None,
    }
}

/// Whether the end of a validity means "still": empty, `infinity`, or a day in the year 9999.
pub fn open_end(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || text.eq_ignore_ascii_case("infinity") || date(text).is_some_and(|d| d.year() == 9999)
}

/// Excel's count of days as a date. Day 60 of the 1900 system never was.
pub fn serial(days: i64, system: DateSystem) -> Option<Date> {
    let (zero, days) = match system {
        DateSystem::From1904 => (Date::new(1904, 1, 1)?, days),
        DateSystem::From1900 if days == 60 => return None,
        DateSystem::From1900 if days > 60 => (Date::new(1899, 12, 30)?, days),
        DateSystem::From1900 => (Date::new(1899, 12, 31)?, days),
    };
    if !(0..=2_958_465).contains(&days) || (days == 0 && system == DateSystem::From1900) {
        return None;
    }
    // Moving stops at the calendar's last day, and a number beyond it must not be taken for an open end.
    Some(zero.plus_days(days)).filter(|date| date.days_after(zero) == days)
}

/// Reads `2026.03`, `2026-03`, `202603`, `003.2026`, `3/2026`, `2026M03` or `2026`. `2026.1` is refused: text means
/// January by it, Excel October.
pub fn period(text: &str) -> Option<AccountingPeriod> {
    let text = text.trim();
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return match text.len() {
            4 => year(text).map(|year| AccountingPeriod { year, month: None }),
            6 => month(text.get(0..4)?, text.get(4..6)?),
            7 => month(text.get(0..4)?, text.get(4..7)?),
            _ => None,
        };
    }
    let mark = text.chars().find(|c| !c.is_ascii_digit())?;
    let (a, b) = text.split_once(mark)?;
    match (a.len(), b.len()) {
        (4, 2..=3) if matches!(mark, '.' | '-' | '/' | 'M' | 'm') => month(a, b),
        (1..=3, 4) if matches!(mark, '.' | '-' | '/') => month(b, a),
        _ => None,
    }
}

/// The day before a time of day: `1960-01-01 00:00:00+01`, `2026-12-31T10:00`.
fn day_part(text: &str) -> &str {
    match text.split_once([' ', 'T']) {
        Some((day, clock)) if clock.starts_with(|c: char| c.is_ascii_digit()) && clock.contains(':') => day,
        _ => text,
    }
}

fn build(year_text: &str, month: &str, day: &str) -> Option<Date> {
    let digits = |s: &str| (1..=2).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
    if !digits(month) || !digits(day) {
        return None;
    }
    let year: i16 = year_text.bytes().all(|b| b.is_ascii_digit()).then(|| year_text.parse().ok())??;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).filter(|_| year >= 1)
}

fn year(text: &str) -> Option<i16> {
    text.parse().ok().filter(|year| (1900..2200).contains(year))
}

fn month(year_text: &str, number: &str) -> Option<AccountingPeriod> {
    let number: i8 = number.bytes().all(|b| b.is_ascii_digit()).then(|| number.parse().ok())??;
    let year = year(year_text)?;
    (1..=16).contains(&number).then(|| AccountingPeriod { year, month: Some(number.min(12)) })
}

impl std::fmt::Display for AccountingPeriod {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.month {
            Some(month) => write!(f, "{:04}.{month:02}", self.year),
            None => write!(f, "{:04}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> String {
        date(text).map_or_else(|| "no date".to_owned(), |d| d.to_string())
    }

    #[test]
    fn dates_are_read_in_every_form_of_the_contract() {
        for text in
            ["31-12-2026", "31.12.2026", "31/12/2026", "2026-12-31", "20261231", "46387", "2026-12-31 00:00:00+01"]
        {
            assert_eq!(iso(text), "2026-12-31", "{text}");
        }
        for text in ["5.25.14", "12/31/2026", "31-12-26", "2026", "202612", "30-02-2026", "0326", "", "1-2"] {
            assert_eq!(iso(text), "no date", "{text}");
        }
    }

    #[test]
    fn excel_counts_from_two_days_and_invents_a_third() {
        let text = |n, s| serial(n, s).map(|d: Date| d.to_string());
        assert_eq!(text(1, DateSystem::From1900).as_deref(), Some("1900-01-01"));
        assert_eq!(text(59, DateSystem::From1900).as_deref(), Some("1900-02-28"));
        assert_eq!(text(60, DateSystem::From1900), None);
        assert_eq!(text(61, DateSystem::From1900).as_deref(), Some("1900-03-01"));
        assert_eq!(text(44925, DateSystem::From1904).as_deref(), Some("2026-12-31"));
        assert_eq!(date_in("44925", DateSystem::From1904), Date::new(2026, 12, 31));
        assert_eq!(text(2_957_003, DateSystem::From1904).as_deref(), Some("9999-12-31"));
        assert_eq!(text(2_957_004, DateSystem::From1904), None, "the calendar has ended");
    }

    #[test]
    fn periods_are_read_in_every_form_and_the_ambiguous_one_is_refused() {
        for text in ["2026.03", "202603", "003.2026", "3.2026", "2026-03", "2026M03", "2026003"] {
            assert_eq!(period(text).map(|p| p.to_string()).as_deref(), Some("2026.03"), "{text}");
        }
        assert_eq!(period("016.2026"), Some(AccountingPeriod { year: 2026, month: Some(12) }));
        assert_eq!(period("2026"), Some(AccountingPeriod { year: 2026, month: None }));
        for text in ["2026.1", "000.2026", "17.2026", "202613x", "26.03", ""] {
            assert_eq!(period(text), None, "{text}");
        }
    }

    #[test]
    fn a_validity_without_end_is_open() {
        for text in ["", "infinity", "9999-12-31", "31-12-9999"] {
            assert!(open_end(text), "{text}");
        }
        assert!(!open_end("2026-12-31"));
    }
}
