//! HTML of the meeting: small documents of their own for wall, phones and whoever leads; the rest stands in the house's shell.

pub mod door;
pub mod end;
pub mod lead;
pub mod open;
pub mod parts;
pub mod pen;
pub mod phone;
pub mod seat;
pub mod talk;
pub mod wall;

use crate::words;
use maud::{DOCTYPE, Markup, html};
use ui::Here;

/// A document that follows the meeting.
pub struct Doc<'a> {
    /// What it is called.
    pub title: &'a str,
    /// `wall`, `phone` or `lead`.
    pub class: &'a str,
    /// Where its state is told, and the state it shows; none follows nothing.
    pub follow: Option<(&'a str, &'a str)>,
    /// What may be replaced whole while the reader types: pages of the same phase only renew their live parts.
    pub phase: &'a str,
    /// Without a script the page asks to be read again after so many seconds; 0 never, where somebody may be typing.
    pub again: u32,
    /// What stands above `main`.
    pub top: Markup,
    /// The page.
    pub body: Markup,
}

impl Doc<'_> {
    /// The document, without the house around it: a phone at a meeting carries few bytes.
    pub fn page(self, here: &Here) -> Markup {
        let w = words(here.lang);
        let (follow, seen) = self.follow.unzip();
        html! {
            (DOCTYPE)
            html lang=(here.lang.code()) class=(self.class) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="robots" content="noindex";
                    @if self.again > 0 { noscript { meta http-equiv="refresh" content=(self.again); } }
                    title { (self.title) }
                    link rel="icon" type="image/svg+xml" href=(ui::asset_href("icon.svg"));
                    link rel="stylesheet" href=(ui::asset_href("meeting.css"));
                    script src=(ui::asset_href("meeting.js")) defer {}
                }
                body {
                    (self.top)
                    p.lost role="status" hidden data-lost=(w.lost()) data-kept=(w.kept()) data-sending=(w.sending()) {}
                    main #main tabindex="-1" data-follow=[follow] data-seen=[seen] data-phase=(self.phase) { (self.body) }
                }
            }
        }
    }
}
