//! Settings, inheritance, floors and the end of tightenings.

use super::*;
use crate::setting::{Link, Origin, in_force};
use proptest::prelude::*;

type Drawn = (usize, Option<usize>, i64, Option<i64>);

/// Which of three units, a step or "follow the common", from, and for a tightening its length.
fn drawn() -> impl Strategy<Value = Drawn> {
    (0..3usize, prop::option::of(1..=4usize), 0..600i64, prop::option::of(1..300i64))
}

fn history(lineage: &Lineage, units: &[UnitId; 3], drawn: &[Drawn]) -> [Vec<Setting>; 3] {
    let mut history = [Vec::new(), Vec::new(), Vec::new()];
    for (unit, rank, from, length) in drawn {
        let made = setting(lineage, units[*unit], *rank, (*from, length.map(|n| from + n)));
        history[*unit].push(made);
    }
    history
}

fn chain<'a>(units: &[UnitId; 3], history: &'a [Vec<Setting>; 3]) -> Vec<Link<'a>> {
    units.iter().zip(history).map(|(unit, history)| Link { unit: *unit, history }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_history_yields_a_step_below_the_floor(
        settings in prop::collection::vec(drawn(), 0..10),
        floors in prop::collection::vec((1..=4usize, 0..600i64, prop::option::of(1..300i64)), 0..4),
        at in -10..900i64,
    ) {
        let lineage = lineage();
        let units = [UnitId::fresh(), UnitId::fresh(), UnitId::fresh()];
        let history = history(&lineage, &units, &settings);
        let laws: Vec<Floor> = floors.iter().map(|(r, from, n)| floor(&lineage, *r, (*from, n.map(|n| from + n)))).collect();
        let chain = chain(&units, &history);
        let now = in_force(&chain, instrument(&lineage), &laws, day(at), &lineage).unwrap();
        for (rank, from, length) in &floors {
            let holds = *from <= at && length.is_none_or(|n| at < from + n);
            prop_assert!(!holds || now.step.rank >= i64::try_from(*rank).unwrap());
        }
        prop_assert!(now.step.rank == now.agreed.rank || now.lifted() && now.floor.is_some());
    }

    #[test]
    fn when_a_tightening_is_over_what_was_before_is_back(
        settings in prop::collection::vec(drawn(), 0..8),
        start in 0..600i64, length in 1..300i64, after in 0..200i64,
    ) {
        let lineage = lineage();
        let units = [UnitId::fresh(), UnitId::fresh(), UnitId::fresh()];
        let before = history(&lineage, &units, &settings);
        let mut with = before.clone();
        with[0].push(setting(&lineage, units[0], Some(4), (start, Some(start + length))));
        let date = day(start + length + after);
        let former = in_force(&chain(&units, &before), instrument(&lineage), &[], date, &lineage).map(|f| f.step.id);
        let back = in_force(&chain(&units, &with), instrument(&lineage), &[], date, &lineage).map(|f| f.step.id);
        prop_assert_eq!(former, back);
    }
}

#[test]
fn a_unit_without_its_own_follows_the_nearest_above_and_else_the_catalogue() {
    let lineage = lineage();
    let units = [UnitId::fresh(), UnitId::fresh(), UnitId::fresh()];
    let none = history(&lineage, &units, &[]);
    let found = in_force(&chain(&units, &none), instrument(&lineage), &[], day(50), &lineage).unwrap();
    assert_eq!((found.step.rank, found.origin), (2, Origin::Default));

    let above = history(&lineage, &units, &[(2, Some(4), 0, None), (1, Some(3), 0, None)]);
    let found = in_force(&chain(&units, &above), instrument(&lineage), &[], day(50), &lineage).unwrap();
    assert_eq!((found.step.rank, found.origin), (3, Origin::Common(units[1], above[1][0].id)));

    let own = history(&lineage, &units, &[(1, Some(3), 0, None), (0, Some(1), 10, None), (0, None, 40, None)]);
    let rank = |at| in_force(&chain(&units, &own), instrument(&lineage), &[], day(at), &lineage).unwrap().step.rank;
    assert_eq!((rank(9), rank(10), rank(39), rank(40)), (3, 1, 1, 3));
}

#[test]
fn an_ended_tightening_shows_until_something_newer_is_agreed() {
    let lineage = lineage();
    let units = [UnitId::fresh(), UnitId::fresh(), UnitId::fresh()];
    let ended = history(&lineage, &units, &[(0, Some(1), 0, None), (0, Some(4), 10, Some(20))]);
    let seen = |history: &[Vec<Setting>; 3], at| {
        in_force(&chain(&units, history), instrument(&lineage), &[], day(at), &lineage).unwrap().lapsed.map(|s| s.id)
    };
    assert_eq!((seen(&ended, 29), seen(&ended, 30)), (None, Some(ended[0][1].id)));
    let newer = history(&lineage, &units, &[(0, Some(4), 10, Some(20)), (0, Some(2), 60, None)]);
    assert_eq!((seen(&newer, 59).is_some(), seen(&newer, 60)), (true, None));
}
