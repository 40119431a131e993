//! Agreements: tightenings, signatures, MED line and what comes into force.

use super::*;
use crate::agreement::{Agreement, MedLine, Refusal, Says, Signature, Stage, Support, SupportId, Terms};
use crate::calibration::Ground;
use crate::seat::Party;
use crate::setting::{Link, in_force};
use crate::tightening::{Missing, Shift, check};
use base::PersonId;
use proptest::prelude::*;

fn terms(lineage: &Lineage, rank: Option<usize>, review: i64) -> Terms {
    Terms {
        choice: rank.map(|rank| step(lineage, rank)),
        text: "Vi skriver kun ved afvigelser.".to_owned(),
        reason: "Timerne skal bruges på stuerne.".to_owned(),
        ground: Ground::CoreTask,
        review: Some(day(review)),
        end_criterion: "To opfølgninger i træk uden overraskelser.".to_owned(),
        decided_here: String::new(),
        from: day(0),
        supports: vec![Support {
            id: SupportId::fresh(),
            text: "Økonomikonsulent en dag om måneden".to_owned(),
            giver: Party::Staff,
            due: day(30),
            done: None,
        }],
    }
}

fn draft(lineage: &Lineage, unit: UnitId, terms: Terms) -> Agreement {
    Agreement {
        id: AgreementId::fresh(),
        unit,
        instrument: instrument(lineage).id,
        edition: lineage.newest().unwrap().id,
        round: None,
        calibration: None,
        terms,
        stage: Stage::Draft,
        parties: Party::ALL.to_vec(),
        decider: Party::Line,
        signatures: Vec::new(),
        unit_heard: false,
        med: None,
    }
}

fn signed(party: Party, says: Says) -> Signature {
    let words = if says == Says::SeenDisagree { "Vi ville hellere vente.".to_owned() } else { String::new() };
    Signature { party, post: None, person: PersonId::fresh(), says, words, at: Time::noon(day(1)) }
}

fn discussed(on: i64) -> MedLine {
    MedLine::Discussed { committee: "områdeMED".to_owned(), on: day(on), remarks: "Ingen bemærkninger.".to_owned() }
}

fn all_agree(agreement: Agreement) -> Agreement {
    Party::ALL.iter().fold(agreement, |made, party| made.sign(signed(*party, Says::Agree)).unwrap())
}

const FREER: Shift = Shift { lasting: 3, floor: None, wanted: 2 };
const TIGHTER: Shift = Shift { lasting: 2, floor: None, wanted: 4 };

#[test]
fn nothing_comes_into_force_without_its_med_line_held_in_time() {
    let lineage = lineage();
    let (unit, now) = (UnitId::fresh(), Time::noon(day(10)));
    let made = draft(&lineage, unit, terms(&lineage, Some(2), 365));
    assert_eq!(made.clone().bring_into_force(day(10), now, &FREER).unwrap_err(), Refusal::NotDecided);
    let made = all_agree(made);
    assert_eq!(made.clone().bring_into_force(day(10), now, &FREER).unwrap_err(), Refusal::NoMed);
    assert_eq!(made.clone().discuss(discussed(11), day(10)).unwrap_err(), Refusal::MedTooLate);
    let unreasoned = MedLine::NotRelevant { reason: " ".to_owned() };
    assert_eq!(made.clone().discuss(unreasoned, day(10)).unwrap_err(), Refusal::MedUnfinished);
    let made = made.discuss(discussed(9), day(10)).unwrap();
    assert_eq!(made.clone().bring_into_force(day(9), now, &FREER).unwrap_err(), Refusal::FromPast);
    let (made, setting) = made.bring_into_force(day(10), now, &FREER).unwrap();
    assert_eq!((made.stage, setting.period.to), (Stage::InForce, None));
}

#[test]
fn without_agreement_the_line_decides_and_the_others_sign_that_they_disagree() {
    let lineage = lineage();
    let made = draft(&lineage, UnitId::fresh(), terms(&lineage, Some(2), 365));
    assert_eq!(made.clone().sign(signed(Party::Unit, Says::Decide)).unwrap_err(), Refusal::NotDecider);
    let made = made.sign(signed(Party::Line, Says::Decide)).unwrap();
    assert_eq!(made.stage, Stage::Decided);
    let made = made.sign(signed(Party::Unit, Says::SeenDisagree)).unwrap();
    assert_eq!((made.disagreed(), made.unsigned()), (true, vec![Party::Staff]));
    let mute = Signature { words: String::new(), ..signed(Party::Staff, Says::SeenDisagree) };
    assert_eq!(made.clone().sign(mute).unwrap_err(), Refusal::SayWhat);
    assert_eq!(made.sign(signed(Party::Unit, Says::Agree)).unwrap_err(), Refusal::Signed);
}

