//! The form in which those who do it give their minutes, and the switch of clocked time.

use crate::clock::Clocking;
use crate::read::Asked;
use crate::{words, words_of};
use maud::{Markup, html};
use ui::{Form, Here, Kind, Notice};
use web::Cost;

/// The name of a cost's field.
pub fn name(cost: &Cost) -> String {
    format!("{}-{}", cost.role.code(), cost.key.replace('/', "-"))
}

fn crumbs(here: &Here, last: String) -> Markup {
    ui::crumbs(here, &[("/time".to_owned(), words(here.lang).title()), (String::new(), last)])
}

/// The form: one field for each thing that is asked.
pub fn ask(here: &Here, all: &[Asked], form: &Form) -> Markup {
    let w = words(here.lang);
    let label = |cost: &Cost| {
        if cost.each > 0 { w.minutes_each(cost.what.as_str()) } else { w.minutes_year(cost.what.as_str()) }
    };
    let owners = |cost: &Cost| {
        let minutes = if cost.each > 0 { cost.each } else { cost.minutes };
        w.minutes_owners(words_of::minutes(minutes, here.lang))
    };
    let fields = html! { @for one in all {
        (ui::field(form, &name(&one.cost), &label(&one.cost), Kind::Number, Some(&owners(&one.cost))))
    } };
    html! {
        (crumbs(here, w.minutes_title()))
        (ui::page_head(&w.minutes_title(), w.minutes_lead()))
        @if all.is_empty() { (ui::notice(Notice::Done, html! { p { (w.minutes_all_given()) } })) }
        @else {
            (ui::plain_panel(ui::form(here, "/time/minutes", html! {
                (ui::summary(form)) (fields) (ui::button(&w.minutes_send()))
            })))
        }
    }
}

/// Whether time is clocked, with the MED line that lets it be.
pub fn line(here: &Here, clocking: Option<&Clocking>) -> Markup {
    let w = words(here.lang);
    html! { @match clocking {
        None => p { (w.clock_off()) },
        Some(line) => {
            p { (w.clock_on(line.committee.as_str(), line.on.long(here.lang))) }
            @if line.remarks.trim().is_empty() { p { (w.clock_no_remarks()) } } @else { blockquote { (line.remarks) } }
        }
    } }
}

/// The switch.
pub fn clock(here: &Here, clocking: Option<&Clocking>, form: &Form) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::field(form, "committee", &w.clock_committee(), Kind::Text, Some(&w.clock_committee_hint())))
        (ui::field(form, "on", &w.clock_held(), Kind::Date, None))
        (ui::area(form, "remarks", &w.clock_remarks(), Some(&w.clock_remarks_hint())))
    };
    html! {
        (crumbs(here, w.clock_title()))
        (ui::page_head(&w.clock_title(), w.clock_lead()))
        (ui::plain_panel(html! {
            (line(here, clocking))
            @if clocking.is_some() {
                (ui::form(here, "/time/clock/off", ui::secondary(&w.clock_turn_off())))
                (ui::legend(html! { (w.clock_off_deletes()) }))
            } @else {
                (ui::form(here, "/time/clock", html! { (ui::summary(form)) (fields) (ui::button(&w.clock_turn_on())) }))
            }
        }))
    }
}
