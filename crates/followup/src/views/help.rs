//! Asking for help, and a request as its two readers see it.

use crate::deviation::Helped;
use crate::help::{AsWhat, Contact, Request};
use crate::{words, words_of};
use base::{Lang, UnitId};
use maud::{Markup, html};
use ui::{Form, Here, Kind, Mark, Notice};

/// The form, and what the reader has asked before.
pub fn asking(
    here: &Here,
    (unit, name): (UnitId, &str),
    contacts: &[Contact],
    asked: &[Request],
    form: &Form,
) -> Markup {
    let w = words(here.lang);
    let mut options = vec![(String::new(), w.help_choose())];
    options.extend(contacts.iter().map(|contact| (contact.person.to_string(), label(contact, here.lang))));
    let fields = html! {
        (ui::select(form, "of", &w.help_of(), &options))
        (ui::area(form, "words", &w.help_words(), Some(&w.help_words_hint())))
        (ui::button(&w.help_send()))
    };
    html! {
        (ui::crumbs(here, &[("/followup".to_owned(), w.title()), (format!("/units/{unit}"), name.to_owned()), (String::new(), w.help_title())]))
        (ui::page_head(&w.help_title(), w.help_lead(name)))
        (ui::notice(Notice::Info, html! { (w.help_readers()) }))
        (ui::plain_panel(html! { (ui::summary(form)) (ui::form(here, &format!("/units/{unit}/help"), fields)) }))
        @if !asked.is_empty() { (ui::panel_with(&w.help_mine(), w.help_mine_lead(), list(here, asked))) }
    }
}

fn label(contact: &Contact, lang: Lang) -> String {
    let w = words(lang);
    let (name, place) = (contact.name.as_str(), contact.place.as_str());
    match contact.as_what {
        AsWhat::Line => w.help_of_line(name, place),
        AsWhat::Function => w.help_of_function(name, place),
        AsWhat::Colleague => w.help_of_colleague(name, place),
    }
}

/// Requests in a list for one of their two readers.
pub fn list(here: &Here, all: &[Request]) -> Markup {
    let lines: Vec<Markup> = all
        .iter()
        .map(|one| {
            html! {
                (ui::link(&format!("/help/{}", one.id), words(here.lang).help_from(one.on.long(here.lang)))) " "
                (standing(here, one))
            }
        })
        .collect();
    ui::list(&lines)
}

fn standing(here: &Here, one: &Request) -> Markup {
    let w = words(here.lang);
    match (&one.reply, &one.closing) {
        (_, Some(closing)) => ui::mark(Mark::Ok, &words_of::helped(closing.helped, here.lang)),
        (Some(_), None) => ui::mark(Mark::Ok, &w.help_answered()),
        (None, None) => ui::mark(Mark::Due, &w.help_waits()),
    }
}

/// A request's page for one of its two.
pub struct Shown<'a> {
    /// The request.
    pub request: &'a Request,
    /// The unit's name.
    pub unit: &'a str,
    /// Who asks.
    pub by: &'a str,
    /// Who is asked.
    pub of: &'a str,
    /// The reader is the one who asks.
    pub asker: bool,
    /// The asked person can no longer be asked.
    pub gone: bool,
}

/// The page.
pub fn page(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let (w, one) = (words(here.lang), shown.request);
    let way = if shown.asker { format!("/units/{}/help", one.unit) } else { String::new() };
    html! {
        (ui::crumbs(here, &[("/".to_owned(), w.help_home()), (way, shown.unit.to_owned()), (String::new(), w.help_title())]))
        (ui::page_head(&w.help_title(), w.help_between(shown.by, shown.of)))
        @if shown.gone && one.reply.is_none() { (ui::notice(Notice::Heed, html! { (w.help_gone(shown.of)) })) }
        (ui::panel_with(&w.help_need(), w.help_asked_on(shown.unit, one.on.long(here.lang)), ui::prose(&one.words, one.lang, here)))
        (ui::panel(&w.help_reply(), reply(here, shown, form)))
        @if shown.asker || one.closing.is_some() { (ui::panel(&w.judge_title(), closing(here, shown, form))) }
    }
}

fn reply(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let (w, one) = (words(here.lang), shown.request);
    html! { @match &one.reply {
        Some(reply) => {
            (ui::prose(&reply.words, one.lang, here))
            @if let Some(day) = reply.comes { p { strong { (w.help_comes_on(day.long(here.lang))) } } }
            p.sub { (w.help_replied(shown.of, reply.on.long(here.lang))) }
        }
        None if !shown.asker && one.closing.is_none() => {
            (ui::summary(form))
            (ui::form(here, &format!("/help/{}/answer", one.id), html! {
                (ui::area(form, "answer", &w.help_answer(), Some(&w.help_answer_hint())))
                (ui::field(form, "comes", &w.help_comes(), Kind::Date, Some(&w.help_comes_hint())))
                (ui::button(&w.help_answer_send()))
            }))
        }
        None => p { (w.help_no_reply(shown.of)) },
    } }
}

fn closing(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let (w, one) = (words(here.lang), shown.request);
    let choices: Vec<(&str, String)> =
        Helped::ALL.iter().map(|helped| (helped.code(), words_of::helped(*helped, here.lang))).collect();
    html! { @match &one.closing {
        Some(closing) => {
            p { strong { (words_of::helped(closing.helped, here.lang)) } }
            @if let Some(said) = &closing.words { p { (said) } }
            p.sub { (w.judged_on(closing.on.long(here.lang))) }
        }
        None => {
            // The summary of faults stands once on the page: above whichever form was sent.
            @if shown.asker { (ui::summary(form)) }
            (ui::form(here, &format!("/help/{}/close", one.id), html! {
                (ui::radios(form, "helped", &w.judge_title(), &choices))
                (ui::area(form, "words", &w.help_close_words(), None))
                (ui::secondary(&w.help_close()))
            }))
        }
    } }
}
