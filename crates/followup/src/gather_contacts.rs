//! Who a unit may ask for help, by name: its line, those in staff functions, and leaders of its own area.

use crate::help::{AsWhat, Contact};
use base::{Lang, UnitId};
use org::{Holder, How, LeaderPost, Tree};
use std::collections::HashSet;
use store::{Result, Tx};

/// Everybody a unit may ask on a day, each once: the line first, then staff functions, then colleagues of the same area.
pub fn contacts(tx: &mut Tx, unit: UnitId, lang: Lang) -> Result<Vec<Contact>> {
    let today = tx.today();
    let tree = org::tree_at(tx, today)?;
    let posts = org::leader_posts(tx, today)?;
    let line = posts.next_up(&tree, unit);
    let mut all: Vec<Contact> = line.into_iter().flat_map(|post| leaders(&tree, post, AsWhat::Line)).collect();
    for function in org::staff_functions(tx)? {
        let seats = org::staff_in(tx, function.id, today)?;
        all.extend(seats.into_iter().filter(|seat| seat.from <= today).map(|seat| Contact {
            person: seat.person,
            name: seat.name,
            as_what: AsWhat::Function,
            place: lang.pick(&function.name_da, &function.name_en).to_owned(),
            function: Some(function.id),
            post: None,
        }));
    }
    let mut colleagues: Vec<Contact> = around(&tree, unit)
        .into_iter()
        .filter(|other| *other != unit)
        .flat_map(|other| posts.of(other))
        .flat_map(|post| leaders(&tree, post, AsWhat::Colleague))
        .collect();
    colleagues.sort_by_key(|contact| base::sort_key(&contact.name));
    all.extend(colleagues);
    let mut seen = HashSet::new();
    all.retain(|contact| seen.insert(contact.person));
    Ok(all)
}

fn leaders(tree: &Tree, post: &LeaderPost, as_what: AsWhat) -> Vec<Contact> {
    let place = tree.get(post.unit).map_or_else(String::new, |unit| unit.name.clone());
    let filling = |holder: &&Holder| holder.how != How::Deputy;
    post.holders
        .iter()
        .filter(filling)
        .map(|holder| Contact {
            person: holder.person,
            name: holder.name.clone(),
            as_what,
            place: place.clone(),
            function: None,
            post: Some(post.post),
        })
        .collect()
}

/// The units of a unit's own area: everything under the unit next below the top.
fn around(tree: &Tree, unit: UnitId) -> Vec<UnitId> {
    let above = tree.ancestors(unit);
    // The last of those above is the top; the one before it is the area.
    let area = above.iter().rev().nth(1).copied().unwrap_or(unit);
    tree.subtree(area)
}
