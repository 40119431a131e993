//! The ladder of responses: where a unit stands, what each step means, and one response with its end.

use super::agreements::med_line;
use crate::ladder::{Level, Prompt, Response, Standing};
use crate::pages::party_word;
use crate::seat::Party;
use crate::words;
use base::Lang;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// A level's figure on the ladder: 0+, 0 … 6.
pub fn figure(level: Level) -> String {
    if level == Level::Wider { "0+".to_owned() } else { level.rank().to_string() }
}

/// A level's name.
pub fn name(level: Level, lang: Lang) -> String {
    let w = words(lang);
    match level {
        Level::Wider => w.level_wider(),
        Level::Free => w.level_free(),
        Level::Talk => w.level_talk(),
        Level::Support => w.level_support(),
        Level::Plan => w.level_plan(),
        Level::Closer => w.level_closer(),
        Level::Withdrawn => w.level_withdrawn(),
        Level::Outside => w.level_outside(),
    }
}

fn meaning(level: Level, lang: Lang) -> String {
    let w = words(lang);
    match level {
        Level::Wider => w.means_wider(),
        Level::Free => w.means_free(),
        Level::Talk => w.means_talk(),
        Level::Support => w.means_support(),
        Level::Plan => w.means_plan(),
        Level::Closer => w.means_closer(),
        Level::Withdrawn => w.means_withdrawn(),
        Level::Outside => w.means_outside(),
    }
}

/// Where one stands, in a line: the step in words and until when.
pub fn standing_line(here: &Here, now: Standing) -> Markup {
    let w = words(here.lang);
    html! {
        (w.ladder_step(figure(now.level), name(now.level, here.lang)))
        @if let Some(until) = now.until { ". " (w.falls_on(until.long(here.lang))) }
        @if now.fallen { " " (ui::mark(ui::Mark::Ok, &w.fallen_mark())) }
    }
}

/// What the ladder's page shows.
pub struct Page<'a> {
    /// The way here.
    pub crumbs: Markup,
    /// The unit's name.
    pub unit: &'a str,
    /// Where it stands, matter by matter.
    pub now: Vec<(String, Standing<'a>)>,
    /// Every response, the newest first.
    pub past: Vec<(&'a Response, String)>,
    /// Where the reader decides a new one.
    pub new: Option<String>,
}

/// The page.
pub fn show(here: &Here, page: &Page) -> Markup {
    let w = words(here.lang);
    let standing: Vec<&(String, Standing)> = page.now.iter().filter(|(_, now)| now.level != Level::Free).collect();
    let card = |(name, now): &(String, Standing)| ui::Setting {
        name: if let Some(response) = now.response {
            ui::link(&format!("/responses/{}", response.id), name)
        } else {
            html! { (name) }
        },
        words: w.ladder_step(figure(now.level), self::name(now.level, here.lang)),
        marks: html! { @if now.fallen { (ui::mark(ui::Mark::Ok, &w.fallen_mark())) } },
        small: html! {
            @if let Some(response) = now.response { (response.reason) " " }
            @if let Some(until) = now.until { (w.falls_on(until.long(here.lang))) }
        },
    };
    let cards: Vec<ui::Setting> = standing.iter().map(|one| card(one)).collect();
    let line = |(response, about): &(&Response, String)| {
        let step = w.ladder_step(figure(response.level), name(response.level, here.lang));
        html! {
            (ui::link(&format!("/responses/{}", response.id), format!("{about}: {step}")))
            " " small { (w.from_to(response.from.long(here.lang), response.review.long(here.lang))) }
            @if let Some((on, why)) = &response.ended { " " small { (w.ended_line(on.long(here.lang), why)) } }
        }
    };
    let past: Vec<Markup> = page.past.iter().map(line).collect();
    html! {
        (page.crumbs)
        (ui::page_head(&w.ladder_of(page.unit), w.ladder_lead()))
        (ui::panel(&w.ladder_now(), html! {
            @if cards.is_empty() { p { (w.ladder_none()) } } @else { (ui::settings(&cards)) }
            @if let Some(href) = &page.new { (ui::buttons(ui::go(href, &w.response_new()))) }
        }))
        (ui::panel_with(&w.ladder_steps(), w.ladder_steps_lead(), html! {
            dl.ladder { @for level in Level::ALL { div.standing[standing.iter().any(|(_, now)| now.level == *level)] {
                dt { span.figure { (figure(*level)) } " " (name(*level, here.lang)) }
                dd { (meaning(*level, here.lang)) }
            } } }
        }))
        @if !past.is_empty() { (ui::panel(&w.ladder_past(), ui::list(&past))) }
    }
}

/// What the form of a new response needs.
pub struct New<'a> {
    /// The way here.
    pub crumbs: Markup,
    /// The unit's name.
    pub unit: &'a str,
    /// Where it is sent.
    pub path: String,
    /// What it may be about.
    pub matters: Vec<(String, String)>,
}

