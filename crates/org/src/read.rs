//! Who leads, and what posts are called: the questions that other rooms ask of the organisation.

use crate::rules::post::{Function, LeaderPost, Leadership, Post};
use crate::{store, words};
use ::store::{Result, Tx};
use access::CommitteeId;
use base::{Date, Lang, PostId, UnitId};
use std::collections::{BTreeSet, HashMap};

/// Who leads a unit on a day. For many units at once: [`store::post::leader_posts`] with a tree.
pub fn leaders(tx: &mut Tx, unit: UnitId, date: Date) -> Result<Leadership> {
    let tree = store::unit::tree_at(tx, date)?;
    Ok(store::post::leader_posts(tx, date)?.leadership(&tree, unit))
}

/// A unit's own leader post on a day, filled or vacant: a filled one first, where there are several.
pub fn leader_post(tx: &mut Tx, unit: UnitId, date: Date) -> Result<Option<LeaderPost>> {
    let posts = store::post::leader_posts(tx, date)?;
    let own = posts.of(unit);
    Ok(own.iter().find(|post| post.filled()).or_else(|| own.first()).cloned())
}

/// The filled leader post of the nearest unit above: it answers where the unit's own is vacant, and is the line else.
pub fn next_post_up(tx: &mut Tx, unit: UnitId, date: Date) -> Result<Option<LeaderPost>> {
    let tree = store::unit::tree_at(tx, date)?;
    Ok(store::post::leader_posts(tx, date)?.next_up(&tree, unit).cloned())
}

/// What a post is called, never who is in it: *leder, Dagtilbud Vest*.
pub fn post_name(tx: &mut Tx, post: PostId, lang: Lang) -> Result<String> {
    let today = tx.today();
    let (post, unit) = store::post::named_one(tx, post, today)?;
    Ok(titled(&post, &unit, lang))
}

/// What every post of a day is called, for pages that name many.
pub fn post_names(tx: &mut Tx, date: Date, lang: Lang) -> Result<HashMap<PostId, String>> {
    let posts = store::post::named(tx, date)?;
    Ok(posts.into_iter().map(|(post, unit)| (post.id, titled(&post, &unit, lang))).collect())
}

/// The word for what a post is for, or its own title.
pub fn title(post: &Post, lang: Lang) -> String {
    if post.title.is_empty() { function_name(post.place.function, lang) } else { post.title.clone() }
}

/// The word for what a post is for.
pub fn function_name(function: Function, lang: Lang) -> String {
    let words = words(lang);
    match function {
        Function::Leader => words.function_leader(),
        Function::Employee => words.function_employee(),
        Function::Tr => words.function_tr(),
        Function::Amr => words.function_amr(),
    }
}

fn titled(post: &Post, unit: &str, lang: Lang) -> String {
    let title = title(post, lang);
    if post.place.no == 1 || post.place.function == Function::Employee {
        format!("{title}, {unit}")
    } else {
        format!("{title} {}, {unit}", post.place.no)
    }
}

/// The units of a committee on a day: those chosen and everything under them, each once.
pub fn committee_units(tx: &mut Tx, committee: CommitteeId, date: Date) -> Result<Vec<UnitId>> {
    let tree = store::unit::tree_at(tx, date)?;
    let mut seen = BTreeSet::new();
    let chosen = store::sides::chosen_units(tx, committee)?;
    Ok(chosen.into_iter().flat_map(|unit| tree.subtree(unit)).filter(|unit| seen.insert(*unit)).collect())
}
