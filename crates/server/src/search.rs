//! Searching the house from the top of every page: by any part of the words, within what the reader may see.

use crate::words;
use access::Do;
use maud::{Markup, html};
use store::{By, Event};
use ui::{Form, Here, Kind};
use web::{App, Hit, Hits, Outcome, Page, SHOWN, Work};

/// Where the page is.
const HOME: &str = "/search";
/// Letters of a question beyond these are not looked at.
const LONGEST: usize = 200;
/// The kind of job that looks whether what is found is what there is.
pub(crate) const FILL: &str = "search.fill";

pub(crate) fn show(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeOrganisation)?;
    let asked: String = work.query("q").unwrap_or_default().trim().chars().take(LONGEST).collect();
    let hits = if asked.is_empty() { vec![] } else { work.hits(&asked)? };
    let here = work.here();
    let title = if asked.is_empty() { words(here.lang).search_title() } else { words(here.lang).search_for(&asked) };
    Ok(Page::show(title, page(&here, &asked, &hits)))
}

fn page(here: &Here, asked: &str, hits: &[Hits]) -> Markup {
    let w = words(here.lang);
    let mut form = Form::blank(here.lang);
    form.set("q", asked);
    html! {
        (ui::page_head(&w.search_title(), w.search_lead()))
        search { form.form.filter method="get" action=(HOME) {
            (ui::field(&form, "q", &w.search_field(), Kind::Search, None))
            (ui::button(&w.search_button()))
        } }
        @if !asked.is_empty() && hits.is_empty() { (ui::empty(&w.search_nothing(), w.search_nothing_text(), None)) }
        @for kind in hits { (ui::panel(&kind.heading, found(here, kind))) }
    }
}

fn found(here: &Here, kind: &Hits) -> Markup {
    html! {
        ul.plain.found { @for hit in kind.hits.iter().take(SHOWN) { (line(here, hit)) } }
        @if kind.more { p.sub { (words(here.lang).search_more()) } }
    }
}

fn line(here: &Here, hit: &Hit) -> Markup {
    let foreign = hit.lang.filter(|lang| *lang != here.lang).map(base::Lang::code);
    html! { li lang=[foreign] {
        a href=(hit.href) { (hit.name) }
        @if !hit.context.is_empty() { small { (hit.context) } }
    } }
}

/// Makes what is found what there is, kind by kind: for a house that was there before anything could be found, and as a
/// safeguard each day.
pub(crate) fn fill(app: &App, _: &store::Job) -> Result<(), String> {
    for finder in app.capabilities().iter().flat_map(|capability| &capability.finders) {
        let finder = *finder;
        let renewed = app.db().write(By::job(), move |tx| {
            let renewed = finder.renew(tx)?;
            // Without an event nothing is written, and nothing need be.
            if renewed > 0 { tx.commit(Event::new("search.renewed").with("texts", renewed)) } else { Ok(()) }
        });
        renewed.map_err(|error: store::Error| format!("{}: {error}", finder.kind))?;
    }
    Ok(())
}
