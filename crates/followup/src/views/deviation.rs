//! A deviation in lists and on its own page.

use super::actions::{self, Actions};
use super::forms;
use super::telling::{self, Tellings};
use crate::answering::Answering;
use crate::deviation::{Answer, Deviation, Judgement};
use crate::news::News;
use crate::{words, words_of};
use access::FunctionId;
use base::Date;
use maud::{Markup, html};
use std::collections::HashMap;
use ui::{Form, Here, Mark};

/// A deviation in a list; its unit is named where the list holds several.
pub fn line(here: &Here, d: &Deviation, unit: Option<&str>, answering: Answering) -> Markup {
    let w = words(here.lang);
    html! { section.setting {
        h3 {
            @if let Some(unit) = unit { (unit) ": " }
            a href={ "/deviations/" (d.id) } { (words_of::kind_title(d.report.kind, here.lang)) }
        }
        div {
            p {
                @if let Some(amount) = d.amount() { (words_of::amount(amount, here.lang)) ". " }
                (ui::content(&first_sentence(&d.report.reading), d.report.lang, here))
            }
            p.sub {
                (w.reported_on(d.on.long(here.lang))) ", "
                @match answering.due().filter(|_| answering.silent()) {
                    Some(due) => (ui::mark(Mark::Due, &w.standing_unanswered(due.long(here.lang)))),
                    None => (words_of::state(d, here.lang)),
                }
            }
        }
    } }
}

fn first_sentence(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let cut: String = line.chars().take(160).collect();
    if cut.len() < line.len() { format!("{cut} …") } else { cut }
}

/// What a reader may do on the page.
#[derive(Debug, Clone, Copy, Default)]
pub struct May {
    /// Answer as the line.
    pub answer: bool,
    /// Write for the unit.
    pub write: bool,
}

/// Everything on a deviation's page.
pub struct Shown {
    pub deviation: Deviation,
    pub unit: String,
    /// The post that reported, in words.
    pub by: String,
    /// The post that answered, in words.
    pub answered_by: String,
    /// How it stands with the line's answer; none where there is nobody above.
    pub answering: Option<Answering>,
    pub actions: Actions,
    pub tellings: Tellings,
    pub functions: HashMap<FunctionId, String>,
    /// When the unit is asked again if it has nothing new; none where it is not asked today.
    pub again: Option<Date>,
    /// Where the reader may ask that an agreement be taken up for its sake, while it stands.
    pub take_up: Option<String>,
    pub may: May,
}

impl Shown {
    fn function(&self, id: Option<FunctionId>, line: String) -> String {
        id.and_then(|id| self.functions.get(&id).cloned()).unwrap_or(line)
    }
}

/// A deviation's page with the forms of those who may go on with it.
pub fn page(here: &Here, shown: &Shown, forms: &forms::Forms) -> Markup {
    let (w, d) = (words(here.lang), &shown.deviation);
    let home = format!("/units/{}", d.unit);
    html! {
        (ui::crumbs(here, &[("/followup", w.title()), (home.as_str(), shown.unit.clone())]))
        (ui::page_head(&words_of::kind_title(d.report.kind, here.lang), w.reported_line(d.on.long(here.lang), &shown.by)))
        p { (ui::mark(Mark::Ok, &w.early_praise())) }
        (ui::columns(html! {
            (ui::panel(&if shown.may.write { w.reading_label() } else { w.reading_of_unit() }, report(here, shown)))
            @if !d.news.is_empty() || shown.may.write { (ui::panel(&if shown.may.write { w.news_title() } else { w.news_of_unit() }, news(here, shown, &forms.news))) }
            @if !shown.actions.all.is_empty() || !shown.actions.owners.is_empty() { (actions::panel(here, d.id, &shown.actions, &forms.act)) }
        }, html! {
            (ui::panel(&w.answer_title(), answers(here, shown, &forms.answer)))
            @if d.answer().is_some_and(|answer| answer.offer.is_some()) {
                (ui::panel(&w.judge_title(), judgements(here, shown, &forms.judge)))
            }
            (telling::panel(here, d.id, &shown.tellings, &forms.telling))
            (ending(here, shown, &forms.end))
            @if let Some(href) = &shown.take_up { (ui::panel_with(&w.again_title(), w.again_lead(), ui::secondary_link(href, &w.again_link()))) }
        }))
        p.legend { (w.nothing_tightened()) }
    }
}

