//! The preview of an import: what the file holds, what it would do, what is rejected, and what the columns sum to.

use super::{crumbs, name};
use crate::control::Controls;
use crate::kind::{Kind, Report};
use crate::mapping::Subject;
use crate::run::{Part, Run};
use crate::words;
use base::{Fault, Time};
use exchange::{Format, Table};
use maud::{Markup, html};
use ui::{Column, Form, Here, Notice};

/// How many lines of details and rejected rows are shown; the rest is in the file to fetch.
const SHOWN: usize = 200;
/// How many rows of the file are shown, so that one sees that æ, ø and å came through.
const SAMPLE: usize = 5;

/// An import that waits for its user.
pub(crate) struct Preview<'a> {
    /// What is imported.
    pub kind: &'a Kind,
    /// The import.
    pub run: &'a Run,
    /// Its files.
    pub parts: &'a [Part],
    /// The main file as read.
    pub file: &'a Table,
    /// What to look at before confirming.
    pub doubts: Vec<String>,
    /// What it would do.
    pub report: &'a Report,
    /// The sums and the totals typed.
    pub controls: Controls,
    /// When the same file was last imported.
    pub before: Option<Time>,
    /// What was typed.
    pub form: Form,
}

/// The whole preview.
pub(crate) fn preview(here: &Here, preview: &Preview) -> Markup {
    let words = words(here.lang);
    let report = preview.report;
    html! {
        (crumbs(here, preview.kind, name(preview.parts)))
        (ui::page_head(name(preview.parts), words.preview_lead()))
        @if let Some(before) = preview.before {
            (ui::notice(Notice::Info, html! { p { (words.same_file(before.date().long(here.lang))) } }))
        }
        @if !preview.doubts.is_empty() {
            (ui::notice(Notice::Heed, html! { ul { @for doubt in &preview.doubts { li { (doubt) } } } }))
        }
        (ui::panel(&words.would_do(), html! {
            (counts(here, report))
            @if report.changes_nothing() { p { (words.changes_nothing()) } }
            (details(here, report))
        }))
        (refusals(here, preview.run, report))
        @if !preview.controls.all.is_empty() { (controls(here, preview)) }
        (decision(here, preview))
        (ui::panel(&words.the_file(), html! { (origin(here, preview.run, preview.parts)) (sample(here, preview.file)) }))
        (mappings(here, preview.run, preview.parts, &[]))
    }
}

/// The mapping does not fit the file: what is wrong, and the mapping to correct.
pub(crate) fn faulty(here: &Here, kind: &Kind, run: &Run, parts: &[Part], faults: &[Fault]) -> Markup {
    html! {
        (crumbs(here, kind, name(parts)))
        (ui::page_head(name(parts), words(here.lang).mapping_lead()))
        (mappings(here, run, parts, faults))
        (cancel(here, run))
    }
}

/// How many rows and things.
pub(crate) fn counts(here: &Here, report: &Report) -> Markup {
    let words = words(here.lang);
    let number = |n: u64| html! { (n) };
    ui::facts(&[
        (words.count_read(), number(report.read)),
        (words.count_accepted(), number(report.accepted)),
        (words.count_rejected(), html! { (report.rejected.len()) }),
        (words.count_new(), number(report.new)),
        (words.count_changed(), number(report.changed)),
        (words.count_closed(), number(report.closed)),
        (words.count_unchanged(), number(report.unchanged)),
    ])
}

fn details(here: &Here, report: &Report) -> Markup {
    let words = words(here.lang);
    let shown = report.details.iter().take(SHOWN);
    let rows: Vec<Vec<Markup>> = shown.map(|d| vec![html! { (d.what) }, html! { (d.text) }]).collect();
    html! { @if !rows.is_empty() {
        details open[rows.len() <= 20] {
            summary { (words.details(report.details.len())) }
            (ui::table(&words.would_do(), &[words.what_happens(), words.to_whom()], &rows))
            @if report.details.len() > SHOWN { p { (words.and_more(report.details.len() - SHOWN)) } }
        }
    } }
}

/// The rejected rows, each with its line and reason.
pub(crate) fn refusals(here: &Here, run: &Run, report: &Report) -> Markup {
    let words = words(here.lang);
    let shown = report.rejected.iter().take(SHOWN);
    let rows: Vec<Vec<Markup>> = shown.map(|r| vec![html! { (r.line) }, html! { (r.reason) }]).collect();
    let all = format!("/imports/{}/{}/rejected", run.subject.code(), run.id);
    html! { @if !rows.is_empty() {
        (ui::panel_with(&words.rejected_rows(), words.rejected_lead(report.rejected.len()), html! {
            (ui::table(&words.rejected_rows(), &[Column::number(&words.line()), Column::text(&words.reason())], &rows))
            @if report.rejected.len() > SHOWN { p { (words.and_more(report.rejected.len() - SHOWN)) } }
            p { (ui::link(&all, words.fetch_rejected())) }
        }))
    } }
}

