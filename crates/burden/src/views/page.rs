//! The page Tid brugt på Råderum: each role with what is asked of it, by whom, and the ceiling; and the form of ceilings.

use crate::store::Ceiling;
use crate::{words, words_of};
use access::Role;
use base::Lang;
use maud::{Markup, html};
use ui::{Column, Form, Here, Kind};
use web::Cost;

/// A role with what is asked of it.
pub struct Shown<'a> {
    pub role: Role,
    pub costs: Vec<Cost>,
    pub ceiling: Option<&'a Ceiling>,
}

/// The page.
pub fn show(here: &Here, roles: &[Shown], owner: &dyn Fn(&str) -> String, may_set: bool) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::page_head(&w.title(), w.lead()))
        @if may_set { (ui::buttons(ui::secondary_link("/time/ceilings", &w.set_ceilings()))) }
        @for shown in roles { (role(here, shown, owner)) }
    }
}

fn role(here: &Here, shown: &Shown, owner: &dyn Fn(&str) -> String) -> Markup {
    let w = words(here.lang);
    let time = |minutes| words_of::minutes(minutes, here.lang);
    let asked: i64 = shown.costs.iter().map(|cost| cost.minutes).sum();
    let each = words_of::each(shown.role, here.lang);
    let rows: Vec<Vec<Markup>> = shown
        .costs
        .iter()
        .map(|cost| {
            let what = if cost.href.is_empty() {
                html! { (cost.what) }
            } else {
                ui::link(&cost.href, &cost.what)
            };
            vec![what, html! { (owner(&cost.owner)) }, html! { (time(cost.minutes)) }]
        })
        .collect();
    let head = [Column::text(&w.what()), Column::text(&w.who_asks()), Column::number(&w.a_year())];
    let title = words_of::many(shown.role, here.lang);
    ui::panel(
        &title,
        html! {
            p { strong { (w.asked_a_year(time(asked), &*each)) } " " (stands(here.lang, asked, shown.ceiling)) }
            @if !rows.is_empty() {
                (ui::table_with_total(&w.table_of(title.as_str()), &head, &rows, Some(&vec![
                    html! { (w.in_all()) }, html! {}, html! { (time(asked)) },
                ])))
            }
        },
    )
}

fn stands(lang: Lang, asked: i64, ceiling: Option<&Ceiling>) -> String {
    let w = words(lang);
    let time = |minutes| words_of::minutes(minutes, lang);
    let Some(ceiling) = ceiling else { return w.no_ceiling() };
    let Some(most) = ceiling.minutes else { return w.no_ceiling() };
    let decided = ceiling.decided.as_str();
    if asked > most {
        w.over_ceiling(time(most), decided, time(asked - most))
    } else {
        w.under_ceiling(time(most), decided, time(most - asked))
    }
}

/// The form that sets a ceiling, over those that were set.
pub fn ceilings(here: &Here, all: &[Ceiling], form: &Form) -> Markup {
    let w = words(here.lang);
    let roles: Vec<(&str, String)> =
        Role::ALL.iter().map(|role| (role.code(), words_of::many(*role, here.lang))).collect();
    let rows: Vec<Vec<Markup>> = all
        .iter()
        .map(|ceiling| {
            let most = ceiling.minutes.map_or_else(|| w.lifted(), |minutes| words_of::minutes(minutes, here.lang));
            vec![
                html! { (words_of::many(ceiling.role, here.lang)) },
                html! { (ceiling.from.long(here.lang)) },
                html! { (most) },
                html! { (ceiling.decided) },
            ]
        })
        .collect();
    let head = [w.role(), w.from_date(), w.ceiling(), w.decided()].map(|head| Column::text(&head));
    let fields = html! {
        (ui::select(form, "role", &w.role(), &roles))
        (ui::field(form, "hours", &w.hours(), Kind::Number, Some(&w.hours_hint())))
        (ui::field(form, "from", &w.from_date(), Kind::Date, None))
        (ui::field(form, "decided", &w.decided(), Kind::Text, Some(&w.decided_hint())))
    };
    html! {
        (ui::crumbs(here, &[("/time".to_owned(), w.title()), (String::new(), w.ceilings_title())]))
        (ui::page_head(&w.ceilings_title(), w.ceilings_lead()))
        (ui::plain_panel(ui::form(here, "/time/ceilings", html! {
            (ui::summary(form)) (fields) (ui::button(&here.words().save()))
        })))
        @if !rows.is_empty() { (ui::plain_panel(ui::table(&w.ceilings_set(), &head, &rows))) }
    }
}
