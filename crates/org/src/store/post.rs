//! Posts and who is in them on a day.

use crate::hits::post_changed;
use crate::rules::post::{Function, Holder, How, LeaderPost, LeaderPosts, Place, Post};
use base::{Date, Period, PersonId, PostId, UnitId};
use std::collections::{BTreeMap, HashMap};
use store::{Record, Result, Row, Tx, args};

impl Record for Post {
    fn read(row: &mut Row) -> Result<Self> {
        let id = row.next()?;
        let place = Place { unit: row.next()?, function: row.next()?, no: row.next()? };
        Ok(Self { id, place, title: row.next()? })
    }
}

impl Record for Holder {
    fn read(row: &mut Row) -> Result<Self> {
        let (post, person, name, how) = (row.next()?, row.next()?, row.next()?, row.next()?);
        Ok(Self { person, name, post, how, valid: Period { from: row.next()?, to: row.next()? } })
    }
}

/// A leader post, and one of those in it where there is anybody.
struct Filled(Post, Option<Holder>);

impl Record for Filled {
    fn read(row: &mut Row) -> Result<Self> {
        let post = Post::read(row)?;
        let (person, name, how): (Option<PersonId>, Option<String>, Option<How>) =
            (row.next()?, row.next()?, row.next()?);
        let (from, to): (Option<Date>, Option<Date>) = (row.next()?, row.next()?);
        let there = person.zip(name).zip(how).zip(from);
        let holder = there.map(|(((person, name), how), from)| {
            let valid = Period { from, to };
            Holder { person, name, post: post.id, how, valid }
        });
        Ok(Self(post, holder))
    }
}

/// Every leader post on a day with those in it.
pub fn leader_posts(tx: &mut Tx, date: Date) -> Result<LeaderPosts> {
    tx.once("leader posts", args![date], |tx| {
        let rows: Vec<Filled> = tx.all(
            "SELECT o.id, o.unit, o.function, o.no, o.title, t.person, p.name, t.how, t.from_date, t.to_date
             FROM post o
             LEFT JOIN tenure t ON t.post = o.id AND t.superseded_at IS NULL
               AND t.from_date <= $2 AND (t.to_date IS NULL OR t.to_date > $2)
             LEFT JOIN person p ON p.id = t.person
             WHERE o.function = $1
             ORDER BY o.unit, o.no, CASE t.how WHEN 'held' THEN 0 WHEN 'acting' THEN 1 ELSE 2 END, t.from_date, p.sort_key",
            args![Function::Leader, date],
        )?;
        let mut by_unit: BTreeMap<UnitId, Vec<LeaderPost>> = BTreeMap::new();
        for Filled(Post { id, place, .. }, holder) in rows {
            let posts = by_unit.entry(place.unit).or_default();
            if posts.last().is_none_or(|last| last.post != id) {
                posts.push(LeaderPost { post: id, unit: place.unit, holders: vec![] });
            }
            if let Some(last) = posts.last_mut() {
                last.holders.extend(holder);
            }
        }
        Ok(LeaderPosts(by_unit.into()))
    })
}

/// A post.
pub fn post(tx: &mut Tx, id: PostId) -> Result<Post> {
    tx.get("SELECT id, unit, function, no, title FROM post WHERE id = $1", args![id])
}

/// The posts of a unit, leaders first.
pub fn posts(tx: &mut Tx, unit: UnitId) -> Result<Vec<Post>> {
    tx.all(
        "SELECT id, unit, function, no, title FROM post WHERE unit = $1
         ORDER BY CASE function WHEN 'leader' THEN 0 ELSE 1 END, function, no",
        args![unit],
    )
}

/// The post at a place, which is made where it is not there yet.
pub fn post_for(tx: &mut Tx, place: Place, title: &str) -> Result<PostId> {
    let found: Option<(PostId,)> = tx.maybe(
        "SELECT id FROM post WHERE unit = $1 AND function = $2 AND no = $3",
        args![place.unit, place.function, place.no],
    )?;
    if let Some((id,)) = found {
        if !title.is_empty() {
            tx.run("UPDATE post SET title = $2, version = version + 1 WHERE id = $1", args![id, title])?;
            post_changed(tx, place.unit, id)?;
        }
        return Ok(id);
    }
    let id = PostId::fresh();
    tx.run(
        "INSERT INTO post (id, unit, function, no, title, version) VALUES ($1, $2, $3, $4, $5, 1)",
        args![id, place.unit, place.function, place.no, title],
    )?;
    post_changed(tx, place.unit, id)?;
    Ok(id)
}

