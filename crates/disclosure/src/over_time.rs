//! What may be shown when something of the same answers was shown before, and answers have come in since.
//!
//! Answers are never taken back, so what was counted before is still counted. Each person then belongs to one part: the nearest
//! node shown before, if they were counted then; the nearest node shown now; and whether they are new. Every figure shown before
//! or now is a sum of whole parts, so when each part is nobody or enough, nothing about fewer can be worked out from all of them
//! together (sums of disjoint parts of at least k have no combination about 1 to k−1).

use crate::Least;
use crate::tree::{Node, covered, nearest, release};
use std::collections::HashMap;

/// Whether what is shown now is safe beside what was shown before. `before` holds the people counted then at each node itself.
pub fn is_safe_after(tree: &[Node], (before, shown_before): (&[usize], &[bool]), shown: &[bool], least: Least) -> bool {
    let people = covered(tree);
    let enough = shown.iter().zip(&people).all(|(shown, people)| !shown || least.admits(*people));
    enough && parts(tree, (before, shown_before), shown).into_iter().all(|(_, people)| least.parts(people))
}

/// Where people stand: nearest node shown before, nearest node shown now.
type Place = (Option<usize>, Option<usize>);

/// The parts that all figures are sums of: those in no figure at all are left out.
fn parts(tree: &[Node], (before, shown_before): (&[usize], &[bool]), shown: &[bool]) -> HashMap<Place, usize> {
    let mut parts: HashMap<Place, usize> = HashMap::new();
    for (at, node) in tree.iter().enumerate() {
        let then = before.get(at).copied().unwrap_or(0).min(node.own);
        let (old, now) = (nearest(tree, shown_before, at), nearest(tree, shown, at));
        *parts.entry((old, now)).or_default() += then;
        *parts.entry((None, now)).or_default() += node.own - then;
    }
    parts.retain(|place, _| *place != (None, None));
    parts
}

/// Which nodes may be shown now, after something was shown before: as [`release`], less what would tell the newcomers apart.
/// None at all where even that does not help; what was shown before then stands as it was.
pub fn release_after(tree: &[Node], (before, shown_before): (&[usize], &[bool]), least: Least) -> Vec<bool> {
    let mut shown = release(tree, least);
    while !is_safe_after(tree, (before, shown_before), &shown, least) {
        let parts = parts(tree, (before, shown_before), &shown);
        let unsafe_now = parts.into_iter().filter(|(_, people)| !least.parts(*people));
        let told: Option<usize> = unsafe_now.filter_map(|((_, now), _)| now).max();
        // The deepest node of an unsafe part goes; where no part names one, everything shown now does.
        match told.and_then(|at| shown.get_mut(at)) {
            Some(place) => *place = false,
            None => return vec![false; tree.len()],
        }
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
    fn one_who_answers_late_is_not_told_by_the_difference() {
        let tree = [node(None, 9)];
        assert_eq!(release_after(&tree, (&[8], &[true]), Least::FIVE), [false]);
        assert_eq!(release_after(&tree, (&[9], &[true]), Least::FIVE), [true]);
        assert_eq!(release_after(&[node(None, 13)], (&[8], &[true]), Least::FIVE), [true]);
        assert_eq!(release_after(&tree, (&[4], &[false]), Least::FIVE), [true]);
    }
}
