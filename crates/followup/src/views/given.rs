//! A staff function's one page: what units need from it, what it has promised, what it stopped asking for, and what it still asks for.

use crate::deviation::Deviation;
use crate::help::Request;
use crate::still_asked::{Ask, Stopped};
use crate::{words, words_of};
use base::{Date, Lang, UnitId};
use maud::{Markup, html};
use org::StaffFunction;
use std::collections::HashMap;
use std::sync::Arc;
use steering::SupportWish;
use steering::seat::Party;
use steering::step::Words;
use steering::stop::{Made, StopPromise};
use steering::support::{Helped, OwnPromise, overdue};
use steering::used::Reading;
use ui::{Here, Mark, Todo};

/// Everything on the page, already cut to what the reader may see.
pub struct Given<'a> {
    pub function: &'a StaffFunction,
    pub names: Arc<HashMap<UnitId, String>>,
    /// Requests for help to the reader.
    pub help: Vec<Request>,
    /// Deviations in which units wish for the function's help.
    pub wishes: Vec<Deviation>,
    /// Support that units and their line wish for in voices that the reader may read.
    pub voiced: Vec<SupportWish>,
    pub promises: Vec<OwnPromise>,
    /// Its promises to stop asking, each with the duty about the same that still stands.
    pub stops: Vec<(StopPromise, Option<Words>)>,
    pub asks: Vec<Ask>,
    pub stopped: Vec<Stopped>,
    /// From when openings are noted.
    pub since: Option<Date>,
    /// The reader works in the function.
    pub own: bool,
}

impl Given<'_> {
    fn unit(&self, id: UnitId) -> &str {
        self.names.get(&id).map_or("", String::as_str)
    }
}

/// The functions of somebody who works in several.
pub fn index(here: &Here, all: &[StaffFunction]) -> Markup {
    let w = words(here.lang);
    let link = |one: &StaffFunction| {
        ui::link(&format!("/staff-functions/{}/support", one.id), here.lang.pick(&one.name_da, &one.name_en))
    };
    html! {
        (ui::page_head(&w.given_menu(), w.given_lead()))
        (ui::plain_panel(ui::list(&all.iter().map(link).collect::<Vec<_>>())))
    }
}

/// The page.
pub fn page(here: &Here, given: &Given) -> Markup {
    let w = words(here.lang);
    let name = here.lang.pick(&given.function.name_da, &given.function.name_en);
    let place = format!("/staff-functions/{}", given.function.id);
    html! {
        (ui::crumbs(here, &[(place, name.to_owned()), (String::new(), w.given_menu())]))
        (ui::page_head(&w.given_title(name), w.given_lead()))
        (ui::columns(
            html! {
                (ui::panel_with(&w.asks_title(), w.asks_lead(), asks(here, given)))
                (ui::panel_with(&w.stops_title(), w.stops_lead(), stops(here, given)))
                @if !given.stopped.is_empty() { (ui::panel_with(&w.stopped_title(), w.stopped_lead(), stopped(here, given))) }
            },
            html! {
                (ui::panel(&w.needs_title(), needs(here, given)))
                (ui::panel(&w.promised_title(), promised(here, given)))
                (kept(here, given))
            },
        ))
    }
}

fn needs(here: &Here, given: &Given) -> Markup {
    let w = words(here.lang);
    let mut lines: Vec<Todo> = given
        .help
        .iter()
        .filter(|one| one.closing.is_none())
        .map(|one| Todo {
            due: Some(one.on),
            body: html! { (ui::link(&format!("/help/{}", one.id), w.needs_help())) },
            hint: given.unit(one.unit).to_owned(),
            overdue: false,
        })
        .collect();
    lines.extend(given.wishes.iter().map(|d| Todo {
        due: Some(d.on),
        body: html! { (ui::link(&format!("/deviations/{}", d.id), w.needs_wish())) },
        hint: given.unit(d.unit).to_owned(),
        overdue: false,
    }));
    lines.extend(given.voiced.iter().map(|one| voiced(here, given, one)));
    html! {
        @if lines.is_empty() { p { (w.needs_none()) } } @else { (ui::todo(here, &lines)) }
        (ui::legend(html! { (w.needs_readers()) }))
    }
}

/// A wish for support in a voice that is revealed.
fn voiced(here: &Here, given: &Given, one: &SupportWish) -> Todo {
    let w = words(here.lang);
    let who = if one.party == Party::Line { w.needs_voice_line() } else { w.needs_voice_unit() };
    Todo {
        due: one.by,
        body: html! { (ui::link(&format!("/calibrations/{}", one.calibration), &one.words)) },
        hint: [given.unit(one.unit), one.name.pick(here.lang), &who].join(" · "),
        overdue: false,
    }
}

fn promise(here: &Here, given: &Given, one: &OwnPromise, hint: &str) -> Todo {
    let (support, promised) = (&one.promised.support, &one.promised);
    let href = format!("/agreements/{}/supports/{}", promised.agreement, support.id);
    let body = html! { @if given.own { (ui::link(&href, &support.text)) } @else { (support.text) } };
    let what = [given.unit(promised.unit), one.name.pick(here.lang), hint];
    let hint = what.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Todo { due: Some(support.due), body, hint, overdue: overdue(support, promised.close.as_ref(), here.today) }
}

fn promised(here: &Here, given: &Given) -> Markup {
    let w = words(here.lang);
    let waiting =
        given.promises.iter().filter(|one| one.promised.support.done.is_none() && one.promised.close.is_none());
    let lines: Vec<Todo> = waiting.map(|one| promise(here, given, one, "")).collect();
    html! { @if lines.is_empty() { p { (w.promised_none()) } } @else { (ui::todo(here, &lines)) } }
}

