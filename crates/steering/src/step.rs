//! Rule: instruments and their steps in words; step 1 is the freest, and every step knows what it asks for in a year.

use base::{Date, Lang, Period};

base::id! {
    EditionId, "An edition of the catalogue.";
    DomainId, "A control domain: a heading over instruments.";
    InstrumentId, "An instrument; it stays the same through all editions.";
    StepId, "A step as worded in one edition.";
}

/// A text that stands in the catalogue in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Words {
    /// Two texts beside each other.
    pub fn new(da: impl Into<String>, en: impl Into<String>) -> Self {
        Self { da: da.into(), en: en.into() }
    }

    /// The text in the reader's language.
    pub fn pick(&self, lang: Lang) -> &str {
        lang.pick(&self.da, &self.en)
    }
}

/// A day of any year, e.g. 31 March.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearDay {
    /// 1–12.
    pub month: i8,
    /// 1–31; a day the month lacks means its last day.
    pub day: i8,
}

impl YearDay {
    /// Reads `03-31`.
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        // A leap year is asked, so that 29 February may be named.
        Date::new(2024, month, day).map(|_| Self { month, day })
    }

    /// The date in a year.
    pub fn of(self, year: i16) -> Option<Date> {
        (0..4).find_map(|short| Date::new(year, self.month, self.day - short))
    }
}

/// How often a duty falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Often {
    /// On these days of every year.
    Days(Vec<YearDay>),
    /// Every Friday.
    Weekly,
}

impl Often {
    /// Reads what [`Often::code`] prints: `weekly` or `03-31 09-30`. None when a day does not exist or there is none.
    pub fn parse(text: &str) -> Option<Self> {
        if text.trim() == "weekly" {
            return Some(Self::Weekly);
        }
        let days: Option<Vec<YearDay>> = text.split_whitespace().map(YearDay::parse).collect();
        days.filter(|days| !days.is_empty()).map(Self::Days)
    }

    /// What is stored.
    pub fn code(&self) -> String {
        match self {
            Self::Weekly => "weekly".to_owned(),
            Self::Days(days) => {
                days.iter().map(|d| format!("{:02}-{:02}", d.month, d.day)).collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// How many times in a year.
    pub fn a_year(&self) -> i64 {
        match self {
            Self::Weekly => 52,
            Self::Days(days) => i64::try_from(days.len()).unwrap_or(i64::MAX),
        }
    }

    /// Every due date within a closed period; an open one gives none, since a wheel has no end.
    pub fn within(&self, period: Period) -> Vec<Date> {
        let Some(to) = period.to else { return Vec::new() };
        let mut dates: Vec<Date> = match self {
            Self::Days(days) => {
                (period.from.year()..=to.year()).flat_map(|y| days.iter().filter_map(move |d| d.of(y))).collect()
            }
            Self::Weekly => {
                // 2 January 1970 was a Friday.
                let first = period.from.plus_days((1 - period.from.days_since_epoch()).rem_euclid(7));
                (0..=to.days_after(first).max(0) / 7).map(|week| first.plus_days(week * 7)).collect()
            }
        };
        dates.retain(|date| period.holds(*date));
        dates.sort();
        dates.dedup();
        dates
    }
}

/// What a step asks the unit to report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyRule {
    /// What is to be sent, as an order: "Send prognosen".
    pub text: Words,
    /// When.
    pub often: Often,
    /// Estimated minutes each time; an estimate by the owner until the users have given theirs.
    pub minutes: i64,
}

/// One step of an instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id in this edition.
    pub id: StepId,
    /// 1 is the freest.
    pub rank: i64,
    /// What it means, said to the unit.
    pub words: Words,
    /// What must be reported; none means nothing.
    pub duty: Option<DutyRule>,
}

/// An instrument as one edition words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// The same through all editions.
    pub id: InstrumentId,
    /// Stable short name in lower-case letters, for files and links.
    pub code: String,
    /// Heading.
    pub domain: DomainId,
    /// What the heading says.
    pub heading: Words,
    /// Order under its heading.
    pub place: i64,
    /// Its name.
    pub name: Words,
    /// What it is for, in a sentence.
    pub purpose: Words,
    /// Code of the staff function that owns it, e.g. `oekonomi`.
    pub owner: String,
    /// The law it touches, if any; shown with a note that the municipality's jurist must check it.
    pub law: Option<Words>,
    /// The subject cannot agree about it (statutory inspection): shown, not calibrated.
    pub shown_only: bool,
    /// Where everyone stands until something is agreed.
    pub default: StepId,
    /// From the freest.
    pub steps: Vec<Step>,
}

impl Instrument {
    /// A step by id.
    pub fn step(&self, id: StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The tightest step there is.
    pub fn tightest(&self) -> Option<&Step> {
        self.steps.iter().max_by_key(|step| step.rank)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: i8, day: i8) -> Date {
        Date::new(2026, month, day).unwrap()
    }

    #[test]
    fn a_duty_falls_due_on_its_days_and_never_on_the_last_day_of_a_half_open_period() {
        let often = Often::parse("03-31 05-31 09-30").unwrap();
        let half = Period::new(day(1, 1), Some(day(9, 30))).unwrap();
        assert_eq!(often.within(half), [day(3, 31), day(5, 31)]);
        assert_eq!(often.a_year(), 3);
        assert_eq!(often.code(), "03-31 05-31 09-30");
    }

    #[test]
    fn a_weekly_duty_falls_on_fridays() {
        let period = Period::new(day(11, 1), Some(day(11, 21))).unwrap();
        assert_eq!(Often::Weekly.within(period), [day(11, 6), day(11, 13), day(11, 20)]);
    }

    #[test]
    fn a_day_that_the_month_lacks_is_its_last_and_nonsense_is_refused() {
        assert_eq!(YearDay::parse("02-29").unwrap().of(2026), Date::new(2026, 2, 28));
        assert_eq!(Often::parse("13-01"), None);
        assert_eq!(Often::parse(""), None);
    }

    #[test]
    fn an_open_period_gives_no_dates() {
        assert!(Often::Weekly.within(Period::since(day(1, 1))).is_empty());
    }
}
