//! A unit's own calibration: asking for it, one's own voice, and the three side by side.

use super::duty;
use super::voices::card;
use crate::StopPromise;
use crate::calibration::Voice;
use crate::cause::Cause;
use crate::seat::Party;
use crate::step::{Instrument, Words};
use crate::words;
use base::Date;
use maud::{Markup, html};
use ui::{Form, Here};

/// What a calibration's page shows; only voices that the reader may see are in it.
pub struct Shown<'a> {
    /// The address of the calibration.
    pub path: String,
    /// The way here.
    pub crumbs: Markup,
    /// The unit's name.
    pub unit: &'a str,
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The rank of the common agreement.
    pub common: i64,
    /// The law's rank, its source and date, where it demands something.
    pub floor: Option<(i64, Words, Date, bool)>,
    /// What the opener wishes.
    pub wish: &'a str,
    /// Until when answers are blind.
    pub deadline: Date,
    /// Every party with its title and whether it has answered.
    pub parties: Vec<(Party, String, bool)>,
    /// The reader's own party.
    pub own: Party,
    /// The voices that the reader may see, with each seat's title and the post that answered on its behalf.
    pub voices: Vec<(&'a Voice, String, Option<String>)>,
    /// Answers are revealed.
    pub revealed: bool,
    /// The next post up answers for the unit.
    pub stepped_in: bool,
    /// The agreement, once drafted.
    pub agreement: Option<String>,
    /// Why it was taken up, outside a round.
    pub cause: Option<Cause>,
    /// What the workplace said, where it may be shown.
    pub workplace: Markup,
    /// What has been promised to stop, once the answers are revealed.
    pub stops: Vec<StopPromise>,
    /// What the reader is to it, beside the party.
    pub you: You,
    /// The staff function's name, as a giver of support.
    pub staff: String,
    /// The unit's page in the round.
    pub home: Option<String>,
}

/// What a reader is to a calibration, beside the party.
#[derive(Debug, Clone, Copy)]
pub struct You {
    /// May let a colleague answer.
    pub delegates: bool,
    /// Answers on behalf of the unit's seat.
    pub behalf: bool,
    /// Has just answered another one.
    pub after: bool,
}

/// The page.
pub fn show(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let given = shown.voices.iter().any(|(voice, ..)| voice.party == shown.own && voice.given());
    let lead = if shown.revealed { w.talk_lead_open(shown.unit) } else { w.talk_lead_blind(shown.unit) };
    html! {
        (shown.crumbs)
        (ui::page_head(shown.instrument.name.pick(here.lang), lead))
        @if shown.you.after { (ui::notice(ui::Notice::Done, html! { (w.voice_next()) })) }
        (notes(here, shown))
        (ui::plain_panel(html! {
            (ui::scale(here, &scale(here, shown)))
            (law(here, shown))
        }))
        @if !shown.wish.is_empty() { (ui::panel(&w.wish_title(), html! { p { (shown.wish) } })) }
        @if shown.revealed || given { (cards(here, shown)) }
        @if shown.revealed { (super::voices::stops(here, (&shown.path, w.stops_lead()), &shown.stops, |one| !shown.you.behalf && one.party != shown.own)) }
        (shown.workplace)
        @if !given && shown.agreement.is_none() { (ui::panel_with(&w.voice_title(), w.voice_lead(), super::voices::form(here, shown, form))) }
        @if !shown.revealed && !given { (answered(here, shown)) }
        (onwards(here, shown))
    }
}

fn notes(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let has = |party| shown.parties.iter().any(|(known, _, _)| *known == party);
    html! {
        @if let Some(cause) = shown.cause { p { (w.cause_because(super::voices::cause(cause, here.lang))) } }
        @if shown.you.behalf { (ui::notice(ui::Notice::Info, html! { (w.behalf_note()) })) }
        @if shown.stepped_in { (ui::notice(ui::Notice::Info, html! { (w.stepped_in()) })) }
        @if !has(Party::Line) { (ui::notice(ui::Notice::Info, html! { (w.no_line()) })) }
        @if !has(Party::Staff) { (ui::notice(ui::Notice::Info, html! { (w.no_staff()) })) }
    }
}

