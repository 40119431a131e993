//! Goes through a people file line by line and makes the plan: known tenures first, then new ones, then head counts.

use crate::rules::identity::{Faces, Who};
use crate::rules::post::{Function, How, Place};
use crate::rules::reason::{Reason, Rejected};
use crate::rules::roster::{Begun, Crew, HeadRow, KnownTenure, PersonRow, RosterPlan, Staffed, TenureId};
use crate::rules::said::Until;
use base::{Date, Period, UnitId};
use std::collections::{HashMap, HashSet};

/// Plans a people file. `complete` ends the tenures of the source's persons whom the file no longer holds.
pub fn roster(known: &Staffed, crew: Crew, as_of: Date, complete: bool) -> RosterPlan {
    let mut desk = Desk {
        known,
        as_of,
        claims: HashMap::new(),
        kept: HashSet::new(),
        plan: RosterPlan {
            faces: Faces::of(known.persons.iter().cloned()),
            rejected: crew.rejected,
            ..RosterPlan::default()
        },
    };
    let (found, rest) = desk.sorted(crew.persons);
    for (row, who, tenure) in found {
        desk.keep(&row, who, tenure);
    }
    for (row, who, unit) in rest {
        desk.begin(&row, who, unit);
    }
    for row in crew.heads {
        desk.count(&row);
    }
    if complete {
        desk.end_absent();
    }
    desk.plan.rejected.sort_by_key(|rejected| rejected.line);
    desk.plan
}

type Found<'a> = (PersonRow, Who, &'a KnownTenure);

/// The days, the person and the line.
type Claim = (Period, Who, usize);

struct Desk<'a> {
    known: &'a Staffed,
    as_of: Date,
    /// What lines of this file have claimed: post and way, with the days and the line.
    claims: HashMap<(Place, How), Vec<Claim>>,
    /// Known tenures that the file confirms.
    kept: HashSet<TenureId>,
    plan: RosterPlan,
}

impl<'a> Desk<'a> {
    fn reject(&mut self, line: usize, reason: Reason) {
        self.plan.rejected.push(Rejected { line, reason });
    }

    /// Tells lines about known tenures from the rest, and refuses those that say nobody or nowhere.
    fn sorted(&mut self, rows: Vec<PersonRow>) -> (Vec<Found<'a>>, Vec<(PersonRow, Who, UnitId)>) {
        let (mut found, mut rest) = (vec![], vec![]);
        for row in rows {
            let Some(unit) = self.known.units.get(&row.unit).copied() else {
                self.reject(row.line, Reason::NoSuchUnit(row.unit.clone()));
                continue;
            };
            match self.plan.faces.meet(&row.card) {
                Err(reason) => self.reject(row.line, reason),
                Ok(who) => match self.tenure(&row, who, unit) {
                    Some(tenure) => found.push((row, who, tenure)),
                    None => rest.push((row, who, unit)),
                },
            }
        }
        (found, rest)
    }

