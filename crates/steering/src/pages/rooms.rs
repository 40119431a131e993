//! The room matrix and its three files: the same filter, the same rows, never a sum, never a ranking.

use super::board::{Board, Row};
use crate::filter::{Filter, Show};
use crate::rooms::Standing;
use crate::sheet::{self, Note, Shown};
use crate::step::Instrument;
use crate::store::agreements::Kept;
use crate::views::rooms as views;
use crate::words;
use access::Do;
use paper::Format;
use ui::Here;
use web::{Error, Outcome, Page, Work};

/// The matrix page.
pub fn matrix(work: &mut Work) -> Outcome {
    let loaded = Board::load(work)?;
    let here = work.here();
    let Some((board, others)) = loaded else {
        let may_open = work.actor.may_somewhere(Do::OpenRound);
        return Ok(Page::show(words(here.lang).menu(), views::none(&here, may_open)));
    };
    let instruments = board.instruments(work);
    let all = board.all_rows(work, &instruments);
    let page = views::Page {
        round: &board.round.name,
        area: board.known.unit(board.round.area),
        common: board.common(work, &instruments),
        chosen: chosen(work, &board, &all),
        rows: board.page_rows(work, all),
        elsewhere: if board.filter.show == Show::Help { board.elsewhere() } else { Vec::new() },
        others: others.iter().map(|round| (format!("/rooms?round={}", round.id), round.name.clone())).collect(),
        query: format!("?round={}{}", board.round.id, board.filter.query()),
        instruments,
    };
    Ok(Page::show(words(here.lang).matrix_title(page.area), views::matrix(&here, &page)))
}

/// What can be chosen, and what is.
fn chosen(work: &Work, board: &Board, all: &[Row]) -> views::Chosen {
    let today = work.today();
    let cells = || all.iter().flat_map(|row| row.cells.iter().flatten());
    let asking = all.iter().filter(|row| row.plea.is_some()).count() + board.elsewhere().len();
    let choice = |show: &Show| {
        let filter = Filter { show: *show, ..board.filter };
        let pleas = if *show == Show::Help { asking } else { 0 };
        let found = cells().filter(|seen| show.wants(seen.traits, today)).count() + pleas;
        (*show, format!("/rooms?round={}{}", board.round.id, filter.query()), found)
    };
    let name = |one: &&Instrument| (one.id.to_string(), one.name.pick(work.lang()).to_owned());
    views::Chosen {
        filter: board.filter,
        round: board.round.id.to_string(),
        shows: Show::ALL.iter().map(choice).collect(),
        instruments: board.all_instruments(work).iter().map(name).collect(),
        parents: board.parents(work),
    }
}

/// What the page shows, in words, with the agreements behind it.
fn shown(work: &Work, board: &Board) -> Shown {
    let (here, w) = (work.here(), words(work.lang()));
    let instruments = board.instruments(work);
    let rows = board.rows(work, board.all_rows(work, &instruments));
    let area = board.known.unit(board.round.area);
    let common = board.common(work, &instruments);
    let step =
        |one: &Option<Standing>| one.as_ref().map_or_else(String::new, |one| one.step.words.pick(here.lang).to_owned());
    let mut table = vec![std::iter::once(w.common_agreement()).chain(common.iter().map(step)).collect::<Vec<_>>()];
    for row in &rows {
        let cells = row.cells.iter().map(|cell| views::worded(&here, cell.as_ref()));
        table.push(std::iter::once(row.name.clone()).chain(cells).collect());
    }
    let own = rows.iter().flat_map(|row| row.cells.iter().flatten().map(move |seen| (row.name.as_str(), seen)));
    let behind = common.iter().flatten().map(|one| (area, one));
    let behind = behind.chain(own.filter(|(_, seen)| seen.standing.own()).map(|(name, seen)| (name, &seen.standing)));
    Shown {
        caption: w.matrix_caption(area),
        head: std::iter::once(area)
            .chain(instruments.iter().map(|one| one.name.pick(here.lang)))
            .map(str::to_owned)
            .collect(),
        rows: table,
        notes: behind.filter_map(|(unit, one)| note(&here, unit, one, board.agreement(one)?)).collect(),
        note_head: [w.notes_title(), w.unit_label(), w.instrument_label()],
    }
}

