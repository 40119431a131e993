//! The municipality's own limits of follow-up: data with a date, so that none of them is in the code.

use base::Date;

base::codes! {
    "A limit that each municipality sets for itself.";
    pub enum Limit {
        /// How far a result may lie from the frame before figures reveal a deviation, in thousandths of the frame.
        Permille = "deviation_permille",
        /// How long what figures reveal is shown to the unit alone.
        Grace = "grace_days",
        /// How long the line has to answer a deviation.
        Answer = "answer_days",
        /// Days in which an unmarked duty is still shown as late.
        LateDays = "late_days",
        /// How long after its day a duty is not late yet.
        Period = "period_days",
        /// How much later than the level below each level has its day.
        Level = "level_days",
        /// How long after its time an unanswered deviation is put before the line above.
        Escalate = "escalate_days",
        /// How long the unit has to write its words before a committee is told.
        Telling = "telling_days",
        /// How long after a unit had nothing new it is asked again.
        Again = "again_days",
    }
}

base::codes! {
    "Which days a limit counts.";
    pub enum Counts { Calendar = "calendar", Working = "working" }
}

/// A number of days of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// How many.
    pub days: i64,
    /// Of which kind.
    pub counts: Counts,
}

impl Stretch {
    /// The last day of the stretch that begins after a day.
    pub fn last(self, from: Date) -> Date {
        match self.counts {
            Counts::Calendar => from.plus_days(self.days),
            Counts::Working => from.plus_working_days(self.days),
        }
    }

    /// The first day on which it is over. Working days are given whole: it is over the day after the last of them.
    pub fn over(self, from: Date) -> Date {
        match self.counts {
            Counts::Calendar => from.plus_days(self.days),
            Counts::Working => from.plus_working_days(self.days).plus_days(1),
        }
    }

    /// So many of them one after another.
    pub fn times(self, count: i64) -> Self {
        Self { days: self.days.saturating_mul(count), ..self }
    }
}

/// One limit from one date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which limit.
    pub limit: Limit,
    /// From when.
    pub from: Date,
    /// In the limit's own unit: thousandths or days.
    pub amount: i64,
    /// Which days, where it is days.
    pub counts: Counts,
}

/// The limits on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Thousandths of the frame.
    pub permille: i64,
    /// What figures reveal is the unit's alone.
    pub grace: Stretch,
    /// The line answers.
    pub answer: Stretch,
    /// Calendar days in which what was not marked is shown as late.
    pub late_days: i64,
    /// A duty is not late yet.
    pub period: Stretch,
    /// Between one level and the next.
    pub level: Stretch,
    /// From unanswered to the line above.
    pub escalate: Stretch,
    /// The unit may write its words.
    pub telling: Stretch,
    /// From nothing new to the next time that the unit is asked.
    pub again: Stretch,
}

impl Limits {
    /// The limits in force on a date; the one that is missing, when one is.
    pub fn on(rows: &[Row], date: Date) -> Result<Self, Limit> {
        let at = |limit: Limit| {
            let valid = rows.iter().filter(|row| row.limit == limit && row.from <= date);
            let row = valid.max_by_key(|row| row.from).ok_or(limit)?;
            Ok::<_, Limit>(Stretch { days: row.amount, counts: row.counts })
        };
        Ok(Self {
            permille: at(Limit::Permille)?.days,
            grace: at(Limit::Grace)?,
            answer: at(Limit::Answer)?,
            late_days: at(Limit::LateDays)?.days,
            period: at(Limit::Period)?,
            level: at(Limit::Level)?,
            escalate: at(Limit::Escalate)?,
            telling: at(Limit::Telling)?,
            again: at(Limit::Again)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: i8, day: i8) -> Date {
        Date::new(2026, month, day).unwrap()
    }

    #[test]
    fn a_new_limit_counts_from_its_date_and_the_old_one_before() {
        let old =
            |limit: &Limit| Row { limit: *limit, from: Date::known(1970, 1, 1), amount: 14, counts: Counts::Calendar };
        let mut rows: Vec<Row> = Limit::ALL.iter().map(old).collect();
        rows.push(Row { limit: Limit::Grace, from: day(1, 1), amount: 10, counts: Counts::Working });
        let grace = |date| Limits::on(&rows, date).unwrap().grace;
        assert_eq!(grace(Date::known(2025, 12, 31)), Stretch { days: 14, counts: Counts::Calendar });
        assert_eq!(grace(day(1, 1)), Stretch { days: 10, counts: Counts::Working });
        assert_eq!(Limits::on(&rows, Date::known(1960, 1, 1)), Err(Limit::Permille));
    }

    #[test]
    fn working_days_are_given_whole_and_skip_easter() {
        let ten = Stretch { days: 10, counts: Counts::Working };
        assert_eq!((ten.last(day(3, 27)), ten.over(day(3, 27))), (day(4, 15), day(4, 16)));
        let fortnight = Stretch { days: 14, counts: Counts::Calendar };
        assert_eq!((fortnight.last(day(3, 27)), fortnight.over(day(3, 27))), (day(4, 10), day(4, 10)));
    }
}
