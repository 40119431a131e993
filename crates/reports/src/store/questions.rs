//! The questions of committees.

use crate::question::{Answer, Owner, Question, QuestionId};
use access::{CommitteeId, FunctionId};
use base::{Date, Lang, PostId};
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Question {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, committee, on, words, lang) = (row.next()?, row.next()?, row.next()?, row.next()?, row.next()?);
        let (function, post) = (row.next::<Option<FunctionId>>()?, row.next::<Option<PostId>>()?);
        let due = row.next::<Option<Date>>()?;
        let owner = function.map(Owner::Function).or(post.map(Owner::Post)).zip(due);
        let (on_day, by) = (row.next::<Option<Date>>()?, row.next()?);
        let (said, said_lang) = (row.next::<Option<String>>()?, row.next::<Option<Lang>>()?);
        let answer = on_day.zip(said).map(|(on, words)| Answer { on, by, words, lang: said_lang.unwrap_or(lang) });
        Ok(Self { id, committee, on, words, lang, owner, answer, version: row.next()? })
    }
}

/// A committee's questions, the newest first.
pub fn of_committee(tx: &mut Tx, committee: CommitteeId) -> Result<Vec<Question>> {
    tx.all(
        "SELECT id, committee, asked_on, words, lang, owner_function, owner_post, due, answered_on, answered_by,
                answer, answer_lang, version
         FROM reports_question WHERE committee = $1 ORDER BY asked_on DESC, recorded_at DESC, id DESC",
        args![committee],
    )
}

/// Every question that is not answered, the oldest first.
pub fn unanswered(tx: &mut Tx) -> Result<Vec<Question>> {
    tx.all(
        "SELECT id, committee, asked_on, words, lang, owner_function, owner_post, due, answered_on, answered_by,
                answer, answer_lang, version
         FROM reports_question WHERE answered_on IS NULL ORDER BY asked_on, recorded_at, id",
        args![],
    )
}

/// One question.
pub fn get(tx: &mut Tx, id: QuestionId) -> Result<Question> {
    tx.get(
        "SELECT id, committee, asked_on, words, lang, owner_function, owner_post, due, answered_on, answered_by,
                answer, answer_lang, version
         FROM reports_question WHERE id = $1",
        args![id],
    )
}

/// Writes a question; who asked is kept, and shown to nobody.
pub fn insert(tx: &mut Tx, question: &Question) -> Result<()> {
    let (now, by) = (tx.now(), tx.by().person);
    let Question { id, committee, on, words, lang, .. } = question;
    tx.run(
        "INSERT INTO reports_question (id, committee, asked_on, asked_by, words, lang, recorded_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        args![id, committee, on, by, words, lang, now],
    )?;
    Ok(())
}

/// Saves who answers and what was answered; refuses if somebody saved it since.
pub fn save(tx: &mut Tx, question: &Question) -> Result<()> {
    let (owner, due) = question.owner.unzip();
    let function = owner.and_then(|owner| if let Owner::Function(one) = owner { Some(one) } else { None });
    let post = owner.and_then(|owner| if let Owner::Post(one) = owner { Some(one) } else { None });
    let answer = question.answer.as_ref();
    let saved = tx.run(
        "UPDATE reports_question
         SET owner_function = $3, owner_post = $4, due = $5, answered_on = $6, answered_by = $7, answer = $8,
             answer_lang = $9, version = version + 1
         WHERE id = $1 AND version = $2",
        args![
            question.id,
            question.version,
            function,
            post,
            due,
            answer.map(|answer| answer.on),
            answer.and_then(|answer| answer.by),
            answer.map(|answer| answer.words.clone()),
            answer.map(|answer| answer.lang)
        ],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The names of everybody in the house, to keep them out of what committees read.
pub fn everybody(tx: &mut Tx) -> Result<Vec<String>> {
    let names: Vec<(String,)> = tx.all("SELECT name FROM person ORDER BY name", args![])?;
    Ok(names.into_iter().map(|(name,)| name).collect())
}
