//! Rule: what a unit comes to know about its deviation later, and *nothing new* in one click on the day it said it would know more.

use crate::deviation::{Deviation, NewsId, Refusal};
use base::{Date, Money};

/// Something the unit has come to know since, or that it knows nothing new yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// Which.
    pub id: NewsId,
    /// The day it was written.
    pub on: Date,
    /// What the unit knows now; empty where there is nothing new.
    pub words: String,
    /// The amount expected now, plus is merforbrug.
    pub amount: Option<Money>,
    /// There was nothing new on the day that the unit had named.
    pub nothing_new: bool,
}

impl News {
    /// What the unit knows now.
    pub fn told(on: Date, words: impl Into<String>, amount: Option<Money>) -> Self {
        Self { id: NewsId::fresh(), on, words: words.into(), amount, nothing_new: false }
    }

    /// Nothing new.
    pub fn nothing(on: Date) -> Self {
        Self { nothing_new: true, ..Self::told(on, "", None) }
    }
}

impl Deviation {
    /// Whether the day has come on which the unit would know more.
    pub fn asks_for_news(&self, today: Date) -> bool {
        self.end().is_none() && self.report.more_on.is_some_and(|day| day <= today)
    }

    /// The unit knows nothing new on its day, and is asked again later: what it expects stands as it was told.
    pub fn nothing_new(self, news: News, again: Date) -> Result<Self, Refusal> {
        if self.end().is_none() && !self.asks_for_news(news.on) {
            return Err(Refusal::NotAsked);
        }
        self.learned(news, Some(again))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deviation::{End, Kind, Report};
    use base::{Lang, UnitId};

    fn day(day: i8) -> Date {
        Date::new(2026, 4, day).unwrap()
    }

    fn reported(more_on: Option<Date>) -> Deviation {
        let report = Report {
            kind: Kind::Budget,
            amount: Some(Money::whole(240_000)),
            indicator: None,
            reading: "To langtidssyge".into(),
            plan: "Vi deler vikarer".into(),
            wish: None,
            more_on,
            lang: Lang::Da,
        };
        Deviation::reported(UnitId::fresh(), None, report, day(2)).unwrap()
    }

    #[test]
    fn nothing_new_leaves_the_amount_and_moves_the_day() {
        let d = reported(Some(day(10))).nothing_new(News::nothing(day(10)), day(24)).unwrap();
        assert_eq!((d.amount(), d.report.more_on), (Some(Money::whole(240_000)), Some(day(24))));
        assert!(d.news[0].nothing_new && d.news[0].words.is_empty());
    }

    #[test]
    fn nothing_new_is_said_when_the_day_has_come_and_not_before() {
        let early = reported(Some(day(10))).nothing_new(News::nothing(day(9)), day(24));
        assert_eq!(early, Err(Refusal::NotAsked));
        assert_eq!(reported(None).nothing_new(News::nothing(day(10)), day(24)), Err(Refusal::NotAsked));
        let end = End { on: day(9), words: "Slut".into(), learned: None, shared: false };
        let over = reported(Some(day(10))).over(end).unwrap();
        assert!(!over.asks_for_news(day(10)));
        assert_eq!(over.nothing_new(News::nothing(day(10)), day(24)), Err(Refusal::AlreadyOver));
    }
}
