//! Every SQL statement about the deviations that units report.

use crate::deviation::{Answer, Deviation, DeviationId, End, Indicator, Judgement, Offer, Report, State, Wish};
use crate::news::News;
use base::{Date, UnitId};
use std::collections::HashMap;
use store::{Error, Record, Result, Row, Tx, args};

impl Record for Deviation {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, unit, on, by) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let (kind, amount, reading, plan) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let (wish, of): (Option<String>, _) = (row.next()?, row.next()?);
        let wish = wish.map(|words| Wish { words, of });
        let (more_on, lang) = (row.next()?, row.next()?);
        let indicator = indicator(row)?;
        let report = Report { kind, amount, indicator, reading, plan, wish, more_on, lang };
        let answer = answer(row)?;
        let judgement = judgement(row)?;
        let end = end(row)?;
        let state = state(answer, judgement, end)?;
        Ok(Self { id, unit, on, by, report, news: vec![], state, version: row.next()? })
    }
}

fn indicator(row: &mut Row) -> Result<Option<Indicator>> {
    let (name, expected, measure): (Option<String>, Option<String>, Option<String>) =
        (row.next()?, row.next()?, row.next()?);
    let told = name.zip(expected).zip(measure);
    Ok(told.map(|((name, expected), measure)| Indicator { name, expected, measure }))
}

fn answer(row: &mut Row) -> Result<Option<Answer>> {
    let (on, by, words): (Option<Date>, _, Option<String>) = (row.next()?, row.next()?, row.next()?);
    let (offer, giver, day): (Option<String>, _, Option<Date>) = (row.next()?, row.next()?, row.next()?);
    let offer = offer.zip(day).map(|(words, by)| Offer { words, giver, by });
    Ok(on.zip(words).map(|(on, words)| Answer { on, by, words, offer }))
}

fn judgement(row: &mut Row) -> Result<Option<Judgement>> {
    let (on, helped, words): (Option<Date>, Option<_>, _) = (row.next()?, row.next()?, row.next()?);
    Ok(on.zip(helped).map(|(on, helped)| Judgement { on, helped, words }))
}

fn end(row: &mut Row) -> Result<Option<End>> {
    let (on, words): (Option<Date>, Option<String>) = (row.next()?, row.next()?);
    let (learned, shared) = (row.next()?, row.next()?);
    Ok(on.zip(words).map(|(on, words)| End { on, words, learned, shared }))
}

fn state(answer: Option<Answer>, judgement: Option<Judgement>, end: Option<End>) -> Result<State> {
    match (answer, judgement, end) {
        (answer, judgement, Some(end)) => Ok(State::Over(answer, judgement, end)),
        (Some(answer), Some(judgement), None) => Ok(State::Judged(answer, judgement)),
        (Some(answer), None, None) => Ok(State::Answered(answer)),
        (None, None, None) => Ok(State::Reported),
        (None, Some(_), None) => Err(Error::Broken("a judgement of help that nobody offered".to_owned())),
    }
}

/// Adds a reported deviation.
pub fn insert(tx: &mut Tx, d: &Deviation) -> Result<()> {
    let now = tx.now();
    let r = &d.report;
    let seen = r.indicator.as_ref();
    let (wish, of) = (r.wish.as_ref().map(|wish| wish.words.clone()), r.wish.as_ref().and_then(|wish| wish.of));
    tx.run(
        "INSERT INTO deviation (id, unit, reported_on, by_post, kind, amount, reading, plan, wish, wish_of, more_on,
                                lang, version, recorded_at, indicator, expected, measure)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        args![
            d.id,
            d.unit,
            d.on,
            d.by,
            r.kind,
            r.amount,
            r.reading,
            r.plan,
            wish,
            of,
            r.more_on,
            r.lang,
            d.version,
            now,
            seen.map(|one| one.name.clone()),
            seen.map(|one| one.expected.clone()),
            seen.map(|one| one.measure.clone())
        ],
    )?;
    Ok(())
}

/// Saves where a deviation is on its way; refuses if someone saved it since. It touches no other table.
pub fn save(tx: &mut Tx, d: &Deviation) -> Result<()> {
    let answer = d.answer();
    let offer = answer.and_then(|answer| answer.offer.as_ref());
    let (judgement, end) = (d.judgement(), d.end());
    let saved = tx.run(
        "UPDATE deviation SET more_on = $3, answered_on = $4, answered_by = $5, answer = $6, offer = $7,
                offer_giver = $8, offer_by = $9, judged_on = $10, helped = $11, helped_words = $12, ended_on = $13,
                end_words = $14, learned = $15, learned_shared = $16, version = version + 1
         WHERE id = $1 AND version = $2",
        args![
            d.id,
            d.version,
            d.report.more_on,
            answer.map(|answer| answer.on),
            answer.and_then(|answer| answer.by),
            answer.map(|answer| answer.words.clone()),
            offer.map(|offer| offer.words.clone()),
            offer.and_then(|offer| offer.giver),
            offer.map(|offer| offer.by),
            judgement.map(|judgement| judgement.on),
            judgement.map(|judgement| judgement.helped),
            judgement.and_then(|judgement| judgement.words.clone()),
            end.map(|end| end.on),
            end.map(|end| end.words.clone()),
            end.and_then(|end| end.learned.clone()),
            end.is_some_and(|end| end.shared)
        ],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Adds what a unit has come to know.
pub fn tell(tx: &mut Tx, deviation: DeviationId, news: &News) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO deviation_news (id, deviation, on_date, words, amount, recorded_at, nothing_new)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![news.id, deviation, news.on, news.words, news.amount, now, news.nothing_new],
    )?;
    Ok(())
}

