//! The committee's page.

use super::blocks::{lines, shown};
use super::{address, agreement, line, questions};
use crate::agreement::Line;
use crate::compose;
use crate::data::{Data, Deviation, Goal, Med};
use crate::freed::Hours;
use crate::gather::freed::Freed;
use crate::store::Listed;
use crate::words;
use base::Date;
use budget::{Column, Outlook, say};
use maud::{Markup, html};
use org::Committee;
use ui::{Bar, Form, Here, Mark, Picture};

/// A line of the agreement with its owner's name.
pub struct Agreed {
    /// The line.
    pub line: Line,
    /// The staff function's name.
    pub owner: String,
}

/// What the page shows.
pub struct Board {
    /// The committee.
    pub committee: Committee,
    /// What the other rooms hold today.
    pub data: Data,
    /// What the units themselves expect at the newest follow-up.
    pub outlook: Option<(Date, Outlook)>,
    /// What was freed within a year.
    pub freed: Freed,
    /// The information agreement.
    pub agreed: Vec<Agreed>,
    /// The questions that the reader may see.
    pub questions: Vec<questions::Listed>,
    /// Days to answer.
    pub answer_days: i64,
    /// Days to choose who answers.
    pub assign_days: i64,
    /// The form of those who ask.
    pub ask: Option<Form>,
    /// Papers that were made.
    pub papers: Vec<Listed>,
    /// Whether the reader makes papers.
    pub may_make: bool,
    /// Whether the reader agrees what the committee is told.
    pub may_agree: bool,
}

/// The page.
pub fn page(here: &Here, board: &Board) -> Markup {
    let w = words(here.lang);
    let draft = format!("{}/draft", address(board.committee.id));
    let has_units = board.data.units > 0;
    html! {
        (ui::crumbs(here, &[("/papers", w.index_title()), ("", board.committee.name.clone())]))
        (ui::page_head(&board.committee.name, w.board_lead(i64::try_from(board.data.units).unwrap_or(0))))
        @if !has_units { (ui::empty(&w.committee_no_units_title(), w.committee_no_units(), None)) }
        @if board.may_make && has_units { (ui::buttons(ui::go(&draft, &w.see_draft()))) }
        (ui::columns(
            html! { (goals(here, board)) (money(here, board)) (freed(here, &board.freed)) (deviations(here, &board.data)) (med(here, &board.data)) },
            html! { (questions::panel(here, board)) (agreement::panel(here, board)) (gaps(here, &board.data)) (papers(here, board)) },
        ))
    }
}

fn goals(here: &Here, board: &Board) -> Markup {
    let w = words(here.lang);
    let body = html! {
        @if board.data.goals.is_empty() { p { (w.goals_none()) } }
        @for goal in &board.data.goals { (one_goal(here, goal)) }
    };
    ui::why_panel(&w.goals_title(), body)
}

fn one_goal(here: &Here, goal: &Goal) -> Markup {
    let w = words(here.lang);
    let adopted = w.goal_adopted(&goal.body, compose::day(&goal.adopted, here.lang));
    html! {
        h3 { (goal.wording) }
        @match &goal.status {
            Some(status) => {
                p { (status.words) }
                p.sub { (w.goal_source(&status.source, compose::day(&status.on, here.lang))) " · " (adopted) }
            }
            None => { p { (w.goal_no_status()) } p.sub { (adopted) } }
        }
    }
}

fn money(here: &Here, board: &Board) -> Markup {
    let w = words(here.lang);
    let budget = &board.data.budget;
    let body = if let (Some(year), Some(sum)) = (budget.year, &budget.sum) {
        html! {
            @for said in compose::results(budget, year, sum, here.lang) { p { (said) } }
            (picture(here, board, year))
            @if let Some((on, sum)) = &board.outlook { (told(here, board, *on, sum)) }
            p.legend { (w.money_source(compose::sources(budget, here.lang))) " " (w.money_signs()) }
        }
    } else {
        html! { p { (w.money_none()) } }
    };
    ui::panel(&w.money_title(), body)
}

/// The result excl. and incl. carry-over as a picture with its table.
fn picture(here: &Here, board: &Board, year: i16) -> Markup {
    let w = words(here.lang);
    let currency = compose::currency(&board.data.budget);
    let bar = |label: String, column: Column| {
        let amount = compose::amount(board.data.budget.sum.as_ref()?, column)?;
        let says = say::deviation(here.lang, &currency, budget::Deviation(amount));
        Some(Bar { label, value: amount.0, says })
    };
    let all = [bar(w.board_excl(), Column::ResultExcl), bar(w.board_incl(), Column::ResultIncl)];
    let all: Vec<Bar> = all.into_iter().flatten().collect();
    let says = all.iter().map(|bar| format!("{}: {}", bar.label, bar.says)).collect::<Vec<_>>().join(". ");
    let (title, unit) = (w.board_picture(year.to_string()), w.board_picture_unit(currency.unit(here.lang)));
    html! { @if !all.is_empty() {
        (ui::bars(here, &Picture { id: "committee-result", title: &title, says: &says, unit: &unit }, &all))
    } }
}

