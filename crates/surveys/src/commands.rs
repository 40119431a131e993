//! What can be done about waves: each command saves and gives the event that its caller commits.

use crate::cells::{Cell, Place, cells, settled};
use crate::store::remarks::{self, Remark};
use crate::store::{self as saved, Began, boxes};
use crate::wave::{Kind, Refusal, Rules, Wave, WaveId};
use ::store::{Error, Event, Tx};
use access::Places;
use base::{Date, PersonId, UnitId, Uuid};
use disclosure::Least;
use org::{How, Tree};
use std::collections::HashMap;

::store::stops! {
    /// Why a command stopped.
    pub enum Stop {
        /// The wave does not take the answer.
        Refused(Refusal),
    }
}

/// An area whose first round has begun: keeps the day, and asks its leaders, unless the round's deadline has passed already.
pub fn open_baseline(
    tx: &mut Tx,
    area: UnitId,
    (round, first_round, deadline): (Uuid, Date, Date),
) -> Result<(Option<WaveId>, Event), Stop> {
    let today = tx.today();
    let rules = saved::rules(tx, today)?;
    let in_time = today <= deadline;
    let wave =
        if in_time { Some(open(tx, area, Kind::Baseline, rules.last_day(today, Some(deadline)))?) } else { None };
    let autumn_on = rules.autumn(first_round);
    let baseline = wave.as_ref().map(|wave| wave.id);
    saved::begin(tx, &Began { area, round, first_round, baseline, autumn_on, autumn: None })?;
    let event = Event::new("surveys.area_began").unit(area).about(round).with("first_round", first_round);
    let event = event.with("autumn", autumn_on);
    let event = match &wave {
        Some(wave) => event.with("wave", wave.id).with("asked", wave.invited).with("med_told", wave.med_told),
        None => event.with("wave", "too_late"),
    };
    Ok((baseline, event))
}

/// The autumn has come for an area: its leaders are asked the same again.
pub fn open_autumn(tx: &mut Tx, area: UnitId) -> Result<(WaveId, Event), Stop> {
    let today = tx.today();
    let rules = saved::rules(tx, today)?;
    let wave = open(tx, area, Kind::Autumn, rules.last_day(today, None))?;
    saved::asked_again(tx, area, wave.id)?;
    let event = Event::new("surveys.wave_opened").unit(area).about(wave.id.0).with("kind", wave.kind.code());
    Ok((wave.id, event.with("asked", wave.invited).with("med_told", wave.med_told)))
}

fn open(tx: &mut Tx, area: UnitId, kind: Kind, closes: Date) -> Result<Wave, Stop> {
    let today = tx.today();
    let rules = saved::rules(tx, today)?;
    let set = set_of(tx, area)?;
    let (places, asked) = asked(tx, area, today)?;
    let (cells, counted_in) = cells(&places, Least::of(rules.least));
    let path = access::above(tx, area, today)?;
    let med = i64::try_from(saved::med_of(tx, &path, today)?.len()).unwrap_or(i64::MAX);
    let (id, invited) = (WaveId::fresh(), i64::try_from(asked.len()).unwrap_or(i64::MAX));
    let wave =
        Wave { id, area, kind, set, opened: today, closes, closed: None, invited, answered: None, med_told: med };
    saved::add(tx, &wave)?;
    let questions: Vec<String> = saved::questions(tx, set)?.into_iter().map(|question| question.code).collect();
    boxes::set_out(tx, id, &cells, &questions)?;
    for (person, place) in asked {
        let cell = counted_in.get(place).and_then(|cell| cells.get(*cell)).map_or(area, |cell| cell.unit);
        saved::invite(tx, id, person, cell)?;
    }
    Ok(wave)
}

/// The set of questions: an area is asked the same in the autumn as before its first round.
fn set_of(tx: &mut Tx, area: UnitId) -> Result<i64, Error> {
    let before = saved::waves(tx)?.into_iter().find(|wave| wave.area == area);
    before.map_or_else(|| saved::newest_set(tx), |wave| Ok(wave.set))
}

/// Leaders, each with the place of the unit where they are asked.
type Leaders = Vec<(PersonId, usize)>;

