//! The door on a phone: the code, and the posts that nobody has taken.

use super::Doc;
use crate::gather::Hall;
use crate::seat::{Kind, Seat};
use crate::words;
use maud::{Markup, html};
use ui::Here;

fn plain(here: &Here, title: &str, body: Markup) -> Markup {
    let doc = Doc { title, class: "phone", follow: None, phase: "", again: 0, top: html! {}, body };
    doc.page(here)
}

/// Typing the code; `unknown` says that the last one led nowhere.
pub fn find(here: &Here, unknown: bool) -> Markup {
    let w = words(here.lang);
    plain(
        here,
        &w.find_title(),
        html! {
            h1 { (w.find_title()) }
            @if unknown { p.fault role="alert" { (w.find_unknown()) } }
            form method="get" action="/m/join" {
                label for="code" { (w.find_code()) }
                input #code name="code" type="text" autocomplete="off" autocapitalize="characters" maxlength="12";
                button type="submit" { (here.words().next()) }
            }
        },
    )
}

/// The posts that nobody has taken.
pub fn choose(here: &Here, hall: &Hall) -> Markup {
    let w = words(here.lang);
    let free: Vec<&Seat> = hall.seats.iter().filter(|seat| !hall.present.contains(&seat.id)).collect();
    let of =
        |kinds: &[Kind]| -> Vec<&Seat> { free.iter().copied().filter(|seat| kinds.contains(&seat.kind)).collect() };
    let groups = [
        (w.side_units(), of(&[Kind::Unit])),
        (w.group_line(), of(&[Kind::Line, Kind::Staff])),
        (w.group_med(), of(&[Kind::Med])),
    ];
    let action = format!("/m/join/{}", hall.meeting.code);
    plain(
        here,
        &w.choose_title(),
        html! {
            p.over { (hall.area) " · " (w.wall_title()) }
            h1 { (w.choose_title()) }
            p { (w.choose_text()) }
            @if free.is_empty() { p.fault { (w.choose_none()) } } @else {
                (ui::form(here, &action, html! {
                    @for (name, seats) in groups.iter().filter(|(_, seats)| !seats.is_empty()) {
                        fieldset { legend { (name) }
                            @for seat in seats { label.choice {
                                input type="radio" name="seat" value=(seat.id) required;
                                span { (hall.label(seat)) }
                            } }
                        }
                    }
                    button type="submit" { (w.choose_button()) }
                }))
            }
        },
    )
}
