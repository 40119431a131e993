//! Units and posts as they are found by their words, never by who is in them.

use crate::store::findable::{self, Named, Posted};
use crate::{read, store, words};
use ::store::{Error, Found, Result, Text, Tx};
use base::{Lang, PostId, UnitId, Uuid};
use web::{Finder, Hit, SHOWN, Work};

/// From so many units on, all are looked at instead of one by one.
const MANY: usize = 40;

pub(crate) const UNITS: Finder =
    Finder { kind: "unit", heading: |lang| words(lang).found_units(), texts: unit_texts, hits: unit_hits };
pub(crate) const POSTS: Finder =
    Finder { kind: "post", heading: |lang| words(lang).found_posts(), texts: post_texts, hits: post_hits };

fn unit_texts(tx: &mut Tx) -> Result<Vec<Text>> {
    findable::units(tx).map(of_units)
}

fn post_texts(tx: &mut Tx) -> Result<Vec<Text>> {
    findable::posts(tx).map(of_posts)
}

/// Rows of the same thing stand together and become one text.
fn joined(rows: impl Iterator<Item = (Uuid, String)>) -> Vec<Text> {
    let mut texts: Vec<Text> = vec![];
    for (about, words) in rows {
        match texts.last_mut() {
            Some(last) if last.about == about => last.words = format!("{} {words}", last.words),
            _ => texts.push(Text { about, unit: None, words }),
        }
    }
    texts
}

fn of_units(rows: Vec<Named>) -> Vec<Text> {
    joined(rows.into_iter().map(|(unit, name)| (unit.0, name)))
}

fn of_posts(rows: Vec<Posted>) -> Vec<Text> {
    joined(rows.into_iter().map(|(post, function, title, unit)| {
        let said = [Lang::Da, Lang::En].map(|lang| read::function_name(function, lang)).join(" ");
        (post.0, format!("{title} {said} {unit}"))
    }))
}

/// Notes that units are called otherwise, and so are their posts.
pub(crate) fn units_changed(tx: &mut Tx, units: &[UnitId]) -> Result<()> {
    let (mut names, mut posts) = (vec![], vec![]);
    if units.len() < MANY {
        for unit in units {
            names.extend(findable::unit(tx, *unit)?);
            posts.extend(findable::posts_of(tx, *unit)?);
        }
    } else {
        (names, posts) = (findable::units(tx)?, findable::posts(tx)?);
    }
    tx.findable(UNITS.kind, &of_units(names))?;
    tx.findable(POSTS.kind, &of_posts(posts))
}

/// Notes that a unit has a new post, or one with another title.
pub(crate) fn post_changed(tx: &mut Tx, unit: UnitId, post: PostId) -> Result<()> {
    let mut posts = findable::posts_of(tx, unit)?;
    posts.retain(|(id, ..)| *id == post);
    tx.findable(POSTS.kind, &of_posts(posts))
}

/// Units that are there today; those that have closed are not found.
fn unit_hits(work: &mut Work, found: &[Found]) -> std::result::Result<Vec<Hit>, web::Error> {
    let today = work.today();
    let mut hits = vec![];
    for id in found.iter().map(|found| UnitId(found.about)) {
        let unit = match store::unit::unit_at(work.tx, id, today) {
            Err(Error::NotFound) => continue,
            found => found?,
        };
        let above = unit.parent.map(|parent| store::unit::unit_at(work.tx, parent, today)).transpose();
        let above = above.unwrap_or_default().map(|above| above.name).unwrap_or_default();
        hits.push(Hit { name: unit.name, lang: None, context: above, href: format!("/units/{id}") });
        if hits.len() > SHOWN {
            break;
        }
    }
    Ok(hits)
}

/// So many posts are looked at, since many may be alike; whoever asks for more precise words finds the others.
const LOOKED_AT: usize = 60;

/// Posts of units that are there today, with the unit where they are; a unit's posts of one title are shown as one.
fn post_hits(work: &mut Work, found: &[Found]) -> std::result::Result<Vec<Hit>, web::Error> {
    let (today, lang) = (work.today(), work.lang());
    let mut hits: Vec<Hit> = vec![];
    for id in found.iter().take(LOOKED_AT).map(|found| PostId(found.about)) {
        let post = store::post::post(work.tx, id)?;
        let unit = match store::unit::unit_at(work.tx, post.place.unit, today) {
            Err(Error::NotFound) => continue,
            found => found?,
        };
        let href = format!("/units/{}", post.place.unit);
        let hit = Hit { name: read::title(&post, lang), lang: None, context: unit.name, href };
        if !hits.contains(&hit) {
            hits.push(hit);
        }
        if hits.len() > SHOWN {
            break;
        }
    }
    Ok(hits)
}
