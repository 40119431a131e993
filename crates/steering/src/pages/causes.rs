//! Reasons to talk that the data themselves show, on the unit's page, for those who may ask.

use super::duties::Desk;
use super::{Known, reopenings};
use crate::cause::{Cause, Suggestion, suggest};
use crate::floor::floor_at;
use crate::picture::Picture;
use crate::rooms::Standing;
use crate::seat::Party;
use crate::store::{settings, signs};
use crate::views::voices;
use crate::words;
use access::Do;
use base::UnitId;
use maud::html;
use web::{Duty, Error, Panel, Work};

/// The panel, where there is a reason and the reader may ask; `standings` is what the reader sees of the room.
pub fn panel(
    work: &mut Work,
    unit: UnitId,
    (picture, standings): (&Picture, &[Standing]),
) -> Result<Vec<Panel>, Error> {
    let (here, w) = (work.here(), words(work.lang()));
    let mut signs = signs::of(work.tx, unit, here.today)?;
    let lawful = standings.iter().filter(|one| !one.shown_only && one.floor.is_some());
    let risen = lawful.filter_map(|one| {
        let (floor, _) = floor_at(&picture.floors, one.instrument, here.today, &picture.lineage)?;
        Some((one.instrument, floor.period.from))
    });
    signs.floors = risen.collect();
    let link = |found: &Suggestion| {
        // A reason that is about everything leads to what has been agreed first.
        let calibrated = |one: &&Standing| !one.shown_only;
        let about =
            standings.iter().filter(calibrated).find(|one| found.instrument.is_none_or(|id| id == one.instrument))?;
        let agreed =
            standings.iter().filter(calibrated).find(|one| found.instrument.is_none() && one.agreement.is_some());
        let about = agreed.unwrap_or(about);
        let href = format!("/units/{unit}/reopenings/new?instrument={}&cause={}", about.instrument, found.cause.code());
        let since = w.cause_since(voices::cause(found.cause, here.lang), found.since.long(here.lang));
        Some(html! { (since) " " (ui::link(&href, w.again_about(about.name.pick(here.lang)))) })
    };
    let lines: Vec<maud::Markup> = suggest(&signs, here.today).iter().filter_map(link).collect();
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let body = ui::panel_with(&w.causes_title(), w.causes_lead(), ui::list(&lines));
    Ok(vec![Panel { side: true, order: 12, body }])
}

/// On the line's Min side: units under it that were merged or moved, until their agreements have been talked about or asked for.
pub fn duties(work: &mut Work, desk: &Desk) -> Result<Vec<Duty>, Error> {
    let (today, w, lang) = (work.today(), words(work.lang()), work.lang());
    let mut all = Vec::new();
    for (unit, since) in signs::reorganised(work.tx, today)? {
        let line = desk.seating.seats(unit, "").party_of(work.actor.person) == Some(Party::Line);
        let path: Vec<UnitId> = desk.seating.places().path(unit).collect();
        let may = line && desk.asks(unit) && work.actor.may_on_path(Do::ReopenAgreement, &path);
        if !may || !desk.seating.has_post(unit) || signs::talked(work.tx, unit)?.is_some_and(|on| on >= since) {
            continue;
        }
        if !settings::begun_above(work.tx, unit, today)?.is_empty() {
            let hint = w.duty_reorganised_hint(since.long(lang));
            let href = reopenings::choosing(unit, Cause::Merger);
            all.push(desk.duty(unit, w.duty_reorganised(), (None, hint), href));
        }
    }
    Ok(all)
}

/// Where the unit stands in rounds that are open: its leader answers, its employees say what they use.
pub fn rounds(work: &mut Work, unit: UnitId, known: &Known) -> Result<Vec<Panel>, Error> {
    let (here, w) = (work.here(), words(work.lang()));
    let mut lines = Vec::new();
    let leads = known.speaks_for(work, unit) && known.seating.has_post(unit);
    let asked = work.actor.may_on_path(access::Do::AnswerSlip, &[unit]);
    for round in crate::store::rounds::rounds(work.tx)?.into_iter().filter(|round| round.deadline >= here.today) {
        if unit == round.area || !known.seating.places().under(unit, round.area) {
            continue;
        }
        let own = format!("/rounds/{}/units/{unit}", round.id);
        if leads {
            lines.push(html! { (ui::link(&own, w.answer_in(&*round.name))) " " small { (w.deadline_on(round.deadline.long(here.lang))) } });
        }
        if leads || asked {
            lines.push(html! { (ui::link(&format!("{own}/slips"), w.slips_title())) " " small { (round.name) } });
        }
    }
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![Panel { side: true, order: 11, body: ui::panel(&w.rounds_open_title(), ui::list(&lines)) }])
}
