//! What can be done at a meeting: each command saves, and gives the event that its caller commits. No event holds a step of an answer.

pub mod agreements;

use crate::ballot::{self, Given, Said, Taken};
use crate::door;
use crate::fail::Fail;
use crate::gather;
use crate::meeting::{Meeting, MeetingId, Pace, Refusal, Spot, State};
use crate::seat::{self, Kind, Seat, SeatId};
use crate::store::{self as saved, Knock, Remark};
use ::store::{Error, Event, Tx};
use base::{Date, PersonId, PostId, Uuid};
use steering::round::RoundId;
use steering::step::{InstrumentId, StepId};

/// The job that writes to everybody when a meeting is over.
pub(crate) const PAPERS: &str = "meetings.papers";

/// How a meeting is to be held.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Live or slow.
    pub pace: Pace,
    /// The last day to answer, for a slow one.
    pub until: Option<Date>,
    /// The leader posts that take part beside the line, staff and MED.
    pub posts: Vec<PostId>,
}

/// Opens a meeting about a round. A slow one asks its questions at once.
pub fn open(tx: &mut Tx, round: RoundId, plan: &Plan) -> Result<(MeetingId, Event), Fail> {
    let (now, today) = (tx.now(), tx.today());
    if saved::of_round(tx, round)?.iter().any(|kept| kept.meeting.ended.is_none()) {
        return Err(Refusal::UnderWay.into());
    }
    let until = plan.until.filter(|_| plan.pace == Pace::Slow);
    if plan.pace == Pace::Slow && until.is_none_or(|until| until < today) {
        return Err(Refusal::DatePast.into());
    }
    let round = steering::round(tx, round)?;
    let seats = seat::chosen(gather::candidates(tx, &round)?, &plan.posts)?;
    let meeting = Meeting {
        id: MeetingId::fresh(),
        round: round.id,
        pace: plan.pace,
        until,
        code: door::code(base::id::timeless().as_u128()),
        state: State::Gathering,
        opened: now,
        begun: None,
        revealed: None,
        ended: None,
    };
    let meeting = if plan.pace == Pace::Slow { meeting.begin(round.instruments.len(), now)? } else { meeting };
    saved::add(tx, &meeting, &seats)?;
    let event = Event::new("meetings.opened").unit(round.area).about(meeting.id.0).with("pace", meeting.pace.code());
    Ok((meeting.id, event.with("seats", seats.len())))
}

/// Turns a meeting on, whatever the turn is.
fn turn(
    tx: &mut Tx,
    id: MeetingId,
    what: &'static str,
    change: impl FnOnce(Meeting, usize) -> Result<Meeting, Refusal>,
) -> Result<(Meeting, Event), Fail> {
    let kept = saved::meeting(tx, id)?;
    let round = steering::round(tx, kept.meeting.round)?;
    let turned = change(kept.meeting, round.instruments.len())?;
    saved::save(tx, &turned, kept.version)?;
    Ok((turned, Event::new(what).unit(round.area).about(id.0)))
}

/// Asks the first question.
pub fn begin(tx: &mut Tx, id: MeetingId) -> Result<Event, Fail> {
    let now = tx.now();
    Ok(turn(tx, id, "meetings.begun", |meeting, questions| meeting.begin(questions, now))?.1)
}

/// Puts the next question.
pub fn next(tx: &mut Tx, id: MeetingId) -> Result<Event, Fail> {
    Ok(turn(tx, id, "meetings.question_put", Meeting::next)?.1)
}

/// Ends the time to answer.
pub fn close(tx: &mut Tx, id: MeetingId) -> Result<Event, Fail> {
    Ok(turn(tx, id, "meetings.answering_closed", |meeting, _| meeting.close())?.1)
}

