//! Handlers of the committees' papers: read the draft, make it, fetch what was made. The committee's page has its own.

pub mod agreement;
pub mod committee;
pub mod handing;
pub mod numbers;
pub mod questions;

use crate::data::Data;
use crate::frozen::{self, Kept, Made};
use crate::store::{self as saved, Listed, PaperId};
use crate::{compose, gather, views, words};
use access::{CommitteeId, Do};
use base::{Date, Lang, UnitId};
use org::Committee;
use std::collections::HashMap;
use store::{Event, Tx};
use ui::Form;
use web::{Error, Outcome, Page, Panel, Work};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(crate) fn reaches(work: &Work, action: Do, committee: CommitteeId) -> bool {
    let sits = || work.actor.committees().contains(&committee);
    work.actor.may_everywhere(action) || (work.actor.may_somewhere(action) && sits())
}

/// What another committee gets does not exist for a politician.
fn may(work: &Work, action: Do, committee: CommitteeId) -> Result<(), Error> {
    if reaches(work, action, committee) {
        Ok(())
    } else if reaches(work, action.seeing(), committee) {
        Err(Error::Forbidden)
    } else {
        Err(Error::NotFound)
    }
}

fn found(work: &mut Work, id: CommitteeId) -> Result<Committee, Error> {
    let committees = org::committees(work.tx)?;
    committees.into_iter().find(|committee| committee.id == id).ok_or(Error::NotFound)
}

pub fn index(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeePaper)?;
    let counts: HashMap<CommitteeId, i64> = saved::counts(work.tx)?.into_iter().collect();
    let mut committees = org::committees(work.tx)?;
    committees.retain(|committee| reaches(work, Do::SeePaper, committee.id));
    let rows = committees.into_iter().map(|one| (counts.get(&one.id).copied().unwrap_or(0), one)).collect::<Vec<_>>();
    let here = work.here();
    Ok(Page::show(words(here.lang).index_title(), views::index(&here, &rows)))
}

pub fn draft(work: &mut Work, id: CommitteeId) -> Outcome {
    may(work, Do::MakePaper, id)?;
    let committee = found(work, id)?;
    let mut form = Form::blank(work.lang());
    let on = asked_date(work, &mut form);
    let data = gather::gather(work.tx, &committee, on, work.lang())?;
    let paper = compose::compose(&data);
    let title = words(work.lang()).draft_title(&committee.name);
    let body = views::draft(&work.here(), &committee, &form, on, &paper);
    Ok(if form.faulty() { Page::again(title, body) } else { Page::show(title, body) })
}

/// The date of the draft: today, unless another that has come is asked for.
fn asked_date(work: &Work, form: &mut Form) -> Date {
    let today = work.today();
    let asked = work.query_as::<Date>("date");
    form.set("date", asked.unwrap_or(today).to_string());
    match asked {
        Some(date) if date > today => {
            form.wrong("date", words(work.lang()).date_ahead());
            today
        }
        asked => asked.unwrap_or(today),
    }
}

/// A paper ready to be kept.
pub struct Ready {
    committee: CommitteeId,
    on: Date,
    lang: Lang,
    year: i16,
    made: Made,
}

/// Gathers and sets the paper before the write begins.
pub fn prepare(work: &mut Work) -> Result<Ready, Error> {
    let id = work.path::<CommitteeId>("id")?;
    may(work, Do::MakePaper, id)?;
    let committee = found(work, id)?;
    let (lang, today) = (work.lang(), work.today());
    let date = work.form().date("date").filter(|date| *date <= today);
    let date = date.ok_or_else(|| Error::refused(words(lang).date_ahead()))?;
    ready(work.tx, &committee, date, lang)
}

fn ready(tx: &mut Tx, committee: &Committee, on: Date, lang: Lang) -> Result<Ready, Error> {
    let data = gather::gather(tx, committee, on, lang)?;
    let year = data.budget.year.unwrap_or(on.year());
    let made = frozen::make(&data).map_err(|unmade| Error::Broken(unmade.to_string()))?;
    Ok(Ready { committee: committee.id, on, lang, year, made })
}