    /// The known tenure that a line is about.
    fn tenure(&self, row: &PersonRow, who: Who, unit: UnitId) -> Option<&'a KnownTenure> {
        let from = row.from.unwrap_or(self.as_of);
        let days = match row.until {
            Until::On(to) => Period::new(from, Some(to)).unwrap_or(Period::since(to)),
            _ => Period::since(from),
        };
        self.known.tenures.iter().find(|t| {
            Who::Known(t.person) == who
                && t.place.unit == unit
                && t.place.function == row.duty.function
                && t.how == row.duty.how
                && row.no.is_none_or(|no| no == t.place.no)
                && t.valid.meets(days)
        })
    }

    /// A line that says, perhaps with other days, what is known.
    fn keep(&mut self, row: &PersonRow, who: Who, tenure: &KnownTenure) {
        let to = match row.until {
            Until::Unsaid => tenure.valid.to,
            Until::Open => None,
            Until::On(to) => Some(to),
        };
        let from = row.from.unwrap_or(tenure.valid.from);
        let Some(valid) = Period::new(from, to) else {
            return self.reject(row.line, Reason::EndsBeforeStart(from, to.unwrap_or(from)));
        };
        if !self.kept.insert(tenure.id) {
            return self.reject(row.line, Reason::DoubleTenure(self.claimant(tenure.place, row.duty.how, valid)));
        }
        if let Some(line) = self.filled(tenure.place, row.duty.how, who, valid) {
            return self.reject(row.line, Reason::PostFilled(line));
        }
        self.take(row, who, tenure.place, valid);
        if valid == tenure.valid {
            self.plan.unchanged += 1;
        } else {
            self.plan.altered.push((tenure.id, Some(valid)));
        }
    }

    /// A line about somebody who does not fill such a post yet: it gets its number or the first free one.
    fn begin(&mut self, row: &PersonRow, who: Who, unit: UnitId) {
        let from = row.from.unwrap_or(self.as_of);
        let to = if let Until::On(to) = row.until { Some(to) } else { None };
        let Some(valid) = Period::new(from, to) else {
            return self.reject(row.line, Reason::EndsBeforeStart(from, to.unwrap_or(from)));
        };
        let function = row.duty.function;
        if matches!(who, Who::New(_)) && row.card.name.is_empty() {
            return self.reject(row.line, Reason::NoName);
        }
        let mut places = (row.no.unwrap_or(1)..).map(|no| Place { unit, function, no });
        let place = if row.no.is_some() || row.duty.how == How::Deputy {
            places.next()
        } else {
            places.find(|place| self.free(*place, row.duty.how, valid))
        };
        let Some(place) = place else { return };
        if let Some(line) = self.filled(place, row.duty.how, who, valid) {
            return self.reject(row.line, Reason::PostFilled(line));
        }
        self.take(row, who, place, valid);
        self.succeed(place, row.duty.how, valid);
        self.plan.begun.push(Begun { place, who, how: row.duty.how, valid });
    }

    /// Whether nobody of this file stands in a post on these days, nor, where nobody is succeeded, anybody known.
    fn free(&self, place: Place, how: How, valid: Period) -> bool {
        let claimed = self.claims.get(&(place, how)).is_some_and(|all| all.iter().any(|(days, ..)| days.meets(valid)));
        let known = place.function != Function::Leader
            && self.known.tenures.iter().any(|t| t.place == place && t.valid.meets(valid));
        !claimed && !known
    }

    /// The line that has filled a leader post in the same way on these days; any post, where it is the same person.
    fn filled(&self, place: Place, how: How, who: Who, valid: Period) -> Option<usize> {
        let alone = place.function == Function::Leader && how != How::Deputy;
        self.claims
            .get(&(place, how))?
            .iter()
            .find(|(days, other, _)| days.meets(valid) && (alone || *other == who))
            .map(|(.., line)| *line)
    }

    fn claimant(&self, place: Place, how: How, valid: Period) -> usize {
        let all = self.claims.get(&(place, how)).map_or(&[][..], Vec::as_slice);
        all.iter().find(|(days, ..)| days.meets(valid)).map_or(0, |(.., line)| *line)
    }

    fn take(&mut self, row: &PersonRow, who: Who, place: Place, valid: Period) {
        self.plan.accepted += 1;
        self.claims.entry((place, row.duty.how)).or_default().push((valid, who, row.line));
        match self.known.posts.get(&place) {
            Some(title) if row.duty.title.is_empty() || *title == row.duty.title => {}
            _ => {
                self.plan.posts.insert(place, row.duty.title.clone());
            }
        }
    }

    /// A new leader follows the one before, and whoever acted meanwhile; others of the file are not touched.
    fn succeed(&mut self, place: Place, how: How, valid: Period) {
        if place.function != Function::Leader || how == How::Deputy {
            return;
        }
        let follows = |t: &&KnownTenure| {
            t.place == place
                && t.how != How::Deputy
                && (how == How::Held || t.how == How::Acting)
                && t.valid.meets(valid)
        };
        for tenure in self.known.tenures.iter().filter(follows) {
            if self.kept.insert(tenure.id) {
                self.plan.altered.push((tenure.id, Period::new(tenure.valid.from, Some(valid.from))));
            }
        }
    }

    fn count(&mut self, row: &HeadRow) {
        let Some(unit) = self.known.units.get(&row.unit).copied() else {
            return self.reject(row.line, Reason::NoSuchUnit(row.unit.clone()));
        };
        let day = row.from.unwrap_or(self.as_of);
        self.plan.accepted += 1;
        let known = self.known.heads.get(&unit).and_then(|told| told.range(..=day).next_back());
        if known.is_some_and(|(_, heads)| *heads == row.heads) {
            self.plan.unchanged += 1;
        } else {
            self.plan.heads.push((unit, day, row.heads));
        }
    }

    /// Ends what the file of everybody no longer holds; only for those whom this source has numbered.
    fn end_absent(&mut self) {
        let open = Period::since(self.as_of);
        for tenure in self.known.tenures.iter().filter(|t| t.valid.meets(open)) {
            let ours = self.plan.faces.key_of(Who::Known(tenure.person)).is_some();
            if ours && self.kept.insert(tenure.id) {
                self.plan.altered.push((tenure.id, Period::new(tenure.valid.from, Some(self.as_of))));
            }
        }
    }
}
