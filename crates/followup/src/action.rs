//! Actions of a deviation: what is done, by which post, by when; moved with a reason, done with what came of it.

use crate::deviation::DeviationId;
use base::{Date, PostId};

base::id! { ActionId, "Something that is done about a deviation."; }

/// That an action got another day, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The day before.
    pub from: Date,
    /// The day now.
    pub to: Date,
    /// Why.
    pub reason: String,
    /// When it was moved.
    pub on: Date,
}

/// That it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// The day.
    pub on: Date,
    /// What came of it.
    pub words: Option<String>,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Which.
    pub id: ActionId,
    /// Of which deviation.
    pub deviation: DeviationId,
    /// What is done.
    pub words: String,
    /// The post that does it.
    pub post: PostId,
    /// By when.
    pub due: Date,
    /// Every other day it has had, oldest first.
    pub moves: Vec<Move>,
    /// Set when it is done.
    pub done: Option<Came>,
    /// For saving: which reading of the row this is.
    pub version: i64,
}

/// Why a step was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is done already.
    AlreadyDone,
    /// The day must lie ahead.
    DayHasPassed,
    /// It is that day already.
    SameDay,
    /// The deviation is over.
    Over,
}

impl Action {
    /// A new one, due today at the earliest.
    pub fn new(deviation: DeviationId, words: String, (post, due): (PostId, Date), on: Date) -> Result<Self, Refusal> {
        if due < on {
            return Err(Refusal::DayHasPassed);
        }
        Ok(Self { id: ActionId::fresh(), deviation, words, post, due, moves: vec![], done: None, version: 1 })
    }

    /// It gets another day, with the reason.
    pub fn moved(mut self, to: Date, reason: String, on: Date) -> Result<Self, Refusal> {
        if self.done.is_some() {
            return Err(Refusal::AlreadyDone);
        }
        if to == self.due {
            return Err(Refusal::SameDay);
        }
        if to < on {
            return Err(Refusal::DayHasPassed);
        }
        self.moves.push(Move { from: self.due, to, reason, on });
        Ok(Self { due: to, ..self })
    }

    /// It is done.
    pub fn done(self, came: Came) -> Result<Self, Refusal> {
        if self.done.is_some() { Err(Refusal::AlreadyDone) } else { Ok(Self { done: Some(came), ..self }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: i8) -> Date {
        Date::new(2026, 4, day).unwrap()
    }

    fn action() -> Action {
        Action::new(DeviationId::fresh(), "Fast vikarhold".into(), (PostId::fresh(), day(20)), day(2)).unwrap()
    }

    #[test]
    fn an_action_moves_with_its_reason_and_keeps_the_days_it_had() {
        let moved = action().moved(day(28), "Vagtplanen kom sent".into(), day(19)).unwrap();
        assert_eq!((moved.due, moved.moves[0].from, moved.moves[0].on), (day(28), day(20), day(19)));
        assert_eq!(action().moved(day(20), "Igen".into(), day(19)), Err(Refusal::SameDay));
        assert_eq!(action().moved(day(18), "Før".into(), day(19)), Err(Refusal::DayHasPassed));
    }

    #[test]
    fn it_is_done_once_and_then_stands_still() {
        let came = || Came { on: day(18), words: None };
        let done = action().done(came()).unwrap();
        assert_eq!(done.clone().done(came()), Err(Refusal::AlreadyDone));
        assert_eq!(done.moved(day(25), "Senere".into(), day(19)), Err(Refusal::AlreadyDone));
    }

    #[test]
    fn a_new_action_lies_ahead() {
        let late = Action::new(DeviationId::fresh(), "Før".into(), (PostId::fresh(), day(1)), day(2));
        assert_eq!(late, Err(Refusal::DayHasPassed));
    }
}
