//! A tree as nested lists: every branch opens and closes without JavaScript and by keyboard.

use crate::{Here, words};
use maud::{Markup, html};

/// A node of a tree with everything under it.
#[derive(Debug, Clone)]
pub struct Branch {
    /// Its name in plain words, which the opener is called by.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// A few words beside the name; may be empty.
    pub note: Markup,
    /// Whether what is under it shows from the start.
    pub open: bool,
    /// What is under it, in order.
    pub children: Vec<Branch>,
}

/// Draws a tree of one or more roots.
pub fn tree(here: &Here, roots: &[Branch]) -> Markup {
    html! { ul.tree { @for branch in roots { (node(here, branch)) } } }
}

fn node(here: &Here, branch: &Branch) -> Markup {
    html! { li {
        div.node { a href=(branch.href) { (branch.name) } @if !branch.note.0.is_empty() { " " span.note { (branch.note) } } }
        @if !branch.children.is_empty() { details open[branch.open] {
            summary { span.sr-only { (words(here.lang).under(branch.children.len(), &branch.name)) } }
            ul { @for child in &branch.children { (node(here, child)) } }
        } }
    } }
}
