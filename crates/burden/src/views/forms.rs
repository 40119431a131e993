//! The house's own forms with what each takes and who says so, and the form that says it anew.

use crate::store::FormMinutes;
use crate::{words, words_of};
use maud::{Markup, html};
use ui::{Column, Form, Here, Kind};

fn address(one: &FormMinutes) -> String {
    format!("/time/forms/{}/{}", one.code, one.role.code())
}

/// Every form; whoever may set the rules of time finds the way to each.
pub fn index(here: &Here, all: &[FormMinutes], may_set: bool) -> Markup {
    let w = words(here.lang);
    let row = |one: &FormMinutes| {
        let name = words_of::form(&one.code, here.lang);
        let what = if may_set {
            ui::link(&address(one), &name)
        } else {
            html! { (name) }
        };
        vec![
            what,
            html! { (words_of::many(one.role, here.lang)) },
            html! { (one.times) },
            html! { (words_of::minutes(one.minutes, here.lang)) },
            html! { (words_of::minutes(one.times.saturating_mul(one.minutes), here.lang)) },
            html! { (words_of::source(one, here.lang)) },
        ]
    };
    let rows: Vec<Vec<Markup>> = all.iter().map(row).collect();
    let head = [
        Column::text(&w.form_word()),
        Column::text(&w.role()),
        Column::number(&w.times_a_year()),
        Column::number(&w.each_time()),
        Column::number(&w.a_year()),
        Column::text(&w.who_says()),
    ];
    html! {
        (ui::crumbs(here, &[("/time".to_owned(), w.title()), (String::new(), w.forms_title())]))
        (ui::page_head(&w.forms_title(), w.forms_lead()))
        (ui::plain_panel(ui::table(&w.forms_title(), &head, &rows)))
    }
}

/// The form of one form.
pub fn edit(here: &Here, known: &FormMinutes, form: &Form) -> Markup {
    let w = words(here.lang);
    let title = words_of::form(&known.code, here.lang);
    let crumbs =
        [("/time".to_owned(), w.title()), ("/time/forms".to_owned(), w.forms_title()), (String::new(), title.clone())];
    let fields = html! {
        (ui::field(form, "times", &w.forms_times(), Kind::Number, Some(&w.forms_times_hint())))
        (ui::field(form, "minutes", &w.forms_minutes(), Kind::Number, None))
        (ui::field(form, "source", &w.who_says(), Kind::Text, Some(&w.forms_source_hint())))
        (ui::field(form, "on", &w.forms_said_on(), Kind::Date, None))
    };
    html! {
        (ui::crumbs(here, &crumbs))
        (ui::page_head(&title, w.forms_edit_lead(words_of::each(known.role, here.lang))))
        (ui::plain_panel(html! {
            p { (w.forms_today(known.times.to_string(), words_of::minutes(known.minutes, here.lang),
                words_of::source(known, here.lang))) }
            (ui::form(here, &address(known), html! {
                (ui::summary(form)) (fields) (ui::button(&here.words().save()))
            }))
            (ui::legend(html! { (w.forms_no_refusal()) }))
        }))
    }
}
