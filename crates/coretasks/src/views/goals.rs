//! What the committees' goals look like: in words, with source and date.

use super::other;
use crate::goal::{Goal, Status};
use crate::words;
use access::CommitteeId;
use maud::{Markup, html};
use std::collections::HashMap;
use ui::{Form, Here, Kind};

/// A committee with its goals and whether the reader may enter more.
pub struct OfCommittee {
    pub id: CommitteeId,
    pub name: String,
    pub goals: Vec<Goal>,
    pub may_enter: bool,
}

/// Every committee's goals.
pub fn index(here: &Here, committees: &[OfCommittee]) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::crumbs(here, &[("/coretasks", &w.index_title())]))
        (ui::page_head(&w.goals_title(), w.goals_lead()))
        @if committees.is_empty() {
            (ui::empty(&w.goals_none_title(), w.goals_none_text(), Some(html! { p { (w.goals_no_committees()) } })))
        }
        @for committee in committees {
            (ui::panel(&committee.name, html! {
                @if committee.goals.is_empty() { p { (w.goals_none_of()) } }
                @for goal in &committee.goals { (line(here, goal, None)) }
                @if committee.may_enter {
                    p { (ui::link(&format!("/goals/new?committee={}", committee.id), w.goal_new())) }
                }
            }))
        }
    }
}

/// The goals that serve a core task.
pub fn list(here: &Here, goals: &[Goal], committees: &HashMap<CommitteeId, String>) -> Markup {
    let w = words(here.lang);
    html! {
        @if goals.is_empty() { p { (w.goals_none_text()) } }
        @for goal in goals { (line(here, goal, committees.get(&goal.committee).map(String::as_str))) }
        p.legend { (ui::link("/goals", w.index_goals())) }
    }
}

fn line(here: &Here, goal: &Goal, committee: Option<&str>) -> Markup {
    let w = words(here.lang);
    html! { section.setting {
        p { a href={ "/goals/" (goal.id) } lang=[other(goal.lang, here)] { (goal.wording) } }
        div {
            @match goal.status_at(here.today) {
                Some(status) => (statement(here, status)),
                None => p.sub { (w.status_none()) },
            }
            p.sub {
                @if let Some(name) = committee { (name) ". " }
                (w.goal_adopted(goal.adopted.long(here.lang), &goal.body))
                @if let Some(end) = goal.ended { ". " (w.goal_ended(end.long(here.lang))) }
            }
        }
    } }
}

fn statement(here: &Here, status: &Status) -> Markup {
    html! {
        p lang=[other(status.lang, here)] { (status.words) }
        p.sub { (words(here.lang).status_from(status.on.long(here.lang), &status.source)) }
    }
}

/// A goal on its page.
pub struct Shown {
    pub goal: Goal,
    /// The committee's name.
    pub committee: String,
    pub may_enter: bool,
}

/// A goal with the history of its statuses, and the forms of those who may enter more.
pub fn show(here: &Here, shown: &Shown, status: &Form, end: &Form) -> Markup {
    let w = words(here.lang);
    let (goal, committee) = (&shown.goal, shown.committee.as_str());
    let now = goal.status_at(here.today);
    let before: Vec<&Status> = goal.statuses.iter().rev().filter(|one| Some(*one) != now).collect();
    html! {
        (ui::crumbs(here, &[("/coretasks", &w.index_title()), ("/goals", &w.goals_title())]))
        (ui::page_head(&w.goal_title(), committee))
        (ui::why_panel(&w.wording_label(), html! {
            p lang=[other(goal.lang, here)] { b { (goal.wording) } }
            p.sub { (w.goal_adopted(goal.adopted.long(here.lang), &goal.body)) }
            @if let Some(end) = goal.ended { p.sub { (w.goal_ended(end.long(here.lang))) } }
            @if let Some(task) = goal.task { p { (ui::link(&format!("/coretasks/{task}"), w.task_label())) } }
        }))
        (ui::panel(&w.status_title(), html! {
            @match now { Some(status) => (statement(here, status)), None => p { (w.status_none()) } }
        }))
        @if !before.is_empty() { (ui::panel(&w.status_history(), html! {
            @for status in before { div.setting { (statement(here, status)) } }
        })) }
        @if shown.may_enter && goal.ended.is_none() { (stating(here, goal, status)) (ending(here, goal, end)) }
    }
}

fn stating(here: &Here, goal: &Goal, form: &Form) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::field(form, "on", &w.status_on(), Kind::Date, None))
        (ui::area(form, "words", &w.status_words(), None))
        (ui::field(form, "source", &w.status_source(), Kind::Text, Some(&w.status_source_hint())))
        (ui::button(&w.status_save()))
    };
    ui::panel(
        &w.status_new(),
        html! {
            (ui::summary(form))
            (ui::form(here, &format!("/goals/{}/statuses", goal.id), fields))
        },
    )
}

fn ending(here: &Here, goal: &Goal, form: &Form) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        p { (w.end_text()) }
        (ui::field(form, "ended", &w.end_on(), Kind::Date, None))
        (ui::secondary(&w.end_save()))
    };
    ui::panel(
        &w.end_title(),
        html! {
            (ui::summary(form))
            (ui::form(here, &format!("/goals/{}/end", goal.id), fields))
        },
    )
}

/// The form in which an adopted goal is entered.
pub fn entering(here: &Here, form: &Form, committees: &[(String, String)], tasks: &[(String, String)]) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::select(form, "committee", &w.committee_label(), committees))
        (ui::area(form, "wording", &w.wording_label(), None))
        (ui::select(form, "task", &w.task_label(), tasks))
        (ui::field(form, "adopted", &w.adopted_label(), Kind::Date, None))
        (ui::field(form, "body", &w.body_label(), Kind::Text, Some(&w.body_hint())))
        (ui::button(&here.words().save()))
    };
    html! {
        (ui::crumbs(here, &[("/coretasks", &w.index_title()), ("/goals", &w.goals_title())]))
        (ui::page_head(&w.goal_new(), w.goal_new_lead()))
        (ui::summary(form))
        (ui::form(here, "/goals", fields))
    }
}
