//! Handlers: receive a file, see what it would do, change its mapping, confirm it or give it up.

use crate::control::Controls;
use crate::jobs::{JOB, STEPS};
use crate::kind::{Kind, Report};
use crate::load::{File, Loaded, load, part};
use crate::mapping::{Mapping, Subject};
use crate::perform::{Outcome as Performed, ended, keep_mappings, leave, perform};
use crate::run::{Beginning, NotOpen, Part, Run, RunId, Stage};
use crate::views::{self, Preview};
use crate::{registry, store, words};
use ::store::Event;
use base::Fault;
use exchange::{Cell, CsvStyle, write_csv};
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// The imports of a subject, and the form to begin one.
pub fn index(work: &mut Work, subject: Subject) -> Outcome {
    let kind = allowed(work, subject)?;
    let form = Form::blank(work.lang());
    Ok(Page::show((kind.label)(work.lang()), list(work, &kind, &form)?))
}

/// Reads the files that were sent, before the write begins.
pub fn read(work: &mut Work) -> Result<Result<Vec<Part>, Fault>, Error> {
    let subject: Subject = work.path("subject")?;
    allowed(work, subject)?;
    let lang = work.lang();
    let mut parts = vec![];
    for (name, subject) in [("file", subject), ("people", Subject::People)] {
        let Some(upload) = work.file(name).cloned() else { continue };
        let file = File { name: &upload.name, bytes: &upload.bytes, mapping: None };
        match part(work.tx, subject, &file, lang)? {
            Ok(part) => parts.push(part),
            Err(fault) => return Ok(Err(Fault::new(name, fault.words))),
        }
    }
    let missing = parts.first().is_none_or(|part| part.subject != subject);
    Ok(if missing { Err(Fault::new("file", words(lang).file_choose())) } else { Ok(parts) })
}

/// Keeps the files, so that they can be looked at and confirmed.
pub fn receive(work: &mut Work, read: &Result<Vec<Part>, Fault>) -> Outcome {
    let kind = allowed(work, work.path("subject")?)?;
    let mut form = work.form();
    let as_of = form.optional_date("as_of");
    if let Err(fault) = read {
        form.wrong(&fault.field, fault.words.clone());
    }
    let (Some(as_of), Ok(parts), false) = (as_of, read, form.faulty()) else {
        return Ok(Page::again((kind.label)(work.lang()), list(work, &kind, &form)?));
    };
    let (lang, now, person) = (work.lang(), work.now(), Some(work.actor.person));
    let as_of = as_of.unwrap_or_else(|| work.today());
    let run = Run::begin(RunId::fresh(), Beginning { subject: kind.subject, as_of, person, lang, now });
    store::add(work.tx, &run, parts)?;
    let hashes = parts.iter().map(|part| part.hash.as_str()).collect::<Vec<_>>().join(" ");
    work.commit(
        Event::new("import.received").about(run.id.0).with("subject", kind.subject.code()).with("file", hashes),
    )?;
    Ok(Page::go(address(&run)))
}

/// One import: its preview while it is open, its progress while it is done, its result afterwards.
pub fn show(work: &mut Work, subject: Subject, id: RunId) -> Outcome {
    let kind = allowed(work, subject)?;
    let run = store::run(work.tx, subject, id)?;
    let parts = store::parts(work.tx, &run)?;
    let title = parts.first().map_or_else(String::new, |part| part.name.clone());
    if run.stage == Stage::Open {
        return Ok(Page::show(title, opened(work, &kind, &run, &parts)?));
    }
    let here = work.here();
    if let (Stage::Waiting, Some(job)) = (run.stage, run.job) {
        let state = work.tx.job(job)?;
        let body = views::waiting(&here, &kind, &parts, &state, STEPS);
        let given_up = state.ended_at.is_some();
        return Ok(if given_up { Page::show(title, body) } else { Page::progress(title, body, 2) });
    }
    Ok(Page::show(title, views::ended(&here, &kind, &run, &parts)))
}

