//! The small parts of a panel: marks, facts, settings, lists with dates, and text from the municipality's own hands.

use crate::{Here, words};
use base::{Date, Lang};
use maud::{Markup, PreEscaped, html};

/// What a mark says; each has a shape of its own, and colour only repeats it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// An own setting.
    Own,
    /// Done, kept, met.
    Ok,
    /// Time is short or over.
    Due,
    /// Here we talk: views differ.
    Talk,
    /// The law demands it.
    Floor,
}

/// A mark: shape and word.
pub fn mark(kind: Mark, text: &str) -> Markup {
    let (class, shape) = match kind {
        Mark::Own => ("mark own", r#"<path d="M8 2.5 13.5 8 8 13.5 2.5 8Z" fill="currentColor"/>"#),
        Mark::Ok => {
            ("mark ok", r#"<path d="m3 8.6 3.4 3.4L13 4.6" fill="none" stroke="currentColor" stroke-width="2.2"/>"#)
        }
        Mark::Due => (
            "mark due",
            r#"<circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 4.8V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.8"/>"#,
        ),
        Mark::Talk => (
            "mark talk",
            r#"<path d="M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3m3-3-3 3 3 3" fill="none" stroke="currentColor" stroke-width="1.6"/>"#,
        ),
        Mark::Floor => ("mark floor", ""),
    };
    let text = text.trim_start_matches(['§', '✓', '⇄']).trim_start();
    html! { span class=(class) {
        @if shape.is_empty() { "§ " }
        @else { svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false" { (PreEscaped(shape)) } " " }
        (text)
    } }
}

/// Terms with what is said about each.
pub fn facts<T: AsRef<str>>(all: &[(T, Markup)]) -> Markup {
    html! { dl.facts { @for (term, said) in all { div { dt { (term.as_ref()) } dd { (said) } } } } }
}

/// One instrument's line in a unit's room.
#[derive(Debug, Clone)]
pub struct Setting {
    /// What it is about, as text or a link.
    pub name: Markup,
    /// The step in force, in words.
    pub words: String,
    /// Marks beside it; may be empty.
    pub marks: Markup,
    /// Why, until when, whose agreement; may be empty.
    pub small: Markup,
}

/// A unit's room: what is agreed, in words.
pub fn settings(all: &[Setting]) -> Markup {
    html! { dl.settings { @for setting in all { div {
        dt { (setting.name) }
        dd {
            span.step { (setting.words) } " " (setting.marks)
            @if !setting.small.0.is_empty() { small { (setting.small) } }
        }
    } } } }
}

/// One line of a list with dates.
#[derive(Debug, Clone)]
pub struct Todo {
    /// When; none stands first-come.
    pub due: Option<Date>,
    /// What, usually with a link.
    pub body: Markup,
    /// More about it; may be empty.
    pub hint: String,
    /// Whether the date has passed without it being done.
    pub overdue: bool,
}

/// What waits or what has happened, with dates.
pub fn todo(here: &Here, all: &[Todo]) -> Markup {
    html! { ul.todo { @for item in all { li {
        @if let Some(due) = item.due { time datetime=(due) { (day(here, due)) } } @else { span.none {} }
        div {
            (item.body)
            @if item.overdue { " " (mark(Mark::Due, &words(here.lang).overdue())) }
            @if !item.hint.is_empty() { small { (item.hint) } }
        }
    } } } }
}

/// A plain list.
pub fn list(all: &[Markup]) -> Markup {
    html! { ul.plain { @for item in all { li { (item) } } } }
}

/// A short date, with its year where that is not this one.
pub fn day(here: &Here, date: Date) -> String {
    let short = date.short(here.lang);
    if date.year() == here.today.year() { short } else { format!("{short} {}", date.year()) }
}

/// How far a long job has come, in words beside the bar.
pub fn progress(label: &str, done: u64, total: u64) -> Markup {
    html! { p.progress { span { (label) } progress value=(done) max=(total.max(1)) aria-label=(label) {} } }
}

/// Text of one line written by people, marked with its own language where that is not the reader's.
pub fn content(text: &str, source: Lang, here: &Here) -> Markup {
    html! { span lang=[(source != here.lang).then_some(source.code())] { (text) } }
}

/// As [`content`], for text of several paragraphs: an empty line parts them.
pub fn prose(text: &str, source: Lang, here: &Here) -> Markup {
    html! { div.prose lang=[(source != here.lang).then_some(source.code())] {
        @for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
            p { @for (at, line) in paragraph.trim().lines().enumerate() { @if at > 0 { br; } (line) } }
        }
    } }
}
