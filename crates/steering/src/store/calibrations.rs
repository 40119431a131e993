//! Calibrations and their voices. Everything read here passes `visible_voices` before it is shown.

use crate::calibration::{Answer, Calibration, CalibrationId, Ground, State, Voice};
use crate::round::RoundId;
use crate::seat::Party;
use crate::step::{EditionId, InstrumentId};
use base::{Date, Time, UnitId};
use std::collections::HashMap;
use store::{Error, Record, Result, Row, Tx, args};

/// A calibration as kept: who sits in it is worked out from today's posts.
#[derive(Debug, Clone)]
pub struct Kept {
    /// With its voices; the parties are not known here.
    pub calibration: Calibration,
    /// Who opened it.
    pub opened_by: Party,
    /// What the opener wishes, without a step: shown to all parties.
    pub wish: String,
    /// For optimistic saving.
    pub version: i64,
}

impl Record for Kept {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            calibration: Calibration {
                id: row.next()?,
                round: row.next::<Option<RoundId>>()?,
                unit: row.next::<UnitId>()?,
                instrument: row.next::<InstrumentId>()?,
                edition: row.next::<EditionId>()?,
                deadline: row.next::<Date>()?,
                settled: row.next()?,
                parties: Vec::new(),
                voices: Vec::new(),
            },
            opened_by: row.next()?,
            wish: row.next()?,
            version: row.next()?,
        })
    }
}

struct VoiceRow(CalibrationId, Voice);

impl Record for VoiceRow {
    fn read(row: &mut Row) -> Result<Self> {
        let calibration = row.next()?;
        let (id, party, post, person) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let behalf = row.next()?;
        let answer = Answer {
            step: row.next()?,
            ground: row.next::<Ground>()?,
            why: row.next()?,
            support: row.next()?,
            support_from: row.next()?,
            support_by: row.next()?,
            governance: row.next()?,
            needs: row.next()?,
            offers: row.next()?,
            stops: row.next()?,
            own_choice: row.next()?,
            backing: row.next()?,
        };
        let (at, after_seeing): (Option<Time>, bool) = (row.next()?, row.next()?);
        let state = at.map_or(State::Draft, |at| State::Given { at, after_seeing });
        Ok(Self(calibration, Voice { id, party, post, person, behalf, answer, state }))
    }
}

fn with_voices(mut kept: Vec<Kept>, voices: Vec<VoiceRow>) -> Vec<Kept> {
    let mut of: HashMap<CalibrationId, Vec<Voice>> = HashMap::new();
    for VoiceRow(calibration, voice) in voices {
        of.entry(calibration).or_default().push(voice);
    }
    for one in &mut kept {
        one.calibration.voices = of.remove(&one.calibration.id).unwrap_or_default();
    }
    kept
}

/// One calibration with its voices.
pub fn get(tx: &mut Tx, id: CalibrationId) -> Result<Kept> {
    let kept: Kept = tx.get(
        "SELECT id, round, unit, instrument, edition, deadline, settled, opened_by, wish, version
         FROM steering_calibration WHERE id = $1",
        args![id],
    )?;
    let voices = tx.all(
        "SELECT calibration, id, party, post, person, behalf, step, ground, why, support, support_from, support_by,
                governance, needs, offers, stops, own_choice, backing, given_at, after_seeing
         FROM steering_voice WHERE calibration = $1 ORDER BY id",
        args![id],
    )?;
    with_voices(vec![kept], voices).into_iter().next().ok_or(Error::NotFound)
}

/// Calibrations not settled yet, with their voices.
pub fn open(tx: &mut Tx) -> Result<Vec<Kept>> {
    tx.once("open calibrations", args![], read_open)
}

fn read_open(tx: &mut Tx) -> Result<Vec<Kept>> {
    let kept = tx.all(
        "SELECT id, round, unit, instrument, edition, deadline, settled, opened_by, wish, version
         FROM steering_calibration WHERE NOT settled ORDER BY deadline, id",
        args![],
    )?;
    let voices = tx.all(
        "SELECT v.calibration, v.id, v.party, v.post, v.person, v.behalf, v.step, v.ground, v.why, v.support,
                v.support_from, v.support_by, v.governance, v.needs, v.offers, v.stops, v.own_choice, v.backing,
                v.given_at, v.after_seeing
         FROM steering_voice v JOIN steering_calibration c ON c.id = v.calibration
         WHERE NOT c.settled ORDER BY v.id",
        args![],
    )?;
    Ok(with_voices(kept, voices))
}