/// The agreement behind a cell, as far as everybody who lives by it may read it.
fn note(here: &Here, unit: &str, standing: &Standing, kept: &Kept) -> Option<Note> {
    let w = words(here.lang);
    let terms = &kept.agreement.terms;
    let supports: Vec<String> = terms
        .supports
        .iter()
        .map(|one| {
            let giver = super::party_word(one.giver, here.lang);
            let state =
                one.done.map_or_else(|| w.note_due(one.due.long(here.lang)), |on| w.support_done(on.long(here.lang)));
            format!("{} ({giver}; {state})", one.text)
        })
        .collect();
    let facts = [
        (w.note_says(), terms.text.clone()),
        (w.reason_label(), terms.reason.clone()),
        (w.note_decided_here(), terms.decided_here.clone()),
        (w.support_title(), supports.join("\n")),
        (w.review_label(), terms.review.map_or_else(String::new, |on| on.long(here.lang))),
    ];
    let facts: Vec<(String, String)> = facts.into_iter().filter(|(_, said)| !said.trim().is_empty()).collect();
    Some(Note { unit: unit.to_owned(), name: standing.name.pick(here.lang).to_owned(), facts })
}

/// What was chosen, in words.
fn told(work: &Work, board: &Board) -> String {
    let (lang, w) = (work.lang(), words(work.lang()));
    let show = (board.filter.show != Show::All).then(|| views::show_word(board.filter.show, lang));
    let under = board.filter.under.map(|unit| w.under_unit(board.known.unit(unit)));
    let found = board.filter.instrument.and_then(|id| board.picture.lineage.at(work.today())?.instrument(id));
    let instrument = found.map(|one| one.name.pick(lang).to_owned());
    [Some(board.round.name.clone()), show, under, instrument].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn found(work: &mut Work) -> Result<Board, Error> {
    Board::load(work)?.map(|(board, _)| board).ok_or(Error::NotFound)
}

/// The paper of what is shown.
fn written(work: &mut Work) -> Result<paper::Paper, Error> {
    let board = found(work)?;
    let (here, w) = (work.here(), words(work.lang()));
    let head = paper::Paper {
        lang: here.lang,
        municipality: web::House::load(work.tx)?.name,
        title: w.matrix_title(board.known.unit(board.round.area)),
        subtitle: Some(told(work, &board)),
        date: here.today,
        blocks: vec![],
    };
    Ok(sheet::paper(&shown(work, &board), head, &w.excel_source()))
}

fn made(bytes: Result<Vec<u8>, paper::Unmade>) -> Result<Vec<u8>, Error> {
    bytes.map_err(|unmade| Error::Broken(unmade.to_string()))
}

/// What is shown, as DOCX to write on in.
pub fn word(work: &mut Work) -> Outcome {
    let paper = written(work)?;
    let mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Ok(Page::file("ledelsesrum.docx", mime, made(paper::docx(&paper, Format::A4Wide))?))
}

/// What is shown, as PDF/UA on the side; on A3 for the wall of a meeting where that is asked for.
pub fn pdf(work: &mut Work) -> Outcome {
    let paper = written(work)?;
    let format = if work.query("size").as_deref() == Some("a3") { Format::A3Wide } else { Format::A4Wide };
    Ok(Page::file("ledelsesrum.pdf", "application/pdf", made(paper::pdf_on(&paper, format))?))
}

/// What is shown, as a workbook: words, and nothing to sum.
pub fn excel(work: &mut Work) -> Outcome {
    let board = found(work)?;
    let (here, w) = (work.here(), words(work.lang()));
    let book = paper::Workbook {
        lang: here.lang,
        title: w.matrix_title(board.known.unit(board.round.area)),
        municipality: web::House::load(work.tx)?.name,
        date: here.today,
        sheets: sheet::sheets(&shown(work, &board), w.menu()),
        about: paper::About {
            source: w.excel_source(),
            fetched: work.now(),
            filter: told(work, &board),
            signs: w.excel_signs(),
            definitions: vec![
                (w.common_word(), w.excel_common()),
                (w.own_word(), w.excel_own()),
                (w.floor_word(), w.excel_floor()),
            ],
        },
    };
    let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(Page::file("ledelsesrum.xlsx", mime, made(paper::xlsx(&book))?))
}
