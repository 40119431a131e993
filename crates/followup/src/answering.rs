//! A deviation is answered within a set time, or it shows as unanswered: to the unit, its line, and then the line above.

use crate::deviation::Deviation;
use crate::limit::Limits;
use base::Date;

/// How it stands with the line's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answering {
    /// It has come, or the deviation is over.
    Settled,
    /// It is awaited by this day.
    Awaited(Date),
    /// It should have come by this day.
    Unanswered(Date),
    /// It should have come by this day, and the line above sees it too.
    Escalated(Date),
}

/// How it stands on a day, by the limits in force when the deviation was reported.
pub fn answering(deviation: &Deviation, limits: &Limits, today: Date) -> Answering {
    if deviation.answer().is_some() || deviation.end().is_some() {
        return Answering::Settled;
    }
    let due = limits.answer.last(deviation.on);
    if today <= due {
        Answering::Awaited(due)
    } else if today <= limits.escalate.last(due) {
        Answering::Unanswered(due)
    } else {
        Answering::Escalated(due)
    }
}

impl Answering {
    /// The day it is or was awaited by.
    pub fn due(self) -> Option<Date> {
        match self {
            Self::Settled => None,
            Self::Awaited(due) | Self::Unanswered(due) | Self::Escalated(due) => Some(due),
        }
    }

    /// Whether the time has passed.
    pub fn silent(self) -> bool {
        matches!(self, Self::Unanswered(_) | Self::Escalated(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deviation::{Answer, Kind, Report};
    use crate::limit::{Counts, Limit, Row};
    use base::{Lang, UnitId};

    fn day(day: i8) -> Date {
        Date::new(2026, 4, day).unwrap()
    }

    fn limits() -> Limits {
        let row = |limit: &Limit| Row { limit: *limit, from: day(1), amount: 5, counts: Counts::Working };
        Limits::on(&Limit::ALL.iter().map(row).collect::<Vec<_>>(), day(1)).unwrap()
    }

    fn reported() -> Deviation {
        let report = Report {
            kind: Kind::Rule,
            amount: None,
            indicator: None,
            reading: "Vi kan ikke holde fristen".into(),
            plan: "Vi spørger jura".into(),
            wish: None,
            more_on: None,
            lang: Lang::Da,
        };
        Deviation::reported(UnitId::fresh(), None, report, day(1)).unwrap()
    }

    #[test]
    fn over_easter_five_working_days_are_long() {
        let stands = |date| answering(&reported(), &limits(), day(date));
        assert_eq!(stands(13), Answering::Awaited(day(13)));
        assert_eq!(stands(14), Answering::Unanswered(day(13)));
        assert_eq!(stands(20), Answering::Unanswered(day(13)));
        assert_eq!(stands(21), Answering::Escalated(day(13)));
    }

    #[test]
    fn an_answer_settles_it_however_late() {
        let answer = Answer { on: day(20), by: None, words: "Undskyld".into(), offer: None };
        let answered = reported().answered(answer).unwrap();
        assert_eq!(answering(&answered, &limits(), day(30)), Answering::Settled);
    }
}
