//! Organisation files: what they change, what is refused, and that history holds over ten thousand made-up towns.

use crate::rules::circle::circles;
use crate::rules::plan::{Known, Plan, Terms, Told, What, plan};
use crate::rules::reason::{Reason, Rejected};
use crate::rules::said::{Said, Until};
use crate::rules::shift::UnitRow;
use crate::rules::slice::Timeline;
use crate::rules::tree::{Tree, UnitAt};
use base::{Date, UnitId};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

fn day(n: i64) -> Date {
    Date::new(2026, 1, 1).unwrap().plus_days(n)
}

fn row(line: usize, key: &str, name: &str, parent: Option<&str>) -> UnitRow {
    UnitRow {
        lines: vec![line],
        key: key.to_owned(),
        name: name.to_owned(),
        parent: Said::Says(parent.map(str::to_owned)),
        kind: Said::Nothing,
        level: Said::Nothing,
        from: None,
        until: Until::Unsaid,
    }
}

fn told(rows: Vec<UnitRow>) -> Told {
    let present = rows.iter().map(|row| row.key.clone()).collect();
    Told { rows, rejected: vec![], present }
}

fn terms(at: i64) -> Terms {
    Terms { as_of: day(at), complete: false, distinct: false }
}

fn planned(known: &Known, rows: Vec<UnitRow>, terms: Terms) -> Plan {
    plan(known, told(rows), terms, UnitId::fresh)
}

fn applied(mut known: Known, plan: &Plan) -> Known {
    for change in &plan.changes {
        known.keys.insert(change.key.clone(), change.unit);
        known.lives.insert(change.unit, change.after.clone());
    }
    known
}

fn reasons(plan: &Plan) -> Vec<(usize, Reason)> {
    plan.rejected.iter().map(|Rejected { line, reason }| (*line, reason.clone())).collect()
}

#[test]
fn new_moved_renamed_and_closed_are_told_apart() {
    let first =
        vec![row(2, "a", "A", None), row(3, "b", "B", Some("a")), row(4, "c", "C", Some("a")), row(5, "d", "D", None)];
    let known = applied(Known::default(), &planned(&Known::default(), first, terms(0)));
    let second = vec![
        row(2, "a", "A", None),
        row(3, "b", "Bb", Some("a")),
        row(4, "c", "C", Some("b")),
        row(5, "e", "E", Some("a")),
    ];
    let plan = planned(&known, second.clone(), Terms { complete: true, ..terms(10) });
    assert_eq!(plan.unchanged, 1);
    let told: Vec<_> =
        plan.changes.iter().map(|c| (c.key.as_str(), c.what.iter().map(|w| w.code()).collect::<Vec<_>>())).collect();
    assert_eq!(told, [("b", vec!["renamed"]), ("c", vec!["moved"]), ("e", vec!["new"]), ("d", vec!["closed"])]);
    let unsaid = planned(&known, second, terms(10));
    assert_eq!(unsaid.count(What::Closed), 0, "absent units close only where the file is complete");
}

#[test]
fn circles_dangling_parents_double_numbers_and_backward_dates_are_refused_by_line() {
    let mut backwards = row(9, "h", "H", None);
    (backwards.from, backwards.until) = (Some(day(3)), Until::On(day(3)));
    let rows = vec![
        row(2, "a", "A", Some("b")),
        row(3, "b", "B", Some("a")),
        row(4, "c", "C", Some("a")),
        row(5, "d", "D", Some("ukendt")),
        row(6, "e", "E", None),
        row(7, "e", "E", None),
        row(8, "f", "F", Some("f")),
        backwards,
        row(10, "g", "G", Some("h")),
    ];
    let plan = planned(&Known::default(), rows, terms(0));
    let expected = [
        (2, Reason::Circle),
        (3, Reason::Circle),
        (4, Reason::ParentRejected("a".to_owned())),
        (5, Reason::NoSuchParent("ukendt".to_owned())),
        (7, Reason::DoubleKey(6)),
        (8, Reason::Circle),
        (9, Reason::EndsBeforeStart(day(3), day(3))),
        (10, Reason::ParentRejected("h".to_owned())),
    ];
    assert_eq!(reasons(&plan), expected);
    assert_eq!((plan.accepted, plan.count(What::New)), (1, 1));
}

#[test]
fn equal_lines_are_one_unit_only_where_the_file_may_repeat_itself() {
    let rows = vec![row(2, "a", "A", None), row(3, "a", "A", None), row(4, "a", "Andet", None)];
    let plan = planned(&Known::default(), rows.clone(), Terms { distinct: true, ..terms(0) });
    assert_eq!((plan.accepted, plan.count(What::New)), (2, 1));
    assert_eq!(reasons(&plan), [(4, Reason::DoubleKey(2))]);
    assert_eq!(planned(&Known::default(), rows, terms(0)).rejected.len(), 2);
}

#[test]
fn nobody_stands_under_a_unit_that_is_closed_on_the_day() {
    let known = applied(Known::default(), &planned(&Known::default(), vec![row(2, "a", "A", None)], terms(0)));
    let rows = vec![row(2, "b", "B", Some("a"))];
    let plan = planned(&known, rows, Terms { complete: true, ..terms(10) });
    assert_eq!(reasons(&plan), [(2, Reason::ParentGone("a".to_owned(), day(10)))]);
}

