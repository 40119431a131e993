//! What the room is for the committee's units, what changed in it, and which rounds still run.

use super::Circle;
use crate::data::{Basis, Change, InForce, Med, Room, Support};
use crate::store::rooms::{self as saved, Agreed, Promised};
use crate::words;
use base::{Date, UnitId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use steering::Picture;
use steering::agreement::AgreementId;
use steering::seat::Party;
use steering::setting::Origin;
use steering::step::{Instrument, InstrumentId};
use store::{Result, Tx};

/// Changes of so many months before the paper's date are in it.
const MONTHS: i32 = 12;

/// What the paper says about the room.
pub struct Read {
    pub rooms: Vec<Room>,
    pub changes: Vec<Change>,
    pub open_rounds: Vec<(String, Date)>,
}

pub fn read(tx: &mut Tx, circle: &Circle) -> Result<Read> {
    let picture = Picture::load(tx, circle.date, circle.date)?;
    let instruments = picture.instruments(circle.date);
    let rooms = instruments.iter().map(|instrument| room(&picture, circle, instrument)).collect();
    let rounds = saved::open_rounds(tx, circle.date)?;
    let ours = rounds.into_iter().filter(|(area, _)| concerns(circle, *area));
    Ok(Read {
        rooms,
        open_rounds: ours.map(|(area, deadline)| (circle.name(area), deadline)).collect(),
        changes: changes(tx, &picture, circle)?,
    })
}

/// A unit concerns the committee when it is one of its units or stands above one.
pub fn concerns(circle: &Circle, unit: UnitId) -> bool {
    circle.set.contains(&unit) || circle.tops.iter().any(|top| circle.tree.ancestors(*top).contains(&unit))
}

/// One wording in force: its rank first, so that wordings stand in the order of the steps.
type Wording = (i64, String, bool);

fn room(picture: &Picture, circle: &Circle, instrument: &Instrument) -> Room {
    let mut followers: BTreeMap<(Wording, Option<UnitId>), usize> = BTreeMap::new();
    for unit in &circle.units {
        let Some(found) = picture.in_force(*unit, instrument.id, circle.date) else { continue };
        let source = match found.origin {
            Origin::Own(_) => Some(*unit),
            Origin::Common(above, _) => Some(above),
            Origin::Default => None,
        };
        let wording = (found.step.rank, found.step.words.pick(circle.lang).to_owned(), found.lifted());
        *followers.entry((wording, source)).or_default() += 1;
    }
    let mut steps: BTreeMap<(Wording, Basis), BTreeSet<UnitId>> = BTreeMap::new();
    for ((wording, source), count) in &followers {
        let basis = match source {
            None => Basis::Standard,
            Some(unit) if *count == 1 && circle.set.contains(unit) => Basis::Own,
            Some(_) => Basis::Common,
        };
        steps.entry((wording.clone(), basis)).or_default().extend(*source);
    }
    let alone = steps.len() == 1;
    let step = |(((_, said, law), basis), sources): (&(Wording, Basis), &BTreeSet<UnitId>)| InForce {
        words: said.clone(),
        basis: *basis,
        law: *law,
        units: if alone && *basis != Basis::Own { vec![] } else { names(circle, sources) },
    };
    Room { instrument: instrument.name.pick(circle.lang).to_owned(), steps: steps.iter().map(step).collect() }
}

/// Names in the order of the tree.
fn names(circle: &Circle, units: &BTreeSet<UnitId>) -> Vec<String> {
    let order = circle.tree.listed().into_iter().map(|(_, unit)| unit);
    order.filter(|unit| units.contains(unit)).map(|unit| circle.name(unit)).collect()
}

fn changes(tx: &mut Tx, picture: &Picture, circle: &Circle) -> Result<Vec<Change>> {
    let after = circle.date.plus_months(-MONTHS);
    let mut supports: HashMap<AgreementId, Vec<Promised>> = HashMap::new();
    for support in saved::promised(tx, after, circle.date)? {
        supports.entry(support.0).or_default().push(support);
    }
    let agreed = saved::agreed(tx, after, circle.date)?.into_iter().filter(|one| concerns(circle, one.unit));
    let functions: HashMap<String, String> = org::staff_functions(tx)?
        .into_iter()
        .map(|one| (one.code, circle.lang.pick(&one.name_da, &one.name_en).to_owned()))
        .collect();
    let change = |one: Agreed| {
        let owner = instrument(picture, circle, one.instrument).and_then(|known| functions.get(&known.owner));
        let promised = supports.remove(&one.id).unwrap_or_default();
        let supports = promised.into_iter().map(|support| given(circle, owner, support)).collect();
        Change { supports, ..change(picture, circle, one) }
    };
    Ok(agreed.map(change).collect())
}

fn change(picture: &Picture, circle: &Circle, one: Agreed) -> Change {
    let said = |step: &steering::step::Step| step.words.pick(circle.lang).to_owned();
    let eve = one.from.plus_days(-1);
    let before = picture.in_force(one.unit, one.instrument, eve).map(|found| said(found.agreed));
    let step = one.step.and_then(|step| picture.lineage.step(step)).map(said);
    let after = step.into_iter().chain(Some(one.wording.clone()).filter(|words| !words.is_empty()));
    Change {
        instrument: instrument(picture, circle, one.instrument)
            .map_or_else(String::new, |known| known.name.pick(circle.lang).to_owned()),
        unit: circle.name(one.unit),
        before,
        after: after.collect::<Vec<_>>().join("\n"),
        from: one.from.to_string(),
        over: one.to.filter(|to| *to <= circle.date).map(|to| to.to_string()),
        reason: one.reason.clone(),
        review: one.review.map(|review| review.to_string()),
        supports: vec![],
        med: med(one),
    }
}

fn instrument<'p>(picture: &'p Picture, circle: &Circle, id: InstrumentId) -> Option<&'p Instrument> {
    picture.instruments(circle.date).iter().find(|instrument| instrument.id == id)
}

fn given(circle: &Circle, owner: Option<&String>, (_, said, giver, due, done): Promised) -> Support {
    let w = words(circle.lang);
    let giver = match giver {
        Party::Unit => w.giver_unit(),
        Party::Line => w.giver_line(),
        Party::Staff => owner.cloned().unwrap_or_else(|| w.giver_staff()),
    };
    Support { words: said, giver, due: due.to_string(), done: done.map(|done| done.to_string()) }
}

fn med(one: Agreed) -> Option<Med> {
    let discussed = one.med_committee.zip(one.med_on).map(|(committee, on)| Med::Discussed {
        committee,
        on: on.to_string(),
        remarks: one.med_remarks.unwrap_or_default(),
    });
    discussed.or(one.med_not_relevant.map(|reason| Med::NotRelevant { reason }))
}