/// Changes the mapping of one of the files.
pub fn remap(work: &mut Work, subject: Subject, id: RunId) -> Outcome {
    let kind = allowed(work, subject)?;
    let run = store::run(work.tx, subject, id)?.open().map_err(|e| not_open(work, e))?;
    let mut parts = store::parts(work.tx, &run)?;
    let mut form = work.form();
    let (chosen, text) = (form.choice::<Subject>("part"), form.text("mapping", 1..=100_000));
    let part = parts.iter_mut().find(|part| Some(part.subject) == chosen).ok_or(Error::NotFound)?;
    part.mapping = text.clone().unwrap_or_default();
    if Mapping::parse(&part.mapping, work.lang()).is_err() {
        let body = opened(work, &kind, &run, &parts)?;
        return Ok(Page::again((kind.label)(work.lang()), body));
    }
    let part = part.clone();
    store::remap(work.tx, &run, part.subject, &part.mapping)?;
    work.commit(Event::new("import.mapped").about(run.id.0).with("part", part.subject.code()))?;
    Ok(Page::go(address(&run)))
}

/// What a confirmation needs, read and checked before the write begins.
pub enum Checked {
    /// The files as read, and what they would do.
    Fits(Box<Loaded>, Report),
    /// The mapping does not fit the file.
    Faulty,
}

/// Reads and checks the files of an import that is about to be confirmed.
pub fn check(work: &mut Work) -> Result<Checked, Error> {
    let kind = allowed(work, work.path("subject")?)?;
    let run = store::run(work.tx, kind.subject, work.path("id")?)?;
    let parts = store::parts(work.tx, &run)?;
    let Ok(loaded) = load(&parts, work.lang()) else { return Ok(Checked::Faulty) };
    let report = loaded.check(work.tx, &kind, run.as_of, work.lang())?;
    Ok(Checked::Fits(Box::new(loaded), report))
}

/// Confirms an import: done at once, or by a job where it may take long.
pub fn confirm(work: &mut Work, checked: &Checked) -> Outcome {
    let kind = allowed(work, work.path("subject")?)?;
    let run = store::run(work.tx, kind.subject, work.path("id")?)?.open().map_err(|e| not_open(work, e))?;
    let parts = store::parts(work.tx, &run)?;
    let Checked::Fits(loaded, report) = checked else {
        return Ok(Page::again((kind.label)(work.lang()), opened(work, &kind, &run, &parts)?));
    };
    let mut form = work.form();
    let rejected = report.rejected.len();
    let accepted = if rejected == 0 { Some(0) } else { form.number("accept", 0..=i64::MAX) };
    if accepted.is_some_and(|n| usize::try_from(n) != Ok(rejected)) {
        form.wrong("accept", words(work.lang()).accept_other(rejected));
    }
    Controls::read(&mut form, report).refuse(&mut form);
    match accepted.and_then(|n| u64::try_from(n).ok()).filter(|_| !form.faulty()) {
        Some(accepted) => go_on(work, &kind, run, (&parts, loaded, accepted)),
        None => Ok(Page::again((kind.label)(work.lang()), preview(work, &kind, &run, &parts, Some((report, form)))?)),
    }
}

fn go_on(work: &mut Work, kind: &Kind, run: Run, (parts, loaded, accepted): (&[Part], &Loaded, u64)) -> Outcome {
    if kind.job {
        let run = run.confirm(accepted).map_err(|e| not_open(work, e))?;
        let job = work.tx.enqueue(JOB, &serde_json::json!({ "run": run.id.to_string() }))?;
        let run = Run { job: Some(job), ..run };
        store::save(work.tx, &run)?;
        work.commit(Event::new("import.confirmed").about(run.id.0).with("accepted_rejected", accepted))?;
        return Ok(Page::go(address(&run)));
    }
    let run = Run { accept_rejected: accepted, ..run };
    match perform(work.tx, kind, &run, loaded)? {
        Performed::Refused(_) => Err(Error::refused(words(work.lang()).changed_meanwhile())),
        Performed::Done(report) => {
            keep_mappings(work.tx, loaded, parts)?;
            let run = ended(run, Stage::Done, &report, work.tx)?;
            store::save(work.tx, &run)?;
            leave(work.tx, kind, &run, parts, &report)?;
            Ok(Page::go(address(&run)))
        }
    }
}