#[test]
fn a_rejected_line_keeps_its_unit_from_being_taken_for_absent() {
    let known = applied(Known::default(), &planned(&Known::default(), vec![row(2, "a", "A", None)], terms(0)));
    let rows = vec![row(2, "a", "A", Some("ukendt"))];
    let plan = planned(&known, rows, Terms { complete: true, ..terms(10) });
    assert!(plan.changes.is_empty());
    assert_eq!(plan.rejected.len(), 1);
}

/// One generated file: for each of up to eight numbers a name, a parent (itself and strangers too) and perhaps dates.
type Line = (u8, u8, Option<u8>, Option<i64>, Option<i64>);

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let line = (
        0u8..8,
        0u8..3,
        prop::option::of(0u8..9),
        prop::option::weighted(0.3, -20i64..60),
        prop::option::weighted(0.2, 1i64..40),
    );
    prop::collection::vec(line, 0..10)
}

fn rows(lines: &[Line], dated: bool) -> Vec<UnitRow> {
    let to_row = |(at, (key, name, parent, from, length)): (usize, &Line)| {
        let mut row = row(at + 2, &key.to_string(), &name.to_string(), parent.map(|p| p.to_string()).as_deref());
        if dated {
            row.from = from.map(day);
            row.until = length.map_or(Until::Unsaid, |length| Until::On(day(from.unwrap_or(0) + length)));
        }
        row
    };
    lines.iter().enumerate().map(to_row).collect()
}

fn tree(known: &Known, date: Date) -> Tree {
    let unit = |(id, life): (&UnitId, &Timeline)| {
        let content = life.at(date)?.content.clone();
        Some(UnitAt { id: *id, name: content.name, kind: content.kind, level: content.level, parent: content.parent })
    };
    Tree::of(known.lives.iter().filter_map(unit))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_file_makes_a_circle_on_any_day_and_the_same_file_twice_changes_nothing(
        files in prop::collection::vec((lines(), any::<bool>(), 0i64..8), 1..4),
    ) {
        let (mut known, mut at) = (Known::default(), 0);
        for (lines, complete, later) in files {
            at += later;
            let terms = Terms { complete, ..terms(at) };
            let first = planned(&known, rows(&lines, true), terms);
            prop_assert_eq!(first.accepted + first.rejected.len(), lines.len());
            let before = known.clone();
            known = applied(known, &first);
            prop_assert!(circles(&known.lives, day(-30)).is_empty());
            let again = planned(&known, rows(&lines, true), terms);
            prop_assert!(again.changes.is_empty(), "changes again: {:?}", again.changes);
            prop_assert_eq!(again.rejected, first.rejected);
            // What no line dates back to stays as it was.
            let told = |line: &Line| [line.3, line.4.map(|length| line.3.unwrap_or(0) + length)];
            let earliest = lines.iter().flat_map(told).flatten().map(day).fold(day(at), Date::min);
            for n in -30..100 {
                if day(n) < earliest {
                    for (unit, life) in &before.lives {
                        let content = |life: &Timeline| life.at(day(n)).map(|slice| slice.content.clone());
                        prop_assert_eq!(content(life), content(&known.lives[unit]));
                    }
                }
            }
        }
    }

    #[test]
    fn the_tree_at_any_date_is_the_one_that_the_files_told_until_then(
        files in prop::collection::vec((lines(), any::<bool>(), 1i64..8), 1..5),
    ) {
        let mut known = Known::default();
        // Brute force: for every day the whole town as name and parent by number.
        let mut days: Vec<BTreeMap<String, (String, Option<String>)>> = vec![BTreeMap::new(); 60];
        let mut at = 0;
        for (lines, complete, later) in files {
            at += later;
            let rows = rows(&lines, false);
            let plan = planned(&known, rows.clone(), Terms { complete, ..terms(at) });
            let refused: BTreeSet<usize> = plan.rejected.iter().map(|r| r.line).collect();
            for town in days.iter_mut().skip(usize::try_from(at).unwrap()) {
                if complete {
                    town.retain(|key, _| rows.iter().any(|row| row.key == *key));
                }
                for row in rows.iter().filter(|row| !refused.contains(&row.lines[0])) {
                    let Said::Says(parent) = row.parent.clone() else { unreachable!() };
                    town.insert(row.key.clone(), (row.name.clone(), parent));
                }
            }
            known = applied(known, &plan);
        }
        let keys: HashMap<UnitId, &String> = known.keys.iter().map(|(key, id)| (*id, key)).collect();
        for (n, town) in days.iter().enumerate() {
            let tree = tree(&known, day(i64::try_from(n).unwrap()));
            let found: BTreeMap<String, (String, Option<String>)> = tree
                .units()
                .map(|u| (keys[&u.id].clone(), (u.name.clone(), u.parent.map(|p| keys[&p].clone()))))
                .collect();
            prop_assert_eq!(&found, town);
            for key in town.keys() {
                prop_assert_eq!(tree.subtree(known.keys[key]).len(), town.keys().filter(|k| under(town, k, key)).count());
            }
        }
    }
}

/// Whether one unit is the other or stands under it, found by walking up.
fn under(town: &BTreeMap<String, (String, Option<String>)>, unit: &str, top: &str) -> bool {
    let mut at = Some(unit.to_owned());
    while let Some(key) = at.filter(|key| town.contains_key(key)) {
        if key == top {
            return true;
        }
        at = town[&key].1.clone();
    }
    false
}
