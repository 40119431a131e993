//! What the pages of imports look like.

mod preview;

pub(crate) use preview::{Preview, faulty, preview};

use crate::kind::{Kind, Report};
use crate::mapping::Subject;
use crate::run::{Part, Run, RunId, Stage};
use crate::words;
use base::Lang;
use maud::{Markup, html};
use std::collections::HashMap;
use store::JobState;
use ui::{Form, Here, Notice};

/// The form to begin an import, and the imports before.
pub(crate) fn index(here: &Here, kind: &Kind, form: &Form, runs: &[Run], names: &HashMap<RunId, String>) -> Markup {
    let words = words(here.lang);
    let fields = html! {
        (ui::field(form, "file", &words.file(), ui::Kind::File, Some(&words.file_hint())))
        @if kind.subject == Subject::Org {
            (ui::field(form, "people", &words.people(), ui::Kind::File, Some(&words.people_hint())))
        }
        (ui::field(form, "as_of", &words.as_of(), ui::Kind::Date, Some(&words.as_of_hint())))
    };
    let body = html! { (ui::summary(form)) (fields) (ui::button(&words.read_file())) };
    let rows: Vec<Vec<Markup>> = runs.iter().map(|run| line(here, run, names)).collect();
    html! {
        (ui::page_head(&(kind.label)(here.lang), words.lead()))
        (ui::panel(&words.new_import(), ui::upload_form(here, &format!("/imports/{}", kind.subject.code()), body)))
        @if rows.is_empty() {
            (ui::empty(&words.none_yet(), words.none_yet_text(), None))
        } @else {
            (ui::panel(&words.earlier(), ui::table(&words.earlier(), &[words.received(), words.file(), words.stage(), words.result()], &rows)))
        }
    }
}

fn line(here: &Here, run: &Run, names: &HashMap<RunId, String>) -> Vec<Markup> {
    let (time, unnamed) = (run.received_at, words(here.lang).unnamed());
    let name = names.get(&run.id).filter(|name| !name.is_empty()).unwrap_or(&unnamed);
    vec![
        html! { (time.date().long(here.lang)) " " (time.clock()) },
        ui::link(&format!("/imports/{}/{}", run.subject.code(), run.id), name),
        html! { (stage(run.stage, here.lang)) },
        html! { @if let Some(report) = report(run) { (counted(&report, here.lang)) } },
    ]
}

fn report(run: &Run) -> Option<Report> {
    serde_json::from_str(run.report.as_deref()?).ok()
}

fn counted(report: &Report, lang: Lang) -> String {
    let words = words(lang);
    words.counted(
        report.new.to_string(),
        report.changed.to_string(),
        report.closed.to_string(),
        report.unchanged.to_string(),
        report.rejected.len().to_string(),
    )
}

/// How an import stands, in words.
fn stage(stage: Stage, lang: Lang) -> String {
    let words = words(lang);
    match stage {
        Stage::Open => words.stage_open(),
        Stage::Waiting => words.stage_waiting(),
        Stage::Done => words.stage_done(),
        Stage::Refused => words.stage_refused(),
        Stage::Cancelled => words.stage_cancelled(),
    }
}

/// The way here.
fn crumbs(here: &Here, kind: &Kind, name: &str) -> Markup {
    ui::crumbs(
        here,
        &[(format!("/imports/{}", kind.subject.code()), (kind.label)(here.lang)), (String::new(), name.to_owned())],
    )
}

fn name(parts: &[Part]) -> &str {
    parts.first().map_or("", |part| part.name.as_str())
}

/// How far the job has come.
pub(crate) fn waiting(here: &Here, kind: &Kind, parts: &[Part], state: &JobState, steps: i64) -> Markup {
    let words = words(here.lang);
    let (label, done) = match state.done {
        0 => (words.step_reading(), 0),
        1 => (words.step_writing(), 1),
        _ => (words.step_done(), 3),
    };
    html! {
        (crumbs(here, kind, name(parts)))
        (ui::page_head(name(parts), words.waiting_lead()))
        @match &state.failure {
            Some(_) if state.ended_at.is_some() => (ui::notice(Notice::Heed, html! { p { (words.job_failed()) } })),
            Some(_) => (ui::notice(Notice::Heed, html! { p { (words.job_again()) } })),
            None => (ui::panel(&words.stage_waiting(), ui::progress(&label, done, steps.unsigned_abs()))),
        }
    }
}

/// What an import did, or that it was given up.
pub(crate) fn ended(here: &Here, kind: &Kind, run: &Run, parts: &[Part]) -> Markup {
    let words = words(here.lang);
    let (notice, says) = match run.stage {
        Stage::Done => (Notice::Done, words.done_text()),
        Stage::Refused => (Notice::Heed, words.changed_meanwhile()),
        _ => (Notice::Info, words.cancelled_text()),
    };
    let room = match kind.subject {
        Subject::Budget => ("/budget", words.see_budget()),
        _ => ("/organisation", words.see_units()),
    };
    let report = report(run);
    html! {
        (crumbs(here, kind, name(parts)))
        (ui::page_head(name(parts), stage(run.stage, here.lang)))
        (ui::notice(notice, html! { p { (says) } }))
        @if let Some(report) = &report {
            (ui::panel(&words.did(), preview::counts(here, report)))
            (preview::sums(here, report))
            (preview::refusals(here, run, report))
        }
        (ui::panel(&words.the_file(), preview::origin(here, run, parts)))
        @if run.stage == Stage::Done { (ui::buttons(ui::go(room.0, &room.1))) }
    }
}
