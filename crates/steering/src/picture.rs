//! Rule: what is in force for any unit, worked out from catalogue, floors, tree and settings.

use crate::agreement::Terms;
use crate::edition::Lineage;
use crate::floor::Floor;
use crate::setting::{InForce, Link, Setting, in_force};
use crate::step::{Instrument, InstrumentId};
use crate::tightening::{Missing, Shift};
use access::Places;
use base::{Date, UnitId};
use std::collections::HashMap;
use std::sync::Arc;

/// Everything that the step in force is a function of. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Published editions.
    pub lineage: Lineage,
    /// Every floor.
    pub floors: Vec<Floor>,
    /// The tree of the day it was read for.
    pub places: Places,
    pub(crate) settings: Arc<HashMap<(UnitId, InstrumentId), Vec<Setting>>>,
}

impl Picture {
    /// From what has been read.
    pub(crate) fn new(lineage: Lineage, floors: Vec<Floor>, places: Places, all: Vec<Setting>) -> Self {
        let mut settings: HashMap<(UnitId, InstrumentId), Vec<Setting>> = HashMap::new();
        for setting in all {
            settings.entry((setting.unit, setting.instrument)).or_default().push(setting);
        }
        Self { lineage, floors, places, settings: Arc::new(settings) }
    }

    /// A unit's own settings of an instrument.
    pub fn history(&self, unit: UnitId, instrument: InstrumentId) -> &[Setting] {
        self.settings.get(&(unit, instrument)).map_or(&[], Vec::as_slice)
    }

    /// Every setting read.
    pub fn settings(&self) -> impl Iterator<Item = &Setting> {
        self.settings.values().flatten()
    }

    /// The instruments of the edition in force on a day, in the catalogue's order.
    pub fn instruments(&self, date: Date) -> &[Instrument] {
        self.lineage.at(date).map_or(&[], |edition| &edition.instruments)
    }

    /// From a unit up to the root, itself included even where the tree does not know it.
    fn chain(&self, unit: UnitId, instrument: InstrumentId) -> Vec<Link<'_>> {
        let mut path: Vec<UnitId> = self.places.path(unit).collect();
        if path.is_empty() {
            path.push(unit);
        }
        path.into_iter().map(|unit| Link { unit, history: self.history(unit, instrument) }).collect()
    }

    /// What is in force for a unit and an instrument of the edition in force on the day.
    pub fn in_force(&self, unit: UnitId, instrument: InstrumentId, date: Date) -> Option<InForce<'_>> {
        let instrument = self.lineage.at(date)?.instrument(instrument)?;
        in_force(&self.chain(unit, instrument.id), instrument, &self.floors, date, &self.lineage)
    }

    /// What is in force for the unit above: what this one would follow without an own agreement.
    pub fn common(&self, unit: UnitId, instrument: InstrumentId, date: Date) -> Option<InForce<'_>> {
        let instrument = self.lineage.at(date)?.instrument(instrument)?;
        let chain = self.chain(unit, instrument.id);
        let above = chain.get(1..).unwrap_or_default();
        // The root follows the catalogue; an empty history in its own place says so.
        let root = [Link { unit, history: &[] }];
        let above = if above.is_empty() { &root[..] } else { above };
        in_force(above, instrument, &self.floors, date, &self.lineage)
    }

    /// What an agreement's terms would do to a unit on a day.
    pub fn shift(&self, unit: UnitId, instrument: InstrumentId, terms: &Terms, from: Date) -> Result<Shift, Missing> {
        let known = self.lineage.at(from).and_then(|edition| edition.instrument(instrument));
        let instrument = known.ok_or(Missing::Step)?;
        Shift::of(terms, &self.chain(unit, instrument.id), instrument, &self.floors, (from, &self.lineage))
    }
}
