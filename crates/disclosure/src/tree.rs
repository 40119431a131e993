//! What of a tree of counts may be shown at once.
//!
//! The sets of people under the nodes of a tree are laminar: any two are apart, or one holds the other. For a shown node v let
//! D(v) be its people less those under the nearest shown nodes below it. Going from the shown sets to the sets D is
//! unitriangular and the D are disjoint, so the shown figures are a base change away from figures about the D, and
//!
//! > no figure about 1 to k−1 people can be worked out ⇔ every |D(v)| of a shown node is 0 or at least k.
//!
//! (Minimum support of the row space of a laminar family; compared here with elimination over the rationals on random trees.)
//! [`release`] finds the shown nodes of greatest worth under that condition by dynamic programming over what is left uncovered
//! under each node, counted up to k: exact, in time of nodes × k².

use crate::Least;

/// A node of a tree. Nodes stand in an order in which parents come before their children.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// The place of the node above, which is smaller than this node's; none for a root.
    pub parent: Option<usize>,
    /// People counted at the node itself, not under it.
    pub own: usize,
    /// What showing it is worth beside the others.
    pub worth: u64,
}

/// How many people stand at each node or under it.
pub fn covered(tree: &[Node]) -> Vec<usize> {
    let mut people: Vec<usize> = tree.iter().map(|node| node.own).collect();
    for at in (0..tree.len()).rev() {
        let (parent, here) = (tree.get(at).and_then(|node| node.parent), people.get(at).copied().unwrap_or(0));
        if let Some(above) = parent.and_then(|parent| people.get_mut(parent)) {
            *above += here;
        }
    }
    people
}

/// The people of each shown node that no shown node below it holds: the disjoint parts that the shown figures come down to.
/// None where the node is not shown.
pub fn atoms(tree: &[Node], shown: &[bool]) -> Vec<Option<usize>> {
    let mut atoms: Vec<Option<usize>> =
        (0..tree.len()).map(|at| shown.get(at).copied().unwrap_or(false).then_some(0)).collect();
    for (at, node) in tree.iter().enumerate() {
        if let Some(Some(atom)) = nearest(tree, shown, at).and_then(|holder| atoms.get_mut(holder)) {
            *atom += node.own;
        }
    }
    atoms
}

/// The nearest shown node from a node upwards, itself included.
pub fn nearest(tree: &[Node], shown: &[bool], from: usize) -> Option<usize> {
    let up = |at: &usize| tree.get(*at).and_then(|node| node.parent).filter(|parent| parent < at);
    std::iter::successors(Some(from), up).find(|at| shown.get(*at).copied().unwrap_or(false))
}

/// Whether nothing about fewer than the least can be worked out from the shown figures together. A node without enough people
/// of its own or under it is not safe to show, also where it has none: nobody and too few look the same.
pub fn is_safe(tree: &[Node], shown: &[bool], least: Least) -> bool {
    let people = covered(tree);
    let enough = shown.iter().zip(&people).all(|(shown, people)| !shown || least.admits(*people));
    enough && atoms(tree, shown).into_iter().flatten().all(|atom| least.parts(atom))
}

/// Best worth found, and how.
#[derive(Debug, Clone)]
struct Best {
    worth: u64,
    /// The state that each child is left in, in the children's order.
    children: Vec<usize>,
    /// The node itself is shown.
    shown: bool,
}

/// Keeps the better of two; of equals the first.
fn keep(place: Option<&mut Option<Best>>, found: Best) {
    if let Some(place) = place
        && place.as_ref().is_none_or(|best| best.worth < found.worth)
    {
        *place = Some(found);
    }
}

/// Which nodes may be shown together, of greatest worth.
pub fn release(tree: &[Node], least: Least) -> Vec<bool> {
    let people = covered(tree);
    let mut below: Vec<Vec<usize>> = vec![vec![]; tree.len()];
    for (at, node) in tree.iter().enumerate() {
        if let Some(children) = node.parent.and_then(|parent| below.get_mut(parent)) {
            children.push(at);
        }
    }
    let mut tables: Vec<Vec<Option<Best>>> = vec![vec![]; tree.len()];
    for at in (0..tree.len()).rev() {
        let (Some(node), Some(children)) = (tree.get(at), below.get(at)) else { continue };
        let gathered = gather(node.own, children, &tables, least);
        let enough = people.get(at).is_some_and(|people| least.admits(*people));
        if let Some(table) = tables.get_mut(at) {
            *table = decide(&gathered, enough.then_some(node.worth), least);
        }
    }
    read(tree, &below, &tables)
}

