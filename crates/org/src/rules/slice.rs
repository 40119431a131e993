//! A unit's life in slices: what it was called and where it belonged, from a day to a day.

use base::{Date, Period, UnitId};

/// What may change about a unit while it stays the same unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// What it is called.
    pub name: String,
    /// The unit above it; none for a root.
    pub parent: Option<UnitId>,
    /// Its type in the municipality's own words; empty when not told.
    pub kind: String,
    /// Its level in the municipality's own words; empty when not told.
    pub level: String,
}

/// What was so over a stretch of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// What was so.
    pub content: Content,
    /// When it was so: half-open, no end meaning still.
    pub valid: Period,
}

/// A unit's slices as known now: in order, never overlapping, neighbours never alike.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeline {
    slices: Vec<Slice>,
}

impl Timeline {
    /// From slices in any order; where two overlap, the later given one holds.
    pub fn of(slices: impl IntoIterator<Item = Slice>) -> Self {
        slices.into_iter().fold(Self::default(), |life, slice| life.put(slice.valid, slice.content))
    }

    /// The slices in order of time.
    pub fn slices(&self) -> &[Slice] {
        &self.slices
    }

    /// What holds on a day, if the unit exists then.
    pub fn at(&self, date: Date) -> Option<&Slice> {
        self.slices.iter().find(|slice| slice.valid.holds(date))
    }

    /// The same life, but with this content throughout the period.
    pub fn put(self, valid: Period, content: Content) -> Self {
        let mut slices: Vec<Slice> = self.slices.into_iter().flat_map(|slice| without(slice, valid)).collect();
        slices.push(Slice { content, valid });
        slices.sort_by_key(|slice| slice.valid.from);
        Self { slices: merged(slices) }
    }

    /// The same life, ended on a day: nothing is left from that day on.
    pub fn end(self, from: Date) -> Self {
        let gone = Period::since(from);
        Self { slices: self.slices.into_iter().flat_map(|slice| without(slice, gone)).collect() }
    }

    /// The first day after `date` on which something else is so; none when nothing more happens.
    pub fn next_start(&self, date: Date) -> Option<Date> {
        self.slices.iter().map(|slice| slice.valid.from).find(|from| *from > date)
    }

    /// The last end on or before a day, if the unit had already ended then.
    pub fn ended_by(&self, date: Date) -> Option<Date> {
        self.slices.iter().filter_map(|slice| slice.valid.to).filter(|to| *to <= date).max()
    }
}

/// What remains of a slice when a period is taken out of it: nothing, one piece or two.
fn without(slice: Slice, taken: Period) -> Vec<Slice> {
    if !slice.valid.meets(taken) {
        return vec![slice];
    }
    let before = Period::new(slice.valid.from, Some(taken.from));
    let after = taken.to.and_then(|to| Period::new(to, slice.valid.to));
    before.into_iter().chain(after).map(|valid| Slice { content: slice.content.clone(), valid }).collect()
}

/// Neighbours that say the same become one.
fn merged(slices: Vec<Slice>) -> Vec<Slice> {
    let mut out: Vec<Slice> = Vec::with_capacity(slices.len());
    for slice in slices {
        match out.last_mut() {
            Some(last) if last.content == slice.content && last.valid.to == Some(slice.valid.from) => {
                last.valid.to = slice.valid.to;
            }
            _ => out.push(slice),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: i64) -> Date {
        Date::new(2026, 1, 1).unwrap().plus_days(n)
    }

    fn called(name: &str) -> Content {
        Content { name: name.to_owned(), parent: None, kind: String::new(), level: String::new() }
    }

    #[test]
    fn a_new_name_in_the_middle_leaves_both_ends_as_they_were() {
        let life = Timeline::default()
            .put(Period::since(day(0)), called("Vest"))
            .put(Period::new(day(10), Some(day(20))).unwrap(), called("Øst"));
        let names: Vec<_> = life.slices().iter().map(|s| (s.content.name.as_str(), s.valid.from, s.valid.to)).collect();
        assert_eq!(names, [("Vest", day(0), Some(day(10))), ("Øst", day(10), Some(day(20))), ("Vest", day(20), None)]);
    }

    #[test]
    fn a_closed_unit_is_there_the_day_before_and_gone_on_the_day() {
        let life = Timeline::default().put(Period::since(day(0)), called("Vest")).end(day(5));
        assert!(life.at(day(4)).is_some());
        assert_eq!(life.at(day(5)), None);
        assert_eq!(life.ended_by(day(5)), Some(day(5)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn any_order_of_changes_says_on_each_day_what_was_said_last(
            changes in prop::collection::vec((0i64..30, prop::option::of(1i64..12), 0u8..4), 0..8),
        ) {
            let mut life = Timeline::default();
            let mut truth: Vec<Option<u8>> = vec![None; 60];
            for (from, length, name) in changes {
                let valid = Period::new(day(from), length.map(|l| day(from + l))).unwrap();
                life = if name == 3 { life.end(day(from)) } else { life.put(valid, called(&name.to_string())) };
                for (at, said) in truth.iter_mut().enumerate() {
                    let inside = valid.holds(day(i64::try_from(at).unwrap()));
                    if name == 3 { if at >= usize::try_from(from).unwrap() { *said = None; } } else if inside { *said = Some(name); }
                }
            }
            for (at, said) in truth.iter().enumerate() {
                let found = life.at(day(i64::try_from(at).unwrap())).map(|s| s.content.name.clone());
                prop_assert_eq!(found, said.map(|n| n.to_string()));
            }
            for pair in life.slices().windows(2) {
                prop_assert!(!pair[0].valid.meets(pair[1].valid));
                prop_assert!(pair[0].content != pair[1].content || pair[0].valid.to != Some(pair[1].valid.from));
            }
        }
    }
}
