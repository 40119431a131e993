//! Random trees, editions and histories: never below the law, editions kept, lanes without gaps, and warnings that fall silent.

use super::*;
use crate::agreement::Terms;
use crate::calibration::Ground;
use crate::edition::Heir;
use crate::expiry::{What, endings, horizon};
use crate::lanes::{Eras, lanes};
use crate::picture::Picture;
use crate::setting::{Link, in_force};
use crate::tightening::{Shift, check};
use access::Places;
use proptest::prelude::*;

/// A later edition: each step leads to itself, or falls together with the freer one beside it.
fn next(before: &Edition, number: i64, on: i64, merged: usize) -> Edition {
    let mut one = before.instruments[0].clone();
    let mut succession = HashMap::new();
    let old: Vec<StepId> = one.steps.iter().map(|step| step.id).collect();
    for step in &mut one.steps {
        let fresh = StepId::fresh();
        if one.default == step.id {
            one.default = fresh;
        }
        step.id = fresh;
    }
    if one.steps.len() > 3 && merged > 0 {
        let gone = one.steps.remove(merged);
        if one.default == gone.id {
            one.default = one.steps[merged - 1].id;
        }
    }
    for (rank, step) in (1..).zip(&mut one.steps) {
        step.rank = rank;
        step.words = words(&format!("trin {rank} i udgave {number}"));
    }
    for (at, id) in old.iter().enumerate() {
        let shift = usize::from(old.len() > one.steps.len() && at >= merged);
        succession.insert(*id, Heir { to: one.steps[at - shift].id, kept: shift == 0 || at != merged });
    }
    Edition { id: EditionId::fresh(), number, published: Some(day(on)), instruments: vec![one], succession }
}

fn editions(later: &[(i64, usize)]) -> Lineage {
    let mut all = vec![first_edition()];
    let mut on = 0;
    for (number, (apart, merged)) in (2..).zip(later) {
        on += apart;
        let newest = next(all.last().unwrap(), number, on, *merged);
        all.push(newest);
    }
    Lineage::new(all)
}

/// A setting as it would have been agreed on its first day: under the edition of that day.
fn agreed_on(lineage: &Lineage, unit: UnitId, rank: Option<usize>, (from, to): (i64, Option<i64>)) -> Setting {
    let edition = lineage.at(day(from)).unwrap();
    let steps = &edition.instruments[0].steps;
    Setting {
        choice: rank.map(|rank| steps[(rank - 1).min(steps.len() - 1)].id),
        edition: edition.id,
        ..setting(lineage, unit, None, (from, to))
    }
}

fn later() -> impl Strategy<Value = Vec<(i64, usize)>> {
    prop::collection::vec((1..300i64, 0..3usize), 0..4)
}

type Drawn = (usize, Option<usize>, i64, Option<i64>);

fn drawn() -> impl Strategy<Value = Drawn> {
    (0..7usize, prop::option::of(1..=4usize), 0..600i64, prop::option::of(1..300i64))
}

