//! What a unit has written about a core task: on its page, in the unit's panel, and the form to write it.

use super::{Sharer, other};
use crate::sharing::Ours;
use crate::task::{CoreTask, Translation};
use crate::words;
use base::UnitId;
use maud::{Markup, html};
use ui::{Form, Here};

/// A unit on the core task's page.
pub fn sharer(here: &Here, task: &CoreTask, sharer: &Sharer) -> Markup {
    let w = words(here.lang);
    let path = format!("/coretasks/{}/units/{}", task.id, sharer.unit);
    html! { section.setting {
        h3 { (ui::link(&format!("/units/{}", sharer.unit), &sharer.name)) }
        div {
            @match &sharer.translation {
                Some(translation) => (words_of(here, translation)),
                None => p.sub { (w.unit_no_translation()) },
            }
            @if let Some(translation) = &sharer.translation { (behind(here, task, translation)) }
            @if sharer.mine {
                p { (ui::link(&format!("{path}/translation"), invitation(here, sharer.translation.is_some()))) }
                (ui::form(here, &format!("{path}/end"), html! {
                    button.button.button-tertiary type="submit" { (w.unit_remove_named(&sharer.name)) }
                }))
            }
        }
    } }
}

fn words_of(here: &Here, translation: &Translation) -> Markup {
    html! { div lang=[other(translation.lang, here)] {
        p { (translation.here) }
        p.sub { (words(here.lang).seen_prefix()) " " (translation.seen) }
    } }
}

fn behind(here: &Here, task: &CoreTask, translation: &Translation) -> Markup {
    html! { @if task.moved_on_since(translation) {
        p { (ui::mark(ui::Mark::Due, &words(here.lang).translation_behind())) }
    } }
}

fn invitation(here: &Here, written: bool) -> String {
    let w = words(here.lang);
    if written { w.translation_again() } else { w.translation_write() }
}

/// The first panel of a unit's page: why the unit is there.
pub fn panel(here: &Here, unit: UnitId, ours: &[Ours], common_to: Option<&str>, may_write: bool) -> Markup {
    let w = words(here.lang);
    ui::why_panel(
        &w.panel_title(),
        html! {
            @if ours.is_empty() {
                p { (w.panel_empty()) }
                p { (ui::link("/coretasks", w.panel_empty_link())) }
            }
            @for one in ours { (why(here, unit, one, may_write)) }
            @if let Some(name) = common_to { p.sub { (w.panel_common(name)) } }
        },
    )
}

fn why(here: &Here, unit: UnitId, ours: &Ours, may_write: bool) -> Markup {
    let (task, wording) = (&ours.task, &ours.task.wording);
    html! {
        p lang=[other(wording.lang, here)] {
            b { a href={ "/coretasks/" (task.id) } { (wording.name) } ". " } (wording.effect)
        }
        @if let Some(translation) = &ours.translation {
            (words_of(here, translation))
            @if may_write { (behind(here, task, translation)) }
        }
        @if may_write {
            p.legend { (ui::link(&format!("/coretasks/{}/units/{unit}/translation", task.id),
                invitation(here, ours.translation.is_some()))) }
        }
    }
}

/// The form in which a unit writes what a core task means there; the core task stays in view.
pub fn writing(here: &Here, form: &Form, task: &CoreTask, unit: UnitId, name: &str) -> Markup {
    let w = words(here.lang);
    let path = format!("/coretasks/{}", task.id);
    let fields = html! {
        input type="hidden" name="read" value=(form.sent("read"));
        (ui::area(form, "here", &w.here_label(), Some(&w.here_hint())))
        (ui::area(form, "seen", &w.seen_label(), Some(&w.seen_hint())))
        (ui::button(&here.words().save()))
    };
    html! {
        (ui::crumbs(here, &[("/coretasks", &w.index_title()), (&path, &task.wording.name)]))
        (ui::page_head(&w.translation_title(), w.translation_lead(name)))
        (ui::summary(form))
        (ui::why_panel(&task.wording.name, html! { p lang=[other(task.wording.lang, here)] { (task.wording.effect) } }))
        (ui::form(here, &format!("{path}/units/{unit}/translation"), fields))
    }
}
