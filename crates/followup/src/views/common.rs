//! The municipality's common dates: a list with purpose, owner and minutes, and the form that shows what it asks for before it asks.

use crate::common::{Common, CommonId, Proposal, typed};
use crate::{words, words_of};
use base::UnitId;
use maud::{Markup, html};
use std::collections::HashMap;
use ui::{Column, Form, Here, Kind, Mark, Notice};

/// Everything on the page of dates.
pub struct Dates {
    /// Where the first crumb leads; nowhere for those to whom follow-up does not exist.
    pub home: &'static str,
    /// Those in force, each with how many units it asks.
    pub all: Vec<(Common, i64)>,
    /// What is left of the year wheel to begin from.
    pub proposals: Vec<Proposal>,
    pub owners: HashMap<String, String>,
    pub units: HashMap<UnitId, String>,
    /// The functions whose dates the reader edits; none means all.
    pub mine: Option<Vec<String>>,
    pub edits: bool,
    /// Whether the reader sees the days on which money is followed up.
    pub money: bool,
}

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    New,
    Change(CommonId),
}

/// What may be chosen in the form.
pub struct Choices {
    /// Where the first crumb leads; nowhere for those to whom follow-up does not exist.
    pub home: &'static str,
    pub owners: HashMap<String, String>,
    pub mine: Option<Vec<String>>,
    pub areas: Vec<(UnitId, String)>,
}

/// What a draft asks for in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// How many units.
    pub units: i64,
    /// Minutes of each.
    pub each: i64,
    /// Minutes in all.
    pub minutes: i64,
}

impl Asked {
    /// What the form carries when its reader has seen this; anything else is shown first.
    pub fn seen(&self) -> String {
        format!("{}-{}", self.units, self.each)
    }
}

/// The page of dates.
pub fn index(here: &Here, dates: &Dates) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::crumbs(here, &[(dates.home, w.title())]))
        (ui::page_head(&w.dates_title(), w.dates_lead()))
        @if dates.edits { (ui::buttons(ui::go("/followup/dates/new", &w.dates_new()))) }
        @if dates.all.is_empty() { (ui::empty(&w.dates_none(), w.dates_teach(), None)) }
        @else { (ui::plain_panel(table(here, dates))) }
        p.legend { (w.dates_not_here()) @if dates.money { " " (w.dates_money()) " " (ui::link("/budget/follow-ups", w.dates_money_link())) } }
        @if !dates.proposals.is_empty() { (ui::panel_with(&w.dates_proposals(), w.dates_proposals_lead(), proposals(here, dates))) }
    }
}

fn table(here: &Here, dates: &Dates) -> Markup {
    let w = words(here.lang);
    let head = [
        Column::text(&w.ring_what()),
        Column::text(&w.ring_days()),
        Column::text(&w.dates_who()),
        Column::number(&w.dates_minutes_each()),
        Column::text(&w.dates_owner()),
        Column::text(&w.dates_review()),
    ];
    let rows: Vec<Vec<Markup>> = dates.all.iter().map(|(one, units)| row(here, dates, one, *units)).collect();
    ui::table(&w.dates_title(), &head, &rows)
}

fn row(here: &Here, dates: &Dates, one: &Common, units: i64) -> Vec<Markup> {
    let (w, d) = (words(here.lang), &one.draft);
    let edits = dates.edits && dates.mine.as_ref().is_none_or(|codes| codes.contains(&d.owner));
    let owner = dates.owners.get(&d.owner).unwrap_or(&d.owner);
    vec![
        html! {
            (d.text) p.sub { (d.purpose) }
            @if edits { p { (ui::link(&format!("/followup/dates/{}", one.id), w.dates_edit(&d.text))) } }
        },
        html! { (typed(&d.days)) },
        html! { (words_of::who(&d.who, (&dates.units, &dates.owners), here.lang)) p.sub { (w.units_count(units)) } },
        html! { (d.minutes) },
        html! { (owner) },
        html! { (d.review.long(here.lang)) @if d.review <= here.today { " " (ui::mark(Mark::Due, &w.dates_review_due())) } },
    ]
}

