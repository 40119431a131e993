//! The room matrix in words, the room panel of a unit, and what an employee decides at the workplace.

use crate::pages::rooms::Seen;
use crate::rooms::Standing;
use crate::step::Instrument;
use crate::words;
use base::Date;
use maud::{Markup, html};
use std::cmp::Ordering;
use ui::Here;

/// Freer or tighter than the common agreement, in a word; nothing where it is the same.
pub fn against(standing: &Standing, own_wish: bool, here: &Here) -> String {
    let w = words(here.lang);
    let word = match standing.against_common {
        Ordering::Less => w.freer(),
        Ordering::Equal => w.same_step(),
        Ordering::Greater => w.tighter(),
    };
    let wish = (own_wish && standing.against_common == Ordering::Greater).then(|| w.own_wish());
    let until = standing.until.map(|date| w.until(date.long(here.lang)));
    [Some(word), wish, until].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The matrix page.
pub struct Page<'a> {
    /// The round's name.
    pub round: &'a str,
    /// The area's name.
    pub area: &'a str,
    /// The instruments of the round, those that the reader may see.
    pub instruments: Vec<&'a Instrument>,
    /// The area's own row.
    pub common: Vec<Option<Standing>>,
    /// Units with what the reader may see of each.
    pub rows: Vec<(String, String, Vec<Option<Seen>>)>,
    /// Other rounds with a matrix: (address, name).
    pub others: Vec<(String, String)>,
    /// Where the file is.
    pub excel: String,
}

/// The matrix in words: units by the round's instruments.
pub fn matrix(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    let steps = page
        .common
        .iter()
        .map(|cell| html! { (cell.as_ref().map_or("", |cell| cell.step.words.pick(here.lang))) })
        .collect();
    let rows = page
        .rows
        .iter()
        .map(|(href, name, cells)| (ui::link(href, name), cells.iter().map(|seen| cell(here, seen.as_ref())).collect()))
        .collect();
    let table = ui::Matrix {
        caption: w.matrix_caption(page.area),
        corner: page.area.to_owned(),
        instruments: page.instruments.iter().map(|one| html! { (one.name.pick(here.lang)) }).collect(),
        common: (w.common_agreement(), steps),
        rows,
    };
    let others: Vec<Markup> = page.others.iter().map(|(href, name)| ui::link(href, name)).collect();
    html! {
        (ui::page_head(&w.matrix_title(page.area), w.matrix_lead()))
        p { (page.round) }
        (ui::plain_panel(html! {
            (ui::matrix(&table))
            (ui::legend(html! { (w.matrix_legend()) " " (ui::link(&page.excel, here.words().download_excel())) }))
        }))
        @if !others.is_empty() { (ui::panel(&w.other_rounds(), ui::list(&others))) }
        (ui::buttons(html! { (ui::secondary_link("/rounds", &w.rounds_title())) (ui::secondary_link("/catalogue", &w.catalogue_title())) }))
    }
}

fn cell(here: &Here, seen: Option<&Seen>) -> ui::RoomCell {
    let w = words(here.lang);
    let Some(seen) = seen else {
        return ui::RoomCell { room: ui::Room::Common(w.not_yours()), floor: None, href: None };
    };
    let words = seen.standing.step.words.pick(here.lang).to_owned();
    let room = if seen.standing.own() {
        let mut small = against(&seen.standing, seen.own_wish, here);
        if seen.disagreed {
            small = format!("{small} ⇄ {}", w.disagreement_noted());
        }
        ui::Room::Own(words, small)
    } else if let Some(from) = &seen.from {
        ui::Room::Common(w.common_from(words, from))
    } else {
        ui::Room::Common(w.common_word())
    };
    let href = seen.href.clone();
    ui::RoomCell { room, floor: seen.standing.floor.as_ref().map(|_| w.floor_word()), href }
}

