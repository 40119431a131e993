//! Spørg: the questions on the committee's page, and one question with its answer.

use super::address;
use super::committee::{Board, late};
use crate::question::{Question, Standing};
use crate::words;
use base::Lang;
use maud::{Markup, html};
use org::Committee;
use ui::{Form, Here, Kind};

/// A question in a list.
pub struct Listed {
    /// The question.
    pub question: Question,
    /// How it stands.
    pub standing: Standing,
    /// Who answers.
    pub owner: Option<String>,
}

/// How many answered questions stand on the committee's page.
const ANSWERED: usize = 5;

fn age(days: i64, lang: Lang) -> String {
    words(lang).question_age(days)
}

/// How a question stands, in words with its age.
fn standing(here: &Here, standing: Standing, owner: Option<&String>) -> Markup {
    let w = words(here.lang);
    let owner = owner.cloned().unwrap_or_default();
    html! { @match standing {
        Standing::Unassigned(days, late_now) => {
            (age(days, here.lang)) " · " (w.question_unassigned())
            @if late_now { " " (late(&w.question_late())) }
        }
        Standing::Waiting(days, due, late_now) => {
            (age(days, here.lang)) " · " (w.question_waits(owner, due.long(here.lang)))
            @if late_now { " " (late(&w.question_late())) }
        }
        Standing::Answered(on) => (w.question_answered(on.long(here.lang), owner)),
    } }
}

/// Spørg on the committee's page; nothing for those whom it does not concern.
pub fn panel(here: &Here, board: &Board) -> Markup {
    let w = words(here.lang);
    if board.ask.is_none() && board.questions.is_empty() {
        return html! {};
    }
    let open = |one: &&Listed| one.question.answer.is_none();
    let waiting = board.questions.iter().filter(open);
    let answered = board.questions.iter().filter(|one| !open(one)).take(ANSWERED);
    html! { section.panel #ask {
        h2 { (w.ask_title()) }
        p.sub { (w.ask_lead(board.assign_days, board.answer_days)) }
        @if let Some(form) = &board.ask { (ask(here, board, form)) }
        @if board.questions.is_empty() { p { (w.ask_none()) } }
        @else { ul.plain.questions { @for one in waiting.chain(answered) { li {
            a href={ "/papers/questions/" (one.question.id) } { (ui::content(&one.question.words, one.question.lang, here)) }
            @if let Some(answer) = &one.question.answer { (ui::prose(&answer.words, answer.lang, here)) }
            p { small { (standing(here, one.standing, one.owner.as_ref())) } }
        } } } }
    } }
}

fn ask(here: &Here, board: &Board, form: &Form) -> Markup {
    let w = words(here.lang);
    let home = address(board.committee.id);
    let recurring = form.fault("once").is_some() || form.checked("once");
    let fields = html! {
        (ui::area(form, "words", &w.ask_label(), Some(&w.ask_hint())))
        @if recurring {
            (ui::checkbox(form, "once", &w.ask_once()))
            @if board.may_agree { p { (ui::link(&format!("{home}/wishes/new"), w.ask_to_agreement())) } }
        }
    };
    ui::form(here, &format!("{home}/questions"), html! { (ui::summary(form)) (fields) (ui::button(&w.ask_button())) })
}

/// One question.
pub struct Shown {
    /// Its committee.
    pub committee: Committee,
    /// The question.
    pub question: Question,
    /// How it stands.
    pub standing: Standing,
    /// Who answers.
    pub owner: Option<String>,
    /// The post that answered.
    pub by: Option<String>,
    /// Choosing who answers, with those who can be chosen.
    pub hand: Option<(Form, Vec<(String, String)>)>,
    /// Answering.
    pub answer: Option<Form>,
    /// Whether the reader sees the committee's page.
    pub sees_committee: bool,
}

/// The page of one question.
pub fn page(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let home = if shown.sees_committee { address(shown.committee.id) } else { String::new() };
    let question = &shown.question;
    html! {
        (ui::crumbs(here, &[("/papers", w.index_title()), (&home, shown.committee.name.clone()), ("", w.question_title())]))
        (ui::page_head(&w.question_title(), w.question_lead(shown.committee.name.as_str(), question.on.long(here.lang))))
        section.panel.why {
            h2 { (ui::content(&question.words, question.lang, here)) }
            p.sub { (standing(here, shown.standing, shown.owner.as_ref())) }
            @if let Some(answer) = &question.answer {
                (ui::prose(&answer.words, answer.lang, here))
                @if let Some(by) = &shown.by { p.sub { (w.question_by(by.as_str())) } }
            }
        }
        @if let Some(form) = &shown.answer { (answering(here, shown, form)) }
        @if let Some((form, choices)) = &shown.hand { (handing(here, shown, form, choices)) }
    }
}

fn answering(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let field = ui::area(form, "answer", &w.answer_label(), Some(&w.answer_hint()));
    let action = format!("/papers/questions/{}/answer", shown.question.id);
    ui::panel_with(
        &w.answer_title(),
        w.answer_text(),
        ui::form(here, &action, html! { (ui::summary(form)) (field) (ui::button(&w.answer_button())) }),
    )
}

fn handing(here: &Here, shown: &Shown, form: &Form, choices: &[(String, String)]) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::select(form, "owner", &w.hand_owner(), choices))
        (ui::field(form, "due", &w.hand_due(), Kind::Date, None))
    };
    let action = format!("/papers/questions/{}/owner", shown.question.id);
    ui::panel_with(
        &w.hand_title(),
        w.hand_text(),
        ui::form(here, &action, html! { (ui::summary(form)) (fields) (ui::button(&w.hand_button())) }),
    )
}
