//! One voice: its form, its card, and what was promised to stop.

use super::calibrations::{Shown, seat};
use super::{grounds, said, steps};
use crate::StopPromise;
use crate::calibration::{Answer, Ground, State, Voice};
use crate::cause::Cause;
use crate::pages::party_word;
use crate::seat::Party;
use crate::stop::Heard;
use crate::words;
use base::Lang;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// The form of one's own voice: three things are asked for, the rest may be left out.
pub fn form(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let floor = shown.floor.as_ref().map_or(0, |(rank, ..)| *rank);
    let fields = html! {
        (steps(form, &shown.instrument.steps, floor, None, here.lang))
        (grounds(form, here.lang))
        (ui::area(form, "why", &w.why_label(), Some(&w.why_hint())))
        details open[written(form)] { summary { (w.voice_more()) }
            p.sub { (w.voice_more_lead()) }
            (more(here, shown, form))
        }
    };
    ui::form(
        here,
        &format!("{}/voice", shown.path),
        html! {
            (ui::summary(form))
            (ui::legend(html! { (w.no_persons()) }))
            (fields)
            (ui::buttons(html! {
                button.button.button-primary type="submit" name="deed" value="give" { (w.give_voice()) }
                button.button.button-secondary type="submit" name="deed" value="draft" { (w.save_draft()) }
            }))
            (ui::legend(html! { (w.give_hint()) }))
        },
    )
}

/// What may be left out is folded away until something of it has been written, or was sent wrong.
fn written(form: &Form) -> bool {
    let names =
        ["needs", "support", "support_from", "support_by", "governance", "offers", "stops", "own_choice", "backing"];
    names.iter().any(|name| !form.sent(name).is_empty() || form.fault(name).is_some())
}

fn more(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let givers = [
        (String::new(), w.choose_giver()),
        (Party::Line.code().to_owned(), w.party_line()),
        (Party::Staff.code().to_owned(), shown.staff.clone()),
        (Party::Unit.code().to_owned(), w.party_unit()),
    ];
    html! {
        (ui::area(form, "needs", &w.needs_label(), None))
        (ui::area(form, "support", &w.support_label(), Some(&w.support_hint())))
        div.pair {
            (ui::select(form, "support_from", &w.support_from_label(), &givers))
            (ui::field(form, "support_by", &w.support_by_label(), Kind::Date, None))
        }
        (ui::area(form, "governance", &w.governance_label(), None))
        (ui::area(form, "offers", &w.offers_label(), None))
        (ui::area(form, "stops", &w.stops_label(), Some(&w.stops_hint())))
        @if shown.own == Party::Line {
            (ui::area(form, "own_choice", w.says_own_choice().trim_end_matches(':'), None))
            (ui::area(form, "backing", w.says_backing().trim_end_matches(':'), None))
        }
    }
}

/// A voice that may be read; `behalf` is the post that answered for the seat.
pub fn card(here: &Here, shown: &Shown, voice: &Voice, (title, behalf): (&str, Option<&str>)) -> ui::Voice {
    let w = words(here.lang);
    let answer = &voice.answer;
    let step = shown.instrument.step(answer.step).map(|step| step.words.pick(here.lang).to_owned());
    let ground = if answer.ground == Ground::Law { w.ground_law() } else { w.ground_core_task() };
    let body = html! {
        @if let Some(post) = behalf { p { small { (w.voice_behalf(post)) } } }
        p { (answer.why) }
        p { small { (ground) } }
        (said(&w.says_needs(), &answer.needs))
        (said(&w.says_support(), &support(here, answer)))
        (said(&w.says_governance(), &answer.governance))
        (said(&w.says_offers(), &answer.offers))
        (said(&w.says_stops(), &answer.stops))
        (said(&w.says_own_choice(), &answer.own_choice))
        (said(&w.says_backing(), &answer.backing))
        @match voice.state {
            State::Draft => p { (ui::mark(ui::Mark::Due, &w.voice_draft())) },
            State::Given { at, after_seeing } => p { small {
                (w.voice_given(at.date().long(here.lang)))
                @if after_seeing { " " (w.after_seeing()) }
            } },
        }
    };
    ui::Voice { seat: seat(voice.party), title: title.to_owned(), step: step.unwrap_or_default(), body }
}

/// The support with its giver and date, where they are said.
fn support(here: &Here, answer: &Answer) -> String {
    let w = words(here.lang);
    let giver = answer.support_from.map(|party| w.support_giver(party_word(party, here.lang)));
    let by = answer.support_by.map(|date| w.support_at_latest(date.long(here.lang)));
    let more = [giver, by].into_iter().flatten().collect::<Vec<_>>().join(", ");
    match (answer.support.trim(), more.is_empty()) {
        (text, true) => text.to_owned(),
        (text, false) => format!("{text} ({more})").trim().to_owned(),
    }
}

/// What was promised to stop, with the two buttons that say whether it has.
pub fn stops(
    here: &Here,
    (path, lead): (&str, String),
    stops: &[StopPromise],
    says: impl Fn(&StopPromise) -> bool,
) -> Markup {
    let w = words(here.lang);
    html! { @if !stops.is_empty() { (ui::panel_with(&w.stops_title(), lead, html! { ul.todo { @for one in stops { li {
        time datetime=(one.promised) { (ui::day(here, one.promised)) }
        div {
            (one.what) " " small { (party_word(one.party, here.lang)) }
            @if let Some(kept) = one.kept { " " (ui::mark(ui::Mark::Ok, &w.stop_kept(kept.long(here.lang)))) }
            @if let Some(broken) = one.broken { " " (ui::mark(ui::Mark::Talk, &w.stop_broken(broken.long(here.lang)))) }
            @if says(one) { (heard(here, path, one)) }
        }
    } } } })) } }
}

fn heard(here: &Here, path: &str, one: &StopPromise) -> Markup {
    let w = words(here.lang);
    let deed = |heard: Heard, label: &str| {
        html! {
            button.button.button-secondary type="submit" name="deed" value=(heard.code()) aria-label={ (label) ": " (one.what) } { (label) }
        }
    };
    ui::form(
        here,
        &format!("{path}/stops/{}", one.id),
        ui::buttons(html! {
            @if one.kept.is_none() { (deed(Heard::Kept, &w.stop_kept_button())) }
            @if one.broken.is_none() { (deed(Heard::Broken, &w.stop_broken_button())) }
        }),
    )
}

/// A cause in words.
pub fn cause(cause: Cause, lang: Lang) -> String {
    let w = words(lang);
    match cause {
        Cause::Request => w.cause_request(),
        Cause::NewLeader => w.cause_new_leader(),
        Cause::Merger => w.cause_merger(),
        Cause::Deviation => w.cause_deviation(),
        Cause::Inspection => w.cause_inspection(),
        Cause::NewLaw => w.cause_new_law(),
    }
}
