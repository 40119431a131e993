//! Rule: what units have reported, what is done about it, and what the figures show.

use super::{day, money::currency};
use crate::data::{Data, Deviation};
use crate::words;
use base::{Lang, Money};
use budget::say;
use paper::Block;

pub fn blocks(data: &Data, lang: Lang) -> Vec<Block> {
    let w = words(lang);
    let mut blocks = vec![Block::Heading(1, w.deviations_title())];
    if data.deviations.is_empty() {
        blocks.push(Block::Paragraph(w.deviations_none()));
    } else {
        blocks.push(Block::Paragraph(w.deviations_lead()));
    }
    for deviation in &data.deviations {
        blocks.push(Block::Heading(2, w.deviation_heading(&deviation.unit, kind(&deviation.kind, lang))));
        blocks.push(Block::Facts(facts(data, deviation, lang)));
    }
    blocks.extend(findings(data, lang));
    blocks
}

/// What a deviation is about, from its code.
pub fn kind(code: &str, lang: Lang) -> String {
    let w = words(lang);
    match code {
        "budget" => w.kind_budget(),
        "goal" => w.kind_goal(),
        "focus" => w.kind_focus(),
        "foundation" => w.kind_foundation(),
        "rule" => w.kind_rule(),
        _ => w.kind_other(),
    }
}

fn helped(code: &str, lang: Lang) -> String {
    let w = words(lang);
    match code {
        "yes" => w.helped_yes(),
        "partly" => w.helped_partly(),
        "no" => w.helped_no(),
        _ => w.helped_not_given(),
    }
}

/// A date, and the post that spoke where one is known.
fn said_by(iso: &str, post: Option<&String>, lang: Lang) -> String {
    post.map_or_else(|| day(iso, lang), |post| words(lang).said_by(day(iso, lang), post))
}

/// Everything that is known of a deviation, as terms with what is said.
pub fn facts(data: &Data, deviation: &Deviation, lang: Lang) -> Vec<(String, String)> {
    let w = words(lang);
    let mut facts = vec![(w.deviation_on(), said_by(&deviation.on, deviation.by.as_ref(), lang))];
    if let Some(amount) = deviation.amount {
        facts.push((w.deviation_amount(), result(data, amount, lang)));
    }
    facts.push((w.deviation_reading(), deviation.reading.clone()));
    facts.push((w.deviation_plan(), deviation.plan.clone()));
    facts.extend(deviation.news.iter().map(|(on, said)| (w.deviation_news(), w.dated(day(on, lang), said))));
    facts.push((w.deviation_answer(), answer(deviation, lang)));
    if let Some((said, giver, by)) = &deviation.help {
        facts.push((w.deviation_help(), w.help_offered(said, giver, day(by, lang))));
    }
    if let Some((code, said)) = &deviation.helped {
        facts.push((w.deviation_helped(), format!("{}. {said}", helped(code, lang)).trim_end().to_owned()));
    }
    if let Some((on, said)) = &deviation.end {
        facts.push((w.deviation_end(), w.dated(day(on, lang), said)));
    }
    facts
}

fn answer(deviation: &Deviation, lang: Lang) -> String {
    deviation.answer.as_ref().map_or_else(
        || words(lang).deviation_unanswered(),
        |(on, post, said)| words(lang).dated(said_by(on, post.as_ref(), lang), said),
    )
}

/// A result with its word.
pub fn result(data: &Data, amount: i64, lang: Lang) -> String {
    say::deviation(lang, &currency(&data.budget), budget::Deviation(Money(amount)))
}

fn findings(data: &Data, lang: Lang) -> Vec<Block> {
    let w = words(lang);
    if data.findings.is_empty() {
        return vec![];
    }
    let items = data.findings.iter().map(|found| w.finding(&found.unit, result(data, found.result, lang)));
    vec![Block::Heading(2, w.findings_title()), Block::Paragraph(w.findings_lead()), Block::Bullets(items.collect())]
}
