//! What must hold of published entries, whatever is asked for when.

use crate::entry::{Entry, Span, Wanted, publish};
use crate::ical::{Calendar, write};
use base::{Date, Lang, Time, UnitId, Uuid};
use proptest::prelude::*;
use std::collections::HashMap;

const TODAY: Date = Date::known(2026, 11, 21);
const CASES: u32 = 10_000;

fn wanted(uid: &str, days_ahead: i64, summary: &str) -> Wanted {
    let day = TODAY.plus_days(days_ahead);
    let unit = UnitId(Uuid::nil());
    Wanted { uid: uid.to_owned(), unit, named: day, day, summary: summary.to_owned(), done: false }
}

fn told(entries: &[Entry]) -> Vec<(&str, i64, bool)> {
    entries.iter().map(|entry| (entry.uid.as_str(), entry.sequence, entry.cancelled)).collect()
}

fn published(before: &[Entry], wanted: &[Wanted], at: i64) -> Vec<Entry> {
    publish(before, wanted, Span::around(TODAY), Time(at))
}

#[test]
fn what_is_the_same_is_kept_and_what_changes_counts_one_up() {
    let first = published(&[], &[wanted("a", 3, "Budget"), wanted("b", 9, "Tilsyn")], 1);
    assert_eq!(told(&first), [("a", 0, false), ("b", 0, false)]);
    let second = published(&first, &[wanted("a", 3, "Budget"), wanted("b", 8, "Tilsyn")], 2);
    assert_eq!(second[0], first[0]);
    assert_eq!((second[1].sequence, second[1].changed_at), (1, Time(2)));
}

#[test]
fn what_is_loosened_is_cancelled_once_and_counts_up_again_when_it_comes_back() {
    let first = published(&[], &[wanted("a", 3, "Budget")], 1);
    let gone = published(&first, &[], 2);
    assert_eq!(told(&gone), [("a", 1, true)]);
    assert_eq!(published(&gone, &[], 3), gone);
    let back = published(&gone, &[wanted("a", 3, "Budget")], 4);
    assert_eq!(told(&back), [("a", 2, false)]);
}

#[test]
fn what_is_past_and_done_stays_and_what_is_long_past_is_forgotten() {
    let done = Wanted { done: true, ..wanted("a", -5, "Budget") };
    let first = published(&[], &[done, wanted("b", -5, "Tilsyn"), wanted("c", -20, "Plan")], 1);
    let then = Span::around(TODAY.plus_days(15));
    let second = publish(&first, &[], then, Time(2));
    assert_eq!(told(&second), [("a", 0, false), ("b", 1, true)], "c's day is more than a month back");
}

#[test]
fn what_the_span_has_not_asked_about_is_not_taken_for_loosened() {
    // Named before the span, but the unit's own day lies within it.
    let own_day = Wanted { named: TODAY.plus_days(-28), ..wanted("a", 2, "Budget") };
    let first = published(&[], &[own_day], 1);
    assert_eq!(publish(&first, &[], Span::around(TODAY.plus_days(5)), Time(2)), first);
}

/// A duty at a reading, where it is asked for: days ahead, its text, and whether it is done.
type Asked = Option<(i64, u8, bool)>;

/// What is asked for at a reading, and how many days pass before it.
fn reading() -> impl Strategy<Value = (Vec<Asked>, i64)> {
    (proptest::collection::vec(proptest::option::of((-40_i64..60, 0_u8..3, any::<bool>())), 4), 0_i64..20)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn nothing_published_ahead_vanishes_no_sequence_falls_and_the_same_is_the_same_bytes(
        readings in proptest::collection::vec(reading(), 1..7),
    ) {
        let (mut before, mut today): (Vec<Entry>, Date) = (vec![], TODAY);
        for (turn, (asked, days)) in (1_i64..).zip(readings) {
            today = today.plus_days(days);
            let span = Span::around(today);
            let all: Vec<Wanted> = ["a", "b", "c", "d"].iter().zip(asked).filter_map(|(uid, asked)| {
                let (ahead, text, done) = asked?;
                Some(Wanted { done, ..wanted(uid, ahead, &text.to_string()) })
            }).filter(|one| span.from <= one.named && one.named <= span.to).collect();
            let after = publish(&before, &all, span, Time(turn));
            let now: HashMap<&str, &Entry> = after.iter().map(|entry| (entry.uid.as_str(), entry)).collect();
            prop_assert_eq!(now.len(), after.len(), "each once");
            for one in &all {
                let entry = now[one.uid.as_str()];
                prop_assert!(!entry.cancelled && entry.day == one.day && entry.summary == one.summary);
            }
            for old in &before {
                let Some(new) = now.get(old.uid.as_str()) else {
                    prop_assert!(old.day < span.from, "{:?} vanished on {}", old, today);
                    continue;
                };
                let same = (old.day, &old.summary, old.cancelled) == (new.day, &new.summary, new.cancelled);
                prop_assert_eq!(new.sequence, old.sequence + i64::from(!same));
                prop_assert_eq!(same, new.changed_at == old.changed_at);
                if !all.iter().any(|one| one.uid == old.uid) && old.day >= today {
                    prop_assert!(new.cancelled, "{:?} is not asked for", old);
                }
            }
            let again = publish(&after, &all, span, Time(turn + 1000));
            prop_assert_eq!(&again, &after);
            let bytes = |entries: &[Entry]| write(&Calendar { name: "Råderum", lang: Lang::Da, address: "https://x.dk", entries });
            prop_assert_eq!(bytes(&again), bytes(&after));
            before = after;
        }
    }
}
