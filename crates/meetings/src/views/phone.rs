//! A phone: one thing at a time, thumb-sized, with or without a script.

use super::Doc;
use super::parts;
use super::pen::{agreement, med, signing};
use crate::ballot::{Question, Viewer};
use crate::gather::Hall;
use crate::meeting::{Pace, Spot, State};
use crate::seat::{Kind, Seat};
use crate::words;
use base::PersonId;
use maud::{Markup, html};
use steering::step::{Instrument, InstrumentId};
use ui::{Form, Here};

/// How long an answer's texts may be, in letters: what the wall has room for.
pub const LETTERS: usize = 200;

/// What a phone in a seat shows.
pub struct Shown<'a> {
    /// The meeting.
    pub hall: &'a Hall,
    /// The seat.
    pub seat: &'a Seat,
    /// Who sits in it.
    pub person: PersonId,
    /// `/m/{secret}`.
    pub path: String,
    /// Its state.
    pub beat: String,
}

/// A link that opens nothing, or nothing any more.
pub fn closed(here: &Here) -> Markup {
    let w = words(here.lang);
    let body = html! { h1 { (w.link_closed()) } p { (w.link_closed_text()) } p { a href="/" { (w.to_my_page()) } } };
    Doc { title: &w.link_closed(), class: "phone", follow: None, phase: "", again: 0, top: html! {}, body }.page(here)
}

/// At the door, with a number.
pub fn waiting(here: &Here, number: i64, secret: &str) -> Markup {
    let w = words(here.lang);
    let body = html! { h1 { (w.door_title()) } p.number { (number) } p { (w.door_text()) } };
    let state = format!("/m/{secret}/state");
    let follow = Some((state.as_str(), "door"));
    Doc { title: &w.door_title(), class: "phone", follow, phase: "door", again: 3, top: html! {}, body }.page(here)
}

/// The seat's page as the meeting stands.
pub fn show(here: &Here, shown: &Shown, form: Option<&Form>) -> Markup {
    let w = words(here.lang);
    let (hall, here_now) = (shown.hall, shown.hall.present.contains(&shown.seat.id));
    let asked = next(shown);
    let blank = Form::blank(here.lang);
    let sent = form.unwrap_or(&blank);
    let typing =
        here_now && (asked.is_some() || shown.seat.kind == Kind::Med) || matches!(hall.meeting.state, State::Shown(_));
    let body = html! {
        p.over { (hall.area) " · " (hall.label(shown.seat)) }
        @if !here_now { (coming(here, shown)) }
        @else if shown.seat.kind == Kind::Med { (med(here, shown, sent)) }
        @else { @match (hall.meeting.state, asked) {
            (State::Gathering, _) => { h1 { (w.phone_ready()) } p { (w.phone_ready_text(hall.asked.len())) } }
            (State::Shown(spot), _) => (talking(here, shown, (spot, asked), sent)),
            (_, Some(at)) => (answering(here, shown, at, sent)),
            (_, None) => (thanks(here, shown)),
        } }
    };
    let state = format!("{}/state", shown.path);
    let again = if typing { 0 } else { 4 };
    let phase = shown.beat.as_str();
    Doc {
        title: &w.wall_title(),
        class: "phone",
        follow: Some((&state, &shown.beat)),
        phase,
        again,
        top: html! {},
        body,
    }
    .page(here)
}

/// The first question that the seat has a voice about, may answer now, and has not answered.
fn next(shown: &Shown) -> Option<usize> {
    let hall = shown.hall;
    (0..hall.asked.len()).find(|at| {
        let question = hall.question(*at).map(|(question, _)| question);
        hall.meeting.takes(*at).is_ok()
            && question.is_some_and(|one| shown.seat.has_voice(&one.owner) && own_step(shown, one.instrument).is_none())
    })
}

fn own_step<'a>(shown: &'a Shown, instrument: InstrumentId) -> Option<&'a str> {
    let own = shown.hall.visible(Viewer::Seat(shown.seat.id));
    let own = own.into_iter().find(|one| one.seat == shown.seat.id && one.instrument == instrument)?;
    let (_, (_, known)) = shown.hall.find(instrument)?;
    known.step(own.said.step).map(|step| step.words.pick(shown.hall.lang))
}

fn coming(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    html! {
        h1 { (w.come_title()) }
        p { (w.come_text()) }
        (ui::form(here, &format!("{}/presence", shown.path), html! { button type="submit" { (w.come_button()) } }))
    }
}

fn answering(here: &Here, shown: &Shown, at: usize, sent: &Form) -> Markup {
    let (w, hall) = (words(here.lang), shown.hall);
    let Some((question, instrument)) = hall.question(at) else { return html! {} };
    html! {
        p.place { (w.number_of(at + 1, hall.asked.len())) }
        h1 { (instrument.name.pick(here.lang)) }
        p { (instrument.purpose.pick(here.lang)) }
        @if hall.meeting.is_blind(hall.today) { p.blind { (w.phone_blind()) } } @else { p.blind { (w.phone_late()) } }
        (answer_form(here, shown, (question, instrument), sent))
        (own(shown))
    }
}

