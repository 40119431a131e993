//! Handlers of a unit's own translation, and the unit page's first panel.

use super::refused;
use crate::task::{CoreTaskId, Here as Written, Translation};
use crate::views::translation as views;
use crate::{commands, read, store as saved, words};
use access::Do;
use base::UnitId;
use ui::Form;
use web::{Error, Outcome, Page, Panel, Work};

/// *Det er vi her for*: before everything else on the unit's page.
pub fn panel(work: &mut Work, unit: UnitId) -> Result<Vec<Panel>, Error> {
    let ours = read::for_unit(work.tx, unit)?;
    let may_write = work.can(Do::EditCoreTasks, unit)?;
    let here = work.here();
    let common = ours.first().map(|one| one.from).filter(|from| *from != unit);
    let common = match common {
        Some(from) => Some(org::unit_at(work.tx, from, here.today)?.name),
        None => None,
    };
    let body = views::panel(&here, unit, &ours, common.as_deref(), may_write);
    Ok(vec![Panel { side: false, order: 0, body }])
}

fn before(work: &mut Work, id: CoreTaskId, unit: UnitId) -> Result<Option<Translation>, Error> {
    let today = work.today();
    let written = saved::translations_by(work.tx, unit, today)?;
    Ok(written.into_iter().find(|one| one.task == id).map(|one| one.translation))
}

pub fn write(work: &mut Work, id: CoreTaskId, unit: UnitId) -> Outcome {
    work.may(Do::EditCoreTasks, unit)?;
    let mut form = Form::blank(work.lang());
    let before = before(work, id, unit)?;
    form.set("read", before.as_ref().map_or(0, |translation| translation.no));
    if let Some(translation) = before {
        form.set("here", translation.here);
        form.set("seen", translation.seen);
    }
    page(work, id, unit, &form)
}

fn page(work: &mut Work, id: CoreTaskId, unit: UnitId, form: &Form) -> Outcome {
    let here = work.here();
    let task = saved::get(work.tx, id)?;
    let name = org::unit_at(work.tx, unit, here.today)?.name;
    let body = views::writing(&here, form, &task, unit, &name);
    let title = words(here.lang).translation_title();
    Ok(if form.faulty() { Page::again(title, body) } else { Page::show(title, body) })
}

pub fn save(work: &mut Work, id: CoreTaskId, unit: UnitId) -> Outcome {
    work.may(Do::EditCoreTasks, unit)?;
    let lang = work.lang();
    let mut form = work.form();
    let read = form.number("read", 0..=i64::MAX);
    let here = form.text("here", 1..=2000);
    let seen = form.text("seen", 1..=2000);
    let (Some(read), Some(here), Some(seen)) = (read, here, seen) else {
        return page(work, id, unit, &form);
    };
    let words = Written { here, seen, lang };
    let event = commands::translate(work.tx, id, unit, read, words).map_err(|stop| refused(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/units/{unit}")))
}