/// Shows every answer.
pub fn reveal(tx: &mut Tx, id: MeetingId) -> Result<Event, Fail> {
    let (now, all) = (tx.now(), gather::complete(tx, id)?);
    let (meeting, event) = turn(tx, id, "meetings.answers_shown", |meeting, _| meeting.reveal(all, now))?;
    let given = saved::answers(tx, id)?;
    Ok(event.with("promises", promises(tx, &meeting, &given)?))
}

/// What the line and staff functions promise to stop asking becomes promises to the area, followed as those of a voice are. How many are new.
fn promises(tx: &mut Tx, meeting: &Meeting, shown: &[Given]) -> Result<usize, Fail> {
    let (seats, mut new) = (saved::seats(tx, meeting.id)?, 0);
    for one in shown {
        let side = seats.iter().find(|seat| seat.id == one.seat).and_then(Seat::promises);
        if let Some(side) = side {
            new += steering::promise(tx, meeting.round, (one.instrument, side), &one.said.stops)?;
        }
    }
    Ok(new)
}

/// Turns the wall.
pub fn look(tx: &mut Tx, id: MeetingId, spot: Spot) -> Result<Event, Fail> {
    Ok(turn(tx, id, "meetings.wall_turned", |meeting, questions| meeting.look(spot, questions))?.1)
}

/// Ends the meeting: every door is locked, and what it came to is written to those who were there.
pub fn end(tx: &mut Tx, id: MeetingId) -> Result<Event, Fail> {
    let now = tx.now();
    let (meeting, event) = turn(tx, id, "meetings.ended", |meeting, _| meeting.end(now))?;
    saved::locks(tx, id)?;
    if meeting.revealed.is_some() {
        tx.enqueue(PAPERS, &serde_json::json!({ "meeting": id.to_string() }))?;
    }
    Ok(event)
}

/// Something about a meeting that is not over, without turning it; those who follow it read it again.
fn told(tx: &mut Tx, id: MeetingId, what: &'static str) -> Result<Event, Fail> {
    saved::stir(tx, id)?;
    quietly(tx, id, what)
}

fn quietly(tx: &mut Tx, id: MeetingId, what: &'static str) -> Result<Event, Fail> {
    let kept = saved::meeting(tx, id)?;
    if kept.meeting.state == State::Ended {
        return Err(Refusal::Over.into());
    }
    let round = steering::round(tx, kept.meeting.round)?;
    Ok(Event::new(what).unit(round.area).about(id.0))
}

/// Opens the wall with a new key, of which only the hash is kept.
pub fn wall(tx: &mut Tx, id: MeetingId, hash: &[u8]) -> Result<Event, Fail> {
    let event = told(tx, id, "meetings.wall_opened")?;
    saved::mint(tx, hash, (id, None), None)?;
    Ok(event)
}

/// Gives a key to a seat: to its person's own phone, or for a letter. With `person` it is used at once.
pub fn give_key(
    tx: &mut Tx,
    (id, seat): (MeetingId, SeatId),
    hash: &[u8],
    person: Option<PersonId>,
) -> Result<Event, Fail> {
    let event = told(tx, id, "meetings.seat_taken")?.with("seat", seat);
    saved::mint(tx, hash, (id, Some(seat)), person)?;
    if person.is_some() {
        saved::used(tx, hash)?;
    }
    Ok(event)
}

/// A phone with its own key says that it is here.
pub fn come(tx: &mut Tx, id: MeetingId, seat: SeatId, hash: &[u8]) -> Result<Event, Fail> {
    saved::used(tx, hash)?;
    Ok(told(tx, id, "meetings.came")?.with("seat", seat))
}

/// A phone asks at the door for a seat that nobody has; it gets a number to be known by.
pub fn knock(tx: &mut Tx, id: MeetingId, seat: SeatId, hash: &[u8]) -> Result<Event, Fail> {
    let event = told(tx, id, "meetings.knocked")?.with("seat", seat);
    let known = saved::seats(tx, id)?.iter().any(|one| one.id == seat);
    if !known {
        return Err(Error::NotFound.into());
    }
    if saved::present(tx, id)?.contains(&seat) {
        return Err(Refusal::Taken.into());
    }
    let out: Vec<i64> = saved::knocks(tx, id)?.iter().map(|knock| knock.number).collect();
    let number = door::number(&out, base::id::timeless().as_u128()).ok_or(Refusal::DoorFull)?;
    saved::knock(tx, hash, (id, seat), number)?;
    Ok(event)
}

