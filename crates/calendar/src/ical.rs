//! A calendar as iCalendar (RFC 5545): lines of at most 75 octets, days of Copenhagen, and nothing of the moment it is written.

use crate::entry::Entry;
use base::{Lang, Time};

/// A calendar, ready to be written.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The language of its entries.
    pub lang: Lang,
    /// Where the house is found, without a slash at its end; empty: entries lead nowhere.
    pub address: &'a str,
    /// What it holds, in order.
    pub entries: &'a [Entry],
}

/// How often a reader is asked to look again.
const AGAIN: &str = "PT6H";

/// The zone of every day in it, with the rules of the European Union: forward on the last Sunday of March, back on that of October.
const ZONE: [&str; 18] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Copenhagen",
    "X-LIC-LOCATION:Europe/Copenhagen",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The calendar's text. It names no method: it is read, not sent, and then the stamp of an entry is when it was last changed.
pub fn write(calendar: &Calendar) -> String {
    let name = escaped(calendar.name);
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Raaderum//Calendar//DA".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        format!("NAME:{name}"),
        format!("X-WR-CALNAME:{name}"),
        "X-WR-TIMEZONE:Europe/Copenhagen".to_owned(),
        format!("REFRESH-INTERVAL;VALUE=DURATION:{AGAIN}"),
        format!("X-PUBLISHED-TTL:{AGAIN}"),
    ];
    lines.extend(ZONE.map(ToOwned::to_owned));
    for entry in calendar.entries {
        lines.extend(event(entry, calendar));
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// An entry takes all of its day, so it ends on the day after, and that day is not part of it.
fn event(entry: &Entry, calendar: &Calendar) -> Vec<String> {
    let (stamp, lang) = (moment(entry.changed_at), calendar.lang.code());
    let day = |date: base::Date| date.to_string().replace('-', "");
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", entry.uid),
        format!("DTSTAMP:{stamp}"),
        format!("LAST-MODIFIED:{stamp}"),
        format!("SEQUENCE:{}", entry.sequence),
        format!("DTSTART;VALUE=DATE:{}", day(entry.day)),
        format!("DTEND;VALUE=DATE:{}", day(entry.day.plus_days(1))),
        format!("SUMMARY;LANGUAGE={lang}:{}", escaped(&entry.summary)),
        format!("STATUS:{}", if entry.cancelled { "CANCELLED" } else { "CONFIRMED" }),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    if !calendar.address.is_empty() {
        lines.push(format!("URL:{}/units/{}/wheel", calendar.address, entry.unit));
    }
    lines.push("END:VEVENT".to_owned());
    lines
}

/// `20261121T110000Z`.
fn moment(time: Time) -> String {
    time.to_string().replace(['-', ':'], "")
}

/// Text as a value (RFC 5545, 3.3.11): no line breaks and no signs that mean something else.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.trim().chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// The most octets of a line, its end not counted.
const WIDE: usize = 75;

/// A line with its end, in pieces of at most 75 octets, none of them breaking a letter; what follows the first begins with a space.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > WIDE {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(letter);
        octets += letter.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Date, UnitId, Uuid};

    #[test]
    fn a_line_is_folded_at_75_octets_and_never_inside_a_letter() {
        for before in 70..76 {
            let line = format!("{}{}", "a".repeat(before), "æøå€𝄞".repeat(20));
            let folded = folded(&line);
            let pieces: Vec<&str> = folded.trim_end_matches("\r\n").split("\r\n").collect();
            assert!(pieces.iter().all(|piece| piece.len() <= 75), "{pieces:?}");
            let whole = pieces.split_last().map_or(&[][..], |(_, before)| before);
            assert!(whole.iter().all(|piece| piece.len() >= 72), "the widest letter has four octets: {pieces:?}");
            assert!(pieces.iter().skip(1).all(|piece| piece.starts_with(' ')));
            assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
        }
        assert_eq!(folded(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
        assert_eq!(folded(&"a".repeat(76)), format!("{}\r\n a\r\n", "a".repeat(75)));
    }

    #[test]
    fn what_means_something_in_a_calendar_is_escaped() {
        assert_eq!(escaped("Budget; mål, \"plan\" \\ x\r\ny\u{7}"), "Budget\\; mål\\, \"plan\" \\\\ x\\ny");
    }

    #[test]
    fn an_entry_takes_its_whole_day_and_ends_on_the_next() {
        let entry = Entry {
            uid: "u@x.dk".to_owned(),
            unit: UnitId(Uuid::nil()),
            named: Date::known(2026, 12, 31),
            day: Date::known(2026, 12, 31),
            summary: "Budget · Skoven".to_owned(),
            done: false,
            sequence: 2,
            cancelled: true,
            changed_at: Time::noon(Date::known(2026, 11, 21)),
        };
        let calendar = Calendar {
            name: "Råderum",
            lang: Lang::Da,
            address: "https://x.dk",
            entries: std::slice::from_ref(&entry),
        };
        let expected = [
            "BEGIN:VEVENT",
            "UID:u@x.dk",
            "DTSTAMP:20261121T110000Z",
            "LAST-MODIFIED:20261121T110000Z",
            "SEQUENCE:2",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY;LANGUAGE=da:Budget · Skoven",
            "STATUS:CANCELLED",
            "TRANSP:TRANSPARENT",
            "URL:https://x.dk/units/00000000-0000-0000-0000-000000000000/wheel",
            "END:VEVENT",
        ];
        assert_eq!(event(&entry, &calendar), expected);
        let text = write(&calendar);
        assert!(
            text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n")
        );
    }
}
