//! Rule: a forecast as its unit gave it, and a correction as its level added it: each written once, never changed.

use crate::follow_up::FollowUp;
use crate::{Columns, Deviation, Direction, Figures, Kind};
use base::{Date, Lang, Money, PostId, Time, UnitId};

base::id! {
    ForecastId, "A forecast that a unit gave.";
    CorrectionId, "A correction that a level added.";
}

/// No amount is larger than a hundred thousand million kroner: sums of every unit in the country stay exact.
pub const MOST: Money = Money::whole(100_000_000_000);

/// A forecast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// Identity.
    pub id: ForecastId,
    /// Whose.
    pub unit: UnitId,
    /// At which follow-up.
    pub on: Date,
    /// 1 for the first of the follow-up; later ones take the place of earlier ones, which stay.
    pub no: i64,
    /// When it was given.
    pub at: Time,
    /// By which post.
    pub by: Option<PostId>,
    /// What was told.
    pub told: Expected,
    /// The budget as it stood.
    pub stand: Stand,
    /// The forecast that it repeats: nothing new since then.
    pub same_as: Option<ForecastId>,
}

/// What a unit tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// The expected result excl. carry-over; plus is overspend.
    pub result: Money,
    /// Why, in the unit's words; may be empty where the result is in balance.
    pub words: String,
    /// The language of the words.
    pub lang: Lang,
}

/// The budget that a forecast is measured against, as it stood that day. What is not known is none, never nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stand {
    /// The corrected budget; with what is applied for, where that is told.
    pub frame: Option<Money>,
    /// Decided carry-over; plus is more to spend.
    pub carried: Option<Money>,
    /// Carry-over that is applied for and not decided: no money.
    pub asked: Option<Money>,
}

impl Stand {
    /// The stand in these figures.
    pub fn of(figures: &Figures) -> Self {
        let columns = Columns::of(figures);
        Self {
            frame: columns.corrected_with_applied.known().or(columns.corrected.known()),
            carried: columns.carried_in.known(),
            asked: figures.get(Kind::CarriedIn).undecided,
        }
    }
}

impl Forecast {
    /// The expected result incl. carry-over; none until the council has decided the carry-over.
    pub fn incl(&self) -> Option<Money> {
        self.stand.carried.map(|carried| self.told.result - carried)
    }
}

/// What a level adds to the sum of those under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Identity.
    pub id: CorrectionId,
    /// The unit whose sum it is added to.
    pub unit: UnitId,
    /// At which follow-up.
    pub on: Date,
    /// 1 for the first of the follow-up; later ones take the place of earlier ones.
    pub no: i64,
    /// When it was added.
    pub at: Time,
    /// By which post.
    pub by: Option<PostId>,
    /// Plus is more overspend; nothing takes an earlier correction back.
    pub amount: Money,
    /// Why.
    pub reason: String,
    /// The language of the reason.
    pub lang: Lang,
}

/// Why something was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The municipality has no follow-up on that day.
    NoFollowUp,
    /// The follow-up has not begun.
    NotYet,
    /// The next has begun, or the year is over: what is given stays as it is.
    Closed,
    /// There is no earlier forecast of the year to repeat.
    NothingBefore,
    /// The latest forecast is of this very follow-up.
    AlreadyGiven,
}

/// Whether a follow-up takes forecasts and corrections on a day.
pub fn may_give(follow_up: Option<FollowUp>, today: Date) -> Result<FollowUp, Refusal> {
    let found = follow_up.ok_or(Refusal::NoFollowUp)?;
    match () {
        () if found.open(today) => Ok(found),
        () if today < found.on => Err(Refusal::NotYet),
        () => Err(Refusal::Closed),
    }
}

/// The forecast that *nothing new* repeats: the unit's latest of the same year, from an earlier follow-up.
pub fn to_repeat(own: &[Forecast], on: Date) -> Result<&Forecast, Refusal> {
    let this_year = own.iter().filter(|one| one.on.year() == on.year() && one.on <= on);
    let last = this_year.max_by_key(|one| (one.on, one.no)).ok_or(Refusal::NothingBefore)?;
    if last.on == on { Err(Refusal::AlreadyGiven) } else { Ok(last) }
}

/// The result that a way and an amount without sign mean; none when they do not fit.
pub fn result(way: Direction, amount: Option<Money>) -> Option<Money> {
    let size = amount.unwrap_or_default();
    let fits = Money::ZERO <= size && size <= MOST && (size == Money::ZERO) == (way == Direction::Balance);
    let signed = match way {
        Direction::Overspend => size,
        Direction::Underspend => -size,
        Direction::Balance => Money::ZERO,
    };
    fits.then_some(signed)
}

/// The way and the amount without sign that a result is typed as.
pub fn typed(result: Money) -> (Direction, Option<Money>) {
    let way = Deviation(result).direction();
    (way, (way != Direction::Balance).then(|| result.abs()))
}