/// Lets in the phone with a number, or turns it away. Whoever else asked for the same seat is turned away with it.
pub fn answer_door(tx: &mut Tx, id: MeetingId, number: i64, let_in: bool) -> Result<Event, Fail> {
    let waiting = saved::knocks(tx, id)?;
    let seat = waiting.iter().find(|knock| knock.number == number).ok_or(Refusal::NobodyThere)?.seat;
    let what = if let_in { "meetings.let_in" } else { "meetings.turned_away" };
    let event = told(tx, id, what)?.with("seat", seat);
    if !let_in {
        saved::turn_away(tx, id, number)?;
        return Ok(event);
    }
    if saved::present(tx, id)?.contains(&seat) {
        return Err(Refusal::Taken.into());
    }
    saved::admit(tx, id, number)?;
    let rivals = |knock: &&Knock| knock.seat == seat && knock.number != number;
    for rival in waiting.iter().filter(rivals) {
        saved::turn_away(tx, id, rival.number)?;
    }
    Ok(event)
}

/// An answer from a seat. None when the same was sent before: nothing happens again. The event tells of no step.
pub fn answer(
    tx: &mut Tx,
    (id, seat): (MeetingId, &Seat),
    (instrument, said): (InstrumentId, Said),
    once: Uuid,
) -> Result<Option<Event>, Fail> {
    let (kept, now) = (saved::meeting(tx, id)?, tx.now());
    let round = steering::round(tx, kept.meeting.round)?;
    let questions = gather::questions(tx, &round)?;
    let given = saved::answers(tx, id)?;
    match ballot::take((&kept.meeting, &questions), seat, &given, (instrument, said), (once, now))? {
        Taken::Again => Ok(None),
        Taken::New(given) => {
            saved::answer(tx, id, &given)?;
            if kept.meeting.revealed.is_some() {
                promises(tx, &kept.meeting, std::slice::from_ref(&given))?;
            }
            let event = Event::new("meetings.answer_given").unit(round.area).about(id.0).with("seat", seat.id);
            Ok(Some(event.with("instrument", instrument).with("after_seeing", given.after_seeing)))
        }
    }
}

/// MED's words about an instrument, kept as they were written.
pub fn remark(
    tx: &mut Tx,
    id: MeetingId,
    seat: &Seat,
    (instrument, words): (InstrumentId, &str),
) -> Result<Event, Fail> {
    if seat.kind != Kind::Med {
        return Err(Refusal::NoVoice.into());
    }
    let event = told(tx, id, "meetings.remark_made")?.with("seat", seat.id).with("instrument", instrument);
    let at = tx.now();
    saved::remark(tx, id, &Remark { seat: seat.id, instrument, words: words.to_owned(), at })?;
    Ok(event.text("words", words))
}

/// What is being written about an instrument, for the wall. Before the answers are shown nothing is. None where it stands there already.
pub fn propose(
    tx: &mut Tx,
    id: MeetingId,
    instrument: InstrumentId,
    (step, words): (Option<StepId>, &str),
) -> Result<Option<Event>, Fail> {
    let event = quietly(tx, id, "meetings.proposal_written")?.with("instrument", instrument);
    if !matches!(saved::meeting(tx, id)?.meeting.state, State::Shown(_)) {
        return Err(Refusal::NotNow.into());
    }
    let proposed = (step, words.to_owned());
    if saved::proposals(tx, id)?.get(&instrument) == Some(&proposed) {
        return Ok(None);
    }
    saved::propose(tx, (id, instrument), &proposed)?;
    Ok(Some(event.text("words", words)))
}
