//! The organisation as a tree to open and close, and as rows of a workbook.

use crate::rules::post::{LeaderPosts, Leadership};
use crate::rules::tree::Tree;
use crate::views::{led, names, unit_name};
use crate::words;
use base::{Date, Lang, Time, UnitId};
use maud::{Markup, html};
use paper::{About, Column, Datum, Sheet, Workbook};
use std::collections::HashMap;
use ui::{Branch, Here};

/// The organisation on a day.
pub struct Town {
    /// The day.
    pub date: Date,
    /// The reader's language.
    pub lang: Lang,
    /// The units.
    pub tree: Tree,
    /// Their leader posts.
    pub posts: LeaderPosts,
    /// How many work in each beside its leaders.
    pub heads: HashMap<UnitId, u32>,
    /// Whether the reader may import.
    pub may_import: bool,
}

/// The page.
pub fn page(here: &Here, town: &Town) -> Markup {
    let words = words(here.lang);
    let query = if town.date == here.today { String::new() } else { format!("?at={}", town.date) };
    let import = || ui::secondary_link("/imports/org", &words.import());
    let empty = town.tree.is_empty();
    html! {
        (ui::page_head(&words.title(), words.lead(town.tree.len(), town.date.long(here.lang))))
        (ui::buttons(html! {
            @if !empty {
                (ui::secondary_link(&format!("/organisation/list?at={}", town.date), &here.words().download_excel()))
                @if town.may_import { (import()) }
            }
            (ui::secondary_link("/committees", &words.committees()))
            (ui::secondary_link("/staff-functions", &words.functions()))
        }))
        form.form.filter method="get" action="/organisation" {
            div.form-group {
                label.form-label for="at" { (words.on_day()) }
                input.form-input.narrow id="at" name="at" type="date" value=(town.date);
            }
            (ui::secondary(&words.show()))
        }
        @if empty { (ui::empty(&words.empty_title(), words.empty_text(), town.may_import.then(import))) }
        @else { (ui::plain_panel(ui::tree(here, &branches(town, town.tree.roots(), &query)))) }
    }
}

fn branches(town: &Town, units: &[UnitId], query: &str) -> Vec<Branch> {
    let branch = |id: &UnitId| Branch {
        name: unit_name(&town.tree, *id),
        href: format!("/units/{id}{query}"),
        note: html! { (note(town, *id)) },
        // The roots and what stands right under them are open from the start.
        open: town.tree.parent(*id).is_none(),
        children: branches(town, town.tree.children(*id), query),
    };
    units.iter().map(branch).collect()
}

/// A unit's own leader or vacancy; what is inherited is not said again on every line.
fn note(town: &Town, unit: UnitId) -> String {
    let all = town.posts.leadership(&town.tree, unit);
    let own = Leadership { inherited_from: all.inherited_from.filter(|_| all.vacant), ..all };
    led(&own, &town.tree, town.lang)
}

/// The same as a workbook, one row a unit, each before what is under it.
pub fn workbook(town: &Town, municipality: String, now: Time) -> Workbook {
    let words = words(town.lang);
    let column = |title: String, width| Column { title, width };
    let sheet = Sheet {
        name: words.title(),
        columns: vec![
            column(words.unit(), 40),
            column(words.above(), 40),
            column(words.depth(), 8),
            column(words.kind(), 20),
            column(words.level(), 10),
            column(words.leader(), 30),
            column(words.heads(), 12),
            column(words.identity(), 38),
        ],
        rows: town.tree.listed().into_iter().map(|(depth, id)| row(town, depth, id)).collect(),
        sum: None,
    };
    Workbook {
        lang: town.lang,
        title: words.title(),
        municipality,
        date: now.date(),
        sheets: vec![sheet],
        about: About {
            source: words.about_source(),
            fetched: now,
            filter: words.about_day(town.date.long(town.lang)),
            signs: words.about_signs(),
            definitions: vec![(words.heads(), words.heads_means()), (words.depth(), words.depth_means())],
        },
    }
}

fn row(town: &Town, depth: usize, id: UnitId) -> Vec<Datum> {
    let words = words(town.lang);
    let Some(unit) = town.tree.get(id) else { return vec![] };
    let text = |text: &str| if text.is_empty() { Datum::Blank } else { Datum::Text(text.to_owned()) };
    let leadership = town.posts.leadership(&town.tree, id);
    let leader = if leadership.vacant { words.vacant() } else { names(&leadership.own) };
    vec![
        Datum::Text(unit.name.clone()),
        text(&town.tree.parent(id).map(|parent| unit_name(&town.tree, parent)).unwrap_or_default()),
        Datum::Number(i64::try_from(depth).unwrap_or_default() + 1),
        text(&unit.kind),
        text(&unit.level),
        text(&leader),
        town.heads.get(&id).map_or(Datum::Blank, |heads| Datum::Number((*heads).into())),
        Datum::Text(id.to_string()),
    ]
}
