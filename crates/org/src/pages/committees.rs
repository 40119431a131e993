//! Committees: their names, the units whose matters they follow, and who sits in them.

use crate::pages::{period, person};
use crate::store::sides::{self, Committee};
use crate::views::committees as views;
use crate::{store, words};
use ::store::Event;
use access::{CommitteeId, Do};
use base::UnitId;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// All of them.
pub fn index(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SeeOrganisation)?;
    let form = Form::blank(work.lang());
    let body = all(work, &form)?;
    Ok(Page::show(words(work.lang()).committees(), body))
}

fn all(work: &mut Work, form: &Form) -> Result<maud::Markup, Error> {
    let (committees, today) = (sides::committees(work.tx)?, work.today());
    let tree = store::unit::tree_at(work.tx, today)?;
    let mut rows = vec![];
    for (committee, units) in sides::committees_with_units(work.tx, committees)? {
        let names = units.iter().filter_map(|unit| tree.get(*unit)).map(|unit| (unit.id, unit.name.clone())).collect();
        rows.push((committee, names));
    }
    let may_edit = work.actor.may_everywhere(Do::EditPosts);
    Ok(views::index(&work.here(), form, &rows, may_edit))
}

/// A new one.
pub fn add(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::EditPosts)?;
    let mut form = work.form();
    let Some(name) = form.text("name", 1..=120) else {
        let body = all(work, &form)?;
        return Ok(Page::again(words(work.lang()).committees(), body));
    };
    let id = sides::add_committee(work.tx, &name)?;
    work.commit(Event::new("org.committee_added").about(id.0))?;
    Ok(Page::go(format!("/committees/{id}")))
}

/// One of them.
pub fn show(work: &mut Work, id: CommitteeId) -> Outcome {
    work.may_everywhere(Do::SeeOrganisation)?;
    let committee = sides::committee(work.tx, id)?;
    let mut form = Form::blank(work.lang());
    form.set("name", &committee.name);
    form.set("version", committee.version);
    for unit in sides::chosen_units(work.tx, id)? {
        form.add("unit", unit);
    }
    let body = one(work, &committee, &form, &Form::blank(work.lang()).called("seat"))?;
    Ok(Page::show(committee.name, body))
}

fn one(work: &mut Work, committee: &Committee, form: &Form, seat: &Form) -> Result<maud::Markup, Error> {
    let today = work.today();
    let tree = store::unit::tree_at(work.tx, today)?;
    let chosen = sides::chosen_units(work.tx, committee.id)?;
    let seats = sides::seats(work.tx, committee.id, today)?;
    let may_edit = work.actor.may_everywhere(Do::EditPosts);
    let room = views::Chamber { committee, tree: &tree, chosen: &chosen, seats: &seats, may_edit };
    Ok(views::page(&work.here(), form, seat, &room))
}

/// Saves name and units.
pub fn save(work: &mut Work, id: CommitteeId) -> Outcome {
    work.may_everywhere(Do::EditPosts)?;
    let committee = sides::committee(work.tx, id)?;
    let mut form = work.form();
    let (name, version) = (form.text("name", 1..=120), form.number("version", 0..=i64::MAX));
    let today = work.today();
    let tree = store::unit::tree_at(work.tx, today)?;
    let units: Vec<UnitId> = form.all("unit").iter().filter_map(|id| id.parse().ok()).collect();
    if !units.iter().all(|unit| tree.get(*unit).is_some()) {
        form.wrong("unit", words(work.lang()).unit_gone());
    }
    let (Some(name), Some(version), false) = (name, version, form.faulty()) else {
        let body = one(work, &committee, &form, &Form::blank(work.lang()).called("seat"))?;
        return Ok(Page::again(committee.name, body));
    };
    sides::save_committee(work.tx, &Committee { id, name, version })?;
    sides::choose_units(work.tx, id, &units)?;
    work.commit(Event::new("org.committee_saved").about(id.0).with("units", units.len()))?;
    Ok(Page::go(format!("/committees/{id}")))
}

/// Gives somebody a seat.
pub fn seat(work: &mut Work, id: CommitteeId) -> Outcome {
    work.may_everywhere(Do::EditPosts)?;
    let committee = sides::committee(work.tx, id)?;
    let mut form = work.form().called("seat");
    let valid = period(&mut form, &words(work.lang()).ends_before());
    let who = person(work, &mut form)?;
    let (Some(valid), Some(who)) = (valid, who) else {
        let mut name = Form::blank(work.lang());
        name.set("name", &committee.name);
        name.set("version", committee.version);
        let body = one(work, &committee, &name, &form)?;
        return Ok(Page::again(committee.name, body));
    };
    sides::seat(work.tx, id, who, valid.from, valid.to)?;
    work.commit(Event::new("org.seated").about(id.0).with("person", who).with("from", valid.from))?;
    Ok(Page::go(format!("/committees/{id}")))
}
