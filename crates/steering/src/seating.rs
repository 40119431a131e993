//! Rule: who may answer in which talk on a day, for any number of talks.

use crate::seat::{Link, Seats, seats};
use crate::step::Words;
use access::{FunctionId, Places};
use base::{PersonId, PostId, UnitId};
use std::collections::HashMap;
use std::sync::Arc;

/// A leader post, its unit, who is in it, and how.
pub(crate) type LeaderRow = (PostId, UnitId, Option<PersonId>, Option<String>);
/// A staff function: id, code, name in both languages, and one person in it.
pub(crate) type StaffRow = (FunctionId, String, String, String, Option<PersonId>);

/// A staff function with those who work in it.
#[derive(Debug, Clone)]
pub struct Staff {
    /// Its id.
    pub id: FunctionId,
    /// What it is called.
    pub name: Words,
    /// Who works in it on the day.
    pub persons: Vec<PersonId>,
}

/// Leader posts, staff functions and the tree of a day. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Seating {
    places: Places,
    leaders: Arc<HashMap<UnitId, Link>>,
    staff: Arc<HashMap<String, Staff>>,
}

impl Seating {
    /// From rows: every leader post with those in it, and every staff function with those who work in it.
    pub(crate) fn new(places: Places, leaders: Vec<LeaderRow>, staffed: Vec<StaffRow>) -> Self {
        Self { places, leaders: Arc::new(leading(leaders)), staff: Arc::new(staffing(staffed)) }
    }

    /// The seats of a talk about something that the staff function with this code owns.
    pub fn seats(&self, unit: UnitId, owner: &str) -> Seats {
        let chain: Vec<Link> = self.places.path(unit).filter_map(|unit| self.leaders.get(&unit).cloned()).collect();
        seats(unit, &chain, self.staff.get(owner).map_or(&[], |staff| &staff.persons))
    }

    /// Whether a unit has a leader post of its own, filled or vacant.
    pub fn has_post(&self, unit: UnitId) -> bool {
        self.leaders.contains_key(&unit)
    }

    /// Those in a leader post.
    pub fn persons_in(&self, post: PostId) -> &[PersonId] {
        self.leaders.values().find(|link| link.post == post).map_or(&[], |link| &link.persons)
    }

    /// Whether a unit's own leader post is there and nobody is in it.
    pub fn vacant(&self, unit: UnitId) -> bool {
        self.leaders.get(&unit).is_some_and(|link| link.persons.is_empty())
    }

    /// A staff function by code.
    pub fn function(&self, code: &str) -> Option<&Staff> {
        self.staff.get(code)
    }

    /// The codes of the staff functions that a person works in.
    pub fn functions_of(&self, person: PersonId) -> Vec<&str> {
        let mine = self.staff.iter().filter(|(_, staff)| staff.persons.contains(&person));
        mine.map(|(code, _)| code.as_str()).collect()
    }

    /// The tree of the day.
    pub fn places(&self) -> &Places {
        &self.places
    }
}

fn leading(rows: Vec<LeaderRow>) -> HashMap<UnitId, Link> {
    let mut posts: Vec<(Link, bool)> = Vec::new();
    for (post, unit, person, how) in rows {
        if posts.last().is_none_or(|(last, _)| last.post != post) {
            posts.push((Link { post, unit, persons: Vec::new() }, false));
        }
        if let (Some((last, filled)), Some(person)) = (posts.last_mut(), person) {
            last.persons.push(person);
            // A deputy speaks for a post that is filled, but does not fill it.
            *filled |= how.as_deref() != Some("deputy");
        }
    }
    let mut leaders: HashMap<UnitId, Link> = HashMap::new();
    for (mut link, filled) in posts {
        if !filled {
            link.persons.clear();
        }
        match leaders.get_mut(&link.unit) {
            Some(first) if first.persons.is_empty() => *first = link,
            Some(first) => first.persons.append(&mut link.persons),
            None => _ = leaders.insert(link.unit, link),
        }
    }
    leaders
}

fn staffing(rows: Vec<StaffRow>) -> HashMap<String, Staff> {
    let mut staff: HashMap<String, Staff> = HashMap::new();
    for (id, code, da, en, person) in rows {
        let name = Words { da, en };
        staff.entry(code).or_insert_with(|| Staff { id, name, persons: Vec::new() }).persons.extend(person);
    }
    staff
}
