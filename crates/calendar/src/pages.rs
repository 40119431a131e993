//! Handlers: one's addresses, a new one, closing one, and the calendar itself.

use crate::address::AddressId;
use crate::gather::{self, Feed};
use crate::ical::{self, Calendar};
use crate::store as saved;
use crate::views::{self, Mine};
use crate::{commands, words};
use access::Do;
use base::UnitId;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// A calendar's media type.
const MIME: &str = "text/calendar; charset=utf-8";
/// Readings in a minute from one network address, which may be that of all the municipality.
const READINGS: u32 = 240;

pub fn show(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeDuties)?;
    let mine = mine(work)?;
    let mut form = Form::blank(work.lang());
    let first = mine.choices.first().map(|(value, _)| value.clone());
    form.set("unit", work.query("unit").or(first).unwrap_or_default());
    Ok(Page::show(words(work.lang()).title(), views::page(&work.here(), &mine, &form)))
}

/// What the reader may have in a calendar, and the addresses that they have.
fn mine(work: &mut Work) -> Result<Mine, Error> {
    let (today, lang) = (work.today(), work.lang());
    let tree = org::tree_at(work.tx, today)?;
    let scope = work.scope(Do::SeeDuties)?;
    let units: Vec<(usize, UnitId)> = tree.listed().into_iter().filter(|(_, unit)| scope.holds(*unit)).collect();
    let least = units.iter().map(|(depth, _)| *depth).min().unwrap_or(0);
    let mut choices = vec![];
    if !gather::led(&work.actor, &tree).is_empty() {
        choices.push((String::new(), words(lang).choice_own()));
    }
    choices.extend(units.iter().filter_map(|(depth, unit)| {
        let name = &tree.get(*unit)?.name;
        Some((unit.to_string(), format!("{}{name}", "– ".repeat(depth - least))))
    }));
    let all = saved::addresses(work.tx, work.actor.person)?;
    let addresses = all.into_iter().map(|one| {
        let seen = one.unit.is_none_or(|unit| scope.holds(unit));
        let name = gather::name(&tree, one.unit, lang);
        (one, if seen { name } else { words(lang).name_gone() })
    });
    Ok(Mine { choices, addresses: addresses.collect() })
}

pub fn make(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeDuties)?;
    let (here, mine) = (work.here(), mine(work)?);
    let mut form = work.form();
    let chosen = mine.choices.iter().find(|(value, _)| *value == form.sent("unit")).cloned();
    let Some((value, _)) = chosen else {
        form.wrong("unit", words(here.lang).choose());
        return Ok(Page::again(words(here.lang).title(), views::page(&here, &mine, &form)));
    };
    let (secret, event) = commands::make(work.tx, work.actor.person, value.parse::<UnitId>().ok())?;
    work.commit(event)?;
    let address = format!("{}/calendar/feed/{secret}", work.app().settings().address);
    Ok(Page::show(words(here.lang).made_title(), views::made(&here, &address)))
}

pub fn close(work: &mut Work, id: AddressId) -> Outcome {
    work.may_somewhere(Do::SeeDuties)?;
    let me = work.actor.person;
    let address = saved::find(work.tx, id)?.filter(|address| address.person == me).ok_or(Error::NotFound)?;
    let event = commands::close(work.tx, &address)?;
    work.commit(event)?;
    Ok(Page::go("/calendar"))
}

/// The calendar of a secret address, by the rights of whoever made it. What is new in it is remembered when it has been read.
pub fn feed(work: &mut Work) -> Outcome {
    let secret: String = work.path("token")?;
    work.limited("calendar", READINGS)?;
    let address = saved::by_secret(work.tx, &secret)?.ok_or(Error::NotFound)?;
    let Feed { lang, name, before, after } = gather::feed(work, &address)?;
    let house = work.app().settings().address.clone();
    let text = ical::write(&Calendar { name: &name, lang, address: &house, entries: &after });
    if before != after {
        work.afterwards(move |tx| commands::remember(tx, &address, (&before, &after)));
    }
    Ok(Page::Feed { mime: MIME, bytes: text.into_bytes() })
}
