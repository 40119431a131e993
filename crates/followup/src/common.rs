//! The municipality's common dates: asked by a staff function, each with its purpose, its minutes and the day it is looked at again.

use base::{Date, Lang, Period, UnitId};
use std::collections::HashMap;
use steering::step::{Often, YearDay};

base::id! {
    CommonId, "A common date as it was worded from a day.";
    LineId, "A common date through everything it has been changed to.";
}

/// Whom a common date asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Every unit with a leader post.
    Leaders,
    /// Every unit with a leader post in an area.
    Area(UnitId),
    /// The unit that answers for a staff function, by its code.
    Staff(String),
}

/// What is asked, before it stands anywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What is to be done, as an order.
    pub text: String,
    /// On which days of the year.
    pub days: Vec<YearDay>,
    /// Of whom.
    pub who: Who,
    /// Minutes each time for each who is asked; the owner's estimate.
    pub minutes: i64,
    /// Code of the staff function that asks.
    pub owner: String,
    /// What it is for.
    pub purpose: String,
    /// The day it is looked at again.
    pub review: Date,
    /// The language it is written in.
    pub lang: Lang,
}

/// A common date in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Common {
    /// Which wording.
    pub id: CommonId,
    /// Which date through all its wordings.
    pub line: LineId,
    /// The line of the year wheel that it came from.
    pub proposal: Option<String>,
    /// What is asked.
    pub draft: Draft,
    /// From when until when.
    pub period: Period,
}

/// A line of the year wheel to begin from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its code.
    pub code: String,
    /// What is to be done.
    pub text: String,
    /// On which days.
    pub days: Vec<YearDay>,
    /// `leaders` or `staff`.
    pub who: String,
    /// Which staff function, where one is asked.
    pub staff: Option<String>,
    /// Minutes each time.
    pub minutes: i64,
    /// Code of the staff function that asks.
    pub owner: String,
    /// What it is for.
    pub purpose: String,
    /// Where it is known from.
    pub source: String,
}

/// Why a common date was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is looked at again some day that lies ahead, within three years.
    Review,
    /// It has ended.
    Ended,
}

/// A common date must be looked at again within so many months.
const LONGEST: i32 = 36;

impl Draft {
    /// Refuses a review date that is not ahead, or so far ahead that nobody will remember.
    pub fn check(&self, today: Date) -> Result<(), Refusal> {
        let within = today < self.review && self.review <= today.plus_months(LONGEST);
        if within { Ok(()) } else { Err(Refusal::Review) }
    }

    /// Minutes in a year for each who is asked.
    pub fn a_year(&self) -> i64 {
        self.minutes.saturating_mul(i64::try_from(self.days.len()).unwrap_or(i64::MAX))
    }

    /// Its days as stored.
    pub fn often(&self) -> Often {
        Often::Days(self.days.clone())
    }
}

impl Common {
    /// In force from a day.
    pub fn new(draft: Draft, proposal: Option<String>, from: Date) -> Self {
        Self { id: CommonId::fresh(), line: LineId(base::id::fresh()), proposal, draft, period: Period::since(from) }
    }

    /// Another wording of the same line from a day; the one before it ends then.
    pub fn followed_by(&self, draft: Draft, from: Date) -> Result<Self, Refusal> {
        if self.period.to.is_some() {
            return Err(Refusal::Ended);
        }
        let (line, proposal) = (self.line, self.proposal.clone());
        Ok(Self { id: CommonId::fresh(), line, proposal, draft, period: Period::since(from) })
    }

    /// The days within a closed period on which it asks.
    pub fn within(&self, period: Period) -> Vec<Date> {
        let days = self.draft.often().within(period);
        days.into_iter().filter(|day| self.period.holds(*day)).collect()
    }
}

/// What one needs to know of the organisation to see who is asked.
#[derive(Debug, Default)]
pub struct Circle {
    /// Units with a leader post, each with those above it, itself first.
    pub led: HashMap<UnitId, Vec<UnitId>>,
    /// The unit that answers for a staff function, by code.
    pub answers: HashMap<String, UnitId>,
}

impl Circle {
    /// Whether a unit is asked.
    pub fn asks(&self, who: &Who, unit: UnitId) -> bool {
        match who {
            Who::Leaders => self.led.contains_key(&unit),
            Who::Area(area) => self.led.get(&unit).is_some_and(|path| path.contains(area)),
            Who::Staff(code) => self.answers.get(code) == Some(&unit),
        }
    }

