//! What the pages of papers look like.

pub mod agreement;
mod blocks;
pub mod committee;
pub mod numbers;
pub mod questions;

use crate::store::{Listed, Shown};
use crate::words;
use access::CommitteeId;
use base::Date;
use maud::{Markup, html};
use org::Committee;
use paper::Paper;
use ui::{Form, Here, Kind};

fn address(committee: CommitteeId) -> String {
    format!("/papers/committees/{committee}")
}

/// The committees that the reader may read about, with how many papers each has.
pub fn index(here: &Here, committees: &[(i64, Committee)]) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::page_head(&w.index_title(), w.index_lead()))
        @if committees.is_empty() { (ui::empty(&w.index_empty_title(), w.index_empty_text(), None)) }
        @for (papers, committee) in committees {
            section.panel {
                h2 { (ui::link(&address(committee.id), &committee.name)) }
                p.sub { (w.index_papers(*papers)) }
            }
        }
    }
}

fn line(here: &Here, paper: &Listed) -> Markup {
    let w = words(here.lang);
    html! { li {
        a href={ "/papers/" (paper.id) } { (w.paper_subtitle(paper.on.long(here.lang))) }
        " " span.sub { (w.made_on(paper.made_at.date().long(here.lang))) }
        " · " a href={ "/papers/" (paper.id) "/pdf" } aria-label={ (w.pdf()) ", " (w.paper_subtitle(paper.on.long(here.lang))) } { (w.pdf()) }
        " · " a href={ "/papers/" (paper.id) "/xlsx" } aria-label={ (w.xlsx()) ", " (w.paper_subtitle(paper.on.long(here.lang))) } { (w.xlsx()) }
    } }
}

/// The newest papers about a unit.
pub fn panel(here: &Here, papers: &[Listed]) -> Markup {
    let w = words(here.lang);
    ui::panel(
        &w.menu(),
        html! {
            ul { @for paper in papers { li {
                a href={ "/papers/" (paper.id) } lang=(paper.lang.code()) { (paper.title) }
                " " small { (paper.on.long(here.lang)) }
            } } }
        },
    )
}

/// The paper as it would look today, with the button that makes it.
pub fn draft(here: &Here, committee: &Committee, form: &Form, date: Date, paper: &Paper) -> Markup {
    let w = words(here.lang);
    let home = address(committee.id);
    html! {
        (ui::crumbs(here, &[("/papers", w.index_title()), (&home, committee.name.clone()), ("", w.see_draft())]))
        (ui::page_head(&w.draft_title(&committee.name), w.draft_lead()))
        (ui::summary(form))
        (ui::columns(choosing(here, committee.id, form), making(here, committee.id, date)))
        (blocks::paper(paper))
    }
}

fn choosing(here: &Here, committee: CommitteeId, form: &Form) -> Markup {
    let w = words(here.lang);
    ui::panel(
        &w.date_title(),
        html! {
            form.form method="get" action={ (address(committee)) "/draft" } {
                (ui::field(form, "date", &w.date_label(), Kind::Date, Some(&w.date_hint())))
                (ui::secondary(&w.show_date()))
            }
        },
    )
}

fn making(here: &Here, committee: CommitteeId, date: Date) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        input type="hidden" name="date" value=(date);
        p { (w.make_text(date.long(here.lang))) }
        (ui::button(&w.make()))
    };
    ui::panel(&w.make_title(), ui::form(here, &format!("{}/papers", address(committee)), fields))
}

/// A paper that was made: its files, its proof, and what it says.
pub fn frozen(here: &Here, committee: &Committee, listed: &Listed, shown: &Shown, paper: &Paper) -> Markup {
    let w = words(here.lang);
    let home = address(committee.id);
    html! {
        (ui::crumbs(here, &[("/papers", w.index_title()), (&home, committee.name.clone()), ("", listed.title.clone())]))
        (ui::page_head(&listed.title, w.frozen_lead()))
        (ui::columns(files(here, listed), proof(here, shown)))
        (blocks::paper(paper))
    }
}

fn files(here: &Here, listed: &Listed) -> Markup {
    let w = words(here.lang);
    ui::panel(
        &w.files_title(),
        html! {
            (ui::facts(&[
                (w.made_from(), html! { (listed.on.long(here.lang)) }),
                (w.made_at(), html! { (listed.made_at.date().long(here.lang)) ", " (listed.made_at.clock()) }),
            ]))
            (ui::buttons(html! {
                (ui::go(&format!("/papers/{}/pdf", listed.id), &w.pdf()))
                (ui::secondary_link(&format!("/papers/{}/xlsx", listed.id), &w.xlsx()))
                (ui::secondary_link(&format!("/papers/{}/data", listed.id), &w.proof_data()))
            }))
        },
    )
}

fn proof(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let hash = |hash: &str| html! { code.hash { (hash) } };
    ui::panel_with(
        &w.proof_title(),
        w.proof_text(),
        ui::facts(&[
            (w.proof_data(), hash(&shown.data.hash)),
            (w.pdf(), hash(&shown.pdf_hash)),
            (w.xlsx(), hash(&shown.xlsx_hash)),
        ]),
    )
}
