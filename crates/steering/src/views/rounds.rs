//! Rounds: the list, opening one, and one round with its common agreements and own calibrations.

use super::calibrations::step_list;
use crate::StopPromise;
use crate::agreement::Stage;
use crate::step::{Instrument, Words};
use crate::stop::StopId;
use crate::words;
use base::Date;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// Promises of a round's meeting.
pub struct Told {
    pub all: Vec<StopPromise>,
    /// Those that the reader's own side gave, and so does not judge.
    pub mine: Vec<StopId>,
}

/// A round in the list.
pub struct Line {
    /// Where it is.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// The area's name.
    pub area: String,
    /// Its last day.
    pub deadline: Date,
}

/// The list of rounds; `rooms` is where the first crumb leads.
pub fn index(here: &Here, rooms: &str, rounds: &[Line], may_open: bool) -> Markup {
    let w = words(here.lang);
    let rows: Vec<Vec<Markup>> = rounds
        .iter()
        .map(|round| vec![
            ui::link(&round.href, &round.name),
            html! { (round.area) },
            html! { (round.deadline.long(here.lang)) " " @if round.deadline < here.today { (ui::mark(ui::Mark::Ok, &w.round_over())) } },
        ])
        .collect();
    html! {
        (ui::crumbs(here, &[(rooms, w.menu()), ("", w.rounds_title())]))
        (ui::page_head(&w.rounds_title(), w.rounds_lead()))
        @if rounds.is_empty() {
            (ui::empty(&w.rounds_none(), w.rounds_none_text(), may_open.then(|| ui::go("/rounds/new", &w.round_new()))))
        } @else {
            @if may_open { (ui::buttons(ui::go("/rounds/new", &w.round_new()))) }
            (ui::table(&w.rounds_title(), &[w.round_name(), w.round_area(), w.deadline_label()], &rows))
        }
    }
}

/// Opening a round.
pub fn new(here: &Here, areas: &[(String, String)], instruments: &[&Instrument], form: &Form) -> Markup {
    let w = words(here.lang);
    let choices: Vec<(String, String)> = instruments
        .iter()
        .map(|one| (one.id.to_string(), format!("{}: {}", one.heading.pick(here.lang), one.name.pick(here.lang))))
        .collect();
    let fields = html! {
        (ui::select(form, "area", &w.round_area(), areas))
        (ui::field(form, "name", &w.round_name(), Kind::Text, Some(&w.round_name_hint())))
        (ui::field(form, "deadline", &w.deadline_label(), Kind::Date, Some(&w.deadline_hint())))
        (ui::checkboxes(form, "instrument", &w.round_instruments(), &choices))
    };
    html! {
        (ui::crumbs(here, &[("/rounds".to_owned(), w.rounds_title()), (String::new(), w.round_new())]))
        (ui::page_head(&w.round_new(), w.round_new_lead()))
        (ui::plain_panel(ui::form(here, "/rounds", html! { (ui::summary(form)) (fields) (ui::button(&w.round_open())) })))
    }
}

/// An instrument of a round with what is agreed about it.
pub struct Taken<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// What is in force for the area today.
    pub now: Words,
    /// The common agreement, where the reader may see it.
    pub agreement: Option<(String, Stage)>,
    /// Where the reader may write it.
    pub write: Option<String>,
}

/// One's own unit in a round: where to ask for an own calibration, and those already open.
pub struct OwnUnit {
    /// The unit's name.
    pub name: String,
    /// Open or settled calibrations with the instrument's name.
    pub calibrations: Vec<(String, String)>,
    /// Where to ask, with the instrument's name.
    pub asks: Vec<(String, String)>,
}

/// Opening a calibration for a unit that the reader speaks for as its line or as the staff function.
pub struct Ask {
    /// Where the choice goes.
    pub action: String,
    /// Units by id and name.
    pub units: Vec<(String, String)>,
    /// The round's instruments by id and name.
    pub instruments: Vec<(String, String)>,
}

