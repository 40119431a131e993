//! What a people file says and what it would change: persons, posts, tenures and head counts.

use crate::rules::duty::Duty;
use crate::rules::identity::{Card, Faces, KnownPerson, Who};
use crate::rules::post::{How, Place};
use crate::rules::reason::Rejected;
use crate::rules::said::Until;
use base::{Date, Period, PersonId, UnitId};
use std::collections::{BTreeMap, HashMap};

base::id!(TenureId, "A person's time in a post.");

/// A tenure known before the import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownTenure {
    /// Its identity.
    pub id: TenureId,
    /// The post, by where it stands.
    pub place: Place,
    /// Who.
    pub person: PersonId,
    /// In which way.
    pub how: How,
    /// When.
    pub valid: Period,
}

/// What is known before the import.
#[derive(Debug, Clone, Default)]
pub struct Staffed {
    /// Everybody.
    pub persons: Vec<KnownPerson>,
    /// The source's own numbers of units.
    pub units: HashMap<String, UnitId>,
    /// Posts and their titles.
    pub posts: HashMap<Place, String>,
    /// Tenures as known now.
    pub tenures: Vec<KnownTenure>,
    /// Told head counts by unit and day.
    pub heads: HashMap<UnitId, BTreeMap<Date, u32>>,
}

/// A line that puts a person into a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The line, counted from 1.
    pub line: usize,
    /// Who.
    pub card: Card,
    /// The unit's number in the source.
    pub unit: String,
    /// What they are there.
    pub duty: Duty,
    /// Which of several posts alike, where told.
    pub no: Option<u32>,
    /// The first day, where told.
    pub from: Option<Date>,
    /// The end.
    pub until: Until,
}

/// A line that tells how many work in a unit beside its leader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadRow {
    /// The line, counted from 1.
    pub line: usize,
    /// The unit's number in the source.
    pub unit: String,
    /// How many.
    pub heads: u32,
    /// From which day, where told.
    pub from: Option<Date>,
}

/// A people file as read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Crew {
    /// Persons in posts.
    pub persons: Vec<PersonRow>,
    /// Head counts.
    pub heads: Vec<HeadRow>,
    /// Lines that say neither.
    pub rejected: Vec<Rejected>,
}

/// A tenure that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The post.
    pub place: Place,
    /// Who.
    pub who: Who,
    /// In which way.
    pub how: How,
    /// When.
    pub valid: Period,
}

/// What a people file would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RosterPlan {
    /// New persons and changed ones.
    pub faces: Faces,
    /// Posts that are not there yet or get another title.
    pub posts: BTreeMap<Place, String>,
    /// Tenures that begin.
    pub begun: Vec<Begun>,
    /// Tenures whose days change; none means that it never was.
    pub altered: Vec<(TenureId, Option<Period>)>,
    /// Head counts that are new.
    pub heads: Vec<(UnitId, Date, u32)>,
    /// The lines it cannot take, in order.
    pub rejected: Vec<Rejected>,
    /// How many lines it takes.
    pub accepted: usize,
    /// How many lines say what is known.
    pub unchanged: usize,
}
