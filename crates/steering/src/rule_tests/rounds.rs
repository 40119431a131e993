//! Rounds under 10,000 random seatings each: blindness through delegations and late answers, nobody with two voices, no way into force
//! around MED, and nothing shown of slips that a later look could be subtracted from.

use super::*;
use crate::agreement::{Agreement, MedLine, Says, Signature, Stage, Support, SupportId, Terms};
use crate::calibration::{Answer, Calibration, CalibrationId, Ground, Pen, visible_voices};
use crate::seat::{Link as Above, Party, Seats, seats};
use crate::slip::{Shown, Slips, Tick};
use crate::tightening::Shift;
use base::{PersonId, PostId};
use proptest::prelude::*;

const PEOPLE: usize = 6;
const DEADLINE: i64 = 30;

fn person(n: usize) -> PersonId {
    PersonId(base::Uuid::from_u128(1 + n as u128))
}

/// Leader posts from the unit upwards, each with some of six people, and those of the staff function.
type Drawn = (Vec<Vec<usize>>, Vec<usize>);

fn drawn() -> impl Strategy<Value = Drawn> {
    let some = || prop::collection::vec(0..PEOPLE, 0..3);
    (prop::collection::vec(some(), 0..4), some())
}

fn seated((chain, staff): &Drawn, delegates: &[usize]) -> Seats {
    let link = |persons: &Vec<usize>| Above {
        post: PostId::fresh(),
        unit: UnitId::fresh(),
        persons: persons.iter().map(|n| person(*n)).collect(),
    };
    let chain: Vec<Above> = chain.iter().map(link).collect();
    let staff: Vec<PersonId> = staff.iter().map(|n| person(*n)).collect();
    let to: Vec<(PersonId, PostId)> = delegates.iter().map(|n| (person(*n), PostId::fresh())).collect();
    seats(chain.first().map_or_else(UnitId::fresh, |link| link.unit), &chain, &staff).delegated(&to)
}

fn talk() -> Calibration {
    Calibration {
        id: CalibrationId::fresh(),
        unit: UnitId::fresh(),
        instrument: InstrumentId::fresh(),
        edition: EditionId::fresh(),
        round: None,
        deadline: day(DEADLINE),
        parties: Vec::new(),
        voices: Vec::new(),
        settled: false,
    }
}

/// Somebody writes or gives for whomever they may speak for; what is refused changes nothing.
fn speak(talk: Calibration, seats: &Seats, (who, giving): (usize, bool), today: i64) -> Calibration {
    let Some(speaker) = seats.speaker(person(who)) else { return talk };
    let pen = Pen { post: None, person: person(who), behalf: speaker.behalf };
    let answer = Answer::of(StepId::fresh(), Ground::CoreTask, "Derfor.");
    let before = talk.clone();
    let spoken = if giving {
        talk.give(speaker.party, pen, Time::noon(day(today)))
    } else {
        talk.write(speaker.party, pen, answer)
    };
    spoken.unwrap_or(before)
}

fn terms(lineage: &Lineage, rank: usize, from: i64) -> Terms {
    let support = Support {
        id: SupportId::fresh(),
        text: "En dag om måneden".to_owned(),
        giver: Party::Staff,
        due: day(from + 30),
        done: None,
    };
    Terms {
        choice: Some(step(lineage, rank)),
        text: "Vi skriver kun ved afvigelser.".to_owned(),
        reason: "Timerne skal bruges på stuerne.".to_owned(),
        ground: Ground::CoreTask,
        review: Some(day(from + 365)),
        end_criterion: "To opfølgninger uden overraskelser.".to_owned(),
        decided_here: String::new(),
        from: day(from),
        supports: vec![support],
    }
}

fn draft(lineage: &Lineage, seats: &Seats) -> Agreement {
    Agreement {
        id: AgreementId::fresh(),
        unit: UnitId::fresh(),
        instrument: instrument(lineage).id,
        edition: lineage.newest().unwrap().id,
        round: None,
        calibration: None,
        terms: terms(lineage, 1, 0),
        stage: Stage::Draft,
        parties: seats.parties(),
        decider: seats.decider(),
        signatures: Vec::new(),
        unit_heard: false,
        med: None,
    }
}

/// One thing that somebody does to an agreement.
#[derive(Debug, Clone)]
enum Deed {
    Sign(usize, Says),
    Discuss(i64, bool),
    Irrelevant(bool),
    Rewrite(usize),
    Force(i64),
}

fn deed() -> impl Strategy<Value = Deed> {
    let says = prop::sample::select(Says::ALL.to_vec());
    prop_oneof![
        4 => (0..PEOPLE, says).prop_map(|(who, says)| Deed::Sign(who, says)),
        2 => (-5..5i64, any::<bool>()).prop_map(|(days, named)| Deed::Discuss(days, named)),
        1 => any::<bool>().prop_map(Deed::Irrelevant),
        1 => (1..=4usize).prop_map(Deed::Rewrite),
        3 => (-3..6i64).prop_map(Deed::Force),
    ]
}

