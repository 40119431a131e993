//! The room matrix and its file: what each reader may see, never a sum, never a ranking, never a sibling's own.

use super::Known;
use crate::picture::Picture;
use crate::rooms::{Standing, standing};
use crate::round::{Round, RoundId};
use crate::setting::Origin;
use crate::step::Instrument;
use crate::store::{agreements, rounds};
use crate::views::rooms as views;
use crate::words;
use access::Do;
use base::UnitId;
use std::collections::HashMap;
use web::{Error, Outcome, Page, Work};

/// A cell that the reader may see.
pub struct Seen {
    /// What stands.
    pub standing: Standing,
    /// The unit asked for tighter itself.
    pub own_wish: bool,
    /// Disagreement was noted, and the reader is a party.
    pub disagreed: bool,
    /// Where an own agreement can be read.
    pub href: Option<String>,
    /// The unit between the area and this one whose agreement it follows.
    pub from: Option<String>,
}

/// What the matrix is drawn from.
pub struct Board {
    round: Round,
    known: Known,
    picture: Picture,
    kept: HashMap<crate::agreement::AgreementId, agreements::Kept>,
    sees: Vec<UnitId>,
}

impl Board {
    /// Reads the round asked for, else the newest settled one whose area the reader has something to do with.
    fn load(work: &mut Work) -> Result<Option<(Self, Vec<Round>)>, Error> {
        work.may_somewhere(Do::SeeMatrix)?;
        let known = Known::load(work)?;
        let sight = known.sight(work, Do::SeeMatrix);
        let places = known.seating.places();
        let concerns = |round: &Round| {
            sight.everywhere
                || !sight.functions.is_empty()
                || sight.lives_under(places, round.area)
                || sight.sees(places, round.area, "")
        };
        let mut all: Vec<Round> = rounds::rounds(work.tx)?.into_iter().filter(concerns).collect();
        let asked: Option<RoundId> = work.query_as("round");
        let at = match asked {
            Some(id) => all.iter().position(|round| round.id == id).ok_or(Error::NotFound)?,
            None if all.is_empty() => return Ok(None),
            // What has been settled says more than what is still being talked about.
            None => all.iter().position(|round| round.deadline < work.today()).unwrap_or(0),
        };
        let round = all.remove(at);
        let today = work.today();
        let picture = Picture::load(work.tx, today, today)?;
        let kept = agreements::all(work.tx)?.into_iter().map(|kept| (kept.agreement.id, kept)).collect();
        let mut sees: Vec<UnitId> = known.tree.subtree(round.area);
        sees.retain(|unit| *unit != round.area);
        Ok(Some((Self { round, known, picture, kept, sees }, all)))
    }

    fn instruments(&self, work: &Work) -> Vec<&Instrument> {
        let today = work.today();
        let sight = self.known.sight(work, Do::SeeMatrix);
        let units = || self.sees.iter().chain(std::iter::once(&self.round.area));
        let places = self.known.seating.places();
        let found = self.round.instruments.iter().filter_map(|id| self.picture.lineage.at(today)?.instrument(*id));
        found.filter(|one| units().any(|unit| sight.sees(places, *unit, &one.owner))).collect()
    }

    fn seen(&self, work: &Work, unit: UnitId, instrument: &Instrument) -> Option<Seen> {
        let sight = self.known.sight(work, Do::SeeMatrix);
        if !sight.sees(self.known.seating.places(), unit, &instrument.owner) {
            return None;
        }
        let standing = standing(&self.picture, unit, instrument, work.today())?;
        let kept = standing.agreement.and_then(|id| self.kept.get(&id)).filter(|_| standing.own());
        let party = || super::calibrations::party(work, &self.known, unit, instrument).is_some();
        let above: Vec<UnitId> = self.known.seating.places().path(self.round.area).collect();
        Some(Seen {
            own_wish: kept.is_some_and(|kept| kept.own_wish),
            disagreed: kept.is_some_and(|kept| kept.agreement.disagreed()) && party(),
            href: kept.map(|kept| format!("/agreements/{}", kept.agreement.id)),
            from: match standing.origin {
                Origin::Common(from, _) if !above.contains(&from) => Some(self.known.unit(from).to_owned()),
                _ => None,
            },
            standing,
        })
    }

