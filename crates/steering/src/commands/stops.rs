//! Promises to stop asking: given to an area at a meeting, and said to be kept or broken by those they were given to.

use crate::commands::talks;
use crate::fail::Fail;
use crate::round::{self, RoundId};
use crate::seat::Party;
use crate::step::InstrumentId;
use crate::stop::{Heard, Made, StopId, fresh, lines};
use crate::store::{rounds, stops};
use store::{Event, Tx};

/// Promises of a side to all of a round's area, a line each; how many of them are new. Part of what its caller commits.
pub fn promise(
    tx: &mut Tx,
    round: RoundId,
    (instrument, party): (InstrumentId, Party),
    words: &str,
) -> Result<usize, Fail> {
    if !rounds::round(tx, round)?.instruments.contains(&instrument) {
        return Err(Fail::Round(round::Refusal::NotInRound));
    }
    let known = stops::promised(tx, round, (instrument, party))?;
    let new = fresh(lines(words), &known);
    stops::add_to_round(tx, round, (instrument, party), &new)?;
    Ok(new.len())
}

/// Notes that what was promised has stopped, or is still asked for; in a unit's own talk once the answers are revealed.
pub fn hear(tx: &mut Tx, made: Made, stop: StopId, heard: Heard) -> Result<Event, Fail> {
    let (unit, about) = match made {
        Made::Round(id) => (rounds::round(tx, id)?.area, id.0),
        Made::Calibration(id) => {
            let (kept, _) = talks::calibration(tx, id)?;
            if !kept.calibration.settled && !kept.calibration.revealed(tx.today()) {
                return Err(Fail::UnderWay);
            }
            (kept.calibration.unit, id.0)
        }
    };
    stops::heard(tx, stop, made, heard)?;
    let what = match heard {
        Heard::Kept => "steering.stop_kept",
        Heard::Broken => "steering.stop_broken",
    };
    Ok(Event::new(what).unit(unit).about(about).with("stop", stop))
}
