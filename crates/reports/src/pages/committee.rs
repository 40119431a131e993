//! The committee's one page: goals, money, freed to what, MED's words, what we do not know, questions and agreement.

use super::{found, may, questions, reaches};
use crate::gather::{self, Circle};
use crate::numbers::Number;
use crate::store::{self as saved, agreement as lines};
use crate::views::committee::{self as views, Agreed, Board};
use access::{CommitteeId, Do, FunctionId};
use std::collections::HashMap;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// The page.
pub fn show(work: &mut Work, id: CommitteeId) -> Outcome {
    let board = board(work, id, None)?;
    Ok(Page::show(board.committee.name.clone(), views::page(&work.here(), &board)))
}

/// Everything on it; `typed` is a question that was not taken.
pub fn board(work: &mut Work, id: CommitteeId, typed: Option<Form>) -> Result<Board, Error> {
    may(work, Do::SeePaper, id)?;
    let committee = found(work, id)?;
    let (today, lang) = (work.today(), work.lang());
    let circle = Circle::read(work.tx, &committee, today, lang)?;
    let data = gather::gather(work.tx, &committee, today, lang)?;
    let owners = functions(work)?;
    let numbers = lines::numbers(work.tx)?;
    let named = |line: &crate::agreement::Line| owners.get(&line.wish.owner).cloned().unwrap_or_default();
    let all = lines::of_committee(work.tx, id)?;
    let asks = reaches(work, Do::AskCommittee, id);
    Ok(Board {
        papers: saved::of_committee(work.tx, id)?,
        may_make: reaches(work, Do::MakePaper, id),
        may_agree: reaches(work, Do::AgreeInformation, id),
        outlook: budget::expected_of(work.tx, &circle.units, today)?,
        freed: gather::freed::read(work.tx, &circle)?,
        agreed: all.into_iter().map(|line| Agreed { owner: named(&line), line }).collect(),
        questions: questions::seen(work, id)?,
        answer_days: numbers.get(Number::AnswerDays),
        assign_days: numbers.get(Number::AssignDays),
        ask: asks.then(|| typed.unwrap_or_else(|| Form::blank(lang))),
        committee,
        data,
    })
}

/// The staff functions' names in the reader's language.
pub fn functions(work: &mut Work) -> Result<HashMap<FunctionId, String>, Error> {
    let lang = work.lang();
    let all = org::staff_functions(work.tx)?;
    Ok(all.into_iter().map(|one| (one.id, lang.pick(&one.name_da, &one.name_en).to_owned())).collect())
}
