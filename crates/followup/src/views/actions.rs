//! A deviation's actions: what is done, by which post, by when, and what came of it.

use crate::action::{Action, ActionId};
use crate::deviation::DeviationId;
use crate::words;
use base::{Lang, PostId};
use maud::{Markup, html};
use std::collections::{HashMap, HashSet};
use ui::{Form, Here, Kind, Mark};

/// Everything about actions on a deviation's page.
pub struct Actions {
    pub all: Vec<Action>,
    /// What posts are called.
    pub posts: HashMap<PostId, String>,
    /// The actions that the reader may move and mark as done.
    pub mine: HashSet<ActionId>,
    /// The posts that a new one may be given to; empty where the reader may add none.
    pub owners: Vec<(PostId, String)>,
}

/// The panel of actions.
pub fn panel(here: &Here, deviation: DeviationId, shown: &Actions, form: &Form) -> Markup {
    let w = words(here.lang);
    ui::panel(
        &w.actions_title(),
        html! {
            @if shown.all.is_empty() { p { (w.actions_none()) } }
            @for action in &shown.all { (one(here, shown, action)) }
            @if !shown.owners.is_empty() { (adding(here, deviation, shown, form)) }
        },
    )
}

fn one(here: &Here, shown: &Actions, action: &Action) -> Markup {
    let (w, lang) = (words(here.lang), here.lang);
    let post = shown.posts.get(&action.post).cloned().unwrap_or_default();
    html! { section.setting {
        h3 { (action.words) }
        div {
            p.sub { (w.action_line(&post, action.due.long(lang))) " "
                @match &action.done {
                    Some(done) => (ui::mark(Mark::Ok, &w.done_on(done.on.long(lang)))),
                    None if action.due < here.today => (ui::mark(Mark::Due, &w.action_late())),
                    None => {},
                }
            }
            @for moved in &action.moves {
                p.sub { (w.action_was_moved(moved.from.long(lang), moved.on.long(lang))) " " (moved.reason) }
            }
            @if let Some(words) = action.done.as_ref().and_then(|done| done.words.as_ref()) { p { (words) } }
            @if action.done.is_none() && shown.mine.contains(&action.id) { (onward(here, action)) }
        }
    } }
}

fn onward(here: &Here, action: &Action) -> Markup {
    let (w, form) = (words(here.lang), |what: &str| Form::blank(here.lang).called(&format!("{what}-{}", action.id)));
    let (done, moved) = (form("done"), form("moved"));
    html! { div.marking {
        details {
            summary aria-label=(w.action_done_named(&action.words)) { (w.mark_done()) }
            (ui::form(here, &format!("/actions/{}/done", action.id), html! {
                (ui::field(&done, "words", &w.action_came(), Kind::Text, Some(&w.wish_hint())))
                (ui::secondary(&w.mark_done()))
            }))
        }
        details {
            summary aria-label=(w.action_move_named(&action.words)) { (w.action_move()) }
            (ui::form(here, &format!("/actions/{}/day", action.id), html! {
                (ui::field(&moved, "due", &w.action_new_day(), Kind::Date, None))
                (ui::field(&moved, "reason", &w.action_reason(), Kind::Text, None))
                (ui::secondary(&w.action_move()))
            }))
        }
    } }
}

fn adding(here: &Here, deviation: DeviationId, shown: &Actions, form: &Form) -> Markup {
    let w = words(here.lang);
    let owners: Vec<(String, &String)> = shown.owners.iter().map(|(post, name)| (post.to_string(), name)).collect();
    let fields = html! {
        (ui::field(form, "words", &w.action_words(), Kind::Text, None))
        (ui::select(form, "post", &w.action_post(), &owners))
        (ui::field(form, "due", &w.action_due(), Kind::Date, None))
        (ui::secondary(&w.action_add()))
    };
    html! { details open[form.faulty() || shown.all.is_empty()] {
        summary { (w.action_new()) }
        (ui::summary(form))
        (ui::form(here, &format!("/deviations/{deviation}/actions"), fields))
    } }
}

/// The form in which an action gets another day, shown alone when it was refused.
pub fn moving(here: &Here, action: &Action, form: &Form) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::field(form, "due", &w.action_new_day(), Kind::Date, None))
        (ui::field(form, "reason", &w.action_reason(), Kind::Text, None))
        (ui::secondary(&w.action_move()))
    };
    html! {
        (ui::crumbs(here, &[("/followup".to_owned(), w.title()), (format!("/deviations/{}", action.deviation), w.actions_title())]))
        (ui::page_head(&w.action_move(), &action.words))
        (ui::summary(form))
        (ui::form(here, &format!("/actions/{}/day", action.id), fields))
    }
}

/// A blank form for a new action.
pub fn blank(lang: Lang) -> Form {
    Form::blank(lang).called("act")
}
