//! Blind answers under any order of answering, sending again, closing, showing and turning: none seen early, none lost, none twice.

use crate::ballot::{Given, Question, Said, Taken, Viewer, complete, count, take, visible};
use crate::meeting::tests::{day, meeting};
use crate::meeting::{Meeting, Pace, Refusal, Spot, State};
use crate::seat::{Kind, Seat, SeatId};
use base::{PersonId, Uuid};
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};
use steering::step::{InstrumentId, StepId};

fn seat(kind: Kind, function: Option<&str>) -> Seat {
    let function = function.map(str::to_owned);
    Seat { id: SeatId::fresh(), kind, unit: None, post: None, function, person: PersonId::fresh() }
}

fn question(owner: &str, floor: i64) -> Question {
    let steps = (1..=4).map(|rank| (StepId::fresh(), rank)).collect();
    Question { instrument: InstrumentId::fresh(), owner: owner.to_owned(), steps, floor }
}

fn said(step: StepId) -> Said {
    Said { step, why: "Fordi".to_owned(), support: String::new(), stops: String::new() }
}

fn asking() -> Meeting {
    meeting(Pace::Live).begin(1, day(21)).unwrap()
}

#[test]
fn an_answer_is_final_and_the_same_sent_again_is_the_same_again() {
    let (asked, leader, once) = (question("hr", 1), seat(Kind::Unit, None), Uuid::from_u128(1));
    let answer = |given: &[Given], rank: usize, once: Uuid| {
        let about = (asked.instrument, said(asked.steps[rank].0));
        take((&asking(), std::slice::from_ref(&asked)), &leader, given, about, (once, day(21)))
    };
    let Ok(Taken::New(first)) = answer(&[], 0, once) else { panic!("it is new") };
    let given = [first];
    assert_eq!(answer(&given, 0, once), Ok(Taken::Again));
    assert_eq!(answer(&given, 2, once), Ok(Taken::Again), "the key decides, and the first words stay");
    assert_eq!(answer(&given, 2, Uuid::from_u128(2)), Err(Refusal::Final));
}

#[test]
fn a_step_below_the_law_or_of_another_instrument_is_refused_and_so_is_a_seat_without_voice() {
    let one = question("hr", 2);
    let answer = |seat: &Seat, step: StepId| {
        take((&asking(), std::slice::from_ref(&one)), seat, &[], (one.instrument, said(step)), (Uuid::nil(), day(21)))
    };
    let leader = seat(Kind::Unit, None);
    assert_eq!(answer(&leader, one.steps[0].0), Err(Refusal::BelowFloor));
    assert_eq!(answer(&leader, StepId::fresh()), Err(Refusal::UnknownStep));
    for silent in [seat(Kind::Med, None), seat(Kind::Staff, Some("oekonomi"))] {
        assert_eq!(answer(&silent, one.steps[1].0), Err(Refusal::NoVoice));
    }
    assert!(answer(&seat(Kind::Staff, Some("hr")), one.steps[1].0).is_ok());
}

/// What may happen at a meeting, in any order.
#[derive(Debug, Clone)]
enum Deed {
    Answer { seat: usize, question: usize, rank: usize, phone: u8 },
    Again(usize),
    Next,
    Close,
    Reveal,
    Look(usize),
    End,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let answer = (0..6_usize, 0..3_usize, 0..4_usize, 0..3_u8).prop_map(|(seat, question, rank, phone)| Deed::Answer {
        seat,
        question,
        rank,
        phone,
    });
    let deed = prop_oneof![
        8 => answer,
        4 => (0..40_usize).prop_map(Deed::Again),
        3 => Just(Deed::Next),
        1 => Just(Deed::Close),
        1 => Just(Deed::Reveal),
        1 => (0..4_usize).prop_map(Deed::Look),
        1 => (0..20_u8).prop_map(|n| if n == 0 { Deed::End } else { Deed::Next }),
    ];
    prop::collection::vec(deed, 0..40)
}

/// A table with what has been sent to it.
struct Table {
    meeting: Meeting,
    questions: Vec<Question>,
    seats: Vec<Seat>,
    given: Vec<Given>,
    sent: Vec<(usize, usize, usize, Uuid)>,
    acknowledged: HashMap<Uuid, (usize, usize, usize)>,
    shown: bool,
}