    /// How many are asked.
    pub fn count(&self, who: &Who) -> i64 {
        let asked = match who {
            Who::Staff(code) => usize::from(self.answers.contains_key(code)),
            Who::Leaders | Who::Area(_) => self.led.keys().filter(|unit| self.asks(who, **unit)).count(),
        };
        i64::try_from(asked).unwrap_or(i64::MAX)
    }
}

/// Reads days as people write them: `31-03`, `31.3.`, `31/3`, several parted by commas or spaces. None where one does not exist.
pub fn days(text: &str) -> Option<Vec<YearDay>> {
    let parts = text.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty());
    let mut days: Vec<YearDay> = parts.map(year_day).collect::<Option<_>>()?;
    days.sort();
    days.dedup();
    (!days.is_empty()).then_some(days)
}

fn year_day(text: &str) -> Option<YearDay> {
    let mut parts = text.split(['-', '.', '/']).filter(|part| !part.is_empty());
    let (day, month): (i8, i8) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    // A leap year is asked, so that 29 February may be named.
    let exists = parts.next().is_none() && Date::new(2024, month, day).is_some();
    exists.then_some(YearDay { month, day })
}

/// `31-03, 30-09`, as the form takes it.
pub fn typed(days: &[YearDay]) -> String {
    days.iter().map(|day| format!("{:02}-{:02}", day.day, day.month)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    fn draft(days: &str) -> Draft {
        Draft {
            text: "Hold den årlige arbejdsmiljødrøftelse".into(),
            days: super::days(days).unwrap(),
            who: Who::Leaders,
            minutes: 90,
            owner: "hr".into(),
            purpose: "Vi aftaler, hvad vi vil".into(),
            review: day(2027, 11, 1),
            lang: Lang::Da,
        }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        assert_eq!(typed(&days("31.3., 30/9 31-05").unwrap()), "31-03, 31-05, 30-09");
        assert_eq!((days("31-02"), days(""), days("1-1-2026"), days("i morgen")), (None, None, None, None));
    }

    #[test]
    fn a_common_date_is_looked_at_again_within_three_years() {
        let today = day(2026, 11, 21);
        assert_eq!(draft("15-11").check(today), Ok(()));
        assert_eq!(Draft { review: today, ..draft("15-11") }.check(today), Err(Refusal::Review));
        assert_eq!(Draft { review: day(2029, 11, 22), ..draft("15-11") }.check(today), Err(Refusal::Review));
    }

    #[test]
    fn it_asks_only_while_it_stands_and_a_change_keeps_its_line() {
        let first = Common::new(draft("15-11, 15-01"), None, day(2026, 11, 21));
        let year = Period::new(day(2026, 11, 1), Some(day(2027, 12, 1))).unwrap();
        assert_eq!(first.within(year), [day(2027, 1, 15), day(2027, 11, 15)]);
        assert_eq!(first.draft.a_year(), 180);
        let next = first.followed_by(draft("15-10"), day(2027, 2, 1)).unwrap();
        assert_eq!((next.line, next.within(year)), (first.line, vec![day(2027, 10, 15)]));
        let ended = Common { period: Period::new(day(2026, 11, 21), Some(day(2027, 2, 1))).unwrap(), ..first };
        assert_eq!(ended.followed_by(draft("15-10"), day(2027, 3, 1)), Err(Refusal::Ended));
    }

    #[test]
    fn leaders_an_area_or_a_staff_function_are_asked() {
        let [top, school, team, office] = [UnitId::fresh(), UnitId::fresh(), UnitId::fresh(), UnitId::fresh()];
        let led = HashMap::from([(top, vec![top]), (school, vec![school, top])]);
        let circle = Circle { led, answers: HashMap::from([("hr".to_owned(), office)]) };
        assert!(circle.asks(&Who::Leaders, school) && !circle.asks(&Who::Leaders, team));
        assert_eq!((circle.count(&Who::Leaders), circle.count(&Who::Area(school))), (2, 1));
        assert_eq!((circle.count(&Who::Staff("hr".into())), circle.count(&Who::Staff("it".into()))), (1, 0));
        assert!(circle.asks(&Who::Staff("hr".into()), office));
    }
}