fn answer_form(here: &Here, shown: &Shown, (question, instrument): (&Question, &Instrument), sent: &Form) -> Markup {
    let w = words(here.lang);
    let staff = shown.seat.kind != Kind::Unit;
    let mine = sent.sent("instrument") == instrument.id.to_string();
    let blank = Form::blank(here.lang);
    let sent = if mine { sent } else { &blank };
    html! { form method="post" action={ (shown.path) "/answer" } data-keep {
        input type="hidden" name="_csrf" value=(here.csrf);
        input type="hidden" name="_key" value=(here.key());
        input type="hidden" name="instrument" value=(instrument.id);
        input type="hidden" name="once" value=(base::id::timeless());
        fieldset { legend { (w.step_legend()) }
            @if let Some(fault) = sent.fault("step") { p.fault role="alert" { (fault) } }
            @for step in &instrument.steps {
                @let barred = step.rank < question.floor;
                label.choice.barred[barred] {
                    input type="radio" name="step" value=(step.id) required disabled[barred]
                        checked[sent.sent("step") == step.id.to_string()];
                    span { (step.words.pick(here.lang)) @if barred { small { (w.below_floor()) } } }
                }
            }
        }
        (line(sent, "why", &w.why_label(), &w.why_hint()))
        details open[sent.faulty()] { summary { (w.more_summary()) }
            (line(sent, "support", &w.support_label(), ""))
            @if staff { (line(sent, "stops", &w.stops_label(), "")) }
        }
        button type="submit" { (w.answer_button()) }
        p.hint { (w.answer_final()) }
    } }
}

fn line(sent: &Form, name: &str, label: &str, hint: &str) -> Markup {
    html! {
        label for=(name) { (label) @if !hint.is_empty() { small { (hint) } } }
        @if let Some(fault) = sent.fault(name) { p.fault role="alert" { (fault) } }
        textarea id=(name) name=(name) rows="2" maxlength=(LETTERS) { "\n" (sent.sent(name)) }
    }
}

/// What the seat has answered itself.
fn own(shown: &Shown) -> Markup {
    let w = words(shown.hall.lang);
    let all: Vec<(&str, &str)> = shown
        .hall
        .asked
        .iter()
        .filter_map(|(question, one)| Some((one.name.pick(shown.hall.lang), own_step(shown, question.instrument)?)))
        .collect();
    html! { @if !all.is_empty() { section.own { h2 { (w.own_title()) }
        dl { @for (name, step) in all { dt { (name) } dd { (step) } } }
    } } }
}

fn thanks(here: &Here, shown: &Shown) -> Markup {
    let (w, hall) = (words(here.lang), shown.hall);
    let more = matches!(hall.meeting.state, State::Asking(at) if at + 1 < hall.asked.len());
    html! {
        h1 { (w.thanks_title()) }
        p { @if more { (w.thanks_more()) } @else if hall.meeting.pace == Pace::Slow { (w.thanks_slow()) } @else { (w.thanks_last()) } }
        (own(shown))
    }
}

fn talking(here: &Here, shown: &Shown, (spot, asked): (Spot, Option<usize>), sent: &Form) -> Markup {
    let (w, hall) = (words(here.lang), shown.hall);
    let now = spot.at.and_then(|at| Some((at, hall.question(at)?)));
    html! {
        @match now {
            Some((at, (question, instrument))) => {
                p.place { (w.number_of(at + 1, hall.asked.len())) }
                h1 { (instrument.name.pick(here.lang)) }
                (standing(hall, at, instrument))
                @if let Some(one) = hall.common(question.instrument) { (agreement(here, shown, one, instrument)) }
            }
            None => { h1 { (w.phone_shown()) } p { @if hall.meeting.pace == Pace::Slow { (w.phone_shown_slow()) } @else { (w.phone_shown_text()) } } }
        }
        (signing(here, shown, now.map(|(_, (question, _))| question.instrument)))
        @if hall.meeting.pace == Pace::Slow { (everything(hall)) }
        (own(shown))
        @if let Some(at) = asked { @if let Some((question, instrument)) = hall.question(at) {
            details.late open[sent.faulty()] { summary { (w.late_summary(instrument.name.pick(here.lang))) }
                p.blind { (w.phone_late()) }
                (answer_form(here, shown, (question, instrument), sent))
            }
        } }
    }
}

/// Who stands where, in words: the wall's picture for whoever cannot see it.
pub fn standing(hall: &Hall, at: usize, instrument: &Instrument) -> Markup {
    html! { dl.standing { @for column in hall.columns(at) {
        dt { (instrument.step(column.step).map_or("", |step| step.words.pick(hall.lang))) }
        dd { (parts::stands(&column, hall.lang)) }
    } } }
}

/// In a slow meeting there is no wall: every picture with its words.
fn everything(hall: &Hall) -> Markup {
    let w = words(hall.lang);
    html! { @for (at, (_, instrument)) in hall.asked.iter().enumerate() { details {
        summary { (instrument.name.pick(hall.lang)) }
        (standing(hall, at, instrument))
        ul.said { @for voice in hall.voices(at) { li {
            strong { (parts::word(voice.side, hall.lang)) ": " } (voice.why)
            @if !voice.support.is_empty() { " " (w.voice_support(&*voice.support)) }
            @if !voice.stops.is_empty() { " " (w.voice_stops(&*voice.stops)) }
        } } }
    } } }
}
