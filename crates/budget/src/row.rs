//! A budget row, and what a new import would change in the slices that it replaces.

use crate::Kind;
use base::{Date, Money, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// The council's (or its empowered committee's) decision about carry-over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// When.
    pub on: Date,
    /// Which body, as it writes its name.
    pub by: String,
}

/// What makes a row one row: amounts of several lines of a file that share it are added together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowKey {
    /// The year of the budget or the accounts.
    pub year: i16,
    /// What the amount is.
    pub kind: Kind,
    /// Whose.
    pub unit: UnitId,
    /// The account as the source writes it, leading zeros and all; empty where the source has none.
    pub account: String,
    /// Month 1–12, or none for the whole year.
    pub month: Option<u8>,
    /// The decision behind carry-over; none means applied for, not decided. Other kinds have none.
    pub decision: Option<Decision>,
}

/// Rows of an import, each key once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rows(BTreeMap<RowKey, Money>);

/// A source's figures of one kind for one year: what an import replaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SliceKey {
    /// The year.
    pub year: i16,
    /// The kind.
    pub kind: Kind,
}

/// What replacing some slices would do, in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Change {
    /// Rows that were not there.
    pub new: u64,
    /// Rows with another amount.
    pub changed: u64,
    /// Rows that are not there any more.
    pub gone: u64,
    /// Rows that stay as they are.
    pub unchanged: u64,
}

impl Change {
    /// Whether nothing at all would be different.
    pub fn is_nothing(self) -> bool {
        self.new + self.changed + self.gone == 0
    }
}

impl Rows {
    /// Adds an amount; a key that is there already gets the sum.
    pub fn add(&mut self, key: RowKey, amount: Money) {
        let sum = self.0.entry(key).or_default();
        *sum = *sum + amount;
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every row in its order: year, kind, unit, account, month.
    pub fn iter(&self) -> impl Iterator<Item = (&RowKey, Money)> {
        self.0.iter().map(|(key, amount)| (key, *amount))
    }

    /// The slices that have a row.
    pub fn slices(&self) -> BTreeSet<SliceKey> {
        self.0.keys().map(|key| SliceKey { year: key.year, kind: key.kind }).collect()
    }

    /// The sum of each slice.
    pub fn sums(&self) -> BTreeMap<SliceKey, Money> {
        let mut sums: BTreeMap<SliceKey, Money> = BTreeMap::new();
        for (key, amount) in self.iter() {
            let sum = sums.entry(SliceKey { year: key.year, kind: key.kind }).or_default();
            *sum = *sum + amount;
        }
        sums
    }

    /// Gives carry-over the decision that stood with it in `old`, where the amount is the one that was decided. Another
    /// amount is applied for anew: no file and no import decides for the council.
    pub fn keep_decisions(self, old: &Rows) -> Rows {
        let decided = |(key, amount): (RowKey, Money)| {
            let asked = key.kind == Kind::CarriedIn && key.decision.is_none();
            // Keys differ last by their decision, and none comes first: the decided one follows at once.
            let next = old.0.range(key.clone()..).take(2).find(|(before, _)| before.decision.is_some());
            let same = |(before, sum): &(&RowKey, &Money)| {
                **sum == amount && RowKey { decision: None, ..(*before).clone() } == key
            };
            (next.filter(|_| asked).filter(same).map_or(key.clone(), |(before, _)| before.clone()), amount)
        };
        Rows(self.0.into_iter().map(decided).collect())
    }

    /// What would change if these rows took the place of `old`.
    pub fn change_from(&self, old: &Rows) -> Change {
        let mut change = Change::default();
        for (key, amount) in &self.0 {
            match old.0.get(key) {
                None => change.new += 1,
                Some(before) if before == amount => change.unchanged += 1,
                Some(_) => change.changed += 1,
            }
        }
        change.gone = old.0.keys().filter(|key| !self.0.contains_key(*key)).count() as u64;
        change
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Uuid;

    fn key(unit: u128, kind: Kind, account: &str) -> RowKey {
        let unit = UnitId(Uuid::from_u128(unit));
        RowKey { year: 2026, kind, unit, account: account.to_owned(), month: None, decision: None }
    }

    #[test]
    fn lines_with_the_same_key_are_added_together() {
        let mut rows = Rows::default();
        rows.add(key(1, Kind::Actual, "0326"), Money(5));
        rows.add(key(1, Kind::Actual, "0326"), Money(-2));
        rows.add(key(1, Kind::Actual, "326"), Money(1));
        assert_eq!(rows.len(), 2);
        assert_eq!(rows.sums(), BTreeMap::from([(SliceKey { year: 2026, kind: Kind::Actual }, Money(4))]));
    }

    #[test]
    fn the_same_rows_change_nothing() {
        let mut old = Rows::default();
        old.add(key(1, Kind::Actual, "a"), Money(5));
        old.add(key(2, Kind::Actual, "a"), Money(6));
        assert!(old.change_from(&old.clone()).is_nothing());
        let mut new = Rows::default();
        new.add(key(1, Kind::Actual, "a"), Money(7));
        new.add(key(3, Kind::Actual, "a"), Money(6));
        let change = Change { new: 1, changed: 1, gone: 1, unchanged: 0 };
        assert_eq!(new.change_from(&old), change);
    }

    #[test]
    fn a_decision_stands_for_the_amount_that_was_decided_and_no_other() {
        let council = Decision { on: Date::new(2026, 4, 28).unwrap(), by: "Byrådet".to_owned() };
        let mut old = Rows::default();
        old.add(RowKey { decision: Some(council.clone()), ..key(1, Kind::CarriedIn, "") }, Money(60));
        old.add(RowKey { decision: Some(council), ..key(2, Kind::CarriedIn, "") }, Money(70));
        let mut new = Rows::default();
        new.add(key(1, Kind::CarriedIn, ""), Money(60));
        new.add(key(2, Kind::CarriedIn, ""), Money(71));
        let kept = new.keep_decisions(&old);
        let decided: Vec<_> = kept.iter().map(|(key, amount)| (key.decision.is_some(), amount)).collect();
        assert_eq!(decided, [(true, Money(60)), (false, Money(71))]);
    }
}
