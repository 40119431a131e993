//! Editions: published ones never change, steps lead on, and no edition tightens by itself.

use super::*;
use crate::edition::{Heir, Refusal};
use crate::floor::floor_at;
use crate::step::{DutyRule, Often};

/// A draft that keeps every step of the first edition, with fresh ids.
fn next(before: &Edition) -> Edition {
    let mut draft = Edition { id: EditionId::fresh(), number: 2, published: None, ..before.clone() };
    let instrument = &mut draft.instruments[0];
    for step in &mut instrument.steps {
        let old = std::mem::replace(&mut step.id, StepId::fresh());
        draft.succession.insert(old, Heir { to: step.id, kept: true });
        if instrument.default == old {
            instrument.default = step.id;
        }
    }
    draft
}

/// Removes the step of a rank and leads its settings to another.
fn without(mut draft: Edition, rank: usize, to: usize) -> Edition {
    let gone = draft.instruments[0].steps[rank - 1].id;
    let heir = draft.instruments[0].steps[to - 1].id;
    for led in draft.succession.values_mut().filter(|led| led.to == gone) {
        *led = Heir { to: heir, kept: false };
    }
    draft.instruments[0].steps.retain(|step| step.id != gone);
    draft
}

#[test]
fn a_published_edition_never_changes() {
    let first = first_edition();
    assert_eq!(first.clone().draft().unwrap_err(), Refusal::Published);
    let second = next(&first).publish(Some(&first), day(0)).unwrap();
    assert_eq!(second.publish(Some(&first), day(1)).unwrap_err(), Refusal::Published);
}

#[test]
fn every_removed_step_leads_to_one_of_the_new_edition_and_never_to_a_tighter() {
    let first = first_edition();
    let third = first.instruments[0].steps[2].id;
    assert!(without(next(&first), 3, 2).publish(Some(&first), day(0)).is_ok());
    assert_eq!(without(next(&first), 3, 4).publish(Some(&first), day(0)).unwrap_err(), Refusal::LeadsTighter(third));
    let mut lost = next(&first);
    lost.succession.remove(&third);
    assert_eq!(lost.publish(Some(&first), day(0)).unwrap_err(), Refusal::LeadsNowhere(third));
}

#[test]
fn no_edition_tightens_by_its_default_or_by_a_duty() {
    let first = first_edition();
    let mut stricter = next(&first);
    stricter.instruments[0].default = stricter.instruments[0].steps[2].id;
    assert!(matches!(stricter.publish(Some(&first), day(0)), Err(Refusal::DefaultTighter(_))));
    let mut asking = next(&first);
    asking.instruments[0].steps[0].duty =
        Some(DutyRule { text: words("Send status"), often: Often::Weekly, minutes: 30 });
    assert!(matches!(asking.publish(Some(&first), day(0)), Err(Refusal::DutyGrew(_))));
}

#[test]
fn an_old_setting_and_an_old_floor_mean_what_their_steps_became() {
    let first = first_edition();
    let old = lineage_step(&first, 3);
    let second = without(next(&first), 3, 2).publish(Some(&first), day(100)).unwrap();
    let lineage = Lineage::new(vec![first.clone(), second.clone()]);
    assert_eq!(lineage.carry(old, day(99)).unwrap().rank, 3);
    assert_eq!(lineage.carry(old, day(100)).unwrap().id, second.instruments[0].steps[1].id);
    // A floor noted under the new edition, asked about before it: the tightest step that led there.
    let mut law = floor(&lineage, 2, (0, None));
    law.step = second.instruments[0].steps[1].id;
    let laws = [law];
    let (_, step) = floor_at(&laws, instrument(&lineage).id, day(50), &lineage).unwrap();
    assert_eq!(step.rank, 3);
}

fn lineage_step(edition: &Edition, rank: usize) -> StepId {
    edition.instruments[0].steps[rank - 1].id
}
