//! Rule: what a committee wants to know and can do without: each line with its minutes, an owner, and an end by itself.

use access::{CommitteeId, FunctionId};
use base::{Date, Lang};

base::id! { LineId, "A line of a committee's information agreement."; }

base::codes! {
    "How often a committee wants to know something.";
    pub enum Rhythm {
        /// Once, and then it is over.
        Once = "once",
        /// Once a year.
        Yearly = "yearly",
        /// Twice a year.
        HalfYearly = "half_yearly",
        /// Four times a year.
        Quarterly = "quarterly",
        /// At every meeting.
        Monthly = "monthly",
    }
}

impl Rhythm {
    /// How many times in a year.
    pub const fn a_year(self) -> i64 {
        match self {
            Rhythm::Once | Rhythm::Yearly => 1,
            Rhythm::HalfYearly => 2,
            Rhythm::Quarterly => 4,
            Rhythm::Monthly => 12,
        }
    }
}

base::codes! {
    "In what form a committee gets to know something; the form decides who spends time on it.";
    pub enum Form {
        /// A figure that is there already: the owner finds it.
        Figure = "figure",
        /// A section of the paper: the owner writes it.
        Page = "page",
        /// A talk at the meeting: the owner prepares it.
        Talk = "talk",
        /// A report from the units: every leader of the committee writes one.
        Units = "units",
    }
}

/// What a committee would like to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// What.
    pub what: String,
    /// What it is to be used for.
    pub why: String,
    /// How often.
    pub rhythm: Rhythm,
    /// In what form.
    pub form: Form,
    /// Who owns it.
    pub owner: FunctionId,
    /// Minutes each time for one who spends them.
    pub minutes: i64,
    /// How many spend them.
    pub people: i64,
    /// The language of the words.
    pub lang: Lang,
    /// From when.
    pub from: Date,
    /// Until when, that day not included.
    pub until: Date,
}

impl Wish {
    /// Minutes in a year for everybody who spends them.
    pub fn a_year(&self) -> i64 {
        self.minutes.saturating_mul(self.people).saturating_mul(self.rhythm.a_year())
    }
}

/// Why a wish is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It would end before it begins.
    NoTime,
    /// It would last longer than the municipality lets a line last.
    TooLong,
    /// It begins in the past.
    Begun,
    /// The one who agrees has not seen how many minutes it takes.
    MinutesUnseen,
    /// The line does not hold any more.
    Over,
}

/// Agrees a wish: only by somebody who has seen its minutes, as they are now.
pub fn agree(wish: Wish, seen: Option<i64>, today: Date, most_months: i64) -> Result<Line, Refusal> {
    fits(&wish, today, most_months)?;
    if seen != Some(wish.a_year()) {
        return Err(Refusal::MinutesUnseen);
    }
    Ok(Line { id: LineId::fresh(), wish, dropped: None, version: 1 })
}

/// Whether a wish's days fit.
pub fn fits(wish: &Wish, today: Date, most_months: i64) -> Result<(), Refusal> {
    let last = wish.from.plus_months(i32::try_from(most_months).unwrap_or(i32::MAX));
    match () {
        () if wish.from < today => Err(Refusal::Begun),
        () if wish.until <= wish.from => Err(Refusal::NoTime),
        () if last < wish.until => Err(Refusal::TooLong),
        () => Ok(()),
    }
}

/// A line that was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Identity.
    pub id: LineId,
    /// What was agreed.
    pub wish: Wish,
    /// When the committee let it go, and its thanks.
    pub dropped: Option<(Date, String)>,
    /// Counts its changes.
    pub version: i64,
}

/// How a line stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It has not begun.
    Ahead,
    /// The committee wants it.
    Wanted,
    /// The committee has let it go.
    Dropped,
    /// It ended by itself.
    Ended,
}

impl Line {
    /// How it stands.
    pub fn standing(&self, on: Date) -> Standing {
        match &self.dropped {
            Some((dropped, _)) if *dropped <= on => Standing::Dropped,
            _ if self.wish.until <= on => Standing::Ended,
            _ if on < self.wish.from => Standing::Ahead,
            _ => Standing::Wanted,
        }
    }

    /// The committee lets it go from a day, with its thanks.
    pub fn let_go(self, on: Date, thanks: String) -> Result<Self, Refusal> {
        match self.standing(on) {
            Standing::Ahead | Standing::Wanted => Ok(Self { dropped: Some((on, thanks)), ..self }),
            Standing::Dropped | Standing::Ended => Err(Refusal::Over),
        }
    }
}

/// Something that a committee has been told until now and can do without: thanked for and never asked again.
pub fn without(wish: Wish, today: Date, thanks: String) -> Line {
    Line { id: LineId::fresh(), wish, dropped: Some((today, thanks)), version: 1 }
}

/// A line with its committee.
pub type Kept = (CommitteeId, Line);

#[cfg(test)]
mod tests {
    use super::*;
    use base::Uuid;

    fn day(month: i8, day: i8) -> Date {
        Date::new(2026, month, day).unwrap()
    }

    fn wish() -> Wish {
        Wish {
            what: "Ventetid hos PPR".to_owned(),
            why: "For at kunne flytte penge".to_owned(),
            rhythm: Rhythm::Quarterly,
            form: Form::Units,
            owner: FunctionId(Uuid::from_u128(1)),
            minutes: 30,
            people: 12,
            lang: Lang::Da,
            from: day(2, 1),
            until: day(12, 1),
        }
    }

    #[test]
    fn a_wish_is_agreed_only_by_somebody_who_has_seen_its_minutes_as_they_are_now() {
        assert_eq!(wish().a_year(), 1_440);
        assert_eq!(agree(wish(), None, day(1, 1), 24), Err(Refusal::MinutesUnseen));
        assert_eq!(agree(wish(), Some(1_439), day(1, 1), 24), Err(Refusal::MinutesUnseen));
        assert!(agree(wish(), Some(1_440), day(1, 1), 24).is_ok());
    }

    #[test]
    fn a_line_ends_by_itself_and_lasts_no_longer_than_the_municipality_lets_it() {
        let line = agree(wish(), Some(1_440), day(1, 1), 24).unwrap();
        let on = [day(1, 31), day(2, 1), day(11, 30), day(12, 1)].map(|day| line.standing(day));
        assert_eq!(on, [Standing::Ahead, Standing::Wanted, Standing::Wanted, Standing::Ended]);
        assert_eq!(fits(&Wish { until: day(2, 1), ..wish() }, day(1, 1), 24), Err(Refusal::NoTime));
        assert_eq!(fits(&wish(), day(1, 1), 9), Err(Refusal::TooLong));
        assert_eq!(fits(&wish(), day(2, 2), 24), Err(Refusal::Begun));
    }

    #[test]
    fn what_was_let_go_is_over_and_cannot_be_let_go_again() {
        let line = agree(wish(), Some(1_440), day(1, 1), 24).unwrap();
        let gone = line.let_go(day(5, 1), "Tak".to_owned()).unwrap();
        assert_eq!([gone.standing(day(4, 30)), gone.standing(day(5, 1))], [Standing::Wanted, Standing::Dropped]);
        assert_eq!(gone.let_go(day(6, 1), String::new()), Err(Refusal::Over));
        assert_eq!(without(wish(), day(1, 1), String::new()).standing(day(3, 1)), Standing::Dropped);
    }
}
