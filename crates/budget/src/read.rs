//! What is read together: the forecasts of a follow-up as a tree, and how a unit's own have hit.

use crate::circle::Circle;
use crate::follow_up::{self, FollowUp};
use crate::forecast::{Correction, Forecast, holding};
use crate::outlook::{Node, Outlook, Own, total};
use crate::store::{self as saved, forecasts as stored};
use crate::trust::{Ended, Hit, hits};
use crate::{Columns, Figures, Totals};
use ::store::{Result, Tx};
use base::{Date, UnitId};
use org::{LeaderPosts, Tree};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The follow-ups of a year with what was given at them.
#[expect(clippy::struct_field_names, reason = "a year has its number")]
pub struct Year {
    /// Which.
    pub year: i16,
    /// The follow-ups, the first first.
    pub follow_ups: Vec<FollowUp>,
    /// The tree that sums go up by.
    pub tree: Tree,
    /// Its leader posts.
    pub posts: LeaderPosts,
    totals: Totals,
    forecasts: Vec<Forecast>,
    corrections: Vec<Correction>,
}

impl Year {
    /// Reads a year. Its tree is today's, or that of the year's last day when it has ended.
    pub fn load(tx: &mut Tx, year: i16) -> Result<Self> {
        let today = tx.today();
        let (first, last) = (Date::new(year, 1, 1).unwrap_or(today), Date::new(year, 12, 31).unwrap_or(today));
        let at = today.min(last);
        Ok(Self {
            year,
            follow_ups: follow_up::follow_ups(&stored::plans(tx)?, year),
            tree: org::tree_at(tx, at)?,
            posts: org::leader_posts(tx, at)?,
            totals: saved::all_totals(tx, year)?,
            forecasts: stored::between(tx, first, last)?,
            corrections: stored::corrections(tx, first, last)?,
        })
    }

    /// Who forecasts for which money.
    pub fn circle(&self) -> Circle<'_> {
        Circle { tree: &self.tree, posts: &self.posts }
    }

    /// The figures of what a unit's own forecast is about.
    pub fn figures(&self, unit: UnitId) -> Option<Figures> {
        let domain = self.circle().domain(unit);
        domain.iter().any(|one| self.totals.unit(*one).is_some()).then(|| self.totals.sum(&domain))
    }

    /// Whether a unit is asked for a forecast: it has one of its own to give, and money that it is about.
    pub fn asks(&self, unit: UnitId) -> bool {
        self.circle().gives(unit) && self.figures(unit).is_some()
    }

    /// Every unit that is asked.
    pub fn asked(&self) -> HashSet<UnitId> {
        self.tree.units().map(|unit| unit.id).filter(|unit| self.asks(*unit)).collect()
    }

    /// Everything that a unit gave at a follow-up, the latest first; the first is the one that holds.
    pub fn given(&self, unit: UnitId, on: Date) -> Vec<&Forecast> {
        let mut own: Vec<&Forecast> = self.forecasts.iter().filter(|one| one.unit == unit && one.on == on).collect();
        own.sort_by_key(|one| std::cmp::Reverse(one.no));
        own
    }

    /// The unit's latest forecast of the year from a follow-up before this one.
    pub fn before(&self, unit: UnitId, on: Date) -> Option<&Forecast> {
        let earlier = self.forecasts.iter().filter(|one| one.unit == unit && one.on < on);
        earlier.max_by_key(|one| (one.on, one.no))
    }

    /// Every correction that a unit's leader added at a follow-up, the latest first; the first is the one that holds.
    pub fn corrected(&self, unit: UnitId, on: Date) -> Vec<&Correction> {
        let mut own: Vec<&Correction> =
            self.corrections.iter().filter(|one| one.unit == unit && one.on == on).collect();
        own.sort_by_key(|one| std::cmp::Reverse(one.no));
        own
    }

    /// A unit with everything under it that the reader sees, at a follow-up.
    pub fn node(&self, unit: UnitId, on: Date, sees: &dyn Fn(UnitId) -> bool) -> Node {
        let held = holding(&self.forecasts, |one| (one.on, one.unit, one.no));
        let told: HashMap<UnitId, &Forecast> =
            held.iter().filter(|one| one.on == on).map(|one| (one.unit, one)).collect();
        self.grown(unit, on, &told, sees)
    }

    fn grown(&self, unit: UnitId, on: Date, told: &HashMap<UnitId, &Forecast>, sees: &dyn Fn(UnitId) -> bool) -> Node {
        let own = match told.get(&unit) {
            Some(one) => Own::Told { excl: one.told.result, carried: one.stand.carried },
            None if self.asks(unit) => Own::Missing,
            None => Own::NotAsked,
        };
        let correction = self.corrected(unit, on).first().map(|one| one.amount).filter(|amount| amount.0 != 0);
        let below = self.circle().below(unit).into_iter().filter(|one| sees(*one));
        Node { unit, own, correction, below: below.map(|one| self.grown(one, on, told, sees)).collect() }
    }
}

/// What a unit's own forecast is about, in figures: nothing is told where there is no figure.
pub fn own_figures(tx: &mut Tx, unit: UnitId, on: Date) -> Result<Figures> {
    let today = tx.today();
    let (tree, posts) = (org::tree_at(tx, today)?, org::leader_posts(tx, today)?);
    let domain = Circle { tree: &tree, posts: &posts }.domain(unit);
    Ok(saved::totals(tx, &domain, on.year())?.sum(&domain))
}

/// The newest follow-up that has begun by a date, and what some units expect at it with everything under them.
pub fn outlook(tx: &mut Tx, units: &[UnitId], by: Date) -> Result<Option<(Date, Outlook)>> {
    let Some(follow_up) = follow_up::latest(&stored::plans(tx)?, by) else { return Ok(None) };
    let year = Year::load(tx, follow_up.on.year())?;
    let among: HashSet<UnitId> = units.iter().copied().collect();
    let circle = year.circle();
    let inside = |unit: &UnitId| year.tree.ancestors(*unit).iter().any(|above| among.contains(above));
    // A unit without a leader post is part of a forecast above it; those under it that have one count.
    let giving = |unit: &UnitId| if circle.gives(*unit) { vec![*unit] } else { circle.below(*unit) };
    let tops = units.iter().filter(|unit| !inside(unit)).flat_map(giving);
    let sum: Outlook = tops.map(|unit| total(&year.node(unit, follow_up.on, &|_| true))).sum();
    Ok((sum.told > 0).then_some((follow_up.on, sum)))
}

/// How a unit's own forecasts have hit in the years that have ended.
pub fn trust(tx: &mut Tx, unit: UnitId) -> Result<Vec<Hit>> {
    let today = tx.today();
    let own = stored::of_unit(tx, unit)?;
    let held = holding(&own, |one| (one.on, one.unit, one.no));
    let mut ended = BTreeMap::new();
    for year in held.iter().map(|one| one.on.year()).filter(|year| *year < today.year()) {
        if ended.contains_key(&year) {
            continue;
        }
        let last = Date::new(year, 12, 31).unwrap_or(today);
        let (tree, posts) = (org::tree_at(tx, last)?, org::leader_posts(tx, last)?);
        let domain = Circle { tree: &tree, posts: &posts }.domain(unit);
        let columns = Columns::of(&saved::totals(tx, &domain, year)?.sum(&domain));
        if let Some(actual) = columns.actual.known() {
            ended.insert(year, Ended { actual, frame: columns.corrected.known() });
        }
    }
    Ok(hits(&held, &ended))
}
