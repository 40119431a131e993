//! Span of control in context: what is usual at a level here, as background and never as a grade.

/// With fewer leaders than this at a level there is nothing usual to speak of.
pub const LEAST: usize = 5;

/// Between which spans the middle half of a level's leaders lie (nearest rank); none for fewer than [`LEAST`].
pub fn usual(spans: &[u32]) -> Option<(u32, u32)> {
    if spans.len() < LEAST {
        return None;
    }
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let quarter = (sorted.len() - 1) / 4;
    Some((*sorted.get(quarter)?, *sorted.get(sorted.len() - 1 - quarter)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::post::{Holder, How, LeaderPost, LeaderPosts};
    use crate::rules::tree::{Tree, UnitAt};
    use base::{Date, Period, PersonId, PostId, UnitId};
    use std::collections::{BTreeMap, HashMap};

    #[test]
    fn the_middle_half_leaves_the_outliers_out() {
        assert_eq!(usual(&[90, 12, 14, 18, 1]), Some((12, 18)));
        assert_eq!(usual(&[12, 14, 18, 90]), None);
    }

    fn post(unit: UnitId, filled: bool) -> LeaderPost {
        let post = PostId::fresh();
        let valid = Period::since(Date::new(2026, 1, 1).unwrap());
        let holder = Holder { person: PersonId::fresh(), name: "Prøveleder".to_owned(), post, how: How::Held, valid };
        LeaderPost { post, unit, holders: filled.then_some(holder).into_iter().collect() }
    }

    #[test]
    fn a_leader_has_those_without_a_leader_of_their_own_and_the_leaders_next_below() {
        let [top, team, house, room] = [UnitId::fresh(), UnitId::fresh(), UnitId::fresh(), UnitId::fresh()];
        let at = |id, parent| UnitAt { id, name: "x".to_owned(), kind: String::new(), level: String::new(), parent };
        let tree = Tree::of([at(top, None), at(team, Some(top)), at(house, Some(top)), at(room, Some(house))]);
        let posts =
            LeaderPosts(BTreeMap::from([(top, vec![post(top, true)]), (house, vec![post(house, true)])]).into());
        let heads = HashMap::from([(top, 2), (team, 5), (house, 10), (room, 7)]);
        let spans = posts.spans(&tree, &heads);
        assert_eq!((spans[&top], spans[&house]), (8, 17));
        assert_eq!(spans.get(&team), None);
        assert!(posts.leadership(&tree, team).inherited_from.is_some_and(|(unit, _)| unit == top));
    }

    #[test]
    fn a_vacant_post_says_so_and_the_next_post_up_answers() {
        let [top, house] = [UnitId::fresh(), UnitId::fresh()];
        let at = |id, parent| UnitAt { id, name: "x".to_owned(), kind: String::new(), level: String::new(), parent };
        let tree = Tree::of([at(top, None), at(house, Some(top))]);
        let posts =
            LeaderPosts(BTreeMap::from([(top, vec![post(top, true)]), (house, vec![post(house, false)])]).into());
        let led = posts.leadership(&tree, house);
        assert!(led.vacant && led.own.is_empty());
        assert_eq!(led.inherited_from.map(|(unit, _)| unit), Some(top));
        assert_eq!(posts.next_up(&tree, top), None);
    }
}
