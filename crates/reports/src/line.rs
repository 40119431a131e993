//! Rule: which units stand over the whole of a committee's field, the nearest first: their leaders may choose who answers it.

use base::UnitId;
use org::{LeaderPost, LeaderPosts, Tree};

/// The units at or above every one of a committee's units, the nearest first; none where it has no units.
pub fn over(tree: &Tree, units: &[UnitId]) -> Vec<UnitId> {
    let path = |unit: UnitId| -> Vec<UnitId> { std::iter::once(unit).chain(tree.ancestors(unit)).collect() };
    let mut all = units.iter().map(|unit| path(*unit));
    let Some(mut common) = all.next() else { return vec![] };
    for path in all {
        common.retain(|unit| path.contains(unit));
    }
    common
}

/// The nearest of them that is led: who is asked to choose. The others may.
pub fn nearest(over: &[UnitId], posts: &LeaderPosts) -> Option<UnitId> {
    over.iter().copied().find(|unit| posts.of(*unit).iter().any(LeaderPost::filled))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Uuid;
    use org::UnitAt;

    fn id(n: u128) -> UnitId {
        UnitId(Uuid::from_u128(n))
    }

    /// 1 over 2 and 3; 2 over 4 and 5.
    fn town() -> Tree {
        let unit = |(n, parent): (u128, Option<u128>)| UnitAt {
            id: id(n),
            name: format!("Enhed {n}"),
            kind: String::new(),
            level: String::new(),
            parent: parent.map(id),
        };
        Tree::of([(1, None), (2, Some(1)), (3, Some(1)), (4, Some(2)), (5, Some(2))].into_iter().map(unit))
    }

    #[test]
    fn the_line_is_at_or_above_every_unit_of_the_committee_and_the_nearest_comes_first() {
        let over = |units: &[u128]| over(&town(), &units.iter().map(|n| id(*n)).collect::<Vec<_>>());
        assert_eq!(over(&[2, 4, 5]), [id(2), id(1)]);
        assert_eq!(over(&[4, 5]), [id(2), id(1)]);
        assert_eq!(over(&[4, 3]), [id(1)]);
        assert_eq!(over(&[]), Vec::<UnitId>::new());
        assert_eq!(nearest(&over(&[4]), &LeaderPosts::default()), None);
    }
}
