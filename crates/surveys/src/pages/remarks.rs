//! MED's remarks on a wave: read with its figures, written by those who speak for employees of the area, of a part of it or around it.

use super::{Reader, page};
use crate::commands;
use crate::store as saved;
use crate::store::remarks::{self as stored, Remark};
use crate::views::remarks::{self as views, Line};
use crate::wave::{Wave, WaveId};
use access::{Do, Role};
use base::UnitId;
use maud::Markup;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// The unit for which the reader speaks to a wave: the area, a part of it, or one around it.
fn speaks_for(work: &Work, reader: &Reader, area: UnitId) -> Option<UnitId> {
    let near = |unit: &UnitId| reader.places.under(area, *unit) || reader.places.under(*unit, area);
    work.actor.held.iter().filter(|held| held.role == Role::Med).filter_map(|held| held.unit).find(near)
}

/// What has been said, and the form for those who may say more.
pub fn panel(work: &mut Work, wave: &Wave, reader: &Reader, form: &Form) -> Result<Markup, Error> {
    let names = org::names(work.tx)?;
    let mut lines = vec![];
    for remark in stored::of(work.tx, wave.id)? {
        let person = access::person(work.tx, remark.person)?.name;
        let unit = names.get(&remark.unit).cloned().unwrap_or_default();
        lines.push(Line { remark, person, unit });
    }
    let speaks = speaks_for(work, reader, wave.area).is_some();
    let may = work.actor.may_as_party(Do::RemarkPulse, speaks);
    Ok(views::panel(&work.here(), wave.id, &lines, may.then_some(form)))
}

/// Takes a remark.
pub fn give(work: &mut Work, id: WaveId) -> Outcome {
    let wave = saved::wave(work.tx, id)?;
    let reader = Reader::of(work)?;
    let unit = speaks_for(work, &reader, wave.area);
    if unit.is_none() && reader.sees(wave.area) {
        return Err(Error::Forbidden);
    }
    work.party(Do::RemarkPulse, unit.is_some())?;
    let (mut form, lang) = (work.form(), work.lang());
    let (Some(words), Some(unit)) = (form.text("words", 1..=4000), unit) else {
        let (title, body) = page(work, id, &Form::blank(lang), &form)?;
        return Ok(Page::again(title, body));
    };
    let remark = Remark { person: work.actor.person, unit, on: work.today(), words, lang };
    let event = commands::remark(work.tx, id, &remark).map_err(|stop| super::refused(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/pulse/{id}")))
}