/// What a round's page shows.
pub struct Shown<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The area's name.
    pub area: &'a str,
    /// Its last day.
    pub deadline: Date,
    /// Where its matrix is, for those who see one.
    pub matrix: Option<String>,
    /// Where its dialogue meeting is, for those who may hold one.
    pub meeting: Option<String>,
    /// Its instruments.
    pub taken: Vec<Taken<'a>>,
    /// The reader's own units.
    pub own: Vec<OwnUnit>,
    /// Talks of other units that the reader is a party to: (address, unit and instrument).
    pub talks: Vec<(String, String)>,
    /// Where the reader may open one for another unit.
    pub ask: Option<Ask>,
    /// What was promised at the round's meeting, as far as the reader may say whether it was kept.
    pub stops: Told,
    /// Its address.
    pub path: String,
    /// Preparation, participants, and where the reader answers.
    pub beside: super::rolls::Beside,
}

/// One round.
pub fn show(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let lead = if shown.deadline < here.today {
        w.round_lead_over(shown.area)
    } else {
        w.round_lead(shown.area, shown.deadline.long(here.lang))
    };
    html! {
        (ui::crumbs(here, &[("/rounds".to_owned(), w.rounds_title()), (String::new(), shown.name.to_owned())]))
        (ui::page_head(shown.name, lead))
        @if shown.matrix.is_some() || shown.meeting.is_some() { (ui::buttons(html! {
            @if let Some(href) = &shown.meeting { (ui::go(href, &w.to_meeting())) }
            @if let Some(href) = &shown.matrix { (ui::secondary_link(href, &w.to_matrix())) }
        })) }
        (super::rolls::above(here, &shown.beside))
        (ui::columns(
            html! {
                @for taken in &shown.taken { (instrument(here, taken, shown.beside.followers.get(&taken.instrument.id))) }
                (super::voices::stops(here, (&shown.path, w.stops_round_lead()), &shown.stops.all, |one| !shown.stops.mine.contains(&one.id)))
            },
            html! { (super::rolls::with(here, &shown.beside)) @for unit in &shown.own { (own(here, unit)) } (others(here, shown)) },
        ))
    }
}

fn instrument(here: &Here, taken: &Taken, followers: Option<&Vec<String>>) -> Markup {
    let w = words(here.lang);
    ui::panel_with(
        taken.instrument.name.pick(here.lang),
        taken.instrument.purpose.pick(here.lang),
        html! {
            p { strong { (w.applies_now()) " " } (taken.now.pick(here.lang)) }
            @match &taken.agreement {
                Some((href, stage)) => p { (ui::link(href, stage_word(*stage, here))) },
                None => p { (w.common_none()) },
            }
            @if let Some(units) = followers { (super::rolls::followers(here, units)) }
            details { summary { (w.see_steps()) } (step_list(here, taken.instrument, true)) }
            @if let Some(href) = &taken.write { (ui::buttons(ui::go(href, &w.write_common()))) }
        },
    )
}

fn stage_word(stage: Stage, here: &Here) -> String {
    let w = words(here.lang);
    match stage {
        Stage::Draft => w.stage_draft(),
        Stage::Decided => w.stage_decided(),
        Stage::InForce => w.stage_in_force(),
    }
}

fn own(here: &Here, unit: &OwnUnit) -> Markup {
    let w = words(here.lang);
    let open: Vec<Markup> = unit.calibrations.iter().map(|(href, name)| ui::link(href, name)).collect();
    let asks: Vec<Markup> = unit.asks.iter().map(|(href, name)| ui::link(href, w.ask_about(name))).collect();
    ui::panel_with(
        &unit.name,
        w.own_lead(),
        html! {
            @if !open.is_empty() { h3 { (w.own_open()) } (ui::list(&open)) }
            @if asks.is_empty() { p { (w.own_none()) } } @else { (ui::list(&asks)) }
        },
    )
}

fn others(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let talks: Vec<Markup> = shown.talks.iter().map(|(href, name)| ui::link(href, name)).collect();
    let form = Form::blank(here.lang);
    html! { @if !talks.is_empty() || shown.ask.is_some() { (ui::panel_with(&w.talks_title(), w.talks_lead(), html! {
        (ui::list(&talks))
        @if let Some(ask) = &shown.ask { details { summary { (w.talks_open()) }
            form.form method="get" action=(ask.action) {
                (ui::select(&form, "unit", &w.unit_label(), &ask.units))
                (ui::select(&form, "instrument", &w.instrument_label(), &ask.instruments))
                (ui::secondary(&here.words().next()))
            }
        } }
    })) } }
}