/// News with the deviation it is about.
struct Told {
    deviation: DeviationId,
    news: News,
}

impl Record for Told {
    fn read(row: &mut Row) -> Result<Self> {
        let deviation = row.next()?;
        let (id, on, words, amount) = (row.next()?, row.next()?, row.next()?, row.next()?);
        Ok(Self { deviation, news: News { id, on, words, amount, nothing_new: row.next()? } })
    }
}

/// One deviation with its news.
pub fn get(tx: &mut Tx, id: DeviationId) -> Result<Deviation> {
    let mut deviation: Deviation = tx.get(
        "SELECT id, unit, reported_on, by_post, kind, amount, reading, plan, wish, wish_of, more_on, lang,
                indicator, expected, measure, answered_on, answered_by, answer, offer, offer_giver, offer_by, judged_on, helped, helped_words,
                ended_on, end_words, learned, learned_shared, version
         FROM deviation WHERE id = $1",
        args![id],
    )?;
    let told: Vec<Told> = tx.all(
        "SELECT deviation, id, on_date, words, amount, nothing_new FROM deviation_news WHERE deviation = $1 ORDER BY on_date, id",
        args![id],
    )?;
    deviation.news = told.into_iter().map(|one| one.news).collect();
    Ok(deviation)
}

/// Every deviation that was reported by a date and not over before another, newest first: the caller keeps what the
/// reader may see.
pub fn between(tx: &mut Tx, from: Date, to: Date) -> Result<Vec<Deviation>> {
    tx.once("deviations", args![from, to], |tx| read_between(tx, from, to))
}

fn read_between(tx: &mut Tx, from: Date, to: Date) -> Result<Vec<Deviation>> {
    let deviations = tx.all(
        "SELECT id, unit, reported_on, by_post, kind, amount, reading, plan, wish, wish_of, more_on, lang,
                indicator, expected, measure, answered_on, answered_by, answer, offer, offer_giver, offer_by, judged_on, helped, helped_words,
                ended_on, end_words, learned, learned_shared, version
         FROM deviation WHERE reported_on <= $2 AND (ended_on IS NULL OR ended_on >= $1)
         ORDER BY reported_on DESC, id DESC",
        args![from, to],
    )?;
    let told = tx.all(
        "SELECT n.deviation, n.id, n.on_date, n.words, n.amount, n.nothing_new
         FROM deviation_news n JOIN deviation d ON d.id = n.deviation
         WHERE d.reported_on <= $2 AND (d.ended_on IS NULL OR d.ended_on >= $1) ORDER BY n.on_date, n.id",
        args![from, to],
    )?;
    Ok(joined(deviations, told))
}

/// What units have learned and let other leaders read, newest first.
pub fn shared(tx: &mut Tx) -> Result<Vec<Deviation>> {
    tx.all(
        "SELECT id, unit, reported_on, by_post, kind, amount, reading, plan, wish, wish_of, more_on, lang,
                indicator, expected, measure, answered_on, answered_by, answer, offer, offer_giver, offer_by, judged_on,
                helped, helped_words, ended_on, end_words, learned, learned_shared, version
         FROM deviation WHERE learned_shared = TRUE AND ended_on IS NOT NULL ORDER BY ended_on DESC, id DESC",
        args![],
    )
}

fn joined(deviations: Vec<Deviation>, told: Vec<Told>) -> Vec<Deviation> {
    let mut by_deviation: HashMap<DeviationId, Vec<News>> = HashMap::new();
    for one in told {
        by_deviation.entry(one.deviation).or_default().push(one.news);
    }
    let with = |d: Deviation| Deviation { news: by_deviation.remove(&d.id).unwrap_or_default(), ..d };
    deviations.into_iter().map(with).collect()
}

/// The units that reported on their budget from a date to another, both included.
pub fn told_of_budget(tx: &mut Tx, from: Date, to: Date) -> Result<Vec<(UnitId,)>> {
    tx.all(
        "SELECT DISTINCT unit FROM deviation WHERE kind = 'budget' AND reported_on >= $1 AND reported_on <= $2",
        args![from, to],
    )
}
