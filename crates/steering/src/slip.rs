//! Rule: what a workplace says of a round's demands without names: counted as it comes, shown once it is closed and enough have answered.

use crate::step::InstrumentId;
use base::Date;
use disclosure::Least;

/// Free text can give somebody away by its wording, so it takes more people than a count.
pub const LEAST_FOR_WORDS: usize = 8;

/// What one employee says of one instrument. Nothing in it tells who, when, or before whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// About which instrument.
    pub instrument: InstrumentId,
    /// "We use it ourselves."
    pub used: bool,
    /// "We cannot see what it does for the core task."
    pub unfounded: bool,
    /// A word, or nothing.
    pub words: String,
}

/// How many said what about one instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// About which instrument.
    pub instrument: InstrumentId,
    /// How many use it themselves.
    pub used: i64,
    /// How many cannot see what it does for the core task.
    pub unfounded: i64,
    /// What was written, in no order.
    pub words: Vec<String>,
}

/// The slips of one unit in one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slips {
    /// Last day on which a slip is taken.
    pub until: Date,
    /// The day the leader closed them before that.
    pub closed: Option<Date>,
    /// How many have answered.
    pub answered: usize,
    /// What they said, an instrument each.
    pub tallies: Vec<Tally>,
}

/// Why a slip was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No more slips are taken.
    Closed,
    /// The person has answered.
    Answered,
}

/// What may be shown of slips.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown<'a> {
    /// Nothing while slips are taken, not even how many.
    Open,
    /// Nobody or too few: the two look alike.
    TooFew,
    /// So many have answered, and this is what they said.
    Counted {
        /// How many.
        answered: usize,
        /// An instrument each.
        tallies: &'a [Tally],
        /// Enough have answered for what they wrote to be shown too.
        words: bool,
    },
}

impl Slips {
    /// Slips of which none has come.
    pub fn none(until: Date) -> Self {
        Self { until, closed: None, answered: 0, tallies: Vec::new() }
    }

    /// Whether slips are taken.
    pub fn open(&self, today: Date) -> bool {
        self.closed.is_none() && today <= self.until
    }

    /// Takes a slip from somebody who has not answered before.
    pub fn take(mut self, ticks: &[Tick], answered: bool, today: Date) -> Result<Self, Refusal> {
        if !self.open(today) {
            return Err(Refusal::Closed);
        }
        if answered {
            return Err(Refusal::Answered);
        }
        self.answered += 1;
        for tick in ticks {
            self.count(tick);
        }
        Ok(self)
    }

    fn count(&mut self, tick: &Tick) {
        let (used, unfounded) = (i64::from(tick.used), i64::from(tick.unfounded));
        let words = (!tick.words.trim().is_empty()).then(|| tick.words.clone());
        match self.tallies.iter_mut().find(|tally| tally.instrument == tick.instrument) {
            Some(tally) => {
                tally.used += used;
                tally.unfounded += unfounded;
                tally.words.extend(words);
            }
            None => self.tallies.push(Tally {
                instrument: tick.instrument,
                used,
                unfounded,
                words: words.into_iter().collect(),
            }),
        }
    }

    /// Closes them for good: what has been shown never changes, so nobody's answer is found by subtracting.
    pub fn close(self, today: Date) -> Result<Self, Refusal> {
        if self.open(today) { Ok(Self { closed: Some(today), ..self }) } else { Err(Refusal::Closed) }
    }

    /// Moves the last day; once no more are taken it stays where it is.
    pub fn until(self, until: Date, today: Date) -> Result<Self, Refusal> {
        if self.open(today) { Ok(Self { until: until.max(today), ..self }) } else { Err(Refusal::Closed) }
    }

    /// The only door to what slips say.
    pub fn shown(&self, today: Date) -> Shown<'_> {
        if self.open(today) {
            Shown::Open
        } else if Least::FIVE.admits(self.answered) {
            let words = Least::of(LEAST_FOR_WORDS).admits(self.answered);
            Shown::Counted { answered: self.answered, tallies: &self.tallies, words }
        } else {
            Shown::TooFew
        }
    }
}

/// What a meeting at the workplace said together, written down by the leader on one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// The day of the meeting.
    pub held: Date,
    /// What was said, an instrument each.
    pub ticks: Vec<Tick>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: i64) -> Date {
        Date::new(2026, 11, 1).unwrap().plus_days(n)
    }

    fn slips(people: usize, words: &str) -> Slips {
        let tick = Tick { instrument: InstrumentId::fresh(), used: true, unfounded: false, words: words.to_owned() };
        (0..people)
            .fold(Slips::none(day(10)), |slips, _| slips.take(std::slice::from_ref(&tick), false, day(0)).unwrap())
    }

    #[test]
    fn four_are_too_few_and_look_like_none_and_five_are_enough() {
        let shown = |people| slips(people, "").close(day(1)).unwrap();
        assert_eq!(shown(0).shown(day(1)), Shown::TooFew);
        assert_eq!(shown(4).shown(day(1)), Shown::TooFew);
        assert!(matches!(shown(5).shown(day(1)), Shown::Counted { answered: 5, words: false, .. }));
    }

    #[test]
    fn what_was_written_takes_eight() {
        let shown = |people| slips(people, "Vi skriver det to gange").close(day(1)).unwrap();
        assert!(matches!(shown(7).shown(day(1)), Shown::Counted { words: false, .. }));
        assert!(matches!(shown(8).shown(day(1)), Shown::Counted { words: true, .. }));
    }

    #[test]
    fn nothing_shows_while_slips_are_taken_and_none_is_taken_once_it_shows() {
        let open = slips(9, "");
        assert_eq!(open.shown(day(10)), Shown::Open);
        assert!(matches!(open.shown(day(11)), Shown::Counted { answered: 9, .. }));
        assert_eq!(open.clone().take(&[], false, day(11)), Err(Refusal::Closed));
        assert_eq!(open.clone().until(day(20), day(11)), Err(Refusal::Closed));
        assert_eq!(open.clone().take(&[], true, day(1)), Err(Refusal::Answered));
        assert_eq!(open.close(day(3)).unwrap().close(day(3)), Err(Refusal::Closed));
    }
}
