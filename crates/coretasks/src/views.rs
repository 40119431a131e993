//! What core tasks look like: functions over values giving Markup.

pub mod goals;
pub mod translation;

use crate::goal::Goal;
use crate::task::{CoreTask, Translation};
use crate::words;
use base::{Lang, UnitId};
use maud::{Markup, html};
use std::collections::HashMap;
use ui::{Form, Here, Kind};

/// The attribute that says a text is in another language than the page.
pub fn other(lang: Lang, here: &Here) -> Option<&'static str> {
    (lang != here.lang).then_some(lang.code())
}

/// A core task in the list, with how many units share it.
pub struct Line {
    pub task: CoreTask,
    pub units: usize,
}

/// The list of core tasks.
pub fn index(here: &Here, lines: &[Line], may_add: bool) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::page_head(&w.index_title(), w.index_lead()))
        @if lines.is_empty() { (empty(here, may_add)) } @else {
            ul.plain { @for line in lines { li { (card(here, line)) } } }
            @if may_add { p { (ui::link("/coretasks/new", w.new_title())) } }
        }
        p { (ui::link("/goals", w.index_goals())) }
    }
}

fn empty(here: &Here, may_add: bool) -> Markup {
    let w = words(here.lang);
    let action = if may_add {
        ui::go("/coretasks/new", &w.new_title())
    } else {
        html! { p { (w.no_right()) } }
    };
    ui::empty(&w.empty_title(), w.empty_text(), Some(action))
}

fn card(here: &Here, line: &Line) -> Markup {
    let wording = &line.task.wording;
    let body = html! {
        p lang=[other(wording.lang, here)] { (wording.effect) }
        p.sub { (words(here.lang).shared_by_units(line.units)) }
        p { (ui::link(&format!("/coretasks/{}", line.task.id), here.words().show())) }
    };
    ui::panel(&wording.name, body)
}

/// A unit that shares a core task.
pub struct Sharer {
    pub unit: UnitId,
    pub name: String,
    pub translation: Option<Translation>,
    /// Whether the reader may take it off and write for it.
    pub mine: bool,
}

/// Everything on a core task's page.
pub struct Shown {
    /// Newest first; never empty.
    pub versions: Vec<CoreTask>,
    pub task: CoreTask,
    pub sharers: Vec<Sharer>,
    pub goals: Vec<Goal>,
    pub committees: HashMap<access::CommitteeId, String>,
    /// Units that may be added, indented by depth; empty when the reader may add none.
    pub to_add: Vec<(String, String)>,
    pub may_word: bool,
}

/// A core task with its units, goals and earlier versions.
pub fn show(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let (task, wording) = (&shown.task, &shown.task.wording);
    let version = w.version_line(task.no.to_string(), task.since.long(here.lang));
    html! {
        (ui::crumbs(here, &[("/coretasks", &w.index_title())]))
        (ui::page_head(&wording.name, w.shared_by_units(shown.sharers.len())))
        (ui::columns(html! {
            (ui::why_panel(&w.effect_label(), html! { p lang=[other(wording.lang, here)] { (wording.effect) } }))
            (ui::panel(&w.purpose_label(), html! {
                p lang=[other(wording.lang, here)] { (wording.purpose) }
                p.sub { (version) }
                @if shown.may_word { p { (ui::link(&format!("/coretasks/{}/edit", task.id), w.edit())) } }
            }))
            (ui::panel(&w.units_title(), sharers(here, shown, form)))
        }, html! {
            (ui::panel(&w.goals_title(), goals::list(here, &shown.goals, &shown.committees)))
            @if shown.versions.len() > 1 { (ui::panel(&w.earlier_versions(), earlier(here, shown))) }
        }))
    }
}

fn sharers(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    html! {
        @if shown.sharers.is_empty() { p { (w.units_none()) } }
        @for sharer in &shown.sharers { (translation::sharer(here, &shown.task, sharer)) }
        @if !shown.to_add.is_empty() {
            (ui::form(here, &format!("/coretasks/{}/units", shown.task.id), html! {
                (ui::select(form, "unit", &w.unit_label(), &shown.to_add))
                (ui::secondary(&w.units_add()))
            }))
        }
    }
}

fn earlier(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    html! { @for version in shown.versions.iter().filter(|version| version.no != shown.task.no) {
        details {
            summary { (w.version_line(version.no.to_string(), version.since.long(here.lang))) }
            div lang=[other(version.wording.lang, here)] {
                p { b { (version.wording.name) } }
                p { (version.wording.effect) }
                p.sub { (version.wording.purpose) }
            }
        }
    } }
}

/// The form for a new core task, or for the next version of one.
pub fn editing(here: &Here, form: &Form, before: Option<&CoreTask>) -> Markup {
    let w = words(here.lang);
    let (title, lead, action) = match before {
        None => (w.new_title(), w.new_lead(), "/coretasks".to_owned()),
        Some(task) => (w.edit_title(), w.edit_lead(), format!("/coretasks/{}/versions", task.id)),
    };
    let fields = html! {
        input type="hidden" name="read" value=(form.sent("read"));
        (ui::field(form, "name", &w.name_label(), Kind::Text, Some(&w.name_hint())))
        (ui::area(form, "effect", &w.effect_label(), Some(&w.effect_hint())))
        (ui::area(form, "purpose", &w.purpose_label(), Some(&w.purpose_hint())))
        (ui::field(form, "since", &w.since_label(), Kind::Date, None))
        (ui::button(&here.words().save()))
    };
    html! {
        (ui::crumbs(here, &[("/coretasks", &w.index_title())]))
        (ui::page_head(&title, lead))
        (ui::summary(form))
        (ui::form(here, &action, fields))
    }
}