/// A unit's calibrations, newest first, without voices.
pub fn of_unit(tx: &mut Tx, unit: UnitId) -> Result<Vec<Kept>> {
    tx.all(
        "SELECT id, round, unit, instrument, edition, deadline, settled, opened_by, wish, version
         FROM steering_calibration WHERE unit = $1 ORDER BY opened_on DESC, id DESC",
        args![unit],
    )
}

/// The calibrations of a round with their voices.
pub fn voiced_in(tx: &mut Tx, round: RoundId) -> Result<Vec<Kept>> {
    let kept = of_round(tx, round)?;
    let voices = tx.all(
        "SELECT v.calibration, v.id, v.party, v.post, v.person, v.behalf, v.step, v.ground, v.why, v.support,
                v.support_from, v.support_by, v.governance, v.needs, v.offers, v.stops, v.own_choice, v.backing,
                v.given_at, v.after_seeing
         FROM steering_voice v JOIN steering_calibration c ON c.id = v.calibration
         WHERE c.round = $1 ORDER BY v.id",
        args![round],
    )?;
    Ok(with_voices(kept, voices))
}

/// The calibrations of a round, without voices.
pub fn of_round(tx: &mut Tx, round: RoundId) -> Result<Vec<Kept>> {
    tx.all(
        "SELECT id, round, unit, instrument, edition, deadline, settled, opened_by, wish, version
         FROM steering_calibration WHERE round = $1 ORDER BY opened_on, id",
        args![round],
    )
}

/// Opens a calibration.
pub fn add(tx: &mut Tx, kept: &Kept) -> Result<()> {
    let (now, today) = (tx.now(), tx.today());
    let one = &kept.calibration;
    tx.run(
        "INSERT INTO steering_calibration
             (id, round, unit, instrument, edition, opened_on, deadline, opened_by, wish, settled, version, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)",
        args![
            one.id,
            one.round,
            one.unit,
            one.instrument,
            one.edition,
            today,
            one.deadline,
            kept.opened_by,
            kept.wish,
            false,
            now
        ],
    )?;
    Ok(())
}

/// An agreement has been drafted from it: no more voices.
pub fn settle(tx: &mut Tx, id: CalibrationId, version: i64) -> Result<()> {
    let saved = tx.run(
        "UPDATE steering_calibration SET settled = TRUE, version = version + 1
         WHERE id = $1 AND version = $2 AND NOT settled",
        args![id, version],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Saves one party's voice. A given one is final in the database too: the statement does not touch it.
pub fn save_voice(tx: &mut Tx, calibration: CalibrationId, voice: &Voice) -> Result<()> {
    let (at, after_seeing) = match voice.state {
        State::Draft => (None, false),
        State::Given { at, after_seeing } => (Some(at), after_seeing),
    };
    let answer = &voice.answer;
    let saved = tx.run(
        "INSERT INTO steering_voice
             (id, calibration, party, post, person, step, ground, why, support, governance, stops, own_choice, backing,
              given_at, after_seeing, support_from, support_by, needs, offers, behalf, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1)
         ON CONFLICT (calibration, party) DO UPDATE SET post = excluded.post, person = excluded.person,
             step = excluded.step, ground = excluded.ground, why = excluded.why, support = excluded.support,
             governance = excluded.governance, stops = excluded.stops, own_choice = excluded.own_choice,
             backing = excluded.backing, given_at = excluded.given_at, after_seeing = excluded.after_seeing,
             support_from = excluded.support_from, support_by = excluded.support_by, needs = excluded.needs,
             offers = excluded.offers, behalf = excluded.behalf,
             version = steering_voice.version + 1
         WHERE steering_voice.given_at IS NULL",
        args![
            voice.id,
            calibration,
            voice.party,
            voice.post,
            voice.person,
            answer.step,
            answer.ground,
            answer.why,
            answer.support,
            answer.governance,
            answer.stops,
            answer.own_choice,
            answer.backing,
            at,
            after_seeing,
            answer.support_from,
            answer.support_by,
            answer.needs,
            answer.offers,
            voice.behalf
        ],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}
