//! Three voices side by side, and the scale of steps they stand on.

use crate::{Here, words};
use maud::{Markup, html};

/// Who speaks in a calibration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// The unit itself.
    Unit,
    /// The unit's line.
    Line,
    /// The staff function that owns the instrument.
    Staff,
}

impl Seat {
    fn class(self) -> &'static str {
        match self {
            Seat::Unit => "unit",
            Seat::Line => "line",
            Seat::Staff => "staff",
        }
    }
}

/// One voice's card.
#[derive(Debug, Clone)]
pub struct Voice {
    /// Whose it is.
    pub seat: Seat,
    /// The seat and the post that speaks, in words.
    pub title: String,
    /// The step it wants, in words; empty while it may not be seen.
    pub step: String,
    /// Reason, support and promises; or why it cannot be seen yet.
    pub body: Markup,
}

/// The voices side by side; one under the other where there is no room.
pub fn voices(all: &[Voice]) -> Markup {
    html! { div.voices { @for voice in all {
        section.voice.unseen[voice.step.is_empty()] .(voice.seat.class()) {
            h2 { (voice.title) }
            @if !voice.step.is_empty() { p.step { (voice.step) } }
            (voice.body)
        }
    } } }
}

/// One step of an instrument, from free to tight.
#[derive(Debug, Clone, Default)]
pub struct Step {
    /// The step's wording.
    pub words: String,
    /// Who stands on it, with the seat's name in words.
    pub voices: Vec<(Seat, String)>,
    /// A word under it: common agreement, the law's limit; may be empty.
    pub note: String,
    /// Whether it lies below what the law demands and so cannot be chosen.
    pub unlawful: bool,
}

/// Who stands where, from free to tight.
pub fn scale(here: &Here, steps: &[Step]) -> Markup {
    let words = words(here.lang);
    html! {
        div.ends aria-hidden="true" { span { "← " (words.free()) } span { (words.tight()) " →" } }
        ol.scale aria-label=(words.scale()) { @for step in steps {
            li class=[step.unlawful.then_some("floor")] {
                span.words { (step.words) }
                @if !step.note.is_empty() { span.note { (step.note) } }
                @for (seat, name) in &step.voices { span.stands .(seat.class()) { (name) } }
            }
        } }
    }
}
