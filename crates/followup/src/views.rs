//! What follow-up looks like: the overview here, the wheel, deviations and findings in files of their own.

pub mod actions;
pub mod answers;
pub mod common;
pub mod deviation;
pub mod digest;
pub mod finding;
pub mod forms;
pub mod given;
pub mod help;
pub mod learning;
pub mod poster;
pub mod ring;
pub mod telling;
pub mod wheel;

use crate::answering::Answering;
use crate::deviation::Deviation;
use crate::finding::Finding;
use crate::words;
use base::UnitId;
use maud::{Markup, html};
use std::collections::HashMap;
use ui::{Form, Here, Todo};

/// What units are called.
pub type Names = HashMap<UnitId, String>;

/// A unit's name; empty where it is gone from the tree.
pub fn name(names: &Names, unit: UnitId) -> &str {
    names.get(&unit).map_or("", String::as_str)
}

/// Everything on the overview, already cut to what the reader may see.
pub struct Overview {
    pub names: Names,
    /// Units to filter by, indented by depth.
    pub filter: Vec<(String, String)>,
    pub chosen: Option<UnitId>,
    pub waiting: Vec<Todo>,
    /// How many more wait than are shown.
    pub more: usize,
    pub open: Vec<(Deviation, Answering)>,
    pub closed: Vec<(Deviation, Answering)>,
    pub findings: Vec<Finding>,
    /// Whether the reader leads something, and so may read what others have learned.
    pub leads: bool,
    /// Whether the reader may see any duties at all, and any deviations.
    pub sees: (bool, bool),
}

/// Opfølgning: what waits, and what units have reported.
pub fn overview(here: &Here, shown: &Overview, form: &Form) -> Markup {
    let w = words(here.lang);
    let waiting = html! { @if shown.sees.0 { (ui::panel(&w.waiting_title(), waiting(here, shown))) } };
    html! {
        (ui::page_head(&w.title(), w.lead()))
        (ui::buttons(html! {
            (ui::secondary_link("/followup/dates", &w.dates_title()))
            @if shown.leads { (ui::secondary_link("/followup/learning", &w.learning_title())) }
            (ui::secondary_link("/letters/mine", &w.letters_title()))
        }))
        @if shown.filter.len() > 1 { (filter(here, shown, form)) }
        @if shown.sees.1 {
            (ui::columns(waiting, html! {
                @if !shown.findings.is_empty() { (finding::list(here, &shown.findings, &shown.names)) }
                (ui::panel(&w.deviations_title(), deviations(here, shown)))
            }))
        } @else { (waiting) }
    }
}

fn filter(here: &Here, shown: &Overview, form: &Form) -> Markup {
    let w = words(here.lang);
    html! { form.form.filter method="get" action="/followup" {
        (ui::select(form, "unit", &w.filter_unit(), &shown.filter))
        (ui::secondary(&w.filter_go()))
    } }
}

fn waiting(here: &Here, shown: &Overview) -> Markup {
    let w = words(here.lang);
    html! {
        @if shown.waiting.is_empty() { p { (w.waiting_none()) } p.sub { (w.waiting_teach()) } }
        @else { (ui::todo(here, &shown.waiting)) }
        @if shown.more > 0 { p.sub { (w.waiting_more(shown.more)) } }
        @if let Some(unit) = shown.chosen { p { (ui::link(&format!("/units/{unit}/wheel"), w.wheel_link())) } }
    }
}

fn deviations(here: &Here, shown: &Overview) -> Markup {
    let w = words(here.lang);
    html! {
        @if shown.open.is_empty() { p { (w.deviations_none()) } }
        @for (one, how) in &shown.open { (deviation::line(here, one, Some(name(&shown.names, one.unit)), *how)) }
        @if !shown.closed.is_empty() {
            h3 { (w.deviations_closed()) }
            @for (one, how) in &shown.closed { (deviation::line(here, one, Some(name(&shown.names, one.unit)), *how)) }
        }
    }
}
