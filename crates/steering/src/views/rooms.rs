//! The room matrix in words, the room panel of a unit, and what an employee decides at the workplace.

use crate::filter::{Filter, Show};
use crate::pages::board::{Row, Seen};
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

/// What can be chosen of the matrix, and what is.
pub struct Chosen {
    /// What is.
    pub filter: Filter,
    /// The round shown.
    pub round: String,
    /// Which rows, each with its address and how many cells it finds.
    pub shows: Vec<(Show, String, usize)>,
    /// Instruments to choose among.
    pub instruments: Vec<(String, String)>,
    /// Units to look under.
    pub parents: Vec<(String, String)>,
}

/// The matrix page.
pub struct Page<'a> {
    /// The round's name.
    pub round: &'a str,
    /// The area's name.
    pub area: &'a str,
    /// The instruments asked for.
    pub instruments: Vec<&'a Instrument>,
    /// The area's own row.
    pub common: Vec<Option<Standing>>,
    /// The units asked for.
    pub rows: Vec<Row>,
    /// Units without a row that ask the reader for help: (address of the request, name).
    pub elsewhere: Vec<(String, String)>,
    /// What can be chosen.
    pub chosen: Chosen,
    /// Other rounds with a matrix: (address, name).
    pub others: Vec<(String, String)>,
    /// The query of this very view, for its files and to share.
    pub query: String,
}

/// The matrix in words: units by the round's instruments.
pub fn matrix(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    let steps = page.common.iter();
    let steps =
        steps.map(|cell| html! { (cell.as_ref().map_or("", |cell| cell.step.words.pick(here.lang))) }).collect();
    let unit = |row: &Row| {
        html! {
            span class={ "depth-" (row.depth.clamp(1, 4)) } { (ui::link(&format!("/units/{}", row.unit), &row.name)) }
            @if let Some(href) = &row.plea { br; small { (ui::link(href, w.asks_you())) } }
        }
    };
    let cells = |row: &Row| row.cells.iter().map(|seen| cell(here, seen.as_ref())).collect();
    let table = ui::Matrix {
        caption: w.matrix_caption(page.area),
        corner: page.area.to_owned(),
        instruments: page.instruments.iter().map(|one| html! { (one.name.pick(here.lang)) }).collect(),
        common: (w.common_agreement(), steps),
        rows: page.rows.iter().map(|row| (unit(row), cells(row))).collect(),
    };
    let others: Vec<Markup> = page.others.iter().map(|(href, name)| ui::link(href, name)).collect();
    let elsewhere: Vec<Markup> = page.elsewhere.iter().map(|(href, name)| ui::link(href, name)).collect();
    let pleads = !elsewhere.is_empty() || page.rows.iter().any(|row| row.plea.is_some());
    let file = |kind: &str, label: String| ui::secondary_link(&format!("/rooms/{kind}{}", page.query), &label);
    html! {
        (ui::page_head(&w.matrix_title(page.area), w.matrix_lead()))
        p { (page.round) }
        (choices(here, page))
        (ui::plain_panel(html! {
            (ui::matrix(&table))
            @if page.rows.is_empty() && page.elsewhere.is_empty() { p { (w.matrix_nothing()) } }
            @if !page.elsewhere.is_empty() { p { strong { (w.asks_elsewhere()) } } (ui::list(&elsewhere)) }
            (ui::legend(html! { (w.matrix_legend()) }))
            (ui::buttons(html! { (file("excel", here.words().download_excel())) (file("word", w.download_word())) (file("pdf", w.download_pdf())) (ui::link(&format!("/rooms/pdf{}&size=a3", page.query), w.download_a3())) }))
            (ui::legend(html! { (w.matrix_files()) @if pleads { " " (w.asks_not_in_files()) } " " (ui::link(&format!("/rooms{}", page.query), w.matrix_share())) }))
        }))
        @if !others.is_empty() { (ui::panel(&w.other_rounds(), ui::list(&others))) }
        (ui::buttons(html! { (ui::secondary_link("/rounds", &w.rounds_title())) (ui::secondary_link("/catalogue", &w.catalogue_title())) }))
    }
}

