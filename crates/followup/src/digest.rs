//! The weekly letter: once a week, only where something waits, and without a name in it.

use crate::words;
use base::{Date, Lang};
use std::fmt::Write as _;

/// How far ahead a letter looks, in days.
pub const AHEAD: i64 = 14;

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When; none where there is no day.
    pub due: Option<Date>,
    /// What.
    pub text: String,
    /// Where, as the unit's name; empty where there is none.
    pub unit: String,
    /// Whether it is late.
    pub late: bool,
    /// Where it is done, as a path.
    pub href: String,
}

/// A letter's two parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// One line.
    pub subject: String,
    /// The words.
    pub body: String,
}

/// Whether letters are written on a day: the week's first working day.
pub fn is_day(day: Date) -> bool {
    day.is_working() && (1..day.weekday()).all(|back| !day.plus_days(-back).is_working())
}

/// The Monday of a day's week.
pub fn monday(day: Date) -> Date {
    day.plus_days(1 - day.weekday())
}

/// Whether something belongs in the letter of a day.
pub fn belongs(line: &Line, today: Date) -> bool {
    line.late || line.due.is_none_or(|due| due <= today.plus_days(AHEAD))
}

/// The letter; none where nothing waits. `address` is where the house is found, without a slash at its end.
pub fn letter(lines: &[Line], address: &str, today: Date, lang: Lang) -> Option<Written> {
    let waiting: Vec<&Line> = lines.iter().filter(|line| belongs(line, today)).collect();
    if waiting.is_empty() {
        return None;
    }
    let w = words(lang);
    let mut body = format!("{}\n\n{}\n", w.letter_hello(), w.letter_lead(waiting.len()));
    for line in &waiting {
        let day = line.due.map_or_else(|| w.letter_no_day(), |due| due.long(lang));
        let late = if line.late { format!(" ({})", w.letter_late()) } else { String::new() };
        // Writing to a String never fails.
        let _ = write!(body, "\n{day}{late}\n{}\n", line.text);
        if !line.unit.is_empty() {
            let _ = writeln!(body, "{}", line.unit);
        }
        let _ = writeln!(body, "{address}{}", line.href);
    }
    let _ = write!(body, "\n{}\n{address}/\n\n{}\n{address}/letters/mine\n", w.letter_all(), w.letter_off());
    Some(Written { subject: w.letter_subject(waiting.len()), body })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: i8, day: i8) -> Date {
        Date::new(2026, month, day).unwrap()
    }

    fn line(due: Option<Date>, late: bool) -> Line {
        Line { due, text: "Send prognosen".into(), unit: "Tandplejen".into(), late, href: "/units/1/wheel".into() }
    }

    #[test]
    fn letters_are_written_on_the_weeks_first_working_day() {
        assert!(is_day(day(11, 23)) && !is_day(day(11, 24)) && !is_day(day(11, 22)));
        assert!(!is_day(day(4, 6)) && is_day(day(4, 7)), "2. påskedag is no working day");
        assert_eq!((monday(day(4, 7)), monday(day(4, 12))), (day(4, 6), day(4, 6)));
    }

    #[test]
    fn nothing_waiting_is_no_letter() {
        assert_eq!(letter(&[], "https://r.dk", day(11, 23), Lang::Da), None);
        assert_eq!(letter(&[line(Some(day(12, 8)), false)], "https://r.dk", day(11, 23), Lang::Da), None);
        assert!(letter(&[line(Some(day(12, 7)), false)], "https://r.dk", day(11, 23), Lang::Da).is_some());
    }

    #[test]
    fn the_letter_says_what_when_where_and_how_to_be_rid_of_it() {
        let lines = [line(Some(day(10, 1)), true), line(None, false)];
        let written = letter(&lines, "https://r.dk", day(11, 23), Lang::Da).unwrap();
        assert_eq!(written.subject, "2 ting venter på dig i Råderum");
        assert!(
            written
                .body
                .contains("\n1. oktober 2026 (forsinket)\nSend prognosen\nTandplejen\nhttps://r.dk/units/1/wheel\n")
        );
        assert!(written.body.contains("https://r.dk/letters/mine"));
    }
}
