//! Rule: the picture of given answers: who stands on which step as shapes, where we agree, and people's own words side by side.
//!
//! These are the voices of posts at a table, each given to be shown to the table, as the three voices of a calibration are; they are
//! no survey. They are counted by step and side, never summed, averaged or ranked over units, and never told by name.

use crate::ballot::{Given, Question};
use crate::seat::{Kind, Seat, SeatId};
use std::collections::HashMap;
use steering::step::StepId;

/// The side of the table an answer comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The units.
    Unit,
    /// The line.
    Line,
    /// The staff function.
    Staff,
}

/// Those who stand on a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The step.
    pub step: StepId,
    /// Its rank.
    pub rank: i64,
    /// The law forbids it.
    pub unlawful: bool,
    /// One for each answer: its side, and whether it was given after seeing. Units first; the order tells nothing else.
    pub stands: Vec<(Side, bool)>,
}

/// Somebody's words, without who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Whose side.
    pub side: Side,
    /// The rank of the step.
    pub rank: i64,
    /// Why.
    pub why: String,
    /// Which support must come.
    pub support: String,
    /// What it stops asking for.
    pub stops: String,
    /// Given after seeing.
    pub after_seeing: bool,
}

fn sides(seats: &[Seat]) -> HashMap<SeatId, Side> {
    let side = |seat: &Seat| match seat.kind {
        Kind::Unit => Some(Side::Unit),
        Kind::Line => Some(Side::Line),
        Kind::Staff => Some(Side::Staff),
        Kind::Med => None,
    };
    seats.iter().filter_map(|seat| Some((seat.id, side(seat)?))).collect()
}

/// The columns of a question, from the freest step.
pub fn columns(question: &Question, seats: &[Seat], seen: &[&Given]) -> Vec<Column> {
    let sides = sides(seats);
    let column = |(step, rank): &(StepId, i64)| {
        let here = seen.iter().filter(|one| one.instrument == question.instrument && one.said.step == *step);
        let mut stands: Vec<(Side, bool)> =
            here.filter_map(|one| Some((*sides.get(&one.seat)?, one.after_seeing))).collect();
        stands.sort();
        Column { step: *step, rank: *rank, unlawful: *rank < question.floor, stands }
    };
    question.steps.iter().map(column).collect()
}

/// The step where we agree: the line and the staff function stand there, and at most every tenth unit stands elsewhere.
pub fn agreed(columns: &[Column]) -> Option<StepId> {
    let count = |column: &Column, side: Side| column.stands.iter().filter(|(stands, _)| *stands == side).count();
    let all = |side: Side| columns.iter().map(|column| count(column, side)).sum::<usize>();
    let fits = |column: &&Column| {
        let others = all(Side::Unit) - count(column, Side::Unit);
        others * 10 <= all(Side::Unit)
            && [Side::Line, Side::Staff].iter().all(|side| count(column, *side) == all(*side))
            && !column.stands.is_empty()
    };
    columns.iter().find(fits).map(|column| column.step)
}

/// The step to begin an agreement from: where most stand, the freest of equals. A suggestion to be written over, nothing more.
pub fn beginning(columns: &[Column]) -> Option<StepId> {
    let most = columns.iter().map(|column| column.stands.len()).max().filter(|most| *most > 0)?;
    columns.iter().find(|column| column.stands.len() == most).map(|column| column.step)
}

/// What has been written about a question, by side and step. The order is that of the words, so it does not tell who came first.
pub fn voices(question: &Question, seats: &[Seat], seen: &[&Given]) -> Vec<Voice> {
    let sides = sides(seats);
    let rank = |step: StepId| question.steps.iter().find(|(known, _)| *known == step).map(|(_, rank)| *rank);
    let mut all: Vec<Voice> = seen
        .iter()
        .filter(|one| one.instrument == question.instrument)
        .filter_map(|one| {
            let said = &one.said;
            Some(Voice {
                side: *sides.get(&one.seat)?,
                rank: rank(said.step)?,
                why: said.why.clone(),
                support: said.support.clone(),
                stops: said.stops.clone(),
                after_seeing: one.after_seeing,
            })
        })
        .filter(|voice| [&voice.why, &voice.support, &voice.stops].iter().any(|text| !text.is_empty()))
        .collect();
    all.sort_by(|a, b| (a.side, a.rank, &a.why, &a.support).cmp(&(b.side, b.rank, &b.why, &b.support)));
    all
}

/// How many lines of words a side has room for on the wall, and how many letters a line holds.
const LINES: usize = 13;
const LETTERS: usize = 34;

fn texts(voice: &Voice, letters: usize) -> usize {
    let of =
        |text: &str, before: usize| if text.is_empty() { 0 } else { (text.chars().count() + before).div_ceil(letters) };
    of(&voice.why, 2) + of(&voice.support, 8) + of(&voice.stops, 14)
}

fn lines(voice: &Voice) -> usize {
    2 + texts(voice, LETTERS)
}

/// The sizes that words may stand in, the least first: tenths of the wall's unit (a 192nd of its width), and how many letters a line then holds.
const SIZES: [(usize, usize); 4] = [(30, LETTERS), (36, 27), (44, 21), (52, 17)];
/// How tall a side's words may be, in the same tenths: with nothing under them, and with the band of a proposal.
const ROOM: (usize, usize) = (740, 520);

