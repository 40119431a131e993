//! The log: what has happened, newest first, for those who look after it.

use crate::store::{Happened, happened};
use crate::words;
use access::Do;
use maud::{Markup, html};
use store::Event;
use web::{Outcome, Page, Work};

/// Lines on a page.
const LINES: i64 = 100;

pub(crate) fn show(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SeeTrail)?;
    let page = work.query_as::<i64>("page").unwrap_or(1).clamp(1, 100_000);
    let lines = happened(work.tx, LINES + 1, (page - 1) * LINES)?;
    work.seen(Event::new("trail.read").with("page", page));
    let words = words(work.lang());
    let older = lines.len() > usize::try_from(LINES).unwrap_or(0);
    let head = [words.when(), words.what(), words.who(), words.particulars()].map(|head| ui::Column::text(&head));
    let rows: Vec<Vec<Markup>> = lines.iter().take(usize::try_from(LINES).unwrap_or(0)).map(row).collect();
    Ok(Page::show(
        words.trail_title(),
        html! {
            (ui::page_head(&words.trail_title(), words.trail_lead()))
            (ui::table(&words.trail_caption(), &head, &rows))
            p {
                @if page > 1 { a href=(format!("/trail?page={}", page - 1)) { (words.newer()) } " " }
                @if older { a href=(format!("/trail?page={}", page + 1)) { (words.older()) } }
            }
        },
    ))
}

fn row(line: &Happened) -> Vec<Markup> {
    vec![
        html! { (line.at.date().danish()) " " (line.at.clock()) },
        html! { @match line.unit {
            Some(unit) => a href=(format!("/units/{unit}")) { (line.what) },
            None => (line.what),
        } },
        html! { (line.person.clone().unwrap_or_else(|| line.via.clone())) },
        html! { (line.particulars) },
    ]
}
