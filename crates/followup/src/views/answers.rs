//! Answers to a duty as their readers see them, and the choice about a duty that nobody opens.

use super::given::readings;
use crate::still_asked::Ask;
use crate::store::reading::Sent;
use crate::{words, words_of};
use access::FunctionId;
use base::{Date, UnitId};
use maud::{Markup, html};
use org::StaffFunction;
use std::collections::HashMap;
use steering::step::Instrument;
use ui::{Form, Here, Kind};

/// The answers of one day.
pub struct Answers<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// What units are called.
    pub names: &'a HashMap<UnitId, String>,
    /// The day.
    pub due: Option<Date>,
    /// Days with answers, newest first.
    pub days: &'a [Date],
    /// The answers.
    pub sent: &'a [Sent],
    /// Where the reader may ask that an agreement of a unit be taken up for what its answer says.
    pub again: &'a HashMap<UnitId, String>,
    /// The reader's own function, where that is the one that asks.
    pub home: Option<FunctionId>,
}

/// The page.
pub fn page(here: &Here, page: &Answers) -> Markup {
    let w = words(here.lang);
    let name = page.instrument.name.pick(here.lang);
    let home = page.home.map_or_else(|| "/followup".to_owned(), |home| format!("/staff-functions/{home}/support"));
    let back = if page.home.is_some() { w.given_menu() } else { w.title() };
    html! {
        (ui::crumbs(here, &[(home, back), (String::new(), w.answers_title())]))
        (ui::page_head(&w.answers_to(name), w.answers_lead()))
        @match page.due.filter(|_| !page.sent.is_empty()) {
            None => (ui::empty(&w.answers_none(), w.answers_none_text(), None)),
            Some(due) => (ui::panel_with(&w.answers_of(due.long(here.lang)), w.answers_count(page.sent.len()), answers(here, page))),
        }
        @if page.days.len() > 1 { (ui::panel(&w.answers_other(), days(here, page))) }
    }
}

fn answers(here: &Here, page: &Answers) -> Markup {
    let w = words(here.lang);
    let name = |unit: &UnitId| page.names.get(unit).map_or("", String::as_str);
    let mut sent: Vec<&Sent> = page.sent.iter().collect();
    sent.sort_by_key(|one| base::sort_key(name(&one.unit)));
    let line = |one: &&Sent| {
        let said = one.note.clone().filter(|note| !note.trim().is_empty());
        let day = w.answers_sent(one.at.date().long(here.lang));
        (
            name(&one.unit).to_owned(),
            html! {
                @match said { Some(note) => p { (note) }, None => p.sub { (w.answers_wordless()) } }
                p.sub { (day) @if let Some(href) = page.again.get(&one.unit) { " · " (ui::link(href, w.again_for(name(&one.unit)))) } }
            },
        )
    };
    ui::facts(&sent.iter().map(line).collect::<Vec<_>>())
}

fn days(here: &Here, page: &Answers) -> Markup {
    let others = page.days.iter().filter(|day| Some(**day) != page.due);
    let link = |day: &Date| {
        let href = format!("/duties/{}/answers?due={day}", page.instrument.id);
        ui::link(&href, day.long(here.lang))
    };
    ui::list(&others.map(link).collect::<Vec<_>>())
}

/// A duty that nobody reads: what it asks for, what is known of its use, and the two ways on.
pub fn deciding(here: &Here, owner: &StaffFunction, ask: &Ask, since: Option<Date>, form: &Form) -> Markup {
    let w = words(here.lang);
    let home = format!("/staff-functions/{}/support", owner.id);
    let proposed = ask.proposed(since, here.today);
    html! {
        (ui::crumbs(here, &[(home, w.given_menu()), (String::new(), w.removal_title())]))
        (ui::page_head(ask.text.pick(here.lang), w.removal_lead()))
        (ui::plain_panel(ui::facts(&facts(here, ask, since))))
        @if let Some(decision) = &ask.decision {
            (ui::panel_with(&if decision.goes { w.removal_goes_now() } else { w.removal_stays_now() }, decision.on.long(here.lang), html! {
                p { (decision.words) }
                @if let Some(again) = decision.again { p.sub { (w.removal_again_on(again.long(here.lang))) } }
                @if decision.goes { p.sub { (w.removal_draft()) } }
            }))
        } @else if proposed {
            (ui::panel(&w.removal_choice(), choice(here, ask, form)))
        } @else {
            (ui::notice(ui::Notice::Info, html! { (w.removal_refused_not_proposed()) }))
        }
        p.legend { (w.removal_caution()) }
    }
}

fn facts(here: &Here, ask: &Ask, since: Option<Date>) -> Vec<(String, Markup)> {
    let (w, lang) = (words(here.lang), here.lang);
    let minutes = words_of::minutes(ask.minutes, lang);
    let mut facts = vec![
        (w.ask_instrument(), html! { (ask.name.pick(lang)) }),
        (w.ask_why(), html! { (ask.purpose.pick(lang)) }),
        (w.ask_of(), html! { (w.ask_units(ask.units.len())) ", " (w.ask_minutes(ask.often.a_year(), minutes)) }),
        (w.ask_year(), html! { (w.ask_hours(ask.hours())) }),
        (w.ask_used(), readings(here, ask, since)),
    ];
    if let Some(law) = &ask.law {
        facts.push((w.ask_law(), html! { (law.pick(lang)) }));
    }
    facts
}

fn choice(here: &Here, ask: &Ask, form: &Form) -> Markup {
    let w = words(here.lang);
    let ways = [("goes", w.removal_goes()), ("stays", w.removal_stays())];
    let fields = html! {
        (ui::radios(form, "way", &w.removal_way(), &ways))
        (ui::area(form, "words", &w.removal_words(), Some(&w.removal_words_hint())))
        (ui::field(form, "again", &w.removal_again(), Kind::Date, Some(&w.removal_again_hint())))
        (ui::button(&w.removal_save()))
    };
    let action = format!("/duties/{}/removal?step={}", ask.instrument, ask.step);
    html! { (ui::summary(form)) (ui::form(here, &action, fields)) }
}
