//! Who acts, and the questions asked of them.

use crate::person::{holds_at, person};
use crate::place::{Places, above, places};
use crate::policy::{Do, Reach, reach};
use crate::{CommitteeId, FunctionId, Role};
use base::{PersonId, PostId, UnitId};
use std::collections::HashSet;
use store::{Result, Tx};

/// A role that a person holds today, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The role.
    pub role: Role,
    /// The unit where it is held.
    pub unit: Option<UnitId>,
    /// The post through which it is held.
    pub post: Option<PostId>,
    /// The staff function, for `Staff`.
    pub function: Option<FunctionId>,
    /// The committee, for `Politician`.
    pub committee: Option<CommitteeId>,
}

impl Held {
    /// A role without any place.
    pub fn role(role: Role) -> Self {
        Self { role, unit: None, post: None, function: None, committee: None }
    }

    /// A role in a unit.
    pub fn in_unit(role: Role, unit: UnitId) -> Self {
        Self { unit: Some(unit), ..Self::role(role) }
    }

    /// A role in a staff function.
    pub fn in_function(function: FunctionId) -> Self {
        Self { function: Some(function), ..Self::role(Role::Staff) }
    }

    /// A seat in a committee.
    pub fn in_committee(committee: CommitteeId) -> Self {
        Self { committee: Some(committee), ..Self::role(Role::Politician) }
    }
}

/// A signed-in person with the roles of today; read anew at every request, so a lost role is lost at once.
#[derive(Debug, Clone)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// The name to greet with.
    pub name: String,
    /// The roles held today.
    pub held: Vec<Held>,
}

/// Which units a list may show.
#[derive(Debug, Clone)]
pub struct Scope {
    everywhere: bool,
    units: HashSet<UnitId>,
}

impl Scope {
    /// Whether a unit is in it.
    pub fn holds(&self, unit: UnitId) -> bool {
        self.everywhere || self.units.contains(&unit)
    }

    /// Whether it is all of the municipality.
    pub fn everywhere(&self) -> bool {
        self.everywhere
    }

    /// Whether nothing is in it.
    pub fn nowhere(&self) -> bool {
        !self.everywhere && self.units.is_empty()
    }
}

impl Actor {
    /// Reads a person and today's roles.
    pub fn load(tx: &mut Tx, id: PersonId) -> Result<Self> {
        let today = tx.today();
        let found = person(tx, id)?;
        Ok(Self { person: id, name: found.name, held: holds_at(tx, id, today)? })
    }

    /// Whether any role reaches anything at all with the action: for menus, and for pages that filter by themselves.
    pub fn may_somewhere(&self, action: Do) -> bool {
        self.held.iter().any(|held| reach(held.role, action) != Reach::Nowhere)
    }

    /// Whether a role reaches the whole municipality with the action.
    pub fn may_everywhere(&self, action: Do) -> bool {
        self.held.iter().any(|held| reach(held.role, action) == Reach::Everywhere)
    }

    /// Whether the actor may do this to what a party relation guards: the policy names the role, the caller the relation.
    pub fn may_as_party(&self, action: Do, party: bool) -> bool {
        party && self.held.iter().any(|held| matches!(reach(held.role, action), Reach::Party | Reach::Own))
    }

    /// Whether the actor may do this in a unit, whose path upwards is given, nearest first and itself included.
    pub fn may_on_path(&self, action: Do, path: &[UnitId]) -> bool {
        self.held.iter().any(|held| match reach(held.role, action) {
            Reach::Nowhere | Reach::Own | Reach::Party | Reach::Committee => false,
            Reach::Unit => held.unit.is_some() && held.unit == path.first().copied(),
            Reach::Below => held.unit.is_some_and(|unit| path.contains(&unit)),
            // What the function owns is asked of the thing itself: see `functions`.
            Reach::Domain => held.function.is_some(),
            Reach::Everywhere => true,
        })
    }

    /// Whether the actor may do this in a unit today.
    pub fn may(&self, tx: &mut Tx, action: Do, unit: UnitId) -> Result<bool> {
        if self.may_everywhere(action) {
            return Ok(true);
        }
        let today = tx.today();
        Ok(self.may_on_path(action, &above(tx, unit, today)?))
    }

    /// Which units a list may show today.
    pub fn scope(&self, tx: &mut Tx, action: Do) -> Result<Scope> {
        if self.may_everywhere(action) {
            return Ok(Scope { everywhere: true, units: HashSet::new() });
        }
        let today = tx.today();
        Ok(self.scope_in(&places(tx, today)?, action))
    }

    /// Which units of a tree a list may show.
    pub fn scope_in(&self, tree: &Places, action: Do) -> Scope {
        let within = |unit: &UnitId| self.may_on_path(action, &tree.path(*unit).collect::<Vec<_>>());
        Scope { everywhere: self.may_everywhere(action), units: tree.units().filter(within).collect() }
    }

    /// The staff functions that the actor works in.
    pub fn functions(&self) -> Vec<FunctionId> {
        self.held.iter().filter_map(|held| held.function).collect()
    }

    /// The committees that the actor sits in.
    pub fn committees(&self) -> Vec<CommitteeId> {
        self.held.iter().filter_map(|held| held.committee).collect()
    }

    /// The units where the actor is leader or deputy, with the post.
    pub fn led(&self) -> Vec<(UnitId, Option<PostId>)> {
        let leads = |held: &&Held| matches!(held.role, Role::Leader | Role::Deputy);
        self.held.iter().filter(leads).filter_map(|held| held.unit.map(|unit| (unit, held.post))).collect()
    }

    /// Whether the actor holds a role today, anywhere.
    pub fn holds(&self, role: Role) -> bool {
        self.held.iter().any(|held| held.role == role)
    }
}