impl Table {
    fn new() -> Self {
        let seats = vec![
            seat(Kind::Unit, None),
            seat(Kind::Unit, None),
            seat(Kind::Line, None),
            seat(Kind::Staff, Some("hr")),
            seat(Kind::Staff, Some("oekonomi")),
            seat(Kind::Med, None),
        ];
        let questions = vec![question("hr", 1), question("oekonomi", 2), question("hr", 1)];
        let meeting = meeting(Pace::Live).begin(questions.len(), day(21)).unwrap();
        Self { meeting, questions, seats, given: vec![], sent: vec![], acknowledged: HashMap::new(), shown: false }
    }

    fn send(&mut self, (seat, question, rank, once): (usize, usize, usize, Uuid)) {
        let asked = &self.questions[question];
        let about = (asked.instrument, said(asked.steps[rank].0));
        let taken = take((&self.meeting, &self.questions), &self.seats[seat], &self.given, about, (once, day(21)));
        match taken {
            Ok(Taken::New(given)) => {
                assert_eq!(given.after_seeing, !matches!(self.meeting.state, State::Asking(_)));
                self.given.push(given);
                self.acknowledged.insert(once, (seat, question, rank));
            }
            Ok(Taken::Again) => assert!(self.acknowledged.contains_key(&once), "only what was taken is taken again"),
            Err(_) => {}
        }
    }

    fn does(&mut self, deed: &Deed, at: usize) {
        let turned = match *deed {
            Deed::Answer { seat, question, rank, phone } => {
                let once = Uuid::from_u128((at as u128) << 8 | u128::from(phone));
                self.sent.push((seat, question, rank, once));
                self.send((seat, question, rank, once));
                return;
            }
            Deed::Again(which) => {
                if let Some(sent) = self.sent.get(which % self.sent.len().max(1)).copied() {
                    self.send(sent);
                }
                return;
            }
            Deed::Next => self.meeting.clone().next(self.questions.len()),
            Deed::Close => self.meeting.clone().close(),
            Deed::Reveal => {
                let all = complete(&self.questions, &self.seats, &HashSet::new(), &self.given);
                self.meeting.clone().reveal(all, day(21))
            }
            Deed::Look(at) => self.meeting.clone().look(Spot { at: Some(at), words: None }, self.questions.len()),
            Deed::End => self.meeting.clone().end(day(21)),
        };
        if let Ok(turned) = turned {
            self.shown |= matches!(turned.state, State::Shown(_));
            self.meeting = turned;
        }
    }

    fn holds(&self) {
        // None is seen early: not by the room, not by another seat.
        for viewer in self.seats.iter().map(|seat| Viewer::Seat(seat.id)).chain([Viewer::Room]) {
            let seen = visible(&self.meeting, &self.given, viewer);
            let others = seen.iter().filter(|one| viewer != Viewer::Seat(one.seat)).count();
            assert!(others == 0 || self.shown, "{viewer:?} sees {others} answers of others before they are shown");
        }
        // None is lost: what was acknowledged stands as it was first sent.
        for (once, (seat, question, rank)) in &self.acknowledged {
            let kept = self.given.iter().find(|one| one.once == *once).expect("an acknowledged answer is kept");
            let asked = &self.questions[*question];
            assert_eq!((kept.seat, kept.said.step), (self.seats[*seat].id, asked.steps[*rank].0));
        }
        // None counts twice.
        let pairs: HashSet<(SeatId, InstrumentId)> = self.given.iter().map(|one| (one.seat, one.instrument)).collect();
        assert_eq!(pairs.len(), self.given.len());
        let everybody: HashSet<SeatId> = self.seats.iter().map(|seat| seat.id).collect();
        for question in &self.questions {
            let (answered, there) = count(question, &self.seats, &everybody, &self.given);
            let voices = self.seats.iter().filter(|seat| seat.has_voice(&question.owner)).count();
            assert!(answered <= there && there == voices);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn whatever_the_order_no_answer_is_seen_early_none_is_lost_and_none_counts_twice(deeds in deeds()) {
        let mut table = Table::new();
        for (at, deed) in deeds.iter().enumerate() {
            table.does(deed, at);
            table.holds();
        }
    }
}