/// Gives an import up; its files' content is deleted.
pub fn cancel(work: &mut Work, subject: Subject, id: RunId) -> Outcome {
    allowed(work, subject)?;
    let run = store::run(work.tx, subject, id)?;
    let run = run.cancel(work.now()).map_err(|e| not_open(work, e))?;
    store::save(work.tx, &run)?;
    work.commit(Event::new("import.cancelled").about(run.id.0))?;
    Ok(Page::go(format!("/imports/{}", subject.code())))
}

/// Every rejected row with its reason, for the one who corrects the file.
pub fn rejected(work: &mut Work, subject: Subject, id: RunId) -> Outcome {
    let kind = allowed(work, subject)?;
    let run = store::run(work.tx, subject, id)?;
    let report: Report = if let Some(json) = &run.report {
        serde_json::from_str(json).unwrap_or_default()
    } else {
        let parts = store::parts(work.tx, &run)?;
        let loaded = load(&parts, work.lang()).map_err(|_| Error::NotFound)?;
        loaded.check(work.tx, &kind, run.as_of, work.lang())?
    };
    let words = words(work.lang());
    let rows = report.rejected.into_iter().map(|r| vec![Cell::Text(r.line.to_string()), Cell::Text(r.reason)]);
    let bytes = write_csv(&[&words.line(), &words.reason()], rows, CsvStyle::Da);
    Ok(Page::file(words.rejected_file(), "text/csv; charset=utf-8", bytes))
}

fn allowed(work: &mut Work, subject: Subject) -> Result<Kind, Error> {
    let kind = registry::kind(subject).ok_or(Error::NotFound)?;
    work.may_everywhere(kind.does)?;
    Ok(kind)
}

fn not_open(work: &Work, _: NotOpen) -> Error {
    Error::refused(words(work.lang()).not_open())
}

fn address(run: &Run) -> String {
    format!("/imports/{}/{}", run.subject.code(), run.id)
}

fn list(work: &mut Work, kind: &Kind, form: &Form) -> Result<maud::Markup, Error> {
    let runs = store::latest(work.tx, kind.subject)?;
    let names = store::file_names(work.tx, kind.subject)?.into_iter().collect();
    Ok(views::index(&work.here(), kind, form, &runs, &names))
}

fn opened(work: &mut Work, kind: &Kind, run: &Run, parts: &[Part]) -> Result<maud::Markup, Error> {
    preview(work, kind, run, parts, None)
}

/// The preview, or the faults of the mapping; `given` where it has been worked out already.
fn preview(
    work: &mut Work,
    kind: &Kind,
    run: &Run,
    parts: &[Part],
    given: Option<(&Report, Form)>,
) -> Result<maud::Markup, Error> {
    let (here, lang) = (work.here(), work.lang());
    let loaded = match load(parts, lang) {
        Ok(loaded) => loaded,
        Err(faults) => return Ok(views::faulty(&here, kind, run, parts, &faults)),
    };
    let (report, mut form) = match given {
        Some((report, form)) => (report.clone(), form),
        None => (loaded.check(work.tx, kind, run.as_of, lang)?, Controls::asked(work)),
    };
    let before = parts.first().map(|part| store::imported_before(work.tx, run.subject, &part.hash)).transpose()?;
    let controls = Controls::read(&mut form, &report);
    let doubts = loaded.doubts(lang);
    let file = loaded.table();
    let preview = Preview { kind, run, parts, file, doubts, report: &report, controls, before: before.flatten(), form };
    Ok(views::preview(&here, &preview))
}