/// The sums of a finished import.
pub(crate) fn sums(here: &Here, report: &Report) -> Markup {
    let words = words(here.lang);
    let mut form = Form::blank(here.lang);
    let controls = Controls::read(&mut form, report);
    let rows: Vec<Vec<Markup>> =
        controls.all.iter().map(|c| vec![html! { (c.column) }, html! { (c.sum.exact(here.lang)) }]).collect();
    html! { @if !rows.is_empty() {
        (ui::panel(&words.sums(), ui::table(&words.sums(), &[Column::text(&words.column()), Column::number(&words.sum())], &rows)))
    } }
}

/// The sums beside the totals that the user knows; asking changes nothing, so it is a GET.
fn controls(here: &Here, preview: &Preview) -> Markup {
    let words = words(here.lang);
    let rows: Vec<Vec<Markup>> = preview
        .controls
        .all
        .iter()
        .map(|c| vec![html! { (c.column) }, html! { (c.sum.exact(here.lang)) }, html! { (c.says(here.lang)) }])
        .collect();
    let head = [Column::text(&words.column()), Column::number(&words.sum()), Column::text(&words.control())];
    ui::panel_with(
        &words.sums(),
        words.sums_lead(),
        html! {
            (ui::table(&words.sums(), &head, &rows))
            form.form method="get" action=(address(preview.run)) {
                @for control in &preview.controls.all {
                    (ui::field(&preview.form, &control.field, &words.control_of(control.column.as_str()), ui::Kind::Money, None))
                }
                (ui::secondary(&words.compare()))
            }
        },
    )
}

/// Confirm or give up. The totals typed go along, so that nothing is imported while they differ.
fn decision(here: &Here, preview: &Preview) -> Markup {
    let words = words(here.lang);
    let rejected = preview.report.rejected.len();
    let fields = html! { @if rejected > 0 {
        (ui::field(&preview.form, "accept", &words.accept(), ui::Kind::Number, Some(&words.accept_hint(rejected))))
    } };
    let body = html! {
        @for control in preview.controls.all.iter().filter(|control| control.typed.is_some()) {
            input type="hidden" name=(control.field) value=(preview.form.sent(&control.field));
        }
        (ui::summary(&preview.form))
        (fields)
        (ui::button(&words.confirm()))
    };
    ui::panel_with(
        &words.decide(),
        words.decide_lead(),
        html! {
            (ui::form(here, &format!("{}/confirmation", address(preview.run)), body))
            (cancel(here, preview.run))
        },
    )
}

fn cancel(here: &Here, run: &Run) -> Markup {
    let words = words(here.lang);
    ui::form(here, &format!("{}/cancellation", address(run)), ui::secondary(&words.give_up()))
}

/// Where the figures come from.
pub(crate) fn origin(here: &Here, run: &Run, parts: &[Part]) -> Markup {
    let words = words(here.lang);
    html! { @for part in parts { (ui::facts(&[
        (words.file(), html! { (part.name) }),
        (words.hash(), html! { code { (part.hash) } }),
        (words.as_of(), html! { (run.as_of.long(here.lang)) }),
        (words.received(), html! { (run.received_at.date().long(here.lang)) " " (run.received_at.clock()) }),
    ])) } }
}

/// How the file was read, and its first rows.
fn sample(here: &Here, table: &Table) -> Markup {
    let words = words(here.lang);
    let notes = &table.notes;
    let how = match (notes.format, notes.separator) {
        (Format::Xlsx, _) => words.how_xlsx(notes.sheet.clone().unwrap_or_default()),
        (Format::Csv, Some('\t')) => words.how_csv(notes.encoding.name(), words.tab()),
        (Format::Csv, separator) => words.how_csv(notes.encoding.name(), separator.unwrap_or(';').to_string()),
    };
    let header =
        if table.header_line == 0 { words.no_header() } else { words.header_at(table.header_line.to_string()) };
    // A column without a name is known by its number.
    let name = |(at, name): (usize, &String)| if name.is_empty() { (at + 1).to_string() } else { name.clone() };
    let head: Vec<String> = table.header.iter().enumerate().map(name).collect();
    let first = table.rows.iter().take(SAMPLE);
    let rows: Vec<Vec<Markup>> = first.map(|row| row.cells.iter().map(|cell| html! { (cell) }).collect()).collect();
    html! {
        p { (how) " " (header) }
        @if !rows.is_empty() { (ui::table(&words.first_rows(), &head, &rows)) }
    }
}

/// The mappings, to be read and changed.
fn mappings(here: &Here, run: &Run, parts: &[Part], faults: &[Fault]) -> Markup {
    let words = words(here.lang);
    html! {
        @if !faults.is_empty() {
            (ui::notice(Notice::Heed, html! { ul { @for fault in faults { li { (fault.words) } } } }))
        }
        @for part in parts {
            @let title = if part.subject == Subject::People { words.mapping_of_people() } else { words.mapping() };
            (ui::panel_with(&title, words.mapping_sub(), {
                let mut form = Form::blank(here.lang).called(part.subject.code());
                form.set("mapping", &part.mapping);
                let body = html! {
                    input type="hidden" name="part" value=(part.subject.code());
                    (ui::area(&form, "mapping", &title, Some(&words.mapping_hint())))
                    (ui::secondary(&words.save_mapping()))
                };
                ui::form(here, &format!("{}/mapping", address(run)), body)
            }))
        }
    }
}

fn address(run: &Run) -> String {
    format!("/imports/{}/{}", run.subject.code(), run.id)
}
