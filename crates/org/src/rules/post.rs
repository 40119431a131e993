//! Posts and who fills them: decisions hang on posts, a tenure links a person to one for a time.

use crate::rules::tree::Tree;
use base::{Date, Period, PersonId, PostId, UnitId};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

base::codes! { "What a post is for."; pub enum Function {
    /// Leads the unit.
    Leader = "leader",
    /// Works in the unit.
    Employee = "employee",
    /// Speaks for colleagues (tillidsrepræsentant).
    Tr = "tr",
    /// Looks after the working environment with the leader (arbejdsmiljørepræsentant).
    Amr = "amr",
} }

base::codes! { "How a person fills a post."; pub enum How {
    /// It is theirs.
    Held = "held",
    /// They stand in for the one who holds it (souschef).
    Deputy = "deputy",
    /// They fill it until somebody is appointed (konstitueret).
    Acting = "acting",
} }

/// Where a post stands: a post has no other identity than this to the people who speak of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The unit.
    pub unit: UnitId,
    /// What it is for.
    pub function: Function,
    /// Which of several alike, from 1.
    pub no: u32,
}

/// A post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Its identity, which decisions point at.
    pub id: PostId,
    /// Where it stands.
    pub place: Place,
    /// What the municipality calls it (*Institutionsleder*); empty for the plain word of its function.
    pub title: String,
}

/// Somebody in a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub person: PersonId,
    /// Their name, for pages; papers name the post.
    pub name: String,
    /// The post.
    pub post: PostId,
    /// In which way.
    pub how: How,
    /// From when until when.
    pub valid: Period,
}

/// A unit's leader post with those in it on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaderPost {
    /// The post.
    pub post: PostId,
    /// Its unit.
    pub unit: UnitId,
    /// Those in it; none when it is vacant.
    pub holders: Vec<Holder>,
}

impl LeaderPost {
    /// Whether somebody holds it or acts in it; a deputy alone does not fill it.
    pub fn filled(&self) -> bool {
        self.holders.iter().any(|holder| holder.how != How::Deputy)
    }
}

/// Who leads a unit on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Leadership {
    /// Those in the unit's own leader posts.
    pub own: Vec<Holder>,
    /// The nearest unit above with a filled leader post, where the unit's own is vacant or is not there at all.
    pub inherited_from: Option<(UnitId, Vec<Holder>)>,
    /// The unit has a leader post and nobody in it.
    pub vacant: bool,
}

/// The leader posts of one day, by unit, in order of number. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct LeaderPosts(pub Arc<BTreeMap<UnitId, Vec<LeaderPost>>>);

impl LeaderPosts {
    /// Those of a unit.
    pub fn of(&self, unit: UnitId) -> &[LeaderPost] {
        self.0.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// Whether the unit has a leader post of its own, filled or not.
    pub fn any(&self, unit: UnitId) -> bool {
        !self.of(unit).is_empty()
    }

    /// The nearest unit above with a filled leader post: that post.
    pub fn next_up(&self, tree: &Tree, unit: UnitId) -> Option<&LeaderPost> {
        tree.ancestors(unit).into_iter().find_map(|above| self.of(above).iter().find(|post| post.filled()))
    }

    /// Who leads a unit.
    pub fn leadership(&self, tree: &Tree, unit: UnitId) -> Leadership {
        let posts = self.of(unit);
        let filled = posts.iter().any(LeaderPost::filled);
        let inherited_from = self
            .next_up(tree, unit)
            .filter(|_| !filled)
            .map(|up| (up.unit, up.holders.iter().filter(|holder| holder.how != How::Deputy).cloned().collect()));
        let own = posts.iter().flat_map(|post| post.holders.iter().cloned()).collect();
        Leadership { own, inherited_from, vacant: !posts.is_empty() && !filled }
    }

    /// How many people answer straight to each unit's leader, in heads: those who work in the unit and in the units
    /// under it without a leader post of their own, and the leaders of the nearest units that have one. A unit about
    /// which nothing of this is known is left out: not told is not none.
    pub fn spans(&self, tree: &Tree, heads: &HashMap<UnitId, u32>) -> HashMap<UnitId, u32> {
        let there = self.0.keys().filter(|unit| tree.get(**unit).is_some());
        there.filter_map(|unit| Some((*unit, self.span(tree, heads, *unit)?))).collect()
    }

    fn span(&self, tree: &Tree, heads: &HashMap<UnitId, u32>, unit: UnitId) -> Option<u32> {
        let mut told: Vec<u32> = heads.get(&unit).copied().into_iter().collect();
        let mut under: Vec<UnitId> = tree.children(unit).to_vec();
        while let Some(next) = under.pop() {
            if self.any(next) {
                let there = self.of(next).iter().flat_map(|post| &post.holders);
                let leaders: HashSet<PersonId> =
                    there.filter(|holder| holder.how != How::Deputy).map(|holder| holder.person).collect();
                told.extend(u32::try_from(leaders.len()).ok().filter(|leaders| *leaders > 0));
            } else {
                told.extend(heads.get(&next));
                under.extend(tree.children(next));
            }
        }
        (!told.is_empty()).then(|| told.into_iter().fold(0, u32::saturating_add))
    }
}

/// Who already fills a post in the same way on a day that a new tenure would cover. Somebody may act beside the one who
/// holds it, and deputies may be several, but nobody twice.
pub fn clash(holders: &[Holder], person: PersonId, how: How, valid: Period) -> Option<&Holder> {
    holders
        .iter()
        .filter(|there| there.how == how && there.valid.meets(valid))
        .find(|there| how != How::Deputy || there.person == person)
}

/// A period cut at a day: what is left of a tenure that ends then; none when it had not begun.
pub fn ended(valid: Period, on: Date) -> Option<Period> {
    Period::new(valid.from, Some(valid.to.map_or(on, |to| to.min(on))))
}
