//! Rule: what a meeting came to, as papers: each unit's room on one page, what we stop asking for, and the minutes for MED.

use crate::ballot::Viewer;
use crate::gain::{Shift, counted, hours};
use crate::gather::Hall;
use crate::seat::Kind;
use crate::words;
use base::{Date, Lang};
use paper::{Block, Cell, Paper, Row, Table};
use std::collections::BTreeMap;
use steering::agreement::{Agreement, MedLine, Stage};
use steering::{DutyDue, Room};

/// The most lines of what is agreed elsewhere, and of duties, that one page usually holds.
pub const LINES: usize = 9;

fn paper(hall: &Hall, municipality: &str, title: String, blocks: Vec<Block>) -> Paper {
    let subtitle = words(hall.lang).paper_subtitle(&*hall.round.name, held_on(hall).long(hall.lang));
    let (municipality, date) = (municipality.to_owned(), held_on(hall));
    Paper { lang: hall.lang, municipality, title, subtitle: Some(subtitle), date, blocks }
}

/// The day on which the meeting ended, or today.
pub fn held_on(hall: &Hall) -> Date {
    hall.meeting.ended.map_or(hall.today, base::Time::date)
}

/// One unit's room, with so many lines of what was agreed before and of duties at most.
pub fn unit(hall: &Hall, (municipality, lines): (&str, usize), room: &Room, duties: &[DutyDue]) -> Paper {
    let (w, lang) = (words(hall.lang), hall.lang);
    let mut blocks = vec![Block::Heading(1, w.unit_agreed())];
    let agreed = hall.commons.iter().filter(|one| one.stage == Stage::InForce);
    let facts: Vec<(String, String)> = agreed.filter_map(|one| Some((name(hall, one)?, told(hall, one)))).collect();
    blocks.push(if facts.is_empty() { Block::Paragraph(w.unit_agreed_none()) } else { Block::Facts(facts) });
    let here = |instrument| hall.find(instrument).is_some();
    let other: Vec<(String, String)> = room
        .standings
        .iter()
        .filter(|one| one.setting.is_some() && !here(one.instrument))
        .map(|one| {
            let whose = if one.own() { w.whose_own() } else { w.whose_common() };
            (one.name.pick(lang).to_owned(), format!("{} ({whose})", one.step.words.pick(lang)))
        })
        .collect();
    if !other.is_empty() {
        blocks.push(Block::Heading(1, w.unit_other()));
        blocks.push(Block::Facts(other.into_iter().take(lines).collect()));
    }
    blocks.push(Block::Heading(1, w.unit_duties()));
    blocks.push(due(duties, lines, lang));
    let gone: Vec<String> = hall.gone().iter().flat_map(|(one, shifts)| left(hall, one, shifts)).collect();
    if !gone.is_empty() {
        blocks.push(Block::Heading(1, w.gone_title()));
        blocks.push(Block::Bullets(gone));
    }
    blocks.push(Block::Note(w.unit_note()));
    paper(hall, municipality, w.unit_title(hall.unit(room.unit)), blocks)
}

fn name(hall: &Hall, one: &Agreement) -> Option<String> {
    hall.find(one.instrument).map(|(_, (_, instrument))| instrument.name.pick(hall.lang).to_owned())
}

fn told(hall: &Hall, one: &Agreement) -> String {
    let w = words(hall.lang);
    let mut all = vec![one.terms.text.clone()];
    if !one.terms.decided_here.is_empty() {
        all.push(w.decides_here(&*one.terms.decided_here));
    }
    all.extend(one.terms.review.map(|date| w.seen_again(date.long(hall.lang))));
    all.join("\n")
}

/// Duties of the next year, each once with how often and when next.
fn due(duties: &[DutyDue], most: usize, lang: Lang) -> Block {
    let w = words(lang);
    let mut all: BTreeMap<(Date, &str), usize> = BTreeMap::new();
    let mut first: BTreeMap<&str, Date> = BTreeMap::new();
    for duty in duties {
        first.entry(duty.text.pick(lang)).or_insert(duty.date);
    }
    for duty in duties {
        let text = duty.text.pick(lang);
        *all.entry((first.get(text).copied().unwrap_or(duty.date), text)).or_default() += 1;
    }
    let lines = all.into_iter().take(most).map(|((next, text), times)| w.unit_duty(text, times, next.long(lang)));
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() { Block::Paragraph(w.unit_duties_none()) } else { Block::Bullets(lines) }
}

/// What left the annual wheel by an agreement, in words with its day.
pub fn left(hall: &Hall, one: &Agreement, shifts: &[Shift]) -> Vec<String> {
    let w = words(hall.lang);
    let from = one.terms.from.long(hall.lang);
    let line = |shift: &Shift| {
        let text = shift.text.pick(hall.lang);
        if shift.after == 0 {
            w.left_wheel(text, &*from)
        } else {
            w.left_often(text, shift.before.to_string(), shift.after.to_string(), &*from)
        }
    };
    shifts.iter().filter(|shift| shift.minutes > 0).map(line).collect()
}

/// What one side stops asking for: its name, its promises, and what has left the annual wheel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stops {
    /// The staff function's name, or the line.
    pub who: String,
    /// Promises given with an answer.
    pub promises: Vec<String>,
    /// Duties gone, dated.
    pub gone: Vec<String>,
}

