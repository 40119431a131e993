//! The rules compared with brute force on random small trees: elimination over the rationals, and every subset tried.

use crate::tree::{Node, covered, is_safe, release};
use crate::{Least, is_safe_after, release_after};
use proptest::prelude::*;

/// The rank of a small matrix, by elimination in fractions kept as whole numbers.
fn rank(mut rows: Vec<Vec<i128>>) -> usize {
    let columns = rows.first().map_or(0, Vec::len);
    let mut rank = 0;
    for column in 0..columns {
        let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(rank, pivot);
        let lead = rows[rank].clone();
        for row in rows.iter_mut().skip(rank + 1) {
            let (a, b) = (lead[column], row[column]);
            if b != 0 {
                for (value, above) in row.iter_mut().zip(&lead) {
                    *value = *value * a - above * b;
                }
            }
        }
        rank += 1;
    }
    rank
}

/// Whether some combination of the figures is about 1 to k−1 people. People of one cell appear in the same figures, so cells
/// stand for them: a figure about the cells T alone exists exactly where leaving T out lowers the rank.
fn leaks(figures: &[Vec<i128>], sizes: &[usize], least: Least) -> bool {
    let there: Vec<usize> = (0..sizes.len()).filter(|cell| sizes[*cell] > 0).collect();
    let kept = |out: u32| -> Vec<Vec<i128>> {
        let cells: Vec<usize> =
            there.iter().enumerate().filter(|(at, _)| out & (1 << at) == 0).map(|(_, c)| *c).collect();
        figures.iter().map(|figure| cells.iter().map(|cell| figure[*cell]).collect()).collect()
    };
    let full = rank(kept(0));
    (1..1_u32 << there.len()).any(|out| {
        let people: usize =
            there.iter().enumerate().filter(|(at, _)| out & (1 << at) != 0).map(|(_, c)| sizes[*c]).sum();
        people < least.people() && rank(kept(out)) < full
    })
}

fn under(tree: &[Node], at: usize, top: usize) -> bool {
    std::iter::successors(Some(at), |at| tree[*at].parent).any(|step| step == top)
}

fn figures(tree: &[Node], shown: &[bool]) -> Vec<Vec<i128>> {
    let tops = (0..tree.len()).filter(|top| shown[*top]);
    tops.map(|top| (0..tree.len()).map(|at| i128::from(under(tree, at, top))).collect()).collect()
}

/// Trees of one to six nodes with nobody to nine at each.
fn tree() -> impl Strategy<Value = Vec<Node>> {
    proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..10, 1_u64..20, 0_u8..10), 1..7).prop_map(|all| {
        let node = |at: usize, parent: &prop::sample::Index, own, worth, alone: u8| Node {
            parent: (at > 0 && alone > 0).then(|| parent.index(at)),
            own,
            worth,
        };
        all.iter().enumerate().map(|(at, (parent, own, worth, alone))| node(at, parent, *own, *worth, *alone)).collect()
    })
}

fn worth(tree: &[Node], shown: &[bool]) -> u64 {
    tree.iter().zip(shown).filter(|(_, shown)| **shown).map(|(node, _)| node.worth).sum()
}

fn chosen(mask: u32, nodes: usize) -> Vec<bool> {
    (0..nodes).map(|at| mask & (1 << at) != 0).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn what_is_shown_tells_nothing_about_fewer_than_five_and_what_is_safe_is_what_elimination_finds(
        tree in tree(), mask in any::<u32>(),
    ) {
        let sizes: Vec<usize> = tree.iter().map(|node| node.own).collect();
        let shown = release(&tree, Least::FIVE);
        prop_assert!(!leaks(&figures(&tree, &shown), &sizes, Least::FIVE));
        prop_assert!(is_safe(&tree, &shown, Least::FIVE));
        // Any choice at all: the rule about trees and elimination agree, but for nodes with nobody, which are never shown.
        let any = chosen(mask, tree.len());
        let people = covered(&tree);
        let empty = any.iter().zip(&people).any(|(shown, people)| *shown && *people == 0);
        prop_assert_eq!(is_safe(&tree, &any, Least::FIVE), !empty && !leaks(&figures(&tree, &any), &sizes, Least::FIVE));
    }

    #[test]
    fn no_safe_choice_shows_more_than_the_release(tree in tree()) {
        let best = (0..1_u32 << tree.len()).map(|mask| chosen(mask, tree.len()));
        let best = best.filter(|shown| is_safe(&tree, shown, Least::FIVE)).map(|shown| worth(&tree, &shown)).max();
        prop_assert_eq!(Some(worth(&tree, &release(&tree, Least::FIVE))), best);
    }

    #[test]
    fn what_is_shown_now_and_before_together_tells_nothing_about_fewer_than_five(
        tree in tree(), came in proptest::collection::vec(0_usize..7, 6),
    ) {
        // Before, some of today's people had not answered yet.
        let before: Vec<usize> = tree.iter().zip(&came).map(|(node, came)| node.own.saturating_sub(*came)).collect();
        let then: Vec<Node> = tree.iter().zip(&before).map(|(node, own)| Node { own: *own, ..*node }).collect();
        let shown_before = release(&then, Least::FIVE);
        let shown = release_after(&tree, (&before, &shown_before), Least::FIVE);
        prop_assert!(is_safe_after(&tree, (&before, &shown_before), &shown, Least::FIVE));
        // Cells: those who had answered, then those who came.
        let sizes: Vec<usize> =
            before.iter().copied().chain(tree.iter().zip(&before).map(|(node, own)| node.own - own)).collect();
        let old = figures(&then, &shown_before).into_iter().map(|row| row.into_iter().chain(vec![0; tree.len()]).collect());
        let new = figures(&tree, &shown).into_iter().map(|row| row.iter().chain(&row).copied().collect());
        let all: Vec<Vec<i128>> = old.chain(new).collect();
        prop_assert!(!leaks(&all, &sizes, Least::FIVE));
    }
}
