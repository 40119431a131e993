//! Plans what an organisation file changes, before anything happens, and says which lines cannot be taken and why.

use crate::rules::circle::circles;
use crate::rules::reason::{Reason, Rejected};
use crate::rules::said::{Said, Until};
use crate::rules::shift::{UnitRow, shifted};
use crate::rules::slice::Timeline;
use base::{Date, UnitId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is known before the import.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The source's own numbers.
    pub keys: BTreeMap<String, UnitId>,
    /// Every unit's life, of every source.
    pub lives: BTreeMap<UnitId, Timeline>,
}

/// How a file is to be taken.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// The day for which the file speaks where its lines do not say.
    pub as_of: Date,
    /// Whether the file holds every unit of its source, so that an absent one is closed.
    pub complete: bool,
    /// Whether a unit may stand in several lines that say the same.
    pub distinct: bool,
}

base::codes! { "What an import does to a unit."; pub enum What {
    New = "new", Reopened = "reopened", Moved = "moved", Renamed = "renamed", Changed = "changed", Closed = "closed",
} }

/// A unit that the import changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The unit; a fresh identity for a new one.
    pub unit: UnitId,
    /// Its number in the source.
    pub key: String,
    /// The first line that says so; none for a unit that the file no longer holds.
    pub line: Option<usize>,
    /// What happens to it; at least one thing.
    pub what: BTreeSet<What>,
    /// Its life as known until now.
    pub before: Timeline,
    /// Its life as known from now on.
    pub after: Timeline,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// The units it changes, in the order of the file, then those it closes.
    pub changes: Vec<Change>,
    /// The lines it cannot take, in order.
    pub rejected: Vec<Rejected>,
    /// How many lines it takes.
    pub accepted: usize,
    /// How many units of the file stay as they are.
    pub unchanged: usize,
}

impl Plan {
    /// How many units something happens to.
    pub fn count(&self, what: What) -> usize {
        self.changes.iter().filter(|change| change.what.contains(&what)).count()
    }
}

/// A file as read: its units, the lines that could not be read, and every number that it holds at all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The units, in the order of the file.
    pub rows: Vec<UnitRow>,
    /// The lines that say no unit.
    pub rejected: Vec<Rejected>,
    /// The numbers in the file, those of rejected lines too: none of them counts as absent.
    pub present: BTreeSet<String>,
}

/// Plans an import. `fresh` gives identities for new units.
pub fn plan(known: &Known, told: Told, terms: Terms, mut fresh: impl FnMut() -> UnitId) -> Plan {
    let Told { rows, rejected, present } = told;
    let mut sheet =
        Sheet { known, terms, present, ids: HashMap::new(), rows: vec![], rejected, closing: BTreeMap::new() };
    sheet.take(rows);
    for row in &sheet.rows {
        let id = known.keys.get(&row.key).copied().unwrap_or_else(&mut fresh);
        sheet.ids.insert(row.key.clone(), id);
    }
    if terms.complete {
        sheet.close_absent();
    }
    loop {
        let lives = sheet.lives();
        let faults = sheet.faults(&lives);
        if faults.is_empty() {
            return sheet.finish(&lives);
        }
        sheet.reject(&faults);
    }
}

struct Sheet<'a> {
    known: &'a Known,
    terms: Terms,
    /// Every number that the file holds.
    present: BTreeSet<String>,
    /// Identities by number, for every row that was ever good.
    ids: HashMap<String, UnitId>,
    /// Rows still good.
    rows: Vec<UnitRow>,
    rejected: Vec<Rejected>,
    /// Units that the file no longer holds, with their lives as they then become.
    closing: BTreeMap<UnitId, (String, Timeline)>,
}

