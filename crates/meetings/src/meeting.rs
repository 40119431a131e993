//! Rule: how a meeting goes: gathering, blind answers, one moment of showing for all questions, talk where views differ, end.

use base::{Date, Time};
use steering::round::RoundId;

base::id! { MeetingId, "A dialogue meeting about a round."; }

base::codes! {
    "How fast a meeting goes.";
    pub enum Pace {
        /// Everybody in one room, with a wall.
        Live = "live",
        /// Each in own time, until a date.
        Slow = "slow",
    }
}

/// What stands on the wall when the answers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The question talked about, counted from 0; none is the overview of all.
    pub at: Option<usize>,
    /// The page of people's own words, counted from 0; none is the picture.
    pub words: Option<usize>,
}

/// Where a meeting has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// People come in; nothing is asked yet.
    Gathering,
    /// Questions up to this one, counted from 0, may be answered, unseen by everybody else.
    Asking(usize),
    /// The time to answer is over, and nothing is shown yet.
    Closed,
    /// Every answer given is shown.
    Shown(Spot),
    /// It is over.
    Ended,
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// The round whose instruments it talks about.
    pub round: RoundId,
    /// Live or slow.
    pub pace: Pace,
    /// The last day to answer in a slow meeting.
    pub until: Option<Date>,
    /// What is typed on a phone to find the door; it opens nothing.
    pub code: String,
    /// Where it has come to.
    pub state: State,
    /// When it was opened.
    pub opened: Time,
    /// When the first question was asked.
    pub begun: Option<Time>,
    /// When the answers were shown; they stay hidden for ever in a meeting that ended before.
    pub revealed: Option<Time>,
    /// When it ended.
    pub ended: Option<Time>,
}

/// Why something was not done at a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Not at this point of the meeting.
    NotNow,
    /// There is no such question.
    NoQuestion,
    /// Somebody has not answered, and the time to answer is not closed.
    NotAll,
    /// The meeting is over.
    Over,
    /// The seat has no voice about this.
    NoVoice,
    /// The seat has answered this; an answer is final.
    Final,
    /// The law demands more.
    BelowFloor,
    /// The step is none of this instrument's.
    UnknownStep,
    /// As many wait at the door as can be told apart.
    DoorFull,
    /// Somebody has the seat already.
    Taken,
    /// Nobody is at the door with this number.
    NobodyThere,
    /// No leader was chosen.
    NoLeader,
    /// More leaders than a room can talk with.
    TooMany,
    /// A slow meeting needs a day ahead to end its answering.
    DatePast,
    /// The round has a meeting that is not over.
    UnderWay,
}

impl Meeting {
    /// Asks the first question; a slow meeting asks them all at once.
    pub fn begin(self, questions: usize, now: Time) -> Result<Self, Refusal> {
        let last = questions.checked_sub(1).ok_or(Refusal::NoQuestion)?;
        let first = match self.pace {
            Pace::Live => 0,
            Pace::Slow => last,
        };
        match self.state {
            State::Gathering => Ok(Self { state: State::Asking(first), begun: Some(now), ..self }),
            state => Err(not_now(state)),
        }
    }

    /// Puts the next question; those before it may still be answered.
    pub fn next(self, questions: usize) -> Result<Self, Refusal> {
        match self.state {
            State::Asking(at) if at + 1 < questions => Ok(Self { state: State::Asking(at + 1), ..self }),
            State::Asking(_) => Err(Refusal::NoQuestion),
            state => Err(not_now(state)),
        }
    }

    /// Ends the time to answer, before everybody has.
    pub fn close(self) -> Result<Self, Refusal> {
        match self.state {
            State::Asking(_) => Ok(Self { state: State::Closed, ..self }),
            state => Err(not_now(state)),
        }
    }

    /// Shows every answer: when all have answered everything, or the time to answer is over.
    pub fn reveal(self, all_answered: bool, now: Time) -> Result<Self, Refusal> {
        let shown = State::Shown(Spot { at: None, words: None });
        match self.state {
            State::Asking(_) if all_answered || self.past(now.date()) => Ok(()),
            State::Asking(_) => Err(Refusal::NotAll),
            State::Closed => Ok(()),
            state => Err(not_now(state)),
        }?;
        Ok(Self { state: shown, revealed: Some(now), ..self })
    }

    /// Turns the wall to a question, to its words, or back to the overview.
    pub fn look(self, spot: Spot, questions: usize) -> Result<Self, Refusal> {
        match self.state {
            State::Shown(_) if spot.at.is_some_and(|at| at >= questions) => Err(Refusal::NoQuestion),
            State::Shown(_) => Ok(Self { state: State::Shown(spot), ..self }),
            state => Err(not_now(state)),
        }
    }

    /// Ends the meeting, from wherever it is. Answers that were never shown stay unseen.
    pub fn end(self, now: Time) -> Result<Self, Refusal> {
        match self.state {
            State::Ended => Err(Refusal::Over),
            _ => Ok(Self { state: State::Ended, ended: Some(now), ..self }),
        }
    }

