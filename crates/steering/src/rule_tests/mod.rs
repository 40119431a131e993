//! The rules under 10,000 random histories each: never below the law, never a voice too early, always back after a tightening.

mod agreements;
mod editions;
mod histories;
mod ladder;
mod over_time;
mod rounds;
mod voices;

use crate::agreement::AgreementId;
use crate::edition::{Edition, Lineage};
use crate::floor::{Floor, FloorId};
use crate::setting::{Setting, SettingId};
use crate::step::{DomainId, EditionId, Instrument, InstrumentId, Step, StepId, Words};
use base::{Date, Period, Time, UnitId};
use std::collections::HashMap;

/// Day 0 of every random history.
fn day(n: i64) -> Date {
    Date::new(2026, 1, 1).unwrap().plus_days(n)
}

/// A tree of one unit.
fn places(unit: UnitId) -> access::Places {
    [(unit, None)].into_iter().collect()
}

fn words(text: &str) -> Words {
    Words::new(text, text)
}

/// An instrument with four steps, the second as default, in a first edition.
fn first_edition() -> Edition {
    let steps: Vec<Step> =
        (1..=4).map(|rank| Step { id: StepId::fresh(), rank, words: words("trin"), duty: None }).collect();
    let instrument = Instrument {
        id: InstrumentId::fresh(),
        code: "prøve".to_owned(),
        domain: DomainId::fresh(),
        heading: words("Økonomi"),
        place: 1,
        name: words("Prøve"),
        purpose: words("Prøve"),
        owner: "oekonomi".to_owned(),
        law: None,
        shown_only: false,
        default: steps[1].id,
        steps,
    };
    Edition {
        id: EditionId::fresh(),
        number: 1,
        published: Some(day(-1000)),
        instruments: vec![instrument],
        succession: HashMap::new(),
    }
}

fn lineage() -> Lineage {
    Lineage::new(vec![first_edition()])
}

fn instrument(lineage: &Lineage) -> &Instrument {
    &lineage.newest().unwrap().instruments[0]
}

fn step(lineage: &Lineage, rank: usize) -> StepId {
    instrument(lineage).steps[rank - 1].id
}

fn setting(lineage: &Lineage, unit: UnitId, rank: Option<usize>, (from, to): (i64, Option<i64>)) -> Setting {
    Setting {
        id: SettingId::fresh(),
        unit,
        instrument: instrument(lineage).id,
        choice: rank.map(|rank| step(lineage, rank)),
        edition: lineage.newest().unwrap().id,
        period: Period { from: day(from), to: to.map(day) },
        recorded: Time::noon(day(from)),
        agreement: AgreementId::fresh(),
    }
}

fn floor(lineage: &Lineage, rank: usize, (from, to): (i64, Option<i64>)) -> Floor {
    Floor {
        id: FloorId::fresh(),
        instrument: instrument(lineage).id,
        step: step(lineage, rank),
        period: Period { from: day(from), to: to.map(day) },
        source: words("Prøveloven § 1"),
        source_date: day(from),
        checked: false,
    }
}
