//! The forms of a deviation: report, answer, news, judgement and end.

use super::{actions, telling};
use crate::deviation::{DeviationId, Helped, Kind as What};
use crate::{words, words_of};
use access::FunctionId;
use base::{Date, Lang, UnitId};
use maud::{Markup, html};
use std::collections::HashMap;
use ui::{Form, Here, Kind};

/// The forms of a deviation's page: each blank, or as it was sent with its faults.
pub struct Forms {
    pub answer: Form,
    pub judge: Form,
    pub news: Form,
    pub end: Form,
    pub act: Form,
    pub telling: telling::Forms,
}

impl Forms {
    /// All blank. Each has its own name, so that no two fields on the page share an id.
    pub fn blank(lang: Lang) -> Self {
        let form = |name: &str| Form::blank(lang).called(name);
        Self {
            answer: form("answer"),
            judge: form("judge"),
            news: form("news"),
            end: form("end"),
            act: actions::blank(lang),
            telling: telling::Forms::blank(lang),
        }
    }

    /// Whether any of them is sent back with faults.
    pub fn faulty(&self) -> bool {
        let own = [&self.answer, &self.judge, &self.news, &self.end, &self.act];
        own.iter().any(|form| form.faulty()) || self.telling.faulty()
    }
}

fn functions(first: String, functions: &HashMap<FunctionId, String>) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = functions.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    all.sort_by_key(|(_, name)| base::sort_key(name));
    all.insert(0, (String::new(), first));
    all
}

fn money(here: &Here, form: &Form) -> Markup {
    let w = words(here.lang);
    let ways = [("over", w.direction_over()), ("under", w.direction_under()), ("none", w.direction_none())];
    html! {
        (ui::radios(form, "direction", &w.direction_label(), &ways))
        (ui::field(form, "amount", &w.amount_label(), Kind::Money, Some(&w.amount_hint())))
    }
}

/// A figure that is no money: folded away, since most deviations have none.
fn indicator(here: &Here, form: &Form) -> Markup {
    let w = words(here.lang);
    let used = ["indicator", "expected", "measure"].iter().any(|name| !form.sent(name).is_empty());
    html! { details open[used] {
        summary { (w.indicator_summary()) }
        (ui::field(form, "indicator", &w.indicator_name(), Kind::Text, Some(&w.indicator_hint())))
        (ui::field(form, "expected", &w.indicator_expected(), Kind::Text, None))
        (ui::field(form, "measure", &w.indicator_measure(), Kind::Text, None))
    } }
}

/// The form in which a unit reports.
pub fn reporting(here: &Here, form: &Form, unit: UnitId, name: &str, all: &HashMap<FunctionId, String>) -> Markup {
    let w = words(here.lang);
    let kinds: Vec<(&str, String)> =
        What::ALL.iter().map(|kind| (kind.code(), words_of::kind(*kind, here.lang))).collect();
    let fields = html! {
        (ui::radios(form, "kind", &w.kind_label(), &kinds))
        (ui::area(form, "reading", &w.reading_label(), Some(&w.reading_hint())))
        (ui::area(form, "plan", &w.plan_label(), Some(&w.plan_hint())))
        (money(here, form))
        (indicator(here, form))
        (ui::field(form, "more_on", &w.more_label(), Kind::Date, Some(&w.more_hint())))
        (ui::area(form, "wish", &w.wish_label(), Some(&w.wish_hint())))
        (ui::select(form, "wish_of", &w.wish_of_label(), &functions(w.wish_of_line(), all)))
        (ui::button(&w.report_send()))
    };
    html! {
        (ui::crumbs(here, &[("/followup", w.title()), (&format!("/units/{unit}"), name.to_owned())]))
        (ui::page_head(&w.report_title(), w.report_lead(name)))
        (ui::summary(form))
        (ui::form(here, &format!("/units/{unit}/deviations"), fields))
    }
}

/// The form in which the line answers. It asks for words and help, and for nothing that could tighten.
pub fn answering(here: &Here, form: &Form, id: DeviationId, all: &HashMap<FunctionId, String>) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::area(form, "answer", &w.answer_label(), Some(&w.answer_hint())))
        (ui::area(form, "offer", &w.offer_label(), Some(&w.offer_hint())))
        (ui::select(form, "giver", &w.giver_label(), &functions(w.giver_line(), all)))
        (ui::field(form, "by", &w.offer_by_label(), Kind::Date, None))
        (ui::button(&w.answer_send()))
    };
    html! {
        h3 { (w.answer_form()) }
        (ui::summary(form))
        (ui::form(here, &format!("/deviations/{id}/answer"), fields))
    }
}

/// The form in which the unit says whether the help helped.
pub fn judging(here: &Here, form: &Form, id: DeviationId) -> Markup {
    let w = words(here.lang);
    let choices: Vec<(&str, String)> =
        Helped::ALL.iter().map(|helped| (helped.code(), words_of::helped(*helped, here.lang))).collect();
    let fields = html! {
        (ui::radios(form, "helped", &w.judge_label(), &choices))
        (ui::area(form, "words", &w.judge_words(), Some(&w.wish_hint())))
        (ui::secondary(&w.judge_save()))
    };
    html! { (ui::summary(form)) (ui::form(here, &format!("/deviations/{id}/judgement"), fields)) }
}

/// The form in which the unit says what it knows now.
pub fn telling(here: &Here, form: &Form, id: DeviationId) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::area(form, "words", &w.news_label(), None))
        (money(here, form))
        (ui::field(form, "more_on", &w.more_label(), Kind::Date, Some(&w.more_hint())))
        (ui::secondary(&w.news_save()))
    };
    html! { (ui::summary(form)) (ui::form(here, &format!("/deviations/{id}/news"), fields)) }
}

/// One click says that there is nothing new, and the page says when the unit is asked again.
pub fn nothing_new(here: &Here, id: DeviationId, again: Date) -> Markup {
    let w = words(here.lang);
    html! {
        p { (w.news_nothing_new(again.long(here.lang))) }
        (ui::form(here, &format!("/deviations/{id}/nothing-new"), ui::secondary(&w.nothing_new())))
    }
}

/// The form in which the unit ends its deviation.
pub fn ending(here: &Here, form: &Form, id: DeviationId) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::area(form, "words", &w.end_label(), None))
        (ui::area(form, "learned", &w.learned_label(), Some(&w.learned_hint())))
        (ui::checkbox(form, "shared", &w.learned_share()))
        (ui::secondary(&w.end_save()))
    };
    html! { (ui::summary(form)) (ui::form(here, &format!("/deviations/{id}/end"), fields)) }
}