/// The form.
pub fn new(here: &Here, new: &New, form: &Form) -> Markup {
    let (w, lang) = (words(here.lang), here.lang);
    let level = |level: &Level| ui::Choice {
        value: level.code().to_owned(),
        label: w.ladder_step(figure(*level), name(*level, lang)),
        hint: meaning(*level, lang),
    };
    let levels: Vec<ui::Choice> = Level::ALL.iter().filter(|one| **one != Level::Free).map(level).collect();
    let prompts = [
        (Prompt::OwnNotice.code(), w.prompt_own_notice()),
        (Prompt::Wish.code(), w.prompt_wish()),
        (Prompt::Finding.code(), w.prompt_finding()),
        (Prompt::Incident.code(), w.prompt_incident()),
    ];
    let givers: Vec<(&str, String)> = Party::ALL.iter().map(|party| (party.code(), party_word(*party, lang))).collect();
    let fields = html! {
        (ui::select(form, "about", &w.response_about(), &new.matters))
        (ui::radios_with(form, "level", &w.response_level(), &levels))
        (ui::radios(form, "prompt", &w.response_prompt(), &prompts))
        (ui::area(form, "reason", &w.reason_label(), None))
        (ui::field(form, "from", &w.from_label(), Kind::Date, None))
        (ui::field(form, "review", &w.review_label(), Kind::Date, Some(&w.response_review_hint())))
        (ui::area(form, "end_criterion", &w.response_end_criterion(), None))
        (ui::area(form, "support", &w.response_support(), Some(&w.response_support_hint())))
        (ui::radios(form, "giver", &w.response_giver(), &givers))
        (ui::area(form, "shares", &w.response_shares(), Some(&w.response_shares_hint())))
        (ui::area(form, "words", &w.response_words(), Some(&w.response_words_hint())))
        h2 { (w.med_title()) }
        p { (w.response_med_lead()) }
        (ui::field(form, "committee", &w.med_committee(), Kind::Text, Some(&w.med_committee_hint())))
        (ui::field(form, "on", &w.med_on(), Kind::Date, None))
        (ui::area(form, "remarks", &w.med_remarks(), Some(&w.med_remarks_hint())))
        (ui::area(form, "not_relevant", &w.med_not_relevant(), Some(&w.med_not_relevant_hint())))
    };
    html! {
        (new.crumbs)
        (ui::page_head(&w.response_new_for(new.unit), w.response_new_lead()))
        (ui::plain_panel(ui::form(here, &new.path, html! { (ui::summary(form)) (fields) (ui::button(&w.response_button())) })))
    }
}

/// What one response's page shows.
pub struct Shown<'a> {
    /// The way here.
    pub crumbs: Markup,
    /// The unit's name.
    pub unit: &'a str,
    /// What it is about.
    pub name: String,
    /// The response.
    pub response: &'a Response,
    /// Where the unit stands in the matter now.
    pub now: Standing<'a>,
    /// The post that decided.
    pub decided_by: String,
    /// The response's address.
    pub path: String,
    /// The ladder's address.
    pub ladder: String,
    /// Where the reader renews it.
    pub renew: Option<String>,
    /// The reader speaks for the unit.
    pub may_comment: bool,
}

/// One response.
pub fn one(here: &Here, shown: &Shown, end: &Form, comment: &Form) -> Markup {
    let w = words(here.lang);
    let one = shown.response;
    let stands = shown.now.response.is_some_and(|now| now.id == one.id) && shown.now.level != Level::Free;
    let back = if one.level == Level::Withdrawn { w.response_give_back() } else { w.response_end() };
    html! {
        (shown.crumbs)
        (ui::page_head(&shown.name, w.response_lead(shown.unit, figure(one.level), name(one.level, here.lang))))
        (ui::panel(&w.response_says(), facts(here, shown)))
        (ui::panel_with(&w.response_comment(), w.response_comment_lead(), html! {
            @if one.comment.is_empty() { p { (w.response_no_comment()) } } @else { blockquote { (one.comment) } }
            @if shown.may_comment {
                @let fields = ui::area(comment, "comment", &w.response_comment_label(), None);
                (ui::form(here, &format!("{}/comment", shown.path), html! { (ui::summary(comment)) (fields) (ui::button(&here.words().save())) }))
            }
        }))
        @if let Some(renew) = shown.renew.as_ref().filter(|_| stands) { (ui::panel(&back, html! {
            @let fields = ui::area(end, "why", &w.response_end_why(), None);
            (ui::form(here, &format!("{}/ending", shown.path), html! { (ui::summary(end)) (fields) (ui::button(&back)) }))
            (ui::legend(html! { (w.response_renew_hint()) " " (ui::link(renew, w.response_renew())) }))
        })) }
        (ui::buttons(ui::secondary_link(&shown.ladder, &w.ladder_title())))
    }
}

fn facts(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let one = shown.response;
    let text = |words: &str| html! { (words) };
    let mut facts = vec![
        (w.response_now(), standing_line(here, shown.now)),
        (w.reason_label(), text(&one.reason)),
        (w.from_label(), text(&one.from.long(here.lang))),
        (w.review_label(), text(&one.review.long(here.lang))),
        (w.response_end_criterion(), text(&one.end_criterion)),
        (w.response_decided_by(), text(&shown.decided_by)),
    ];
    if !one.support.is_empty() {
        let giver = w.support_giver(party_word(one.giver, here.lang));
        facts.push((w.response_support(), html! { (one.support) " " small { (giver) } }));
    }
    for (label, words) in [(w.response_shares(), &one.shares), (w.response_words(), &one.words)] {
        if !words.is_empty() {
            facts.push((label, text(words)));
        }
    }
    if let Some(med) = &one.med {
        facts.push((w.med_title(), med_line(here, med)));
    }
    if let Some((on, why)) = &one.ended {
        facts.push((w.response_ended(), text(&w.ended_line(on.long(here.lang), why))));
    }
    ui::facts(&facts)
}