/// Which rows are asked for, in words.
pub fn show_word(show: Show, lang: base::Lang) -> String {
    let w = words(lang);
    match show {
        Show::All => w.show_all(),
        Show::Ending => w.show_ending(),
        Show::Help => w.show_help(),
        Show::Apart => w.show_apart(),
    }
}

fn choices(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    let chosen = &page.chosen;
    let mut form = ui::Form::blank(here.lang);
    form.set("under", chosen.filter.under.map_or_else(String::new, |id| id.to_string()));
    form.set("instrument", chosen.filter.instrument.map_or_else(String::new, |id| id.to_string()));
    let all = |label: String, options: &[(String, String)]| {
        std::iter::once((String::new(), label)).chain(options.iter().cloned()).collect::<Vec<_>>()
    };
    html! {
        nav.pick aria-label=(w.show_label()) { ul { @for (show, href, found) in &chosen.shows {
            li { a href=(href) aria-current=[(*show == chosen.filter.show).then_some("true")] {
                (show_word(*show, here.lang)) @if *show != Show::All { " (" (found) ")" }
            } }
        } } }
        form.form.filter method="get" action="/rooms" {
            input type="hidden" name="round" value=(chosen.round);
            @if chosen.filter.show != Show::All { input type="hidden" name="show" value=(chosen.filter.show.code()); }
            @if !chosen.parents.is_empty() { (ui::select(&form, "under", &w.under_label(), &all(w.under_all(), &chosen.parents))) }
            (ui::select(&form, "instrument", &w.instrument_label(), &all(w.instrument_all(), &chosen.instruments)))
            (ui::secondary(&w.filter_button()))
        }
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
        if seen.traits.apart {
            small = format!("{small} ⇄ {}", w.disagreement_noted());
        }
        if seen.traits.help {
            small = format!("{small} · {}", w.help_owed());
        }
        ui::Room::Own(words, small)
    } else if let Some(from) = &seen.from {
        ui::Room::Common(w.common_from(words, from))
    } else if seen.parent {
        ui::Room::Common(w.common_here(words))
    } else {
        ui::Room::Common(w.common_word())
    };
    let href = seen.href.clone();
    ui::RoomCell { room, floor: seen.standing.floor.as_ref().map(|_| w.floor_word()), href }
}

/// A cell in words, as a file says it: the page's words, and the step even where the page only says that it is the common one.
pub fn worded(here: &Here, seen: Option<&Seen>) -> String {
    let w = words(here.lang);
    let Some(seen) = seen else { return w.not_yours() };
    let shown = cell(here, Some(seen));
    let floor = shown.floor.map_or_else(String::new, |word| format!(" ({word})"));
    match shown.room {
        ui::Room::Own(step, small) => format!("{step} ({}){floor}", w.own_mark(small)),
        ui::Room::Common(_) => format!("{} ({}){floor}", seen.standing.step.words.pick(here.lang), w.common_word()),
    }
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
pub fn panel(
    here: &Here,
    lines: &[Line],
    (med, inspected): (Option<String>, Option<String>),
    ours: &[String],
) -> Markup {
    let w = words(here.lang);
    let (agreed, rest): (Vec<&Line>, Vec<&Line>) =
        lines.iter().partition(|line| line.standing.agreement.is_some() || line.standing.lapsed.is_some());
    let settings = |lines: &[&Line]| ui::settings(&lines.iter().map(|line| setting(here, line)).collect::<Vec<_>>());
    let about = |line: &Line| {
        let text = w.again_about(line.standing.name.pick(here.lang));
        line.again.as_ref().map(|href| ui::link(href, text))
    };
    let mut again: Vec<Markup> = agreed.iter().filter_map(|line| about(line)).collect();
    again.extend(inspected.map(|href| ui::link(&href, w.again_inspected())));
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
