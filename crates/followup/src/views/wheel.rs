//! The annual wheel: a list by month, in words.

use super::ring;
use crate::duty::{Due, Standing, Turn, by_month, minutes};
use crate::{words, words_of};
use base::UnitId;
use maud::{Markup, html};
use std::collections::HashMap;
use steering::step::InstrumentId;
use ui::{Form, Here, Kind, Mark, Todo};

/// Everything on a unit's wheel.
pub struct Wheel {
    pub unit: UnitId,
    pub name: String,
    /// Late ones from before today.
    pub late: Vec<Due>,
    /// The next twelve months, done ones too.
    pub year: Vec<Due>,
    /// What entered or left lately or will within the year.
    pub changes: Vec<Turn>,
    /// Names of staff functions by code.
    pub owners: HashMap<String, String>,
    /// What the unit wrote beside each duty the last time.
    pub notes: HashMap<InstrumentId, String>,
    pub may_mark: bool,
}

/// A unit's annual wheel.
pub fn page(here: &Here, wheel: &Wheel) -> Markup {
    let w = words(here.lang);
    let home = format!("/units/{}", wheel.unit);
    html! {
        (ui::crumbs(here, &[("/followup", w.title()), (home.as_str(), wheel.name.clone())]))
        (ui::page_head(&w.wheel_of(&wheel.name), w.wheel_lead()))
        p.sub { (ui::link(&format!("/calendar?unit={}", wheel.unit), w.wheel_calendar())) }
        @if !wheel.late.is_empty() { (ui::panel(&w.late_title(), duties(here, wheel, &wheel.late.iter().collect::<Vec<_>>()))) }
        @if !wheel.changes.is_empty() { (ui::panel(&w.wheel_changes(), changes(here, &wheel.changes))) }
        @if wheel.year.is_empty() { (ui::empty(&w.wheel_empty_title(), w.wheel_empty_text(), None)) }
        @else {
            p.sub { (w.wheel_minutes(words_of::minutes(minutes(&wheel.year), here.lang))) " " (w.wheel_order()) }
            (ui::plain_panel(html! {
                (ring::figure(here, &w.wheel_of(&wheel.name), &wheel.year))
                p { (ui::secondary_link(&format!("{home}/wheel/pdf"), &w.wheel_a3())) }
            }))
        }
        @for (month, list) in by_month(&wheel.year) {
            (ui::panel(&words_of::month(month, here.lang), duties(here, wheel, &list)))
        }
    }
}

fn changes(here: &Here, changes: &[Turn]) -> Markup {
    let w = words(here.lang);
    let line = |turn: &Turn| {
        let on = turn.on.long(here.lang);
        let said = format!("{}, {}", turn.text, w.times_a_year(turn.a_year));
        html! { @if turn.enters { (w.wheel_enters(on, said)) } @else { (w.wheel_leaves(on, said)) } }
    };
    ui::list(&changes.iter().map(line).collect::<Vec<_>>())
}

fn duties(here: &Here, wheel: &Wheel, list: &[&Due]) -> Markup {
    let lines: Vec<Todo> = list.iter().map(|due| line(here, wheel, due)).collect();
    ui::todo(here, &lines)
}

fn line(here: &Here, wheel: &Wheel, due: &Due) -> Todo {
    let (w, demand) = (words(here.lang), &due.demand);
    let standing = due.standing(here.today);
    let owner = wheel.owners.get(&demand.owner).map(|name| w.asked_by(name));
    let kind = demand.common.then(|| w.ring_common());
    let later = (demand.due_on != demand.key.due).then(|| w.named_day(demand.key.due.long(here.lang)));
    let facts =
        [kind, Some(demand.instrument.clone()), owner, later, Some(words_of::minutes(demand.minutes, here.lang))];
    let body = html! {
        (demand.text) " "
        @match standing {
            Standing::Done(_) => (ui::mark(Mark::Ok, &words_of::standing(standing, here.lang))),
            Standing::Ahead(days) if days > 30 => {},
            _ => (ui::mark(Mark::Due, &words_of::standing(standing, here.lang))),
        }
        @if due.done.as_ref().is_some_and(|done| done.nothing_new) { p.sub { (w.nothing_new()) } }
        @if let Some(note) = due.done.as_ref().and_then(|done| done.note.as_ref()) { p.sub { (note) } }
        @if wheel.may_mark && markable(standing) { (marking(here, wheel, due)) }
    };
    Todo {
        due: Some(demand.due_on),
        body,
        hint: facts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        overdue: false,
    }
}

/// A duty may be marked when it is late or due within a month; further ahead the agreement may still change.
fn markable(standing: Standing) -> bool {
    match standing {
        Standing::Done(_) => false,
        Standing::Overdue(_) | Standing::Grace(_) | Standing::Today => true,
        Standing::Ahead(days) => days <= 30,
    }
}

/// One click says that there is nothing new; a note begins with what was written the last time.
fn marking(here: &Here, wheel: &Wheel, due: &Due) -> Markup {
    let (w, key) = (words(here.lang), due.demand.key);
    let mut form = Form::blank(here.lang).called(&format!("{}-{}", key.instrument, key.due));
    let last = wheel.notes.get(&key.instrument);
    if let Some(last) = last {
        form.set("note", last);
    }
    let hint = if last.is_some() { w.note_copied() } else { w.note_hint() };
    let (address, day) = (format!("/units/{}/duties/done", key.unit), due.demand.due_on.long(here.lang));
    let which = html! {
        input type="hidden" name="instrument" value=(key.instrument);
        input type="hidden" name="due" value=(key.due);
    };
    html! { div.marking {
        (ui::form(here, &address, html! {
            (which)
            input type="hidden" name="nothing_new" value="1";
            button.button.button-secondary type="submit" aria-label=(w.nothing_new_named(&due.demand.text, &day)) { (w.nothing_new()) }
        }))
        details {
            summary aria-label=(w.mark_named(&due.demand.text, &day)) { (w.mark_done()) }
            (ui::form(here, &address, html! {
                (which)
                (ui::field(&form, "note", &w.note_label(), Kind::Text, Some(&hint)))
                (ui::secondary(&w.mark_done()))
            }))
        }
    } }
}