fn line(deed: &Deed, today: i64) -> Option<MedLine> {
    let text = |said: bool| if said { "områdeMED".to_owned() } else { " ".to_owned() };
    match deed {
        Deed::Discuss(days, named) => {
            Some(MedLine::Discussed { committee: text(*named), on: day(today + days), remarks: String::new() })
        }
        Deed::Irrelevant(said) => Some(MedLine::NotRelevant { reason: text(*said) }),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn nobody_holds_two_voices_however_the_posts_are_filled(drawn in drawn(), delegates in prop::collection::vec(0..PEOPLE, 0..3)) {
        let seats = seated(&drawn, &delegates);
        for n in 0..PEOPLE {
            let sits = Party::ALL.iter().filter(|party| seats.seat(**party).is_some_and(|seat| seat.persons.contains(&person(n))));
            let sits = sits.count() + usize::from(seats.delegates.iter().any(|(who, _)| *who == person(n)));
            prop_assert!(sits <= 1, "person {n} sits in {sits} seats");
        }
    }

    #[test]
    fn no_voice_is_seen_too_early_through_delegations_changed_posts_and_late_answers(
        first in drawn(), second in drawn(),
        moves in prop::collection::vec((0..PEOPLE, any::<bool>(), 0..3i64, prop::option::of(0..PEOPLE)), 0..16),
    ) {
        let (mut talk, mut today, mut delegates) = (talk(), 0, Vec::new());
        let half = moves.len() / 2;
        for (n, (who, giving, days, delegate)) in moves.into_iter().enumerate() {
            today += days * 5;
            delegates = delegate.map_or_else(Vec::new, |to| vec![to]).into_iter().chain(delegates).take(2).collect();
            let seats = seated(if n < half { &first } else { &second }, &delegates);
            talk.parties = seats.parties();
            talk = speak(talk, &seats, (who, giving), today);
            for viewer in 0..PEOPLE {
                let party = seats.speaker(person(viewer)).map(|speaker| speaker.party);
                for voice in visible_voices(&talk, party, day(today)).iter().filter(|voice| Some(voice.party) != party) {
                    prop_assert!(party.is_some_and(|party| talk.has_given(party)) || today > DEADLINE);
                    prop_assert!(voice.given() && (talk.awaited().is_empty() || today > DEADLINE));
                }
            }
            let given: Vec<PersonId> = talk.voices.iter().filter(|voice| voice.given()).map(|voice| voice.person).collect();
            let mut once = given.clone();
            once.sort();
            once.dedup();
            prop_assert_eq!(once.len(), given.len(), "one person gave two voices");
        }
    }

    #[test]
    fn nothing_comes_into_force_around_med_whatever_is_done_in_whatever_order(
        drawn in drawn(), wanted in 1..=4i64, deeds in prop::collection::vec((deed(), 0..3i64), 0..20),
    ) {
        let (lineage, seats) = (lineage(), seated(&drawn, &[]));
        let (mut made, mut today) = (draft(&lineage, &seats), 0);
        // What MED last spoke about.
        let mut spoken: Option<StepId> = None;
        for (deed, days) in deeds {
            today += days;
            let (before, now) = (made.clone(), Time::noon(day(today)));
            made = match &deed {
                Deed::Sign(who, says) => match seats.party_of(person(*who)) {
                    Some(party) => {
                        let signature = Signature { party, post: None, person: person(*who), says: *says, words: "Nej.".to_owned(), at: now };
                        made.sign(signature).unwrap_or(before)
                    }
                    None => made,
                },
                Deed::Rewrite(rank) => made.rewrite(terms(&lineage, *rank, today)).unwrap_or(before),
                Deed::Force(days) => {
                    let (from, shift) = (day(today + days), Shift { lasting: 2, floor: None, wanted });
                    match made.bring_into_force(from, now, &shift) {
                        Ok((forced, setting)) => {
                            prop_assert!(forced.med.is_some(), "in force without a MED line");
                            prop_assert_eq!(spoken, setting.choice, "MED spoke about another step");
                            if let Some(MedLine::Discussed { committee, on, .. }) = &forced.med {
                                prop_assert!(*on <= from && *on <= day(today) && !committee.trim().is_empty());
                            }
                            prop_assert!(setting.period.from >= day(today));
                            forced
                        }
                        Err(_) => before,
                    }
                }
                med => {
                    let line = line(med, today).unwrap();
                    match made.discuss(line, day(today)) {
                        Ok(discussed) => {
                            spoken = discussed.terms.choice;
                            discussed
                        }
                        Err(_) => before,
                    }
                }
            };
        }
    }

    #[test]
    fn what_is_shown_of_slips_never_changes_and_never_tells_of_fewer_than_five(
        deeds in prop::collection::vec((prop::option::of((any::<bool>(), any::<bool>())), 0..3i64), 0..24), until in 0..20i64,
    ) {
        let (one, mut slips, mut today) = (InstrumentId::fresh(), Slips::none(day(until)), 0);
        let mut looks: Vec<(usize, i64, i64)> = Vec::new();
        for (deed, days) in deeds {
            today += days;
            let before = slips.clone();
            slips = match deed {
                Some((used, unfounded)) => {
                    let tick = Tick { instrument: one, used, unfounded, words: "Et ord".to_owned() };
                    slips.take(&[tick], false, day(today)).unwrap_or(before)
                }
                None if today > until / 2 => slips.close(day(today)).unwrap_or(before),
                None => slips.until(day(until + 1), day(today)).unwrap_or(before),
            };
            if let Shown::Counted { answered, tallies, words } = slips.shown(day(today)) {
                prop_assert!(answered >= 5 && (!words || answered >= 8) && !slips.open(day(today)));
                looks.push((answered, tallies.first().map_or(0, |t| t.used), tallies.first().map_or(0, |t| t.unfounded)));
            }
        }
        looks.dedup();
        prop_assert!(looks.len() <= 1, "two looks differ: {looks:?}");
    }
}
