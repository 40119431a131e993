//! Rule: blind answers: one from each seat about each question, final, taken once however often it is sent, and shown to nobody before
//! the answers are shown to all.

use crate::meeting::{Meeting, Refusal};
use crate::seat::{Seat, SeatId};
use base::{Time, Uuid};
use std::collections::HashSet;
use steering::step::{InstrumentId, StepId};

/// A question of the meeting: one instrument of the round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The instrument.
    pub instrument: InstrumentId,
    /// Code of the staff function that owns it.
    pub owner: String,
    /// Its steps by rank, the freest first.
    pub steps: Vec<(StepId, i64)>,
    /// The rank that the law demands, 1 when it demands nothing.
    pub floor: i64,
}

/// What somebody answers. Only the step is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The step.
    pub step: StepId,
    /// Why, in a sentence.
    pub why: String,
    /// Which support must come.
    pub support: String,
    /// What I stop asking for.
    pub stops: String,
}

/// An answer that has been given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// From which seat.
    pub seat: SeatId,
    /// About which instrument.
    pub instrument: InstrumentId,
    /// What it says.
    pub said: Said,
    /// The phone's own key, so that what is sent again counts once.
    pub once: Uuid,
    /// When.
    pub at: Time,
    /// The time to answer was over, or the answers could be read.
    pub after_seeing: bool,
}

/// What came of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It is given now.
    New(Given),
    /// It had been given before, with the same key: the same answer again.
    Again,
}

/// Takes an answer about one of the questions.
pub fn take(
    (meeting, questions): (&Meeting, &[Question]),
    seat: &Seat,
    given: &[Given],
    (instrument, said): (InstrumentId, Said),
    (once, now): (Uuid, Time),
) -> Result<Taken, Refusal> {
    let at = questions.iter().position(|one| one.instrument == instrument).ok_or(Refusal::NoQuestion)?;
    let question = questions.get(at).ok_or(Refusal::NoQuestion)?;
    if given.iter().any(|one| one.once == once && one.seat == seat.id && one.instrument == instrument) {
        return Ok(Taken::Again);
    }
    meeting.takes(at)?;
    if !seat.has_voice(&question.owner) {
        return Err(Refusal::NoVoice);
    }
    if given.iter().any(|one| one.seat == seat.id && one.instrument == instrument) {
        return Err(Refusal::Final);
    }
    let rank = question.steps.iter().find(|(step, _)| *step == said.step).map(|(_, rank)| *rank);
    if rank.ok_or(Refusal::UnknownStep)? < question.floor {
        return Err(Refusal::BelowFloor);
    }
    let after_seeing = !meeting.is_blind(now.date());
    Ok(Taken::New(Given { seat: seat.id, instrument, said, once, at: now, after_seeing }))
}

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// A phone in a seat.
    Seat(SeatId),
    /// The wall, whoever leads the meeting, and everybody else.
    Room,
}

/// What a viewer may read: its own answers, and when they have been shown every one. The only door to answers.
pub fn visible<'a>(meeting: &Meeting, given: &'a [Given], viewer: Viewer) -> Vec<&'a Given> {
    let shown = meeting.revealed.is_some();
    given.iter().filter(|one| shown || viewer == Viewer::Seat(one.seat)).collect()
}

/// How many have answered a question, of how many who are there and have a voice about it. Never who, never what.
pub fn count(question: &Question, seats: &[Seat], present: &HashSet<SeatId>, given: &[Given]) -> (usize, usize) {
    let has = |seat: &Seat| given.iter().any(|one| one.seat == seat.id && one.instrument == question.instrument);
    let voices = seats.iter().filter(|seat| seat.has_voice(&question.owner));
    let there: Vec<&Seat> = voices.filter(|seat| present.contains(&seat.id) || has(seat)).collect();
    (there.iter().filter(|seat| has(seat)).count(), there.len())
}

/// Whether everybody who is there has answered everything, and somebody is.
pub fn complete(questions: &[Question], seats: &[Seat], present: &HashSet<SeatId>, given: &[Given]) -> bool {
    let counts: Vec<(usize, usize)> = questions.iter().map(|one| count(one, seats, present, given)).collect();
    counts.iter().all(|(answered, there)| answered == there) && counts.iter().any(|(_, there)| *there > 0)
}
