//! The room in the paper: agreements in force with reason and MED's words, and nothing of what parties said in blind.

use super::{committee, made};
use base::PersonId;
use std::sync::{Arc, Mutex};
use steering::agreement::{AgreementId, MedLine, Says, Support, SupportId, Terms};
use steering::calibration::{Answer, Ground};
use steering::round::RoundId;
use steering::seat::Party;
use steering::step::{Instrument, StepId};
use steering::{Fail, Picture};
use store::{By, Event, Tx};
use testkit::{TODAY, Town, on_both};

const REMARKS: &str = "MED ser gevinsten.\nMen *hvem* tager #vagten?";

/// Runs one command of steering and gives what it made.
fn run<T: Copy + Send + 'static>(
    town: &Town,
    work: impl Fn(&mut Tx) -> Result<(T, Event), Fail> + Send + 'static,
) -> T {
    let made = Arc::new(Mutex::new(None));
    let kept = Arc::clone(&made);
    town.db
        .write(By::cli(), move |tx| {
            let (id, event) = work(tx)?;
            tx.commit(event)?;
            *kept.lock().unwrap() = Some(id);
            Ok::<_, Fail>(())
        })
        .unwrap();
    made.lock().unwrap().take().unwrap()
}

fn told(result: Result<Event, Fail>) -> Result<((), Event), Fail> {
    result.map(|event| ((), event))
}

/// An instrument of the finance function that is not at its freest by default.
fn instrument(town: &Town) -> Instrument {
    run(town, steering::publish_starter);
    let picture = town.db.read(|tx| Picture::load(tx, TODAY, TODAY)).unwrap();
    let free = |one: &&Instrument| one.code == "budgetopfoelgning" && one.steps[0].id != one.default;
    picture.instruments(TODAY).iter().find(free).unwrap().clone()
}

fn terms(step: StepId) -> Terms {
    Terms {
        choice: Some(step),
        text: "Økonomi spørger kun, når I selv ser en afvigelse".to_owned(),
        reason: "Prognoserne ramte skævt og tog to dage hver gang".to_owned(),
        ground: Ground::CoreTask,
        review: Some(TODAY.plus_days(365)),
        end_criterion: String::new(),
        decided_here: String::new(),
        from: TODAY,
        supports: vec![Support {
            id: SupportId::fresh(),
            text: "En fast kontakt i Økonomi".to_owned(),
            giver: Party::Staff,
            due: TODAY.plus_days(30),
            done: None,
        }],
    }
}

fn round(town: &Town, instrument: &Instrument) -> RoundId {
    let (area, id) = (town.boern, instrument.id);
    run(town, move |tx| steering::open_round(tx, area, "Børn, efterår", &[id], TODAY.plus_days(7)))
}

fn in_force(town: &Town, round: RoundId, instrument: &Instrument) -> AgreementId {
    let (id, step) = (instrument.id, instrument.steps[0].id);
    let agreement = run(town, move |tx| steering::draft_common(tx, round, id, terms(step)));
    let (director, economist): (PersonId, PersonId) = (town.director.person, town.economist.person);
    run(town, move |tx| told(steering::sign(tx, agreement, economist, Says::SeenDisagree, "Hemmelig uenighed")));
    run(town, move |tx| told(steering::sign(tx, agreement, director, Says::Decide, "")));
    let med = MedLine::Discussed { committee: "OmrådeMED".to_owned(), on: TODAY, remarks: REMARKS.to_owned() };
    run(town, move |tx| told(steering::record_med(tx, agreement, med.clone())));
    run(town, move |tx| steering::bring_into_force(tx, agreement, TODAY));
    agreement
}

on_both! {
    fn an_agreement_in_force_stands_with_before_now_reason_support_and_meds_words(town) {
        let instrument = instrument(town);
        let round = round(town, &instrument);
        in_force(town, round, &instrument);
        let default = instrument.step(instrument.default).unwrap();
        let page = town.politician.get(&made(town, "2026-11-21")).is(200)
            .says(&instrument.name.da).says(&default.words.da).says(&instrument.steps[0].words.da)
            .says("Prognoserne ramte skævt og tog to dage hver gang")
            .says("En fast kontakt i Økonomi").says("Drøftet i OmrådeMED den 21. november 2026")
            .says("Hvad Børn og Unge aftaler i den runde, der løber til 28. november 2026")
            .is_silent_about("Hemmelig uenighed").is_silent_about("Erik Økonom").is_silent_about("Dorte");
        assert_eq!(page.all("blockquote"), ["MED ser gevinsten. Men *hvem* tager #vagten?"]);
        let eve = format!("{}/draft?date=2026-11-20", committee(town));
        town.economist.get(&eve).is(200).is_silent_about("Prognoserne ramte");
    }

    fn a_voice_given_in_blind_is_in_no_paper_and_no_data(town) {
        let instrument = instrument(town);
        let round = round(town, &instrument);
        let (unit, id, step) = (town.solsikken, instrument.id, instrument.steps[0].id);
        let talk = run(town, move |tx| steering::ask_calibration(tx, round, (unit, id), Party::Unit, "Skjult ønske"));
        let leader = town.leader.person;
        let secret = || "Hemmelig stemme".to_owned();
        let answer = Answer {
            support: secret(),
            governance: secret(),
            needs: secret(),
            offers: secret(),
            stops: secret(),
            ..Answer::of(step, Ground::CoreTask, secret())
        };
        run(town, move |tx| told(steering::answer(tx, talk, leader, answer.clone())));
        let paper = made(town, "2026-11-21");
        let data = town.economist.get(&format!("{paper}/data")).is(200);
        for seen in [town.politician.get(&paper).is(200), data] {
            let seen = seen.is_silent_about("Hemmelig stemme").is_silent_about("Skjult ønske");
            assert!(seen.html().contains(&instrument.name.da));
        }
    }
}
