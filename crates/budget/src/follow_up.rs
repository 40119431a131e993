//! Rule: when the municipality follows up, how long a follow-up is open, and that the lowest units answer first.

use base::Date;

/// A day of any year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// 1–12.
    pub month: i8,
    /// 1–31; 29 February falls on the 28th in other years.
    pub day: i8,
}

impl Day {
    /// A day that a leap year has.
    pub fn new(month: i8, day: i8) -> Option<Self> {
        Date::new(2024, month, day).map(|_| Self { month, day })
    }

    /// Reads what [`Day::code`] prints, `03-31`.
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        Self::new(month.parse().ok()?, day.parse().ok()?)
    }

    /// Reads a day as Danes type it: `31-3`, `31/03`, `31.3.`
    pub fn typed(text: &str) -> Option<Self> {
        let mut parts = text.trim_end_matches('.').split(['-', '/', '.']);
        let (day, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        parts.next().is_none().then(|| Self::new(month, day))?
    }

    /// What is stored.
    pub fn code(self) -> String {
        format!("{:02}-{:02}", self.month, self.day)
    }

    /// As it is typed: `31-3`.
    pub fn shown(self) -> String {
        format!("{}-{}", self.day, self.month)
    }

    fn of(self, year: i16) -> Option<Date> {
        (0..2).find_map(|short| Date::new(year, self.month, self.day - short))
    }
}

/// The municipality's follow-ups from a date on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// From when it holds.
    pub from: Date,
    /// The days that figures are seen from.
    pub days: Vec<Day>,
    /// Days that a lowest unit has to answer.
    pub first_days: i64,
    /// Days more for each level above.
    pub level_days: i64,
    /// Estimated minutes for one unit each time.
    pub minutes: i64,
}

impl Plan {
    /// Estimated minutes in a year for one unit.
    pub fn a_year(&self) -> i64 {
        self.minutes.saturating_mul(i64::try_from(self.days.len()).unwrap_or(i64::MAX))
    }
}

/// One follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowUp {
    /// The day that figures are seen from; it opens on this day.
    pub on: Date,
    /// The last day it is open: the day before the next, or the last of the year.
    pub closes: Date,
    first_days: i64,
    level_days: i64,
    /// Estimated minutes for one unit.
    pub minutes: i64,
}

impl FollowUp {
    /// When a unit answers: `height` is 0 for the lowest units, 1 for those right above them.
    pub fn due(&self, height: i64) -> Date {
        self.on.plus_days(self.first_days + height * self.level_days).min(self.closes)
    }

    /// Whether forecasts can be given on a day.
    pub fn open(&self, on: Date) -> bool {
        self.on <= on && on <= self.closes
    }
}

/// The plan in force on a date.
pub fn plan_on(plans: &[Plan], date: Date) -> Option<&Plan> {
    plans.iter().filter(|plan| plan.from <= date).max_by_key(|plan| plan.from)
}

/// The follow-ups of a year, the first first. A new plan changes those that have not begun when it holds.
pub fn follow_ups(plans: &[Plan], year: i16) -> Vec<FollowUp> {
    let days = plans.iter().flat_map(|plan| plan.days.iter().filter_map(move |day| Some((plan, day.of(year)?))));
    let mut held: Vec<(Date, &Plan)> = days
        .filter(|(plan, on)| plan_on(plans, *on).is_some_and(|now| now.from == plan.from))
        .map(|(plan, on)| (on, plan))
        .collect();
    held.sort_by_key(|(on, _)| *on);
    held.dedup_by_key(|(on, _)| *on);
    let ends = held.iter().skip(1).map(|(on, _)| on.plus_days(-1)).chain(Date::new(year, 12, 31));
    let of = |((on, plan), closes): (&(Date, &Plan), Date)| FollowUp {
        on: *on,
        closes,
        first_days: plan.first_days,
        level_days: plan.level_days,
        minutes: plan.minutes,
    };
    held.iter().zip(ends).map(of).collect()
}

/// The follow-up of a day.
pub fn find(plans: &[Plan], on: Date) -> Option<FollowUp> {
    follow_ups(plans, on.year()).into_iter().find(|one| one.on == on)
}

/// The latest follow-up that has begun by a day, in its year or the year before.
pub fn latest(plans: &[Plan], today: Date) -> Option<FollowUp> {
    let mut all = [today.year() - 1, today.year()].into_iter().flat_map(|year| follow_ups(plans, year));
    all.rfind(|one| one.on <= today)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    fn plan(from: Date, days: &[(i8, i8)]) -> Plan {
        let days = days.iter().map(|(month, day)| Day::new(*month, *day).unwrap()).collect();
        Plan { from, days, first_days: 7, level_days: 3, minutes: 20 }
    }

    fn dates(plans: &[Plan], year: i16) -> Vec<Date> {
        follow_ups(plans, year).iter().map(|one| one.on).collect()
    }

    #[test]
    fn a_follow_up_is_open_until_the_next_begins_or_the_year_ends() {
        let plans = [plan(date(1970, 1, 1), &[(3, 31), (5, 31), (9, 30)])];
        let all = follow_ups(&plans, 2026);
        let closes: Vec<Date> = all.iter().map(|one| one.closes).collect();
        assert_eq!(closes, [date(2026, 5, 30), date(2026, 9, 29), date(2026, 12, 31)]);
        assert!(all[0].open(date(2026, 3, 31)) && !all[0].open(date(2026, 3, 30)) && !all[0].open(date(2026, 5, 31)));
        assert_eq!(latest(&plans, date(2026, 2, 1)).unwrap().on, date(2025, 9, 30));
        assert_eq!(latest(&plans, date(2026, 5, 31)).unwrap().on, date(2026, 5, 31));
    }

    #[test]
    fn the_lowest_answer_first_and_nobody_after_it_has_closed() {
        let plans = [plan(date(1970, 1, 1), &[(9, 30)])];
        let one = find(&plans, date(2026, 9, 30)).unwrap();
        assert_eq!(
            [0, 1, 3].map(|height| one.due(height)),
            [date(2026, 10, 7), date(2026, 10, 10), date(2026, 10, 16)]
        );
        assert_eq!(one.due(50), date(2026, 12, 31));
        assert_eq!(find(&plans, date(2026, 9, 29)), None);
    }

    #[test]
    fn a_new_plan_leaves_the_follow_ups_that_have_begun_as_they_were() {
        let old = plan(date(1970, 1, 1), &[(3, 31), (5, 31), (9, 30)]);
        let new = plan(date(2026, 5, 1), &[(4, 30), (8, 31), (2, 29)]);
        assert_eq!(dates(&[old.clone(), new.clone()], 2026), [date(2026, 3, 31), date(2026, 8, 31)]);
        assert_eq!(dates(&[new, old], 2027), [date(2027, 2, 28), date(2027, 4, 30), date(2027, 8, 31)]);
    }

    #[test]
    fn days_are_read_as_danes_type_them() {
        let spring = Day::new(3, 31);
        assert_eq!(["31-3", "31/03", "31.3."].map(Day::typed), [spring, spring, spring]);
        assert_eq!(["31-2", "3", "1-2-3", ""].map(Day::typed), [None, None, None, None]);
        assert_eq!(Day::parse(&spring.unwrap().code()), spring);
    }
}
