//! Blindness: no voice is read by another party before all have answered or the deadline is over.

use super::*;
use crate::calibration::{Answer, Calibration, CalibrationId, Ground, Pen, Refusal, State, visible_voices};
use crate::seat::Party;
use base::PersonId;
use proptest::prelude::*;

const DEADLINE: i64 = 30;

fn talk(parties: &[Party]) -> Calibration {
    Calibration {
        id: CalibrationId::fresh(),
        unit: UnitId::fresh(),
        instrument: InstrumentId::fresh(),
        edition: EditionId::fresh(),
        round: None,
        deadline: day(DEADLINE),
        parties: parties.to_vec(),
        voices: Vec::new(),
        settled: false,
    }
}

fn answer() -> Answer {
    Answer::of(StepId::fresh(), Ground::CoreTask, "Vi bruger timerne på stuerne.")
}

fn person(party: Party) -> PersonId {
    PersonId(base::Uuid::from_u128(1 + party as u128))
}

fn pen(party: Party) -> Pen {
    Pen { post: None, person: person(party), behalf: None }
}

fn write(talk: Calibration, party: Party) -> Calibration {
    talk.clone().write(party, pen(party), answer()).unwrap_or(talk)
}

fn give(talk: Calibration, party: Party, at: i64) -> Calibration {
    talk.clone().give(party, pen(party), Time::noon(day(at))).unwrap_or(talk)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_other_voice_is_seen_before_the_own_is_given_or_the_deadline_is_over(
        seated in prop::sample::subsequence(Party::ALL.to_vec(), 1..=3),
        moves in prop::collection::vec((0..3usize, any::<bool>(), 0..4i64), 0..12),
    ) {
        let mut talk = talk(&seated);
        let mut today = 0;
        for (who, giving, days) in moves {
            today += days * 5;
            let party = Party::ALL[who];
            talk = if giving { give(talk, party, today) } else { write(talk, party) };
            for viewer in Party::ALL {
                for voice in visible_voices(&talk, Some(*viewer), day(today)) {
                    prop_assert!(seated.contains(viewer), "who has no seat reads nothing");
                    if voice.party != *viewer {
                        prop_assert!(voice.given(), "a draft is nobody else's");
                        prop_assert!(talk.has_given(*viewer) || today > DEADLINE);
                        prop_assert!(talk.awaited().is_empty() || today > DEADLINE);
                    }
                }
            }
            prop_assert!(visible_voices(&talk, None, day(today)).is_empty());
        }
    }
}

#[test]
fn a_voice_given_after_the_others_could_be_read_says_so() {
    let mut talk = write(write(talk(Party::ALL), Party::Unit), Party::Line);
    talk = give(talk, Party::Unit, 10);
    assert!(visible_voices(&talk, Some(Party::Line), day(DEADLINE)).iter().all(|v| v.party == Party::Line));
    assert_eq!(visible_voices(&talk, Some(Party::Line), day(DEADLINE + 1)).len(), 2);
    talk = give(talk, Party::Line, DEADLINE + 1);
    let states: Vec<bool> = [Party::Unit, Party::Line]
        .iter()
        .map(|party| matches!(talk.voice(*party).unwrap().state, State::Given { after_seeing: true, .. }))
        .collect();
    assert_eq!(states, [false, true]);
}

#[test]
fn a_given_voice_is_final_and_nobody_speaks_twice() {
    let talk = give(write(talk(Party::ALL), Party::Unit), Party::Unit, 1);
    assert_eq!(talk.clone().write(Party::Unit, pen(Party::Unit), answer()), Err(Refusal::Final));
    assert_eq!(talk.clone().write(Party::Line, pen(Party::Unit), answer()), Err(Refusal::TwoVoices));
    assert_eq!(talk.clone().give(Party::Staff, pen(Party::Staff), Time::noon(day(2))), Err(Refusal::Nothing));
    let empty = Answer { why: " ".to_owned(), ..answer() };
    assert_eq!(talk.write(Party::Line, pen(Party::Line), empty), Err(Refusal::NoReason));
}
