//! The page of one's addresses, and the page that shows a new one.

use crate::address::Address;
use crate::words;
use maud::{Markup, html};
use ui::{Form, Here};

/// What somebody may have in a calendar, and what they have.
pub struct Mine {
    /// What a new address may show, by the value of its choice.
    pub choices: Vec<(String, String)>,
    /// Addresses with what each shows.
    pub addresses: Vec<(Address, String)>,
}

/// One's addresses, and the form for another.
pub fn page(here: &Here, mine: &Mine, form: &Form) -> Markup {
    let w = words(here.lang);
    let make = html! {
        (ui::select(form, "unit", &w.choice(), &mine.choices))
        (ui::button(&w.make()))
    };
    html! {
        (ui::page_head(&w.title(), w.lead()))
        (ui::summary(form))
        (ui::columns(html! {
            (ui::panel(&w.new_title(), html! { p { (w.secret()) } (ui::form(here, "/calendar", make)) }))
            (ui::panel(&w.mine_title(), addresses(here, mine)))
        }, html! {
            (ui::panel(&w.what_title(), html! { p { (w.what_changes()) } p { (w.what_names()) } p { (w.what_rights()) } }))
            (how(here))
        }))
    }
}

fn addresses(here: &Here, mine: &Mine) -> Markup {
    let w = words(here.lang);
    if mine.addresses.is_empty() {
        return html! { p { (w.mine_none()) } };
    }
    let line = |(address, name): &(Address, String)| {
        let made = w.made_on(address.made_at.date().long(here.lang), address.made_at.clock());
        let close = html! {
            button.button.button-secondary type="submit" { (w.close()) span.sr-only { ": " (name) ", " (made) } }
        };
        html! {
            strong { (name) }
            p.sub { (made) }
            (ui::form(here, &format!("/calendar/{}/closing", address.id), close))
        }
    };
    ui::list(&mine.addresses.iter().map(line).collect::<Vec<_>>())
}

/// A new address, shown this once.
pub fn made(here: &Here, address: &str) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::crumbs(here, &[("/calendar", w.title())]))
        (ui::page_head(&w.made_title(), w.made_lead()))
        (ui::panel(&w.made_address(), html! {
            p { code.address { (address) } }
            (ui::notice(ui::Notice::Heed, html! { p { (w.secret()) } }))
        }))
        (how(here))
        p { (ui::secondary_link("/calendar", &w.back())) }
    }
}

/// How an address gets into a calendar.
fn how(here: &Here) -> Markup {
    let w = words(here.lang);
    ui::panel(&w.how_title(), ui::list(&[w.how_outlook(), w.how_iphone(), w.how_android()].map(|way| html! { (way) })))
}
