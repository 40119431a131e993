//! Rule: whose room a reader may see: own and below, what the own staff function owns, or everything; never a sibling's.

use access::{Actor, Do, Places, Reach, reach};
use base::UnitId;

/// A reader's sight of rooms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sight {
    /// All of the municipality.
    pub everywhere: bool,
    /// These units and everything under them.
    pub tops: Vec<UnitId>,
    /// These units alone.
    pub units: Vec<UnitId>,
    /// Whatever these staff functions own, by code.
    pub functions: Vec<String>,
}

impl Sight {
    /// What an action lets a reader see. `functions` are the codes of the reader's staff functions.
    pub fn of(actor: &Actor, action: Do, functions: &[&str]) -> Self {
        let mut sight = Self::default();
        for held in &actor.held {
            match reach(held.role, action) {
                Reach::Everywhere => sight.everywhere = true,
                Reach::Below => sight.tops.extend(held.unit),
                Reach::Unit => sight.units.extend(held.unit),
                Reach::Domain => sight.functions = functions.iter().map(|code| (*code).to_owned()).collect(),
                Reach::Nowhere | Reach::Own | Reach::Party | Reach::Committee => {}
            }
        }
        sight
    }

    /// Whether the room of a unit may be seen as far as an instrument with this owner goes.
    pub fn sees(&self, places: &Places, unit: UnitId, owner: &str) -> bool {
        self.everywhere
            || self.units.contains(&unit)
            || self.functions.iter().any(|code| code == owner)
            || places.path(unit).any(|above| self.tops.contains(&above))
    }

    /// Whether the reader belongs under a unit, and so lives by its common agreement.
    pub fn lives_under(&self, places: &Places, unit: UnitId) -> bool {
        self.tops.iter().chain(&self.units).any(|mine| places.under(*mine, unit))
    }
}