    fn rows(&self, work: &Work, instruments: &[&Instrument]) -> Vec<(String, String, Vec<Option<Seen>>)> {
        let cells = |unit: &UnitId| instruments.iter().map(|one| self.seen(work, *unit, one)).collect::<Vec<_>>();
        let row = |unit: &UnitId| (format!("/units/{unit}"), self.known.unit(*unit).to_owned(), cells(unit));
        self.sees.iter().map(row).filter(|(_, _, cells)| cells.iter().any(Option::is_some)).collect()
    }
}

/// The matrix page.
pub fn matrix(work: &mut Work) -> Outcome {
    let loaded = Board::load(work)?;
    let here = work.here();
    let Some((board, others)) = loaded else {
        let may_open = work.actor.may_somewhere(Do::OpenRound);
        return Ok(Page::show(words(here.lang).menu(), views::none(&here, may_open)));
    };
    let instruments = board.instruments(work);
    let rows = board.rows(work, &instruments);
    let area = board.round.area;
    let page = views::Page {
        round: &board.round.name,
        area: board.known.unit(area),
        common: instruments.iter().map(|one| standing(&board.picture, area, one, here.today)).collect(),
        rows,
        instruments,
        others: others.iter().map(|round| (format!("/rooms?round={}", round.id), round.name.clone())).collect(),
        excel: format!("/rooms/excel?round={}", board.round.id),
    };
    Ok(Page::show(words(here.lang).matrix_title(page.area), views::matrix(&here, &page)))
}

/// The same as a workbook: exactly what the reader sees, and nothing to sum.
pub fn excel(work: &mut Work) -> Outcome {
    let (board, _) = Board::load(work)?.ok_or(Error::NotFound)?;
    let here = work.here();
    let w = words(here.lang);
    let instruments = board.instruments(work);
    let area = board.known.unit(board.round.area).to_owned();
    let text = |text: String| paper::Datum::Text(text);
    let common = instruments.iter().map(|one| standing(&board.picture, board.round.area, one, here.today));
    let step = |one: &Standing| one.step.words.pick(here.lang).to_owned();
    let mut rows = vec![
        std::iter::once(text(w.common_agreement()))
            .chain(common.map(|cell| text(cell.as_ref().map_or_else(String::new, step))))
            .collect::<Vec<_>>(),
    ];
    for (_, name, cells) in board.rows(work, &instruments) {
        let cells = cells.iter().map(|cell| text(cell.as_ref().map_or_else(String::new, |seen| worded(seen, &here))));
        rows.push(std::iter::once(text(name)).chain(cells).collect());
    }
    let column = |title: &str| paper::Column { title: title.to_owned(), width: 34 };
    let columns = std::iter::once(column(&area)).chain(instruments.iter().map(|one| column(one.name.pick(here.lang))));
    let sheet = paper::Sheet { name: w.menu(), columns: columns.collect(), rows, sum: None };
    let book = book(work, &board, sheet)?;
    let bytes = paper::xlsx(&book).map_err(|unmade| Error::Broken(unmade.to_string()))?;
    Ok(Page::file("ledelsesrum.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}

fn worded(seen: &Seen, here: &ui::Here) -> String {
    let w = words(here.lang);
    let step = seen.standing.step.words.pick(here.lang);
    let floor = if seen.standing.floor.is_some() { format!(" ({})", w.floor_word()) } else { String::new() };
    if seen.standing.own() {
        let small = views::against(&seen.standing, seen.own_wish, here);
        let talk = if seen.disagreed { format!(" ⇄ {}", w.disagreement_noted()) } else { String::new() };
        format!("{step} ({}{talk}){floor}", w.own_mark(small))
    } else {
        format!("{step} ({}){floor}", w.common_word())
    }
}

fn book(work: &mut Work, board: &Board, sheet: paper::Sheet) -> Result<paper::Workbook, Error> {
    let here = work.here();
    let w = words(here.lang);
    Ok(paper::Workbook {
        lang: here.lang,
        title: w.matrix_title(board.known.unit(board.round.area)),
        municipality: web::House::load(work.tx)?.name,
        date: here.today,
        sheets: vec![sheet],
        about: paper::About {
            source: w.excel_source(),
            fetched: work.now(),
            filter: board.round.name.clone(),
            signs: w.excel_signs(),
            definitions: vec![
                (w.common_word(), w.excel_common()),
                (w.own_word(), w.excel_own()),
                (w.floor_word(), w.excel_floor()),
            ],
        },
    })
}