/// What the units themselves expect, with how many have told.
fn told(here: &Here, board: &Board, on: Date, sum: &Outlook) -> Markup {
    let w = words(here.lang);
    let currency = compose::currency(&board.data.budget);
    let said = |amount| say::deviation(here.lang, &currency, budget::Deviation(amount));
    html! {
        h3 { (w.board_told(on.long(here.lang))) }
        @if let Some(excl) = sum.excl() { p { (w.board_told_excl(said(excl))) } }
        @match sum.incl() {
            Some(incl) => p { (w.board_told_incl(said(incl))) },
            None => p { (w.board_told_incl_unknown()) },
        }
        p.sub { (w.board_told_units(i64::from(sum.told), i64::from(sum.asked))) }
    }
}

/// What was freed, and to what.
fn freed(here: &Here, freed: &Freed) -> Markup {
    let w = words(here.lang);
    let range = |hours: &Hours| (hours.from, hours.to);
    ui::panel(
        &w.freed_title(),
        html! {
            @match &freed.less {
                Some(hours) => { @let (from, to) = range(hours);
                    p { strong { (w.freed_less(from, to, i64::try_from(freed.units).unwrap_or(0))) } } }
                None => p { (w.freed_nothing()) },
            }
            @if let Some(hours) = &freed.more { @let (from, to) = range(hours); p { (w.freed_more(from, to)) } }
            h3 { (w.freed_to()) }
            @if freed.decided_here.is_empty() { p { (w.freed_to_unknown()) } }
            @for (unit, instrument, said) in &freed.decided_here {
                (ui::ours(html! { strong { (unit) ": " } (lines(said)) " " small { (instrument) } }))
            }
            p.legend { (w.freed_caution()) }
        },
    )
}

fn deviations(here: &Here, data: &Data) -> Markup {
    let w = words(here.lang);
    let body = html! {
        @if data.deviations.is_empty() { p { (w.board_deviations_none()) } }
        @for one in &data.deviations { (deviation(here, data, one)) }
    };
    ui::panel_with(&w.board_deviations(), w.deviations_lead(), body)
}

fn deviation(here: &Here, data: &Data, one: &Deviation) -> Markup {
    let w = words(here.lang);
    let facts: Vec<(String, Markup)> = compose::deviation_facts(data, one, here.lang)
        .into_iter()
        .map(|(term, said)| (term, html! { (lines(&said)) }))
        .collect();
    html! {
        h3 { (w.deviation_heading(&one.unit, compose::deviation_kind(&one.kind, here.lang))) }
        @if let Some(amount) = one.amount { p { (compose::said_result(data, amount, here.lang)) } }
        p { (lines(&one.reading)) }
        details.more {
            summary { @if one.answer.is_some() { (w.board_answered()) } @else { (w.board_unanswered()) } }
            (ui::facts(&facts))
        }
    }
}

/// MED's words, verbatim.
fn med(here: &Here, data: &Data) -> Markup {
    let w = words(here.lang);
    let said = |med: &&Med| matches!(med, Med::Discussed { remarks, .. } if !remarks.trim().is_empty());
    let heard: Vec<(String, &Med)> = data
        .changes
        .iter()
        .filter_map(|change| Some((w.change_heading(&change.instrument, &change.unit), change.med.as_ref()?)))
        .filter(|(_, med)| said(med))
        .collect();
    ui::panel(
        &w.board_med(),
        html! {
            @if heard.is_empty() { p { (w.board_med_none()) } }
            @for (about, med) in heard { h3 { (about) } (shown(&compose::med(med, here.lang))) }
        },
    )
}

fn gaps(here: &Here, data: &Data) -> Markup {
    let w = words(here.lang);
    let items: Vec<String> = data.gaps.iter().map(|gap| compose::gap(gap, here.lang)).collect();
    ui::panel_with(&w.gaps_title(), w.gaps_lead(), html! { ul { @for item in &items { li { (item) } } } })
}

fn papers(here: &Here, board: &Board) -> Markup {
    let w = words(here.lang);
    html! {
        @if board.papers.is_empty() { (ui::empty(&w.committee_none_title(), w.committee_none(), None)) }
        @else { (ui::panel(&w.committee_papers(), html! { ul.papers { @for paper in &board.papers { (line(here, paper)) } } })) }
    }
}

/// A mark for what is late.
pub fn late(text: &str) -> Markup {
    ui::mark(Mark::Due, text)
}