/// How large the words of a page may stand, as a place among the sizes: the largest that every side has room for. `step` gives how many letters the
/// words of a step have.
pub fn size(page: &[Vec<&Voice>; 3], banded: bool, step: impl Fn(i64) -> usize) -> usize {
    let room = if banded { ROOM.1 } else { ROOM.0 };
    // A gap, the step in somewhat smaller letters, and the words.
    let height = |voice: &Voice, (tall, letters): (usize, usize)| {
        16 + step(voice.rank).div_ceil(letters * 5 / 4) * tall + texts(voice, letters) * tall * 13 / 10
    };
    let fits = |size: (usize, usize)| {
        page.iter().all(|side| side.iter().map(|voice| height(voice, size)).sum::<usize>() <= room)
    };
    SIZES.iter().rposition(|size| fits(*size)).unwrap_or(0)
}

/// A side's voices in pages, each with as many as there is room for.
fn paged(voices: &[Voice], side: Side) -> Vec<Vec<&Voice>> {
    let mut pages: Vec<Vec<&Voice>> = vec![vec![]];
    let mut filled = 0;
    for voice in voices.iter().filter(|voice| voice.side == side) {
        if filled > 0 && filled + lines(voice) > LINES {
            pages.push(vec![]);
            filled = 0;
        }
        filled += lines(voice);
        if let Some(last) = pages.last_mut() {
            last.push(voice);
        }
    }
    pages
}

const SIDES: [Side; 3] = [Side::Unit, Side::Line, Side::Staff];

/// The voices on a page, side by side; where a side has fewer pages than another, it begins again.
pub fn page(voices: &[Voice], page: usize) -> [Vec<&Voice>; 3] {
    SIDES.map(|side| {
        let mut pages = paged(voices, side);
        let at = page % pages.len().max(1);
        if at < pages.len() { pages.swap_remove(at) } else { vec![] }
    })
}

/// How many pages the words of a question fill.
pub fn pages(voices: &[Voice]) -> usize {
    SIDES.map(|side| paged(voices, side).len()).into_iter().max().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(stands: &[&[(Side, usize)]]) -> Vec<Column> {
        let column = |(rank, all): (i64, &&[(Side, usize)])| Column {
            step: StepId::fresh(),
            rank,
            unlawful: false,
            stands: all.iter().flat_map(|(side, count)| vec![(*side, false); *count]).collect(),
        };
        (1..).zip(stands).map(column).collect()
    }

    #[test]
    fn we_agree_when_line_and_staff_stand_there_and_at_most_every_tenth_unit_elsewhere() {
        let ten = columns(&[&[(Side::Unit, 9), (Side::Line, 2), (Side::Staff, 1)], &[(Side::Unit, 1)]]);
        assert_eq!(agreed(&ten), Some(ten[0].step));
        let nine = columns(&[&[(Side::Unit, 8), (Side::Line, 2), (Side::Staff, 1)], &[(Side::Unit, 1)]]);
        assert_eq!(agreed(&nine), None);
        let apart = columns(&[&[(Side::Unit, 20), (Side::Line, 2)], &[(Side::Staff, 1)]]);
        assert_eq!(agreed(&apart), None);
        assert_eq!(agreed(&columns(&[&[], &[]])), None);
    }

    #[test]
    fn an_agreement_begins_where_most_stand_and_at_the_freest_of_equals() {
        let even = columns(&[&[(Side::Unit, 1)], &[(Side::Unit, 3)], &[(Side::Line, 2), (Side::Staff, 1)]]);
        assert_eq!(beginning(&even), Some(even[1].step));
        assert_eq!(beginning(&columns(&[&[], &[]])), None);
    }

    #[test]
    fn words_fill_a_page_and_go_on_to_the_next_and_a_short_side_begins_again() {
        let voice = |side, why: &str| Voice {
            side,
            rank: 1,
            why: why.to_owned(),
            support: String::new(),
            stops: String::new(),
            after_seeing: false,
        };
        let long = "Vi bruger tiden bedre hos børnene end ved skærmen. ".repeat(3);
        let mut all: Vec<Voice> = (0..3).map(|_| voice(Side::Unit, &long)).collect();
        all.push(voice(Side::Line, "Enig"));
        assert_eq!(pages(&all), 3);
        let [units, line, staff] = page(&all, 1);
        assert_eq!((units.len(), line.len(), staff.len()), (1, 1, 0));
    }

    #[test]
    fn few_words_stand_large_and_give_way_to_a_proposal_and_to_more_words() {
        let voice = |why: &str| Voice {
            side: Side::Unit,
            rank: 1,
            why: why.to_owned(),
            support: String::new(),
            stops: String::new(),
            after_seeing: false,
        };
        let (short, long) = (voice("Enig"), voice(&"Tiden bruges bedre hos børnene. ".repeat(6)));
        let shown = |all: &[&Voice], banded| size(&[all.to_vec(), vec![], vec![]], banded, |_| 20);
        assert_eq!((shown(&[&short], false), shown(&[&short], true)), (3, 3));
        assert_eq!((shown(&[&long], false), shown(&[&long], true)), (2, 1));
        assert_eq!(shown(&[&long, &long], true), 0);
    }
}
