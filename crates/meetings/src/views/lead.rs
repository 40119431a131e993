//! The view that drives a meeting. Whoever leads sees as little as everybody else until the answers are shown.

use super::Doc;
use super::talk;
use crate::gather::Hall;
use crate::meeting::{Pace, State};
use crate::seat::{Kind, Seat, SeatId};
use crate::words;
use maud::{Markup, html};
use ui::{Form, Here};

/// The forms of the question that the wall is turned to.
pub struct Forms {
    /// The agreement.
    pub write: Form,
    /// The MED line.
    pub med: Form,
    /// Into force.
    pub force: Form,
}

/// The view; `beside` is what is known about the unit spoken of.
pub fn show(here: &Here, hall: &Hall, forms: &Forms, beside: &Markup) -> Markup {
    let w = words(here.lang);
    let state = format!("/meetings/{}/state", hall.meeting.id);
    let phase = phase(hall);
    let top = html! { header.bar {
        a href={ "/rounds/" (hall.round.id) } { "← " (hall.round.name) }
        span { (w.wall_title()) " · " (hall.area) }
    } };
    let (typing, live) = (matches!(hall.meeting.state, State::Shown(_)), hall.meeting.pace == Pace::Live);
    let body = html! {
        h1 { (w.lead_title()) }
        (stages(hall))
        div.desk {
            div { @match hall.meeting.state {
                State::Gathering => (gathering(here, hall)),
                State::Asking(at) => (asking(here, hall, at)),
                State::Closed | State::Ended => (closed(here, hall)),
                State::Shown(spot) => (talk::show(here, hall, spot, forms)),
            } }
            div {
                @if typing { (talk::spoken(here, hall, beside)) }
                @if live { (door(here, hall)) }
                (people(hall))
                (tools(here, hall))
            }
        }
    };
    let doc = Doc {
        title: &w.lead_title(),
        class: "lead",
        follow: Some((&state, hall.token())),
        phase: &phase,
        again: if typing { 0 } else { 5 },
        top,
        body,
    };
    doc.page(here)
}

/// What changes only by whoever leads: as long as it is the same, a page renews its live parts alone.
fn phase(hall: &Hall) -> String {
    let made: Vec<&str> = hall.commons.iter().map(|one| one.stage.code()).collect();
    format!("{:?} {}", hall.meeting.state, made.join(" "))
}

/// A button of one deed.
pub fn deed(here: &Here, hall: &Hall, path: &str, (class, label): (&str, &str)) -> Markup {
    ui::form(here, &hall.lead(path), html! { button class=(class) type="submit" { (label) } })
}

fn stages(hall: &Hall) -> Markup {
    let w = words(hall.lang);
    let at = match hall.meeting.state {
        State::Gathering => 0,
        State::Asking(_) => 1,
        State::Closed => 2,
        State::Shown(_) | State::Ended => 3,
    };
    let names = [w.stage_gathering(), w.stage_asking(), w.stage_closed(), w.stage_talking(), w.stage_end()];
    html! { ol.stages aria-label=(w.stages_label()) { @for (number, name) in names.iter().enumerate() {
        li aria-current=[(number == at).then_some("step")] class=[(number < at).then_some("past")] { (name) }
    } } }
}

fn gathering(here: &Here, hall: &Hall) -> Markup {
    let w = words(here.lang);
    html! { section.panel {
        h2 { (w.stage_gathering()) }
        p #live-come data-live { strong { (w.have_come_of(hall.present.len(), hall.seats.len())) } }
        p { (w.gathering_text()) }
        (deed(here, hall, "begin", ("", &w.begin_button())))
    } }
}