/// What was given, with the receivers' words for it, one line each: nothing is counted together.
fn kept(here: &Here, given: &Given) -> Markup {
    let w = words(here.lang);
    let lines: Vec<Todo> = given
        .promises
        .iter()
        .filter(|one| one.promised.support.done.is_some() || one.promised.close.is_some())
        .map(|one| match &one.promised.close {
            None => promise(here, given, one, &w.kept_awaited()),
            Some(close) => {
                let word = support_helped(close.helped, here.lang);
                let said = if close.words.is_empty() { word } else { format!("{word}: {}", close.words) };
                promise(here, given, one, &said)
            }
        })
        .collect();
    html! { @if !lines.is_empty() { (ui::panel_with(&w.kept_title(), w.kept_lead(), ui::todo(here, &lines))) } }
}

fn support_helped(helped: Helped, lang: Lang) -> String {
    let w = words(lang);
    match helped {
        Helped::Yes => w.given_yes(),
        Helped::Partly => w.given_partly(),
        Helped::No => w.given_no(),
        Helped::NotGiven => w.given_not(),
    }
}

fn asks(here: &Here, given: &Given) -> Markup {
    let w = words(here.lang);
    html! {
        @if given.asks.is_empty() { p { (w.asks_none()) } }
        @for ask in &given.asks { (asked(here, given, ask)) }
        @if let Some(since) = given.since { (ui::legend(html! { (w.asks_since(since.long(here.lang))) })) }
    }
}

fn asked(here: &Here, given: &Given, ask: &Ask) -> Markup {
    let (w, lang) = (words(here.lang), here.lang);
    let minutes = words_of::minutes(ask.minutes, lang);
    let removal = format!("/duties/{}/removal?step={}", ask.instrument, ask.step);
    html! { section.setting {
        h3 { (ask.text.pick(lang)) " "
            @if ask.proposed(given.since, here.today) { (ui::mark(Mark::Due, &w.ask_proposed())) }
            @match ask.decision.as_ref().map(|decision| decision.goes) {
                Some(true) => (ui::mark(Mark::Ok, &w.ask_goes())),
                Some(false) => (ui::mark(Mark::Own, &w.ask_stays())),
                None => {},
            }
        }
        div {
            p { (w.ask_units(ask.units.len())) ", " (w.ask_minutes(ask.often.a_year(), minutes)) }
            p.sub { (w.ask_why()) ": " (ask.purpose.pick(lang)) }
            p.sub { (w.ask_used()) ": " (readings(here, ask, given.since)) }
            @if given.own { p.legend {
                (ui::link(&format!("/duties/{}/answers", ask.instrument), w.ask_open()))
                @if ask.decision.is_some() || ask.proposed(given.since, here.today) { " · " (ui::link(&removal, w.ask_decide())) }
            } }
        }
    } }
}

/// The newest periods, each opened or not, in words.
pub fn readings(here: &Here, ask: &Ask, since: Option<Date>) -> Markup {
    let (w, lang) = (words(here.lang), here.lang);
    let word = |(due, reading): (Date, Reading)| {
        let day = due.long(lang);
        match reading {
            Reading::Opened => Some(w.reading_opened(day)),
            Reading::Unopened => Some(w.reading_unopened(day)),
            Reading::Open | Reading::TooFew => None,
        }
    };
    let told = ask.readings(since, here.today);
    let few = told.iter().any(|(_, reading)| *reading == Reading::TooFew);
    let said: Vec<String> = told.into_iter().filter_map(word).collect();
    html! {
        @if few { (w.reading_few()) }
        @else if said.is_empty() { (w.reading_none()) }
        @else { (said.join(" ")) }
    }
}

fn stops(here: &Here, given: &Given) -> Markup {
    let w = words(here.lang);
    let line = |(one, still): &(StopPromise, Option<Words>)| Todo {
        due: Some(one.promised),
        body: html! {
            (one.what) " "
            @match (one.kept, one.broken) {
                (Some(day), _) => (ui::mark(Mark::Ok, &w.stops_kept(day.long(here.lang)))),
                (None, Some(day)) => (ui::mark(Mark::Talk, &w.stops_broken(day.long(here.lang)))),
                (None, None) => (ui::mark(Mark::Due, &w.stops_open())),
            }
            @if let Some(text) = still { " " small { (w.stops_still(text.pick(here.lang))) } }
        },
        hint: match one.made {
            Made::Round(_) => w.stops_at_meeting(given.unit(one.unit)),
            Made::Calibration(_) => given.unit(one.unit).to_owned(),
        },
        overdue: false,
    };
    let lines: Vec<Todo> = given.stops.iter().map(line).collect();
    html! { @if lines.is_empty() { p { (w.stops_none()) } } @else { (ui::todo(here, &lines)) } }
}

fn stopped(here: &Here, given: &Given) -> Markup {
    let (w, lang) = (words(here.lang), here.lang);
    let line = |one: &Stopped| Todo {
        due: Some(one.on),
        body: html! { (one.text.pick(lang)) },
        hint: if one.now == 0 {
            w.stopped_wholly(given.unit(one.unit))
        } else {
            w.stopped_fewer(given.unit(one.unit), one.before, one.now)
        },
        overdue: false,
    };
    ui::todo(here, &given.stopped.iter().map(line).collect::<Vec<_>>())
}
