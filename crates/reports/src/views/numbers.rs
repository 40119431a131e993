//! The page of the numbers that hold for questions and information agreements.

use super::agreement::time;
use crate::numbers::{Number, Numbers, Row};
use crate::words;
use base::Lang;
use maud::{Markup, html};
use std::collections::HashMap;
use ui::{Column, Form, Here, Kind};

/// What the page shows.
pub struct Shown {
    /// Today's.
    pub now: Numbers,
    /// Where each of today's comes from.
    pub sources: HashMap<Number, String>,
    /// Those that hold from a later day.
    pub coming: Vec<Row>,
    /// The form of those who set them.
    pub form: Option<Form>,
}

/// The page.
pub fn page(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::crumbs(here, &[("/papers", w.index_title()), ("", w.numbers_title())]))
        (ui::page_head(&w.numbers_title(), w.numbers_lead()))
        (ui::plain_panel(table(here, shown)))
        @if let Some(form) = &shown.form { (setting(here, form)) }
    }
}

/// What a number is called.
fn name(number: Number, lang: Lang) -> String {
    let w = words(lang);
    match number {
        Number::AssignDays => w.number_assign_days(),
        Number::AnswerDays => w.number_answer_days(),
        Number::LineMonths => w.number_line_months(),
        Number::MinutesFigure => w.number_minutes_figure(),
        Number::MinutesPage => w.number_minutes_page(),
        Number::MinutesTalk => w.number_minutes_talk(),
        Number::MinutesUnits => w.number_minutes_units(),
        Number::MinutesAnswer => w.number_minutes_answer(),
    }
}

/// The number with its unit.
fn said(number: Number, amount: i64, lang: Lang) -> String {
    let w = words(lang);
    match number {
        Number::AssignDays | Number::AnswerDays => w.number_days(amount),
        Number::LineMonths => w.number_months(amount),
        _ => time(amount, lang),
    }
}

fn table(here: &Here, shown: &Shown) -> Markup {
    let (w, lang) = (words(here.lang), here.lang);
    let row = |number: &Number| {
        let later = shown.coming.iter().filter(|row| row.number == *number);
        vec![
            html! { (name(*number, lang)) },
            html! {
                (said(*number, shown.now.get(*number), lang))
                @for row in later { br; small { (w.number_from(row.from.long(lang), said(*number, row.amount, lang))) } }
            },
            html! { span lang=[(lang != Lang::Da).then_some("da")] { (shown.sources.get(number).map_or("", String::as_str)) } },
        ]
    };
    let head = [w.number_what(), w.number_amount(), w.number_source_head()].map(|heading| Column::text(&heading));
    let rows: Vec<Vec<Markup>> = Number::ALL.iter().map(row).collect();
    ui::table(&w.numbers_title(), &head, &rows)
}

fn setting(here: &Here, form: &Form) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::summary(form))
        @for number in Number::ALL { (ui::field(form, number.code(), &name(*number, here.lang), Kind::Number, None)) }
        (ui::field(form, "from", &w.numbers_from(), Kind::Date, Some(&w.numbers_from_hint())))
        (ui::button(&here.words().save()))
    };
    ui::panel_with(&w.numbers_set(), w.numbers_set_text(), ui::form(here, "/papers/numbers", fields))
}
