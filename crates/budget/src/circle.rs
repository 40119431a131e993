//! Rule: who forecasts for which money: a unit with a leader post, for itself and for those under it without one.

use base::UnitId;
use org::{LeaderPost, LeaderPosts, Tree};
use std::collections::HashSet;

/// The units of a day and who leads them.
pub struct Circle<'a> {
    /// The tree.
    pub tree: &'a Tree,
    /// Its leader posts.
    pub posts: &'a LeaderPosts,
}

impl Circle<'_> {
    /// Whether a unit has a forecast of its own: it has a leader post, filled or vacant, or nobody stands above it.
    pub fn gives(&self, unit: UnitId) -> bool {
        self.tree.get(unit).is_some() && (self.posts.any(unit) || self.tree.parent(unit).is_none())
    }

    /// The unit whose forecast a unit's money is part of; none when the unit is not there.
    pub fn giver(&self, unit: UnitId) -> Option<UnitId> {
        std::iter::once(unit).chain(self.tree.ancestors(unit)).find(|one| self.gives(*one))
    }

    /// A unit with those under it that have no forecast of their own: whose money its forecast is about.
    pub fn domain(&self, unit: UnitId) -> Vec<UnitId> {
        let mut all = vec![unit];
        let mut waiting: Vec<UnitId> = self.tree.children(unit).to_vec();
        while let Some(next) = waiting.pop() {
            if !self.gives(next) {
                all.push(next);
                waiting.extend(self.tree.children(next));
            }
        }
        all
    }

    /// The units with a forecast of their own nearest under a unit, in the order of the tree.
    pub fn below(&self, unit: UnitId) -> Vec<UnitId> {
        let mut found = vec![];
        let mut waiting: Vec<UnitId> = self.tree.children(unit).iter().rev().copied().collect();
        while let Some(next) = waiting.pop() {
            if self.gives(next) {
                found.push(next);
            } else {
                waiting.extend(self.tree.children(next).iter().rev());
            }
        }
        found
    }

    /// How many levels of units that are asked stand under a unit: 0 for the lowest.
    pub fn height(&self, unit: UnitId, asked: &HashSet<UnitId>) -> i64 {
        let over = |one: UnitId| self.height(one, asked) + i64::from(asked.contains(&one));
        self.below(unit).into_iter().map(over).max().unwrap_or(0)
    }

    /// The post that speaks for a unit: its own leader's, or the next up where that is vacant.
    pub fn speaker(&self, unit: UnitId) -> Option<&LeaderPost> {
        self.posts.of(unit).iter().find(|post| post.filled()).or_else(|| self.posts.next_up(self.tree, unit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Date, Period, PersonId, PostId, Uuid};
    use org::{Holder, How, UnitAt};
    use std::collections::BTreeMap;

    fn id(n: u128) -> UnitId {
        UnitId(Uuid::from_u128(n))
    }

    /// 1 over 2 and 3; 2 over 4 and 5; 5 over 6. Posts in 1, 2, 3 (vacant) and 6.
    fn town() -> (Tree, LeaderPosts) {
        let unit = |(n, parent): (u128, Option<u128>)| UnitAt {
            id: id(n),
            name: format!("Enhed {n}"),
            kind: String::new(),
            level: String::new(),
            parent: parent.map(id),
        };
        let units = [(1, None), (2, Some(1)), (3, Some(1)), (4, Some(2)), (5, Some(2)), (6, Some(5))];
        let post = |(n, filled): (u128, bool)| {
            let holder = Holder {
                person: PersonId(Uuid::from_u128(n)),
                name: String::new(),
                post: PostId(Uuid::from_u128(n)),
                how: How::Held,
                valid: Period::since(Date::new(2024, 1, 1).unwrap()),
            };
            let holders = if filled { vec![holder] } else { vec![] };
            (id(n), vec![LeaderPost { post: PostId(Uuid::from_u128(n)), unit: id(n), holders }])
        };
        let posts: BTreeMap<_, _> = [(1, true), (2, true), (3, false), (6, true)].into_iter().map(post).collect();
        (Tree::of(units.into_iter().map(unit)), LeaderPosts(posts.into()))
    }

    #[test]
    fn money_of_a_unit_without_a_leader_post_is_in_the_forecast_of_the_nearest_above() {
        let (tree, posts) = town();
        let circle = Circle { tree: &tree, posts: &posts };
        assert_eq!(circle.giver(id(4)), Some(id(2)));
        assert_eq!(circle.domain(id(2)), [id(2), id(5), id(4)]);
        assert_eq!(circle.below(id(2)), [id(6)]);
        assert_eq!(circle.below(id(1)), [id(2), id(3)]);
        let mut all: Vec<UnitId> = [1, 2, 3, 6].into_iter().flat_map(|n| circle.domain(id(n))).collect();
        all.sort();
        assert_eq!(all, [1, 2, 3, 4, 5, 6].map(id), "all money is in exactly one forecast");
    }

    #[test]
    fn the_next_up_speaks_where_the_post_is_vacant() {
        let (tree, posts) = town();
        let circle = Circle { tree: &tree, posts: &posts };
        assert_eq!(circle.speaker(id(3)).unwrap().unit, id(1));
        assert_eq!(circle.speaker(id(6)).unwrap().unit, id(6));
    }

    #[test]
    fn only_units_that_are_asked_count_as_levels() {
        let (tree, posts) = town();
        let circle = Circle { tree: &tree, posts: &posts };
        let asked: HashSet<UnitId> = [1, 2, 3, 6].map(id).into();
        assert_eq!([1, 2, 3, 6].map(|n| circle.height(id(n), &asked)), [2, 1, 0, 0]);
        let fewer: HashSet<UnitId> = [1, 6].map(id).into();
        assert_eq!(circle.height(id(1), &fewer), 1);
    }
}
