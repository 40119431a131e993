//! What stands around the content of a page: head, crumbs, columns, panels, notices, and pages that are still empty.

use crate::{Here, words};
use maud::{Markup, Render, html};

/// The page's one heading with the sentence or two that say what this is.
pub fn page_head(title: &str, lead: impl Render) -> Markup {
    html! { h1 { (title) } p.lead { (lead) } }
}

/// The way here, as (address, name); the last has no address of its own and may be written with an empty one.
pub fn crumbs<H: AsRef<str>, L: AsRef<str>>(here: &Here, trail: &[(H, L)]) -> Markup {
    html! { nav.crumbs aria-label=(words(here.lang).crumbs()) { ol { @for (href, label) in trail {
        li { @if href.as_ref().is_empty() { (label.as_ref()) } @else { a href=(href.as_ref()) { (label.as_ref()) } } }
    } } } }
}

/// Two columns, the wider first; one under the other where there is no room.
pub fn columns(main: Markup, side: Markup) -> Markup {
    html! { div.columns { div { (main) } div { (side) } } }
}

/// One thought with its heading.
pub fn panel(title: &str, body: Markup) -> Markup {
    html! { section.panel { h2 { (title) } (body) } }
}

/// A panel with a line under its heading.
pub fn panel_with(title: &str, sub: impl Render, body: Markup) -> Markup {
    html! { section.panel { h2 { (title) } p.sub { (sub) } (body) } }
}

/// The panel that a unit's page begins with: what we are here for.
pub fn why_panel(title: &str, body: Markup) -> Markup {
    html! { section.panel.why { h2 { (title) } (body) } }
}

/// A panel without a heading, for a picture or a table that has its own.
pub fn plain_panel(body: Markup) -> Markup {
    html! { section.panel { (body) } }
}

/// What the workplace itself decides, set apart inside a panel.
pub fn ours(body: Markup) -> Markup {
    html! { p.ours { (body) } }
}

/// Small print under a panel or a picture: source, date, links.
pub fn legend(body: Markup) -> Markup {
    html! { p.legend { (body) } }
}

/// An empty page teaches: what this is, why, and the one thing to begin with.
pub fn empty(title: &str, text: impl Render, action: Option<Markup>) -> Markup {
    html! { section.panel.empty {
        h2 { (title) }
        p { (text) }
        @if let Some(action) = action { div.buttons { (action) } }
    } }
}

/// What a notice is about; its mark is a shape, and its text says it in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Something to know.
    Info,
    /// It is done.
    Done,
    /// Something to look at before going on.
    Heed,
}

/// A notice across the page.
pub fn notice(kind: Notice, body: Markup) -> Markup {
    let class = match kind {
        Notice::Info => "notice info",
        Notice::Done => "notice done",
        Notice::Heed => "notice heed",
    };
    html! { div class=(class) role=[(kind == Notice::Done).then_some("status")] { (body) } }
}

/// A link in a sentence.
pub fn link(href: &str, text: impl Render) -> Markup {
    html! { a href=(href) { (text) } }
}

/// A link of a button's weight, to begin something.
pub fn go(href: &str, label: &str) -> Markup {
    html! { a.button.button-primary href=(href) { (label) } }
}

/// A link of a second button's weight.
pub fn secondary_link(href: &str, label: &str) -> Markup {
    html! { a.button.button-secondary href=(href) { (label) } }
}

/// Buttons and links of their weight, beside one another.
pub fn buttons(all: Markup) -> Markup {
    html! { div.buttons { (all) } }
}