impl Sheet<'_> {
    /// Takes the rows one by one: one line a unit, or several that say the same where that is allowed.
    fn take(&mut self, rows: Vec<UnitRow>) {
        let mut seen: HashMap<String, (usize, Option<usize>)> = HashMap::new();
        for row in rows {
            let line = row.lines.first().copied().unwrap_or_default();
            let (first, place) = seen.get(&row.key).copied().unwrap_or((line, None));
            let same = place.and_then(|at| self.rows.get_mut(at)).filter(|kept| kept.says_the_same(&row));
            if let (true, Some(kept)) = (self.terms.distinct, same) {
                kept.lines.extend(row.lines);
            } else if seen.contains_key(&row.key) {
                self.rejected.push(Rejected { line, reason: Reason::DoubleKey(first) });
            } else if let Some(reason) = self.own_fault(&row) {
                seen.insert(row.key.clone(), (line, None));
                self.rejected.push(Rejected { line, reason });
            } else {
                seen.insert(row.key.clone(), (line, Some(self.rows.len())));
                self.rows.push(row);
            }
        }
    }

    /// What is wrong with a row by itself.
    fn own_fault(&self, row: &UnitRow) -> Option<Reason> {
        let new = !self.known.keys.contains_key(&row.key);
        let from = row.from.or_else(|| new.then_some(self.terms.as_of));
        match (from, row.until) {
            (Some(from), Until::On(to)) if to <= from => Some(Reason::EndsBeforeStart(from, to)),
            _ => None,
        }
    }

    fn close_absent(&mut self) {
        for (key, unit) in self.known.keys.iter().filter(|(key, _)| !self.present.contains(*key)) {
            let Some(before) = self.known.lives.get(unit) else { continue };
            let after = before.clone().end(self.terms.as_of);
            if after != *before {
                self.closing.insert(*unit, (key.clone(), after));
            }
        }
    }

    /// Every life as it would be after the rows that are still good.
    fn lives(&self) -> BTreeMap<UnitId, Timeline> {
        let mut lives = self.known.lives.clone();
        lives.extend(self.closing.iter().map(|(unit, (_, after))| (*unit, after.clone())));
        let good: HashMap<&str, UnitId> =
            self.rows.iter().filter_map(|row| Some((row.key.as_str(), *self.ids.get(&row.key)?))).collect();
        let find = |key: &String| good.get(key.as_str()).or_else(|| self.known.keys.get(key)).copied();
        for row in &self.rows {
            let Some(unit) = good.get(row.key.as_str()) else { continue };
            let above = match &row.parent {
                Said::Nothing => Said::Nothing,
                Said::Says(key) => Said::Says(key.as_ref().and_then(find)),
            };
            let before = self.known.lives.get(unit).cloned().unwrap_or_default();
            lives.insert(*unit, shifted(row, &above, &before, self.terms.as_of));
        }
        lives
    }

    /// Keys of rows that cannot be taken, each with its reason.
    fn faults(&self, lives: &BTreeMap<UnitId, Timeline>) -> HashMap<String, Reason> {
        let good: BTreeSet<&str> = self.rows.iter().map(|row| row.key.as_str()).collect();
        let lost: HashMap<String, Reason> =
            self.rows.iter().filter_map(|row| Some((row.key.clone(), self.parent_fault(row, lives, &good)?))).collect();
        if !lost.is_empty() {
            return lost;
        }
        let since = self.rows.iter().filter_map(|row| row.from).fold(self.terms.as_of, Date::min);
        let round = circles(lives, since);
        let in_circle = |row: &&UnitRow| self.ids.get(&row.key).is_some_and(|unit| round.contains(unit));
        self.rows.iter().filter(in_circle).map(|row| (row.key.clone(), Reason::Circle)).collect()
    }

    fn parent_fault(&self, row: &UnitRow, lives: &BTreeMap<UnitId, Timeline>, good: &BTreeSet<&str>) -> Option<Reason> {
        let Said::Says(Some(key)) = &row.parent else { return None };
        let known = self.known.keys.get(key).copied();
        let Some(parent) = self.ids.get(key).copied().filter(|_| good.contains(key.as_str())).or(known) else {
            let seen = self.present.contains(key);
            return Some(if seen { Reason::ParentRejected(key.clone()) } else { Reason::NoSuchParent(key.clone()) });
        };
        let day = row.day(self.terms.as_of);
        let ended = matches!(row.until, Until::On(to) if to <= day);
        let there = ended || lives.get(&parent).is_some_and(|life| life.at(day).is_some());
        (!there).then(|| Reason::ParentGone(key.clone(), day))
    }

    fn reject(&mut self, faults: &HashMap<String, Reason>) {
        let rejected = &mut self.rejected;
        self.rows.retain(|row| {
            let reason = faults.get(&row.key);
            if let Some(reason) = reason {
                rejected.extend(row.lines.iter().map(|line| Rejected { line: *line, reason: reason.clone() }));
            }
            reason.is_none()
        });
    }

    fn finish(mut self, lives: &BTreeMap<UnitId, Timeline>) -> Plan {
        let mut out = Plan { accepted: self.rows.iter().map(|row| row.lines.len()).sum(), ..Plan::default() };
        for row in &self.rows {
            let Some(unit) = self.ids.get(&row.key).copied() else { continue };
            let before = self.known.lives.get(&unit).cloned().unwrap_or_default();
            let after = lives.get(&unit).cloned().unwrap_or_default();
            if before == after {
                out.unchanged += 1;
                continue;
            }
            let what = compared(&before, &after, row.day(self.terms.as_of));
            out.changes.push(Change {
                unit,
                key: row.key.clone(),
                line: row.lines.first().copied(),
                what,
                before,
                after,
            });
        }
        for (unit, (key, after)) in std::mem::take(&mut self.closing) {
            let before = self.known.lives.get(&unit).cloned().unwrap_or_default();
            out.changes.push(Change { unit, key, line: None, what: BTreeSet::from([What::Closed]), before, after });
        }
        self.rejected.sort_by_key(|rejected| rejected.line);
        out.rejected = self.rejected;
        out
    }
}

/// What happened to a unit, seen on a day.
fn compared(before: &Timeline, after: &Timeline, day: Date) -> BTreeSet<What> {
    let mut what = BTreeSet::new();
    if before.slices().is_empty() {
        return BTreeSet::from([What::New]);
    }
    match (before.at(day).map(|s| &s.content), after.at(day).map(|s| &s.content)) {
        (None, Some(_)) => {
            what.insert(What::Reopened);
        }
        (Some(old), Some(new)) => {
            what.extend((old.parent != new.parent).then_some(What::Moved));
            what.extend((old.name != new.name).then_some(What::Renamed));
            what.extend((old.kind != new.kind || old.level != new.level).then_some(What::Changed));
        }
        _ => {}
    }
    let end = |life: &Timeline| life.slices().last().and_then(|s| s.valid.to);
    if end(after).is_some_and(|to| end(before).is_none_or(|was| to < was)) {
        what.insert(What::Closed);
    }
    if what.is_empty() {
        what.insert(What::Changed);
    }
    what
}
