//! Taking one's seat from Min side.

use crate::gather::Hall;
use crate::meeting::Pace;
use crate::seat::{Kind, Seat};
use crate::words;
use maud::{Markup, html};
use ui::Here;

/// The seat, and the button that takes it.
pub fn show(here: &Here, hall: &Hall, seat: &Seat) -> Markup {
    let w = words(here.lang);
    let action = format!("/meetings/{}/seat", hall.meeting.id);
    let names: Vec<Markup> = hall.asked.iter().map(|(_, one)| html! { (one.name.pick(here.lang)) }).collect();
    html! {
        (ui::page_head(&w.seat_title(), w.seat_lead(&*hall.area, &*hall.round.name)))
        (ui::panel_with(&hall.label(seat), if seat.kind == Kind::Med { w.seat_med_text() } else { w.seat_text() }, html! {
            (ui::list(&names))
            @if let (Pace::Slow, Some(until)) = (hall.meeting.pace, hall.meeting.until) {
                p { (w.seat_until(until.long(here.lang))) }
            }
            (ui::form(here, &action, ui::button(&w.seat_button())))
        }))
    }
}
