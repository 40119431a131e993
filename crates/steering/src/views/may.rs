//! *Det må jeg*: domain by domain what a leader may decide, whose agreement, until when, what the law says, and what to report.

use crate::may::{Entry, Right};
use crate::words;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// What the page shows.
pub struct Page<'a> {
    /// The unit's name.
    pub unit: &'a str,
    /// Its id.
    pub id: String,
    /// Units to look up: (id, name).
    pub units: &'a [(String, String)],
    /// The words asked for.
    pub query: &'a str,
    /// The domain asked for, or empty.
    pub domain: String,
    /// Domains to choose among.
    pub domains: &'a [(String, String)],
    /// What was found, each with whose agreement it is.
    pub entries: Vec<(&'a Entry<'a>, String)>,
    /// What a staff function is called.
    pub owner: &'a dyn Fn(&str) -> String,
    /// Where the plan of the unit is written, for whoever may.
    pub plan: Option<String>,
}

/// The page.
pub fn show(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::page_head(&w.may_of(page.unit), w.may_lead()))
        (search(here, page))
        @if page.entries.is_empty() { (ui::empty(&w.may_nothing(), w.may_nothing_text(), Some(ui::secondary_link(&format!("/may?unit={}", page.id), &w.may_all())))) }
        @for (at, (entry, whose)) in page.entries.iter().enumerate() {
            @let before = at.checked_sub(1).and_then(|before| page.entries.get(before));
            @if before.is_none_or(|(before, _)| before.domain != entry.domain) { h2.domain { (entry.standing.heading.pick(here.lang)) } }
            (one(here, page, entry, whose))
        }
        (ui::buttons(html! {
            (ui::secondary_link(&format!("/units/{}/history", page.id), &w.history_title()))
            @if let Some(plan) = &page.plan { (ui::secondary_link(plan, &w.mandate_title())) }
        }))
    }
}

fn search(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    let mut form = Form::blank(here.lang);
    form.set("q", page.query);
    form.set("domain", &page.domain);
    form.set("unit", &page.id);
    let all: Vec<(String, String)> =
        std::iter::once((String::new(), w.domain_all())).chain(page.domains.iter().cloned()).collect();
    html! { search { form.form.filter method="get" action="/may" {
        @if page.units.len() > 1 { (ui::select(&form, "unit", &w.unit_label(), page.units)) }
        @else { input type="hidden" name="unit" value=(page.id); }
        (ui::field(&form, "q", &w.may_search(), Kind::Search, None))
        (ui::select(&form, "domain", &w.domain_label(), &all))
        (ui::button(&w.may_search_button()))
    } } }
}

fn one(here: &Here, page: &Page, entry: &Entry, whose: &str) -> Markup {
    let w = words(here.lang);
    let standing = &entry.standing;
    html! { section.panel.may {
        h3 { (standing.name.pick(here.lang)) }
        ul.rights {
            @for right in &entry.rights { (line(here, right)) }
            @if !entry.decided_here.is_empty() { li.yes { (w.may_decide()) " " (entry.decided_here) } }
        }
        p.step { (standing.step.words.pick(here.lang)) "." }
        p.small {
            (whose) " "
            @if let Some(until) = standing.until { (w.may_until(until.long(here.lang))) " " }
            @if let Some(duty) = &standing.step.duty {
                (w.may_report(duty.text.pick(here.lang), super::often(&duty.often, here.lang))) " "
            } @else { (w.no_duty()) " " }
            @if !standing.owner.is_empty() { (w.may_owner((page.owner)(&standing.owner))) " " }
            @if let Some(floor) = &standing.floor {
                (ui::mark(ui::Mark::Floor, &w.floor_word())) " "
                (w.floor_line(floor.source.pick(here.lang), floor.source_date.long(here.lang))) " "
                @if !floor.checked { (w.jurist()) " " }
            }
            @if let Some(id) = standing.agreement { (ui::link(&format!("/agreements/{id}"), w.may_read())) }
        }
    } }
}

fn line(here: &Here, right: &Right) -> Markup {
    let w = words(here.lang);
    let words = &right.mandate.words;
    match right.kept_back {
        None => html! { li.yes {
            (w.may_do(words)) " " small {
                (right.mandate.source)
                @if !right.giver.is_empty() { ". " (w.mandate_given()) ": " (right.giver) }
            }
        } },
        Some(response) => html! { li.no {
            s { (w.may_do(words)) } " "
            (ui::mark(ui::Mark::Due, &w.withdrawn_until(response.review.long(here.lang)))) " "
            (response.reason) " " (ui::link(&format!("/responses/{}", response.id), w.may_read_why()))
        } },
    }
}

/// For readers without a unit of their own.
pub fn none(here: &Here) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::page_head(&w.may_title(), w.may_lead()))
        (ui::empty(&w.may_none(), w.may_none_text(), Some(ui::secondary_link("/organisation", &w.may_find_unit()))))
    }
}
