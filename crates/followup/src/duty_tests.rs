//! How duties stand on a day, told as sentences.

use crate::duty::*;
use base::{Date, Time, UnitId};
use std::collections::HashMap;
use steering::step::InstrumentId;

fn day(month: i8, day: i8) -> Date {
    Date::new(2026, month, day).unwrap()
}

fn demand(due: Date) -> Demand {
    let key = Key { unit: UnitId::fresh(), instrument: InstrumentId::fresh(), due };
    Demand {
        key,
        due_on: due,
        late_on: due.plus_days(1),
        common: false,
        text: "Send prognose".into(),
        instrument: "Budgetopfølgning".into(),
        minutes: 45,
        owner: "oekonomi".into(),
    }
}

#[test]
fn a_duty_is_overdue_the_day_after_its_day_and_not_before() {
    let wheel = wheel(vec![demand(day(4, 30))], &HashMap::new());
    assert_eq!(wheel[0].standing(day(4, 29)), Standing::Ahead(1));
    assert_eq!(wheel[0].standing(day(4, 30)), Standing::Today);
    assert_eq!(wheel[0].standing(day(5, 2)), Standing::Overdue(2));
}

#[test]
fn a_duty_is_not_late_in_the_days_after_its_period() {
    let asked = Demand { late_on: day(5, 8), ..demand(day(4, 30)) };
    let wheel = wheel(vec![asked], &HashMap::new());
    assert_eq!(wheel[0].standing(day(5, 7)), Standing::Grace(day(5, 8)));
    assert_eq!((waiting(&wheel, day(5, 7), 30).len(), wheel[0].overdue(day(5, 7))), (1, false));
    assert_eq!(wheel[0].standing(day(5, 8)), Standing::Overdue(8));
}

#[test]
fn a_mark_belongs_to_one_occurrence_and_never_grows_late() {
    let (first, second) = (demand(day(4, 30)), demand(day(8, 31)));
    let mark = Done { at: Time::noon(day(4, 20)), note: None, nothing_new: false };
    let wheel = wheel(vec![second, first.clone()], &HashMap::from([(first.key, mark)]));
    assert_eq!(wheel[0].standing(day(12, 1)), Standing::Done(day(4, 20)));
    assert!(wheel[1].overdue(day(12, 1)));
}

#[test]
fn what_is_no_longer_asked_is_gone_with_its_mark() {
    let gone = demand(day(4, 30));
    let mark = Done { at: Time::noon(day(4, 20)), note: None, nothing_new: false };
    assert_eq!(wheel(vec![], &HashMap::from([(gone.key, mark)])), vec![]);
    assert_eq!(to_mark(&[], gone.key), Err(Refusal::NotAsked));
}

#[test]
fn an_occurrence_is_marked_once() {
    let asked = demand(day(4, 30));
    let open = wheel(vec![asked.clone()], &HashMap::new());
    assert_eq!(to_mark(&open, asked.key).unwrap().demand, asked);
    let mark = Done { at: Time::noon(day(4, 20)), note: None, nothing_new: false };
    let marked = wheel(vec![asked.clone()], &HashMap::from([(asked.key, mark)]));
    assert_eq!(to_mark(&marked, asked.key), Err(Refusal::AlreadyDone));
}

#[test]
fn waiting_holds_what_is_late_and_what_is_near() {
    let wheel = wheel(vec![demand(day(3, 1)), demand(day(5, 1)), demand(day(9, 1))], &HashMap::new());
    let dates: Vec<Date> = waiting(&wheel, day(4, 20), 30).iter().map(|one| one.due.demand.key.due).collect();
    assert_eq!(dates, [day(3, 1), day(5, 1)]);
}

#[test]
fn the_next_report_takes_the_place_of_the_one_before_it() {
    let first = demand(day(1, 31));
    let again =
        |due: Date| Demand { key: Key { due, ..first.key }, due_on: due, late_on: due.plus_days(1), ..first.clone() };
    let asked = || vec![first.clone(), again(day(2, 28)), again(day(3, 31))];
    let none = wheel(asked(), &HashMap::new());
    let late: Vec<(Date, usize)> =
        waiting(&none, day(4, 2), 30).iter().map(|one| (one.due.demand.key.due, one.earlier)).collect();
    assert_eq!(late, [(day(3, 31), 2)]);
    let mark = Done { at: Time::noon(day(4, 1)), note: None, nothing_new: false };
    let newest = wheel(asked(), &HashMap::from([(again(day(3, 31)).key, mark)]));
    assert_eq!(waiting(&newest, day(4, 2), 30), vec![]);
}

#[test]
fn one_report_from_several_units_is_one_line_until_it_is_late() {
    let first = demand(day(5, 1));
    let of = |unit: UnitId| Demand { key: Key { unit, ..first.key }, ..first.clone() };
    let wheel = wheel(vec![of(UnitId::fresh()), of(UnitId::fresh()), demand(day(5, 1))], &HashMap::new());
    let lines = |today: Date| -> Vec<usize> {
        together(&waiting(&wheel, today, 30), today).iter().map(|(_, units)| *units).collect()
    };
    let mut near = lines(day(4, 20));
    near.sort_unstable();
    assert_eq!(near, [1, 2]);
    assert_eq!(lines(day(5, 2)), [1, 1, 1]);
}

#[test]
fn the_wheel_turns_month_by_month_and_counts_its_minutes() {
    let wheel = wheel(vec![demand(day(9, 1)), demand(day(5, 2)), demand(day(5, 1))], &HashMap::new());
    let months: Vec<(Date, usize)> = by_month(&wheel).iter().map(|(month, list)| (*month, list.len())).collect();
    assert_eq!(months, [(day(5, 1), 2), (day(9, 1), 1)]);
    assert_eq!(minutes(&wheel), 135);
}
