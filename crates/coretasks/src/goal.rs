//! A goal that a committee has adopted, and what has been said about how it goes.

use crate::CoreTaskId;
use access::CommitteeId;
use base::{Date, Lang};

base::id! {
    GoalId, "A goal adopted by a committee or the council.";
    StatusId, "One statement of how a goal goes.";
}

/// A goal as it was adopted. Its wording never changes: another wording is another decision and another goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Which goal.
    pub id: GoalId,
    /// The committee that follows it.
    pub committee: CommitteeId,
    /// The core task it serves, when it was tied to one.
    pub task: Option<CoreTaskId>,
    /// The words that were adopted.
    pub wording: String,
    /// The language of the wording.
    pub lang: Lang,
    /// The day it was adopted.
    pub adopted: Date,
    /// Who adopted it, such as the council.
    pub body: String,
    /// The day it stopped being a goal; none while it holds.
    pub ended: Option<Date>,
    /// Every statement about it, oldest first; none is ever replaced.
    pub statuses: Vec<Status>,
}

/// How a goal goes, in words, with where they come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Which statement.
    pub id: StatusId,
    /// The day it describes.
    pub on: Date,
    /// How it goes.
    pub words: String,
    /// Where one knows it from, such as a report or a survey with its date and n.
    pub source: String,
    /// The language of the words.
    pub lang: Lang,
}

/// Why something about a goal was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The day lies before the goal was adopted.
    BeforeAdoption,
    /// The day has not come yet.
    Ahead,
    /// The goal ended before that day.
    Ended,
}

impl Goal {
    /// Whether it is a goal on a date.
    pub fn holds(&self, on: Date) -> bool {
        self.adopted <= on && self.ended.is_none_or(|end| on < end)
    }

    /// The newest statement that describes this date or an earlier one.
    pub fn status_at(&self, on: Date) -> Option<&Status> {
        self.statuses.iter().filter(|status| status.on <= on).max_by_key(|status| (status.on, status.id))
    }

    /// Adds a statement; the earlier ones stay.
    pub fn stated(mut self, status: Status, today: Date) -> Result<Self, Refusal> {
        self.day_within(status.on, today)?;
        self.statuses.push(status);
        self.statuses.sort_by_key(|status| (status.on, status.id));
        Ok(self)
    }

    /// Ends the goal: from that day it is no longer one.
    pub fn ended(self, on: Date, today: Date) -> Result<Self, Refusal> {
        self.day_within(on, today)?;
        Ok(Self { ended: Some(on), ..self })
    }

    fn day_within(&self, on: Date, today: Date) -> Result<(), Refusal> {
        if on > today {
            Err(Refusal::Ahead)
        } else if on < self.adopted {
            Err(Refusal::BeforeAdoption)
        } else if self.ended.is_some_and(|end| on >= end) {
            Err(Refusal::Ended)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: i8) -> Date {
        Date::new(2026, month, 1).unwrap()
    }

    fn goal() -> Goal {
        Goal {
            id: GoalId::fresh(),
            committee: CommitteeId::fresh(),
            task: None,
            wording: "Alle børn har en voksen, de kan gå til".into(),
            lang: Lang::Da,
            adopted: day(2),
            body: "Byrådet".into(),
            ended: None,
            statuses: vec![],
        }
    }

    fn status(month: i8, words: &str) -> Status {
        let id = StatusId::fresh();
        Status { id, on: day(month), words: words.into(), source: "Årsrapport".into(), lang: Lang::Da }
    }

    #[test]
    fn the_status_at_a_date_is_the_newest_before_it_and_the_old_ones_stay() {
        let goal =
            goal().stated(status(9, "På vej"), day(10)).unwrap().stated(status(4, "Ikke begyndt"), day(10)).unwrap();
        assert_eq!(goal.status_at(day(3)), None);
        assert_eq!(goal.status_at(day(5)).unwrap().words, "Ikke begyndt");
        assert_eq!(goal.status_at(day(12)).unwrap().words, "På vej");
        assert_eq!(goal.statuses.len(), 2);
    }

    #[test]
    fn a_status_lies_between_the_adoption_and_today() {
        assert_eq!(goal().stated(status(1, "?"), day(10)), Err(Refusal::BeforeAdoption));
        assert_eq!(goal().stated(status(11, "?"), day(10)), Err(Refusal::Ahead));
    }

    #[test]
    fn an_ended_goal_holds_until_its_last_day_and_takes_no_later_status() {
        let goal = goal().ended(day(8), day(10)).unwrap();
        assert!(goal.holds(day(7)) && !goal.holds(day(8)) && !goal.holds(day(1)));
        assert_eq!(goal.stated(status(9, "?"), day(10)), Err(Refusal::Ended));
    }
}