fn asking(here: &Here, hall: &Hall, at: usize) -> Markup {
    let w = words(here.lang);
    let last = at + 1 == hall.asked.len();
    let live = hall.meeting.pace == Pace::Live;
    html! { section.panel {
        p.over { (w.number_of(at + 1, hall.asked.len())) }
        h2 { @if live { (hall.question(at).map_or("", |(_, one)| one.name.pick(here.lang))) } @else { (w.slow_title()) } }
        @if let (false, Some(until)) = (live, hall.meeting.until) { p { (w.slow_until(until.long(here.lang))) } }
        div #live-count data-live {
            table { caption { (w.counts_caption()) }
                thead { tr { th scope="col" { (w.question_head()) } th.num scope="col" { (w.answered_head()) } } }
                tbody { @for (number, (_, one)) in hall.asked.iter().enumerate().take(at + 1) { @let (answered, all) = hall.count(number); tr {
                    th scope="row" { (one.name.pick(here.lang)) }
                    td.num { (w.of_all(answered, all)) }
                } } }
            }
            p.hint { (w.lead_blind()) }
            div.deeds {
                @if last && (hall.complete() || hall.meeting.past(hall.today)) { (deed(here, hall, "answers", ("", &reveal(hall)))) }
                @if !last { (deed(here, hall, "question", ("", &w.next_button()))) }
                @if last && !hall.complete() && !hall.meeting.past(hall.today) { (deed(here, hall, "closing", ("second", &w.close_button()))) }
            }
        }
        @if last { p.hint { (w.close_hint()) } }
    } }
}

/// There is no wall where everybody answers in their own time.
fn reveal(hall: &Hall) -> String {
    let w = words(hall.lang);
    match hall.meeting.pace {
        Pace::Live => w.reveal_button(),
        Pace::Slow => w.reveal_slow(),
    }
}

fn closed(here: &Here, hall: &Hall) -> Markup {
    let w = words(here.lang);
    html! { section.panel {
        h2 { (w.closed_title()) }
        p { @if hall.meeting.pace == Pace::Live { (w.closed_lead()) } @else { (w.closed_slow()) } }
        (deed(here, hall, "answers", ("", &reveal(hall))))
    } }
}

/// Those at the door, with the number that their phone shows.
fn door(here: &Here, hall: &Hall) -> Markup {
    let w = words(here.lang);
    let seat =
        |id: SeatId| hall.seats.iter().find(|seat| seat.id == id).map_or_else(String::new, |one| hall.label(one));
    let action = hall.lead("door");
    html! { section.panel #live-door data-live {
        h2 { (w.door_lead()) }
        @if hall.knocks.is_empty() { p.hint { (w.door_none()) } }
        @for knock in &hall.knocks {
            (ui::form(here, &action, html! { div.knock {
                strong.number { (knock.number) }
                span { (seat(knock.seat)) }
                input type="hidden" name="number" value=(knock.number);
                button type="submit" name="deed" value="in" aria-label=(w.door_in_aria(knock.number.to_string(), seat(knock.seat))) { (w.door_in()) }
                button.second type="submit" name="deed" value="out" aria-label=(w.door_out_aria(knock.number.to_string())) { (w.door_out()) }
            } }))
        }
    } }
}

fn people(hall: &Hall) -> Markup {
    let w = words(hall.lang);
    let of = |kind: Kind| -> Vec<&Seat> { hall.seats.iter().filter(|seat| seat.kind == kind).collect() };
    let groups = [
        (w.side_units(), of(Kind::Unit)),
        (w.side_line(), of(Kind::Line)),
        (w.side_staff(), of(Kind::Staff)),
        (w.group_med(), of(Kind::Med)),
    ];
    html! { section.panel #live-people data-live {
        h2 { (w.people_title()) }
        p.hint { (w.people_hint()) }
        @for (name, seats) in groups.iter().filter(|(_, seats)| !seats.is_empty()) {
            h3 { (name) }
            ul.people { @for seat in seats { li {
                @if hall.present.contains(&seat.id) { span.in aria-hidden="true" { "●" } span.sr { (w.here_sr()) " " } }
                @else { span.out aria-hidden="true" { "○" } span.sr { (w.not_here_sr()) " " } }
                (hall.label(seat))
            } } }
        }
    } }
}

fn tools(here: &Here, hall: &Hall) -> Markup {
    let w = words(here.lang);
    html! { section.panel {
        h2 { (w.tools_title()) }
        @if hall.meeting.pace == Pace::Live {
            p { (w.wall_text()) }
            (deed(here, hall, "wall", ("second", &w.wall_button())))
            p.hint { (w.code_text()) " " strong.code { (hall.meeting.code) } }
        }
        p { (w.links_text()) }
        (deed(here, hall, "links", ("second", &w.links_button())))
        details { summary { (w.end_summary()) }
            p { @if hall.meeting.revealed.is_some() { (w.end_text()) } @else { (w.end_text_early()) } }
            (deed(here, hall, "end", ("second", &w.end_button())))
        }
    } }
}