/// The first number without a post for a function in a unit.
pub fn next_no(tx: &mut Tx, unit: UnitId, function: Function) -> Result<u32> {
    let (last,): (Option<i64>,) =
        tx.get("SELECT MAX(no) FROM post WHERE unit = $1 AND function = $2", args![unit, function])?;
    Ok(u32::try_from(last.unwrap_or(0)).unwrap_or(0).saturating_add(1))
}

/// Every post with the unit's name on a day, for naming many posts at once.
pub fn named(tx: &mut Tx, date: Date) -> Result<Vec<(Post, String)>> {
    let rows: Vec<Named> = tx.all(
        "SELECT o.id, o.unit, o.function, o.no, o.title, s.name FROM post o
         JOIN unit_slice s ON s.unit = o.unit AND s.superseded_at IS NULL
           AND s.from_date <= $1 AND (s.to_date IS NULL OR s.to_date > $1)",
        args![date],
    )?;
    Ok(rows.into_iter().map(|row| (row.0, row.1)).collect())
}

/// One post with the unit's name on a day, or the last it had where it is not there that day.
pub fn named_one(tx: &mut Tx, id: PostId, date: Date) -> Result<(Post, String)> {
    let row: Named = tx.get(
        "SELECT o.id, o.unit, o.function, o.no, o.title, COALESCE(s.name, '') FROM post o
         LEFT JOIN unit_slice s ON s.unit = o.unit AND s.superseded_at IS NULL
         WHERE o.id = $1
         ORDER BY CASE WHEN s.from_date <= $2 AND (s.to_date IS NULL OR s.to_date > $2) THEN 0 ELSE 1 END, s.from_date DESC
         LIMIT 1",
        args![id, date],
    )?;
    Ok((row.0, row.1))
}

struct Named(Post, String);

impl Record for Named {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self(Post::read(row)?, row.next()?))
    }
}

/// How many people work in each unit on a day beside its leaders: told counts, else the persons known to be there.
pub fn heads(tx: &mut Tx, date: Date) -> Result<HashMap<UnitId, u32>> {
    tx.once("heads", args![date], |tx| {
        let rows: Vec<(UnitId, u32, i64)> = tx.all(
            "SELECT o.unit, COUNT(DISTINCT t.person), CAST(0 AS BIGINT) AS told FROM tenure t JOIN post o ON o.id = t.post
             WHERE t.superseded_at IS NULL AND t.from_date <= $1 AND (t.to_date IS NULL OR t.to_date > $1)
               AND NOT EXISTS (
                 SELECT 1 FROM tenure l JOIN post q ON q.id = l.post
                 WHERE q.unit = o.unit AND q.function = 'leader' AND l.how <> 'deputy' AND l.person = t.person
                   AND l.superseded_at IS NULL AND l.from_date <= $1 AND (l.to_date IS NULL OR l.to_date > $1))
             GROUP BY o.unit
             UNION ALL
             SELECT h.unit, h.heads, CAST(1 AS BIGINT) AS told FROM head_count h
             WHERE h.from_date = (SELECT MAX(x.from_date) FROM head_count x WHERE x.unit = h.unit AND x.from_date <= $1)
             ORDER BY told",
            args![date],
        )?;
        // What somebody told stands after what was counted, and takes its place.
        Ok(rows.into_iter().map(|(unit, heads, _)| (unit, heads)).collect())
    })
}

/// Tells how many people work in a unit beside its leaders, from a day on.
pub fn set_heads(tx: &mut Tx, unit: UnitId, from: Date, heads: u32, source: &str) -> Result<()> {
    tx.run(
        "INSERT INTO head_count (unit, from_date, heads, source) VALUES ($1, $2, $3, $4)
         ON CONFLICT (unit, from_date) DO UPDATE SET heads = excluded.heads, source = excluded.source",
        args![unit, from, heads, source],
    )?;
    Ok(())
}

/// The persons who work in or lead a unit on a day, each once.
pub fn staff_of(tx: &mut Tx, unit: UnitId, date: Date) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = tx.all(
        "SELECT DISTINCT t.person FROM tenure t JOIN post o ON o.id = t.post
         WHERE o.unit = $1 AND t.superseded_at IS NULL AND t.from_date <= $2 AND (t.to_date IS NULL OR t.to_date > $2)",
        args![unit, date],
    )?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Where a unit's own head count comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The source's name for itself.
    pub source: String,
    /// The day from which it counts.
    pub from: Date,
}

/// Where a unit's own head count of a day comes from; none where nobody has told one.
pub fn counted(tx: &mut Tx, unit: UnitId, date: Date) -> Result<Option<Counted>> {
    let found: Option<(String, Date)> = tx.maybe(
        "SELECT source, from_date FROM head_count WHERE unit = $1 AND from_date <= $2 ORDER BY from_date DESC",
        args![unit, date],
    )?;
    Ok(found.map(|(source, from)| Counted { source, from }))
}
