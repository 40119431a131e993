//! How one line of a file changes one unit's life.

use crate::rules::said::{Said, Until};
use crate::rules::slice::{Content, Slice, Timeline};
use base::{Date, Period, UnitId};

/// One unit as a file tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRow {
    /// The lines that say it, counted from 1; several where the file repeats itself and may.
    pub lines: Vec<usize>,
    /// The unit's number in the source.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The number of the unit above; said to be none for a root.
    pub parent: Said<Option<String>>,
    /// Its type.
    pub kind: Said<String>,
    /// Its level.
    pub level: Said<String>,
    /// The first day of what the line says, if told.
    pub from: Option<Date>,
    /// The end of the unit.
    pub until: Until,
}

impl UnitRow {
    /// The day on which the line is held against what is known: the import's day, or the line's own when later.
    pub fn day(&self, as_of: Date) -> Date {
        self.from.filter(|from| *from > as_of).unwrap_or(as_of)
    }

    /// Whether two lines say the same.
    pub fn says_the_same(&self, other: &Self) -> bool {
        Self { lines: vec![], ..self.clone() } == Self { lines: vec![], ..other.clone() }
    }
}

/// The unit's life after the line.
///
/// History stays: a line that repeats the day on which the unit began changes nothing before `as_of`; only a line that
/// dates the change itself, later than what we knew, reaches back to that date.
///
/// The line is held against the outcome until it says nothing new: where what it says joins an earlier slice that said
/// the same, the two become one, whose beginning the line may know better. That takes three rounds at most.
pub fn shifted(row: &UnitRow, above: &Said<Option<UnitId>>, before: &Timeline, as_of: Date) -> Timeline {
    let mut life = before.clone();
    for _ in 0..4 {
        let next = shifted_once(row, above, &life, as_of);
        if next == life {
            break;
        }
        life = next;
    }
    life
}

fn shifted_once(row: &UnitRow, above: &Said<Option<UnitId>>, before: &Timeline, as_of: Date) -> Timeline {
    let day = row.day(as_of);
    if let Until::On(to) = row.until
        && to <= day
    {
        return ended_before(row, above, before, to);
    }
    let content = content(row, above, before.at(day).or_else(|| before.slices().last()));
    let life = match before.at(day) {
        Some(slice) => continued(row, content, before, slice, day),
        None => begun(row, content, before, day),
    };
    match row.until {
        Until::On(to) => life.end(to),
        Until::Open | Until::Unsaid => life,
    }
}

/// A unit that the file knows only as ended: its known life is cut; where nothing of that is left, its told life entered.
fn ended_before(row: &UnitRow, above: &Said<Option<UnitId>>, before: &Timeline, to: Date) -> Timeline {
    let cut = before.clone().end(to);
    match row.from.and_then(|from| Period::new(from, Some(to))) {
        Some(valid) if cut.slices().is_empty() => cut.put(valid, content(row, above, before.slices().last())),
        _ => cut,
    }
}

fn continued(row: &UnitRow, content: Content, before: &Timeline, slice: &Slice, day: Date) -> Timeline {
    let first = before.slices().first() == Some(slice);
    let earlier = row.from.filter(|from| first && *from < slice.valid.from);
    let start = if slice.content == content {
        // The same as before: at most its beginning is now known to be earlier.
        earlier.unwrap_or(slice.valid.from)
    } else {
        let start = row.from.filter(|from| *from > slice.valid.from).unwrap_or(day);
        earlier.filter(|_| start == slice.valid.from).unwrap_or(start)
    };
    let end = match row.until {
        Until::Unsaid => slice.valid.to,
        Until::Open => before.next_start(day),
        Until::On(to) => Some(to),
    };
    stretch(before, start, end, content)
}

/// A unit that is not there on the day: new, opened again, or known only from later on.
fn begun(row: &UnitRow, content: Content, before: &Timeline, day: Date) -> Timeline {
    let reopened = before.ended_by(day);
    let start = row.from.filter(|from| reopened.is_none_or(|ended| ended <= *from)).unwrap_or(day);
    let end = match row.until {
        Until::Unsaid | Until::Open => before.next_start(day),
        Until::On(to) => Some(to),
    };
    stretch(before, start, end, content)
}

fn stretch(before: &Timeline, start: Date, end: Option<Date>, content: Content) -> Timeline {
    match Period::new(start, end) {
        Some(valid) => before.clone().put(valid, content),
        None => before.clone(),
    }
}

