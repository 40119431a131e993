//! What the organisation knows of a unit beside a talk: how its leader post stands, and when it was last moved about. Posts, not persons.

use crate::rules::post::{Holder, How};
use crate::rules::slice::Timeline;
use base::Date;

/// For so many months back a reorganisation still tells something.
pub const BACK_MONTHS: i32 = 24;

/// How a leader post stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Filled since a day.
    Held(Date),
    /// Filled for the time being (konstitueret) since a day.
    Acting(Date),
    /// Nobody in it since a day; none where nobody ever was.
    Vacant(Option<Date>),
}

/// How a leader post stands, from everybody who was, is or will be in it. A deputy does not fill a post.
pub fn standing(holders: &[Holder], today: Date) -> Standing {
    let filling = || holders.iter().filter(|holder| holder.how != How::Deputy);
    let newest = |how: How| {
        let here = filling().filter(|holder| holder.how == how && holder.valid.holds(today));
        here.map(|holder| holder.valid.from).max()
    };
    let ended = || filling().filter_map(|holder| holder.valid.to).filter(|to| *to <= today).max();
    // Somebody acts because the one who holds it is away: what is so now is what is told.
    let acting = newest(How::Acting).map(Standing::Acting);
    acting.or(newest(How::Held).map(Standing::Held)).unwrap_or_else(|| Standing::Vacant(ended()))
}

/// The days within the last two years on which a unit began, was moved or got another name.
pub fn moved(life: &Timeline, today: Date) -> Vec<Date> {
    let since = today.plus_months(-BACK_MONTHS);
    let days = life.slices().iter().map(|slice| slice.valid.from);
    days.filter(|day| since < *day && *day <= today).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Period, PersonId, PostId};

    fn day(year: i16, month: i8) -> Date {
        Date::known(year, month, 1)
    }

    fn holder(how: How, from: Date, to: Option<Date>) -> Holder {
        let (person, post) = (PersonId::fresh(), PostId::fresh());
        Holder { person, name: "Prøveleder".to_owned(), post, how, valid: Period { from, to } }
    }

    #[test]
    fn a_vacant_post_is_vacant_since_the_last_one_left_and_a_deputy_does_not_fill_it() {
        let gone = holder(How::Held, day(2024, 1), Some(day(2026, 10)));
        let deputy = holder(How::Deputy, day(2024, 1), None);
        assert_eq!(standing(&[gone, deputy], day(2026, 11)), Standing::Vacant(Some(day(2026, 10))));
        assert_eq!(standing(&[], day(2026, 11)), Standing::Vacant(None));
    }

    #[test]
    fn a_new_leader_counts_from_the_own_first_day() {
        let before = holder(How::Held, day(2024, 1), Some(day(2025, 10)));
        let now = holder(How::Held, day(2025, 10), None);
        assert_eq!(standing(&[before, now], day(2026, 11)), Standing::Held(day(2025, 10)));
    }

    #[test]
    fn somebody_acting_is_told_even_where_the_post_is_held() {
        let held = holder(How::Held, day(2024, 1), None);
        let acting = holder(How::Acting, day(2026, 9), None);
        assert_eq!(standing(&[held, acting], day(2026, 11)), Standing::Acting(day(2026, 9)));
    }
}
