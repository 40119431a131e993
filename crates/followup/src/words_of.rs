//! Codes, amounts and days as words: a difference never stands without its word.

use crate::common::Who;
use crate::deviation::{Deviation, Helped, Kind, State};
use crate::duty::Standing;
use crate::finding::Why;
use crate::words;
use base::{Date, Lang, Money, UnitId};
use budget::Direction;
use std::collections::HashMap;

/// What will not be kept, as a choice.
pub fn kind(kind: Kind, lang: Lang) -> String {
    let w = words(lang);
    match kind {
        Kind::Budget => w.kind_budget(),
        Kind::Goal => w.kind_goal(),
        Kind::Focus => w.kind_focus(),
        Kind::Foundation => w.kind_foundation(),
        Kind::Rule => w.kind_rule(),
        Kind::Other => w.kind_other(),
    }
}

/// What will not be kept, as a heading.
pub fn kind_title(kind: Kind, lang: Lang) -> String {
    let w = words(lang);
    match kind {
        Kind::Budget => w.kind_budget_title(),
        Kind::Goal => w.kind_goal_title(),
        Kind::Focus => w.kind_focus_title(),
        Kind::Foundation => w.kind_foundation_title(),
        Kind::Rule => w.kind_rule_title(),
        Kind::Other => w.kind_other_title(),
    }
}

/// A difference with its word: `merforbrug 240.000 kr.`.
pub fn amount(amount: Money, lang: Lang) -> String {
    let w = words(lang);
    let difference = budget::Deviation(amount);
    let size = difference.size().rounded(lang);
    match difference.direction() {
        Direction::Overspend => w.amount_over(&size),
        Direction::Underspend => w.amount_under(&size),
        Direction::Balance => w.amount_even(),
    }
}

/// Minutes in words; from two hours on in whole hours, since they are estimates.
pub fn minutes(minutes: i64, lang: Lang) -> String {
    let w = words(lang);
    if minutes < 120 { w.minutes_long(minutes) } else { w.hours_long((minutes + 30) / 60) }
}

/// How many occurrences before passed unmarked, in words; none when none did.
pub fn earlier(earlier: usize, lang: Lang) -> Option<String> {
    (earlier > 0).then(|| words(lang).earlier_unmarked(earlier))
}

/// How an occurrence stands, in words.
pub fn standing(standing: Standing, lang: Lang) -> String {
    let w = words(lang);
    match standing {
        Standing::Done(on) => w.done_on(on.long(lang)),
        Standing::Overdue(days) => w.overdue_days(days),
        Standing::Grace(late) => w.late_from(late.plus_days(-1).long(lang)),
        Standing::Today => w.due_today(),
        Standing::Ahead(days) => w.due_in(days),
    }
}

/// Where a deviation is on its way, in words.
pub fn state(deviation: &Deviation, lang: Lang) -> String {
    let w = words(lang);
    match &deviation.state {
        State::Reported => w.standing_waiting(),
        State::Answered(answer) if answer.offer.is_some() => w.standing_help(),
        State::Answered(_) => w.standing_answered(),
        State::Judged(_, judgement) => format!("{} {}", w.judge_title(), helped(judgement.helped, lang)),
        State::Over(..) => w.standing_over(),
    }
}

/// Whom a common date asks, in words.
pub fn who(who: &Who, (units, owners): (&Named<UnitId>, &Named<String>), lang: Lang) -> String {
    match who {
        Who::Leaders => words(lang).who_leaders(),
        Who::Area(area) => words(lang).who_area(units.get(area).map_or("", String::as_str)),
        Who::Staff(code) => owners.get(code).cloned().unwrap_or_else(|| code.clone()),
    }
}

/// What things are called.
type Named<T> = HashMap<T, String>;

/// Whether help helped, in words.
pub fn helped(helped: Helped, lang: Lang) -> String {
    let w = words(lang);
    match helped {
        Helped::Yes => w.helped_yes(),
        Helped::Partly => w.helped_partly(),
        Helped::No => w.helped_no(),
        Helped::NotGiven => w.helped_not_given(),
    }
}

/// What grace yields for, in words.
pub fn why(why: Why, lang: Lang) -> String {
    let w = words(lang);
    match why {
        Why::Safety => w.lift_safety(),
        Why::Fraud => w.lift_fraud(),
    }
}

/// `November 2026`: the month that a date lies in.
pub fn month(date: Date, lang: Lang) -> String {
    let first = date.first_of_month().long(lang);
    let name = first.split_once(' ').map_or(first.as_str(), |(_, rest)| rest);
    let mut letters = name.chars();
    letters.next().map(|capital| capital.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_carries_its_word_and_no_sign() {
        assert_eq!(amount(Money::whole(240_000), Lang::Da), "merforbrug 240.000 kr.");
        assert_eq!(amount(Money::whole(-240_000), Lang::Da), "mindreforbrug 240.000 kr.");
        assert_eq!(amount(Money::ZERO, Lang::Da), "i balance");
        assert_eq!(amount(Money::whole(240_000), Lang::En), "overspend of DKK 240,000");
    }

    #[test]
    fn days_minutes_and_months_read_as_sentences() {
        assert_eq!(standing(Standing::Overdue(1), Lang::Da), "forsinket én dag");
        assert_eq!(standing(Standing::Ahead(17), Lang::Da), "om 17 dage");
        assert_eq!(minutes(45, Lang::Da), "45 minutter");
        assert_eq!(minutes(345, Lang::Da), "6 timer");
        assert_eq!(month(Date::new(2026, 11, 24).unwrap(), Lang::Da), "November 2026");
    }
}
