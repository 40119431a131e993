//! The organisation on one day: who stands under whom, in Danish order.

use base::{UnitId, sort_key};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A unit as it was on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitAt {
    /// Its identity.
    pub id: UnitId,
    /// What it was called.
    pub name: String,
    /// Its type in the municipality's own words; empty when not told.
    pub kind: String,
    /// Its level in the municipality's own words; empty when not told.
    pub level: String,
    /// The unit above it that day.
    pub parent: Option<UnitId>,
}

/// The units of one day. A unit whose parent is not there that day stands as a root. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    units: Arc<HashMap<UnitId, UnitAt>>,
    below: Arc<HashMap<Option<UnitId>, Vec<UnitId>>>,
}

impl Tree {
    /// The tree over the units of a day.
    pub fn of(units: impl IntoIterator<Item = UnitAt>) -> Self {
        let units: HashMap<UnitId, UnitAt> = units.into_iter().map(|unit| (unit.id, unit)).collect();
        let mut keyed: Vec<(String, UnitId, Option<UnitId>)> = units
            .values()
            .map(|unit| (sort_key(&unit.name), unit.id, unit.parent.filter(|parent| units.contains_key(parent))))
            .collect();
        keyed.sort();
        let mut below: HashMap<Option<UnitId>, Vec<UnitId>> = HashMap::new();
        for (_, id, parent) in keyed {
            below.entry(parent).or_default().push(id);
        }
        Self { units: Arc::new(units), below: Arc::new(below) }
    }

    /// How many units there were.
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether there were none.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// A unit, if it was there that day.
    pub fn get(&self, id: UnitId) -> Option<&UnitAt> {
        self.units.get(&id)
    }

    /// Every unit, in no particular order.
    pub fn units(&self) -> impl Iterator<Item = &UnitAt> {
        self.units.values()
    }

    /// The units with none above them, in Danish order.
    pub fn roots(&self) -> &[UnitId] {
        self.below.get(&None).map_or(&[], Vec::as_slice)
    }

    /// The units directly under one, in Danish order.
    pub fn children(&self, id: UnitId) -> &[UnitId] {
        self.below.get(&Some(id)).map_or(&[], Vec::as_slice)
    }

    /// The unit directly above, if it was there that day.
    pub fn parent(&self, id: UnitId) -> Option<UnitId> {
        self.units.get(&id)?.parent.filter(|parent| self.units.contains_key(parent))
    }

    /// The units above one, nearest first.
    pub fn ancestors(&self, id: UnitId) -> Vec<UnitId> {
        let mut seen = HashSet::from([id]);
        let mut out = Vec::new();
        let mut at = id;
        while let Some(parent) = self.parent(at).filter(|parent| seen.insert(*parent)) {
            out.push(parent);
            at = parent;
        }
        out
    }

    /// A unit and everything under it, each unit before what is under it; empty when it was not there.
    pub fn subtree(&self, id: UnitId) -> Vec<UnitId> {
        if !self.units.contains_key(&id) {
            return Vec::new();
        }
        self.walk(&[id]).into_iter().map(|(_, id)| id).collect()
    }

    /// The whole tree as a list: depth (roots 0) and unit, each before what is under it.
    pub fn listed(&self) -> Vec<(usize, UnitId)> {
        self.walk(self.roots())
    }

    fn walk(&self, from: &[UnitId]) -> Vec<(usize, UnitId)> {
        let mut out = Vec::new();
        let mut stack: Vec<(usize, UnitId)> = from.iter().rev().map(|id| (0, *id)).collect();
        while let Some((depth, id)) = stack.pop() {
            out.push((depth, id));
            stack.extend(self.children(id).iter().rev().map(|child| (depth + 1, *child)));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: UnitId, name: &str, parent: Option<UnitId>) -> UnitAt {
        UnitAt { id, name: name.to_owned(), kind: String::new(), level: String::new(), parent }
    }

    #[test]
    fn children_come_in_danish_order_and_equal_names_stay_apart() {
        let [top, a, b, c] = [UnitId::fresh(), UnitId::fresh(), UnitId::fresh(), UnitId::fresh()];
        let tree = Tree::of([
            unit(top, "Kommunen", None),
            unit(a, "Aalborgvej", Some(top)),
            unit(b, "Ørsted", Some(top)),
            unit(c, "Ørsted", Some(top)),
        ]);
        assert_eq!(tree.children(top).len(), 3);
        assert_eq!(tree.children(top).last(), Some(&a));
        assert_eq!(tree.subtree(top).len(), 4);
        assert_eq!(tree.ancestors(a), [top]);
    }

    #[test]
    fn a_unit_whose_parent_is_gone_that_day_stands_as_a_root() {
        let [gone, left] = [UnitId::fresh(), UnitId::fresh()];
        let tree = Tree::of([unit(left, "Skolen", Some(gone))]);
        assert_eq!(tree.roots(), [left]);
        assert!(tree.ancestors(left).is_empty());
        assert!(tree.subtree(gone).is_empty());
    }
}
