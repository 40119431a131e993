//! Rule: the municipality's own numbers about questions and information agreements, each from a date.

use crate::agreement::Form;
use base::Date;

base::codes! {
    "A number that each municipality sets for itself.";
    pub enum Number {
        /// Days to choose who answers a question.
        AssignDays = "assign_days",
        /// Days to answer.
        AnswerDays = "answer_days",
        /// Months that a line of an information agreement lasts at most.
        LineMonths = "line_months",
        /// Minutes for a figure that is there already.
        MinutesFigure = "minutes_figure",
        /// Minutes for a section of the paper.
        MinutesPage = "minutes_page",
        /// Minutes for a talk at the meeting.
        MinutesTalk = "minutes_talk",
        /// Minutes for a report, for each leader.
        MinutesUnits = "minutes_units",
        /// Minutes for an answer to a question.
        MinutesAnswer = "minutes_answer",
    }
}

impl Number {
    /// The most that a municipality may set: a year of days, four years of months, a hundred hours.
    pub fn most(self) -> i64 {
        match self {
            Number::AssignDays | Number::AnswerDays => 365,
            Number::LineMonths => 48,
            Number::MinutesFigure
            | Number::MinutesPage
            | Number::MinutesTalk
            | Number::MinutesUnits
            | Number::MinutesAnswer => 6_000,
        }
    }
}

/// A number from a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub number: Number,
    /// From when.
    pub from: Date,
    /// Days, months or minutes.
    pub amount: i64,
}

/// The numbers of a day.
#[derive(Debug, Clone, Default)]
pub struct Numbers(Vec<Row>);

impl Numbers {
    /// Those in force on a date.
    pub fn on(rows: &[Row], date: Date) -> Self {
        let mut held: Vec<Row> = rows.iter().copied().filter(|row| row.from <= date).collect();
        held.sort_by_key(|row| std::cmp::Reverse(row.from));
        Self(held)
    }

    /// One of them; the migration gives every one a first value, and what is not there is nothing.
    pub fn get(&self, number: Number) -> i64 {
        self.0.iter().find(|row| row.number == number).map_or(0, |row| row.amount)
    }

    /// What is new among numbers that somebody sets: only that is written.
    pub fn changed(&self, told: &[(Number, i64)]) -> Vec<(Number, i64)> {
        told.iter().copied().filter(|(number, amount)| self.get(*number) != *amount).collect()
    }

    /// Minutes that a form takes each time for one who spends them, until those who do it say otherwise.
    pub fn minutes(&self, form: Form) -> i64 {
        self.get(match form {
            Form::Figure => Number::MinutesFigure,
            Form::Page => Number::MinutesPage,
            Form::Talk => Number::MinutesTalk,
            Form::Units => Number::MinutesUnits,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_number_holds_from_its_date() {
        let day = |year| Date::new(year, 1, 1).unwrap();
        let row = |year, amount| Row { number: Number::AnswerDays, from: day(year), amount };
        let rows = [row(1970, 14), row(2026, 10)];
        assert_eq!(Numbers::on(&rows, day(2025)).get(Number::AnswerDays), 14);
        assert_eq!(Numbers::on(&rows, day(2026)).get(Number::AnswerDays), 10);
    }
}
