//! The page of the municipality's follow-ups: when, how far, and the form of those who set the dates.

use super::forecasts::told as told_words;
use crate::follow_up::FollowUp;
use crate::outlook::Outlook;
use crate::words;
use base::UnitId;
use maud::{Markup, html};
use ui::{Column, Form, Here, Kind};

/// What the page shows.
pub struct Shown {
    /// The year's follow-ups; with the sum of what the reader sees, once begun.
    pub rows: Vec<(FollowUp, Option<Outlook>)>,
    /// Where the reader's view begins.
    pub tops: Vec<(UnitId, String)>,
    /// The form of those who set the dates.
    pub form: Option<Form>,
}

/// The page.
pub fn page(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::crumbs(here, &[("/budget", w.title()), ("", w.plan_title())]))
        (ui::page_head(&w.plan_title(), w.plan_lead()))
        @if shown.rows.is_empty() { (ui::empty(&w.outlook_none_title(), w.outlook_none(), None)) }
        @else { (ui::panel(&w.plan_year(), html! { (table(here, shown)) (tops(here, shown)) })) }
        p.legend { (w.plan_others()) " " (ui::link("/followup/dates", w.plan_others_link())) }
        @if let Some(form) = &shown.form { (dates(here, form)) }
    }
}

fn table(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let row = |(one, sum): &(FollowUp, Option<Outlook>)| {
        let told = sum.map(|sum| told_words(here.lang, &sum));
        vec![
            html! { (one.on.long(here.lang)) },
            html! { (one.due(0).long(here.lang)) },
            html! { (one.closes.long(here.lang)) },
            html! { (told.unwrap_or_else(|| w.plan_not_yet())) },
        ]
    };
    let rows: Vec<Vec<Markup>> = shown.rows.iter().map(row).collect();
    let head = [w.plan_seen_from(), w.plan_first_due(), w.plan_closes(), w.outlook_who()];
    ui::table(&w.plan_title(), &head.map(|heading| Column::text(&heading)), &rows)
}

fn tops(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    html! { @if !shown.tops.is_empty() {
        h3 { (w.plan_see()) }
        (ui::list(&shown.tops.iter().map(|(unit, name)| ui::link(&format!("/units/{unit}/forecasts"), name)).collect::<Vec<_>>()))
    } }
}

fn dates(here: &Here, form: &Form) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::field(form, "days", &w.plan_days(), Kind::Text, Some(&w.plan_days_hint())))
        (ui::field(form, "from", &w.plan_from(), Kind::Date, Some(&w.plan_from_hint())))
        (ui::field(form, "first_days", &w.plan_first_days(), Kind::Number, None))
        (ui::field(form, "level_days", &w.plan_level_days(), Kind::Number, Some(&w.plan_level_days_hint())))
        (ui::field(form, "minutes", &w.plan_minutes_label(), Kind::Number, Some(&w.plan_minutes_hint())))
    };
    ui::panel_with(
        &w.plan_edit(),
        w.plan_edit_text(),
        ui::form(
            here,
            "/budget/follow-ups",
            html! {
                (ui::summary(form)) (fields)
                (ui::button(&here.words().save()))
            },
        ),
    )
}
