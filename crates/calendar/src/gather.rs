//! What a calendar is to hold: the duties of its units as its person may see them today.

use crate::address::{Address, host};
use crate::entry::{Entry, Span, Wanted, publish};
use crate::store as saved;
use crate::title::title;
use crate::words;
use access::{Actor, Do};
use base::{Lang, UnitId};
use followup::Due;
use org::Tree;
use web::{Error, Work};

/// A calendar as it is to be read now.
pub struct Feed {
    /// Whose language it is in.
    pub lang: Lang,
    /// What it is called.
    pub name: String,
    /// What it had told before.
    pub before: Vec<Entry>,
    /// What it tells now.
    pub after: Vec<Entry>,
}

/// Reads a calendar by its person's rights of today; to whoever has left, or no longer may see the unit, it does not exist.
pub fn feed(work: &mut Work, address: &Address) -> Result<Feed, Error> {
    let (today, now) = (work.today(), work.now());
    let actor = Actor::load(work.tx, address.person)?;
    let tree = org::tree_at(work.tx, today)?;
    let units = units(work, &actor, &tree, address)?;
    let lang = access::language(work.tx, address.person)?;
    let span = Span::around(today);
    let wheel = followup::wheel_seen(work.tx, &actor, &units, (span.from, span.to), lang)?;
    let people = saved::names(work.tx)?;
    let home = format!("{}@{}", address.id, host(&work.app().settings().address));
    let wanted: Vec<Wanted> = wheel.iter().map(|due| wanted(due, (&tree, &people, &home), lang)).collect();
    let before = saved::entries(work.tx, address.id)?;
    let after = publish(&before, &wanted, span, now);
    Ok(Feed { lang, name: name(&tree, address.unit, lang), before, after })
}

fn units(work: &mut Work, actor: &Actor, tree: &Tree, address: &Address) -> Result<Vec<UnitId>, Error> {
    if !web::has_open_account(work.tx, address.person)? || !actor.may_somewhere(Do::SeeDuties) {
        return Err(Error::NotFound);
    }
    match address.unit {
        Some(unit) if tree.get(unit).is_some() && actor.may(work.tx, Do::SeeDuties, unit)? => Ok(vec![unit]),
        Some(_) => Err(Error::NotFound),
        None => Ok(led(actor, tree)),
    }
}

/// The units that somebody leads today.
pub fn led(actor: &Actor, tree: &Tree) -> Vec<UnitId> {
    let mut units: Vec<UnitId> =
        actor.led().into_iter().map(|(unit, _)| unit).filter(|unit| tree.get(*unit).is_some()).collect();
    units.sort_unstable();
    units.dedup();
    units
}

/// What a calendar is called.
pub fn name(tree: &Tree, unit: Option<UnitId>, lang: Lang) -> String {
    let w = words(lang);
    match unit.and_then(|unit| tree.get(unit)) {
        Some(unit) => w.name_of(unit.name.as_str()),
        None if unit.is_some() => w.name_gone(),
        None => w.name_own(),
    }
}

/// A duty as an entry. The address is part of what it is known by: each calendar counts its own changes, and may be in another language.
fn wanted(due: &Due, (tree, people, home): (&Tree, &[String], &str), lang: Lang) -> Wanted {
    let (demand, key) = (&due.demand, due.demand.key);
    let unit = tree.get(key.unit).map_or("", |unit| unit.name.as_str());
    Wanted {
        uid: format!("{}-{}-{}-{home}", key.unit, key.instrument, key.due),
        unit: key.unit,
        named: key.due,
        day: demand.due_on,
        summary: title(&demand.text, unit, people, &words(lang).title_instead()),
        done: due.done.is_some(),
    }
}