/// A round that is not there yet: what this page is for.
pub fn none(here: &Here, may_open: bool) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::page_head(&w.menu(), w.matrix_lead()))
        (ui::empty(&w.rounds_none(), w.rounds_none_text(), may_open.then(|| ui::go("/rounds/new", &w.round_new()))))
        (ui::buttons(ui::secondary_link("/catalogue", &w.catalogue_title())))
    }
}

/// One line of a unit's room.
pub struct Line {
    /// What stands.
    pub standing: Standing,
    /// Where the agreement can be read.
    pub href: Option<String>,
    /// Whose agreement it is, or that it is the catalogue's default.
    pub whose: String,
    /// Why, in the agreement's words.
    pub reason: String,
    /// When it is looked at again.
    pub review: Option<Date>,
    /// The unit's own wish for tighter.
    pub own_wish: bool,
    /// Disagreement, for the parties.
    pub disagreed: bool,
    /// Where to ask that it be taken up again.
    pub again: Option<String>,
}

/// The room on a unit's page: what has been agreed first, then the catalogue's defaults for whoever looks for them.
pub fn panel(here: &Here, lines: &[Line], med: Option<String>, ours: &[String]) -> Markup {
    let w = words(here.lang);
    let (agreed, rest): (Vec<&Line>, Vec<&Line>) =
        lines.iter().partition(|line| line.standing.agreement.is_some() || line.standing.lapsed.is_some());
    let settings = |lines: &[&Line]| ui::settings(&lines.iter().map(|line| setting(here, line)).collect::<Vec<_>>());
    let about = |line: &Line| {
        let text = w.again_about(line.standing.name.pick(here.lang));
        line.again.as_ref().map(|href| ui::link(href, text))
    };
    let again: Vec<Markup> = agreed.iter().filter_map(|line| about(line)).collect();
    let sub = if agreed.is_empty() { w.panel_none() } else { med.unwrap_or_else(|| w.panel_lead()) };
    ui::panel_with(
        &w.panel_title(),
        sub,
        html! {
            @if !agreed.is_empty() { (settings(&agreed)) }
            @if !ours.is_empty() {
                (ui::ours(html! { strong { (w.decided_here_label()) } " " (ours.join(" · ")) }))
            }
            @if !again.is_empty() { details { summary { (w.again()) } (ui::list(&again)) } }
            @if !rest.is_empty() { details { summary { (w.panel_rest()) } (settings(&rest)) } }
        },
    )
}

fn setting(here: &Here, line: &Line) -> ui::Setting {
    let w = words(here.lang);
    let standing = &line.standing;
    let name = standing.name.pick(here.lang);
    ui::Setting {
        name: line.href.as_ref().map_or_else(|| html! { (name) }, |href| ui::link(href, name)),
        words: standing.step.words.pick(here.lang).to_owned(),
        marks: html! {
            @if standing.own() { (ui::mark(ui::Mark::Own, &w.own_mark(against(standing, line.own_wish, here)))) " " }
            @if standing.floor.is_some() { (ui::mark(ui::Mark::Floor, &w.floor_word())) " " }
            @if standing.lapsed.is_some() { (ui::mark(ui::Mark::Ok, &w.lapsed_mark())) " " }
            @if line.disagreed { (ui::mark(ui::Mark::Talk, &w.disagreement_noted())) }
        },
        small: small(here, line),
    }
}

fn small(here: &Here, line: &Line) -> Markup {
    let w = words(here.lang);
    let standing = &line.standing;
    html! {
        @if standing.shown_only { (w.shown_only()) " " } @else { (line.whose) " " }
        @if let Some(date) = standing.lapsed { (w.lapsed_line(date.long(here.lang))) " " }
        @if standing.own() && !line.reason.is_empty() { (line.reason) " " }
        @if let Some(review) = line.review.filter(|_| standing.until.is_none() && standing.own()) {
            (w.seen_again(review.long(here.lang))) " "
        }
        @if let Some(floor) = &standing.floor {
            @if floor.lifts { (w.floor_lifts()) " " }
            (w.floor_line(floor.source.pick(here.lang), floor.source_date.long(here.lang)))
            @if !floor.checked { " " (w.jurist()) }
        }
    }
}
