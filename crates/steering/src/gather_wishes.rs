//! What a staff function is asked for in the voices of others, as far as a person who answers for it may read them.

use crate::calibration::{CalibrationId, visible_voices};
use crate::seat::Party;
use crate::seating::Seating;
use crate::step::Words;
use crate::store::{calibrations, catalogue};
use base::{Date, PersonId, UnitId};
use store::{Result, Tx};

/// Support that the unit or its line wishes for from a staff function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportWish {
    /// The talk it stands in.
    pub calibration: CalibrationId,
    /// The unit that the talk is about.
    pub unit: UnitId,
    /// What the instrument is called.
    pub name: Words,
    /// Who wishes.
    pub party: Party,
    /// For what, in their own words.
    pub words: String,
    /// By when, where that is said.
    pub by: Option<Date>,
}

/// What is wished for from the staff function with this code, in talks that are not settled yet. A blind voice is in none: what is read
/// here is what the reader may read in the talk itself, as one who holds the staff function's seat there.
pub fn wishes(tx: &mut Tx, reader: PersonId, code: &str) -> Result<Vec<SupportWish>> {
    let (today, lineage) = (tx.today(), catalogue::lineage(tx)?);
    let seating = Seating::load(tx, today)?;
    let mut all = vec![];
    for mut kept in calibrations::open(tx)? {
        let talk = &mut kept.calibration;
        let edition = lineage.get(talk.edition);
        let Some(instrument) = edition.and_then(|edition| edition.instrument(talk.instrument)) else { continue };
        let seats = seating.seats(talk.unit, &instrument.owner);
        let seat = seats.speaker(reader).map(|speaker| speaker.party).filter(|party| *party == Party::Staff);
        talk.parties = seats.parties();
        let others = visible_voices(talk, seat.filter(|_| instrument.owner == code), today);
        let asked = others.into_iter().filter(|voice| voice.party != Party::Staff && voice.given());
        all.extend(asked.filter(|voice| voice.answer.support_from == Some(Party::Staff)).filter_map(|voice| {
            let words = voice.answer.support.trim().to_owned();
            let (calibration, unit, name) = (talk.id, talk.unit, instrument.name.clone());
            let (party, by) = (voice.party, voice.answer.support_by);
            (!words.is_empty()).then_some(SupportWish { calibration, unit, name, party, words, by })
        }));
    }
    Ok(all)
}
