//! The starter catalogue: texts under `catalogue/`, read and checked before they become edition 1.

use crate::edition::Edition;
use crate::floor::{Floor, FloorId};
use crate::step::{DomainId, DutyRule, EditionId, Instrument, InstrumentId, Often, Step, StepId, Words};
use crate::store::drafts;
use base::{Date, Period};
use serde::Deserialize;
use std::collections::HashMap;
use store::{Error, Result, Tx};

const FILES: [&str; 10] = [
    include_str!("../../catalogue/1_oekonomi.toml"),
    include_str!("../../catalogue/2_ansaettelse.toml"),
    include_str!("../../catalogue/3_indkoeb.toml"),
    include_str!("../../catalogue/4_faglighed.toml"),
    include_str!("../../catalogue/5_dokumentation.toml"),
    include_str!("../../catalogue/6_maal.toml"),
    include_str!("../../catalogue/7_beslutning.toml"),
    include_str!("../../catalogue/8_it.toml"),
    include_str!("../../catalogue/9_kommunikation.toml"),
    include_str!("../../catalogue/10_bygninger.toml"),
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    da: String,
    en: String,
}

impl Text {
    fn words(&self) -> Words {
        Words::new(&*self.da, &*self.en)
    }
}

/// One domain's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DomainFile {
    code: String,
    name: Text,
    instrument: Vec<InstrumentText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct InstrumentText {
    code: String,
    name: Text,
    purpose: Text,
    owner: String,
    default: usize,
    law: Option<Text>,
    #[serde(default)]
    shown_only: bool,
    step: Vec<StepText>,
    floor: Option<FloorText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StepText {
    da: String,
    en: String,
    duty: Option<DutyText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DutyText {
    da: String,
    en: String,
    often: String,
    minutes: i64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FloorText {
    step: usize,
    from: String,
    source: Text,
    source_date: String,
}

/// Reads the starter catalogue; an error names what is wrong with which text.
pub(crate) fn read() -> Result<Vec<DomainFile>> {
    FILES.iter().map(|text| toml::from_str(text).map_err(|e| Error::broken("starter catalogue", e))).collect()
}

/// The starter catalogue as a draft that is not kept: to see what it would ask for.
pub(crate) fn unkept() -> Result<Edition> {
    assembled(|_, _, _| Ok((DomainId::fresh(), InstrumentId::fresh()))).map(|(draft, _)| draft)
}

/// Puts the starter catalogue into the draft of edition 1 with its floors. The rows of domains and instruments are found or made.
pub(crate) fn edition(tx: &mut Tx) -> Result<(Edition, Vec<Floor>)> {
    assembled(|file, place, code| {
        Ok((drafts::domain(tx, &file.code, place, &file.name.words())?, drafts::instrument(tx, code)?))
    })
}

/// The draft and its floors; `ids` finds a domain, by its file and place, and an instrument in it, by its code.
fn assembled(
    mut ids: impl FnMut(&DomainFile, i64, &str) -> Result<(DomainId, InstrumentId)>,
) -> Result<(Edition, Vec<Floor>)> {
    let mut floors = Vec::new();
    let mut instruments = Vec::new();
    for (at, file) in (1_i64..).zip(read()?) {
        for (place, text) in (1_i64..).zip(&file.instrument) {
            let (domain, id) = ids(&file, at, &text.code)?;
            let steps = (1_i64..).zip(&text.step).map(|(rank, step)| step.read(rank)).collect::<Result<Vec<Step>>>()?;
            let pick = |n: usize| n.checked_sub(1).and_then(|at| steps.get(at)).map(|step: &Step| step.id);
            let missing = || Error::Broken(format!("starter catalogue: no such step of {}", text.code));
            if let Some(floor) = &text.floor {
                let date = |text: &str| Date::parse(text).ok_or_else(|| Error::broken("starter catalogue", text));
                floors.push(Floor {
                    id: FloorId::fresh(),
                    instrument: id,
                    step: pick(floor.step).ok_or_else(missing)?,
                    period: Period::since(date(&floor.from)?),
                    source: floor.source.words(),
                    source_date: date(&floor.source_date)?,
                    checked: false,
                });
            }
            instruments.push(Instrument {
                id,
                code: text.code.clone(),
                domain,
                heading: file.name.words(),
                place,
                name: text.name.words(),
                purpose: text.purpose.words(),
                owner: text.owner.clone(),
                law: text.law.as_ref().map(Text::words),
                shown_only: text.shown_only,
                default: pick(text.default).ok_or_else(missing)?,
                steps,
            });
        }
    }
    let id = EditionId::fresh();
    Ok((Edition { id, number: 1, published: None, instruments, succession: HashMap::new() }, floors))
}

impl StepText {
    fn read(&self, rank: i64) -> Result<Step> {
        let duty = match &self.duty {
            None => None,
            Some(duty) => Some(DutyRule {
                text: Words::new(&*duty.da, &*duty.en),
                often: Often::parse(&duty.often).ok_or_else(|| Error::broken("starter catalogue", &duty.often))?,
                minutes: duty.minutes,
            }),
        };
        Ok(Step { id: StepId::fresh(), rank, words: Words::new(&*self.da, &*self.en), duty })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_starter_catalogue_has_ten_domains_and_twenty_nine_instruments_of_three_or_four_steps() {
        let files = read().unwrap();
        let instruments: Vec<&InstrumentText> = files.iter().flat_map(|file| &file.instrument).collect();
        assert_eq!((files.len(), instruments.len()), (10, 29));
        assert_eq!(instruments.iter().map(|i| &i.code).collect::<HashSet<_>>().len(), 29);
        for instrument in instruments {
            assert!((3..=4).contains(&instrument.step.len()), "{}", instrument.code);
            assert!((1..=instrument.step.len()).contains(&instrument.default), "{}", instrument.code);
            let floor = instrument.floor.as_ref().map_or(1, |floor| floor.step);
            assert!(floor <= instrument.default, "the default of {} is lawful", instrument.code);
            assert!(instrument.floor.is_none() || instrument.law.is_some(), "{} names its law", instrument.code);
        }
    }

    #[test]
    fn every_starter_text_is_there_in_both_languages_and_every_duty_has_minutes_and_days() {
        for file in read().unwrap() {
            for instrument in &file.instrument {
                let texts = [&instrument.name, &instrument.purpose];
                assert!(texts.iter().all(|text| !text.da.is_empty() && !text.en.is_empty()));
                for step in &instrument.step {
                    let read = step.read(1).unwrap();
                    assert!(!read.words.da.is_empty() && read.words.da != read.words.en);
                    assert!(read.duty.is_none_or(|duty| duty.minutes > 0 && duty.often.a_year() > 0));
                }
            }
        }
    }
}