pub fn make(work: &mut Work, ready: &Ready) -> Outcome {
    may(work, Do::MakePaper, ready.committee)?;
    let id = keep(work.tx, ready)?;
    Ok(Page::go(format!("/papers/{id}")))
}

fn keep(tx: &mut Tx, ready: &Ready) -> Result<PaperId, Error> {
    let paper = Listed {
        id: PaperId::fresh(),
        committee: ready.committee,
        title: ready.made.title.clone(),
        lang: ready.lang,
        on: ready.on,
        made_at: tx.now(),
    };
    saved::insert(tx, &paper, ready.year, &ready.made)?;
    let event = Event::new("reports.paper_made")
        .about(paper.id.0)
        .with("committee", paper.committee)
        .with("date", paper.on)
        .with("data", &ready.made.data.hash)
        .with("pdf", &ready.made.pdf.hash)
        .with("xlsx", &ready.made.xlsx.hash);
    tx.commit(event)?;
    Ok(paper.id)
}

/// Makes a committee's paper outside a page, for the command line and the demonstration; commits.
pub fn make_paper(tx: &mut Tx, id: CommitteeId, date: Date, lang: Lang) -> Result<PaperId, Error> {
    let committees = org::committees(tx)?;
    let committee = committees.into_iter().find(|committee| committee.id == id).ok_or(Error::NotFound)?;
    let ready = ready(tx, &committee, date, lang)?;
    keep(tx, &ready)
}

fn seen(work: &mut Work, id: PaperId) -> Result<Listed, Error> {
    let paper = saved::get(work.tx, id)?;
    may(work, Do::SeePaper, paper.committee)?;
    Ok(paper)
}

pub fn show(work: &mut Work, id: PaperId) -> Outcome {
    let paper = seen(work, id)?;
    let committee = found(work, paper.committee)?;
    let shown = saved::shown(work.tx, id)?;
    let data: Data = serde_json::from_str(unchanged(work, &shown.data)?).map_err(|e| Error::Broken(e.to_string()))?;
    let body = views::frozen(&work.here(), &committee, &paper, &shown, &compose::compose(&data));
    Ok(Page::show(paper.title, body))
}

/// What no longer matches its fingerprint is never shown as if nothing had happened.
fn unchanged<'k, T: AsRef<[u8]>>(work: &Work, kept: &'k Kept<T>) -> Result<&'k T, Error> {
    if kept.unchanged() { Ok(&kept.content) } else { Err(Error::refused(words(work.lang()).bytes_changed())) }
}

pub fn pdf(work: &mut Work, id: PaperId) -> Outcome {
    let paper = seen(work, id)?;
    let file = saved::pdf(work.tx, id)?;
    unchanged(work, &file)?;
    Ok(Page::file(file_name(&paper, "pdf"), "application/pdf", file.content))
}

pub fn xlsx(work: &mut Work, id: PaperId) -> Outcome {
    let paper = seen(work, id)?;
    let file = saved::xlsx(work.tx, id)?;
    unchanged(work, &file)?;
    Ok(Page::file(file_name(&paper, "xlsx"), XLSX, file.content))
}

pub fn data(work: &mut Work, id: PaperId) -> Outcome {
    let paper = seen(work, id)?;
    let data = saved::shown(work.tx, id)?.data;
    unchanged(work, &data)?;
    Ok(Page::file(file_name(&paper, "json"), "application/json", data.content.into_bytes()))
}

/// The date and the fingerprint's place in the list tell papers apart; names stay out of file names.
fn file_name(paper: &Listed, extension: &str) -> String {
    format!("udvalg-{}-{}.{extension}", paper.on, paper.id.0.simple())
}

/// The newest papers about a unit, beside what they are about.
pub fn panel(work: &mut Work, unit: UnitId) -> Result<Vec<Panel>, Error> {
    if !work.actor.may_somewhere(Do::SeePaper) {
        return Ok(vec![]);
    }
    let today = work.today();
    let mut papers = saved::about(work.tx, unit, today)?;
    papers.retain(|paper| reaches(work, Do::SeePaper, paper.committee));
    if papers.is_empty() {
        return Ok(vec![]);
    }
    Ok(vec![Panel { side: true, order: 80, body: views::panel(&work.here(), &papers) }])
}
