//! Opening a meeting about a round, and those there are.

use crate::meeting::{Meeting, Pace};
use crate::seat::MOST;
use crate::words;
use maud::{Markup, html};
use steering::round::RoundId;
use ui::{Choice, Form, Here, Kind, Mark};

/// What the page shows.
pub struct Shown<'a> {
    /// The round.
    pub round: RoundId,
    /// What it is called.
    pub name: &'a str,
    /// Its meetings, newest first.
    pub meetings: Vec<Meeting>,
    /// The area's leader posts, by id and name.
    pub leaders: Vec<(String, String)>,
    /// The line's posts.
    pub line: Vec<String>,
    /// How many staff functions and members of MED have a seat.
    pub others: (usize, usize),
}

/// The page.
pub fn show(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let round = format!("/rounds/{}", shown.round);
    let open = shown.meetings.iter().find(|meeting| meeting.ended.is_none());
    html! {
        (ui::crumbs(here, &[("/rounds".to_owned(), w.rounds_crumb()), (round.clone(), shown.name.to_owned()), (String::new(), w.open_title())]))
        (ui::page_head(&w.open_title(), w.open_lead()))
        @if let Some(meeting) = open {
            (ui::panel_with(&w.open_now(), w.open_now_text(), ui::buttons(ui::go(&format!("/meetings/{}", meeting.id), &w.open_lead_link()))))
        } @else { (new(here, shown, form, &format!("{round}/meeting"))) }
        @if shown.meetings.iter().any(|meeting| meeting.ended.is_some()) {
            (ui::panel(&w.held_title(), ui::list(&shown.meetings.iter().filter_map(|one| held(here, one)).collect::<Vec<_>>())))
        }
    }
}

fn held(here: &Here, meeting: &Meeting) -> Option<Markup> {
    let w = words(here.lang);
    let ended = meeting.ended?.date().long(here.lang);
    Some(
        html! { (ui::link(&format!("/meetings/{}/end", meeting.id), w.held_on(ended))) " " (ui::mark(Mark::Ok, &w.held_mark())) },
    )
}

fn new(here: &Here, shown: &Shown, form: &Form, action: &str) -> Markup {
    let w = words(here.lang);
    let choice = |pace: Pace, label: String, hint: String| Choice { value: pace.code().to_owned(), label, hint };
    let fields = html! {
        (ui::radios_with(form, "pace", &w.pace_label(), &[
            choice(Pace::Live, w.pace_live(), w.pace_live_hint()),
            choice(Pace::Slow, w.pace_slow(), w.pace_slow_hint()),
        ]))
        (ui::field(form, "until", &w.until_label(), Kind::Date, Some(&w.until_hint())))
        (ui::checkboxes(form, "post", &w.leaders_label(MOST), &shown.leaders))
    };
    html! { (ui::columns(
        ui::plain_panel(ui::form(here, action, html! { (ui::summary(form)) (fields) (ui::button(&w.open_button())) })),
        html! {
            (ui::panel_with(&w.also_title(), w.also_text(), ui::list(&shown.line.iter().map(|name| html! { (name) })
                .chain([html! { (w.also_staff(shown.others.0)) }, html! { (w.also_med(shown.others.1)) }]).collect::<Vec<_>>())))
            (ui::panel(&w.blind_title(), html! { p { (w.blind_text()) } p { (w.blind_text_more()) } }))
        },
    )) }
}