/// The units of an area, and each leader with the place of their unit. Units under an area that has begun by itself are
/// asked there; a leader of several units is asked once, at the topmost.
fn asked(tx: &mut Tx, area: UnitId, on: Date) -> Result<(Vec<Place>, Leaders), Error> {
    let tree = org::tree_at(tx, on)?;
    let posts = org::leader_posts(tx, on)?;
    let begun: Vec<UnitId> = saved::starts(tx)?.into_iter().map(|began| began.area).collect();
    let units: Vec<UnitId> = outside(&tree, &access::places(tx, on)?, area, &begun);
    let place_of: HashMap<UnitId, usize> = units.iter().enumerate().map(|(at, unit)| (*unit, at)).collect();
    let mut leaders: Leaders = vec![];
    for (at, unit) in units.iter().enumerate() {
        for post in posts.of(*unit) {
            let holder = post.holders.iter().find(|holder| holder.how != How::Deputy).map(|holder| holder.person);
            leaders.extend(holder.filter(|who| leaders.iter().all(|(known, _)| known != who)).map(|who| (who, at)));
        }
    }
    let at_unit = |at: usize| leaders.iter().filter(|(_, place)| *place == at).count();
    let places = units.iter().enumerate().map(|(at, unit)| Place {
        unit: *unit,
        parent: (at > 0).then(|| tree.parent(*unit).and_then(|parent| place_of.get(&parent).copied()).unwrap_or(0)),
        asked: at_unit(at),
    });
    Ok((places.collect(), leaders))
}

fn outside(tree: &Tree, places: &Places, area: UnitId, begun: &[UnitId]) -> Vec<UnitId> {
    let elsewhere = |unit: UnitId| {
        begun.iter().any(|other| *other != area && places.under(*other, area) && places.under(unit, *other))
    };
    tree.subtree(area).into_iter().filter(|unit| !elsewhere(*unit)).collect()
}

/// Somebody who is asked answers, once. The event tells that they did, and nothing else: no unit, no wave, no answer.
pub fn answer(tx: &mut Tx, id: WaveId, person: PersonId, answers: &[(String, i64)]) -> Result<Event, Stop> {
    let (wave, today) = (saved::wave(tx, id)?, tx.today());
    let cell = saved::cell_of(tx, id, person)?.ok_or(Error::NotFound)?;
    wave.takes(saved::has_answered(tx, id, person)?, today)?;
    if !boxes::mark(tx, id, person)? {
        return Err(Refusal::Answered.into());
    }
    for (question, value) in answers {
        boxes::count(tx, id, cell, (question, *value))?;
    }
    Ok(Event::new("surveys.answered"))
}

/// Counts a wave whose last day has passed: only the cells that may be shown together are left, and who was asked is forgotten.
pub fn close(tx: &mut Tx, id: WaveId) -> Result<Event, Stop> {
    let (wave, today) = (saved::wave(tx, id)?, tx.today());
    let rules: Rules = saved::rules(tx, today)?;
    let stored = boxes::cells(tx, id)?;
    let place = |unit: UnitId| stored.iter().position(|(known, _)| *known == unit);
    let cells: Vec<Cell> =
        stored.iter().map(|(unit, above)| Cell { unit: *unit, above: above.and_then(place) }).collect();
    let first = saved::questions(tx, wave.set)?.into_iter().next().map(|question| question.code).unwrap_or_default();
    let counted = boxes::all(tx, id)?;
    let answered = |unit: UnitId| -> i64 {
        counted.iter().filter(|(cell, question, ..)| *cell == unit && *question == first).map(|(.., n)| n).sum()
    };
    let numbers: Vec<usize> = cells.iter().map(|cell| usize::try_from(answered(cell.unit)).unwrap_or(0)).collect();
    let settled = settled(&cells, &numbers, Least::of(rules.least));
    for (at, cell) in cells.iter().enumerate().rev() {
        let to = settled.get(at).copied().flatten().and_then(|to| cells.get(to)).map(|to| to.unit);
        if to == Some(cell.unit) {
            let above = cell.above.and_then(|above| settled.get(above).copied().flatten());
            boxes::hang(tx, id, cell.unit, above.and_then(|above| cells.get(above)).map(|above| above.unit))?;
        } else {
            boxes::fold(tx, id, cell.unit, to)?;
        }
    }
    let all = i64::try_from(numbers.iter().sum::<usize>()).unwrap_or(i64::MAX);
    saved::closed(tx, id, today, all)?;
    boxes::forget_who(tx, id)?;
    let kept = settled.iter().enumerate().filter(|(at, to)| **to == Some(*at)).count();
    Ok(Event::new("surveys.wave_closed").unit(wave.area).about(id.0).with("cells", kept))
}

/// Somebody who speaks for employees says what they think of a wave; what they say is shown word for word.
pub fn remark(tx: &mut Tx, id: WaveId, remark: &Remark) -> Result<Event, Stop> {
    let wave = saved::wave(tx, id)?;
    remarks::add(tx, id, remark)?;
    let event = Event::new("surveys.med_remarked").unit(wave.area).about(id.0).with("speaks_for", remark.unit);
    Ok(event.with("on", remark.on).text("words", &remark.words))
}
