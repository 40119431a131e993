//! Preparing a round, and the reminders it has sent.

use crate::plan::Reminded;
use crate::words;
use base::Date;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// The form, with the reminders so far.
pub fn edit(here: &Here, crumbs: &Markup, action: &str, (deadline, told): (Date, &[Reminded]), form: &Form) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::area(form, "material", &w.plan_material(), Some(&w.plan_material_hint())))
        (ui::area(form, "links", &w.plan_links(), Some(&w.plan_links_hint())))
        (ui::field(form, "ask_until", &w.plan_ask_until(), Kind::Date, Some(&w.plan_ask_until_hint())))
        (ui::field(form, "remind_days", &w.plan_days(), Kind::Text, Some(&w.plan_days_hint())))
    };
    html! {
        (crumbs)
        (ui::page_head(&w.plan_edit_title(), w.plan_edit_lead(deadline.long(here.lang))))
        (ui::plain_panel(ui::form(here, action, html! { (ui::summary(form)) (fields) (ui::button(&w.plan_save())) })))
        (ui::panel(&w.reminders_title(), reminders(here, told)))
    }
}

/// Which reminders were sent, to how many.
pub fn reminders(here: &Here, told: &[Reminded]) -> Markup {
    let w = words(here.lang);
    let line = |one: &Reminded| html! { (w.reminder_line(one.on.long(here.lang), one.days, one.posts)) };
    let lines: Vec<Markup> = told.iter().map(line).collect();
    html! { @if lines.is_empty() { p { (w.reminders_none()) } } @else { (ui::list(&lines)) } }
}
