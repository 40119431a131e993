//! What a people file needs to know, and doing what it planned.

use crate::rules::identity::{Card, KnownPerson, Who};
use crate::rules::post::{Place, Post};
use crate::rules::roster::{KnownTenure, RosterPlan, Staffed};
use base::{Date, Period, PersonId, UnitId};
use std::collections::{BTreeMap, HashMap};
use store::{Record, Result, Row, Tx, args};

impl Record for KnownPerson {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { id: row.next()?, name: row.next()?, email: row.next()?, key: row.next()? })
    }
}

impl Record for KnownTenure {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, person, how) = (row.next()?, row.next()?, row.next()?);
        let valid = Period { from: row.next()?, to: row.next()? };
        let place = Place { unit: row.next()?, function: row.next()?, no: row.next()? };
        Ok(Self { id, place, person, how, valid })
    }
}

/// Everything that a people file of a source needs to know; units are called by their numbers in `units_of`.
pub fn staffed(tx: &mut Tx, source: &str, units_of: &str) -> Result<Staffed> {
    let persons = tx.all(
        "SELECT p.id, p.name, p.email, k.key FROM person p
         LEFT JOIN person_key k ON k.person = p.id AND k.source = $1
         WHERE p.erased_at IS NULL ORDER BY p.id",
        args![source],
    )?;
    let tenures = tx.all(
        "SELECT t.id, t.person, t.how, t.from_date, t.to_date, o.unit, o.function, o.no
         FROM tenure t JOIN post o ON o.id = t.post WHERE t.superseded_at IS NULL ORDER BY t.from_date, t.id",
        args![],
    )?;
    let posts: Vec<Post> = tx.all("SELECT id, unit, function, no, title FROM post", args![])?;
    let told: Vec<(UnitId, Date, u32)> = tx.all("SELECT unit, from_date, heads FROM head_count", args![])?;
    let mut heads: HashMap<UnitId, BTreeMap<Date, u32>> = HashMap::new();
    for (unit, day, count) in told {
        heads.entry(unit).or_default().insert(day, count);
    }
    let units = crate::store::unit::keys(tx, units_of)?;
    let posts = posts.into_iter().map(|post| (post.place, post.title)).collect();
    Ok(Staffed { persons, units, posts, tenures, heads })
}

/// Does what a people file planned.
pub fn apply(tx: &mut Tx, source: &str, plan: &RosterPlan) -> Result<()> {
    let mut new: Vec<PersonId> = vec![];
    for card in &plan.faces.new {
        let id = access::add_person(tx, &card.name, card.email.as_deref())?;
        learn_key(tx, source, id, card)?;
        new.push(id);
    }
    for (id, card) in &plan.faces.changed {
        access::rename_person(tx, *id, &card.name)?;
        tx.run("UPDATE person SET email = $2 WHERE id = $1", args![*id, card.email.as_deref()])?;
        learn_key(tx, source, *id, card)?;
    }
    for (place, title) in &plan.posts {
        crate::store::post::post_for(tx, *place, title)?;
    }
    for (tenure, valid) in &plan.altered {
        crate::store::tenure::alter(tx, *tenure, *valid)?;
    }
    for begun in &plan.begun {
        let person = match begun.who {
            Who::Known(id) => id,
            Who::New(at) => *new.get(at).ok_or(store::Error::NotFound)?,
        };
        let post = crate::store::post::post_for(tx, begun.place, "")?;
        crate::store::tenure::appoint(tx, post, person, begun.how, begun.valid)?;
    }
    for (unit, day, heads) in &plan.heads {
        crate::store::post::set_heads(tx, *unit, *day, *heads, source)?;
    }
    Ok(())
}

fn learn_key(tx: &mut Tx, source: &str, person: PersonId, card: &Card) -> Result<()> {
    let Some(key) = &card.key else { return Ok(()) };
    tx.run(
        "INSERT INTO person_key (source, key, person) VALUES ($1, $2, $3) ON CONFLICT (source, key) DO NOTHING",
        args![source, key.as_str(), person],
    )?;
    Ok(())
}
