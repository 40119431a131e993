//! What goes to politicians is decided openly by the line, and the unit sees it before and may write its own words.

use crate::deviation::DeviationId;
use base::{Date, PostId};

base::id! { TellingId, "A decision whether a committee is told of a deviation."; }

/// The line's decision; a later one takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Which.
    pub id: TellingId,
    /// About which deviation.
    pub deviation: DeviationId,
    /// Whether the committee is told.
    pub tell: bool,
    /// Why, or why not; the unit reads it.
    pub reason: String,
    /// The day it was decided.
    pub on: Date,
    /// The first day the committee may be told: until then the unit may write its words.
    pub settles: Date,
    /// The post that decided.
    pub by: Option<PostId>,
    /// The unit's own words to the committee.
    pub words: Option<Words>,
}

/// What the unit says to the committee itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub words: String,
    /// The day.
    pub on: Date,
}

/// Why a step was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is decided yet.
    NothingDecided,
    /// The committee is not told, so there is nothing to say to it.
    NotTold,
    /// The unit has written already.
    AlreadyWritten,
}

/// The decision that counts on a date: the newest made by then.
pub fn at(all: &[Telling], date: Date) -> Option<&Telling> {
    all.iter().filter(|one| one.on <= date).max_by_key(|one| (one.on, one.id))
}

impl Telling {
    /// Whether a paper of a date holds the deviation: the line has decided so, and the unit has spoken or has had its time.
    pub fn reaches(&self, date: Date) -> bool {
        let spoken = self.words.as_ref().is_some_and(|words| words.on <= date);
        self.tell && self.on <= date && (spoken || self.settles <= date)
    }

    /// The unit writes its own words, once.
    pub fn with_words(self, words: Words) -> Result<Self, Refusal> {
        if !self.tell {
            return Err(Refusal::NotTold);
        }
        if self.words.is_some() { Err(Refusal::AlreadyWritten) } else { Ok(Self { words: Some(words), ..self }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: i8) -> Date {
        Date::new(2026, 4, day).unwrap()
    }

    fn decided(tell: bool, on: Date) -> Telling {
        Telling {
            id: TellingId::fresh(),
            deviation: DeviationId::fresh(),
            tell,
            reason: "Udvalget har bedt om at høre om døgnophold".into(),
            on,
            settles: day(20),
            by: None,
            words: None,
        }
    }

    #[test]
    fn a_committee_is_told_when_the_unit_has_spoken_or_has_had_its_time() {
        let telling = decided(true, day(10));
        assert!(!telling.reaches(day(19)) && telling.reaches(day(20)));
        let spoken = telling.with_words(Words { words: "Vi har tre familier".into(), on: day(12) }).unwrap();
        assert!(!spoken.reaches(day(11)) && spoken.reaches(day(12)));
    }

    #[test]
    fn what_the_line_decides_not_to_tell_never_reaches_anybody() {
        assert!(!decided(false, day(10)).reaches(day(30)));
        let words = Words { words: "Alligevel".into(), on: day(12) };
        assert_eq!(decided(false, day(10)).with_words(words), Err(Refusal::NotTold));
    }

    #[test]
    fn the_newest_decision_by_a_date_counts() {
        let (first, second) = (decided(true, day(10)), decided(false, day(15)));
        let all = [first, second];
        assert_eq!(at(&all, day(9)), None);
        assert!(at(&all, day(14)).unwrap().tell);
        assert!(!at(&all, day(15)).unwrap().tell);
    }
}
