//! One's own weekly letter: what it would say today, and one button.

use crate::digest::Written;
use crate::words;
use maud::{Markup, html};
use ui::Here;

/// What there is to say about it.
pub struct Mine {
    pub wanted: bool,
    pub address: Option<String>,
    /// What today's would say; none when nothing waits.
    pub letter: Option<Written>,
    /// Whether the house sends letters at all.
    pub sends: bool,
}

/// The page.
pub fn mine(here: &Here, shown: &Mine) -> Markup {
    let w = words(here.lang);
    let (says, value, button) = if shown.wanted {
        (w.letters_on(), "no", w.letters_turn_off())
    } else {
        (w.letters_off(), "yes", w.letters_turn_on())
    };
    html! {
        (ui::page_head(&w.letters_title(), w.letters_lead()))
        (ui::columns(html! {
            (ui::panel(&w.letters_preview(), html! {
                @match &shown.letter {
                    Some(letter) => { h3 { (letter.subject) } (ui::prose(&letter.body, here.lang, here)) },
                    None => p { (w.letters_silent()) },
                }
            }))
        }, html! {
            (ui::panel(&w.letters_choice(), html! {
                p { (says) }
                @match &shown.address {
                    Some(address) => p.sub { (w.letters_to(address)) },
                    None => p.sub { (w.letters_no_address()) },
                }
                @if !shown.sends { p.sub { (w.letters_no_server()) } }
                (ui::form(here, "/letters/mine", html! {
                    input type="hidden" name="wanted" value=(value);
                    (ui::secondary(&button))
                }))
            }))
        }))
    }
}