    /// Whether a slow meeting's last day to answer is over.
    pub fn past(&self, today: Date) -> bool {
        self.until.is_some_and(|until| today > until)
    }

    /// Whether an answer given now is given before the answers can be read.
    pub fn is_blind(&self, today: Date) -> bool {
        matches!(self.state, State::Asking(_)) && !self.past(today)
    }

    /// Whether a question may be answered now, before or after the answers are shown.
    pub fn takes(&self, question: usize) -> Result<(), Refusal> {
        match self.state {
            State::Gathering => Err(Refusal::NotNow),
            State::Asking(at) if question > at => Err(Refusal::NotNow),
            State::Asking(_) | State::Closed | State::Shown(_) => Ok(()),
            State::Ended => Err(Refusal::Over),
        }
    }

    /// Whether a key made at a time still opens its seat or the wall: until the end, and in a live meeting at most a day from its beginning.
    pub fn opens(&self, made: Time, now: Time) -> bool {
        const DAY: i64 = 24 * 3600;
        match (self.state, self.pace, self.begun) {
            (State::Ended, ..) => false,
            (_, Pace::Live, Some(begun)) => now <= begun.plus(DAY),
            (_, Pace::Live, None) => now <= made.plus(30 * DAY),
            (_, Pace::Slow, _) => true,
        }
    }
}

fn not_now(state: State) -> Refusal {
    if state == State::Ended { Refusal::Over } else { Refusal::NotNow }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    pub fn day(day: i8) -> Time {
        Time::noon(Date::new(2026, 11, day).unwrap())
    }

    pub fn meeting(pace: Pace) -> Meeting {
        Meeting {
            id: MeetingId::fresh(),
            round: RoundId::fresh(),
            pace,
            until: (pace == Pace::Slow).then(|| Date::new(2026, 11, 25).unwrap()),
            code: "ABCDEF".to_owned(),
            state: State::Gathering,
            opened: day(20),
            begun: None,
            revealed: None,
            ended: None,
        }
    }

    #[test]
    fn a_live_meeting_puts_one_question_after_another_and_no_more_than_there_are() {
        let one = meeting(Pace::Live).begin(2, day(21)).unwrap();
        assert_eq!(one.state, State::Asking(0));
        assert_eq!(one.takes(1), Err(Refusal::NotNow));
        let two = one.next(2).unwrap();
        assert_eq!((two.takes(0), two.takes(1)), (Ok(()), Ok(())));
        assert_eq!(two.next(2), Err(Refusal::NoQuestion));
    }

    #[test]
    fn a_slow_meeting_asks_everything_at_once_and_is_over_after_its_day() {
        let slow = meeting(Pace::Slow).begin(5, day(21)).unwrap();
        assert_eq!(slow.state, State::Asking(4));
        assert!(slow.is_blind(day(25).date()));
        assert!(!slow.is_blind(day(26).date()));
        assert_eq!(slow.clone().reveal(false, day(25)), Err(Refusal::NotAll));
        assert!(slow.reveal(false, day(26)).is_ok());
    }

    #[test]
    fn answers_are_shown_when_all_have_answered_or_answering_is_closed_and_only_then() {
        let asking = meeting(Pace::Live).begin(1, day(21)).unwrap();
        assert_eq!(asking.clone().reveal(false, day(21)), Err(Refusal::NotAll));
        assert!(asking.clone().reveal(true, day(21)).is_ok());
        let closed = asking.close().unwrap();
        assert_eq!(closed.revealed, None);
        assert_eq!(closed.reveal(false, day(21)).unwrap().revealed, Some(day(21)));
        assert_eq!(meeting(Pace::Live).reveal(true, day(21)), Err(Refusal::NotNow));
    }

    #[test]
    fn the_wall_turns_only_to_questions_that_there_are() {
        let shown = meeting(Pace::Live).begin(2, day(21)).unwrap().reveal(true, day(21)).unwrap();
        let spot = |at| Spot { at: Some(at), words: Some(0) };
        assert_eq!(shown.clone().look(spot(1), 2).unwrap().state, State::Shown(spot(1)));
        assert_eq!(shown.look(spot(2), 2), Err(Refusal::NoQuestion));
    }

    #[test]
    fn a_meeting_ends_once_and_what_was_hidden_stays_so() {
        let ended = meeting(Pace::Live).begin(1, day(21)).unwrap().end(day(21)).unwrap();
        assert_eq!((ended.revealed, ended.ended), (None, Some(day(21))));
        assert_eq!(ended.clone().reveal(true, day(21)), Err(Refusal::Over));
        assert_eq!(ended.end(day(21)), Err(Refusal::Over));
    }

    #[test]
    fn a_key_ends_with_the_meeting_or_after_a_day() {
        let live = meeting(Pace::Live).begin(1, day(21)).unwrap();
        assert!(live.opens(day(10), day(22)));
        assert!(!live.opens(day(10), day(22).plus(1)));
        assert!(!live.end(day(21)).unwrap().opens(day(21), day(21)));
    }
}