/// From a unit to the root, in a tree where each unit's parent comes before it.
fn path(parents: &[usize], unit: usize) -> Vec<usize> {
    std::iter::successors(Some(unit), |at| at.checked_sub(1).map(|before| parents[before] % *at)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Invariant 1: in no tree, under no editions and after no history does any unit stand below what the law demands that day.
    #[test]
    fn no_unit_of_any_tree_stands_below_the_law(
        parents in prop::collection::vec(0..7usize, 6), later in later(), settings in prop::collection::vec(drawn(), 0..14),
        laws in prop::collection::vec((1..=4usize, 0..600i64, prop::option::of(1..300i64)), 1..4), at in -10..1000i64,
    ) {
        let lineage = editions(&later);
        let units: Vec<UnitId> = (0..7).map(|_| UnitId::fresh()).collect();
        let mut histories: Vec<Vec<Setting>> = vec![Vec::new(); 7];
        for (unit, rank, from, length) in &settings {
            histories[*unit].push(agreed_on(&lineage, units[*unit], *rank, (*from, length.map(|n| from + n))));
        }
        let floors: Vec<Floor> = laws.iter().map(|(rank, from, length)| {
            let steps = &lineage.at(day(*from)).unwrap().instruments[0].steps;
            let step = steps[(rank - 1).min(steps.len() - 1)].id;
            Floor { step, ..floor(&lineage, 1, (*from, length.map(|n| from + n))) }
        }).collect();
        let today = lineage.at(day(at)).unwrap();
        for unit in 0..7 {
            let chain: Vec<Link> =
                path(&parents, unit).into_iter().map(|up| Link { unit: units[up], history: &histories[up] }).collect();
            let now = in_force(&chain, &today.instruments[0], &floors, day(at), &lineage).unwrap();
            for law in floors.iter().filter(|law| law.period.holds(day(at))) {
                prop_assert!(now.step.rank >= lineage.carry(law.step, day(at)).unwrap().rank);
            }
        }
    }

    /// Invariant 12: whatever is published later, an agreement keeps its edition and the words it was agreed in, and its lane says so.
    #[test]
    fn an_agreement_keeps_its_edition_and_its_words(later in later(), rank in 1..=4usize, from in 0..500i64, more in later()) {
        let (unit, before) = (UnitId::fresh(), editions(&later));
        let made = agreed_on(&before, unit, Some(rank), (from, None));
        let choice = made.choice.unwrap();
        let mut all: Vec<Edition> = vec![];
        let mut number = 1;
        let ids: Vec<Edition> = before_editions(&before, later.len());
        all.extend(ids);
        let mut on = from + later.iter().map(|(apart, _)| apart).sum::<i64>() + 1;
        for (apart, merged) in &more {
            number = all.last().unwrap().number.max(number) + 1;
            on += apart;
            let newest = next(all.last().unwrap(), number, on, *merged);
            all.push(newest);
        }
        let after = Lineage::new(all);
        prop_assert_eq!(before.step(choice), after.step(choice));
        prop_assert!(after.get(made.edition).unwrap().of_step(choice).is_some());
        let picture = Picture::new(after, vec![], Places::default(), vec![made.clone()]);
        let period = Period { from: day(from), to: Some(day(from + 900)) };
        let lane = &lanes(&Eras::of(&picture, unit, &[]), unit, period)[0];
        prop_assert!(lane.stretches.iter().all(|one| one.edition == made.edition && one.agreement == Some(made.agreement)));
    }

    /// The picture over time is what was in force, day by day, without gaps or overlaps.
    #[test]
    fn a_lane_is_what_was_in_force_on_every_day(
        later in later(), settings in prop::collection::vec(drawn(), 0..6),
        laws in prop::collection::vec((1..=4usize, 0..600i64), 0..3), start in 0..300i64, length in 1..500i64, at in 0..500i64,
    ) {
        let (unit, lineage) = (UnitId::fresh(), editions(&later));
        let made = settings.iter().map(|(_, rank, from, n)| agreed_on(&lineage, unit, *rank, (*from, n.map(|n| from + n))));
        let made: Vec<Setting> = made.collect();
        let floors: Vec<Floor> = laws.iter().map(|(rank, from)| {
            let steps = &lineage.at(day(*from)).unwrap().instruments[0].steps;
            Floor { step: steps[(rank - 1).min(steps.len() - 1)].id, ..floor(&lineage, 1, (*from, None)) }
        }).collect();
        let picture = Picture::new(lineage, floors, Places::default(), made);
        let eras = Eras::of(&picture, unit, &[]);
        let lane = lanes(&eras, unit, Period { from: day(start), to: Some(day(start + length)) }).remove(0);
        let (first, last) = (lane.stretches.first().unwrap(), lane.stretches.last().unwrap());
        prop_assert_eq!((first.from, last.to), (day(start), day(start + length)));
        prop_assert!(lane.stretches.windows(2).all(|pair| pair[0].to == pair[1].from));
        let date = day(start + at % length);
        let here = lane.stretches.iter().find(|one| one.from <= date && date < one.to).unwrap();
        prop_assert_eq!(here.rank, picture.in_force(unit, lane.instrument, date).unwrap().step.rank);
    }

    /// Both parties are told of what stands and ends within the month, and of nothing that has been renewed.
    #[test]
    fn a_warning_is_about_what_stands_and_ends_and_falls_silent_when_renewed(
        settings in prop::collection::vec((1..=4usize, 0..200i64, prop::option::of(1..120i64)), 1..6), at in 0..300i64,
    ) {
        let (unit, lineage) = (UnitId::fresh(), lineage());
        let today = day(at);
        let made: Vec<Setting> =
            settings.iter().map(|(rank, from, n)| setting(&lineage, unit, Some(*rank), (*from, n.map(|n| from + n)))).collect();
        let known: Vec<Setting> = made.iter().filter(|one| one.period.from <= horizon(today)).cloned().collect();
        let places = crate::rule_tests::places(unit);
        let picture = Picture::new(lineage, vec![], places, known);
        let told = endings(&picture, &HashMap::new(), &[], today);
        let now = crate::setting::standing(&made, today);
        let ends = now.and_then(|now| now.period.to).filter(|to| (1..=30).contains(&to.days_after(today)));
        let renewed = ends.is_some_and(|to| made.iter().any(|one| one.period.from > today && one.period.from <= to));
        prop_assert_eq!(told.len(), usize::from(ends.is_some() && !renewed));
        if let Some(one) = told.first() {
            prop_assert_eq!((one.what, Some(one.on)), (What::Tightening(now.unwrap().agreement), ends));
        }
    }

    /// Invariant 4: nothing that tightens passes without reason, review, end criterion and support.
    #[test]
    fn no_terms_tighten_without_what_they_must_carry(
        has in prop::array::uniform4(prop::bool::ANY), review in prop::option::of(-5..60i64),
        lasting in 1..=4i64, floor in prop::option::of(1..=4i64), wanted in 1..=4usize,
    ) {
        let lineage = lineage();
        let or = |kept: bool, text: &str| if kept { text.to_owned() } else { " ".to_owned() };
        let support = crate::agreement::Support {
            id: crate::agreement::SupportId::fresh(),
            text: "Sparring".to_owned(),
            giver: crate::seat::Party::Line,
            due: day(20),
            done: None,
        };
        let terms = Terms {
            choice: Some(step(&lineage, wanted)),
            text: or(has[0], "Vi ser på det hver måned."),
            reason: or(has[1], "To overraskelser."),
            ground: Ground::CoreTask,
            review: review.map(day),
            end_criterion: or(has[2], "To gange uden."),
            decided_here: String::new(),
            from: day(0),
            supports: if has[3] { vec![support] } else { vec![] },
        };
        let shift = Shift { lasting, floor, wanted: i64::try_from(wanted).unwrap() };
        let passes = check(&terms, day(0), &shift).is_ok();
        let whole = has[0] && has[1] && review.is_some_and(|day| day > 0);
        let lawful = floor.is_none_or(|floor| shift.wanted >= floor);
        prop_assert_eq!(passes, whole && lawful && (!shift.tightens() || has[2] && has[3]));
    }
}

/// The editions of a lineage, by number.
fn before_editions(lineage: &Lineage, later: usize) -> Vec<Edition> {
    let dates = lineage.published().collect::<Vec<_>>();
    assert_eq!(dates.len(), later + 1);
    dates.iter().map(|date| lineage.at(*date).unwrap().clone()).collect()
}