/// The best for each number of people not covered yet at a node and under it, before the node itself is decided.
fn gather(own: usize, children: &[usize], tables: &[Vec<Option<Best>>], least: Least) -> Vec<Option<Best>> {
    let most = least.people();
    let empty = || vec![None; most + 1];
    let mut all = empty();
    keep(all.get_mut(own.min(most)), Best { worth: 0, children: vec![], shown: false });
    for child in children {
        let mut next = empty();
        for (left, so_far) in all.iter().enumerate().filter_map(|(left, best)| Some((left, best.as_ref()?))) {
            let table = tables.get(*child).map_or(&[][..], Vec::as_slice);
            for (more, best) in table.iter().enumerate().filter_map(|(more, best)| Some((more, best.as_ref()?))) {
                let mut states = so_far.children.clone();
                states.push(more);
                let worth = so_far.worth.saturating_add(best.worth);
                keep(next.get_mut((left + more).min(most)), Best { worth, children: states, shown: false });
            }
        }
        all = next;
    }
    all
}

/// Shows the node where what is not covered yet is nobody or enough, or passes it on. `worth` is none where too few are there.
fn decide(gathered: &[Option<Best>], worth: Option<u64>, least: Least) -> Vec<Option<Best>> {
    let mut table = vec![None; least.people() + 1];
    for (left, best) in gathered.iter().enumerate().filter_map(|(left, best)| Some((left, best.as_ref()?))) {
        if let Some(worth) = worth.filter(|_| least.parts(left)) {
            let (worth, children) = (best.worth.saturating_add(worth), best.children.clone());
            keep(table.get_mut(0), Best { worth, children, shown: true });
        }
        keep(table.get_mut(left), best.clone());
    }
    table
}

fn read(tree: &[Node], below: &[Vec<usize>], tables: &[Vec<Option<Best>>]) -> Vec<bool> {
    let mut shown = vec![false; tree.len()];
    let best_of = |at: usize| {
        let table = tables.get(at).map_or(&[][..], Vec::as_slice);
        let worths = table.iter().enumerate().filter_map(|(state, best)| Some((best.as_ref()?.worth, state)));
        worths.max_by_key(|(worth, state)| (*worth, std::cmp::Reverse(*state))).map(|(_, state)| state)
    };
    let roots = tree.iter().enumerate().filter(|(_, node)| node.parent.is_none()).map(|(at, _)| at);
    let mut waiting: Vec<(usize, usize)> = roots.filter_map(|root| Some((root, best_of(root)?))).collect();
    while let Some((at, state)) = waiting.pop() {
        let Some(best) = tables.get(at).and_then(|table| table.get(state)).and_then(Option::as_ref) else { continue };
        if let Some(place) = shown.get_mut(at) {
            *place = best.shown;
        }
        let children = below.get(at).map_or(&[][..], Vec::as_slice);
        waiting.extend(children.iter().copied().zip(best.children.iter().copied()));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(parent: Option<usize>, own: usize) -> Node {
        Node { parent, own, worth: 1 }
    }

    #[test]
    fn a_child_of_four_hides_its_sibling_or_it_could_be_subtracted() {
        // An area of 14 with workplaces of 10 and 4: area and the larger together would tell the 4.
        let tree = [Node { worth: 10, ..node(None, 0) }, node(Some(0), 10), node(Some(0), 4)];
        assert!(!is_safe(&tree, &[true, true, false], Least::FIVE));
        assert_eq!(release(&tree, Least::FIVE), [true, false, false]);
        let five = [Node { worth: 10, ..node(None, 0) }, node(Some(0), 10), node(Some(0), 5)];
        assert_eq!(release(&five, Least::FIVE), [true, true, true]);
    }

    #[test]
    fn two_small_ones_hide_each_other_and_the_rest_is_shown() {
        let tree = [Node { worth: 10, ..node(None, 0) }, node(Some(0), 9), node(Some(0), 3), node(Some(0), 2)];
        assert_eq!(release(&tree, Least::FIVE), [true, true, false, false]);
        assert_eq!(atoms(&tree, &[true, true, false, false]), [Some(5), Some(9), None, None]);
    }

    #[test]
    fn the_chief_alone_above_a_shown_unit_would_be_told_apart() {
        let tree = [node(None, 1), Node { worth: 2, ..node(Some(0), 8) }];
        assert_eq!(release(&tree, Least::FIVE), [false, true]);
    }

    #[test]
    fn nobody_and_four_look_the_same() {
        assert_eq!(release(&[node(None, 0)], Least::FIVE), [false]);
        assert_eq!(release(&[node(None, 4)], Least::FIVE), [false]);
        assert_eq!(release(&[node(None, 5)], Least::FIVE), [true]);
        assert_eq!(release(&[node(None, 5)], Least::of(8)), [false]);
        assert_eq!(release(&[], Least::FIVE), Vec::<bool>::new());
    }
}