fn report(here: &Here, shown: &Shown) -> Markup {
    let (w, d) = (words(here.lang), &shown.deviation);
    let said = &d.report;
    let mut facts: Vec<(String, Markup)> = vec![];
    if let Some(amount) = d.amount() {
        let term = if d.amount() == said.amount { w.amount_term() } else { w.amount_now() };
        facts.push((term, html! { (words_of::amount(amount, here.lang)) }));
    }
    if let Some(first) = said.amount.filter(|first| d.amount() != Some(*first)) {
        facts.push((w.amount_first(), html! { (words_of::amount(first, here.lang)) }));
    }
    if let Some(seen) = &said.indicator {
        let expected = w.indicator_line(&seen.expected, &seen.measure);
        facts.push((seen.name.clone(), html! { (expected) }));
    }
    let plan = if shown.may.write { w.plan_label() } else { w.plan_of_unit() };
    facts.push((plan, ui::prose(&said.plan, said.lang, here)));
    if let Some(wish) = &said.wish {
        let of = shown.function(wish.of, w.wish_of_line());
        facts.push((w.help_wished(), html! { (ui::prose(&wish.words, said.lang, here)) p.sub { (of) } }));
    }
    if let Some(day) = said.more_on {
        facts.push((w.more_term(), html! { (day.long(here.lang)) }));
    }
    html! { (ui::prose(&said.reading, said.lang, here)) (ui::facts(&facts)) }
}

fn answers(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let (w, d) = (words(here.lang), &shown.deviation);
    html! {
        @match d.answer() {
            Some(answer) => (answered(here, shown, answer)),
            None => {
                @match shown.answering {
                    Some(Answering::Awaited(day)) => p { (w.answer_none()) " " (w.answer_due(day.long(here.lang))) },
                    Some(Answering::Unanswered(day)) => {
                        p { (ui::mark(Mark::Due, &w.standing_unanswered(day.long(here.lang)))) }
                        p { (w.answer_unanswered()) }
                    },
                    Some(Answering::Escalated(day)) => {
                        p { (ui::mark(Mark::Due, &w.standing_unanswered(day.long(here.lang)))) }
                        p { (w.answer_escalated()) }
                    },
                    Some(Answering::Settled) => p { (w.answer_none()) },
                    None => p { (w.answer_top()) },
                }
                @if shown.may.answer && d.end().is_none() { (forms::answering(here, form, d.id, &shown.functions)) }
            },
        }
    }
}

fn answered(here: &Here, shown: &Shown, answer: &Answer) -> Markup {
    let (w, lang) = (words(here.lang), shown.deviation.report.lang);
    html! {
        (ui::prose(&answer.words, lang, here))
        p.sub { (w.answer_line(answer.on.long(here.lang), &shown.answered_by)) }
        @if let Some(offer) = &answer.offer {
            @let giver = shown.function(offer.giver, w.giver_line());
            (ui::facts(&[(w.offer_term(), html! {
                (ui::prose(&offer.words, lang, here))
                p.sub { (w.offer_line(giver, offer.by.long(here.lang))) }
            })]))
        }
    }
}

fn judgements(here: &Here, shown: &Shown, form: &Form) -> Markup {
    html! { @match shown.deviation.judgement() {
        Some(judgement) => (judged(here, judgement)),
        None if shown.may.write => (forms::judging(here, form, shown.deviation.id)),
        None => p { (here.words().not_stated()) },
    } }
}

fn judged(here: &Here, judgement: &Judgement) -> Markup {
    html! {
        p { b { (words_of::helped(judgement.helped, here.lang)) } }
        @if let Some(words) = &judgement.words { p { (words) } }
        p.sub { (words(here.lang).judged_on(judgement.on.long(here.lang))) }
    }
}

fn news(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let d = &shown.deviation;
    html! {
        @for news in &d.news { (told(here, d, news)) }
        @if let Some(again) = shown.again { (forms::nothing_new(here, d.id, again)) }
        @if shown.may.write && d.end().is_none() { (forms::telling(here, form, d.id)) }
    }
}

fn told(here: &Here, d: &Deviation, news: &News) -> Markup {
    html! { div.setting {
        @if news.nothing_new { p { (words(here.lang).nothing_new()) } }
        @else { p { (ui::content(&news.words, d.report.lang, here)) } }
        p.sub {
            (news.on.long(here.lang))
            @if let Some(amount) = news.amount { ", " (words_of::amount(amount, here.lang)) }
        }
    } }
}

fn ending(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let (w, d) = (words(here.lang), &shown.deviation);
    html! { @match d.end() {
        Some(end) => (ui::panel(&w.end_label(), html! {
            p { (ui::content(&end.words, d.report.lang, here)) }
            @if let Some(learned) = &end.learned { h3 { (w.learned_label()) } (ui::prose(learned, d.report.lang, here)) }
            p.sub { (w.ended_on(end.on.long(here.lang))) @if end.shared { ". " (w.learned_is_shared()) } }
        })),
        None if shown.may.write => (ui::panel(&w.end_title(), forms::ending(here, form, d.id))),
        None => {},
    } }
}