#[test]
fn a_changed_draft_loses_its_signatures_and_a_decided_one_does_not_change() {
    let lineage = lineage();
    let made = draft(&lineage, UnitId::fresh(), terms(&lineage, Some(2), 365));
    let made = made.sign(signed(Party::Unit, Says::Agree)).unwrap().rewrite(terms(&lineage, Some(3), 365)).unwrap();
    assert!(made.signatures.is_empty());
    assert_eq!(all_agree(made).rewrite(terms(&lineage, Some(1), 365)).unwrap_err(), Refusal::NotDraft);
}

#[test]
fn a_tightening_needs_reason_review_end_criterion_and_support() {
    let lineage = lineage();
    let whole = terms(&lineage, Some(4), 90);
    let lacking = |change: fn(&mut Terms)| {
        let mut terms = whole.clone();
        change(&mut terms);
        check(&terms, day(0), &TIGHTER)
    };
    assert_eq!(check(&whole, day(0), &TIGHTER), Ok(()));
    assert_eq!(lacking(|t| t.reason.clear()), Err(Missing::Reason));
    assert_eq!(lacking(|t| t.review = None), Err(Missing::Review));
    assert_eq!(lacking(|t| t.review = Some(t.from)), Err(Missing::ReviewLater));
    assert_eq!(lacking(|t| t.end_criterion.clear()), Err(Missing::EndCriterion));
    assert_eq!(lacking(|t| t.supports.clear()), Err(Missing::Support));
}

#[test]
fn the_unit_is_heard_before_it_is_tightened() {
    let lineage = lineage();
    let now = Time::noon(day(0));
    let made = draft(&lineage, UnitId::fresh(), terms(&lineage, Some(4), 90));
    let made = made.sign(signed(Party::Line, Says::Decide)).unwrap().discuss(discussed(-5), day(0)).unwrap();
    assert_eq!(made.clone().bring_into_force(day(0), now, &TIGHTER).unwrap_err(), Refusal::UnitUnheard);
    let heard = Agreement { unit_heard: true, ..made.clone() };
    assert!(heard.bring_into_force(day(0), now, &TIGHTER).is_ok());
    let commented = made.sign(signed(Party::Unit, Says::SeenDisagree)).unwrap();
    let (_, setting) = commented.bring_into_force(day(0), now, &TIGHTER).unwrap();
    assert_eq!(setting.period.to, Some(day(90)));
}

#[test]
fn a_risen_floor_is_no_tightening_and_nothing_is_agreed_below_it() {
    let up_to_the_law = Shift { lasting: 1, floor: Some(3), wanted: 3 };
    assert!(!up_to_the_law.tightens());
    assert!(Shift { wanted: 4, ..up_to_the_law }.tightens());
    let lineage = lineage();
    let below = Shift { wanted: 2, ..up_to_the_law };
    assert_eq!(check(&terms(&lineage, Some(2), 90), day(0), &below), Err(Missing::BelowFloor));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// However agreements follow one another, renewed or not: what lasts is never tighter than the start, and when the last review date is
    /// over, only what lasts is in force.
    #[test]
    fn no_row_of_agreements_leaves_a_lasting_tightening(
        wanted in prop::collection::vec((prop::option::of(1..=4usize), 0..60i64, 1..200i64), 1..12),
    ) {
        let lineage = lineage();
        let (unit, area) = (UnitId::fresh(), UnitId::fresh());
        let common = [setting(&lineage, area, Some(3), (-100, None))];
        let (mut own, mut today, mut freest): (Vec<Setting>, i64, i64) = (Vec::new(), 0, 3);
        let mut over = 0;
        for (rank, wait, length) in wanted {
            today += wait;
            let terms = terms(&lineage, rank, today + length);
            let chain = [Link { unit, history: &own }, Link { unit: area, history: &common }];
            let shift = Shift::of(&terms, &chain, instrument(&lineage), &[], (day(today), &lineage)).unwrap();
            let made = all_agree(draft(&lineage, unit, terms)).discuss(discussed(-200), day(today)).unwrap();
            let (_, setting) = made.bring_into_force(day(today), Time::noon(day(today)), &shift).unwrap();
            freest = freest.min(shift.wanted);
            over = over.max(today + length);
            own.push(setting);
        }
        let chain = [Link { unit, history: &own }, Link { unit: area, history: &common }];
        let found = in_force(&chain, instrument(&lineage), &[], day(over), &lineage).unwrap();
        prop_assert_eq!(found.step.rank, freest);
    }
}
