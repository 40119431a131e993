//! Instruments and agreements as they are found by their words. An agreement that is being written is found by nobody; one
//! that is in force by those who may read it.

use crate::agreement::AgreementId;
use crate::sight::Sight;
use crate::step::InstrumentId;
use crate::store::catalogue;
use crate::store::findable::{self, Said};
use crate::words;
use access::Do;
use base::UnitId;
use std::collections::{BTreeMap, HashMap};
use store::{Found, Result, Text, Tx};
use web::{Error, Finder, Hit, SHOWN, Work};

pub(crate) const INSTRUMENTS: Finder = Finder {
    kind: "instrument",
    heading: |lang| words(lang).found_instruments(),
    texts: instrument_texts,
    hits: instrument_hits,
};
pub(crate) const AGREEMENTS: Finder = Finder {
    kind: "agreement",
    heading: |lang| words(lang).found_agreements(),
    texts: agreement_texts,
    hits: agreement_hits,
};

/// Every published name and purpose of each instrument.
fn instrument_texts(tx: &mut Tx) -> Result<Vec<Text>> {
    let editions = catalogue::editions(tx)?;
    let mut said: BTreeMap<InstrumentId, String> = BTreeMap::new();
    for one in editions.iter().filter(|edition| edition.published.is_some()).flat_map(|edition| &edition.instruments) {
        let text = said.entry(one.id).or_default();
        for part in [&one.name.da, &one.name.en, &one.purpose.da, &one.purpose.en] {
            text.push(' ');
            text.push_str(part);
        }
    }
    Ok(said.into_iter().map(|(id, words)| Text { about: id.0, unit: None, words }).collect())
}

/// Notes that an edition was published.
pub(crate) fn catalogue_changed(tx: &mut Tx) -> Result<()> {
    let texts = instrument_texts(tx)?;
    tx.findable(INSTRUMENTS.kind, &texts)
}

fn agreement_texts(tx: &mut Tx) -> Result<Vec<Text>> {
    Ok(findable::all(tx)?.into_iter().map(text).collect())
}

fn text(said: Said) -> Text {
    let Said { agreement, unit, instrument, own } = said;
    Text {
        about: agreement.0,
        unit: Some(unit),
        words: format!("{} {} {}", instrument.da, instrument.en, own.join(" ")),
    }
}

/// Notes that an agreement is new or worded otherwise.
pub(crate) fn agreement_changed(tx: &mut Tx, id: AgreementId) -> Result<()> {
    let said = findable::one(tx, id)?;
    tx.findable(AGREEMENTS.kind, &[text(said)])
}

fn instrument_hits(work: &mut Work, found: &[Found]) -> std::result::Result<Vec<Hit>, Error> {
    if !work.actor.may_somewhere(Do::SeeCatalogue) {
        return Ok(vec![]);
    }
    let lang = work.lang();
    let lineage = catalogue::lineage(work.tx)?;
    let known = found.iter().filter_map(|found| lineage.newest()?.instrument(InstrumentId(found.about)));
    let hit = |one: &crate::step::Instrument| Hit {
        name: one.name.pick(lang).to_owned(),
        lang: None,
        context: one.heading.pick(lang).to_owned(),
        href: format!("/catalogue/{}", one.id),
    };
    Ok(known.take(SHOWN + 1).map(hit).collect())
}

/// Whose agreements a reader sees because of where they stand; what a staff function owns is asked of each.
struct Near {
    sight: Sight,
    places: access::Places,
    known: HashMap<UnitId, bool>,
}

impl Near {
    fn load(work: &mut Work) -> std::result::Result<Self, Error> {
        let (today, mine) = (work.today(), work.actor.functions());
        let functions = if mine.is_empty() { vec![] } else { org::staff_functions(work.tx)? };
        let codes: Vec<&str> = functions.iter().filter(|one| mine.contains(&one.id)).map(|one| &*one.code).collect();
        let sight = Sight::of(&work.actor, Do::SeeRoom, &codes);
        Ok(Self { sight, places: access::places(work.tx, today)?, known: HashMap::new() })
    }

    fn sees(&mut self, unit: UnitId) -> bool {
        let Self { sight, places, known } = self;
        *known.entry(unit).or_insert_with(|| sight.sees(places, unit, "") || sight.lives_under(places, unit))
    }
}

fn agreement_hits(work: &mut Work, found: &[Found]) -> std::result::Result<Vec<Hit>, Error> {
    if !work.actor.may_somewhere(Do::SeeRoom) {
        return Ok(vec![]);
    }
    let (here, today) = (work.here(), work.today());
    let mut near = Near::load(work)?;
    let mut hits = vec![];
    for (id, unit) in found.iter().filter_map(|found| Some((AgreementId(found.about), found.unit?))) {
        let sees = near.sees(unit);
        if !sees && near.sight.functions.is_empty() {
            continue;
        }
        let Some(one) = findable::in_force(work.tx, id)? else { continue };
        if sees || near.sight.functions.contains(&one.owner) {
            let Ok(unit) = org::unit_at(work.tx, unit, today) else { continue };
            let context = words(here.lang).found_agreement(ui::day(&here, one.from), unit.name);
            let name = one.instrument.pick(here.lang).to_owned();
            hits.push(Hit { name, lang: None, context, href: format!("/agreements/{id}") });
        }
        if hits.len() > SHOWN {
            break;
        }
    }
    Ok(hits)
}