fn proposals(here: &Here, dates: &Dates) -> Markup {
    let w = words(here.lang);
    html! { @for one in &dates.proposals {
        section.setting {
            h3 { (typed(&one.days)) " " (one.text) }
            div {
                p { (one.purpose) }
                p.sub { (w.asked_by(dates.owners.get(&one.owner).unwrap_or(&one.owner))) " · " (words_of::minutes(one.minutes, here.lang)) }
                p.sub { (w.dates_source(&one.source)) }
                @if dates.mine.as_ref().is_none_or(|codes| codes.contains(&one.owner)) {
                    p { (ui::link(&format!("/followup/dates/new?from={}", one.code), w.dates_use(&one.text))) }
                }
            }
        }
    } }
}

/// The form; once it is filled it says what it asks for, and only then can it be taken into use.
pub fn form(
    here: &Here,
    form: &Form,
    (target, choices): (Target, &Choices),
    asked: Option<&(&Asked, Markup)>,
) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        @if let Some((asked, _)) = &asked {
            (ui::notice(Notice::Heed, html! { p { (says(here, asked)) } p { (w.dates_asked_then()) } }))
            input type="hidden" name="seen" value=(asked.seen());
        }
        input type="hidden" name="proposal" value=(form.sent("proposal"));
        (ui::field(form, "text", &w.dates_text(), Kind::Text, Some(&w.dates_text_hint())))
        (ui::field(form, "days", &w.ring_days(), Kind::Text, Some(&w.dates_days_hint())))
        (ui::select(form, "who", &w.dates_who(), &who(here, choices)))
        (ui::field(form, "minutes", &w.dates_minutes_each(), Kind::Number, Some(&w.dates_minutes_hint())))
        (ui::select(form, "owner", &w.dates_owner(), &owners(choices)))
        (ui::area(form, "purpose", &w.dates_purpose(), None))
        (ui::field(form, "review", &w.dates_review(), Kind::Date, Some(&w.dates_review_hint())))
        (ui::button(&if asked.is_some() { w.dates_take_up() } else { w.dates_show_minutes() }))
    };
    let action = match target {
        Target::New => "/followup/dates".to_owned(),
        Target::Change(id) => format!("/followup/dates/{id}"),
    };
    html! {
        (ui::crumbs(here, &[(choices.home, w.title()), ("/followup/dates", w.dates_title())]))
        (ui::page_head(&w.dates_new(), w.dates_form_lead()))
        (ui::summary(form))
        @if let Some((_, beside)) = &asked { (beside) }
        (ui::form(here, &action, fields))
        @if let Target::Change(id) = target { (ui::panel(&w.dates_end(), html! {
            p { (w.dates_end_text()) }
            (ui::form(here, &format!("/followup/dates/{id}/end"), ui::secondary(&w.dates_end())))
        })) }
    }
}

fn says(here: &Here, asked: &Asked) -> String {
    let each = words_of::minutes(asked.each, here.lang);
    words(here.lang).dates_asked(asked.units, each, words_of::minutes(asked.minutes, here.lang))
}

fn who(here: &Here, choices: &Choices) -> Vec<(String, String)> {
    let w = words(here.lang);
    let mut all = vec![("leaders".to_owned(), w.who_leaders())];
    all.extend(choices.areas.iter().map(|(unit, name)| (unit.to_string(), w.who_area(name))));
    all.extend(sorted(&choices.owners).into_iter().map(|(code, name)| (format!("staff:{code}"), w.who_staff(name))));
    all
}

fn owners(choices: &Choices) -> Vec<(String, String)> {
    let mine = |code: &str| choices.mine.as_ref().is_none_or(|codes| codes.iter().any(|one| one == code));
    sorted(&choices.owners).into_iter().filter(|(code, _)| mine(code)).collect()
}

fn sorted(owners: &HashMap<String, String>) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = owners.iter().map(|(code, name)| (code.clone(), name.clone())).collect();
    all.sort_by_key(|(_, name)| base::sort_key(name));
    all
}
