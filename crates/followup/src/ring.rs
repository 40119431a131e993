//! The annual wheel as a picture: where on the ring each duty stands, so that none covers another.

use crate::duty::{Due, Standing};
use base::Date;
use std::f64::consts::TAU;
use steering::step::InstrumentId;

/// A duty that comes more often than this in a year is drawn as ticks, not as numbered marks.
const OFTEN: usize = 16;
/// How far from the middle each band of marks lies, outermost first.
pub const BANDS: [f64; 6] = [212.0, 184.0, 156.0, 128.0, 100.0, 74.0];
/// The room a mark takes along its band.
const ROOM: f64 = 27.0;

/// A duty with the number it has in the picture and in the table beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'a> {
    /// Its number, from 1.
    pub no: usize,
    /// Its occurrences, in order of date.
    pub dues: Vec<&'a Due>,
    /// It comes so often that it is drawn as ticks.
    pub often: bool,
}

/// One mark on the ring.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The number of its duty.
    pub no: usize,
    /// Part of the year that has passed on its day, 0 to 1.
    pub turn: f64,
    /// Which band, 0 is the outermost.
    pub band: usize,
    /// How it stands.
    pub look: Look,
    /// Whether it is a common date.
    pub common: bool,
}

/// How a mark looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// It waits.
    Open,
    /// It is done.
    Done,
    /// It is late.
    Late,
}

/// The part of its year that has passed on a date.
pub fn turn(date: Date) -> f64 {
    let january = Date::new(date.year(), 1, 1).unwrap_or(date);
    let next = january.plus_months(12);
    let whole = |days: i64| f64::from(i32::try_from(days).unwrap_or(i32::MAX));
    whole(date.days_after(january)) / whole(next.days_after(january).max(1))
}

/// The duties of a year, numbered by their first day.
pub fn lines(year: &[Due]) -> Vec<Line<'_>> {
    let mut lines: Vec<(InstrumentId, &str, Line)> = vec![];
    for due in year {
        let (asker, text) = (due.demand.key.instrument, due.demand.text.as_str());
        if let Some((.., line)) = lines.iter_mut().find(|(known, said, _)| *known == asker && *said == text) {
            line.dues.push(due);
        } else {
            let no = lines.len() + 1;
            lines.push((asker, text, Line { no, dues: vec![due], often: false }));
        }
    }
    let mut lines: Vec<Line> = lines.into_iter().map(|(.., line)| line).collect();
    for line in &mut lines {
        line.often = line.dues.len() > OFTEN;
    }
    lines
}

/// Where the marks stand: each in the outermost band where there is room.
pub fn spots(lines: &[Line], today: Date) -> Vec<Spot> {
    let numbered = lines.iter().filter(|line| !line.often);
    let mut all: Vec<(f64, usize, &Due)> =
        numbered.flat_map(|line| line.dues.iter().map(|due| (turn(due.demand.due_on), line.no, *due))).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut spots: Vec<Spot> = vec![];
    for (turn, no, due) in all {
        let free = |band: usize, radius: f64| {
            !spots.iter().any(|other| other.band == band && apart(other.turn, turn) * TAU * radius < ROOM)
        };
        let band = BANDS
            .iter()
            .enumerate()
            .find(|(band, radius)| free(*band, **radius))
            .map_or(BANDS.len() - 1, |(band, _)| band);
        spots.push(Spot { no, turn, band, look: look(due, today), common: due.demand.common });
    }
    spots
}

/// How far apart two turns are, the shorter way round.
fn apart(one: f64, other: f64) -> f64 {
    let gap = (one - other).abs();
    gap.min(1.0 - gap)
}

/// How an occurrence looks on a day.
pub fn look(due: &Due, today: Date) -> Look {
    match due.standing(today) {
        Standing::Done(_) => Look::Done,
        Standing::Overdue(_) => Look::Late,
        Standing::Grace(_) | Standing::Today | Standing::Ahead(_) => Look::Open,
    }
}

/// A point on a circle round the middle, January at the top and on with the clock.
pub fn point(turn: f64, radius: f64) -> (f64, f64) {
    let angle = turn * TAU;
    (radius * angle.sin(), -radius * angle.cos())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duty::{Demand, Key};
    use base::UnitId;

    fn day(month: i8, day: i8) -> Date {
        Date::new(2027, month, day).unwrap()
    }

    fn due(instrument: InstrumentId, on: Date) -> Due {
        let key = Key { unit: UnitId::fresh(), instrument, due: on };
        let demand = Demand {
            key,
            due_on: on,
            late_on: on.plus_days(1),
            common: false,
            text: "Send prognose".into(),
            instrument: "Budgetopfølgning".into(),
            minutes: 60,
            owner: "oekonomi".into(),
        };
        Due { demand, done: None }
    }

    #[test]
    fn the_year_begins_at_the_top_and_turns_with_the_clock() {
        assert!(turn(day(1, 1)).abs() < 1e-9);
        let (x, y) = point(turn(day(4, 2)), 100.0);
        assert!(x > 99.0 && y.abs() < 2.0, "spring is to the right: {x} {y}");
    }

    #[test]
    fn one_duty_has_one_number_and_marks_on_one_day_lie_in_bands_of_their_own() {
        let (a, b) = (InstrumentId::fresh(), InstrumentId::fresh());
        let year = [due(a, day(3, 31)), due(b, day(3, 31)), due(a, day(9, 30))];
        let lines = lines(&year);
        assert_eq!(lines.iter().map(|line| (line.no, line.dues.len())).collect::<Vec<_>>(), [(1, 2), (2, 1)]);
        let spots = spots(&lines, day(1, 1));
        assert_eq!(spots.iter().map(|spot| (spot.no, spot.band)).collect::<Vec<_>>(), [(1, 0), (2, 1), (1, 0)]);
    }

    #[test]
    fn what_comes_every_week_is_ticks_and_crowds_out_nothing() {
        let a = InstrumentId::fresh();
        let year: Vec<Due> = (0..52).map(|week| due(a, day(1, 1).plus_days(week * 7))).collect();
        let lines = lines(&year);
        assert!(lines[0].often);
        assert!(spots(&lines, day(1, 1)).is_empty());
    }

    #[test]
    fn late_is_late_and_december_is_near_january() {
        let year = [due(InstrumentId::fresh(), day(1, 1))];
        assert_eq!(spots(&lines(&year), day(2, 1))[0].look, Look::Late);
        assert!(apart(turn(day(12, 31)), turn(day(1, 1))) < 0.01);
    }
}