fn scale(here: &Here, shown: &Shown) -> Vec<ui::Step> {
    let w = words(here.lang);
    let floor = shown.floor.as_ref().map_or(0, |(rank, ..)| *rank);
    let stands = |id| shown.voices.iter().filter(move |(voice, ..)| voice.answer.step == id);
    let steps = shown.instrument.steps.iter().map(|step| ui::Step {
        words: step.words.pick(here.lang).to_owned(),
        voices: stands(step.id)
            .map(|(voice, ..)| (seat(voice.party), crate::pages::party_word(voice.party, here.lang)))
            .collect(),
        note: if step.rank == shown.common { w.common_agreement() } else { String::new() },
        unlawful: step.rank < floor,
    });
    steps.collect()
}

fn law(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    html! { @if let Some((_, source, date, checked)) = &shown.floor { (ui::legend(html! {
        (ui::mark(ui::Mark::Floor, &w.floor_word())) " "
        (w.floor_line(source.pick(here.lang), date.long(here.lang)))
        @if !checked { " " (w.jurist()) }
    })) } }
}

/// The seat's place in the picture.
pub fn seat(party: Party) -> ui::Seat {
    match party {
        Party::Unit => ui::Seat::Unit,
        Party::Line => ui::Seat::Line,
        Party::Staff => ui::Seat::Staff,
    }
}

fn cards(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let cards: Vec<ui::Voice> = shown
        .parties
        .iter()
        .map(|(party, title, answered)| match shown.voices.iter().find(|(voice, ..)| voice.party == *party) {
            Some((voice, title, behalf)) => card(here, shown, voice, (title, behalf.as_deref())),
            None => ui::Voice {
                seat: seat(*party),
                title: title.clone(),
                step: String::new(),
                body: html! { p { (if *answered { w.voice_hidden() } else { w.voice_awaited() }) } },
            },
        })
        .collect();
    ui::voices(&cards)
}

fn answered(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let lines: Vec<Markup> = shown
        .parties
        .iter()
        .map(|(_, title, answered)| html! { (title) ": " (if *answered { w.has_answered() } else { w.has_not_answered() }) })
        .collect();
    ui::panel_with(&w.answered_title(), w.answered_lead(shown.deadline.long(here.lang)), ui::list(&lines))
}

fn onwards(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    html! {
        @if let Some(href) = &shown.agreement { (ui::buttons(ui::go(href, &w.to_agreement()))) }
        @else if shown.revealed && !shown.you.behalf { (ui::buttons(ui::go(&format!("{}/agreement/new", shown.path), &w.write_agreement()))) }
        @let back = shown.home.as_ref().map(|href| ui::secondary_link(href, &w.to_choices()));
        @let delegate = shown.you.delegates.then(|| ui::secondary_link(&format!("{}/delegation", shown.path), &w.delegate_link()));
        @if back.is_some() || delegate.is_some() { (ui::buttons(html! { @if let Some(back) = back { (back) } @if let Some(delegate) = delegate { (delegate) } })) }
    }
}

/// Asking for an own calibration: only where something else is wanted.
pub fn ask(here: &Here, crumbs: &Markup, action: &str, about: (&str, &Instrument, &Words), form: &Form) -> Markup {
    let w = words(here.lang);
    let (unit, instrument, common) = about;
    let fields = ui::area(form, "wish", &w.wish_label(), Some(&w.wish_hint()));
    html! {
        (crumbs)
        (ui::page_head(&w.ask_title(instrument.name.pick(here.lang)), w.ask_lead(unit)))
        (ui::plain_panel(html! {
            (ui::facts(&[
                (w.common_agreement(), html! { (common.pick(here.lang)) }),
                (w.purpose_label(), html! { (instrument.purpose.pick(here.lang)) }),
            ]))
            (ui::form(here, action, html! { (ui::summary(form)) (fields) (ui::button(&w.ask_button())) }))
        }))
    }
}

/// Steps with their duties, for reading.
pub fn step_list(here: &Here, instrument: &Instrument, default: bool) -> Markup {
    let w = words(here.lang);
    let lines: Vec<Markup> = instrument
        .steps
        .iter()
        .map(|step| {
            html! {
                strong { (step.words.pick(here.lang)) }
                @if default && step.id == instrument.default { " " (ui::mark(ui::Mark::Ok, &w.default_word())) }
                br; small { (duty(step.duty.as_ref(), here.lang)) }
            }
        })
        .collect();
    ui::list(&lines)
}
