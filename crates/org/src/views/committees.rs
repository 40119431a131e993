//! Committees: the list, and one with its units and seats.

use crate::rules::tree::Tree;
use crate::store::sides::{Committee, Seat};
use crate::views::{person_fields, seats, unit_choices, unit_name};
use crate::words;
use base::UnitId;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// So many levels are offered at once; committees follow areas, seldom single teams.
const NEAR: usize = 3;

/// A committee with what its page shows.
pub struct Chamber<'a> {
    /// The committee.
    pub committee: &'a Committee,
    /// The organisation today.
    pub tree: &'a Tree,
    /// The units chosen for it.
    pub chosen: &'a [UnitId],
    /// Who sits in it.
    pub seats: &'a [Seat],
    /// Whether the reader may edit.
    pub may_edit: bool,
}

/// All committees with their units.
pub fn index(here: &Here, form: &Form, all: &[(Committee, Vec<(UnitId, String)>)], may_edit: bool) -> Markup {
    let words = words(here.lang);
    let row = |(committee, units): &(Committee, Vec<(UnitId, String)>)| {
        let units = html! { @for (at, (unit, name)) in units.iter().enumerate() {
            @if at > 0 { ", " } (ui::link(&format!("/units/{unit}"), name))
        } };
        vec![ui::link(&format!("/committees/{}", committee.id), &committee.name), units]
    };
    let rows: Vec<Vec<Markup>> = all.iter().map(row).collect();
    let field = html! { @if may_edit { (ui::field(form, "name", &words.name(), Kind::Text, None)) } };
    html! {
        (ui::page_head(&words.committees(), words.committees_lead()))
        @if rows.is_empty() { (ui::empty(&words.no_committees(), words.no_committees_text(), None)) }
        @else { (ui::table(&words.committees(), &[words.committee(), words.units_chosen()], &rows)) }
        @if may_edit { (ui::panel(&words.new_committee(), ui::form(here, "/committees", html! {
            (ui::summary(form)) (field) (ui::button(&words.add_committee()))
        }))) }
    }
}

/// One committee.
pub fn page(here: &Here, form: &Form, seat: &Form, room: &Chamber) -> Markup {
    let words = words(here.lang);
    let link = |unit: &UnitId| ui::link(&format!("/units/{unit}"), unit_name(room.tree, *unit));
    let units: Vec<Markup> = room.chosen.iter().filter(|unit| room.tree.get(**unit).is_some()).map(link).collect();
    html! {
        (ui::crumbs(here, &[("/committees".to_owned(), words.committees()), (String::new(), room.committee.name.clone())]))
        (ui::page_head(&room.committee.name, words.committee_lead()))
        (ui::panel(&words.units_chosen(), html! {
            @if units.is_empty() { p { (words.no_units_chosen()) } } @else { (ui::list(&units)) }
        }))
        @if !room.seats.is_empty() { (ui::plain_panel(seats(here, &words.members(), room.seats))) }
        @if room.may_edit { (edit(here, form, room)) (sit(here, seat, room)) }
    }
}

fn edit(here: &Here, form: &Form, room: &Chamber) -> Markup {
    let words = words(here.lang);
    let (near, far): (Vec<_>, Vec<_>) = room.tree.listed().into_iter().partition(|(depth, _)| *depth < NEAR);
    let deeper = form.clone().called("deeper");
    let fields = html! {
        (ui::field(form, "name", &words.name(), Kind::Text, None))
        (ui::checkboxes(form, "unit", &words.units_hint(), &unit_choices(room.tree, near)))
        @if !far.is_empty() {
            details open[far.iter().any(|(_, unit)| room.chosen.contains(unit))] {
                summary { (words.units_deeper(far.len())) }
                (ui::checkboxes(&deeper, "unit", &words.units_deeper_hint(), &unit_choices(room.tree, far)))
            }
        }
        input type="hidden" name="version" value=(form.sent("version"));
    };
    ui::panel(
        &words.edit_committee(),
        ui::form(
            here,
            &format!("/committees/{}", room.committee.id),
            html! {
                (ui::summary(form)) (fields) (ui::button(&here.words().save()))
            },
        ),
    )
}

fn sit(here: &Here, form: &Form, room: &Chamber) -> Markup {
    let words = words(here.lang);
    let fields = person_fields(form, here.lang);
    ui::panel(
        &words.new_member(),
        ui::form(
            here,
            &format!("/committees/{}/seats", room.committee.id),
            html! {
                (ui::summary(form)) (fields) (ui::button(&words.add()))
            },
        ),
    )
}
