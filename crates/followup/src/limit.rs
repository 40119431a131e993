//! The municipality's own limits of follow-up: data with a date, so that none of them is in the code.

use base::Date;

base::codes! {
    "A limit that each municipality sets for itself.";
    pub enum Limit {
        /// How far a result may lie from the frame before figures reveal a deviation, in thousandths of the frame.
        Permille = "deviation_permille",
        /// Days in which what figures reveal is shown to the unit alone.
        GraceDays = "grace_days",
        /// Days in which the line answers a deviation.
        AnswerDays = "answer_days",
        /// Days in which an unmarked duty is still shown as late.
        LateDays = "late_days",
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
}

/// The limits on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Thousandths of the frame.
    pub permille: i64,
    /// Days.
    pub grace_days: i64,
    /// Days.
    pub answer_days: i64,
    /// Days.
    pub late_days: i64,
}

impl Limits {
    /// The limits in force on a date; the one that is missing, when one is.
    pub fn on(rows: &[Row], date: Date) -> Result<Self, Limit> {
        let at = |limit: Limit| {
            let valid = rows.iter().filter(|row| row.limit == limit && row.from <= date);
            valid.max_by_key(|row| row.from).map(|row| row.amount).ok_or(limit)
        };
        Ok(Self {
            permille: at(Limit::Permille)?,
            grace_days: at(Limit::GraceDays)?,
            answer_days: at(Limit::AnswerDays)?,
            late_days: at(Limit::LateDays)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_limit_counts_from_its_date_and_the_old_one_before() {
        let day = |year| Date::new(year, 1, 1).unwrap();
        let mut rows: Vec<Row> =
            Limit::ALL.iter().map(|limit| Row { limit: *limit, from: day(1970), amount: 14 }).collect();
        rows.push(Row { limit: Limit::GraceDays, from: day(2026), amount: 21 });
        assert_eq!(Limits::on(&rows, day(2025)).unwrap().grace_days, 14);
        assert_eq!(Limits::on(&rows, day(2026)).unwrap().grace_days, 21);
        assert_eq!(Limits::on(&rows, day(1960)), Err(Limit::Permille));
    }
}