fn content(row: &UnitRow, above: &Said<Option<UnitId>>, known: Option<&Slice>) -> Content {
    let known = known.map(|slice| &slice.content);
    Content {
        name: row.name.clone(),
        parent: above.clone().or(|| known.and_then(|k| k.parent)),
        kind: row.kind.clone().or(|| known.map(|k| k.kind.clone()).unwrap_or_default()),
        level: row.level.clone().or(|| known.map(|k| k.level.clone()).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn row(name: &str, from: Option<&str>, until: Until) -> UnitRow {
        UnitRow {
            lines: vec![2],
            key: "1".to_owned(),
            name: name.to_owned(),
            parent: Said::Nothing,
            kind: Said::Nothing,
            level: Said::Nothing,
            from: from.map(day),
            until,
        }
    }

    fn shift(before: &Timeline, row: &UnitRow, as_of: &str) -> Timeline {
        shifted(row, &Said::Nothing, before, day(as_of))
    }

    fn told(life: &Timeline) -> Vec<(String, String, String)> {
        let end = |to: Option<Date>| to.map_or("…".to_owned(), |to| to.to_string());
        life.slices().iter().map(|s| (s.content.name.clone(), s.valid.from.to_string(), end(s.valid.to))).collect()
    }

    fn said(name: &str, from: &str, to: &str) -> (String, String, String) {
        (name.to_owned(), from.to_owned(), to.to_owned())
    }

    #[test]
    fn a_file_that_repeats_the_day_of_birth_does_not_rewrite_history() {
        let born = shift(&Timeline::default(), &row("Vest", Some("1960-01-01"), Until::Open), "2025-01-01");
        let renamed = shift(&born, &row("Øst", Some("1960-01-01"), Until::Open), "2026-01-01");
        assert_eq!(told(&renamed), [said("Vest", "1960-01-01", "2026-01-01"), said("Øst", "2026-01-01", "…")]);
        assert_eq!(shift(&renamed, &row("Øst", Some("1960-01-01"), Until::Open), "2026-11-21"), renamed);
    }

    #[test]
    fn a_file_that_dates_the_change_is_believed_also_ahead() {
        let born = shift(&Timeline::default(), &row("Vest", Some("1960-01-01"), Until::Open), "2025-01-01");
        let before = shift(&born, &row("Øst", Some("2026-03-01"), Until::Open), "2026-11-21");
        assert_eq!(told(&before), [said("Vest", "1960-01-01", "2026-03-01"), said("Øst", "2026-03-01", "…")]);
        let ahead = shift(&born, &row("Øst", Some("2027-01-01"), Until::Open), "2026-11-21");
        assert_eq!(told(&ahead), [said("Vest", "1960-01-01", "2027-01-01"), said("Øst", "2027-01-01", "…")]);
        // A file of today that still has the old name leaves what is planned for the new year.
        assert_eq!(shift(&ahead, &row("Vest", Some("1960-01-01"), Until::Open), "2026-11-22"), ahead);
    }

    #[test]
    fn an_end_closes_and_an_open_cell_opens_again() {
        let born = shift(&Timeline::default(), &row("Vest", None, Until::Unsaid), "2025-01-01");
        let closing = shift(&born, &row("Vest", None, Until::On(day("2027-01-01"))), "2026-01-01");
        assert_eq!(told(&closing), [said("Vest", "2025-01-01", "2027-01-01")]);
        assert_eq!(shift(&closing, &row("Vest", None, Until::Unsaid), "2026-02-01"), closing);
        assert_eq!(shift(&closing, &row("Vest", None, Until::Open), "2026-02-01"), born);
        let again = shift(&closing, &row("Vest", Some("2025-01-01"), Until::Open), "2028-01-01");
        assert_eq!(told(&again), [said("Vest", "2025-01-01", "2027-01-01"), said("Vest", "2028-01-01", "…")]);
    }

    #[test]
    fn an_earlier_beginning_is_learned_once() {
        let born = shift(&Timeline::default(), &row("Vest", None, Until::Unsaid), "2025-01-01");
        let back = shift(&born, &row("Vest", Some("1960-01-01"), Until::Open), "2026-01-01");
        assert_eq!(told(&back), [said("Vest", "1960-01-01", "…")]);
    }
}