/// Each staff function with a seat, and the line last. Only answers that have been shown to the room are told.
pub fn stops(hall: &Hall) -> Vec<Stops> {
    let seen = hall.visible(Viewer::Room);
    let promised = |kind: Kind, code: Option<&str>| -> Vec<String> {
        let seats = hall.seats.iter().filter(|seat| seat.kind == kind && seat.function.as_deref() == code);
        let ids: Vec<_> = seats.map(|seat| seat.id).collect();
        let mine = seen.iter().filter(|one| ids.contains(&one.seat) && !one.said.stops.is_empty());
        let mut all: Vec<String> = mine
            .filter_map(|one| {
                let (_, (_, instrument)) = hall.find(one.instrument)?;
                Some(format!("{}: {}", instrument.name.pick(hall.lang), one.said.stops))
            })
            .collect();
        all.sort();
        all
    };
    let gone = |code: &str| -> Vec<String> {
        let all = hall.gone();
        let mine = |shifts: &[Shift]| shifts.iter().filter(|shift| shift.owner == code).cloned().collect::<Vec<_>>();
        all.iter().flat_map(|(one, shifts)| left(hall, one, &mine(shifts))).collect()
    };
    let codes: Vec<&str> = hall.seats.iter().filter_map(|seat| seat.function.as_deref()).collect();
    let staff = codes.into_iter().map(|code| Stops {
        who: hall.function(code),
        promises: promised(Kind::Staff, Some(code)),
        gone: gone(code),
    });
    let line = Stops { who: words(hall.lang).side_line(), promises: promised(Kind::Line, None), gone: vec![] };
    staff.chain([line]).filter(|one| !one.promises.is_empty() || !one.gone.is_empty()).collect()
}

/// What each staff function stops asking for, as a paper.
pub fn stops_paper(hall: &Hall, municipality: &str) -> Paper {
    let w = words(hall.lang);
    let mut blocks = vec![];
    for one in stops(hall) {
        blocks.push(Block::Heading(1, w.stops_of(one.who)));
        blocks.push(Block::Bullets(one.promises.into_iter().chain(one.gone).collect()));
    }
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(w.stops_none()));
    }
    if let Some(freed) = freed(hall) {
        blocks.push(Block::Notice(freed));
        blocks.push(Block::Note(w.hours_note()));
    }
    paper(hall, municipality, w.stops_title(), blocks)
}

/// The hours that the meeting frees in a year, in a sentence.
pub fn freed(hall: &Hall) -> Option<String> {
    let gone: Vec<Shift> = hall.gone().into_iter().flat_map(|(_, shifts)| shifts).collect();
    freed_by(&gone, hall.lang)
}

/// The hours that some shifts free in a year as a range, with how many units are counted; none where nothing is freed.
pub fn freed_by(shifts: &[Shift], lang: Lang) -> Option<String> {
    let (w, range) = (words(lang), hours(shifts.iter().map(|shift| shift.minutes).sum())?);
    Some(w.frees(counted(shifts), w.hours_range(range.low.to_string(), range.high.to_string())))
}

/// The minutes for MED, with MED's own words as they were written.
pub fn med(hall: &Hall, municipality: &str) -> Paper {
    let (w, lang) = (words(hall.lang), hall.lang);
    let rows = hall.asked.iter().map(|(question, instrument)| {
        let common = hall.common(question.instrument);
        let said = common.map_or_else(|| w.not_agreed(), |one| one.terms.text.clone());
        let med = match common.and_then(|one| one.med.as_ref()) {
            Some(MedLine::Discussed { committee, on, .. }) => w.med_said_in(committee.as_str(), on.long(lang)),
            Some(MedLine::NotRelevant { reason }) => w.med_not(reason.as_str()),
            None => w.med_missing(),
        };
        let stage = common.map_or_else(String::new, |one| stage(hall, one));
        let cells = [instrument.name.pick(lang).to_owned(), said, stage, med].map(Cell::Text).to_vec();
        Row { sum: false, cells }
    });
    let table = Table {
        caption: w.med_table(),
        head: vec![w.question_head(), w.agreed_head(), w.stage_head(), w.med_line()],
        rows: rows.collect(),
    };
    let mut blocks = vec![Block::Paragraph(w.med_paper_lead()), Block::Table(table), Block::Heading(1, w.med_words())];
    let quotes: Vec<Block> = quotes(hall);
    blocks.extend(if quotes.is_empty() { vec![Block::Paragraph(w.med_no_words())] } else { quotes });
    if let Some(freed) = freed(hall) {
        blocks.push(Block::Notice(freed));
        blocks.push(Block::Note(w.hours_note()));
    }
    paper(hall, municipality, w.med_paper_title(), blocks)
}

/// MED's words by instrument: what was written on a phone, and what stands in the MED line besides.
pub fn quotes(hall: &Hall) -> Vec<Block> {
    let mut all = vec![];
    for (question, instrument) in &hall.asked {
        let mine: Vec<&str> = hall
            .remarks
            .iter()
            .filter(|one| one.instrument == question.instrument)
            .map(|one| one.words.as_str())
            .collect();
        let noted = match hall.common(question.instrument).and_then(|one| one.med.as_ref()) {
            Some(MedLine::Discussed { remarks, .. }) if !remarks.is_empty() => Some(remarks.as_str()),
            _ => None,
        };
        // The MED line is mostly the phone's words again; then they stand once.
        let extra = noted.filter(|noted| *noted != mine.join("\n\n"));
        let by = words(hall.lang).med_by(instrument.name.pick(hall.lang));
        let quote = |words: &str| Block::Quote { words: words.to_owned(), by: by.clone() };
        all.extend(mine.into_iter().chain(extra).map(quote));
    }
    all
}

/// How an agreement stands, in words with its day.
pub fn stage(hall: &Hall, one: &Agreement) -> String {
    let w = words(hall.lang);
    match one.stage {
        Stage::Draft => w.stand_draft(),
        Stage::Decided => w.stand_decided(),
        Stage::InForce => w.in_force_from(one.terms.from.long(hall.lang)),
    }
}
