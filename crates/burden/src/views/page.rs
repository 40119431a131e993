//! The page Tid brugt på Råderum: each role with what is asked of it, by whom, and the ceiling; and the form of ceilings.

use crate::clock::{Clocked, Clocking};
use crate::estimate;
use crate::read::Asked;
use crate::store::Ceiling;
use crate::{words, words_of};
use access::Role;
use base::Lang;
use maud::{Markup, html};
use ui::{Bar, Column, Form, Here, Kind, Picture};

/// A role with what is asked of it.
pub struct Shown<'a> {
    pub role: Role,
    /// Largest first.
    pub asked: Vec<Asked>,
    pub ceiling: Option<&'a Ceiling>,
    /// Months that were clocked and may be shown.
    pub months: Vec<Clocked>,
}

impl Shown<'_> {
    /// Minutes a year in all.
    pub fn minutes(&self) -> i64 {
        self.asked.iter().map(|one| one.minutes).sum()
    }

    /// Whether any of it comes on days, so that the months differ.
    pub fn has_months(&self) -> bool {
        self.asked.iter().any(|one| !one.cost.months.is_empty())
    }

    /// Minutes in each month, January first.
    pub fn by_month(&self) -> [i64; 12] {
        let mut sums = [0_i64; 12];
        for one in &self.asked {
            for (sum, minutes) in sums.iter_mut().zip(estimate::months(one.minutes, &one.cost.months)) {
                *sum += minutes;
            }
        }
        sums
    }

    /// What something that was clocked is called.
    pub fn what(&self, about: &str, lang: Lang) -> String {
        let known = self.asked.iter().find(|one| one.cost.key == about);
        known.map_or_else(|| words(lang).clocked_gone(), |one| one.cost.what.clone())
    }
}

/// All that the page shows.
pub struct Page<'a> {
    pub roles: &'a [Shown<'a>],
    /// Names who asks.
    pub owner: &'a dyn Fn(&str) -> String,
    pub clocking: Option<&'a Clocking>,
    pub may_set: bool,
    pub may_give: bool,
}

/// The page.
pub fn show(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::page_head(&w.title(), w.lead()))
        (ui::buttons(html! {
            (ui::secondary_link("/time/excel", &here.words().download_excel()))
            @if page.may_give { (ui::secondary_link("/time/minutes", &w.give_minutes())) }
            @if page.may_set {
                (ui::secondary_link("/time/ceilings", &w.set_ceilings()))
                (ui::secondary_link("/time/clock", &w.clock_title()))
            }
            (ui::secondary_link("/time/forms", &w.forms_title()))
        }))
        @for shown in page.roles { (role(here, shown, page.owner)) }
        (ui::panel(&w.clock_title(), super::minutes::line(here, page.clocking)))
        (ui::panel(&w.numbers_title(), html! { p { (w.numbers_average()) } p { (w.numbers_estimates()) } }))
    }
}

fn role(here: &Here, shown: &Shown, owner: &dyn Fn(&str) -> String) -> Markup {
    let w = words(here.lang);
    let time = |minutes| words_of::minutes(minutes, here.lang);
    let asked = shown.minutes();
    let each = words_of::each(shown.role, here.lang);
    let row = |one: &Asked| {
        let cost = &one.cost;
        let what = if cost.href.is_empty() {
            html! { (cost.what) }
        } else {
            ui::link(&cost.href, &cost.what)
        };
        vec![what, html! { (time(one.minutes)) }, html! { (owner(&cost.owner)) }, html! { (by(one, here.lang)) }]
    };
    let rows: Vec<Vec<Markup>> = shown.asked.iter().map(row).collect();
    let head = [
        Column::text(&w.what()),
        Column::number(&w.a_year()),
        Column::text(&w.who_asks()),
        Column::text(&w.estimate_by()),
    ];
    let title = words_of::many(shown.role, here.lang);
    let total = vec![html! { (w.in_all()) }, html! { (time(asked)) }, html! {}, html! {}];
    ui::panel(
        &title,
        html! {
            p { strong { (w.asked_a_year(time(asked), &*each)) } " " (stands(here.lang, asked, shown.ceiling)) }
            @if !rows.is_empty() {
                @if shown.has_months() { (months(here, shown, &each)) }
                (ui::table_with_total(&w.table_of(title.as_str()), &head, &rows, Some(&total)))
            }
            @if !shown.months.is_empty() { (clocked(here, shown)) }
        },
    )
}

/// Whose estimate a line rests on, in words.
pub fn by(one: &Asked, lang: Lang) -> String {
    let w = words(lang);
    match one.told {
        None => one.source.clone().unwrap_or_else(|| w.by_owner()),
        Some(told) if told.from == told.to => w.by_doers_one(words_of::minutes(told.from, lang), told.n.to_string()),
        Some(told) => {
            w.by_doers(words_of::minutes(told.from, lang), words_of::minutes(told.to, lang), told.n.to_string())
        }
    }
}

fn months(here: &Here, shown: &Shown, each: &str) -> Markup {
    let w = words(here.lang);
    let bars: Vec<Bar> = base::month_names(here.lang)
        .into_iter()
        .zip(shown.by_month())
        .map(|(name, n)| Bar { label: name.to_owned(), value: n, says: words_of::minutes(n, here.lang) })
        .collect();
    let busiest = bars.iter().max_by_key(|bar| bar.value).map(|bar| bar.label.clone()).unwrap_or_default();
    let (title, says) = (w.months_title(each), w.months_says(busiest));
    let id = format!("time-{}", shown.role.code());
    ui::lying_bars(here, &Picture { id: &id, title: &title, says: &says, unit: &w.months_unit() }, &bars)
}

fn clocked(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let lines: Vec<Markup> = shown
        .months
        .iter()
        .map(|month| {
            let mean = words_of::minutes(month.minutes / month.times.max(1), here.lang);
            let when = format!("{} {}", month.month.month_name(here.lang), month.month.year());
            html! { (w.clocked_month(shown.what(&month.about, here.lang), when, mean, month.times.to_string())) }
        })
        .collect();
    html! { h3 { (w.clocked_title()) } (ui::list(&lines)) }
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
