//! Staff functions: the list, and one with the unit that answers and those who work in it.

use crate::rules::tree::Tree;
use crate::store::sides::{Seat, StaffFunction};
use crate::views::{person_fields, seats, unit_choices, unit_name};
use crate::words;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// A staff function with what its page shows.
pub struct Office<'a> {
    /// The function.
    pub function: &'a StaffFunction,
    /// The organisation today.
    pub tree: &'a Tree,
    /// Who works in it.
    pub people: &'a [Seat],
    /// Whether the reader may edit.
    pub may_edit: bool,
}

/// All staff functions with the units that answer.
pub fn index(here: &Here, form: &Form, all: &[StaffFunction], tree: &Tree, may_edit: bool) -> Markup {
    let words = words(here.lang);
    let row = |function: &StaffFunction| {
        let name = here.lang.pick(&function.name_da, &function.name_en);
        vec![ui::link(&format!("/staff-functions/{}", function.id), name), answers(here, function, tree)]
    };
    let rows: Vec<Vec<Markup>> = all.iter().map(row).collect();
    let fields = html! { @if may_edit { (names(here, form)) } };
    html! {
        (ui::page_head(&words.functions(), words.functions_lead()))
        @if rows.is_empty() { (ui::empty(&words.no_functions(), words.no_functions_text(), None)) }
        @else { (ui::table(&words.functions(), &[words.staff_function(), words.answers()], &rows)) }
        @if may_edit { (ui::panel(&words.new_function(), ui::form(here, "/staff-functions", html! {
            (ui::summary(form)) (fields) (ui::button(&words.add_function()))
        }))) }
    }
}

fn names(here: &Here, form: &Form) -> Markup {
    let words = words(here.lang);
    html! {
        (ui::field(form, "name_da", &words.name_danish(), Kind::Text, None))
        (ui::field(form, "name_en", &words.name_english(), Kind::Text, None))
    }
}

fn answers(here: &Here, function: &StaffFunction, tree: &Tree) -> Markup {
    let unit = function.unit.filter(|unit| tree.get(*unit).is_some());
    let link = |unit| ui::link(&format!("/units/{unit}"), unit_name(tree, unit));
    unit.map_or_else(|| html! { (words(here.lang).nobody_answers()) }, link)
}

/// One staff function.
pub fn page(here: &Here, form: &Form, staff: &Form, office: &Office) -> Markup {
    let words = words(here.lang);
    let function = office.function;
    let name = here.lang.pick(&function.name_da, &function.name_en);
    html! {
        (ui::crumbs(here, &[("/staff-functions".to_owned(), words.functions()), (String::new(), name.to_owned())]))
        (ui::page_head(name, words.function_lead()))
        (ui::panel(&words.answers(), html! { p { (answers(here, function, office.tree)) } }))
        @if !office.people.is_empty() {
            (ui::plain_panel(seats(here, &words.works_here(), office.people)))
        }
        @if office.may_edit { (edit(here, form, office)) (join(here, staff, office)) }
    }
}

fn edit(here: &Here, form: &Form, office: &Office) -> Markup {
    let words = words(here.lang);
    let mut units = vec![(String::new(), words.nobody_answers())];
    units.extend(unit_choices(office.tree, office.tree.listed()));
    let fields = html! {
        (names(here, form))
        (ui::select(form, "unit", &words.answers(), &units))
        input type="hidden" name="version" value=(form.sent("version"));
    };
    ui::panel(
        &words.edit_function(),
        ui::form(
            here,
            &format!("/staff-functions/{}", office.function.id),
            html! {
                (ui::summary(form)) (fields) (ui::button(&here.words().save()))
            },
        ),
    )
}

fn join(here: &Here, form: &Form, office: &Office) -> Markup {
    let words = words(here.lang);
    let fields = person_fields(form, here.lang);
    ui::panel(
        &words.new_colleague(),
        ui::form(
            here,
            &format!("/staff-functions/{}/staff", office.function.id),
            html! {
                (ui::summary(form)) (fields) (ui::button(&words.add()))
            },
        ),
    )
}
