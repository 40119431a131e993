//! Deviations of the committee's units, and what the figures show once the unit has had its time.

use super::Circle;
use crate::data::{Deviation, Finding};
use crate::words;
use access::FunctionId;
use base::{Lang, PostId};
use followup::{Judgement, News, Offer, Reader};
use std::collections::HashMap;
use store::{Result, Tx};

/// A deviation that ended longer ago than this many months is not in the paper.
const OVER_FOR_MONTHS: i32 = 12;

/// The names that papers use instead of persons'.
struct Names {
    posts: HashMap<PostId, String>,
    functions: HashMap<FunctionId, String>,
}

pub fn read(tx: &mut Tx, circle: &Circle) -> Result<(Vec<Deviation>, Vec<Finding>)> {
    let functions = org::staff_functions(tx)?;
    let called = |one: org::StaffFunction| (one.id, circle.lang.pick(&one.name_da, &one.name_en).to_owned());
    let names = Names {
        posts: org::post_names(tx, circle.date, circle.lang)?,
        functions: functions.into_iter().map(called).collect(),
    };
    let from = circle.date.plus_months(-OVER_FOR_MONTHS);
    let mut tellings = followup::told(tx, circle.date)?;
    let all = followup::deviations(tx, &circle.units, from, circle.date)?;
    let told = all.into_iter().filter_map(|one| tellings.remove(&one.id).map(|telling| in_its_words(one, telling)));
    Ok((told.map(|one| deviation(circle, &names, one)).collect(), findings(tx, circle)?))
}

/// Only what the line has decided to tell is in the paper; the unit's own words to the committee stand instead of its reading to the line.
fn in_its_words(mut one: followup::Deviation, telling: followup::Telling) -> followup::Deviation {
    if let Some(words) = telling.words {
        one.report.reading = words.words;
    }
    one
}

/// What a unit sees and what is done; what help it asked for is between it and those it asked.
fn deviation(circle: &Circle, names: &Names, one: followup::Deviation) -> Deviation {
    let post = |post: Option<PostId>| post.and_then(|post| names.posts.get(&post).cloned());
    let (answer, judgement, end) = (one.answer(), one.judgement(), one.end());
    let amount = one.amount().map(|amount| amount.0);
    Deviation {
        unit: circle.name(one.unit),
        kind: one.report.kind.code().to_owned(),
        on: one.on.to_string(),
        by: post(one.by),
        amount,
        news: one.news.iter().map(|news| (news.on.to_string(), said(news, circle.lang))).collect(),
        answer: answer.map(|answer| (answer.on.to_string(), post(answer.by), answer.words.clone())),
        help: answer.and_then(|answer| answer.offer.as_ref()).map(|offer| help(circle, names, offer)),
        helped: judgement.map(judged),
        end: end.map(|end| (end.on.to_string(), end.words.clone())),
        reading: one.report.reading,
        plan: one.report.plan,
    }
}

fn said(news: &News, lang: Lang) -> String {
    if news.nothing_new { words(lang).deviation_nothing_new() } else { news.words.clone() }
}

fn help(circle: &Circle, names: &Names, offer: &Offer) -> (String, String, String) {
    let giver = offer.giver.and_then(|giver| names.functions.get(&giver).cloned());
    (offer.words.clone(), giver.unwrap_or_else(|| words(circle.lang).help_by_line()), offer.by.to_string())
}

fn judged(judgement: &Judgement) -> (String, String) {
    (judgement.helped.code().to_owned(), judgement.words.clone().unwrap_or_default())
}

/// Grace hides our mark and text, not the figures: the unit's row in the budget stands in any case.
fn findings(tx: &mut Tx, circle: &Circle) -> Result<Vec<Finding>> {
    let found = followup::findings(tx, &circle.units, circle.date)?;
    let shown = found.into_iter().filter(|finding| finding.shown_to(Reader::Other, circle.date));
    Ok(shown.map(|one| Finding { unit: circle.name(one.figure.unit), result: one.figure.result.0 }).collect())
}
