//! Everything about a round that its list of participants is worked out from, read at once.

use crate::agreement::Agreement;
use crate::calibration::Calibration;
use crate::fail::Fail;
use crate::progress::Gathered;
use crate::round::{Round, RoundId};
use crate::seating::Seating;
use crate::step::{Instrument, InstrumentId};
use crate::store::{agreements, calibrations, catalogue, followings, rounds};
use base::UnitId;
use std::collections::HashSet;
use store::Tx;

/// A round with all that has been said and agreed in it.
pub struct Gathering {
    /// The round.
    pub round: Round,
    /// Its instruments in its own edition.
    pub instruments: Vec<Instrument>,
    /// Units of the area in the order of the tree, the area itself left out.
    pub units: Vec<UnitId>,
    /// Today's posts.
    pub seating: Seating,
    /// The round's calibrations with their voices.
    pub talks: Vec<Calibration>,
    /// The round's common agreements.
    pub common: Vec<Agreement>,
    /// What follows the common agreement.
    pub followed: HashSet<(UnitId, InstrumentId)>,
}

impl Gathering {
    /// Reads it.
    pub fn load(tx: &mut Tx, id: RoundId) -> Result<Self, Fail> {
        let (round, today) = (rounds::round(tx, id)?, tx.today());
        let lineage = catalogue::lineage(tx)?;
        let edition = lineage.get(round.edition).ok_or(store::Error::NotFound)?;
        let instruments = round.instruments.iter().filter_map(|one| edition.instrument(*one)).cloned().collect();
        let mut units = org::tree_at(tx, today)?.subtree(round.area);
        units.retain(|unit| *unit != round.area);
        let talks = calibrations::voiced_in(tx, id)?.into_iter().map(|kept| kept.calibration).collect();
        let all = agreements::all(tx)?.into_iter().map(|kept| kept.agreement);
        let common = all.filter(|one| one.round == Some(id) && one.calibration.is_none()).collect();
        let (seating, followed) = (Seating::load(tx, today)?, followings::of_round(tx, id)?);
        Ok(Self { round, instruments, units, seating, talks, common, followed })
    }

    /// What the rule asks for.
    pub fn gathered(&self) -> Gathered<'_> {
        Gathered {
            round: &self.round,
            instruments: &self.instruments,
            units: &self.units,
            seating: &self.seating,
            talks: &self.talks,
            common: &self.common,
            followed: &self.followed,
        }
    }
}
