//! What figures reveal: in words, with source, and to the unit first.

use super::{Names, name};
use crate::finding::{Finding, Why};
use crate::{words, words_of};
use maud::{Markup, html};
use ui::{Form, Here};

fn said(here: &Here, finding: &Finding) -> Markup {
    let (w, figure) = (words(here.lang), &finding.figure);
    let amount = words_of::amount(figure.result, here.lang);
    html! {
        p { (w.finding_words(figure.year.to_string(), amount)) }
        p.sub { (w.finding_source()) " " (w.finding_read(figure.read_on.long(here.lang))) }
        @if let Some(lift) = finding.lifted { p.sub { (w.finding_lifted()) ": " (words_of::why(lift.why, here.lang)) } }
    }
}

/// What figures reveal of several units, to those who may see it now.
pub fn list(here: &Here, findings: &[Finding], names: &Names) -> Markup {
    let w = words(here.lang);
    ui::panel_with(
        &w.findings_title(),
        w.findings_lead(),
        html! {
            @for finding in findings {
                section.setting {
                    h3 { (ui::link(&format!("/units/{}", finding.figure.unit), name(names, finding.figure.unit))) }
                    div { (said(here, finding)) }
                }
            }
        },
    )
}

/// On the unit's own page; those who speak for the unit are asked for its own reading.
pub fn panel(here: &Here, finding: &Finding, own: bool) -> Markup {
    let (w, figure) = (words(here.lang), &finding.figure);
    ui::panel(
        &w.findings_title(),
        html! {
            (said(here, finding))
            @if own {
                @if here.today < finding.grace_ends && finding.lifted.is_none() {
                    p { (w.finding_first(finding.grace_ends.long(here.lang))) }
                }
                p { (ui::secondary_link(&format!("/units/{}/deviations/new?kind=budget", figure.unit), &w.finding_report())) }
            }
        },
    )
}

/// The form with which the line lifts a unit's grace period; it says nothing of whether anything was found.
pub fn lifting(here: &Here, form: &Form, unit: base::UnitId, name: &str) -> Markup {
    let w = words(here.lang);
    let whys: Vec<(&str, String)> = Why::ALL.iter().map(|why| (why.code(), words_of::why(*why, here.lang))).collect();
    let fields = html! {
        (ui::radios(form, "why", &w.lift_why(), &whys))
        (ui::area(form, "reason", &w.lift_reason(), None))
        (ui::button(&w.lift_save()))
    };
    html! {
        (ui::crumbs(here, &[("/followup", w.title()), (&format!("/units/{unit}"), name.to_owned())]))
        (ui::page_head(&w.lift_title(), w.lift_text()))
        (ui::summary(form))
        (ui::form(here, &format!("/units/{unit}/grace"), fields))
    }
}