/// The rows that hold: of each unit and follow-up the one with the highest number.
pub fn holding<T: Clone>(rows: &[T], key: impl Fn(&T) -> (Date, UnitId, i64)) -> Vec<T> {
    let newer = |one: &T, other: &T| {
        let (a, b) = (key(one), key(other));
        (a.0, a.1) == (b.0, b.1) && b.2 > a.2
    };
    let mut held: Vec<T> = rows.to_vec();
    held.sort_by_key(|row| std::cmp::Reverse(key(row)));
    held.dedup_by(|later, kept| newer(later, kept));
    held
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Figure;
    use crate::follow_up::{Day, Plan, find};
    use base::Uuid;

    fn day(month: i8, day: i8) -> Date {
        Date::new(2026, month, day).unwrap()
    }

    fn given(on: Date, no: i64, result: i64) -> Forecast {
        Forecast {
            id: ForecastId::fresh(),
            unit: UnitId(Uuid::from_u128(1)),
            on,
            no,
            at: Time(0),
            by: None,
            told: Expected { result: Money(result), words: String::new(), lang: Lang::Da },
            stand: Stand::default(),
            same_as: None,
        }
    }

    #[test]
    fn a_follow_up_takes_forecasts_while_it_is_open() {
        let days = vec![Day { month: 3, day: 31 }, Day { month: 9, day: 30 }];
        let plans = [Plan { from: Date::new(1970, 1, 1).unwrap(), days, first_days: 7, level_days: 3, minutes: 20 }];
        let spring = find(&plans, day(3, 31));
        assert_eq!(may_give(spring, day(3, 30)), Err(Refusal::NotYet));
        assert!(may_give(spring, day(3, 31)).is_ok() && may_give(spring, day(9, 29)).is_ok());
        assert_eq!(may_give(spring, day(9, 30)), Err(Refusal::Closed));
        assert_eq!(may_give(find(&plans, day(4, 1)), day(4, 1)), Err(Refusal::NoFollowUp));
    }

    #[test]
    fn nothing_new_repeats_the_latest_of_an_earlier_follow_up() {
        let all = [given(day(3, 31), 1, 5), given(day(3, 31), 2, 6), given(day(5, 31), 1, 7)];
        assert_eq!(to_repeat(&all[..2], day(5, 31)).unwrap().told.result, Money(6));
        assert_eq!(to_repeat(&all, day(9, 30)).unwrap().told.result, Money(7));
        assert_eq!(to_repeat(&all, day(5, 31)).unwrap_err(), Refusal::AlreadyGiven);
        assert_eq!(to_repeat(&[], day(5, 31)).unwrap_err(), Refusal::NothingBefore);
        assert_eq!(to_repeat(&all, Date::new(2027, 3, 31).unwrap()).unwrap_err(), Refusal::NothingBefore);
    }

    #[test]
    fn a_later_row_takes_the_place_of_an_earlier_of_the_same_follow_up_only() {
        let all = [given(day(3, 31), 1, 5), given(day(5, 31), 1, 7), given(day(3, 31), 2, 6)];
        let held = holding(&all, |one| (one.on, one.unit, one.no));
        let mut results: Vec<i64> = held.iter().map(|one| one.told.result.0).collect();
        results.sort_unstable();
        assert_eq!(results, [6, 7]);
    }

    #[test]
    fn a_way_and_an_amount_must_fit_one_another() {
        assert_eq!(result(Direction::Underspend, Some(Money(70))), Some(Money(-70)));
        assert_eq!(result(Direction::Balance, None), Some(Money::ZERO));
        assert_eq!(result(Direction::Balance, Some(Money(1))), None);
        assert_eq!(result(Direction::Overspend, None), None);
        assert_eq!(result(Direction::Overspend, Some(Money(-1))), None);
        assert_eq!(result(Direction::Overspend, Some(MOST + Money(1))), None);
        assert_eq!(typed(Money(-70)), (Direction::Underspend, Some(Money(70))));
    }

    #[test]
    fn carry_over_is_in_the_result_only_once_it_is_decided() {
        let mut figures = Figures::default();
        figures.set(Kind::Original, Figure::of(Money(1_000)));
        figures.set(Kind::Supplementary, Figure::of(Money(50)));
        figures.set(Kind::CarriedIn, Figure { undecided: Some(Money(90)), ..Figure::default() });
        let stand = Stand::of(&figures);
        assert_eq!(stand, Stand { frame: Some(Money(1_050)), carried: None, asked: Some(Money(90)) });
        let told = Forecast { stand, ..given(day(3, 31), 1, 10) };
        assert_eq!(told.incl(), None);
        assert_eq!(Forecast { stand: Stand { carried: Some(Money(90)), ..stand }, ..told }.incl(), Some(Money(-80)));
    }
}
