//! Staff functions: which unit answers for each, and who works in it.

use crate::pages::{period, person};
use crate::store::sides::{self, StaffFunction};
use crate::views::functions as views;
use crate::{store, words};
use ::store::Event;
use access::{Do, FunctionId};
use base::UnitId;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// All of them.
pub fn index(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SeeOrganisation)?;
    let form = Form::blank(work.lang());
    let body = all(work, &form)?;
    Ok(Page::show(words(work.lang()).functions(), body))
}

fn all(work: &mut Work, form: &Form) -> Result<maud::Markup, Error> {
    let (functions, today) = (sides::staff_functions(work.tx)?, work.today());
    let tree = store::unit::tree_at(work.tx, today)?;
    let may_edit = work.actor.may_everywhere(Do::EditPosts);
    Ok(views::index(&work.here(), form, &functions, &tree, may_edit))
}

/// A new one. Its code is made of its Danish name.
pub fn add(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::EditPosts)?;
    let mut form = work.form();
    let (danish, english) = (form.text("name_da", 1..=80), form.text("name_en", 1..=80));
    let taken = danish.as_deref().map(code_of);
    let known = sides::staff_functions(work.tx)?;
    if known.iter().any(|function| Some(&function.code) == taken.as_ref()) {
        form.wrong("name_da", words(work.lang()).function_known());
    }
    let (Some(danish), Some(english), false) = (danish, english, form.faulty()) else {
        let body = all(work, &form)?;
        return Ok(Page::again(words(work.lang()).functions(), body));
    };
    let id = sides::staff_function_for(work.tx, &code_of(&danish), &danish, &english)?;
    work.commit(Event::new("org.function_added").about(id.0))?;
    Ok(Page::go(format!("/staff-functions/{id}")))
}

fn code_of(name: &str) -> String {
    // The catalogue's instruments name their owners in plain letters: "oekonomi", "laering".
    let plain = base::fold(name).replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
    plain.split_whitespace().collect::<Vec<_>>().join("_")
}

/// One of them.
pub fn show(work: &mut Work, id: FunctionId) -> Outcome {
    work.may_everywhere(Do::SeeOrganisation)?;
    let function = sides::staff_function(work.tx, id)?;
    let (form, staff) = (filled(work, &function), Form::blank(work.lang()).called("staff"));
    let body = one(work, &function, &form, &staff)?;
    Ok(Page::show(work.lang().pick(&function.name_da, &function.name_en), body))
}

fn filled(work: &Work, function: &StaffFunction) -> Form {
    let mut form = Form::blank(work.lang());
    form.set("name_da", &function.name_da);
    form.set("name_en", &function.name_en);
    form.set("unit", function.unit.map(|unit| unit.to_string()).unwrap_or_default());
    form.set("version", function.version);
    form
}

fn one(work: &mut Work, function: &StaffFunction, form: &Form, staff: &Form) -> Result<maud::Markup, Error> {
    let today = work.today();
    let tree = store::unit::tree_at(work.tx, today)?;
    let people = sides::staff_in(work.tx, function.id, today)?;
    let may_edit = work.actor.may_everywhere(Do::EditPosts);
    Ok(views::page(&work.here(), form, staff, &views::Office { function, tree: &tree, people: &people, may_edit }))
}

/// Saves names and the unit that answers.
pub fn save(work: &mut Work, id: FunctionId) -> Outcome {
    work.may_everywhere(Do::EditPosts)?;
    let function = sides::staff_function(work.tx, id)?;
    let mut form = work.form();
    let (danish, english) = (form.text("name_da", 1..=80), form.text("name_en", 1..=80));
    let (unit, version) = (form.optional_choice::<UnitId>("unit"), form.number("version", 0..=i64::MAX));
    let today = work.today();
    let tree = store::unit::tree_at(work.tx, today)?;
    if unit.flatten().is_some_and(|unit| tree.get(unit).is_none()) {
        form.wrong("unit", words(work.lang()).unit_gone());
    }
    let (Some(name_da), Some(name_en), Some(unit), Some(version), false) =
        (danish, english, unit, version, form.faulty())
    else {
        let body = one(work, &function, &form, &Form::blank(work.lang()).called("staff"))?;
        return Ok(Page::again(work.lang().pick(&function.name_da, &function.name_en), body));
    };
    sides::save_function(work.tx, &StaffFunction { id, code: function.code, name_da, name_en, unit, version })?;
    work.commit(Event::new("org.function_saved").about(id.0))?;
    Ok(Page::go(format!("/staff-functions/{id}")))
}

/// Lets somebody work in it.
pub fn join(work: &mut Work, id: FunctionId) -> Outcome {
    work.may_everywhere(Do::EditPosts)?;
    let function = sides::staff_function(work.tx, id)?;
    let mut form = work.form().called("staff");
    let valid = period(&mut form, &words(work.lang()).ends_before());
    let who = person(work, &mut form)?;
    let (Some(valid), Some(who)) = (valid, who) else {
        let own = filled(work, &function);
        let body = one(work, &function, &own, &form)?;
        return Ok(Page::again(work.lang().pick(&function.name_da, &function.name_en), body));
    };
    sides::join_function(work.tx, id, who, valid.from, valid.to)?;
    work.commit(Event::new("org.joined_function").about(id.0).with("person", who).with("from", valid.from))?;
    Ok(Page::go(format!("/staff-functions/{id}")))
}
