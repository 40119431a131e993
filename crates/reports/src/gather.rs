//! Reading what the other rooms hold, as it is on the paper's date.

mod deviations;
pub mod freed;
mod goals;
mod money;
mod room;

use crate::data::{Data, FORMAT};
use crate::gaps::gaps;
use base::{Date, Lang, UnitId};
use org::{Committee, Tree};
use std::collections::HashSet;
use store::{Result, Tx};

/// The committee's units on the paper's date.
pub struct Circle {
    /// All of them.
    pub units: Vec<UnitId>,
    /// The same, to ask about.
    pub set: HashSet<UnitId>,
    /// The uppermost of them, in Danish order.
    pub tops: Vec<UnitId>,
    /// The whole tree.
    pub tree: Tree,
    /// The paper's date.
    pub date: Date,
    /// The paper's language.
    pub lang: Lang,
}

impl Circle {
    /// Reads them.
    pub fn read(tx: &mut Tx, committee: &Committee, date: Date, lang: Lang) -> Result<Self> {
        let tree = org::tree_at(tx, date)?;
        let units = org::committee_units(tx, committee.id, date)?;
        let set: HashSet<UnitId> = units.iter().copied().collect();
        let inside = |unit: UnitId| tree.ancestors(unit).iter().any(|above| set.contains(above));
        let tops = units.iter().copied().filter(|unit| !inside(*unit)).collect();
        Ok(Self { units, set, tops, tree, date, lang })
    }

    /// A unit's name on the date.
    pub fn name(&self, unit: UnitId) -> String {
        self.tree.get(unit).map_or_else(String::new, |unit| unit.name.clone())
    }
}

/// Everything the paper is made of.
pub fn gather(tx: &mut Tx, committee: &Committee, on: Date, lang: Lang) -> Result<Data> {
    let circle = Circle::read(tx, committee, on, lang)?;
    let goals = goals::goals(tx, committee.id, &circle)?;
    let tasks = goals::tasks(tx, committee.id, &circle)?;
    let room = room::read(tx, &circle)?;
    let (budget, with_figures) = money::read(tx, &circle)?;
    let (deviations, findings) = deviations::read(tx, &circle)?;
    let mut data = Data {
        format: FORMAT,
        lang: lang.code().to_owned(),
        municipality: web::House::load(tx)?.name,
        committee: committee.name.clone(),
        date: on.to_string(),
        read_at: tx.now().to_string(),
        units: circle.units.len(),
        goals,
        tasks,
        rooms: room.rooms,
        changes: room.changes,
        budget,
        deviations,
        findings,
        gaps: vec![],
    };
    data.gaps = gaps(&data, with_figures, &room.open_rounds);
    Ok(data)
}
